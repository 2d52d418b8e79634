"""Day counts: what part of a year lies between two dates, as an exact fraction.

Conventions of this file: the start day counts, the end day does not; the result is a ``Fraction`` and never rounded;
a convention is a stored code. ``day_numerator`` gives the days of the convention, ``year_fraction`` the fraction.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.dates import (
    add_days,
    add_months,
    days,
    is_february_end,
    is_leap,
    leap_day_between,
    leap_days_between,
)
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

__all__ = ["DayCount", "Period", "day_numerator", "days", "year_fraction"]


class DayCount(StrEnum):
    """How days become a part of a year. Stored codes, never renamed."""

    THIRTY_360_US = "30/360-us"
    """US rule with end of month: a February end counts as the 30th for the start, and for the end when both are."""
    THIRTY_E_360 = "30e/360"
    """Eurobond: every 31st becomes the 30th. Source: ISDA 2006 definitions 4.16(g)."""
    ACT_360 = "act/360"
    ACT_365F = "act/365f"
    ACT_ACT_ISDA = "act/act-isda"
    """Days of leap years over 366, others over 365. Source: ISDA 2006 definitions 4.16(b)."""
    THIRTY_360_BOND = "30/360-bond"
    """Bond basis, February left as it is. Source: ISDA 2006 definitions 4.16(f)."""
    THIRTY_E_360_ISDA = "30e/360-isda"
    """February ends become the 30th, save the termination date. Source: ISDA 2006 definitions 4.16(h)."""
    THIRTY_360_PSA = "30/360-psa"
    THIRTY_E_PLUS_360 = "30e+/360"
    THIRTY_E_365 = "30e/365"
    THIRTY_365 = "30/365"
    ACT_364 = "act/364"
    ACT_365_25 = "act/365.25"
    ACT_365_ACTUAL = "act/365-actual"
    """One denominator: 366 when a 29 February lies in (start, end], else 365."""
    ACT_365L = "act/365l"
    ACT_ACT_AFB = "act/act-afb"
    ACT_ACT_ICMA = "act/act-icma"
    NL_360 = "nl/360"
    """29 February not counted."""
    NL_365 = "nl/365"


@dataclass(frozen=True, slots=True)
class Period:
    """What some conventions need to know about the regular period around the dates.

    Attributes:
        begin: First day of the regular period (ACT/ACT ICMA).
        end: Its end, not counted (ACT/ACT ICMA, ACT/365L).
        periods_per_year: How many regular periods make a year, at least 1.
    """

    begin: date
    end: date
    periods_per_year: int = 1


def _thirty(start: date, end: date, first: int, last: int) -> int:
    return (end.year - start.year) * 360 + (end.month - start.month) * 30 + last - first


def _thirty_bond(start: date, end: date) -> int:
    first = min(start.day, 30)
    return _thirty(start, end, first, 30 if end.day == 31 and first == 30 else end.day)


def _thirty_us(start: date, end: date) -> int:
    first, last = start.day, end.day
    if is_february_end(start):
        first = 30
        if is_february_end(end):
            last = 30
    if last == 31 and first >= 30:
        last = 30
    return _thirty(start, end, min(first, 30), last)


def _thirty_psa(start: date, end: date) -> int:
    first = 30 if start.day == 31 or is_february_end(start) else start.day
    return _thirty(start, end, first, 30 if end.day == 31 and first == 30 else end.day)


def _thirty_e(start: date, end: date) -> int:
    return _thirty(start, end, min(start.day, 30), min(end.day, 30))


def _thirty_e_plus(start: date, end: date) -> int:
    return _thirty(start, end, min(start.day, 30), end.day) if end.day < 31 else _thirty_e(start, end) + 1


def _thirty_february(start: date, end: date) -> int:
    first = 30 if is_february_end(start) else min(start.day, 30)
    return _thirty(start, end, first, 30 if is_february_end(end) else min(end.day, 30))


def _no_leap(start: date, end: date) -> int:
    return days(start, end) - leap_days_between(start, end)


_SIMPLE: dict[DayCount, tuple[Callable[[date, date], int], Fraction]] = {
    DayCount.THIRTY_360_US: (_thirty_us, Fraction(360)),
    DayCount.THIRTY_360_BOND: (_thirty_bond, Fraction(360)),
    DayCount.THIRTY_360_PSA: (_thirty_psa, Fraction(360)),
    DayCount.THIRTY_E_360: (_thirty_e, Fraction(360)),
    DayCount.THIRTY_E_360_ISDA: (_thirty_february, Fraction(360)),
    DayCount.THIRTY_E_PLUS_360: (_thirty_e_plus, Fraction(360)),
    DayCount.THIRTY_E_365: (_thirty_february, Fraction(365)),
    DayCount.THIRTY_365: (_thirty_bond, Fraction(365)),
    DayCount.ACT_360: (days, Fraction(360)),
    DayCount.ACT_364: (days, Fraction(364)),
    DayCount.ACT_365F: (days, Fraction(365)),
    DayCount.ACT_365_25: (days, Fraction(1461, 4)),
    DayCount.NL_360: (_no_leap, Fraction(360)),
    DayCount.NL_365: (_no_leap, Fraction(365)),
}


def day_numerator(start: date, end: date, day_count: DayCount, *, termination: date | None = None) -> int:
    """Days between two dates as the convention counts them.

    Args:
        start: First day, counted.
        end: Last day, not counted; not before ``start``.
        day_count: The convention.
        termination: The loan's last day; only 30E/360 ISDA asks for it (a February end on it stays what it is).

    Raises:
        InputError: ``daycount.end-before-start``.
    """
    if end < start:
        raise InputError("daycount.end-before-start", start=start.isoformat(), end=end.isoformat())
    if start == end:
        return 0
    if day_count is DayCount.THIRTY_E_360_ISDA and end == termination and is_february_end(end):
        first = 30 if is_february_end(start) else min(start.day, 30)
        return _thirty(start, end, first, end.day)
    rule = _SIMPLE.get(day_count)
    return rule[0](start, end) if rule else days(start, end)


def _act_act_isda(start: date, end: date) -> Fraction:
    if start.year == end.year:
        return Fraction(days(start, end), 366 if is_leap(start.year) else 365)
    year_of_start = 366 if is_leap(start.year) else 365
    year_of_end = 366 if is_leap(end.year) else 365
    left = year_of_start - start.timetuple().tm_yday + 1
    return (
        Fraction(left, year_of_start) + (end.year - start.year - 1) + Fraction(end.timetuple().tm_yday - 1, year_of_end)
    )


def _act_act_afb(start: date, end: date) -> Fraction:
    """Whole years back from the end, each counted from the original end. Source: AFB 1994, in OpenGamma's reading."""
    years = max(0, end.year - start.year - 1)
    while end.year > years + 1 and add_months(end, -12 * (years + 1)) >= start:
        years += 1
    rest_end = add_months(end, -12 * years)
    leap = start < rest_end and leap_day_between(
        add_days(start, -1) if start.toordinal() > 1 else start, add_days(rest_end, -1)
    )
    return years + Fraction(days(start, rest_end), 366 if leap else 365)


def year_fraction(
    start: date, end: date, day_count: DayCount, *, termination: date | None = None, period: Period | None = None
) -> Fraction:
    """The part of a year between two dates, exactly.

    Args:
        start: First day, counted.
        end: Last day, not counted; not before ``start``.
        day_count: The convention.
        termination: See ``day_numerator``.
        period: The regular period: required by ACT/ACT ICMA and ACT/365L, ignored by the others.

    Raises:
        InputError: ``daycount.end-before-start``; ``daycount.period-missing`` when the convention needs ``period``.
    """
    numerator = day_numerator(start, end, day_count, termination=termination)
    rule = _SIMPLE.get(day_count)
    if rule:
        return numerator / rule[1]
    if day_count is DayCount.ACT_ACT_ISDA:
        return _act_act_isda(start, end)
    if day_count is DayCount.ACT_ACT_AFB:
        return _act_act_afb(start, end)
    if day_count is DayCount.ACT_365_ACTUAL:
        return Fraction(numerator, 366 if leap_day_between(start, end) else 365)
    if period is None:
        raise InputError("daycount.period-missing", day_count=day_count.value)
    if day_count is DayCount.ACT_365L:
        leap = leap_day_between(start, period.end) if period.periods_per_year == 1 else is_leap(period.end.year)
        return Fraction(numerator, 366 if leap else 365)
    length = days(period.begin, period.end)
    if length <= 0 or period.periods_per_year < 1:
        raise InputError("daycount.period-missing", day_count=day_count.value)
    return Fraction(numerator, length * period.periods_per_year)
