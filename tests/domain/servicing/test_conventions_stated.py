"""Single conventions, each on a loan small enough to be worked out by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from agent_desk.domain.calendars import BusinessDayRule, WeekendCalendar
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Rounding
from agent_desk.domain.servicing.conventions import (
    Amortisation,
    Excess,
    InterestMethod,
    MonthLength,
    Remainder,
    ServicingTerms,
    YearLength,
)
from agent_desk.domain.servicing.events import (
    Disbursement,
    Event,
    InterestPaused,
    NewPlan,
    PaymentReceived,
    RateChanged,
    TermExtended,
)
from agent_desk.domain.servicing.factors import Clock
from agent_desk.domain.servicing.level import exact_level, to_multiple
from agent_desk.domain.servicing.servicing import replay

START = date(2025, 1, 1)


def _terms(**changes: object) -> ServicingTerms:
    values: dict[str, object] = {"principal": 120_000, "annual_rate": Fraction(12, 100), "count": 12}
    values |= {"disbursed_on": START, **changes}
    return ServicingTerms(**values)  # type: ignore[arg-type]


def _after(terms: ServicingTerms, *events: Event) -> list[tuple[int, int]]:
    book = replay(terms, [Disbursement(START, terms.principal), *events])
    return [(row.principal, row.interest) for row in book.rows]


def test_equal_principal_repays_the_same_every_time() -> None:
    rows = _after(_terms(amortisation=Amortisation.EQUAL_PRINCIPAL))
    assert [principal for principal, _ in rows] == [10_000] * 12
    assert [interest for _, interest in rows] == [1200 - 100 * n for n in range(12)]


def test_interest_only_until_the_last_row() -> None:
    rows = _after(_terms(principal_grace=11))
    assert rows == [(0, 1200)] * 11 + [(120_000, 1200)]


def test_due_dates_move_off_free_days_and_later_ones_count_from_the_anchor() -> None:
    terms = _terms(
        count=3, disbursed_on=date(2025, 1, 1), business_day=BusinessDayRule.FOLLOWING, calendar=WeekendCalendar()
    )
    book = replay(terms, [Disbursement(START, 120_000)])
    assert [row.due for row in book.rows] == [date(2025, 2, 3), date(2025, 3, 3), date(2025, 4, 1)]
    assert sum(row.principal for row in book.rows) == 120_000


def test_flat_interest_stays_on_what_was_lent() -> None:
    assert [interest for _, interest in _after(_terms(method=InterestMethod.FLAT))] == [1200] * 12


def test_a_market_day_count_replaces_year_and_month() -> None:
    rows = _after(_terms(day_count=DayCount.ACT_360))
    assert rows[0][1] == round(Fraction(120_000 * 12 * 31, 100 * 360))


def test_actual_actual_splits_a_period_over_new_year() -> None:
    terms = _terms(
        disbursed_on=date(2023, 12, 12), year_length=YearLength.ACTUAL, month_length=MonthLength.ACTUAL, count=2
    )
    clock = Clock(terms)
    begin, due = date(2023, 12, 12), date(2024, 1, 12)
    expected = Fraction(12, 100) * (Fraction(19, 365) + Fraction(12, 366))
    assert clock.interest_factor(begin, due, begin, due) == expected


def test_days_of_a_pause_bear_no_interest_both_ends_included() -> None:
    paused = _after(_terms(), InterestPaused(date(2025, 1, 2), date(2025, 2, 1)))
    assert paused[0][1] == 0
    assert sum(principal for principal, _ in paused) == 120_000


def test_a_new_rate_already_counts_for_the_night_before() -> None:
    terms = _terms(count=1, year_length=YearLength.D365, month_length=MonthLength.ACTUAL)
    rows = _after(terms, RateChanged(date(2025, 1, 31), Fraction(0)))
    assert rows[0][1] == round(Fraction(120_000 * 12 * 29, 100 * 365))


def test_a_longer_term_lowers_the_instalment() -> None:
    before = replay(_terms(), [Disbursement(START, 120_000)])
    after = replay(_terms(), [Disbursement(START, 120_000), TermExtended(date(2025, 2, 1), 6)])
    assert len(after.rows) == 18
    assert after.rows[0].instalment < before.rows[0].instalment


def test_money_that_is_more_goes_where_the_terms_say() -> None:
    pay = PaymentReceived(date(2025, 2, 1), 50_000)
    nxt = replay(_terms(recompute=True), [Disbursement(START, 120_000), pay])
    last = replay(_terms(recompute=True, excess=Excess.LAST), [Disbursement(START, 120_000), pay])
    assert nxt.rows[1].total_paid > 0
    assert nxt.rows[-1].total_paid == 0
    assert last.rows[1].total_paid == 0
    assert last.rows[-1].total_paid > 0


def test_the_remainder_is_spread_or_left_to_the_last() -> None:
    spread = replay(_terms(multiple_of=100), [Disbursement(START, 120_000)])
    left = replay(_terms(multiple_of=100, remainder=Remainder.LAST), [Disbursement(START, 120_000)])
    assert all(row.instalment % 100 == 0 for row in left.rows[:-1])
    assert spread.total_lent == left.total_lent == sum(row.principal for row in left.rows)


def test_the_level_instalment_of_a_known_loan() -> None:
    assert to_multiple(exact_level(10_000, [Fraction(7, 1200)] * 6), 1, Rounding.HALF_EVEN) == 1701
    assert exact_level(0, [Fraction(1, 12)] * 3) == 0
    assert exact_level(100, [Fraction(0)] * 3) == Fraction(100, 3)


@pytest.mark.parametrize(
    "changes",
    [
        {"principal": 0},
        {"count": 0},
        {"annual_rate": Fraction(-1)},
        {"every": 0},
        {"first_due": START},
        {"down_payment": 120_000},
        {"interest_grace": 12},
        {"principal_grace": -1},
    ],
)
def test_terms_that_describe_no_loan_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(InputError, match=r"terms\."):
        _terms(**changes)


def test_events_that_cannot_be_are_refused() -> None:
    early = PaymentReceived(date(2024, 12, 31), 100)
    with pytest.raises(InputError, match=r"event\.before-drawdown"):
        _after(_terms(), early)
    with pytest.raises(InputError, match=r"event\.no-such-due-date"):
        _after(_terms(), TermExtended(date(2025, 2, 2), 1))
    with pytest.raises(InputError, match=r"payment\.not-positive"):
        _after(_terms(), PaymentReceived(date(2025, 2, 2), 0))
    plan = NewPlan(date(2025, 3, 1), date(2025, 3, 1), 3, 1, _terms().frequency, None)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=r"plan\.first-due-before-plan"):
        _after(_terms(), plan)
