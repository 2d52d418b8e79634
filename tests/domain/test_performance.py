"""What an agreement becomes follows from value dates; what accrues after it, never back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from agent_desk.domain.agreement import Agreement, AgreementStatus
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import Loan, Payment, PaymentId
from agent_desk.domain.performance import performance, with_outcome
from tests import builders as b
from tests.domain.loans import AS_OF, contract, design_case

DUE = (date(2026, 6, 23), date(2026, 7, 10))
CURE = 7


def plan(*paid_on: date) -> tuple[Loan, Agreement]:
    """Two instalments under an agreement, the first ones paid on these days; the first alone binds."""
    loan = contract(count=2, first_due=DUE[0])
    rows = tuple(replace(row, due_date=due) for row, due in zip(loan.schedule.instalments, DUE, strict=True))
    schedule = replace(loan.schedule, instalments=rows, penalty_from=None, reference="AG-260616-00001")
    payments = tuple(
        Payment(PaymentId(f"p{index}"), on, row.due.total)
        for index, (on, row) in enumerate(zip(paid_on, rows, strict=False))
    )
    content = replace(b.agreement_content(), bound_until=DUE[0])
    return replace(loan, schedule=schedule, payments=payments), b.agreement(content=content)


@pytest.mark.parametrize(
    ("paid_on", "as_of", "status"),
    [
        ((), DUE[0], AgreementStatus.PERFORMING),
        ((), DUE[0] + timedelta(days=7), AgreementStatus.PERFORMING),
        ((), DUE[0] + timedelta(days=8), AgreementStatus.BROKEN),
        ((DUE[0],), DUE[0], AgreementStatus.KEPT),
        ((AS_OF,), AS_OF, AgreementStatus.KEPT),
        ((DUE[0] + timedelta(days=7),), DUE[0] + timedelta(days=7), AgreementStatus.KEPT),
        ((DUE[0] + timedelta(days=8),), DUE[0] + timedelta(days=8), AgreementStatus.BROKEN),
        ((DUE[0] + timedelta(days=8),), DUE[0] + timedelta(days=90), AgreementStatus.BROKEN),
        ((DUE[0],), DUE[1] + timedelta(days=90), AgreementStatus.KEPT),
    ],
)
def test_an_agreement_is_judged_by_value_dates(paid_on: tuple[date, ...], as_of: date, status: AgreementStatus) -> None:
    loan, agreement = plan(*paid_on)
    assert performance(loan, agreement, CURE, as_of) is status


def test_it_matters_not_when_a_payment_was_booked() -> None:
    loan, agreement = plan(DUE[0])
    missing = replace(loan, payments=())
    late = DUE[0] + timedelta(days=20)
    assert performance(missing, agreement, CURE, late) is AgreementStatus.BROKEN
    assert performance(loan, agreement, CURE, late) is AgreementStatus.KEPT


def test_penalty_interest_begins_on_the_day_the_agreement_was_found_broken() -> None:
    loan, agreement = plan()
    on = DUE[0] + timedelta(days=8)
    broken = with_outcome(loan, agreement, b.proposal(), AgreementStatus.BROKEN, on)
    assert position(broken, on).arrears.penalty_interest.minor == 0
    assert {line.begin for line in position(broken, on + timedelta(days=5)).trace} == {on}
    again = with_outcome(broken, agreement, b.proposal(), AgreementStatus.PERFORMING, on)
    assert again.schedule.penalty_from is None


def test_a_day_count_with_uneven_days_is_looked_at_daily() -> None:
    loan = design_case()
    assert loan.terms.penalty is not None
    uneven = replace(
        loan, terms=replace(loan.terms, penalty=replace(loan.terms.penalty, day_count=DayCount.ACT_ACT_ISDA))
    )
    assert position(uneven, AS_OF).accrual.changes_on == AS_OF + timedelta(days=1)
    even = position(loan, AS_OF).accrual
    assert even.changes_on is not None
    assert even.changes_on > AS_OF + timedelta(days=1)
