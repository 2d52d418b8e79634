"""How far apart two flows are for an annualised rate, by the law that the rate is shown under.

Conventions of this file: whole periods first, odd days after them; fractions exact; ``start`` is the first drawdown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_days, add_months, days, is_leap, leap_day_between
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date


class IntervalUnit(StrEnum):
    """The period that is counted. Stored codes, never renamed."""

    DAY = "day"
    WEEK = "week"
    TWO_WEEKS = "2 weeks"
    FOUR_WEEKS = "4 weeks"
    MONTH = "month"
    TWO_MONTHS = "2 months"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


_MONTHS = {
    IntervalUnit.MONTH: 1,
    IntervalUnit.TWO_MONTHS: 2,
    IntervalUnit.QUARTER: 3,
    IntervalUnit.HALF_YEAR: 6,
    IntervalUnit.YEAR: 12,
}
_DAYS = {IntervalUnit.DAY: 1, IntervalUnit.WEEK: 7, IntervalUnit.TWO_WEEKS: 14, IntervalUnit.FOUR_WEEKS: 28}
#: What odd days are set against. Source: 12 CFR 1026 appendix J (b)(5)(iv), a month is 30 days.
_US_DENOMINATOR = {
    IntervalUnit.DAY: 365, IntervalUnit.WEEK: 7, IntervalUnit.TWO_WEEKS: 14, IntervalUnit.FOUR_WEEKS: 28,
    IntervalUnit.MONTH: 30, IntervalUnit.TWO_MONTHS: 60, IntervalUnit.QUARTER: 90, IntervalUnit.HALF_YEAR: 180,
    IntervalUnit.YEAR: 365,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Interval:
    """The distance of two dates.

    Attributes:
        whole: Whole periods.
        odd_days: Days left over.
        denominator: What the odd days are set against; None when there are none.
        years: The whole distance as a part of a year; for the US rule the odd days as a part of a unit-period.
    """

    whole: int
    odd_days: int
    denominator: int | None
    years: Fraction


def _step(day: date, periods: int, unit: IntervalUnit) -> date:
    if unit in _MONTHS:
        return add_months(day, periods * _MONTHS[unit])
    return add_days(day, periods * _DAYS[unit])


def _per_year(unit: IntervalUnit) -> Fraction:
    if unit in _MONTHS:
        return Fraction(12, _MONTHS[unit])
    return Fraction(365) if unit is IntervalUnit.DAY else Fraction(364, _DAYS[unit])


def _whole(start: date, end: date, unit: IntervalUnit, *, back: bool) -> int:
    if end < start:
        raise InputError("interval.end-before-start", start=start.isoformat(), end=end.isoformat())
    if unit in _DAYS:
        return days(start, end) // _DAYS[unit]
    count = ((end.year - start.year) * 12 + end.month - start.month) // _MONTHS[unit]
    while count > 0 and (_back(start, end, count, unit) < start if back else _step(start, count, unit) > end):
        count -= 1
    return count


def _back(start: date, end: date, periods: int, unit: IntervalUnit) -> date:
    """The point whole periods before the end; the start itself when the end is its clamped day (31 Jan, 28 Feb)."""
    return start if _step(start, periods, unit) == end else _step(end, -periods, unit)


def eu_interval(start: date, end: date, unit: IntervalUnit = IntervalUnit.MONTH) -> Interval:
    """Whole periods counted back from the payment, then days over 365, or 366 when that year holds a 29 February.

    Source: Directive 2008/48/EC annex I remark (c); SWD(2012)128 4.1.1.
    """
    whole = _whole(start, end, unit, back=True)
    point = _back(start, end, whole, unit)
    odd = max(0, days(start, point))
    if not odd:
        return Interval(whole, 0, None, whole / _per_year(unit))
    before = add_months(point, -12) if point.year > 1 else start
    base = 366 if leap_day_between(before, point) else 365
    return Interval(whole, odd, base, whole / _per_year(unit) + Fraction(odd, base))


def uk_interval(start: date, end: date, unit: IntervalUnit = IntervalUnit.MONTH) -> Interval:
    """Whole periods counted forward, then each odd day over 365, or 366 when it falls in a leap year.

    Source: FCA Handbook, CONC App 1.2.
    """
    whole = _whole(start, end, unit, back=False)
    point = _step(start, whole, unit)
    odd = days(point, end)
    fraction = whole / _per_year(unit)
    base = None
    day = point
    for _ in range(odd):
        day = add_days(day, 1)
        base = 366 if is_leap(day.year) else 365
        fraction += Fraction(1, base)
    return Interval(whole, odd, base, fraction)


def us_interval(start: date, end: date, unit: IntervalUnit = IntervalUnit.MONTH) -> Interval:
    """Unit-periods counted back from the payment; odd days as a part of a unit-period.

    Source: 12 CFR 1026 appendix J (b)(3) and (b)(5).
    """
    whole = _whole(start, end, unit, back=True)
    point = _back(start, end, whole, unit)
    odd = max(0, days(start, point))
    base = _US_DENOMINATOR[unit]
    return Interval(whole, odd, base, Fraction(odd, base))
