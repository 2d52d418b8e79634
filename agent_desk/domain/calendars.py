"""Business days: what a calendar must answer, and the rules that move a date with one.

Conventions of this file: a calendar that does not know a year says so (``InputError``, ``calendar.year-unknown``); it
never guesses that an unpublished year has plain weekends. The unadjusted date stays the anchor of a series; a moved
date is never counted from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from agent_desk.domain.dates import add_days, add_months, month_end
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date

SATURDAY_SUNDAY = frozenset({5, 6})

#: No real calendar closes for longer; a longer search means that the calendar has no working day at all.
_LONGEST_CLOSURE = 60


class BusinessCalendar(Protocol):
    """What the rules ask of a calendar."""

    def is_business_day(self, day: date) -> bool:
        """Whether the day is a working day.

        Raises:
            InputError: ``calendar.year-unknown`` when the calendar of that year is not published.
        """


@dataclass(frozen=True, slots=True)
class WeekendCalendar:
    """Plain weekends and a stated list of holidays; knows every year, because everything is stated.

    Attributes:
        weekend: Weekday numbers that are free, Monday is 0; at most six of them.
        holidays: Further free days.
    """

    weekend: frozenset[int] = SATURDAY_SUNDAY
    holidays: frozenset[date] = field(default_factory=frozenset)

    def is_business_day(self, day: date) -> bool:
        """True unless the day is in the weekend or in the list."""
        return day.weekday() not in self.weekend and day not in self.holidays


class BusinessDayRule(StrEnum):
    """How a date on a free day moves. Stored codes, never renamed. Source: ISDA 2006 definitions 4.12."""

    NONE = "none"
    FOLLOWING = "following"
    MODIFIED_FOLLOWING = "modified-following"
    """Following, unless that is in another month: then preceding."""
    MODIFIED_FOLLOWING_HALF_MONTH = "modified-following-half-month"
    """As modified following, and the 15th is a border as well."""
    PRECEDING = "preceding"
    MODIFIED_PRECEDING = "modified-preceding"
    NEAREST = "nearest"
    """Sundays and Mondays forward, other free days back."""


class EndOfMonthRule(StrEnum):
    """What a month step does from the end of a month. Stored codes, never renamed."""

    NONE = "none"
    LAST_DAY = "last-day"
    """The last day of a month goes to the last day of a month."""
    LAST_BUSINESS_DAY = "last-business-day"
    """The last business day of a month goes to the last business day of a month."""


def next_business_day(day: date, calendar: BusinessCalendar, *, step: int = 1) -> date:
    """The first business day strictly after ``day`` (before it with ``step`` -1).

    Raises:
        InputError: ``calendar.no-business-day`` when there is none within two months.
    """
    found = day
    for _ in range(_LONGEST_CLOSURE):
        found = add_days(found, step)
        if calendar.is_business_day(found):
            return found
    raise InputError("calendar.no-business-day", day=day.isoformat())


def adjust(day: date, rule: BusinessDayRule, calendar: BusinessCalendar) -> date:
    """Move a date off a free day by a rule; a business day stays where it is.

    Raises:
        InputError: ``calendar.year-unknown``, ``calendar.no-business-day`` or ``date.out-of-range``.
    """
    if rule is BusinessDayRule.NONE or calendar.is_business_day(day):
        return day
    if rule is BusinessDayRule.PRECEDING:
        return next_business_day(day, calendar, step=-1)
    if rule is BusinessDayRule.NEAREST:
        return next_business_day(day, calendar, step=1 if day.weekday() in {6, 0} else -1)
    if rule is BusinessDayRule.MODIFIED_PRECEDING:
        earlier = next_business_day(day, calendar, step=-1)
        return earlier if earlier.month == day.month else next_business_day(day, calendar)
    later = next_business_day(day, calendar)
    if rule is BusinessDayRule.FOLLOWING:
        return later
    crosses = later.month != day.month or (
        rule is BusinessDayRule.MODIFIED_FOLLOWING_HALF_MONTH and day.day <= 15 < later.day
    )
    return next_business_day(day, calendar, step=-1) if crosses else later


def shift(day: date, business_days: int, calendar: BusinessCalendar) -> date:
    """The date a number of business days away; zero leaves even a free day where it is.

    Raises:
        InputError: as ``adjust``.
    """
    found = day
    for _ in range(abs(business_days)):
        found = next_business_day(found, calendar, step=1 if business_days > 0 else -1)
    return found


def last_business_day(day: date, calendar: BusinessCalendar) -> date:
    """The last business day of the date's month."""
    return adjust(month_end(day), BusinessDayRule.PRECEDING, calendar)


def add_months_end_rule(day: date, months: int, rule: EndOfMonthRule, calendar: BusinessCalendar) -> date:
    """A month step that keeps an end of month an end of month.

    Raises:
        InputError: as ``add_months`` and ``adjust``.
    """
    reached = add_months(day, months)
    if rule is EndOfMonthRule.LAST_DAY and day == month_end(day):
        return month_end(reached)
    if rule is EndOfMonthRule.LAST_BUSINESS_DAY and day == last_business_day(day, calendar):
        return last_business_day(reached, calendar)
    return reached


@dataclass(frozen=True, slots=True)
class Lateness:
    """Whether a payment came late.

    Attributes:
        effective_due: The due date, moved to the next business day when it was a free day.
        late: True when the payment came after the effective date and the grace.
    """

    effective_due: date
    late: bool


def lateness(due: date, paid_on: date, calendar: BusinessCalendar, grace_days: int = 0) -> Lateness:
    """Judge a payment: a due date on a free day may be met on the next business day; grace counts from there.

    Source: PRC Civil Code art. 203 for the moved date.
    """
    effective = adjust(due, BusinessDayRule.FOLLOWING, calendar)
    return Lateness(effective, paid_on > add_days(effective, grace_days))
