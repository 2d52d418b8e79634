"""Laws of the schedule engine, over generated loans and payments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent_desk.domain.money import Rounding
from agent_desk.domain.servicing.conventions import (
    Amortisation,
    Excess,
    Frequency,
    InterestBasis,
    InterestMethod,
    MonthLength,
    PlanInterest,
    Remainder,
    ServicingTerms,
    YearLength,
)
from agent_desk.domain.servicing.events import (
    ChargeAdded,
    Disbursement,
    DueDateMoved,
    Event,
    InterestPaused,
    NewPlan,
    PaymentReceived,
    PaymentReversed,
    PayOff,
    RateChanged,
    Reamortised,
    Recomputed,
)
from agent_desk.domain.servicing.payments import owed_on
from agent_desk.domain.servicing.rows import RowKind
from agent_desk.domain.servicing.servicing import replay, replayed_events, stages
from agent_desk.domain.waterfall import Component

if TYPE_CHECKING:
    from agent_desk.domain.servicing.loan import Book

START = date(2024, 1, 31)
LAWS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

terms_of = st.builds(
    ServicingTerms,
    principal=st.integers(100, 5_000_000),
    annual_rate=st.integers(0, 3600).map(lambda units: Fraction(units, 10_000)),
    count=st.integers(1, 24),
    disbursed_on=st.dates(date(2019, 1, 1), date(2028, 12, 31)),
    every=st.integers(1, 3),
    frequency=st.sampled_from(Frequency),
    basis=st.sampled_from(InterestBasis),
    year_length=st.sampled_from(YearLength),
    month_length=st.sampled_from(MonthLength),
    rounding=st.sampled_from([Rounding.HALF_EVEN, Rounding.HALF_UP]),
    recompute=st.booleans(),
    amortisation=st.sampled_from(Amortisation),
    method=st.sampled_from(InterestMethod),
    excess=st.sampled_from(Excess),
    order=st.permutations([Component.PENALTY, Component.FEE, Component.INTEREST, Component.PRINCIPAL]).map(tuple),
)


@st.composite
def loan_with_payments(draw: st.DrawFn) -> tuple[ServicingTerms, list[Event]]:
    terms = draw(terms_of)
    start = terms.disbursed_on
    life = (terms.due_date(terms.count) - start).days + 60
    paid = draw(st.lists(st.tuples(st.integers(0, life), st.integers(1, terms.principal)), max_size=5))
    events: list[Event] = [Disbursement(start, terms.principal)]
    events += [PaymentReceived(start + timedelta(days=day), amount) for day, amount in sorted(paid)]
    return terms, events


def check(book: Book) -> None:
    lent = book.total_lent + sum(row.principal for row in book.rows if row.kind is RowKind.DOWN_PAYMENT)
    assert sum(row.principal for row in book.rows) == lent
    balance = lent
    for row in book.rows:
        balance -= row.principal
        assert row.principal >= 0
        assert row.interest >= 0
        assert balance >= 0
        assert row.outstanding >= 0
        for part in Component:
            assert row.open_of(part) >= 0
        assert row.in_advance + row.late <= row.total_paid
    assert balance == 0
    regular = [row for row in book.rows if row.kind is RowKind.REGULAR]
    assert not regular or regular[-1].carried == 0, "no interest is lost after the last row"


@LAWS
@given(terms_of)
def test_what_is_repaid_in_principal_is_what_was_lent(terms: ServicingTerms) -> None:
    check(replay(terms, [Disbursement(terms.disbursed_on, terms.principal)]))


@LAWS
@given(loan_with_payments())
def test_payments_keep_every_row_whole(case: tuple[ServicingTerms, list[Event]]) -> None:
    terms, events = case
    book = replay(terms, events)
    check(book)
    received = sum(event.amount for event in events if isinstance(event, PaymentReceived))
    assert sum(row.total_paid for row in book.rows) <= received


@LAWS
@given(loan_with_payments(), st.integers(0, 400))
def test_paying_what_is_owed_leaves_exactly_zero(case: tuple[ServicingTerms, list[Event]], after: int) -> None:
    terms, events = case
    day = max(event.on for event in events) + timedelta(days=after)
    book = replay(terms, [*events, PayOff(day)])
    check(book)
    assert owed_on(book, day) == 0
    assert sum(row.outstanding for row in book.rows) == 0


@LAWS
@given(loan_with_payments(), st.randoms())
def test_the_order_in_which_payments_are_listed_does_not_matter(
    case: tuple[ServicingTerms, list[Event]], random: object
) -> None:
    terms, events = case
    last = Recomputed(max(event.on for event in events))
    payments = events[1:]
    shuffled = list(payments)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one = replay(terms, [events[0], *payments, last])
    by_day = [event.on for event in payments]
    if len(set(by_day)) == len(by_day):
        other = replay(terms, [events[0], *shuffled, last])
        assert [(row.due, row.principal, row.interest, row.paid) for row in one.rows] == [
            (row.due, row.principal, row.interest, row.paid) for row in other.rows
        ]


@LAWS
@given(loan_with_payments())
def test_a_reversed_payment_is_as_if_it_had_never_come(case: tuple[ServicingTerms, list[Event]]) -> None:
    terms, events = case
    extra = PaymentReceived(max(event.on for event in events), 777)
    one = replay(terms, events)
    other = replay(terms, [*events, extra, PaymentReversed(extra.on, extra.amount)])
    assert [(row.principal, row.interest, row.paid) for row in one.rows] == [
        (row.principal, row.interest, row.paid) for row in other.rows
    ]


@LAWS
@given(loan_with_payments(), st.sampled_from(PlanInterest), st.integers(1, 12), st.integers(0, 300))
def test_a_new_plan_repays_all_that_remains(
    case: tuple[ServicingTerms, list[Event]], interest: PlanInterest, count: int, after: int
) -> None:
    terms, events = case
    day = max(event.on for event in events) + timedelta(days=after)
    plan = NewPlan(day, day + timedelta(days=20), count, 1, Frequency.MONTHS, interest)
    book = replay(terms, [*events, plan])
    check(book)
    assert sum(row.kind is RowKind.REGULAR for row in book.rows) == count


@LAWS
@given(loan_with_payments(), st.sampled_from(PlanInterest))
def test_a_reamortisation_keeps_dates_and_repays_all(
    case: tuple[ServicingTerms, list[Event]], interest: PlanInterest
) -> None:
    terms, events = case
    day = max(event.on for event in events)
    before = replay(terms, events)
    if not any(row.due > day for row in before.regular):
        return
    book = replay(terms, [*events, Reamortised(day, interest)])
    check(book)
    assert [row.due for row in book.rows] == [row.due for row in before.rows]


@LAWS
@given(terms_of)
def test_moving_a_due_date_to_itself_changes_nothing(terms: ServicingTerms) -> None:
    paid_out = Disbursement(terms.disbursed_on, terms.principal)
    before = replay(terms, [paid_out])
    due = before.regular[-1].due
    after = replay(terms, [paid_out, DueDateMoved(due, due)])
    assert [(row.due, row.principal, row.interest) for row in before.rows] == [
        (row.due, row.principal, row.interest) for row in after.rows
    ]


@LAWS
@given(loan_with_payments(), st.integers(1, 50_000), st.sampled_from([Component.FEE, Component.PENALTY]))
def test_a_charge_is_due_paid_and_outstanding_to_the_cent(
    case: tuple[ServicingTerms, list[Event]], amount: int, component: Component
) -> None:
    terms, events = case
    day = max(event.on for event in events)
    book = replay(terms, [*events, ChargeAdded(day, component, amount)])
    check(book)
    assert sum(row.charged(component) for row in book.rows) == amount


@pytest.mark.parametrize("recompute", [False, True])
def test_a_preview_changes_nothing(recompute: bool) -> None:
    terms = ServicingTerms(10_000, Fraction(7, 100), 6, START, recompute=recompute)
    events: list[Event] = [Disbursement(START, 10_000), PaymentReceived(date(2024, 3, 5), 1701)]
    before = replay(terms, events)
    replay(terms, [*events, PayOff(date(2024, 4, 1))])
    after = replay(terms, events)
    assert [(row.principal, row.interest, row.paid) for row in before.rows] == [
        (row.principal, row.interest, row.paid) for row in after.rows
    ]


@LAWS
@given(
    loan_with_payments(),
    st.lists(st.tuples(st.integers(0, 800), st.integers(1, 9_000), st.sampled_from(["fee", "penalty"])), max_size=3),
    st.sampled_from(PlanInterest),
    st.integers(0, 200),
)
def test_charges_survive_a_plan_and_are_paid_off_with_it(
    case: tuple[ServicingTerms, list[Event]], charges: list[tuple[int, int, str]], interest: PlanInterest, after: int
) -> None:
    terms, events = case
    start = terms.disbursed_on
    added: list[Event] = [
        ChargeAdded(start + timedelta(days=day), Component(kind), amount) for day, amount, kind in charges
    ]
    day = max(event.on for event in [*events, *added]) + timedelta(days=after)
    plan = NewPlan(day, day + timedelta(days=25), 6, 1, Frequency.MONTHS, interest)
    book = replay(terms, [*events, *added, plan])
    check(book)
    due = sum(row.charged(part) for row in book.rows for part in (Component.FEE, Component.PENALTY))
    assert due == sum(amount for _, amount, _ in charges)
    settled = replay(terms, [*events, *added, plan, PayOff(day + timedelta(days=40))])
    check(settled)
    assert sum(row.outstanding for row in settled.rows) == 0


@LAWS
@given(loan_with_payments(), st.dates(date(2019, 1, 2), date(2030, 1, 1)), st.integers(0, 90), st.integers(0, 3000))
def test_pauses_and_new_rates_keep_every_row_whole(
    case: tuple[ServicingTerms, list[Event]], day: date, length: int, rate: int
) -> None:
    terms, events = case
    day = max(day, terms.disbursed_on + timedelta(days=1))
    pause = InterestPaused(day, day + timedelta(days=length))
    check(replay(terms, [*events, pause, RateChanged(day, Fraction(rate, 10_000))]))


@LAWS
@given(loan_with_payments(), st.randoms())
def test_the_stages_end_where_the_replay_ends(case: tuple[ServicingTerms, list[Event]], random: object) -> None:
    terms, events = case
    booked = [*events[1:], Recomputed(max(event.on for event in events))]
    random.shuffle(booked)  # type: ignore[attr-defined]
    shuffled: list[Event] = [events[0], *booked]
    for count, book in enumerate(stages(terms, shuffled), start=1):
        again = replay(terms, shuffled[:count])
        assert [(row.due, row.principal, row.interest, row.paid) for row in book.rows] == [
            (row.due, row.principal, row.interest, row.paid) for row in again.rows
        ]


@LAWS
@given(loan_with_payments(), st.integers(0, 60), st.integers(1, 9_000))
def test_working_everything_out_again_changes_nothing(
    case: tuple[ServicingTerms, list[Event]], after: int, fee: int
) -> None:
    """Rows are worked out only from where something has changed; the whole table says the same."""
    terms, events = case
    day = max(event.on for event in events) + timedelta(days=after)
    for book in stages(terms, [*events, Recomputed(day), ChargeAdded(day, Component.FEE, fee)]):
        before = [(row.instalment, row.interest, row.principal, row.carried) for row in book.rows]
        for row in book.rows:
            row.memo = None
        book.settle()
        assert [(row.instalment, row.interest, row.principal, row.carried) for row in book.rows] == before


def test_events_from_the_last_to_the_first_are_counted_before_they_are_replayed() -> None:
    paid = [PaymentReceived(START + timedelta(days=day), 100) for day in range(1, 41)]
    lent = Disbursement(START, 10_000)
    assert replayed_events([lent, *paid]) == 41
    assert replayed_events([lent, *reversed(paid)]) == 1 + 1 + sum(range(3, 42))


@LAWS
@given(loan_with_payments(), st.integers(0, 3), st.integers(0, 3), st.booleans())
def test_graces_keep_every_row_whole_and_end_with_a_new_plan(
    case: tuple[ServicingTerms, list[Event]], interest: int, principal: int, spread: bool
) -> None:
    terms, events = case
    most = terms.count - 1
    terms = replace(
        terms,
        interest_grace=min(interest, most),
        principal_grace=min(principal, most),
        remainder=Remainder.SPREAD if spread else Remainder.LAST,
    )
    check(replay(terms, events))
    day = max(event.on for event in events)
    check(replay(terms, [*events, NewPlan(day, day + timedelta(days=20), 2, 1, Frequency.MONTHS, PlanInterest.CARRY)]))


def test_equal_principal_is_equal_in_a_grace_of_interest_too() -> None:
    terms = ServicingTerms(
        12_000, Fraction(12, 100), 4, START, amortisation=Amortisation.EQUAL_PRINCIPAL, interest_grace=2
    )
    book = replay(terms, [Disbursement(START, 12_000)])
    assert [row.principal for row in book.rows] == [3_000] * 4
    assert [row.interest for row in book.rows] == [0, 0, 120 + 90 + 60, 30]


@pytest.mark.parametrize(
    ("principal", "rate", "every", "paid", "on", "free", "raised"),
    [
        (6639, Fraction(121, 5000), 3, 6002, date(2019, 11, 28), 78, Fraction(2593, 10_000)),
        (6592, Fraction(11, 1250), 2, 5836, date(2019, 9, 1), 25, Fraction(2402, 10_000)),
    ],
)
def test_a_rate_that_rises_behind_a_payment_of_the_last_rows_keeps_every_cent(
    principal: int, rate: Fraction, every: int, paid: int, on: date, free: int, raised: Fraction
) -> None:
    """What is too much comes off principal that is not paid, and interest that no row could hold is due at the end."""
    start = date(2019, 2, 28) if every == 3 else date(2019, 1, 1)
    terms = ServicingTerms(
        principal,
        rate,
        8,
        start,
        every=every,
        year_length=YearLength.ACTUAL,
        month_length=MonthLength.ACTUAL,
        method=InterestMethod.FLAT,
        excess=Excess.LAST,
    )
    day = start + timedelta(days=1)
    pause = InterestPaused(day, day + timedelta(days=free))
    check(replay(terms, [Disbursement(start, principal), PaymentReceived(on, paid), pause, RateChanged(day, raised)]))
