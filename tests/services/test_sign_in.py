"""Passwords: kept as argon2id, wrong tries counted and locked, changed, handed out once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.errors import DeskError, InputError, RuleError
from agent_desk.domain.passwords import Credential, check_password
from agent_desk.domain.people import Role, UserId
from agent_desk.services.password_hashes import PasswordHashes
from agent_desk.services.work_case import PersonalField
from tests import builders
from tests.services.floor import LATE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.floor import Floor

LI, SAMPLE = UserId("2041"), "agent-desk"
OWN = "a rainy day in Suzhou"


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


@pytest.fixture
def chosen(desk: Floor) -> Floor:
    """Li Wei has chosen a password of her own."""
    desk.services.sign_in.change_password(LI, SAMPLE, OWN)
    return desk


def test_a_hash_is_argon2id_with_the_parameters_of_rfc_9106() -> None:
    assert PasswordHashes().hash("x").startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_a_password_is_kept_as_a_hash_alone(chosen: Floor) -> None:
    with chosen.services.desk.reading() as work:
        kept = work.credentials.get(LI)
    assert kept.secret.startswith("$argon2id$")
    assert OWN not in kept.secret
    assert not any(OWN in str(entry) or kept.secret in str(entry) for entry in chosen.log())


def test_signing_in_takes_the_right_password(chosen: Floor) -> None:
    sign_in = chosen.services.sign_in
    assert sign_in.enter(LI, OWN).user_id == LI
    assert refusal(lambda: sign_in.enter(LI, SAMPLE)) == "password.wrong"
    assert refusal(lambda: sign_in.enter(LI)) == "password.needed"
    assert refusal(lambda: sign_in.enter(UserId("9999"), OWN)) == "password.wrong"


def test_the_same_password_typed_on_another_keyboard_is_the_same(desk: Floor) -> None:
    desk.services.sign_in.change_password(LI, SAMPLE, "caf\u00e9 an der Ecke")
    assert desk.services.sign_in.prove(LI, "cafe\u0301 an der Ecke").user_id == LI


def test_wrong_tries_lock_an_account_for_half_an_hour(chosen: Floor) -> None:
    sign_in = chosen.services.sign_in
    for _ in range(4):
        assert refusal(lambda: sign_in.enter(LI, "guess")) == "password.wrong"
    assert refusal(lambda: sign_in.enter(LI, "guess")) == "user.locked"
    assert refusal(lambda: sign_in.enter(LI, OWN)) == "user.locked"
    chosen.clock.move(timedelta(minutes=29, seconds=59))
    assert refusal(lambda: sign_in.enter(LI, OWN)) == "user.locked"
    chosen.clock.move(timedelta(seconds=1))
    assert sign_in.enter(LI, OWN).user_id == LI
    assert chosen.events()[-7:] == [*["sign-in-refused"] * 5, "account-locked", "signed-in"]
    refused = [entry for entry in chosen.log() if entry.event.kind.value == "sign-in-refused"]
    assert {(entry.actor, entry.event.subject) for entry in refused} == {("desk", LI)}


def test_a_right_try_ends_the_count(chosen: Floor) -> None:
    sign_in = chosen.services.sign_in
    for _ in range(3):
        for _ in range(4):
            assert refusal(lambda: sign_in.enter(LI, "guess")) == "password.wrong"
        sign_in.enter(LI, OWN)


def test_what_was_typed_as_a_number_is_not_written_down(desk: Floor) -> None:
    assert refusal(lambda: desk.services.sign_in.enter(UserId("my secret phrase"), "x")) == "password.wrong"
    newest = desk.log()[0]
    assert (newest.event.kind.value, newest.event.subject) == ("sign-in-refused", "")
    assert "secret" not in str(newest)


def test_an_administrator_lifts_a_lock_and_the_password_stays(chosen: Floor) -> None:
    for _ in range(5):
        refusal(lambda: chosen.services.sign_in.enter(LI, "guess"))
    chosen.services.people.unlock(chosen.administrator, LI)
    assert chosen.services.sign_in.enter(LI, OWN).user_id == LI
    assert "account-unlocked" in chosen.events()


def test_a_password_that_is_handed_out_is_good_for_choosing_another(chosen: Floor) -> None:
    sign_in = chosen.services.sign_in
    once = chosen.services.people.reset_password(chosen.administrator, LI)
    assert len(once) == 19
    assert refusal(lambda: sign_in.enter(LI, OWN)) == "password.wrong"
    assert refusal(lambda: sign_in.enter(LI, once)) == "password.must-change"
    assert refusal(lambda: sign_in.change_password(LI, once, once)) == "password.same"
    sign_in.change_password(LI, once, "quite another phrase")
    assert sign_in.enter(LI, "quite another phrase").user_id == LI
    assert once not in str(chosen.log())


def test_two_passwords_handed_out_differ(desk: Floor) -> None:
    passwords = desk.services.desk.passwords
    assert len({passwords.one_time() for _ in range(50)}) == 50


def test_an_outdated_hash_is_replaced_at_the_next_sign_in(chosen: Floor) -> None:
    stronger = PasswordHashes(2, 16, 1)
    later = replace(chosen.services.sign_in, desk=replace(chosen.services.desk, passwords=stronger))
    later.enter(LI, OWN)
    with chosen.services.desk.reading() as work:
        assert "m=16,t=2" in work.credentials.get(LI).secret
    later.enter(LI, OWN)


def test_a_sample_account_needs_no_password_by_command_but_a_wrong_one_is_refused(desk: Floor) -> None:
    sign_in = desk.services.sign_in
    assert not sign_in.asks_password(LI)
    assert sign_in.samples()[LI] == SAMPLE
    assert sign_in.enter(LI).user_id == LI
    assert sign_in.enter(LI, SAMPLE).user_id == LI
    assert refusal(lambda: sign_in.enter(LI, "agent desk")) == "password.wrong"


def test_a_closed_account_signs_in_no_more_and_acts_no_more(chosen: Floor) -> None:
    li = chosen.agent
    chosen.services.people.close(chosen.administrator, LI)
    assert refusal(lambda: chosen.services.sign_in.enter(LI, OWN)) == "user.inactive"
    assert refusal(lambda: chosen.services.sign_in.enter(LI, "guess")) == "password.wrong"
    before = chosen.events()
    assert refusal(lambda: chosen.services.case.reveal(li, LATE, PersonalField.PHONE)) == "user.inactive"
    assert chosen.events() == before


def test_the_screen_is_locked_and_opened_by_the_same_person(chosen: Floor) -> None:
    li = chosen.agent
    chosen.services.sign_in.lock(li)
    assert refusal(lambda: chosen.services.sign_in.unlock(li, "guess")) == "password.wrong"
    assert chosen.services.sign_in.unlock(li, OWN) == li
    assert chosen.events()[-3:] == ["screen-locked", "sign-in-refused", "screen-unlocked"]


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password.short"),
        ("elevenchars", "password.short"),
        ("x y" * 43, "password.long"),
        ("aaaaaaaaaaaaaaaa", "password.plain"),
        ("abcabcabcabc", "password.plain"),
        ("123456789012", "password.plain"),
        ("qwertyuiopas", "password.plain"),
        ("Li Wei 20411", "password.own"),
        ("2041-Li Wei!", "password.own"),
        ("AGENT-DESK-2026", "password.known"),
        ("a rainy day in Suzhou", ""),
        ("雨天的苏州很安静，我在喝茶。", ""),
    ],
    ids=str,
)
def test_a_password_is_long_and_not_guessed_at_once(password: str, code: str) -> None:
    person = builders.user("2041", name="李薇", latin_name="Li Wei")
    known = frozenset({"agent-desk-2026"})
    if code:
        assert refusal(lambda: check_password(password, person, known)) == code
    else:
        check_password(password, person, known)


def test_a_credential_without_a_password_matches_nothing() -> None:
    assert not PasswordHashes(1, 8, 1).matches(Credential(LI), "")


def test_the_first_account_of_a_store_is_an_administrator(bare: Floor) -> None:
    people, sign_in = bare.services.people, bare.services.sign_in
    assert sign_in.is_first_run()
    with pytest.raises(InputError, match=r"password\.short"):
        people.begin(UserId("0001"), "高翔", "short")
    made = people.begin(UserId("0001"), "高翔", OWN)
    assert made.role is Role.ADMINISTRATOR
    assert sign_in.enter(UserId("0001"), OWN) == made
    assert not sign_in.is_first_run()
    with pytest.raises(RuleError, match=r"person\.not-first"):
        people.begin(UserId("0002"), "Somebody", OWN)
