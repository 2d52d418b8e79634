"""Conventions that a row of the template states: what the lender's own system computed comes out to the cent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.domain.amounts import Component
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import LateFeeTerms, Loan, LoanNumber, PenaltyBase
from agent_desk.domain.money import Money, Rounding
from agent_desk.services.import_portfolio import ImportPortfolio
from agent_desk.services.policy_files import read_pack
from tests.fakes import FakeStore
from tests.services.import_files import SPEC, places, write

if TYPE_CHECKING:
    from pathlib import Path

    from agent_desk.services.importing.report import ImportReport

BASE = {
    "loan_number": "L1",
    "borrower_name": "Ann",
    "principal": "1200.00",
    "annual_rate_percent": "12",
    "instalments": "3",
    "drawn_on": "2026-01-31",
    "first_due_date": "2026-02-28",
}


def imported(tmp_path: Path, cells: dict[str, str]) -> Loan:
    store, report = brought_in(tmp_path, cells)
    assert report.refused == ()
    return store.state.loans[LoanNumber("L1")][0]


def brought_in(tmp_path: Path, cells: dict[str, str]) -> tuple[FakeStore, ImportReport]:
    row = {**BASE, **cells}
    files = write(tmp_path, loans=",".join(row) + "\n" + ",".join(row.values()) + "\n")
    store = FakeStore()
    path = resources.path("policy", "cn-instalment.toml")
    packs = {SPEC.pack_id: read_pack(path.read_text("utf-8"), path.name)}
    return store, ImportPortfolio(store, packs=packs).run(files, actor="administrator-1", portfolio=SPEC)


def table(loan: Loan) -> list[tuple[str, str, str]]:
    return [(f"{row.due_date}", str(row.due.principal), str(row.due.interest)) for row in loan.schedule.instalments]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            {"repayment": "equal-principal"},
            [("2026-02-28", "400.00", "12.00"), ("2026-03-31", "400.00", "8.00"), ("2026-04-30", "400.00", "4.00")],
        ),
        (
            {"repayment": "先息后本"},
            [("2026-02-28", "0.00", "12.00"), ("2026-03-31", "0.00", "12.00"), ("2026-04-30", "1200.00", "12.00")],
        ),
        (
            {"repayment": "bullet", "instalments": "1", "interest_by": "days", "first_due_date": "2026-05-31"},
            [("2026-05-31", "1200.00", "48.00")],
        ),
        (
            {"repayment": "equal-principal", "repay_unit": "weeks", "repay_every": "2", "day_count": "ACT/365"},
            [("2026-02-28", "400.00", "11.05"), ("2026-03-14", "400.00", "3.68"), ("2026-03-28", "400.00", "1.84")],
        ),
        (
            {"repayment": "equal-principal", "repay_unit": "days", "repay_every": "10", "day_count": "act/360"},
            [("2026-02-28", "400.00", "11.20"), ("2026-03-10", "400.00", "2.67"), ("2026-03-20", "400.00", "1.33")],
        ),
        (
            {"interest_by": "days", "day_count": "act/360", "first_due_date": "2026-03-15", "instalments": "2"},
            [("2026-03-15", "594.53", "17.20"), ("2026-04-15", "605.47", "6.26")],
        ),
    ],
    ids=["equal principal", "interest only", "one payment", "every two weeks", "every ten days", "longer first period"],
)
def test_a_row_may_say_how_its_loan_is_repaid(
    tmp_path: Path, cells: dict[str, str], expected: list[tuple[str, str, str]]
) -> None:
    assert table(imported(tmp_path, cells)) == expected


@pytest.mark.parametrize(
    ("rounding", "interest"), [("half-up", "12.35"), ("half-even", "12.34"), ("up", "12.35"), ("down", "12.34")]
)
def test_a_row_may_say_how_amounts_are_rounded(tmp_path: Path, rounding: str, interest: str) -> None:
    loan = imported(tmp_path, {"principal": "1234.50", "repayment": "interest-only", "rounding": rounding})
    assert loan.terms.rounding is Rounding(rounding)
    assert str(loan.schedule.instalments[0].due.interest) == interest


def test_a_row_may_say_day_counts_base_and_order_of_payment(tmp_path: Path) -> None:
    cells = {
        "day_count": "ACT/ACT",
        "penalty_rate_percent": "18",
        "penalty_day_count": "act/365",
        "penalty_base": "本息",
        "payment_order": "本金>利息>罚息>费用",
    }
    loan = imported(tmp_path, cells)
    assert loan.terms.day_count is DayCount.ACT_ACT_ISDA
    assert loan.terms.penalty is not None
    assert (loan.terms.penalty.day_count, loan.terms.penalty.base) == (
        DayCount.ACT_365F,
        PenaltyBase.PRINCIPAL_AND_INTEREST,
    )
    assert loan.terms.payment_order == (
        Component.PRINCIPAL,
        Component.INTEREST,
        Component.PENALTY_INTEREST,
        Component.FEES,
    )


@pytest.mark.parametrize(
    ("cells", "rate"),
    [
        ({"penalty_multiple_percent": "150"}, "0.18"),
        ({"penalty_points": "5"}, "0.17"),
        ({"penalty_rate_percent": "16", "penalty_multiple_percent": "150"}, "0.16"),
    ],
)
def test_a_penalty_rate_may_be_a_multiple_or_points_above(tmp_path: Path, cells: dict[str, str], rate: str) -> None:
    penalty = imported(tmp_path, cells).terms.penalty
    assert penalty is not None
    assert penalty.annual_rate == Decimal(rate)


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"rounding": "sometimes"}, "rounding", "cell.unknown-code"),
        ({"payment_order": "principal"}, "payment_order", "cell.unknown-code"),
        ({"repay_every": "0"}, "repay_every", "cell.out-of-range"),
        ({"repayment": "bullet"}, "instalments", "cell.out-of-range"),
        ({"repayment": "level", "first_due_date": "2026-01-31"}, "first_due_date", "loan.due-before-drawn"),
        ({"repay_unit": "months", "repay_every": "366", "instalments": "600"}, "instalments", "loan.term"),
    ],
)
def test_a_convention_that_cannot_be_is_refused(tmp_path: Path, cells: dict[str, str], column: str, code: str) -> None:
    _, report = brought_in(tmp_path, cells)
    assert places(report) == [("loans.csv", 2, column, code)]


def test_due_dates_keep_the_last_day_of_a_month(tmp_path: Path) -> None:
    plain, stated = imported(tmp_path / "a", {}), imported(tmp_path / "b", {"repayment": "level"})
    assert table(plain) == table(stated)
    assert [due for due, _, _ in table(plain)] == ["2026-02-28", "2026-03-31", "2026-04-30"]
    moved = imported(tmp_path / "c", {"drawn_on": "2026-01-15"})
    assert [due for due, _, _ in table(moved)] == ["2026-02-28", "2026-03-28", "2026-04-28"]


# -- the cap on all charges together --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("contract", "accrued"),
    [("16.00", "0.2400"), ("16.01", "0.24"), ("15.3", "0.2295")],
    ids=["exactly at the cap", "just above it", "below it"],
)
def test_penalty_interest_accrues_at_one_and_a_half_times_up_to_the_cap(
    tmp_path: Path, contract: str, accrued: str
) -> None:
    """Source: SPC 法发〔2017〕22号, art. 2 (24 % together); PBoC 银发〔2003〕251号, section 3 (half as much again)."""
    cells = {"annual_rate_percent": contract, "penalty_multiple_percent": "150"}
    store, report = brought_in(tmp_path, cells)
    penalty = store.state.loans[LoanNumber("L1")][0].terms.penalty
    assert penalty is not None
    assert penalty.annual_rate == Decimal(accrued)
    assert penalty.ceiling == Decimal("0.24")
    assert ("note.capped-penalty" in [note.code for note in report.notes]) == (contract == "16.01")


def test_interest_on_interest_never_carries_the_charges_past_the_cap(tmp_path: Path) -> None:
    cells = {"annual_rate_percent": "16", "penalty_multiple_percent": "150", "penalty_base": "principal-and-interest"}
    store, _ = brought_in(tmp_path, cells)
    loan = store.state.loans[LoanNumber("L1")][0]
    on = date(2026, 3, 20)
    now = position(loan, on)
    overdue = loan.schedule.instalments[0]
    assert now.arrears.principal == overdue.due.principal
    days = (on - overdue.due_date).days
    assert now.arrears.penalty_interest == overdue.due.principal.share(Decimal("0.24") * days / 360)
    assert sum(line.exact for line in now.trace) <= overdue.due.principal.minor * Decimal("0.24") * days / 360
    terms = loan.terms
    assert terms.penalty is not None
    free = replace(loan, terms=replace(terms, penalty=replace(terms.penalty, ceiling=None)))
    assert position(free, on).arrears.penalty_interest > now.arrears.penalty_interest


def test_a_late_fee_is_cut_to_what_the_cap_leaves(tmp_path: Path) -> None:
    """16 days at 24 % of 398.00 and some are 4.20: with penalty interest at 12 % a fee of 50.00 shrinks."""
    cells = {
        "penalty_rate_percent": "12",
        "late_fee_after_days": "15",
        "late_fee_minimum": "50",
        "late_fee_percent": "5",
    }
    store, _ = brought_in(tmp_path, cells)
    loan = store.state.loans[LoanNumber("L1")][0]
    assert isinstance(loan.terms.late_fee, LateFeeTerms)
    now = position(loan, date(2026, 3, 20))
    overdue = loan.schedule.instalments[0].due.principal
    most = overdue.minor * Decimal("0.24") * 16 / 365
    assert Money.zero("CNY") < now.arrears.fees < Money.of("50", "CNY")
    upto_fee = overdue.minor * Decimal("0.12") * 16 / 360
    assert now.arrears.fees.minor == int(most - upto_fee)
