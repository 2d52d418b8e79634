"""``agent-desk calc dates``: month steps, series of due dates, business days, China's working days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from agent_desk.domain.calendars import (
    SATURDAY_SUNDAY,
    BusinessDayRule,
    EndOfMonthRule,
    WeekendCalendar,
    add_months_end_rule,
    adjust,
    lateness,
    shift,
)
from agent_desk.domain.dates import MissingDay, add_days, add_months, month_end
from agent_desk.services.calculating.reading import Case, guard, to_date, wrong
from agent_desk.services.holiday_calendars import calendar_of, china_year

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from agent_desk.domain.calendars import BusinessCalendar

RULES = {
    "no adjust": BusinessDayRule.NONE,
    "no adjustment": BusinessDayRule.NONE,
    "none": BusinessDayRule.NONE,
    "following": BusinessDayRule.FOLLOWING,
    "modified following": BusinessDayRule.MODIFIED_FOLLOWING,
    "modified following bi monthly": BusinessDayRule.MODIFIED_FOLLOWING_HALF_MONTH,
    "half-month modified following": BusinessDayRule.MODIFIED_FOLLOWING_HALF_MONTH,
    "preceding": BusinessDayRule.PRECEDING,
    "modified preceding": BusinessDayRule.MODIFIED_PRECEDING,
    "nearest": BusinessDayRule.NEAREST,
    **{rule.value: rule for rule in BusinessDayRule},
}
_END_RULES = {
    "none": EndOfMonthRule.NONE,
    "last day to last day": EndOfMonthRule.LAST_DAY,
    "last day": EndOfMonthRule.LAST_DAY,
    "last calendar day to last calendar day": EndOfMonthRule.LAST_DAY,
    "last business day": EndOfMonthRule.LAST_BUSINESS_DAY,
    "last day of month to last day of month": EndOfMonthRule.LAST_DAY,
    "last business day to last business day": EndOfMonthRule.LAST_BUSINESS_DAY,
    **{rule.value: rule for rule in EndOfMonthRule},
}
_MISSING = {
    "last day of the month": MissingDay.CLAMP,
    "last day of that month": MissingDay.CLAMP,
    "last day of month": MissingDay.CLAMP,
    "clamp": MissingDay.CLAMP,
    "first day of the next month": MissingDay.NEXT_MONTH,
    "roll": MissingDay.NEXT_MONTH,
    "roll forward": MissingDay.NEXT_MONTH,
    **{rule.value: rule for rule in MissingDay},
}
_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPAN = re.compile(r"^(\d+)\s*(day|week|month|year)s?$")


def weekend_of(text: str, key: str) -> frozenset[int]:
    """``Sat/Sun``, ``Fri/Sat`` ...; ``none`` for no weekend."""
    if text.strip().lower() in {"none", "no weekend"}:
        return frozenset()
    names = re.split(r"[/,+& ]+", text.strip().lower())
    found = frozenset(_WEEKDAYS[name[:3]] for name in names if name[:3] in _WEEKDAYS)
    if not found or len(found) > 6:
        raise wrong(key, "weekdays such as Sat/Sun", text)
    return found


def calendar_from(text: str, key: str) -> BusinessCalendar:
    """A calendar in words: ``Sat/Sun weekend, holidays 2014-07-16``, ``China``, or a country code."""
    lowered = text.lower()
    if "china" in lowered or "state council" in lowered or lowered == "cn":
        return calendar_of("CN")
    if re.fullmatch(r"[a-z]{2}", lowered):
        found: BusinessCalendar = guard(key, lambda: calendar_of(text))
        return found
    days = frozenset(to_date(found, key) for found in _DATE.findall(text))
    weekend = weekend_of(re.split(r"weekend|holiday|\+|,", lowered)[0], key) if lowered else SATURDAY_SUNDAY
    return WeekendCalendar(weekend, days)


def _calendar(inputs: Case) -> BusinessCalendar:
    if inputs.has("calendar"):
        return calendar_from(inputs.text("calendar"), inputs.name("calendar"))
    weekend = weekend_of(inputs.text("weekend", "Sat/Sun"), inputs.name("weekend"))
    return WeekendCalendar(weekend, frozenset(inputs.days("public_holidays")) | frozenset(inputs.days("holidays")))


def _months(inputs: Case) -> int:
    return inputs.integer("months", -120_000, 120_000)


def _month_add(inputs: Case) -> dict[str, Any]:
    missing = inputs.choice("missing_day_rule", _MISSING, "clamp")
    reached = guard(inputs.name("months"), lambda: add_months(inputs.day("date"), _months(inputs), missing_day=missing))
    return {"date": reached.isoformat()}


def _month_end(inputs: Case) -> dict[str, Any]:
    reached = guard(inputs.name("months"), lambda: month_end(inputs.day("date"), _months(inputs)))
    return {"date": reached.isoformat()}


def _month_add_end_rule(inputs: Case) -> dict[str, Any]:
    rule = inputs.choice("end_of_month_rule", _END_RULES)
    calendar = _calendar(inputs)
    reached = guard(
        inputs.name("months"), lambda: add_months_end_rule(inputs.day("date"), _months(inputs), rule, calendar)
    )
    return {"date": reached.isoformat()}


def span(inputs: Case, key: str) -> Callable[[date, int], date]:
    """``1 month``, ``14 days``, ``2 weeks``: a step that is counted from the anchor."""
    text = inputs.text(key, "1 month").lower()
    found = _SPAN.match(text)
    if not found or not 1 <= int(found[1]) <= 1200:
        raise wrong(inputs.name(key), "a period such as 1 month or 14 days", text)
    size, unit = int(found[1]), found[2]
    missing = inputs.choice("missing_day_rule", _MISSING, "clamp")
    if unit in {"day", "week"}:
        return lambda anchor, times: add_days(anchor, size * times * (7 if unit == "week" else 1))
    return lambda anchor, times: add_months(anchor, size * times * (12 if unit == "year" else 1), missing_day=missing)


def _series(inputs: Case) -> dict[str, Any]:
    step = span(inputs, "frequency")
    count = inputs.count("number_of_instalments")
    kind = inputs.text("schedule_type", "")
    if inputs.has("first_due_date"):
        anchor, first = inputs.day("first_due_date"), 0
    elif "start of the next month" in kind:
        anchor, first = add_days(month_end(inputs.day("repayment_start_date")), 1), 0
    elif "end of the current month" in kind:
        anchor, first = month_end(inputs.day("repayment_start_date")), 0
        key, count = inputs.name("number_of_instalments"), inputs.count("number_of_instalments")
        ends = [day.isoformat() for day in guard(key, lambda: [month_end(anchor, n) for n in range(count)])]
        return {"due_dates": ends, "first": ends[0], "second": ends[min(1, count - 1)], "last": ends[-1]}
    elif inputs.has("repayment_start_date"):
        anchor, first = inputs.day("repayment_start_date"), 0
    else:
        key = "disbursement_date" if inputs.has("disbursement_date") or not inputs.has("start_date") else "start_date"
        anchor, first = inputs.day(key), 1
    rule = inputs.choice("convention", RULES, "none")
    calendar = _calendar(inputs)
    key = inputs.name("number_of_instalments")
    all_days = guard(key, lambda: [adjust(step(anchor, first + n), rule, calendar) for n in range(count)])
    days = [day.isoformat() for day in all_days]
    return {"due_dates": days, "first": days[0], "second": days[min(1, count - 1)], "last": days[-1]}


def _one_or_series(inputs: Case) -> dict[str, Any]:
    if not inputs.has("months"):
        return _series(inputs)
    rule = inputs.choice("convention", RULES, "none")
    start, calendar = inputs.day("start_date" if inputs.has("start_date") else "date"), _calendar(inputs)
    reached = guard(inputs.name("months"), lambda: adjust(add_months(start, _months(inputs)), rule, calendar))
    return {"date": reached.isoformat()}


def _adjusted(inputs: Case) -> dict[str, Any]:
    rule = inputs.choice("convention", RULES)
    calendar = _calendar(inputs)
    return {"date": guard(inputs.name("date"), lambda: adjust(inputs.day("date"), rule, calendar)).isoformat()}


def _shifted(inputs: Case) -> dict[str, Any]:
    start = inputs.day("date")
    if inputs.has("business_days"):
        calendar = _calendar(inputs)
        count = inputs.integer("business_days", -20_000, 20_000)
        return {"date": guard(inputs.name("business_days"), lambda: shift(start, count, calendar)).isoformat()}
    count = inputs.integer("calendar_days", -4_000_000, 4_000_000)
    words = inputs.text("then", "no adjustment")
    name, _, calendar_words = words.partition(",")
    rule = RULES.get(name.strip().lower())
    if rule is None:
        raise wrong(inputs.name("then"), "a business-day rule", words)
    key = inputs.name("then")
    calendar = calendar_from(calendar_words.strip(), key) if calendar_words.strip() else _calendar(inputs)
    moved = guard(inputs.name("calendar_days"), lambda: adjust(add_days(start, count), rule, calendar))
    return {"date": moved.isoformat()}


def _china_year(inputs: Case) -> dict[str, Any]:
    year = guard(inputs.name("year"), lambda: china_year(inputs.integer("year", 1, 9999)))
    return {
        "holiday_ranges": [[begin.isoformat(), end.isoformat()] for begin, end in year.ranges],
        "weekdays_off": [day.isoformat() for day in year.weekdays_off],
        "weekend_days_worked": [day.isoformat() for day in year.weekend_days_worked],
        "working_days": str(year.working_days),
        "non_working_days": str(year.non_working_days),
    }


def _three_ways(day: date, key: str, calendar: BusinessCalendar) -> dict[str, Any]:
    ways = {
        "following": BusinessDayRule.FOLLOWING,
        "preceding": BusinessDayRule.PRECEDING,
        "modified_following": BusinessDayRule.MODIFIED_FOLLOWING,
    }
    found: dict[str, Any] = guard(key, lambda: {name: adjust(day, way, calendar) for name, way in ways.items()})
    return {name: moved.isoformat() for name, moved in found.items()}


def _china_day(inputs: Case) -> dict[str, Any]:
    day, key, calendar = inputs.day("date"), inputs.name("date"), calendar_of("CN")
    working = guard(key, lambda: calendar.is_business_day(day))
    return {"is_working_day": "true" if working else "false", **_three_ways(day, key, calendar)}


def _china_extension(inputs: Case) -> dict[str, Any]:
    months = inputs.integer("extend_months", 0, 1200)
    key = inputs.name("due_date")
    day = guard(key, lambda: add_months(inputs.day("due_date"), months))
    calendar = calendar_from(inputs.text("calendar", "China"), inputs.name("calendar"))
    return {"unadjusted": day.isoformat(), **_three_ways(day, key, calendar)}


def _china_period_end(inputs: Case) -> dict[str, Any]:
    """Civil Code 201-203: the first day is not counted; a last day on a rest day becomes the day after the rest."""
    step = span(inputs, "term")
    key = inputs.name("loan_date")
    calendar = calendar_of("CN")
    last = guard(key, lambda: adjust(step(inputs.day("loan_date"), 1), BusinessDayRule.FOLLOWING, calendar))
    return {"last_day": last.isoformat()}


def _late(inputs: Case) -> dict[str, Any]:
    calendar = _calendar(inputs)
    grace = inputs.integer("grace_days", 0, 3660) if inputs.has("grace_days") else 0
    key = inputs.name("due_date")
    found = guard(key, lambda: lateness(inputs.day("due_date"), inputs.day("payment_date"), calendar, grace))
    return {"effective_due_date": found.effective_due.isoformat(), "late": "true" if found.late else "false"}


GROUPS: dict[str, Callable[[Case], dict[str, Any]]] = {
    "month_add": _month_add,
    "month_end": _month_end,
    "month_add_eom_rule": _month_add_end_rule,
    "due_date_series": _series,
    "due_date_business_day": _one_or_series,
    "business_day_adjust": _adjusted,
    "business_day_shift": _shifted,
    "cn_calendar_year": _china_year,
    "cn_business_day": _china_day,
    "cn_due_date_extension": _china_extension,
    "cn_period_end": _china_period_end,
    "late_or_not": _late,
}


def calculate(case: Case) -> dict[str, Any]:
    """Answer one case by its group."""
    group = case.text("group")
    if group not in GROUPS:
        raise wrong("group", "one of: " + ", ".join(GROUPS), group)
    return GROUPS[group](case.sub("inputs"))
