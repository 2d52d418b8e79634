"""``agent-desk calc dpd``: days past due, overdue amount and range of a loan and of its instalments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from agent_desk.domain.dates import add_months
from agent_desk.domain.daycount import days
from agent_desk.domain.delinquency import (
    CountingMethod,
    Delinquency,
    DelinquencyRange,
    DueAmount,
    Pause,
    days_with_reset,
    delinquency,
    instalment_days,
    missed_instalments,
    pay_oldest_first,
    range_of,
)
from agent_desk.domain.errors import InputError
from agent_desk.services.calculating.dates import span
from agent_desk.services.calculating.reading import Case, guard, money, wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

#: Credits that meet what is due exactly as a payment does.
_CREDITS = {
    "payment",
    "repayment",
    "goodwill_credit",
    "payout_refund",
    "merchant_issued_refund",
    "down_payment",
    "recovery",
    "interest_payment_waiver",
}
_RANGE = re.compile(r"^(?:(?P<name>\S.*?)\s+)?(?P<first>\d+)\s*(?:-\s*(?P<last>\d+)|\+)$")
#: Source: PRC credit-card rules of thumb as printed; both edges of each range are included.
_CARD = (
    DelinquencyRange("正常", 0, 0),
    DelinquencyRange("关注", 1, 90),
    DelinquencyRange("次级", 91, 120),
    DelinquencyRange("可疑", 121, 180),
    DelinquencyRange("损失", 181, None),
)
_NON_PERFORMING_ABOVE = 90
NONE = "NO_DELINQUENCY"


def ranges_of(text: str, key: str) -> tuple[DelinquencyRange, ...]:
    """``1-3,4-30,31+`` or ``SMA-0 0-30, D3 1099+``; unnamed ranges are called after the day before they begin."""
    found = []
    for part in text.split(","):
        match = _RANGE.match(part.strip())
        if not match:
            raise wrong(key, "ranges such as 1-30,31-60,61+", part)
        first = int(match["first"])
        last = int(match["last"]) if match["last"] else None
        if last is not None and last < first:
            raise wrong(key, "ranges that end after they begin", part)
        found.append(DelinquencyRange(match["name"] or f"RANGE_{max(1, first - 1)}", first, last))
    return tuple(found)


class _Book:
    """The instalments of a case after its events up to the business date."""

    def __init__(self, inputs: Case, as_of: date) -> None:
        self.as_of = as_of
        self.lines: tuple[DueAmount, ...] = tuple(
            DueAmount(line.day("due_date"), line.cents("amount")) for line in inputs.cases("schedule")
        )
        if not self.lines:
            raise wrong(inputs.name("schedule"), "at least one instalment")
        events = _without_reversed(inputs.cases("events") if inputs.has("events") else [])
        self.pauses = _pauses(events)
        for event in sorted((each for each in events if each.has("date")), key=lambda each: each.day("date")):
            self._apply(event)

    def _apply(self, event: Case) -> None:
        kind, on = _kind(event), event.day("date")
        if on > self.as_of or kind in {"resume", "payment_reversed"}:
            return
        if kind in _CREDITS:
            self.lines = pay_oldest_first(self.lines, on, event.cents("amount", positive=True))
        elif kind == "new_instalment_plan":
            self._replan(event)
        elif kind in {"reamortise", "re_amortisation"}:
            self._reamortise(on)
        else:
            raise wrong(
                event.name("type"),
                "payment, payment reversed, pause, resume, new_instalment_plan, reamortise or a credit",
                kind,
            )

    def _replan(self, event: Case) -> None:
        """What is unpaid is split evenly over new instalments; the old ones are closed at what was paid."""
        unpaid = sum(line.unpaid for line in self.lines)
        count, first = event.count("instalments"), event.day("first_due")
        step = span(event, "every") if event.has("every") and not event.has("frequency") else add_months
        share, rest = divmod(unpaid, count)
        kept = [DueAmount(line.due_date, line.paid, line.paid) for line in self.lines if line.paid]
        key = event.name("instalments")
        dates = guard(key, lambda: [step(first, n) for n in range(count)])
        new = [DueAmount(day, share + (rest if n == count - 1 else 0)) for n, day in enumerate(dates)]
        self.lines = (*kept, *new)

    def _reamortise(self, on: date) -> None:
        """What is past due goes into the remaining instalments, evenly; their dates stay."""
        past = sum(line.unpaid for line in self.lines if line.due_date <= on)
        future = [line for line in self.lines if line.due_date > on]
        if not future:
            return
        share, rest = divmod(past, len(future))
        kept = [DueAmount(line.due_date, line.paid, line.paid) for line in self.lines if line.due_date <= on]
        raised = [
            DueAmount(line.due_date, line.amount + share + (rest if line is future[-1] else 0), line.paid)
            for line in future
        ]
        self.lines = (*kept, *raised)


def _kind(event: Case) -> str:
    return event.text("type").lower().replace(" ", "_")


def _without_reversed(events: Sequence[Case]) -> list[Case]:
    """A reversed payment is as if it had never come."""
    kept: list[Case] = []
    for event in events:
        if _kind(event) != "payment_reversed":
            kept.append(event)
            continue
        on = event.day("date")
        found = [n for n, each in enumerate(kept) if _kind(each) in _CREDITS and each.day("date") == on]
        if not found:
            raise wrong(event.name("date"), "the date of a payment", on.isoformat())
        del kept[found[-1]]
    return kept


def _pauses(events: Sequence[Case]) -> tuple[Pause, ...]:
    pauses = []
    for event in events:
        if _kind(event) == "pause":
            start, end = event.day("start"), event.day("end")
            if end < start:
                raise wrong(event.name("end"), f"a date on or after {start.isoformat()}", end.isoformat())
            pauses.append(Pause(start, end))
    for event in events:
        if _kind(event) == "resume":
            on = event.day("date")
            pauses = [pause.resumed(on) for pause in pauses]
    return tuple(pauses)


def _day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _range_name(state: Delinquency, count: int, ranges: Sequence[DelinquencyRange]) -> str:
    if state.oldest_unpaid is None:
        return NONE
    found = range_of(count, ranges)
    return found.name if found else NONE


def _loan(inputs: Case) -> dict[str, Any]:
    as_of = inputs.day("as_of")
    grace = inputs.integer("grace_days", 0, 3660) if inputs.has("grace_days") else 0
    ranges = ranges_of(inputs.text("ranges"), inputs.name("ranges")) if inputs.has("ranges") else ()
    if inputs.has("oldest_unpaid_due_date"):
        return _from_oldest(inputs, as_of, grace, ranges)
    book = _Book(inputs, as_of)
    state = delinquency(book.lines, as_of, grace_days=grace, pauses=book.pauses)
    own = instalment_days(book.lines, as_of, pauses=book.pauses)
    amounts: dict[str, int] = {}
    if state.delinquent_days > 0:
        for line, count in own:
            found = range_of(count, ranges)
            if found:
                amounts[found.name] = amounts.get(found.name, 0) + line.unpaid
    answer: dict[str, Any] = {
        "overdue_amount": money(state.overdue),
        "oldest_unpaid_due_date": _day_text(state.oldest_unpaid),
        "delinquent_date": _day_text(state.delinquent_date),
        "past_due_days": str(state.past_due_days),
        "delinquent_days": str(state.delinquent_days),
        "loan_delinquent_days": str(state.delinquent_days),
        "instalment_days": [str(count) for _, count in own],
        "non_performing": "true" if state.past_due_days > _NON_PERFORMING_ABOVE else "false",
    }
    if ranges:
        answer["range"] = _range_name(state, state.delinquent_days, ranges)
        answer["amount_per_range"] = {name: money(amount) for name, amount in amounts.items()}
    return answer


def _from_oldest(inputs: Case, as_of: date, grace: int, ranges: Sequence[DelinquencyRange]) -> dict[str, Any]:
    oldest = inputs.day("oldest_unpaid_due_date")
    past_due = max(0, days(oldest, as_of))
    counted = max(0, past_due - grace)
    found = range_of(counted, ranges)
    return {
        "past_due_days": str(past_due),
        "delinquent_days": str(counted),
        "oldest_unpaid_due_date": oldest.isoformat(),
        "range": found.name if found and oldest <= as_of else NONE,
        "non_performing": "true" if past_due > _NON_PERFORMING_ABOVE else "false",
    }


def _next_payment(inputs: Case) -> dict[str, Any]:
    as_of = inputs.day("as_of")
    book = _Book(inputs, as_of)
    later_only = inputs.choice("mode", {"earliest unpaid date": False, "next unpaid due date": True})
    unpaid = sorted(line.due_date for line in book.lines if line.unpaid > 0)
    found = [day for day in unpaid if day >= as_of] if later_only else unpaid
    return {"next_payment_due_date": found[0].isoformat() if found else None}


def _resets(inputs: Case) -> dict[str, Any]:
    as_of = inputs.day("as_of")
    return {"past_due_days": str(days_with_reset(_Book(inputs, as_of).lines, as_of))}


def _does_not_reset(inputs: Case) -> dict[str, Any]:
    as_of = inputs.day("as_of")
    return {"past_due_days": str(delinquency(_Book(inputs, as_of).lines, as_of).past_due_days)}


def _counting(inputs: Case) -> dict[str, Any]:
    method = inputs.choice(
        "method", {"MBA": CountingMethod.MBA, "OTS": CountingMethod.OTS, "FFIEC": CountingMethod.OTS}
    )
    first, seen = inputs.day("first_unpaid_due_date"), inputs.day("as_of_end_of_day")
    count = guard(inputs.name("as_of_end_of_day"), lambda: missed_instalments(first, seen, method))
    return {"delinquency_bucket_days": str(30 * count), "missed_instalments": str(count)}


def _card(inputs: Case) -> dict[str, Any]:
    count = inputs.integer("overdue_days", 0, 1_000_000)
    found = range_of(count, _CARD)
    if found is None:  # the ranges have no gap
        raise InputError("calc.bad-value", key=inputs.name("overdue_days"), expected="days", value=str(count))
    return {"category": found.name}


def _china_example(inputs: Case) -> dict[str, Any]:
    key = "interest_due_day" if inputs.has("interest_due_day") else "due_date"
    return {"past_due_days": str(max(0, days(inputs.day(key), inputs.day("as_of"))))}


GROUPS: dict[str, Callable[[Case], dict[str, Any]]] = {
    "loan_level": _loan,
    "instalment_level": _loan,
    "next_payment_date": _next_payment,
    "partial_payment_resets": _resets,
    "partial_payment_does_not_reset": _does_not_reset,
    "instalment_counting": _counting,
    "cn_thresholds_credit_card": _card,
    "cn_worked_example": _china_example,
}


def calculate(case: Case) -> dict[str, Any]:
    """Answer one case by its group."""
    group = case.text("group")
    if group not in GROUPS:
        raise wrong("group", "one of: " + ", ".join(GROUPS), group)
    return GROUPS[group](case.sub("inputs"))
