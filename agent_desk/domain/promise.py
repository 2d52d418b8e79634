"""Promise to pay: the borrower's word. It changes no terms of the loan; it is kept, partly kept or broken.

Conventions of this file: a promise is judged by the payments with a value date from the day it was made up to the
checking day; it is broken so many days after its date when less than the tolerance has come in.
Source: practice figures for promises (95 % of the amount, three days after the date), values of the policy pack.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NewType

from agent_desk.domain.money import total

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.loan import LoanNumber, Payment
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import UserId
    from agent_desk.domain.policy.pack import PromiseRule

PromiseId = NewType("PromiseId", str)


class PromiseStatus(StrEnum):
    """The life of a promise. Stored codes, never renamed."""

    OPEN = "open"
    KEPT = "kept"
    PARTLY_KEPT = "partly-kept"
    BROKEN = "broken"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class PromiseToPay:
    """An amount by a date.

    Attributes:
        amount: More than zero.
        due_date: On or after ``promised_on``.
    """

    promise_id: PromiseId
    loan_number: LoanNumber
    amount: Money
    promised_on: date
    due_date: date
    taken_by: UserId
    status: PromiseStatus = PromiseStatus.OPEN


def promise_status(promise: PromiseToPay, payments: Sequence[Payment], rule: PromiseRule, as_of: date) -> PromiseStatus:
    """Where a promise stands on a day: kept as soon as enough came in, open until the days of grace have passed."""
    received = total(
        [p.amount for p in payments if p.reversed_on is None and promise.promised_on <= p.value_date <= as_of],
        promise.amount.currency,
    )
    if received.minor >= promise.amount.minor * Fraction(rule.tolerance):
        return PromiseStatus.KEPT
    if as_of <= promise.due_date + timedelta(days=rule.broken_after_days):
        return PromiseStatus.OPEN
    return PromiseStatus.PARTLY_KEPT if received.minor > 0 else PromiseStatus.BROKEN
