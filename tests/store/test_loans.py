"""Borrowers, portfolios and loans come back as they were kept; earlier schedules stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.case import ActionKind
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.errors import InputError
from agent_desk.domain.loan import (
    BorrowerId,
    Charge,
    LateFeeTerms,
    LoanNumber,
    LoanStatus,
    PastRelief,
    PaymentId,
    PortfolioId,
    Recorder,
)
from agent_desk.domain.schedule import ScheduleOrigin
from tests import builders as b

if TYPE_CHECKING:
    from agent_desk.store.engine import SqlStore


def test_a_portfolio_comes_back_and_can_change(filled: SqlStore) -> None:
    with filled.work("x") as work:
        moved = replace(work.portfolios.get(b.PORTFOLIO), business_date=date(2026, 6, 17), notes="来源")
        work.portfolios.save(moved)
        work.portfolios.save(b.portfolio("another"))
        assert work.portfolios.get(b.PORTFOLIO) == moved
        assert [item.portfolio_id for item in work.portfolios.all()] == ["another", "sample"]
        with pytest.raises(InputError, match=r"portfolio\.unknown"):
            work.portfolios.get(PortfolioId("none"))


def test_a_borrower_comes_back_and_can_change(store: SqlStore) -> None:
    first = b.borrower("b-1", "王丽华", latin_name="Wang Lihua", birth_date=date(1990, 2, 28), language="zh")
    with store.work("x") as work:
        work.borrowers.save_many([first, b.borrower("b-2")])
        changed = replace(first, phone="139 1234 5678", derived=True)
        work.borrowers.save_many([changed])
        assert work.borrowers.get(BorrowerId("b-1")) == changed
        wanted = [BorrowerId("b-1"), BorrowerId("b-2"), BorrowerId("none")]
        assert set(work.borrowers.find(wanted)) == {"b-1", "b-2"}
        with pytest.raises(InputError, match=r"borrower\.unknown"):
            work.borrowers.get(BorrowerId("none"))


def test_a_loan_with_everything_comes_back_equal(filled: SqlStore) -> None:
    rich = b.loan(
        "L-2",
        payments=[
            b.payment("p-2", "10.01", date(2026, 3, 1), recorder=Recorder.DESK),
            b.payment("p-1", 5, date(2026, 2, 1), reversed_on=date(2026, 2, 3)),
        ],
        settled_payments=frozenset({PaymentId("p-1")}),
        charges=(Charge(date(2026, 3, 3), b.money(15), "late", 2), Charge(date(2026, 3, 3), b.money(15), "late", 2)),
        reliefs=(PastRelief("hardship", "illness", date(2025, 5, 1), None, "performing", 31, b.money("1.02"), 3),),
        opening_paid=Amounts.only(Component.PRINCIPAL, b.money("0.01")),
        dates_derived=True,
        status=LoanStatus.SETTLED,
        source={"id": "1077501", "note": "年"},
    )
    terms = replace(
        rich.terms,
        annual_rate=Decimal("0.1350"),
        penalty=None,
        late_fee=LateFeeTerms(15, b.money(15), Decimal("0.05")),
        day_count=DayCount.THIRTY_E_360,
        payment_order=tuple(Component),
    )
    rich = replace(rich, terms=terms)
    with filled.work("x") as work:
        work.loans.save_many([b.standing(rich)])
        work.commit()
        back = work.loans.get(LoanNumber("L-2"))
    assert back == rich
    assert back.source == rich.source
    assert str(back.terms.annual_rate) == "0.1350"


def test_loans_are_found_in_one_go(filled: SqlStore) -> None:
    many = [b.loan(f"M-{index:04d}", count=3) for index in range(1203)]
    with filled.work("x") as work:
        work.loans.save_many([b.standing(item) for item in many])
        found = work.loans.find([*(item.number for item in many), LoanNumber("none")])
    assert list(found.values()) == many


def test_an_unknown_loan_is_said_to_be_unknown(filled: SqlStore) -> None:
    with filled.work("x") as work:
        for ask in (work.loans.get, work.cases.get):
            with pytest.raises(InputError, match=r"loan\.unknown"):
                ask(LoanNumber("none"))


def test_a_payment_that_comes_in_is_kept_and_moves_the_place_in_the_queue(filled: SqlStore) -> None:
    with filled.work("x") as work:
        before = work.loans.get(LoanNumber("L-1001"))
        after = replace(before, payments=(b.payment("p-9", 700, b.TODAY),))
        work.loans.save(*b.standing(after))
        assert work.loans.get(before.number) == after
        reversed_ = replace(after, payments=(b.payment("p-9", 700, b.TODAY, reversed_on=b.TODAY),))
        work.loans.save(*b.standing(reversed_))
        assert work.loans.get(before.number) == reversed_


def test_a_new_schedule_leaves_the_earlier_ones_as_history(filled: SqlStore) -> None:
    with filled.work("x") as work:
        first = work.loans.get(LoanNumber("L-1001"))
        plan = b.schedule(b.money(900), count=9, origin=ScheduleOrigin.AGREEMENT, reference="AG-1", penalty_from=None)
        second = replace(first, schedule=plan, payments=(b.payment(),), settled_payments=frozenset({PaymentId("p-1")}))
        work.loans.save(*b.standing(second))
        third = replace(second, schedule=replace(plan, penalty_from=b.TODAY))
        work.loans.save(*b.standing(third))
        work.loans.save(*b.standing(third))
        work.commit()
        assert work.loans.get(first.number) == third
        versions = work.loans.schedules(first.number)
    assert [number for number, _ in versions] == [1, 2, 3]
    assert [loan.schedule for _, loan in versions] == [first.schedule, second.schedule, third.schedule]


def test_saving_many_again_changes_what_changed_and_nothing_else(filled: SqlStore) -> None:
    with filled.work("x") as work:
        one, two = b.loan("A-1"), b.loan("A-2")
        work.loans.save_many([b.standing(one), b.standing(two)])
        case = work.cases.get(one.number)
        work.cases.save(replace(case, note="called"))
        changed = replace(one, product="Other", source={"a": "b"})
        work.loans.save_many([b.standing(changed), b.standing(two), b.standing(b.loan("A-3"))])
        assert list(work.loans.find([one.number, two.number]).values()) == [changed, two]
        assert work.cases.get(one.number).note == "called"
        assert [len(work.loans.schedules(number)) for number in (one.number, two.number)] == [1, 1]


def test_a_new_loan_gets_a_case_with_something_to_do_when_it_is_late(filled: SqlStore) -> None:
    with filled.work("x") as work:
        early = b.loan("E-1", first_due=date(2026, 12, 1))
        gone = b.loan("E-2", status=LoanStatus.CHARGED_OFF)
        work.loans.save_many([b.standing(early), b.standing(gone)])
        kinds = [work.cases.get(LoanNumber(number)).action.kind for number in ("L-1001", "E-1", "E-2")]
    assert kinds == [ActionKind.NEW, ActionKind.NONE, ActionKind.NONE]


def test_loans_are_due_for_review_when_their_line_ends(filled: SqlStore) -> None:
    later = b.schedule(first_due=date(2026, 7, 20), penalty_from=date(2026, 1, 1))
    with filled.work("x") as work:
        work.loans.save_many([b.standing(b.loan("R-1", schedule=later))])
        assert work.loans.to_review(b.PORTFOLIO, date(2026, 7, 15)) == []
        assert work.loans.to_review(b.PORTFOLIO, date(2026, 7, 16)) == ["L-1001"]
        assert work.loans.to_review(b.PORTFOLIO, date(2026, 7, 21)) == ["L-1001", "R-1"]
        assert work.loans.to_review(PortfolioId("none"), date(2026, 7, 21)) == []


def test_a_case_on_which_nothing_was_to_be_done_is_new_once_its_loan_is_overdue(filled: SqlStore) -> None:
    number = LoanNumber("E-1")
    with filled.work("x") as work:
        loan = b.loan(number, first_due=date(2026, 7, 1))
        work.loans.save_many([b.standing(loan)])
        assert work.cases.get(number).action.kind is ActionKind.NONE
        work.loans.save(*b.standing(loan, date(2026, 7, 2)))
        assert work.cases.get(number).action.kind is ActionKind.NEW
