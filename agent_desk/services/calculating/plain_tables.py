"""Cases that ask for a table which follows no events: read into plain terms, and printed."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from agent_desk.domain.calendars import BusinessDayRule, WeekendCalendar, adjust
from agent_desk.domain.daycount import days
from agent_desk.domain.money import Rounding, round_exact
from agent_desk.domain.servicing.plain import (
    PerPeriodTerms,
    PlainRow,
    UsRuleTerms,
    implicit_rate_table,
    monthly_of_effective,
    per_period_table,
    rounded_up_table,
    unrounded_table,
    us_rule_table,
)
from agent_desk.domain.servicing.short_term import LevelRule, short_term_plan
from agent_desk.services.calculating.dates import weekend_of
from agent_desk.services.calculating.reading import Case, decimal_text, guard, money, to_fraction, wrong
from agent_desk.services.calculating.terms import period_of, rate_of, rounding_of, step_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date


def plain_answer(inputs: Case, conventions: str) -> dict[str, Any] | None:
    """The answer when the case states one of the plain conventions, None when it does not."""
    words = conventions.lower()
    for applies, answer in _KINDS:
        if applies(inputs, words):
            return answer(inputs, words)
    return None


def _rows(rows: Sequence[PlainRow]) -> dict[str, Any]:
    """Every name under which a source prints a column."""
    table = [
        {
            "instalment": row.number,
            **({"date": row.due.isoformat()} if row.due else {}),
            "principal": money(row.principal),
            "interest": money(row.interest),
            "due": money(row.payment),
            "payment": money(row.payment),
            "balance_before": money(row.before),
            "opening_balance": money(row.before),
            "balance_after": money(row.after),
            "closing_balance": money(row.after),
            "principal_rounded": decimal_text(Fraction(row.principal, 100), 0),
            "interest_rounded": decimal_text(Fraction(row.interest, 100), 0),
            "balance_rounded": decimal_text(Fraction(row.after, 100), 0),
        }
        for row in rows
    ]
    totals = {
        "payments": money(sum(row.payment for row in rows)),
        "due": money(sum(row.payment for row in rows)),
        "interest": money(sum(row.interest for row in rows)),
        "principal": money(sum(row.principal for row in rows)),
    }
    return {"table": table, "rows": table, "totals": totals}


def _due_dates(inputs: Case, anchor: date, *, first: int) -> tuple[date, ...]:
    step = step_of(inputs)
    count = inputs.count("number_of_instalments")
    key = inputs.name("number_of_instalments")
    found: tuple[date, ...] = guard(key, lambda: tuple(step(anchor, first + n) for n in range(count)))
    return found


def _stated_due_dates(inputs: Case) -> tuple[date, ...]:
    begin = inputs.day("disbursement_date")
    if not inputs.has("first_due_date"):
        return _due_dates(inputs, begin, first=1)
    first = inputs.day("first_due_date")
    if first <= begin:
        raise wrong(inputs.name("first_due_date"), "a date after the disbursement", first.isoformat())
    return _due_dates(inputs, first, first=0)


def _short_term(inputs: Case, words: str) -> dict[str, Any]:
    principal = inputs.cents("principal", positive=True)
    start, dates = inputs.day("start_date"), inputs.days("payment_dates")
    if not dates or any(after <= before for before, after in zip((start, *dates), dates, strict=False)):
        raise wrong(inputs.name("payment_dates"), "dates after the start, in order", ", ".join(map(str, dates)))
    cap = None
    if inputs.has("total_interest_cap"):
        found = re.match(r"^\s*([\d.]+)\s*% of principal\s*$", inputs.text("total_interest_cap"))
        if not found:
            raise wrong(inputs.name("total_interest_cap"), "a share such as 100% of principal")
        share = to_fraction(found[1], inputs.name("total_interest_cap")) / 100
        cap = round_exact(principal * share, Rounding.DOWN)
    rate = inputs.number("daily_rate_percent", 0, 100) / 100
    rule = LevelRule.NEAREST if "not confirmed" in words else LevelRule.SMALLEST
    plan = guard(
        inputs.name("payment_dates"), lambda: short_term_plan(principal, rate, start, dates, cap=cap, rule=rule)
    )
    return {
        "level_payment": money(plan.level),
        "final_payment": money(plan.final),
        "total_payments": money(plan.level * (len(dates) - 1) + plan.final),
        "total_interest": money(plan.interest),
        "initial_apr_percent": decimal_text(plan.annual_rate * 100, 1).removesuffix(".0"),
    }


def _shares(inputs: Case, key: str, count: int) -> tuple[Fraction, ...] | None:
    if not inputs.has(key):
        return None
    values = inputs.items(key)
    if all(value is None or value == "null" for value in values):
        return None
    if len(values) != count:
        raise wrong(inputs.name(key), f"{count} shares", len(values))
    return tuple(to_fraction(value, f"{inputs.name(key)}[{n}]") for n, value in enumerate(values))


def _per_period(inputs: Case, words: str) -> dict[str, Any]:
    del words
    begin = inputs.day("disbursement_date")
    unmoved = _due_dates(inputs, begin, first=1)
    weekend = weekend_of(" ".join(map(str, inputs.items("weekend"))), "weekend") if inputs.has("weekend") else None
    calendar = WeekendCalendar(weekend or frozenset(), frozenset(inputs.days("holidays")))
    dates = tuple(adjust(day, BusinessDayRule.FOLLOWING, calendar) for day in unmoved)
    count = len(dates)
    grace = inputs.integer("grace_on_principal", 0, count - 1) if inputs.has("grace_on_principal") else 0
    unit = inputs.cents("smallest_unit", positive=True) if inputs.has("smallest_unit") else 1
    flat = inputs.choice("interest_method", {"flat": True, "declining balance": False}, "declining balance")
    terms = PerPeriodTerms(
        principal=inputs.cents("principal", positive=True),
        rate=inputs.number("rate_per_period", 0, 10),
        due_dates=dates,
        flat=flat,
        level="principal" not in inputs.text("amortisation", "equal instalments"),
        grace=grace,
        first_scale=Fraction(days(begin, dates[0]), days(begin, unmoved[0])),
        unit=unit,
        rounding=rounding_of(inputs.text("rounding", "half-even"), inputs.name("rounding")),
        principal_shares=_shares(inputs, "principal_shares", count - grace),
        interest_shares=_shares(inputs, "interest_shares", count - grace),
    )
    return _rows(per_period_table(terms))


def _unrounded(inputs: Case, words: str) -> dict[str, Any]:
    if inputs.has("effective_annual_rate_percent"):
        rate = monthly_of_effective(rate_of(inputs, "effective_annual_rate_percent"))
    else:
        rate = rate_of(inputs) / _per_year(inputs)
    text = words + " " + inputs.text("amortisation", "").lower()
    kind = "interest-only" if "interest only" in text else "equal-principal" if "equal principal" in text else "level"
    principal = inputs.cents("principal", positive=True)
    return _rows(unrounded_table(principal, rate, inputs.count("number_of_instalments"), amortisation=kind))


def _per_year(inputs: Case) -> Fraction:
    every, unit = period_of(inputs)
    return Fraction({"months": 12, "weeks": 52, "days": 365}[unit.value], every)


def _us_rule(inputs: Case, words: str) -> dict[str, Any]:
    payment = inputs.cents("payment", positive=True) if inputs.has("payment") else None
    skipped = frozenset[int]()
    if inputs.has("skipped_months"):
        months = inputs.items("skipped_months")
        skipped = frozenset(
            int(to_fraction(value, f"{inputs.name('skipped_months')}[{n}]")) for n, value in enumerate(months)
        )
    terms = UsRuleTerms(
        principal=inputs.cents("principal", positive=True),
        annual_rate=rate_of(inputs),
        begin=inputs.day("disbursement_date"),
        due_dates=_stated_due_dates(inputs),
        payment=payment,
        principal_each=inputs.cents("principal_each", positive=True) if inputs.has("principal_each") else None,
        clears=payment is None or inputs.has("amortisation_term") or "balloon" in words,
        skipped_months=skipped,
        unit_periods="unit period" in words,
    )
    return _rows(us_rule_table(terms))


def _implicit(inputs: Case, words: str) -> dict[str, Any]:
    del words
    principal, dates = inputs.cents("principal", positive=True), _stated_due_dates(inputs)
    per_year = _per_year(inputs)
    if per_year.denominator != 1:
        raise wrong(inputs.name("repay_every"), "a whole number of periods a year")
    rounding = rounding_of(inputs.text("rounding", "half-even"), inputs.name("rounding"))
    return _rows(implicit_rate_table(principal, rate_of(inputs), dates, int(per_year), rounding))


def _rounded_up(inputs: Case, words: str) -> dict[str, Any]:
    del words
    principal = inputs.cents("principal", positive=True)
    rate = rate_of(inputs) / _per_year(inputs)
    payment, rows = rounded_up_table(principal, rate, inputs.count("number_of_instalments"), 100)
    answer = _rows(rows)
    answer["instalment"] = decimal_text(Fraction(payment, 100), 0)
    answer["total_interest_rounded_to_unit"] = decimal_text(Fraction(sum(row.interest for row in rows), 100), 0)
    answer["total_payment_rounded_to_unit"] = decimal_text(Fraction(sum(row.payment for row in rows), 100), 0)
    return answer


def _has_any(*keys: str) -> Callable[[Case, str], bool]:
    return lambda inputs, _: any(inputs.has(key) for key in keys)


def _says(*phrases: str) -> Callable[[Case, str], bool]:
    return lambda _, words: any(phrase in words for phrase in phrases)


_KINDS: tuple[tuple[Callable[[Case, str], bool], Callable[[Case, str], dict[str, Any]]], ...] = (
    (_has_any("daily_rate_percent", "payment_dates"), _short_term),
    (_has_any("rate_per_period"), _per_period),
    (
        _says("unrounded, figures", "carried unrounded"),
        lambda i, w: _us_rule(i, w) if "us rule" in w else _unrounded(i, w),
    ),
    (_has_any("effective_annual_rate_percent"), _unrounded),
    (_has_any("payment", "principal_each", "skipped_months"), _us_rule),
    (_says("us rule", "unit period"), _us_rule),
    (_says("implicit rate"), _implicit),
    (_says("rounded up to a whole unit"), _rounded_up),
)
