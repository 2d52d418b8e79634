"""Other lenders' files through their mappings: whole files, every refusal explained, nothing of them in the project.

The files may not be passed on. They are looked for in ``shared/data/test-only`` beside the clone.
"""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.ledger import position
from agent_desk.domain.loan import LoanNumber, LoanStatus
from agent_desk.services.importing.portfolio_spec import PortfolioSpec
from tests.fakes import FakeStore
from tests.services.import_files import bring_in

if TYPE_CHECKING:
    from agent_desk.services.importing.report import ImportReport

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "test-only"
PREVIOUS = FOLDER / "superlender_previous_loans.csv"
SHORT = FOLDER / "collection_short_loans.csv"

needs_previous = pytest.mark.skipif(not PREVIOUS.exists(), reason=f"{PREVIOUS.name} is not beside the clone")
needs_short = pytest.mark.skipif(not SHORT.exists(), reason=f"{SHORT.name} is not beside the clone")


@cache
def brought_in(path: Path) -> tuple[FakeStore, ImportReport]:
    store = FakeStore()
    return store, bring_in(store, path, spec=PortfolioSpec())


@cache
def rows(path: Path) -> tuple[dict[str, str], ...]:
    with path.open(encoding="utf-8", newline="") as stream:
        return tuple(csv.DictReader(stream))


def day(text: str) -> date:
    return datetime.fromisoformat(text).date()


@needs_previous
def test_every_previous_loan_comes_in_and_is_paid() -> None:
    store, report = brought_in(PREVIOUS)
    assert (report.mapping, report.imported, report.refused) == ("superlender-previous", 18_183, ())
    (portfolio,) = store.state.portfolios.values()
    assert portfolio.currency == "NGN"
    on = portfolio.business_date
    assert all(loan.status is LoanStatus.SETTLED for loan, _ in store.state.loans.values())
    assert not any(position(loan, on).owed for loan, _ in store.state.loans.values())


@needs_previous
def test_previous_loans_keep_amounts_and_dates_of_the_source() -> None:
    store, _ = brought_in(PREVIOUS)
    for row in rows(PREVIOUS):
        loan = store.state.loans[LoanNumber(row["systemloanid"])][0]
        assert loan.drawn_on == day(row["approveddate"])
        assert loan.schedule.instalments[0].due_date == day(row["firstduedate"])
        assert loan.schedule.total.total.decimal == Decimal(row["totaldue"])
        assert loan.schedule.total.principal.decimal == Decimal(row["loanamount"])
        assert loan.payments[-1].value_date == day(row["closeddate"])
        assert len(loan.schedule.instalments) == max(1, int(row["termdays"]) // 30)
        if len(loan.schedule.instalments) > 1:
            assert loan.payments[0].value_date == day(row["firstrepaiddate"])


@needs_previous
def test_no_due_date_of_a_previous_loan_is_on_a_weekend() -> None:
    store, _ = brought_in(PREVIOUS)
    schedules = [loan.schedule.instalments for loan, _ in store.state.loans.values()]
    assert max(row.due_date.weekday() for plan in schedules for row in plan) < 5


@needs_previous
def test_a_borrower_of_several_previous_loans_is_one_person() -> None:
    store, _ = brought_in(PREVIOUS)
    assert len(store.state.borrowers) == len({row["customerid"] for row in rows(PREVIOUS)})
    assert all(person.derived for person in store.state.borrowers.values())


@needs_previous
def test_the_same_previous_loans_again_change_nothing() -> None:
    store, _ = brought_in(PREVIOUS)
    before = store.state.copy()
    report = bring_in(store, PREVIOUS, spec=PortfolioSpec())
    assert (report.unchanged, report.updated) == (18_183, 0)
    assert store.state == before


@needs_short
def test_every_short_loan_comes_in_with_its_days_past_due() -> None:
    store, report = brought_in(SHORT)
    assert (report.mapping, report.imported, report.refused) == ("short-loans", 335, ())
    on = date(2016, 12, 8)
    for row in rows(SHORT):
        loan = store.state.loans[LoanNumber(row["Loan_ID"])][0]
        now = position(loan, on)
        assert loan.terms.principal.decimal == Decimal(row["Principal"])
        if row["loan_status"] == "COLLECTION":
            assert now.days_past_due == int(row["past_due_days"])
            assert str(now.arrears.total.decimal) == f"{Decimal(row['Principal']):.2f}"
        else:
            assert not now.owed
        if row["loan_status"] == "COLLECTION_PAIDOFF":
            late = loan.payments[0].value_date - loan.schedule.last_due_date
            assert late >= timedelta(days=int(row["past_due_days"]) - 1)


@needs_short
def test_short_loans_in_collection_stand_in_the_queue() -> None:
    store, _ = brought_in(SHORT)
    assert sum(standing.oldest_due is not None for _, standing in store.state.loans.values()) == 68
