"""Days past due, paused days, grace, ranges, and the ways in which others count.

Conventions of this file: days are counted from the oldest unpaid due date to ``as_of``, the due date not counted, so
that an instalment due today is not overdue; a pause from a to b takes b - a days away; amounts are minor units.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_days, add_months, days
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class DueAmount:
    """One instalment and what was paid of it.

    Attributes:
        due_date: When it is due.
        amount: What is due.
        paid: What was paid of it, at most the amount.
        last_partial: When it was last paid in part, if it was.
    """

    due_date: date
    amount: int
    paid: int = 0
    last_partial: date | None = None

    @property
    def unpaid(self) -> int:
        """What is still due of it."""
        return self.amount - self.paid


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that do not count as late.

    Attributes:
        start: First paused day.
        end: The day that counts again, not before ``start``.
    """

    start: date
    end: date

    def resumed(self, on: date) -> Pause:
        """The pause cut short; unchanged when the day lies outside it."""
        return replace(self, end=on) if self.start < on < self.end else self

    def days_within(self, begin: date, end: date) -> int:
        """Paused days between two dates."""
        return max(0, days(max(self.start, begin), min(self.end, end)))


@dataclass(frozen=True, slots=True)
class DelinquencyRange:
    """A named range of days, both ends included; ``last`` None means no end."""

    name: str
    first: int
    last: int | None


@dataclass(frozen=True, slots=True)
class Delinquency:
    """The state of being behind.

    Attributes:
        oldest_unpaid: Due date of the oldest unpaid instalment that is overdue; None when nothing is.
        overdue: What is due and unpaid before ``as_of``.
        past_due_days: Calendar days since ``oldest_unpaid``.
        delinquent_days: The same without paused days and grace, at least 0.
        delinquent_date: ``oldest_unpaid`` plus grace; a pause does not move it.
    """

    oldest_unpaid: date | None
    overdue: int
    past_due_days: int
    delinquent_days: int
    delinquent_date: date | None


def pay_oldest_first(instalments: Sequence[DueAmount], paid_on: date, amount: int) -> tuple[DueAmount, ...]:
    """What is due after a payment that meets the oldest instalment first; more than all of it is ignored.

    Raises:
        InputError: ``payment.not-positive``.
    """
    if amount <= 0:
        raise InputError("payment.not-positive", amount=amount)
    result: list[DueAmount] = []
    for instalment in sorted(instalments, key=lambda each: each.due_date):
        part = min(amount, instalment.unpaid)
        amount -= part
        if part and part < instalment.unpaid:
            result.append(replace(instalment, paid=instalment.paid + part, last_partial=paid_on))
        else:
            result.append(replace(instalment, paid=instalment.paid + part))
    return tuple(result)


def paused_days(pauses: Sequence[Pause], begin: date, end: date) -> int:
    """Days taken away between two dates; a day in two pauses is taken once."""
    covered = begin
    total = 0
    for pause in sorted(pauses, key=lambda each: (each.start, each.end)):
        if pause.end > covered:
            total += pause.days_within(covered, end)
            covered = max(covered, min(pause.end, end))
    return total


def delinquency(
    instalments: Sequence[DueAmount], as_of: date, *, grace_days: int = 0, pauses: Sequence[Pause] = ()
) -> Delinquency:
    """The state of a loan at the end of a business date, counted from its oldest unpaid due date.

    Args:
        instalments: In any order.
        as_of: The business date.
        grace_days: Days that are forgiven, at least 0.
        pauses: Periods that do not count.

    Raises:
        InputError: ``delinquency.negative-grace``.
    """
    if grace_days < 0:
        raise InputError("delinquency.negative-grace", grace_days=grace_days)
    overdue = [each for each in instalments if each.due_date < as_of and each.unpaid > 0]
    if not overdue:
        return Delinquency(None, 0, 0, 0, None)
    oldest = min(each.due_date for each in overdue)
    past_due = days(oldest, as_of)
    counted = max(0, past_due - paused_days(pauses, oldest, as_of) - grace_days)
    total = sum(each.unpaid for each in overdue)
    return Delinquency(oldest, total, past_due, counted, add_days(oldest, grace_days))


def instalment_days(
    instalments: Sequence[DueAmount], as_of: date, *, pauses: Sequence[Pause] = ()
) -> tuple[tuple[DueAmount, int], ...]:
    """Each overdue instalment with its own days: paused days taken away, no grace."""
    overdue = sorted((each for each in instalments if each.due_date < as_of and each.unpaid > 0), key=_due_date)
    return tuple((each, days(each.due_date, as_of) - paused_days(pauses, each.due_date, as_of)) for each in overdue)


def _due_date(instalment: DueAmount) -> date:
    return instalment.due_date


def range_of(count: int, ranges: Sequence[DelinquencyRange]) -> DelinquencyRange | None:
    """The range that holds a number of days, None when none does."""
    for each in ranges:
        if each.first <= count and (each.last is None or count <= each.last):
            return each
    return None


def days_with_reset(instalments: Sequence[DueAmount], as_of: date) -> int:
    """Days since the oldest unpaid due date, counted again from the last payment in part of that instalment.

    Source: OpenCBS counts so; a borrower who pays a little every month never gets old there.
    """
    overdue = sorted((each for each in instalments if each.due_date < as_of and each.unpaid > 0), key=_due_date)
    if not overdue:
        return 0
    oldest = overdue[0]
    since = max(oldest.due_date, oldest.last_partial) if oldest.last_partial else oldest.due_date
    return max(0, days(since, as_of))


class CountingMethod(StrEnum):
    """How mortgage servicers count missed instalments. Stored codes, never renamed."""

    MBA = "MBA"
    """One more when the payment is missing at the end of the day before the next due date."""
    OTS = "OTS"
    """One more when it is missing at the close of business on the next due date (also FFIEC)."""


def missed_instalments(first_unpaid: date, end_of_day: date, method: CountingMethod) -> int:
    """How many monthly instalments a loan is behind at the end of a day; thirty days are said for each."""
    count = 0
    seen = end_of_day if method is CountingMethod.OTS else add_days(end_of_day, 1)
    while add_months(first_unpaid, count + 1) <= seen:
        count += 1
    return count
