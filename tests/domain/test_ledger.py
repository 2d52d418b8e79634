from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.buckets import DelinquencyBucket, bucket_of
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import Charge, LateFeeTerms, Loan, Payment, PaymentId
from agent_desk.domain.money import Money, round_exact
from agent_desk.domain.standing import standing_of
from tests.domain.loans import AS_OF, contract, design_case, loans, paid

if TYPE_CHECKING:
    import random


def test_the_worked_case_is_right_to_the_cent() -> None:
    found = position(design_case(), AS_OF)
    assert str(found.arrears.principal) == "7296.11"
    assert str(found.arrears.interest) == "1690.24"
    assert str(found.arrears.penalty_interest) == "198.99"
    assert str(found.not_due.principal) == "32672.80"
    assert str(found.daily_accrual) == "5.47"
    assert found.oldest_due == date(2026, 4, 10)
    assert found.days_past_due == 67
    assert found.bucket is DelinquencyBucket.M3


def test_an_instalment_due_today_is_not_overdue_and_is_tomorrow() -> None:
    loan = paid(contract(), 9)
    due = date(2026, 4, 10)
    assert position(loan, due).days_past_due == 0
    assert position(loan, due).arrears.total.minor == 0
    after = position(loan, due + timedelta(days=1))
    assert after.days_past_due == 1
    assert after.bucket is DelinquencyBucket.M1


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (0, "due"),
        (1, "m1"),
        (30, "m1"),
        (31, "m2"),
        (60, "m2"),
        (61, "m3"),
        (90, "m3"),
        (91, "m4-6"),
        (180, "m4-6"),
        (181, "m7+"),
    ],
)
def test_buckets_have_their_edges(days: int, bucket: str) -> None:
    assert bucket_of(days).value == bucket


def test_a_part_payment_goes_to_costs_then_interest_then_principal_of_the_oldest() -> None:
    loan = design_case()
    before = position(loan, AS_OF)
    partly = replace(loan, payments=(*loan.payments, Payment(PaymentId("x"), AS_OF, Money.of("200.00", "CNY"))))
    after = position(partly, AS_OF)
    oldest = before.instalments[9].unpaid
    assert after.instalments[9].unpaid.penalty_interest.minor == 0
    taken = Money.of("200.00", "CNY") - oldest.penalty_interest
    assert after.instalments[9].unpaid.interest == oldest.interest - taken
    assert after.instalments[9].unpaid.principal == oldest.principal


@given(loans())
def test_paying_what_is_owed_leaves_exactly_nothing(loan: Loan) -> None:
    owed = position(loan, AS_OF).owed.total
    if owed.minor:
        loan = replace(loan, payments=(*loan.payments, Payment(PaymentId("zz"), AS_OF, owed)))
    after = position(loan, AS_OF)
    assert after.owed == Amounts.zero("CNY")
    assert after.days_past_due == 0


@given(loans())
def test_paying_the_arrears_cures(loan: Loan) -> None:
    arrears = position(loan, AS_OF).arrears.total
    if arrears.minor:
        loan = replace(loan, payments=(*loan.payments, Payment(PaymentId("zz"), AS_OF, arrears)))
    after = position(loan, AS_OF)
    assert after.arrears.total.minor == 0
    assert after.bucket is DelinquencyBucket.DUE


@given(loans(), st.randoms(use_true_random=False))
def test_the_order_in_which_payments_are_listed_does_not_matter(loan: Loan, shuffler: random.Random) -> None:
    shuffled = list(loan.payments)
    shuffler.shuffle(shuffled)
    assert position(replace(loan, payments=tuple(shuffled)), AS_OF) == position(loan, AS_OF)


@given(loans())
def test_nothing_is_negative_and_everything_paid_is_somewhere(loan: Loan) -> None:
    found = position(loan, AS_OF)
    for state in found.instalments:
        for component in Component:
            assert state.unpaid.part(component).minor >= 0
            assert state.paid.part(component).minor >= 0
    received = sum(item.amount.minor for item in loan.payments if item.value_date <= AS_OF)
    allocated = sum(state.paid.total.minor for state in found.instalments)
    assert received == allocated + found.overpaid.minor


@given(loans())
def test_every_accrued_cent_is_in_the_trace(loan: Loan) -> None:
    found = position(loan, AS_OF)
    exact = sum((line.exact for line in found.trace if line.component is Component.PENALTY_INTEREST), Fraction(0))
    charged = sum(state.due.penalty_interest.minor for state in found.instalments)
    bookings = 1 + len({item.value_date for item in loan.payments})
    assert abs(exact - charged) <= Fraction(bookings, 2)
    for line in found.trace:
        rate = Fraction(line.annual_rate)
        assert line.exact == line.base.minor * rate * Fraction((line.end - line.begin).days, 360)


@given(loans(), st.integers(0, 200))
@settings(max_examples=200)
def test_the_stored_line_gives_the_same_arrears_as_the_ledger(loan: Loan, days: int) -> None:
    standing = standing_of(loan, AS_OF)
    later = AS_OF + timedelta(days=days)
    if standing.accrual.changes_on is not None and later >= standing.accrual.changes_on:
        later = standing.accrual.changes_on - timedelta(days=1)
    found = position(loan, later)
    assert standing.accrual.arrears_minor(later) == found.arrears.total.minor
    assert standing.days_past_due(later) == found.days_past_due


@given(loans(), st.integers(-40, 200))
@settings(max_examples=200)
def test_what_the_queue_shows_is_the_positions(loan: Loan, days: int) -> None:
    on = AS_OF + timedelta(days=days)
    found = position(loan, on)
    assert standing_of(loan, on) == standing_of(loan, on, found)
    assert found.standing.outstanding_minor == found.outstanding_principal.minor
    assert found.standing.days_past_due(on) == found.days_past_due


@given(loans())
def test_a_back_dated_payment_gives_the_state_of_one_entered_in_time(loan: Loan) -> None:
    in_time = replace(
        loan, payments=(Payment(PaymentId("m"), AS_OF - timedelta(days=20), Money(5000, loan.currency)), *loan.payments)
    )
    late = replace(
        loan, payments=(*loan.payments, Payment(PaymentId("m"), AS_OF - timedelta(days=20), Money(5000, loan.currency)))
    )
    assert position(in_time, AS_OF) == position(late, AS_OF)


def test_a_reversed_payment_counts_nowhere() -> None:
    loan = design_case()
    taken_back = tuple(replace(p, reversed_on=AS_OF) for p in loan.payments[-1:])
    assert position(replace(loan, payments=(*loan.payments[:-1], *taken_back)), AS_OF) == position(
        paid(contract(), 8), AS_OF
    )


def us_loan() -> Loan:
    loan = contract(principal="10000.00", rate="0.12", count=36, penalty=None, currency="USD")
    fee = LateFeeTerms(15, Money.of("15", "USD"), Decimal("0.05"))
    return replace(loan, terms=replace(loan.terms, late_fee=fee))


@pytest.mark.parametrize(("days", "fee"), [(15, "0.00"), (16, "16.61"), (46, "16.61"), (47, "33.22")])
def test_a_late_fee_falls_once_for_each_instalment_more_than_fifteen_days_late(days: int, fee: str) -> None:
    loan = us_loan()
    first = loan.schedule.instalments[0].due_date
    assert str(position(loan, first + timedelta(days=days)).arrears.fees) == fee


def test_the_late_fee_is_at_least_its_minimum() -> None:
    loan = us_loan()
    small = contract(principal="1000.00", rate="0.12", count=36, penalty=None, currency="USD")
    small = replace(small, terms=replace(small.terms, late_fee=loan.terms.late_fee))
    first = small.schedule.instalments[0].due_date
    assert str(position(small, first + timedelta(days=16)).arrears.fees) == "15.00"


def test_a_charge_is_owed_with_its_instalment() -> None:
    loan = design_case()
    charged = replace(loan, charges=(Charge(AS_OF - timedelta(days=3), Money.of("36.00", "CNY"), "letter", 10),))
    assert str(position(charged, AS_OF).arrears.fees) == "36.00"
    assert str(position(charged, AS_OF).arrears.total) == "9221.34"


def test_no_penalty_accrues_while_an_agreement_is_kept() -> None:
    loan = design_case()
    held = replace(loan, schedule=replace(loan.schedule, penalty_from=None))
    assert position(held, AS_OF).arrears.penalty_interest.minor == 0


def test_rounding_is_by_the_loan_not_by_the_instalment() -> None:
    found = position(design_case(), AS_OF)
    exact = sum((line.exact for line in found.trace), Fraction(0))
    assert found.arrears.penalty_interest.minor == round_exact(exact)
