"""Cases: changed once by whoever read them last, held by one person at a time, with a log."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.case import (
    ActionKind,
    Channel,
    ContactEntry,
    Direction,
    Disposition,
    NextAction,
)
from agent_desk.domain.case_draft import CaseDraft
from agent_desk.domain.errors import RuleError
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.hardship import HardshipFacts
from agent_desk.domain.loan import LoanNumber, LoanStatus, PortfolioId
from agent_desk.domain.people import UserId
from tests import builders as b

if TYPE_CHECKING:
    from agent_desk.services.ports import UnitOfWork
    from agent_desk.store.engine import SqlStore

NUMBER = LoanNumber("L-1001")
LATER = b.NOON + timedelta(hours=2)


def act(work: UnitOfWork, number: str, kind: ActionKind) -> None:
    work.cases.save(replace(work.cases.get(LoanNumber(number)), action=NextAction(kind)))


def test_a_case_comes_back_with_everything(filled: SqlStore) -> None:
    action = NextAction(ActionKind.PROMISE, b.TODAY, b.NOON, b.money("0.07"), "PP-1")
    with filled.work("x") as work:
        case = replace(
            work.cases.get(NUMBER),
            action=action,
            reason=HardshipReason.ILLNESS,
            note="备注",
            last_contact_at=b.NOON,
            facts=HardshipFacts(b.TODAY, b.money(4600), None, b.money("0.07")),
        )
        saved = work.cases.save(case)
        assert work.cases.get(NUMBER) == saved == replace(case, version=case.version + 1)


def test_an_act_on_an_older_version_is_refused(filled: SqlStore) -> None:
    with filled.work("x") as work:
        case = work.cases.get(NUMBER)
        work.cases.save(replace(case, note="first"))
        with pytest.raises(RuleError, match=r"case\.changed"):
            work.cases.save(replace(case, note="second"))
        assert work.cases.get(NUMBER).note == "first"


def test_saving_a_case_leaves_its_hold_alone(filled: SqlStore) -> None:
    with filled.work("x") as work:
        case = work.cases.get(NUMBER)
        assert work.cases.take(NUMBER, b.hold(), b.NOON) is None
        work.cases.save(case)
        assert work.cases.get(NUMBER).hold == b.hold()


def test_a_live_hold_of_somebody_else_stands_in_the_way(filled: SqlStore) -> None:
    mine, theirs = b.hold("agent-1"), b.hold("agent-2")
    with filled.work("x") as work:
        assert work.cases.take(NUMBER, mine, b.NOON) is None
        assert work.cases.take(NUMBER, theirs, b.NOON) == mine
        assert work.cases.get(NUMBER).hold == mine


def test_a_hold_can_be_renewed_taken_over_and_runs_out(filled: SqlStore) -> None:
    mine, theirs = b.hold("agent-1"), b.hold("agent-2")
    with filled.work("x") as work:
        work.cases.take(NUMBER, mine, b.NOON)
        longer = replace(mine, until=LATER)
        assert work.cases.take(NUMBER, longer, b.NOON) is None
        assert work.cases.get(NUMBER).hold == longer
        assert work.cases.take(NUMBER, theirs, b.NOON, over=True) is None
        assert work.cases.take(NUMBER, mine, theirs.until) is None
        assert work.cases.get(NUMBER).hold == mine


def test_only_ones_own_hold_can_be_given_up(filled: SqlStore) -> None:
    with filled.work("x") as work:
        work.cases.take(NUMBER, b.hold("agent-1"), b.NOON)
        assert not work.cases.release(NUMBER, UserId("agent-2"))
        assert work.cases.release(NUMBER, UserId("agent-1"))
        assert not work.cases.release(NUMBER, UserId("agent-1"))
        assert work.cases.get(NUMBER).hold is None


def test_a_hold_survives_until_the_store_is_opened_again(filled: SqlStore) -> None:
    with filled.work("x") as work:
        work.cases.take(NUMBER, b.hold(), b.NOON)
        work.commit()
    filled.close()
    with filled.work("x") as work:
        assert work.cases.get(NUMBER).hold == b.hold()


def test_the_most_urgent_free_case_is_handed_out_first(filled: SqlStore) -> None:
    with filled.work("x") as work:
        newer = b.loan("N-1", first_due=b.TODAY - timedelta(days=40))
        twin = b.loan("N-2", first_due=b.TODAY - timedelta(days=40))
        work.loans.save_many([b.standing(twin), b.standing(newer)])
        act(work, "N-2", ActionKind.CALLBACK)
        taken = [work.cases.take_next(b.PORTFOLIO, b.hold(f"agent-{index}"), b.NOON) for index in range(4)]
    assert taken == ["N-2", "L-1001", "N-1", None]


def test_a_case_in_ones_own_hands_is_not_handed_out_again(filled: SqlStore) -> None:
    with filled.work("x") as work:
        assert work.cases.take_next(b.PORTFOLIO, b.hold(), b.NOON) == NUMBER
        assert work.cases.take_next(b.PORTFOLIO, b.hold(), b.NOON) is None


def test_a_hold_that_ran_out_frees_its_case(filled: SqlStore) -> None:
    mine = b.hold("agent-1")
    with filled.work("x") as work:
        work.cases.take_next(b.PORTFOLIO, mine, b.NOON)
        assert work.cases.take_next(b.PORTFOLIO, b.hold("agent-2"), mine.until - timedelta(seconds=1)) is None
        assert work.cases.take_next(b.PORTFOLIO, b.hold("agent-2"), mine.until) == NUMBER


def test_what_is_not_in_the_queue_is_not_handed_out(filled: SqlStore) -> None:
    with filled.work("x") as work:
        settled = b.loan("L-1001", status=LoanStatus.SETTLED)
        gone = b.loan("G-1", status=LoanStatus.CHARGED_OFF)
        early = b.loan("G-2", first_due=b.TODAY + timedelta(days=30))
        work.loans.save_many([b.standing(item) for item in (settled, gone, early)])
        act(work, "G-1", ActionKind.CALLBACK)
        assert work.cases.take_next(b.PORTFOLIO, b.hold(), b.NOON) is None
        assert work.cases.take_next(PortfolioId("none"), b.hold(), b.NOON) is None
        act(work, "G-2", ActionKind.CALLBACK)
        assert work.cases.take_next(b.PORTFOLIO, b.hold(), b.NOON) == "G-2"


def test_the_log_is_read_newest_first(filled: SqlStore) -> None:
    calls = [
        ContactEntry(
            b.NOON + timedelta(minutes=minute),
            b.TODAY,
            UserId("agent-1"),
            Channel.HOTLINE,
            Direction.INBOUND,
            disposition,
            f"call {minute}",
            90,
        )
        for minute, disposition in ((0, Disposition.HARDSHIP_CLAIMED), (5, None), (5, Disposition.BUSY))
    ]
    with filled.work("x") as work:
        for call in calls:
            work.cases.add_contact(NUMBER, call)
        assert work.cases.contacts(NUMBER) == [calls[2], calls[1], calls[0]]
        assert work.cases.contacts(LoanNumber("none")) == []


def test_a_draft_comes_back_as_it_was_typed(filled: SqlStore) -> None:
    fields = {"note": "“半句” \n\t", "fact.income": "4,6"}
    draft = CaseDraft(UserId("2041"), NUMBER, b.NOON, fields, in_front=False)
    with filled.work("x") as work:
        work.drafts.save(draft)
        work.drafts.save(replace(draft, saved_at=LATER))
        assert work.drafts.get(UserId("2041"), NUMBER) == replace(draft, saved_at=LATER)
        assert work.drafts.of(UserId("2041")) == [replace(draft, saved_at=LATER)]
        assert work.drafts.remove(UserId("2041"), NUMBER)
        assert not work.drafts.remove(UserId("2041"), NUMBER)
