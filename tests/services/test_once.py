"""Sending an act twice does it once: every act of a case, a lost answer, a key of something else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NoReturn, Self

import pytest

from agent_desk.domain.agreement import AcceptanceKind
from agent_desk.domain.case import Channel, Direction, Disposition
from agent_desk.domain.concessions import Deferment
from agent_desk.domain.errors import InputError, RuleError, StoreError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.people import PersonId, Role, User, UserId
from agent_desk.domain.proposal import Proposal
from agent_desk.services import Services, bind
from agent_desk.services.policy_text import CellChange
from agent_desk.services.sending import LONGEST_KEY, checked_key
from tests.services.floor import LATE, NEW, PDF, PORTFOLIO, TODAY, Floor, yuan

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.policy.draft import StoredPack
    from agent_desk.services.ports import UnitOfWork

EXTENSION = Proposal.of([Deferment(months=1)])


def keyed(desk: Floor, key: str = "k") -> Services:
    return bind(desk.services.desk.keyed(key))


def _ask(desk: Floor, services: Services) -> object:
    return services.ask.submit(desk.agent, NEW, EXTENSION, HardshipReason.ILLNESS)


def _proved(desk: Floor) -> None:
    desk.prove(NEW, EvidenceKind.MEDICAL_CERTIFICATE)


def _drafted(desk: Floor) -> Agreement:
    draft = desk.services.agreements.draft(desk.agent, desk.ask_extension().number)
    desk.say_all(draft.loan_number)
    return draft


PACK = "cn-instalment"
WIDER = CellChange("4.1", Role.SUPERVISOR, Decimal("0.50"))
NEWCOMER = User(UserId("2077"), PersonId("2077"), "Ada Brook", "", Role.AGENT)


def _changed(desk: Floor) -> StoredPack:
    drafts = desk.services.drafts
    return drafts.save(desk.supervisor, PACK, drafts.start(desk.supervisor, PACK).version, [WIDER])


def _asked(desk: Floor) -> StoredPack:
    return desk.services.drafts.ask(desk.supervisor, PACK, _changed(desk).version, TODAY)


#: Each act with what must have happened before, and how it is sent.
ACTS: dict[str, tuple[Callable[[Floor], Any], Callable[[Floor, Services, Any], object]]] = {
    "take next": (lambda _: None, lambda d, s, _: s.queue.take_next(d.agent, PORTFOLIO)),
    "take": (lambda _: None, lambda d, s, _: s.queue.take(d.agent, LATE)),
    "release": (lambda d: d.services.queue.take(d.agent, LATE), lambda d, s, _: s.queue.release(d.agent, LATE)),
    "identity": (lambda _: None, lambda d, s, _: s.case.confirm_identity(d.agent, LATE, 2, 2)),
    "reason": (lambda _: None, lambda d, s, _: s.case.set_reason(d.agent, LATE, HardshipReason.ILLNESS)),
    "note": (lambda _: None, lambda d, s, _: s.case.save_note(d.agent, LATE, "calls back")),
    "call back": (
        lambda _: None,
        lambda d, s, _: s.case.call_back(d.agent, LATE, datetime(2026, 6, 17, 9, tzinfo=UTC)),
    ),
    "evidence": (
        lambda _: None,
        lambda d, s, _: s.case.record_evidence(
            d.agent, LATE, EvidenceKind.MEDICAL_CERTIFICATE, file_name="a.pdf", content=PDF
        ),
    ),
    "contact": (
        lambda _: None,
        lambda d, s, _: s.contact.record(
            d.agent, LATE, Channel.HOTLINE, Direction.INBOUND, disposition=Disposition.NO_ANSWER
        ),
    ),
    "ask": (_proved, lambda d, s, _: _ask(d, s)),
    "withdraw request": (lambda d: d.ask_waiver(), lambda d, s, r: s.ask.withdraw(d.agent, r.number)),
    "approve": (lambda d: d.ask_waiver(), lambda d, s, r: s.decide.approve(d.supervisor, r.number)),
    "reject": (lambda d: d.ask_waiver(), lambda d, s, r: s.decide.reject(d.supervisor, r.number, "no proof")),
    "return": (lambda d: d.ask_waiver(), lambda d, s, r: s.decide.give_back(d.supervisor, r.number, "which?")),
    "draft": (lambda d: d.ask_extension(), lambda d, s, r: s.agreements.draft(d.agent, r.number)),
    "tick": (lambda _: None, lambda d, s, _: s.disclose.tick(d.agent, LATE, ["recorded", "help"])),
    "issue": (
        _drafted,
        lambda d, s, a: s.agreements.issue(d.agent, a.number),
    ),
    "withdraw": (lambda d: d.agree(d.ask_extension()), lambda d, s, a: s.agreements.withdraw(d.agent, a.number)),
    "accept": (
        lambda d: d.agree(d.ask_extension()),
        lambda d, s, a: s.accept.accept(d.agent, a.number, AcceptanceKind.RECORDED, "REC-1"),
    ),
    "pay": (lambda _: None, lambda d, s, _: s.promises.pay(d.agent, LATE, yuan("100.00"), TODAY)),
    "reverse": (lambda d: d.pay(LATE, "100.00"), lambda d, s, p: s.promises.reverse(d.agent, LATE, p)),
    "promise": (
        lambda _: None,
        lambda d, s, _: s.promises.promise(d.agent, LATE, yuan("100.00"), date(2026, 6, 18)),
    ),
    "open account": (lambda _: None, lambda d, s, _: s.people.add(d.administrator, NEWCOMER)[:0]),
    "change account": (
        lambda _: None,
        lambda d, s, _: s.people.change(d.administrator, d.colleague.user_id, team="letters"),
    ),
    "close account": (
        lambda d: d.colleague.user_id,
        lambda d, s, number: s.people.close(d.administrator, number),
    ),
    "unlock account": (lambda _: None, lambda d, s, _: s.people.unlock(d.administrator, d.colleague.user_id)),
    "reset password": (
        lambda _: None,
        lambda d, s, _: s.people.reset_password(d.administrator, d.colleague.user_id)[:0],
    ),
    "start policy": (lambda _: None, lambda d, s, _: s.drafts.start(d.supervisor, PACK)),
    "save policy": (
        lambda d: d.services.drafts.start(d.supervisor, PACK).version,
        lambda d, s, version: s.drafts.save(d.supervisor, PACK, version, [WIDER]),
    ),
    "ask for policy": (
        lambda d: _changed(d).version,
        lambda d, s, version: s.drafts.ask(d.supervisor, PACK, version, TODAY),
    ),
    "reopen policy": (
        lambda d: _asked(d).version,
        lambda d, s, version: s.drafts.reopen(d.manager, PACK, version),
    ),
    "put policy in force": (
        lambda d: _asked(d).version,
        lambda d, s, version: s.drafts.approve(d.manager, PACK, version, {"2.1", "2.2", "charges", "term"}),
    ),
    "discard policy": (
        lambda d: _changed(d).version,
        lambda d, s, version: s.drafts.discard(d.supervisor, PACK, version),
    ),
}


@pytest.mark.parametrize("name", ACTS)
def test_sent_twice_under_one_key_it_is_done_once_and_answers_the_same(desk: Floor, name: str) -> None:
    before, send = ACTS[name]
    given = before(desk)
    first = send(desk, keyed(desk), given)
    done = desk.log()
    desk.clock.move(timedelta(minutes=2))
    again = send(desk, keyed(desk), given)
    assert desk.log() == done
    if name != "contact":  # what is left of the counters is worked out for the moment
        assert again == first
    assert desk.services.keep.verify(desk.agent).is_sound


def test_two_presses_are_two_acts(desk: Floor) -> None:
    desk.pay(LATE, "100.00")
    desk.pay(LATE, "100.00")
    assert desk.events(LATE).count("payment-recorded") == 2


def test_a_key_that_comes_back_with_something_else_is_refused(desk: Floor) -> None:
    keyed(desk).promises.pay(desk.agent, LATE, yuan("100.00"), TODAY)
    others: tuple[Callable[[], object], ...] = (
        lambda: keyed(desk).promises.pay(desk.agent, LATE, yuan("100.01"), TODAY),
        lambda: keyed(desk).promises.pay(desk.colleague, LATE, yuan("100.00"), TODAY),
        lambda: keyed(desk).case.save_note(desk.agent, LATE, "a note"),
    )
    for other in others:
        with pytest.raises(RuleError, match=r"act\.key-used"):
            other()
    assert desk.events(LATE).count("payment-recorded") == 1


def test_what_was_refused_leaves_no_key(desk: Floor) -> None:
    with pytest.raises(InputError):
        keyed(desk).promises.pay(desk.agent, LATE, yuan("0.00"), TODAY)
    request = desk.ask_waiver()
    with pytest.raises(RuleError):
        keyed(desk).decide.approve(desk.agent, request.number)
    keyed(desk).promises.pay(desk.agent, NEW, yuan("1.00"), TODAY)


class Deaf:
    """A store whose answer to a commit is not heard and which stays away for so long in all; what is done is done."""

    def __init__(self, desk: Floor, times: int, *, done: bool) -> None:
        self._store = desk.services.desk.store
        self.times = times
        self.done = done
        self.down = False

    def fall_silent(self) -> NoReturn:
        """Not to be heard, this time and perhaps the next."""
        self.times -= 1
        self.down = self.times > 0
        raise StoreError("store.connection", store="desk")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def work(self, *given: Any) -> Any:
        return _DeafWork(self, self._store.work(*given))


class _DeafWork:
    def __init__(self, store: Deaf, work: UnitOfWork) -> None:
        self._store, self._work = store, work

    def __enter__(self) -> Self:
        if self._store.down:
            self._store.fall_silent()
        self._work.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._work.__exit__(kind, error, trace)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._work, name)

    def commit(self) -> object:
        if self._store.times > 0 and not self._store.done:
            self._store.fall_silent()
        made = self._work.commit()
        if self._store.times > 0:
            self._store.fall_silent()
        return made


def deaf(desk: Floor, times: int, *, done: bool) -> Services:
    return bind(replace(desk.services.desk, store=Deaf(desk, times, done=done)))


@pytest.mark.parametrize("done", [True, False], ids=["was done", "was not done"])
def test_an_answer_that_was_not_heard_is_asked_for_once_more(desk: Floor, done: bool) -> None:
    payment = deaf(desk, 1, done=done).promises.pay(desk.agent, LATE, yuan("100.00"), TODAY)
    assert [item.payment_id for item in desk.loan(LATE).payments if item.amount == yuan("100.00")] == [
        payment.payment_id
    ]


def test_who_presses_again_after_an_unheard_answer_does_it_once(desk: Floor) -> None:
    services = deaf(desk, 2, done=True)
    with pytest.raises(StoreError, match=r"store\.connection"):
        services.promises.pay(desk.agent, LATE, yuan("100.00"), TODAY)
    desk.clock.move(timedelta(minutes=9))
    services.promises.pay(desk.agent, LATE, yuan("100.00"), TODAY)
    assert desk.events(LATE).count("payment-recorded") == 1
    services.promises.pay(desk.agent, LATE, yuan("100.00"), TODAY)  # heard by now: another payment
    assert desk.events(LATE).count("payment-recorded") == 2


@pytest.mark.parametrize("times", [1, 2], ids=["sent again at once", "pressed again"])
@pytest.mark.parametrize("done", [True, False], ids=["was done", "was not done"])
def test_a_password_whose_handing_out_was_not_heard_is_the_one_that_signs_in(
    desk: Floor, times: int, done: bool
) -> None:
    services, before = deaf(desk, times, done=done), desk.events().count("user-saved")
    if times == 2:
        with pytest.raises(StoreError, match=r"store\.connection"):
            services.people.add(desk.administrator, NEWCOMER)
    password = services.people.add(desk.administrator, NEWCOMER)
    assert desk.events().count("user-saved") == before + 1
    changed = desk.services.sign_in.change_password(NEWCOMER.user_id, password, "four plain words here")
    assert changed.user_id == NEWCOMER.user_id
    assert not services.people.handed


def test_an_account_opened_before_the_desk_was_started_again_shows_no_password(desk: Floor) -> None:
    assert keyed(desk).people.add(desk.administrator, NEWCOMER)
    assert keyed(desk).people.add(desk.administrator, NEWCOMER) == ""


def test_after_ten_minutes_the_same_thing_is_another_act(desk: Floor) -> None:
    services = deaf(desk, 2, done=True)
    with pytest.raises(StoreError):
        services.promises.pay(desk.agent, LATE, yuan("100.00"), TODAY)
    desk.clock.move(timedelta(minutes=11))
    services.promises.pay(desk.agent, LATE, yuan("100.00"), TODAY)
    assert desk.events(LATE).count("payment-recorded") == 2


@pytest.mark.parametrize("key", ["", "  ", "x" * (LONGEST_KEY + 1), "a\nb"])
def test_a_key_that_is_none_is_refused(key: str) -> None:
    with pytest.raises(InputError, match=r"act\.key"):
        checked_key(key)


def test_a_key_is_taken_without_the_space_around_it() -> None:
    assert checked_key(" job 7/line 3 ") == "job 7/line 3"
