"""Who may do what, by the table that people read; and the store's own upkeep."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Self

import pytest

from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.people import Role, UserId
from agent_desk.domain.rights import MAY, Act, require
from agent_desk.services.first_people import add_first_people
from tests import builders
from tests.services.floor import LATE, TODAY, Floor

TABLE = Path(__file__).parents[2] / "docs" / "rights.md"


def table() -> dict[str, set[str]]:
    """Act -> roles, as the page says."""
    first = TABLE.read_text("utf-8").partition("\n## ")[0]
    lines = [line for line in first.splitlines() if line.startswith("|")]
    roles = [cell.strip() for cell in lines[0].split("|")[3:-1]]
    found = {}
    for line in lines[2:]:
        code, _, *marks = (cell.strip() for cell in line.split("|")[1:-1])
        found[code.strip("`")] = {role for role, mark in zip(roles, marks, strict=True) if mark == "yes"}
    return found


def test_the_page_on_rights_says_what_the_program_does() -> None:
    assert table() == {act.value: {role.value for role in MAY[act]} for act in Act}


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("role", Role)
def test_every_act_is_open_to_its_roles_alone(act: Act, role: Role) -> None:
    person = builders.user(role=role)
    if role in MAY[act]:
        require(person, act)
    else:
        with pytest.raises(RuleError, match=r"right\.missing"):
            require(person, act)
    with pytest.raises(RuleError, match=r"user\.inactive"):
        require(replace(person, active=False), act)


def test_an_administrator_decides_no_case() -> None:
    on_cases = {Act.WORK_CASE, Act.ASK, Act.DECIDE, Act.AGREE, Act.RECORD_PAYMENT, Act.REVEAL, Act.READ_QUEUE}
    assert not any(Role.ADMINISTRATOR in MAY[act] for act in on_cases)


def test_signing_in_is_logged_with_the_role(desk: Floor) -> None:
    person = desk.services.sign_in.enter(UserId("2041"))
    assert person.role is Role.AGENT
    newest = desk.log()[0]
    assert (newest.event.kind.value, newest.actor, newest.event.after) == ("signed-in", "2041", {"role": "agent"})


def test_nobody_signs_in_with_an_account_that_is_not_there_or_closed(desk: Floor) -> None:
    with pytest.raises(InputError, match=r"user\.unknown"):
        desk.services.sign_in.find(UserId("9999"))
    with desk.services.desk.work("0002") as work:
        work.people.save(replace(desk.colleague, active=False))
        work.commit()
    with pytest.raises(RuleError, match=r"user\.inactive"):
        desk.services.sign_in.enter(UserId("2044"))
    assert UserId("2044") not in [person.user_id for person in desk.services.sign_in.people()]


def test_the_sample_has_its_people_once(desk: Floor) -> None:
    roles = [person.role for person in desk.services.sign_in.people()]
    assert {role: roles.count(role) for role in Role} == {
        Role.AGENT: 2,
        Role.SENIOR: 1,
        Role.SUPERVISOR: 2,
        Role.MANAGER: 1,
        Role.ADMINISTRATOR: 1,
    }
    assert add_first_people(desk.services.desk.store, "not even TOML", "people.toml") == 0


def test_a_file_of_people_that_cannot_be_read_is_named(desk: Floor) -> None:
    with desk.services.desk.work("x") as work:
        people = work.people.all()
    assert people
    fresh = _NoPeople()
    with pytest.raises(InputError) as refused:
        add_first_people(fresh, "person = 3", "people.toml")  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.values["file"]) == ("people.file", "people.toml")


class _NoPeople:
    """A store without accounts."""

    def work(self, _actor: str) -> _NoPeople:
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    @property
    def people(self) -> _NoPeople:
        return self

    def all(self) -> tuple[()]:
        return ()


def test_a_copy_of_the_store_is_sound_and_said_in_the_log(desk: Floor, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    desk.services.keep.backup(desk.administrator, str(copy))
    assert copy.stat().st_size > 0
    newest = desk.log()[0].event
    assert (newest.kind.value, newest.subject) == ("backup-made", "copy.db")
    check = desk.services.keep.verify(desk.agent)
    assert check.is_sound
    assert check.entries == len(desk.log())


def test_the_log_of_a_loan_is_its_own(desk: Floor) -> None:
    desk.services.queue.take(desk.agent, LATE)
    assert {entry.event.loan_number for entry in desk.log(LATE)} == {LATE}
    assert [entry.entry for entry in desk.log()] == sorted((entry.entry for entry in desk.log()), reverse=True)
    assert all(re.fullmatch(r"[0-9a-f]{64}", entry.digest) for entry in desk.log())
    assert desk.log(LATE)[0].on == TODAY
