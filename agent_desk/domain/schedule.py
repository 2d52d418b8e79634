"""Instalments and repayment schedules: what is to be paid, when, of which component.

Conventions of this file: instalments stand in order of their numbers, their due dates never go backwards; a period
rate is exact (``Fraction``), every interest amount is rounded once, the last instalment takes what is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component, sum_amounts
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Money, Rounding, round_exact, round_ratio

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


class ScheduleOrigin(StrEnum):
    """Where a schedule came from. Stored codes, never renamed."""

    CONTRACT = "contract"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Instalment:
    """One scheduled payment.

    Attributes:
        number: Position in its schedule, from 1.
        due_date: The day by which it is to be paid.
        due: What is to be paid, by component. Penalty interest and fees stand here only when an agreement carried
            them over; those that accrue are the ledger's.
    """

    number: int
    due_date: date
    due: Amounts


@dataclass(frozen=True, slots=True)
class RepaymentSchedule:
    """The instalments in force from a date on.

    Attributes:
        instalments: At least one, ordered.
        effective_on: The first day on which this schedule counts; payments with an earlier value date that it does
            not know count on this day.
        origin: The contract, or an agreement.
        reference: The agreement's number; empty for the contract.
        penalty_from: First day on which penalty interest and late fees may accrue under this schedule, ``None`` while
            an agreement is kept (none accrues).
    """

    instalments: tuple[Instalment, ...]
    effective_on: date
    origin: ScheduleOrigin = ScheduleOrigin.CONTRACT
    reference: str = ""
    penalty_from: date | None = None

    @property
    def total(self) -> Amounts:
        """All instalments added up."""
        return sum_amounts((row.due for row in self.instalments), self.instalments[0].due.currency)

    @property
    def last_due_date(self) -> date:
        """The date of the last instalment."""
        return self.instalments[-1].due_date


def level_payment(principal: Money, period_rate: Fraction, count: int, rounding: Rounding = Rounding.HALF_UP) -> Money:
    """The equal instalment that repays a principal with interest at the end of each period.

    Args:
        principal: More than zero.
        period_rate: Interest of one period, exact; zero or more.
        count: Number of instalments, 1 or more.
        rounding: Applied once, to the instalment.

    Raises:
        InputError: ``schedule.count`` for a count below 1.
    """
    if count < 1:
        raise InputError("schedule.count", count=count)
    if period_rate == 0:
        return Money(round_exact(Fraction(principal.minor, count), rounding), principal.currency)
    growth = (1 + period_rate) ** count
    return Money(round_exact(principal.minor * period_rate * growth / (growth - 1), rounding), principal.currency)


def level_rows(
    principal: Money,
    period_rate: Fraction,
    due_dates: Sequence[date],
    *,
    payment: Money | None = None,
    first_interest: Money | None = None,
    rounding: Rounding = Rounding.HALF_UP,
    first_number: int = 1,
) -> tuple[Instalment, ...]:
    """Level instalments over the given dates; the last takes what is left of the principal.

    Args:
        principal: What is repaid, zero or more.
        period_rate: Interest of one period, exact.
        due_dates: One for each instalment, in order.
        payment: The level instalment; computed when absent. When the first period is not a whole one its interest
            goes into the computation, so that the last instalment differs by cents only.
        first_interest: Interest of the first period when it is longer or shorter than the others.
        rounding: Of the instalment and of each interest amount.
        first_number: Number of the first instalment.

    Returns:
        Instalments whose principal parts sum to ``principal``. No part is negative: interest above a given payment
        leaves nothing for the principal of that period.
    """
    currency = principal.currency
    count = len(due_dates)
    if count < 1:
        raise InputError("schedule.count", count=count)
    if payment is None:
        payment = _payment_with_first(principal, period_rate, count, first_interest, rounding)
    rows: list[Instalment] = []
    left = principal.minor
    for index, due_date in enumerate(due_dates):
        interest = round_ratio(left * period_rate.numerator, period_rate.denominator, rounding)
        if index == 0 and first_interest is not None:
            interest = first_interest.minor
        repaid = left if index == count - 1 else min(left, max(0, payment.minor - interest))
        left -= repaid
        due = Amounts.of_minor(currency, {Component.PRINCIPAL: repaid, Component.INTEREST: interest})
        rows.append(Instalment(first_number + index, due_date, due))
    return tuple(rows)


def _payment_with_first(
    principal: Money, period_rate: Fraction, count: int, first_interest: Money | None, rounding: Rounding
) -> Money:
    if first_interest is None or count == 1:
        return level_payment(principal, period_rate, count, rounding)
    owed_after_first = principal.minor + first_interest.minor
    if period_rate == 0:
        return Money(round_exact(Fraction(owed_after_first, count), rounding), principal.currency)
    growth = (1 + period_rate) ** count
    annuity_due = (growth - 1) / (period_rate * (1 + period_rate) ** (count - 1))
    return Money(round_exact(owed_after_first / annuity_due, rounding), principal.currency)
