"""What ``agent-desk calc`` says about input that it cannot use: the key first, one line, English like its help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from agent_desk.domain.errors import InputError

_TEXTS: Final = {
    "calc.missing-key": "missing; expected {expected}",
    "calc.bad-value": "expected {expected}, found {value!r}",
    "date.out-of-range": "a date outside the years 1 to 9999 would be reached from {anchor}",
    "daycount.end-before-start": "the end {end} lies before the start {start}",
    "daycount.period-missing": "{day_count} needs the regular period around the dates",
    "interval.end-before-start": "the end {end} lies before the start {start}",
    "calendar.year-unknown": "the {calendar} calendar of {year} is not published; its working days are unknown",
    "calendar.unknown": "no calendar {calendar!r}; known: {known}",
    "calendar.no-business-day": "no working day near {day}",
    "rate.no-solution": "no rate exists: {reason}",
    "rate.periods-not-positive": "a year needs more than {unit_periods_per_year} unit-periods",
    "terms.out-of-range": "must be at least {low}",
    "terms.due-before-drawdown": "the first due date must lie after the disbursement",
    "event.before-drawdown": "an event on {on} lies before the disbursement",
    "event.after-maturity": "a disbursement on {on} lies after the last due date",
    "event.no-such-due-date": "no open instalment is due on {due_date}",
    "event.due-before-period": "the new due date {new_due_date} lies before its period begins",
    "event.ends-before-begin": "a pause from {on} ends before it begins",
    "event.nothing-to-reverse": "no payment of {on} to reverse",
    "plan.first-due-before-plan": "the first due date {first_due} must lie after the plan's date",
    "plan.nothing-remains": "no instalment is due after {on}",
    "payment.not-positive": "a payment must be above 0",
    "waterfall.negative": "an amount below 0",
    "waterfall.order-repeats": "the order {order} names a component twice",
    "waiver.above-owed": "a waiver of {amount} is above what is owed, {owed}",
    "waiver.negative": "a waiver below 0",
    "delinquency.negative-grace": "grace days below 0",
    "late.negative": "days below 0",
    "late.lengths-differ": "as many days as amounts are needed",
}


def explain(error: InputError) -> str:
    """One line for a person at a terminal."""
    values = dict(error.values)
    key = values.pop("key", None)
    template = _TEXTS.get(error.code)
    if template is None:
        rest = ", ".join(f"{name}={value}" for name, value in sorted(values.items()))
        text = f"{error.code} ({rest})" if rest else error.code
    else:
        text = template.format(**values)
    return f"{key}: {text}" if key else text
