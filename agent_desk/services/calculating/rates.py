"""``agent-desk calc apr``: payments give an annualised rate, labelled by its method."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from agent_desk.domain.daycount import year_fraction
from agent_desk.domain.rate_intervals import IntervalUnit, eu_interval, uk_interval, us_interval
from agent_desk.domain.rates import Flow, UnitFlow, actuarial_rate, effective_rate
from agent_desk.services.calculating.daycounts import NAMES
from agent_desk.services.calculating.reading import Case, decimal_text, guard, to_fraction, wrong

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

_UNIT_OF_YEAR = {
    Fraction(1): IntervalUnit.YEAR,
    Fraction(2): IntervalUnit.HALF_YEAR,
    Fraction(4): IntervalUnit.QUARTER,
    Fraction(6): IntervalUnit.TWO_MONTHS,
    Fraction(12): IntervalUnit.MONTH,
    Fraction(13): IntervalUnit.FOUR_WEEKS,
    Fraction(26): IntervalUnit.TWO_WEEKS,
    Fraction(52): IntervalUnit.WEEK,
    Fraction(365): IntervalUnit.DAY,
}


def calculate(case: Case) -> dict[str, Any]:
    """Answer one case by its group."""
    group = case.text("group")
    inputs = case.sub("inputs")
    if group in {"apr_effective_EU", "apr_effective_UK"}:
        percent = _effective(inputs, uk=group.endswith("UK")) * 100
        return {
            "apr_percent": decimal_text(percent, 10),
            "apr_percent_disclosed": decimal_text(percent, 1),
            "method": f"effective annual rate, {group[-2:]}",
        }
    if group == "apr_nominal_US_actuarial":
        percent = _actuarial(inputs) * 100
        return {
            "apr_percent": decimal_text(percent, 10),
            "apr_percent_disclosed": decimal_text(percent, 2),
            "method": "nominal annual rate, US actuarial",
        }
    if group == "xirr_irr":
        return _irr(inputs)
    raise wrong("group", "apr_effective_EU, apr_effective_UK, apr_nominal_US_actuarial or xirr_irr", group)


def _flows(inputs: Case) -> list[Case]:
    flows = inputs.cases("cash_flows")
    if not 2 <= len(flows) <= 5000:
        raise wrong(inputs.name("cash_flows"), "2 to 5000 flows", len(flows))
    return flows


def _effective(inputs: Case, *, uk: bool) -> Decimal:
    flows = _flows(inputs)
    if all(flow.has("t_years") for flow in flows):
        timed = [Flow(flow.number("t_years", 0, 10000), flow.number("amount")) for flow in flows]
    else:
        first = min(flow.day("date") for flow in flows)
        rule = uk_interval if uk else eu_interval
        timed = [Flow(rule(first, flow.day("date")).years, flow.number("amount")) for flow in flows]
    rate: Decimal = guard(inputs.name("cash_flows"), lambda: effective_rate(timed))
    return rate


def _actuarial(inputs: Case) -> Decimal:
    per_year = inputs.number("unit_periods_per_year")
    if per_year <= 0:
        raise wrong(inputs.name("unit_periods_per_year"), "a number above 0", inputs.values["unit_periods_per_year"])
    flows = _flows(inputs)
    if all(flow.has("full_unit_periods") for flow in flows):
        timed = [
            UnitFlow(
                flow.integer("full_unit_periods", 0, 100_000),
                flow.number("fraction", 0) if flow.has("fraction") else Fraction(0),
                flow.number("amount"),
            )
            for flow in flows
        ]
    else:
        unit = _UNIT_OF_YEAR.get(per_year)
        if unit is None:
            raise wrong(inputs.name("cash_flows[0].full_unit_periods"), "unit-periods for this unit")
        first = min(flow.day("date") for flow in flows)
        timed = [_dated(first, flow, unit) for flow in flows]
    rate: Decimal = guard(inputs.name("cash_flows"), lambda: actuarial_rate(timed, per_year))
    return rate


def _dated(first: date, flow: Case, unit: IntervalUnit) -> UnitFlow:
    found = us_interval(first, flow.day("date"), unit)
    return UnitFlow(found.whole, found.years, flow.number("amount"))


def _irr(inputs: Case) -> dict[str, Any]:
    if inputs.has("periodic_cash_flows"):
        key = inputs.name("periodic_cash_flows")
        amounts = [to_fraction(value, f"{key}[{n}]") for n, value in enumerate(inputs.items("periodic_cash_flows"))]
        timed = [Flow(Fraction(n), amount) for n, amount in enumerate(amounts)]
        rate = decimal_text(guard(key, lambda: effective_rate(timed)), 16)
        return {"rate_fraction_per_period": rate, "rate_fraction": rate, "method": "internal rate of return per period"}
    flows = _flows(inputs)
    day_count = inputs.choice("day_count", NAMES, "ACT/365F")
    first = min(flow.day("date") for flow in flows)
    timed = [Flow(year_fraction(first, flow.day("date"), day_count), flow.number("amount")) for flow in flows]
    found: Decimal = guard(inputs.name("cash_flows"), lambda: effective_rate(timed))
    return {"rate_fraction": decimal_text(found, 16), "method": f"effective annual rate, {day_count.value}"}
