"""What an agreement becomes follows from value dates; what accrues after it, never back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from agent_desk.domain.agreement import Acceptance, AcceptanceKind, Agreement, AgreementStatus
from agent_desk.domain.concessions import Deferment
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.errors import InputError
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import Loan, Payment, PaymentId
from agent_desk.domain.people import UserId
from agent_desk.domain.performance import performance, with_outcome
from agent_desk.domain.proposal import Proposal, preview
from tests import builders as b
from tests.domain.loans import AS_OF, contract, design_case, loans

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


@given(loans(), st.integers(1, 45), st.integers(1, 40), st.integers(0, 60))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_lapse_puts_back_the_schedule_before_and_accrues_nothing_for_the_days_between(
    loan: Loan, moved: int, later: int, further: int
) -> None:
    """Whatever was agreed on: row by row what was unpaid on the agreement's date, and lateness from the lapse on."""
    try:
        view = preview(loan, Proposal(Deferment(days=moved)), AS_OF)
    except InputError:
        assume(False)
    before = position(loan, AS_OF)
    unpaid = [(s.instalment.number, s.instalment.due_date, s.unpaid) for s in before.instalments if s.unpaid.total]
    replaced = replace(loan.schedule, instalments=view.as_it_stands, effective_on=AS_OF)
    yes = Acceptance(AcceptanceKind.RECORDED, "REC-1", AS_OF, datetime(2026, 6, 16, 9, tzinfo=UTC), UserId("2041"))
    agreement = b.agreement(acceptance=replace(yes, replaced=replaced))
    counted = frozenset(payment.payment_id for payment in loan.open_payments if payment.value_date <= AS_OF)
    following = replace(
        loan,
        schedule=replace(view.schedule, reference=agreement.number, penalty_from=None),
        settled_payments=loan.settled_payments | counted,
        charges=(),
    )
    on = AS_OF + timedelta(days=later)
    back = with_outcome(following, agreement, view.proposal, AgreementStatus.LAPSED, on)
    found = position(back, on)
    later_paid = [p for p in back.open_payments if p.value_date > AS_OF]
    assume(not later_paid)
    assert [(s.instalment.number, s.instalment.due_date, s.unpaid) for s in found.instalments] == unpaid
    assert found.owed == before.owed
    assert back.schedule.origin is loan.schedule.origin
    assert back.schedule.reference == loan.schedule.reference
    grown = position(back, on + timedelta(days=further))
    assert all(line.begin >= on for line in grown.trace)
    principal_and_interest = (found.owed.principal, found.owed.interest)
    assert (grown.owed.principal, grown.owed.interest) == principal_and_interest
    assert grown.owed.penalty_interest >= found.owed.penalty_interest
