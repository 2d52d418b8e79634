"""Month steps from an anchor, month ends, leap days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.dates import (
    MissingDay,
    add_days,
    add_months,
    days,
    is_month_end,
    leap_day_between,
    leap_days_between,
    month_end,
)
from agent_desk.domain.errors import InputError

DATES = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def test_months_are_counted_from_the_anchor_so_that_the_31st_survives_february() -> None:
    anchor = date(2025, 1, 31)
    assert [add_months(anchor, n) for n in range(4)] == [
        date(2025, 1, 31), date(2025, 2, 28), date(2025, 3, 31), date(2025, 4, 30),
    ]  # fmt: skip


def test_a_missing_day_may_roll_to_the_next_month() -> None:
    assert add_months(date(2025, 1, 31), 1, missing_day=MissingDay.NEXT_MONTH) == date(2025, 3, 1)


@given(DATES, st.integers(-600, 600))
def test_a_month_step_reaches_its_month_and_keeps_the_day_where_it_can(anchor: date, months: int) -> None:
    reached = add_months(anchor, months)
    assert (reached.year * 12 + reached.month) - (anchor.year * 12 + anchor.month) == months
    assert reached.day == anchor.day or (is_month_end(reached) and reached.day < anchor.day)


@given(DATES, st.integers(-600, 600))
def test_a_month_end_is_the_day_before_a_first(anchor: date, months: int) -> None:
    assert add_days(month_end(anchor, months), 1).day == 1


@given(DATES, DATES)
def test_days_are_antisymmetric(one: date, other: date) -> None:
    assert days(one, other) == -days(other, one)
    assert add_days(one, days(one, other)) == other


@given(DATES, DATES)
def test_leap_days_are_counted_after_the_first_and_up_to_the_last(one: date, other: date) -> None:
    first, last = sorted((one, other))
    counted = leap_days_between(first, last)
    assert leap_day_between(first, last) == (counted > 0)
    assert (
        counted
        == sum(1 for n in range(days(first, last)) if (day := add_days(first, n + 1)).month == 2 and day.day == 29)
        if days(first, last) < 2000
        else counted >= 1
    )


@pytest.mark.parametrize(("anchor", "months"), [(date(9999, 12, 1), 1), (date(1, 1, 1), -1), (date(5, 1, 1), -60)])
def test_beyond_the_calendar_is_an_error(anchor: date, months: int) -> None:
    with pytest.raises(InputError, match=r"date\.out-of-range"):
        add_months(anchor, months)
    with pytest.raises(InputError, match=r"date\.out-of-range"):
        add_days(anchor, 366 * 10_000)
