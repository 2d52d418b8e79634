"""``agent-desk calc daycount``: two dates and a convention give the days and the part of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agent_desk.domain.daycount import DayCount, Period, day_numerator, year_fraction
from agent_desk.domain.rate_intervals import IntervalUnit, eu_interval, uk_interval, us_interval
from agent_desk.services.calculating.reading import Case, decimal_text, guard, to_date, wrong

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

#: How conventions are called in the wild; the stored codes are understood as well.
NAMES = {
    "30/360 US EOM": DayCount.THIRTY_360_US,
    "30/360 US": DayCount.THIRTY_360_US,
    "30U/360 EOM": DayCount.THIRTY_360_US,
    "30/360": DayCount.THIRTY_360_BOND,
    "30U/360": DayCount.THIRTY_360_BOND,
    "30/360 bond basis": DayCount.THIRTY_360_BOND,
    "30/360 ISDA": DayCount.THIRTY_360_BOND,
    "30/360 PSA": DayCount.THIRTY_360_PSA,
    "30E/360": DayCount.THIRTY_E_360,
    "30E/360 ISDA": DayCount.THIRTY_E_360_ISDA,
    "30E+/360": DayCount.THIRTY_E_PLUS_360,
    "30E/365": DayCount.THIRTY_E_365,
    "30/365": DayCount.THIRTY_365,
    "ACT/360": DayCount.ACT_360,
    "ACT/364": DayCount.ACT_364,
    "ACT/365": DayCount.ACT_365F,
    "ACT/365F": DayCount.ACT_365F,
    "ACT/365.25": DayCount.ACT_365_25,
    "ACT/365 actual (366 if the period holds 29 Feb)": DayCount.ACT_365_ACTUAL,
    "ACT/365 actual": DayCount.ACT_365_ACTUAL,
    "ACT/365L": DayCount.ACT_365L,
    "ACT/ACT": DayCount.ACT_ACT_ISDA,
    "ACT/ACT ISDA": DayCount.ACT_ACT_ISDA,
    "ACT/ACT AFB": DayCount.ACT_ACT_AFB,
    "ACT/ACT ICMA": DayCount.ACT_ACT_ICMA,
    "NL/360": DayCount.NL_360,
    "NL/365": DayCount.NL_365,
    **{code.value: code for code in DayCount},
}

_UNITS = {
    **{unit.value: unit for unit in IntervalUnit},
    "biweekly": IntervalUnit.TWO_WEEKS,
    "bi-week": IntervalUnit.TWO_WEEKS,
    "half year": IntervalUnit.HALF_YEAR,
    "days": IntervalUnit.DAY,
    "weeks": IntervalUnit.WEEK,
    "months": IntervalUnit.MONTH,
    "quarters": IntervalUnit.QUARTER,
    "years": IntervalUnit.YEAR,
}


def _ratio(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"


def calculate(case: Case) -> dict[str, Any]:
    """Answer one case by its group: ``core``, ``extra`` or ``apr_intervals_EU``, ``_UK``, ``_US``."""
    group = case.text("group", "core")
    inputs = case.sub("inputs")
    start, end = inputs.day("start"), inputs.day("end")
    if end < start:
        raise wrong(inputs.name("end"), f"a date on or after {start.isoformat()}", end.isoformat())
    if group.startswith("apr_intervals"):
        return _interval(group, inputs, start, end)
    convention = case.choice("convention", NAMES)
    termination = inputs.day_or_none("termination_date")
    period = _period(inputs, start, convention)
    numerator = day_numerator(start, end, convention, termination=termination)
    fraction = guard(
        "convention", lambda: year_fraction(start, end, convention, termination=termination, period=period)
    )
    return {
        "day_numerator": str(numerator),
        "year_fraction_exact": _ratio(fraction),
        "year_fraction": decimal_text(fraction, 12),
    }


def _period(inputs: Case, start: date, convention: DayCount) -> Period | None:
    if convention is DayCount.ACT_ACT_ICMA:
        bounds = inputs.items("reference_period")
        if len(bounds) != 2:
            raise wrong(inputs.name("reference_period"), "two dates", bounds)
        begin, end = (to_date(value, inputs.name(f"reference_period[{n}]")) for n, value in enumerate(bounds))
        if end <= begin:
            raise wrong(inputs.name("reference_period"), "two dates, the second later", bounds)
        return Period(begin, end, inputs.integer("periods_per_year", 1, 366))
    if convention is DayCount.ACT_365L:
        return Period(start, inputs.day("regular_period_end"), 1 if inputs.flag("annual_frequency") else 2)
    return None


def _interval(group: str, inputs: Case, start: date, end: date) -> dict[str, Any]:
    unit = inputs.choice("unit", _UNITS, "month")
    if group.endswith("US"):
        found = us_interval(start, end, unit)
        return {
            "whole_unit_periods": str(found.whole),
            "odd_days": str(found.odd_days),
            "odd_fraction_exact": _ratio(found.years),
            "odd_fraction": decimal_text(found.years, 12),
        }
    if group.endswith("UK"):
        found = uk_interval(start, end, unit)
    elif group.endswith("EU"):
        found = eu_interval(start, end, unit)
    else:
        raise wrong("group", "apr_intervals_EU, apr_intervals_UK or apr_intervals_US", group)
    return {
        "whole_periods": str(found.whole),
        "odd_days": str(found.odd_days),
        "odd_day_denominator": "" if found.denominator is None else str(found.denominator),
        "year_fraction_exact": _ratio(found.years),
        "year_fraction": decimal_text(found.years, 12),
    }
