"""A file comes again, or a later one: nothing changes, or what it may change; what was done here stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.loan import (
    BorrowerId,
    Loan,
    LoanNumber,
    LoanStatus,
    PastRelief,
    Payment,
    PaymentId,
    Recorder,
)
from agent_desk.domain.money import Money
from agent_desk.domain.schedule import RepaymentSchedule, ScheduleOrigin
from agent_desk.domain.standing import standing_of
from agent_desk.services.importing.portfolio_spec import PortfolioSpec
from tests.fakes import FakeStore
from tests.services.import_files import INSTALMENTS, LOANS, PAYMENTS, SPEC, bring_in, places, template, write

if TYPE_CHECKING:
    from pathlib import Path

L1, L2 = LoanNumber("L1"), LoanNumber("L2")
TODAY = date(2026, 6, 16)
LENDING = resources.path("sample", "lendingclub-loans.csv")


def filled(tmp_path: Path) -> FakeStore:
    store = FakeStore()
    assert bring_in(store, *template(tmp_path / "first")).imported == 2
    return store


def change(store: FakeStore, loan: Loan) -> None:
    """Something happens at the desk."""
    store.state.loans[loan.number] = (loan, standing_of(loan, TODAY))


def with_agreement(loan: Loan) -> Loan:
    """The loan follows an agreement: its second and third instalment become due later."""
    rows = tuple(replace(row, due_date=date(2026, 7, 10)) for row in loan.schedule.instalments[1:])
    schedule = RepaymentSchedule(rows, TODAY, ScheduleOrigin.AGREEMENT, "AG-260616-00001")
    relief = PastRelief("deferment", "illness", TODAY, None, "performing")
    settled = frozenset(payment.payment_id for payment in loan.payments)
    return replace(loan, schedule=schedule, settled_payments=settled, reliefs=(relief,))


def desk_payment(amount: int = 5_000, on: date = TODAY) -> Payment:
    return Payment(PaymentId("PAY-1"), on, Money(amount, Money.zero("CNY").currency), Recorder.DESK)


def test_the_same_files_again_change_nothing(tmp_path: Path) -> None:
    store = filled(tmp_path)
    before, commits = store.state.copy(), store.commits
    report = bring_in(store, *template(tmp_path / "again"))
    assert (report.imported, report.updated, report.unchanged) == (0, 0, 2)
    assert (report.refused, report.conflicts) == ((), ())
    assert store.state == before
    assert store.commits == commits


def test_the_same_files_again_change_nothing_after_the_desk_has_acted(tmp_path: Path) -> None:
    store = filled(tmp_path)
    loan = store.state.loans[L1][0]
    change(store, replace(with_agreement(loan), payments=(*loan.payments, desk_payment())))
    before = store.state.copy()
    report = bring_in(store, *template(tmp_path / "again"))
    assert (report.updated, report.unchanged, report.conflicts) == (0, 2, ())
    assert store.state == before


def test_the_business_date_of_the_store_moving_on_changes_nothing(tmp_path: Path) -> None:
    store = filled(tmp_path)
    (key,) = store.state.portfolios
    store.state.portfolios[key] = replace(store.state.portfolios[key], business_date=date(2026, 7, 1))
    report = bring_in(store, *template(tmp_path / "again"))
    assert (report.updated, report.unchanged) == (0, 2)
    assert store.state.portfolios[key].business_date == date(2026, 7, 1)


def test_a_later_file_updates_schedule_payments_and_people(tmp_path: Path) -> None:
    store = filled(tmp_path)
    later = template(
        tmp_path / "later",
        loans=LOANS.replace("Anna Petrova", "Anna Petrova-Wang"),
        payments=PAYMENTS + "L1,P9,2026-06-15,203\n",
    )
    report = bring_in(store, *later)
    assert (report.imported, report.updated, report.unchanged) == (0, 1, 1)
    assert [payment.payment_id for payment in store.state.loans[L1][0].payments] == ["L1:P1", "L1:P9"]
    assert store.state.borrowers[BorrowerId("B2")].name == "Anna Petrova-Wang"


def test_a_case_with_nothing_waiting_follows_the_arrears(tmp_path: Path) -> None:
    store = filled(tmp_path)
    assert store.state.cases[L1].action.kind is ActionKind.NEW
    bring_in(store, *template(tmp_path / "paid", payments=PAYMENTS + "L1,P9,2026-06-15,300\n"))
    assert store.state.cases[L1].action.kind is ActionKind.NONE


def test_a_case_with_something_waiting_keeps_it(tmp_path: Path) -> None:
    store = filled(tmp_path)
    store.state.cases[L1] = replace(store.state.cases[L1], action=NextAction(ActionKind.EVIDENCE))
    bring_in(store, *template(tmp_path / "paid", payments=PAYMENTS + "L1,P9,2026-06-15,300\n"))
    assert store.state.cases[L1].action.kind is ActionKind.EVIDENCE


def test_a_later_file_never_undoes_an_agreement(tmp_path: Path) -> None:
    store = filled(tmp_path)
    change(store, with_agreement(store.state.loans[L1][0]))
    agreed = store.state.loans[L1][0]
    later = template(
        tmp_path / "later",
        instalments=INSTALMENTS.replace("L1,3,2026-05-10", "L1,3,2026-05-20"),
        payments=PAYMENTS + "L1,P9,2026-06-16,50\n",
    )
    report = bring_in(store, *later)
    loan = store.state.loans[L1][0]
    assert loan.schedule == agreed.schedule
    assert loan.settled_payments == agreed.settled_payments
    assert loan.reliefs == agreed.reliefs
    assert [payment.payment_id for payment in loan.open_payments] == ["L1:P9"]
    (conflict,) = report.conflicts
    assert (conflict.file, conflict.line, conflict.loan_number) == ("loans.csv", 2, L1)
    assert (conflict.reason.code, conflict.reason.values) == ("conflict.agreement", {"agreement": "AG-260616-00001"})


def test_a_payment_under_an_agreement_is_no_conflict(tmp_path: Path) -> None:
    store = filled(tmp_path)
    change(store, with_agreement(store.state.loans[L1][0]))
    report = bring_in(store, *template(tmp_path / "later", payments=PAYMENTS + "L1,P9,2026-06-16,50\n"))
    assert (report.updated, report.conflicts) == (1, ())


def test_a_loan_under_agreement_does_not_become_settled_by_a_file(tmp_path: Path) -> None:
    store = filled(tmp_path)
    change(store, with_agreement(store.state.loans[L1][0]))
    header, first, second = LOANS.splitlines()
    later = template(tmp_path / "later", loans=f"{header},status\n{first},settled\n{second},open\n")
    report = bring_in(store, *later)
    assert store.state.loans[L1][0].status is LoanStatus.OPEN
    assert [conflict.reason.code for conflict in report.conflicts] == ["conflict.agreement"]


def test_a_payment_recorded_here_stays_and_counts_once_when_the_file_has_it_too(tmp_path: Path) -> None:
    store = filled(tmp_path)
    loan = store.state.loans[L1][0]
    change(store, replace(loan, payments=(*loan.payments, desk_payment())))
    report = bring_in(store, *template(tmp_path / "later", payments=PAYMENTS + "L1,P9,2026-06-16,50\n"))
    kept = store.state.loans[L1][0].payments
    assert [payment.payment_id for payment in kept] == ["L1:P1", "PAY-1"]
    assert [conflict.reason.code for conflict in report.conflicts] == ["conflict.payment-twice"]
    assert report.unchanged == 2


def test_a_payment_recorded_here_stays_when_the_file_does_not_know_it(tmp_path: Path) -> None:
    store = filled(tmp_path)
    loan = store.state.loans[L1][0]
    change(store, replace(loan, payments=(*loan.payments, desk_payment())))
    report = bring_in(store, *template(tmp_path / "later", payments=PAYMENTS + "L1,P9,2026-06-16,51\n"))
    assert [payment.payment_id for payment in store.state.loans[L1][0].payments] == ["L1:P1", "L1:P9", "PAY-1"]
    assert (report.updated, report.conflicts) == (1, ())


def test_a_loan_that_was_paid_off_here_stays_settled(tmp_path: Path) -> None:
    store = filled(tmp_path)
    loan = store.state.loans[L1][0]
    change(store, replace(loan, payments=(*loan.payments, desk_payment(30_000)), status=LoanStatus.SETTLED))
    bring_in(store, *template(tmp_path / "later", payments=PAYMENTS + "L1,P9,2026-06-16,1\n"))
    assert store.state.loans[L1][0].status is LoanStatus.SETTLED


def test_payments_alone_reach_the_loans_of_the_store(tmp_path: Path) -> None:
    store = filled(tmp_path)
    (path,) = write(
        tmp_path / "later", payments="loan_number,payment_id,paid_on,amount\nL1,P9,2026-06-15,10\nL7,P1,2026-06-15,1\n"
    )
    report = bring_in(store, path)
    assert (report.updated, places(report)) == (1, [("payments.csv", 3, "loan_number", "payment.loan-unknown")])
    assert bring_in(store, path).unchanged == 1


def test_a_payment_that_was_taken_back_counts_no_more(tmp_path: Path) -> None:
    store = filled(tmp_path)
    text = "loan_number,payment_id,paid_on,amount,reversed_on\nL1,P1,2026-03-09,103,2026-03-12\n"
    bring_in(store, *write(tmp_path / "later", payments=text))
    loan, standing = store.state.loans[L1]
    assert loan.open_payments == ()
    assert standing.oldest_due == date(2026, 3, 10)


def test_a_loan_of_another_portfolio_is_refused(tmp_path: Path) -> None:
    store = filled(tmp_path)
    report = bring_in(store, *template(tmp_path / "other"), spec=replace(SPEC, portfolio_id="other"))
    assert {item.reason.code for item in report.refused} == {"loan.other-portfolio", "payment.loan-refused"}
    assert list(store.state.portfolios) == ["shop"]


@pytest.fixture(scope="module")
def lending_rows() -> tuple[str, str]:
    """The header and a late loan of the real sample."""
    header, *lines = LENDING.read_text("utf-8").splitlines()
    return header, next(line for line in lines if ",Late (31-120" in line)


def test_a_snapshot_with_totals_stands_back_behind_a_payment_recorded_here(
    tmp_path: Path, lending_rows: tuple[str, str]
) -> None:
    header, row = lending_rows
    store = FakeStore()
    (path,) = write(tmp_path, snapshot=f"{header}\n{row}\n")
    bring_in(store, path, spec=PortfolioSpec())
    (number,) = store.state.loans
    loan = store.state.loans[number][0]
    paid = Payment(PaymentId("PAY-1"), date(2019, 3, 31), Money(100, loan.currency), Recorder.DESK)
    change(store, replace(loan, payments=(*loan.payments, paid)))
    later = row.replace(",Late (31-120 days),", ",Current,")
    (path,) = write(tmp_path / "later", snapshot=f"{header}\n{later}\n")
    report = bring_in(store, path, spec=PortfolioSpec())
    assert [conflict.reason.code for conflict in report.conflicts] == ["conflict.payment-here"]
    assert (report.updated, report.unchanged) == (0, 1)
    assert paid in store.state.loans[number][0].payments


def test_a_later_snapshot_moves_the_business_date_on_and_never_back(
    tmp_path: Path, lending_rows: tuple[str, str]
) -> None:
    header, row = lending_rows
    store = FakeStore()
    (path,) = write(tmp_path, snapshot=f"{header}\n{row}\n")
    bring_in(store, path, spec=PortfolioSpec(business_date=date(2019, 4, 10)))
    (portfolio,) = store.state.portfolios.values()
    assert portfolio.business_date == date(2019, 4, 10)
    assert bring_in(store, path, spec=PortfolioSpec()).updated == 1
    (portfolio,) = store.state.portfolios.values()
    assert portfolio.business_date == date(2019, 4, 10)


def test_a_real_name_is_never_replaced_by_a_made_up_one(tmp_path: Path, lending_rows: tuple[str, str]) -> None:
    header, row = lending_rows
    store = FakeStore()
    (path,) = write(tmp_path, snapshot=f"{header}\n{row}\n")
    bring_in(store, path, spec=PortfolioSpec())
    (borrower_id,) = store.state.borrowers
    known = replace(store.state.borrowers[borrower_id], name="Real Name", derived=False)
    store.state.borrowers[borrower_id] = known
    bring_in(store, path, spec=PortfolioSpec(business_date=date(2019, 4, 1)))
    assert store.state.borrowers[borrower_id] == known
