"""Business-day rules, and that an unpublished year is unknown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.calendars import (
    BusinessDayRule,
    EndOfMonthRule,
    WeekendCalendar,
    add_months_end_rule,
    adjust,
    lateness,
    shift,
)
from agent_desk.domain.errors import InputError
from agent_desk.services.holiday_calendars import ChinaCalendar, calendar_of, china_year

PLAIN = WeekendCalendar()
DATES = st.dates(date(2000, 1, 1), date(2050, 12, 31))


@given(DATES, st.sampled_from(BusinessDayRule))
def test_an_adjusted_date_is_a_business_day_and_stays_when_adjusted_again(day: date, rule: BusinessDayRule) -> None:
    moved = adjust(day, rule, PLAIN)
    assert rule is BusinessDayRule.NONE or PLAIN.is_business_day(moved)
    assert adjust(moved, rule, PLAIN) == moved
    assert abs((moved - day).days) <= 2


@given(DATES, st.sampled_from([BusinessDayRule.MODIFIED_FOLLOWING, BusinessDayRule.MODIFIED_PRECEDING]))
def test_a_modified_rule_stays_in_the_month(day: date, rule: BusinessDayRule) -> None:
    assert adjust(day, rule, PLAIN).month == day.month


@given(DATES, st.integers(-60, 60))
def test_shifting_there_and_back_is_the_identity_from_a_business_day(day: date, count: int) -> None:
    start = adjust(day, BusinessDayRule.FOLLOWING, PLAIN)
    assert shift(shift(start, count, PLAIN), -count, PLAIN) == start


def test_a_calendar_without_working_days_is_an_error() -> None:
    closed = WeekendCalendar(frozenset(range(7)))
    with pytest.raises(InputError, match=r"calendar\.no-business-day"):
        adjust(date(2025, 1, 1), BusinessDayRule.FOLLOWING, closed)


def test_the_last_business_day_goes_to_the_last_business_day() -> None:
    assert add_months_end_rule(date(2014, 7, 31), 1, EndOfMonthRule.LAST_BUSINESS_DAY, PLAIN) == date(2014, 8, 29)
    assert add_months_end_rule(date(2025, 2, 28), 1, EndOfMonthRule.LAST_DAY, PLAIN) == date(2025, 3, 31)


def test_grace_counts_from_the_moved_date() -> None:
    saturday = date(2025, 2, 1)
    assert not lateness(saturday, date(2025, 2, 3), PLAIN).late
    assert lateness(saturday, date(2025, 2, 4), PLAIN).late
    assert not lateness(saturday, date(2025, 2, 4), PLAIN, 1).late


def test_a_weekend_that_is_worked_in_china_is_a_working_day() -> None:
    calendar = ChinaCalendar()
    assert calendar.is_business_day(date(2026, 2, 28))
    assert adjust(date(2026, 1, 1), BusinessDayRule.FOLLOWING, calendar) == date(2026, 1, 4)


def test_an_unpublished_year_is_unknown_not_plain_weekends() -> None:
    with pytest.raises(InputError, match=r"calendar\.year-unknown"):
        ChinaCalendar().is_business_day(date(2035, 3, 3))
    with pytest.raises(InputError, match=r"calendar\.year-unknown"):
        china_year(2035)


def test_a_country_by_law_is_known_and_another_is_refused() -> None:
    united_states = calendar_of("US")
    assert not united_states.is_business_day(date(2026, 7, 3))
    assert united_states.is_business_day(date(2026, 7, 6))
    with pytest.raises(InputError, match=r"calendar\.unknown"):
        calendar_of("ZZ")
    with pytest.raises(InputError, match=r"calendar\.year-unknown"):
        united_states.is_business_day(date(1900, 1, 1) + timedelta(days=2))
