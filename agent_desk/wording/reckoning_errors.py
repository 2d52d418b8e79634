"""What cannot be reckoned with: dates, day counts, rates, payments and terms that describe no loan."""

from __future__ import annotations

from typing import Final

from agent_desk.wording.names import QT_TRANSLATE_NOOP

RECKONING_ERRORS: Final = {
    "calc.bad-value": QT_TRANSLATE_NOOP("Words", "{key}: expected {expected}, found {value}"),
    "calc.missing-key": QT_TRANSLATE_NOOP("Words", "{key} is missing; expected {expected}"),
    "calendar.no-business-day": QT_TRANSLATE_NOOP("Words", "There is no business day anywhere near {day}"),
    "calendar.unknown": QT_TRANSLATE_NOOP("Words", "There is no calendar “{calendar}”. Known: {known}"),
    "calendar.year-unknown": QT_TRANSLATE_NOOP("Words", "The calendar {calendar} does not know the year {year}"),
    "date.out-of-range": QT_TRANSLATE_NOOP("Words", "A date counted from {anchor} falls outside the calendar"),
    "daycount.end-before-start": QT_TRANSLATE_NOOP("Words", "The end {end} lies before the start {start}"),
    "daycount.period-missing": QT_TRANSLATE_NOOP("Words", "The day count {day_count} needs the regular period as well"),
    "delinquency.negative-grace": QT_TRANSLATE_NOOP("Words", "Days of grace are 0 or more, not {grace_days}"),
    "event.after-maturity": QT_TRANSLATE_NOOP("Words", "Something on {on} lies after the loan's last due date"),
    "event.before-drawdown": QT_TRANSLATE_NOOP("Words", "Something on {on} lies before the loan was paid out"),
    "event.due-before-period": QT_TRANSLATE_NOOP(
        "Words", "The new due date {new_due_date} lies before its period begins"
    ),
    "event.ends-before-begin": QT_TRANSLATE_NOOP("Words", "What begins on {on} would end before it begins"),
    "event.no-such-due-date": QT_TRANSLATE_NOOP("Words", "No instalment is due on {due_date}"),
    "event.nothing-to-reverse": QT_TRANSLATE_NOOP("Words", "There is no payment that could be taken back on {on}"),
    "interval.end-before-start": QT_TRANSLATE_NOOP("Words", "The rate's end {end} lies before its start {start}"),
    "late.lengths-differ": QT_TRANSLATE_NOOP("Words", "Each overdue term needs its own number of days"),
    "late.negative": QT_TRANSLATE_NOOP("Words", "Days late, days of grace and their cap are 0 or more"),
    "payment.not-positive": QT_TRANSLATE_NOOP("Words", "A payment is more than zero, not {amount}"),
    "plan.first-due-before-plan": QT_TRANSLATE_NOOP(
        "Words", "The plan's first due date {first_due} lies before the plan"
    ),
    "plan.nothing-remains": QT_TRANSLATE_NOOP("Words", "Nothing is left to plan on {on}"),
    "rate.no-solution": QT_TRANSLATE_NOOP("Words", "No rate fits these payments: {reason}"),
    "rate.periods-not-positive": QT_TRANSLATE_NOOP(
        "Words", "A year has at least one period, not {unit_periods_per_year}"
    ),
    "terms.due-before-drawdown": QT_TRANSLATE_NOOP("Words", "{key} must lie after the day of payout"),
    "terms.out-of-range": QT_TRANSLATE_NOOP("Words", "{key} is out of bounds; at least {low}"),
    "waiver.above-owed": QT_TRANSLATE_NOOP("Words", "A waiver of {amount} is more than the {owed} owed"),
    "waterfall.negative": QT_TRANSLATE_NOOP("Words", "Amounts owed and paid are zero or more"),
    "waterfall.order-repeats": QT_TRANSLATE_NOOP("Words", "The order of payments names a component twice: {order}"),
}
