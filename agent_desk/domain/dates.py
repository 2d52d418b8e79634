"""Calendar arithmetic without a clock: month steps from an anchor, day differences, month ends.

Conventions of this file: months are always counted from the ORIGINAL date in one step, never by repeating the step,
so that 31 January, 28 February, 31 March follow one another; every range is half-open, ``[begin, end)``; a result
outside the years 1 to 9999 is an ``InputError``, never an overflow.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import StrEnum

from agent_desk.domain.errors import InputError


class MissingDay(StrEnum):
    """What a month step does when the anchor's day is not in the month reached. Stored codes, never renamed."""

    CLAMP = "clamp"
    """The last day of that month. Source: PRC Civil Code art. 202; SWD(2012)128 4.1.1 for the EU."""
    NEXT_MONTH = "next-month"
    """The first day of the month after."""


def is_leap(year: int) -> bool:
    """Whether a year has a 29 February."""
    return calendar.isleap(year)


def days(start: date, end: date) -> int:
    """Calendar days from ``start`` (counted) to ``end`` (not counted); negative when ``end`` is the earlier."""
    return end.toordinal() - start.toordinal()


def add_days(anchor: date, count: int) -> date:
    """The date ``count`` calendar days later (earlier when negative).

    Raises:
        InputError: ``date.out-of-range``, a result outside the years 1 to 9999.
    """
    try:
        return anchor + timedelta(days=count)
    except OverflowError:
        raise InputError("date.out-of-range", anchor=anchor.isoformat(), days=count) from None


def add_months(anchor: date, months: int, *, missing_day: MissingDay = MissingDay.CLAMP) -> date:
    """The same day of the month, ``months`` later (earlier when negative), counted in one step from the anchor.

    Args:
        anchor: The date whose day of the month is kept; never an already clamped date of a series.
        months: Any whole number, zero gives the anchor.
        missing_day: What happens when the month reached has no such day.

    Raises:
        InputError: ``date.out-of-range``, a result outside the years 1 to 9999.
    """
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    month += 1
    if not 1 <= year <= 9999:
        raise InputError("date.out-of-range", anchor=anchor.isoformat(), months=months)
    last = calendar.monthrange(year, month)[1]
    if anchor.day <= last:
        return date(year, month, anchor.day)
    if missing_day is MissingDay.CLAMP:
        return date(year, month, last)
    return add_days(date(year, month, last), 1)


def month_end(anchor: date, months: int = 0) -> date:
    """The last day of the month ``months`` away from the anchor's month.

    Raises:
        InputError: ``date.out-of-range``, a result outside the years 1 to 9999.
    """
    first = add_months(anchor.replace(day=1), months)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def is_month_end(day: date) -> bool:
    """Whether a date is the last of its month."""
    return day.day == calendar.monthrange(day.year, day.month)[1]


def is_february_end(day: date) -> bool:
    """Whether a date is the last day of a February."""
    return day.month == 2 and is_month_end(day)


def leap_day_between(after: date, until: date) -> bool:
    """Whether a 29 February lies in the range ``(after, until]``: the first day not counted, the last one counted."""
    return leap_days_between(after, until) > 0


def leap_days_between(after: date, until: date) -> int:
    """How many 29 Februaries lie in the range ``(after, until]``; zero for an empty range."""
    if until <= after:
        return 0
    return sum(
        1 for year in range(after.year, until.year + 1) if calendar.isleap(year) and after < date(year, 2, 29) <= until
    )
