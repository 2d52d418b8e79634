"""Laws of the day counts; the published values are in the reference cases."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.daycount import DayCount, Period, day_numerator, days, year_fraction
from agent_desk.domain.errors import InputError

DATES = st.dates(date(1950, 1, 1), date(2100, 12, 31))
NEEDS_PERIOD = {DayCount.ACT_365L, DayCount.ACT_ACT_ICMA}
ADDITIVE = [
    DayCount.ACT_360, DayCount.ACT_364, DayCount.ACT_365F, DayCount.ACT_365_25, DayCount.ACT_ACT_ISDA, DayCount.NL_365,
]  # fmt: skip


@pytest.mark.parametrize("code", [code for code in DayCount if code not in NEEDS_PERIOD])
@given(day=DATES)
def test_no_days_are_no_part_of_a_year(code: DayCount, day: date) -> None:
    assert year_fraction(day, day, code) == 0


@pytest.mark.parametrize("code", ADDITIVE)
@given(dates=st.tuples(DATES, DATES, DATES))
def test_a_stretch_is_the_sum_of_its_parts(code: DayCount, dates: tuple[date, date, date]) -> None:
    first, middle, last = sorted(dates)
    whole = year_fraction(first, last, code)
    assert whole == year_fraction(first, middle, code) + year_fraction(middle, last, code)


@pytest.mark.parametrize("code", [code for code in DayCount if code not in NEEDS_PERIOD])
@given(dates=st.tuples(DATES, DATES))
def test_a_fraction_is_close_to_the_real_part_of_a_year(code: DayCount, dates: tuple[date, date]) -> None:
    first, last = sorted(dates)
    real = Fraction(days(first, last) * 4, 1461)
    assert abs(year_fraction(first, last, code) - real) <= Fraction(1, 50) * (real + 1)


def test_a_calendar_year_is_one_year_by_actual_actual() -> None:
    assert year_fraction(date(2024, 1, 1), date(2025, 1, 1), DayCount.ACT_ACT_ISDA) == 1
    assert year_fraction(date(2023, 1, 1), date(2024, 1, 1), DayCount.ACT_ACT_ISDA) == 1


def test_a_month_is_a_twelfth_by_30_360() -> None:
    for code in (DayCount.THIRTY_360_US, DayCount.THIRTY_E_360, DayCount.THIRTY_360_BOND):
        assert year_fraction(date(2025, 1, 15), date(2025, 2, 15), code) == Fraction(1, 12)


def test_dates_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(InputError, match=r"daycount\.end-before-start"):
        day_numerator(date(2025, 1, 2), date(2025, 1, 1), DayCount.ACT_360)


@pytest.mark.parametrize("code", sorted(NEEDS_PERIOD))
def test_a_convention_that_needs_a_period_says_so(code: DayCount) -> None:
    with pytest.raises(InputError, match=r"daycount\.period-missing"):
        year_fraction(date(2025, 1, 1), date(2025, 2, 1), code)
    period = Period(date(2025, 1, 1), date(2026, 1, 1))
    assert year_fraction(date(2025, 1, 1), date(2026, 1, 1), code, period=period) == 1
