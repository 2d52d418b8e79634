"""Reading a loan's terms and its events from a case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agent_desk.domain.dates import MissingDay, add_days, add_months
from agent_desk.domain.money import Rounding
from agent_desk.domain.servicing.conventions import (
    Amortisation,
    Excess,
    Frequency,
    InterestBasis,
    InterestMethod,
    MonthLength,
    PlanInterest,
    Remainder,
    ServicingTerms,
    YearLength,
    YearSplit,
)
from agent_desk.domain.servicing.events import (
    ChargeAdded,
    Disbursement,
    DueDateMoved,
    Event,
    InterestPaused,
    NewPlan,
    PaymentReceived,
    PaymentReversed,
    PayOff,
    RateChanged,
    Reamortised,
    Recomputed,
    TermExtended,
)
from agent_desk.domain.waterfall import Component
from agent_desk.services.calculating.dates import RULES, calendar_from
from agent_desk.services.calculating.daycounts import NAMES
from agent_desk.services.calculating.orders import order_of
from agent_desk.services.calculating.reading import Case, guard, wrong

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from fractions import Fraction

    from agent_desk.domain.daycount import DayCount

#: No rate is higher, in percent a year: what is more is a slip of the decimal point.
MAX_RATE_PERCENT = 10_000

FREQUENCIES = {
    "days": Frequency.DAYS, "day": Frequency.DAYS, "weeks": Frequency.WEEKS, "week": Frequency.WEEKS,
    "months": Frequency.MONTHS, "month": Frequency.MONTHS,
}  # fmt: skip
_BASES = {
    "daily": InterestBasis.DAILY,
    "per period (same as repayment period)": InterestBasis.PER_PERIOD,
    "per period": InterestBasis.PER_PERIOD,
    "per-period": InterestBasis.PER_PERIOD,
}
_EXCESS = {
    "next instalments in order": Excess.NEXT,
    "next": Excess.NEXT,
    "last instalment first": Excess.LAST,
    "last": Excess.LAST,
    "next instalment, then the last ones": Excess.NEXT_THEN_LAST,
    "next-then-last": Excess.NEXT_THEN_LAST,
}
#: Words that tell the treatments of unpaid interest apart, in the order in which they are looked for.
_PLAN_INTEREST = (
    ("waive", PlanInterest.WAIVE),
    ("accrued to date", PlanInterest.SPLIT_PAYABLE),
    ("payable", PlanInterest.SPLIT_PAYABLE),
    ("equal_split", PlanInterest.SPLIT_PAYABLE),
    ("equal split", PlanInterest.SPLIT_PAYABLE),
    ("all interest", PlanInterest.SPLIT_FULL),
    ("full", PlanInterest.SPLIT_FULL),
    ("carry", PlanInterest.CARRY),
    ("default", PlanInterest.CARRY),
)


def period_of(inputs: Case) -> tuple[int, Frequency]:
    """How many units make the loan's period, and which; a year is twelve months."""
    every = inputs.integer("repay_every", 1, 3660) if inputs.has("repay_every") else 1
    if inputs.text("frequency", "months").lower() in {"years", "year"}:
        return every * 12, Frequency.MONTHS
    return every, inputs.choice("frequency", FREQUENCIES, "months")


def step_of(inputs: Case) -> Callable[[date, int], date]:
    """The loan's period as a step that is counted from an anchor."""
    every, unit = period_of(inputs)
    if unit is Frequency.MONTHS:
        return lambda anchor, times: add_months(anchor, times * every)
    return lambda anchor, times: add_days(anchor, times * every * (7 if unit is Frequency.WEEKS else 1))


def rounding_of(text: str, key: str) -> Rounding:
    """The rounding mode named first in a text: half-even, half-up, up or down (truncated)."""
    lowered = text.lower()
    for word, mode in (
        ("half-even", Rounding.HALF_EVEN), ("half even", Rounding.HALF_EVEN), ("bankers", Rounding.HALF_EVEN),
        ("half-up", Rounding.HALF_UP), ("half up", Rounding.HALF_UP), ("truncat", Rounding.DOWN),
        ("down", Rounding.DOWN), ("up", Rounding.UP),
    ):  # fmt: skip
        if word in lowered:
            return mode
    raise wrong(key, "a rounding: half-even, half-up, up or down", text)


def rate_of(case: Case, key: str = "annual_rate_percent") -> Fraction:
    """An annual rate in percent, as a fraction; 0 to the cap."""
    return case.number(key, 0, MAX_RATE_PERCENT) / 100


def terms_of(inputs: Case, conventions: str = "") -> ServicingTerms:
    """A loan's terms; each convention has its own key, and the text of ``conventions`` decides what no key says."""
    words = conventions.lower()
    disbursed = inputs.day("disbursement_date")
    principal = inputs.cents("principal", positive=True)
    down = 0
    if inputs.has("down_payment_percent"):
        percent = inputs.number("down_payment_percent", 0, 99)
        down = _down_payment(inputs, principal, percent)
    year = inputs.choice(
        "days_in_year", {"actual": YearLength.ACTUAL, "360": YearLength.D360, "365": YearLength.D365}, "actual"
    )
    if year is YearLength.ACTUAL and "actual year is taken as 365" in words:
        year = YearLength.D365
    rule = inputs.text("month_end_rule", "").lower()
    stated = any(inputs.has(key) for key in ("interest_calculation", "days_in_year", "days_in_month", "day_count"))
    count = inputs.count("number_of_instalments")
    every, unit = period_of(inputs)
    terms: ServicingTerms = guard(
        inputs.path,
        lambda: ServicingTerms(
            principal=principal,
            annual_rate=rate_of(inputs),
            count=count,
            disbursed_on=disbursed,
            first_due=_first_due(inputs),
            every=every,
            frequency=unit,
            basis=inputs.choice("interest_calculation", _BASES, "daily" if stated else "per period"),
            year_length=year,
            month_length=inputs.choice(
                "days_in_month", {"actual": MonthLength.ACTUAL, "30": MonthLength.D30}, "actual"
            ),
            leap_in_february_only=inputs.has("leap_year_rule") and "366 only" in inputs.text("leap_year_rule"),
            year_split=YearSplit.FIRST_DAY
            if inputs.text("year_split_date", "").lower() == "1 january"
            else YearSplit.LAST_DAY,
            missing_day=MissingDay.NEXT_MONTH if "roll" in rule else MissingDay.CLAMP,
            rounding=rounding_of(inputs.text("rounding", "half-even"), inputs.name("rounding")),
            remainder=Remainder.LAST if "no spreading" in words else Remainder.SPREAD,
            multiple_of=_multiple(inputs),
            recompute=inputs.flag("interest_recomputed_from_actual_payments"),
            recompute_to_period_end="extended to the end of the current period" in words,
            order=order_of(inputs, "payment_order_within_an_instalment")
            if inputs.has("payment_order_within_an_instalment")
            else (Component.PENALTY, Component.FEE, Component.INTEREST, Component.PRINCIPAL),
            excess=inputs.choice("excess_payment_goes_to", _EXCESS, "next"),
            down_payment=down,
            down_payment_paid=inputs.flag("down_payment_paid_automatically"),
            principal_grace=_principal_grace(inputs, count),
            amortisation=Amortisation.EQUAL_PRINCIPAL
            if "equal principal" in inputs.text("amortisation", "").lower()
            else Amortisation.LEVEL,
            method=_method(inputs, words),
            day_count=_day_count(inputs),
            business_day=inputs.choice("business_day_rule", RULES, "none"),
            calendar=calendar_from(inputs.text("calendar"), inputs.name("calendar"))
            if inputs.has("calendar")
            else None,
            interest_grace=inputs.integer("grace_on_interest", 0, 1200) if inputs.has("grace_on_interest") else 0,
        ),
    )
    return terms


def _method(inputs: Case, words: str) -> InterestMethod:
    flat = inputs.choice("interest_method", {"flat": True, "declining balance": False}, "declining balance")
    if not flat:
        return InterestMethod.DECLINING
    return InterestMethod.FLAT_TOTAL if "last period takes the interest remainder" in words else InterestMethod.FLAT


def _principal_grace(inputs: Case, count: int) -> int:
    """``grace_on_principal``, or what the amortisation says: "interest only, ... (principal grace 7 of 8)"."""
    if inputs.has("grace_on_principal"):
        return inputs.integer("grace_on_principal", 0, count - 1)
    text = inputs.text("amortisation", "").lower()
    found = re.search(r"principal grace (\d+)", text)
    if found:
        return min(int(found[1]), count - 1)
    return count - 1 if "interest only" in text or "bullet" in text else 0


def _day_count(inputs: Case) -> DayCount | None:
    if not inputs.has("day_count") or inputs.has("days_in_year") or inputs.has("days_in_month"):
        return None
    return inputs.choice("day_count", NAMES)


def _first_due(inputs: Case) -> date | None:
    first = inputs.day_or_none("first_due_date")
    if first is not None and first <= inputs.day("disbursement_date"):
        raise wrong(inputs.name("first_due_date"), "a date after the disbursement", first.isoformat())
    return first


def _multiple(inputs: Case) -> int:
    key = "instalment_rounded_to_multiple_of"
    return inputs.cents(key, positive=True) if inputs.has(key) else 1


def _down_payment(inputs: Case, principal: int, percent: Fraction) -> int:
    from agent_desk.domain.servicing.level import to_multiple

    return to_multiple(principal * percent / 100, _multiple(inputs), Rounding.HALF_EVEN)


def events_of(case: Case) -> list[Event]:
    """The events of a case, in the order in which they are listed."""
    if not case.has("events"):
        return []
    return [_event(each) for each in case.cases("events")]


def _event(each: Case) -> Event:
    kind = each.text("type").lower().replace(" ", "_")
    if kind not in _READERS:
        raise wrong(each.name("type"), "one of: " + ", ".join(_READERS), each.text("type"))
    return _READERS[kind](each)


def _charge(each: Case) -> Event:
    component = each.choice("kind", {"fee": Component.FEE, "penalty": Component.PENALTY})
    return ChargeAdded(each.day("due_date"), component, each.cents("amount", positive=True))


def _plan_interest(each: Case) -> PlanInterest:
    text = each.text("interest_handling", "default").lower()
    if "waive" in text and "no further interest" in text:
        return PlanInterest.WAIVE_ALL
    if "full" in text and "split" in text:
        return PlanInterest.SPLIT_FULL
    for word, meaning in _PLAN_INTEREST:
        if word in text:
            return meaning
    raise wrong(each.name("interest_handling"), "carry, waive, interest accrued to date, or all interest", text)


def _new_plan(each: Case) -> Event:
    return NewPlan(
        each.day("date"),
        each.day("first_due"),
        each.count("instalments"),
        each.integer("every", 1, 3660) if each.has("every") else 1,
        each.choice("frequency", FREQUENCIES, "months"),
        _plan_interest(each),
    )


_READERS: dict[str, Callable[[Case], Event]] = {
    "disbursement": lambda each: Disbursement(each.day("date"), each.cents("amount", positive=True)),
    "payment": lambda each: PaymentReceived(each.day("date"), each.cents("amount", positive=True)),
    "payment_reversed": lambda each: PaymentReversed(
        each.day("date"), each.cents("amount", positive=True) if each.has("amount") else None
    ),
    "pay_off_everything": lambda each: PayOff(each.day("date")),
    "charge": _charge,
    "change_rate": lambda each: RateChanged(each.day("effective_from"), rate_of(each)),
    "interest_pause": lambda each: InterestPaused(each.day("first_day"), each.day("last_day")),
    "move_due_date": lambda each: DueDateMoved(each.day("instalment_due"), each.day("new_due_date")),
    "extend_term": lambda each: TermExtended(each.day("from_instalment_due"), each.count("extra_instalments")),
    "new_plan": _new_plan,
    "reamortise": lambda each: Reamortised(each.day("date"), _plan_interest(each)),
    "recompute_as_of": lambda each: Recomputed(each.day("date")),
}
