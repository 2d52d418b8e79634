"""What is owed on a day: by component, by instalment, and as a line over the days to come. The ledger makes it.

Conventions of this file: amounts are what the schedule in force asks, with what accrued booked into it; an instalment
due on the day asked for is not overdue yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.money import Money, round_exact

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from agent_desk.domain.amounts import Amounts, Component
    from agent_desk.domain.buckets import DelinquencyBucket
    from agent_desk.domain.schedule import Instalment


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One step of how an amount that accrued came about.

    Attributes:
        component: Penalty interest or fees.
        instalment: Number of the instalment it belongs to.
        base: What it was reckoned on.
        begin, end: Half-open range of days [begin, end); for a late fee the day it fell on, twice.
        annual_rate: Fraction a year; for a late fee the share of the instalment.
        exact: Minor units before rounding.
    """

    component: Component
    instalment: int
    base: Money
    begin: date
    end: date
    annual_rate: Decimal
    exact: Fraction


@dataclass(frozen=True, slots=True)
class InstalmentState:
    """An instalment of the schedule in force on a day.

    Attributes:
        due: What it asks, accrued penalty interest and late fees included.
        paid: What payments gave it.
        settled_on: Value date of the payment that emptied it, ``None`` while something is unpaid.
        days_past_due: 0 when paid or not yet overdue.
    """

    instalment: Instalment
    due: Amounts
    paid: Amounts
    settled_on: date | None
    days_past_due: int

    @property
    def unpaid(self) -> Amounts:
        """What is still to be paid of it."""
        return self.due - self.paid


@dataclass(frozen=True, slots=True)
class Accrual:
    """Penalty interest as a line over days: ``(numerator + daily x days) / denominator`` minor units, rounded half-up.

    Attributes:
        fixed_minor: Overdue amounts that do not grow, in minor units.
        numerator, daily, denominator: The growing part on ``as_of``.
        changes_on: First day on which the line no longer holds (something falls due, or a late fee falls); ``None``
            when nothing is to come.
    """

    as_of: date
    fixed_minor: int
    numerator: int
    daily: int
    denominator: int
    changes_on: date | None

    def arrears_minor(self, on: date) -> int:
        """Arrears in minor units on a day in [as_of, changes_on)."""
        growing = Fraction(self.numerator + self.daily * (on - self.as_of).days, self.denominator)
        return self.fixed_minor + round_exact(growing)


@dataclass(frozen=True, slots=True)
class Standing:
    """The stored columns of a loan's place in the queue.

    Attributes:
        oldest_due: Due date of the oldest overdue instalment, ``None`` without arrears.
        next_due: Due date of the first unpaid instalment to come.
        accrual: The arrears as a line over days, valid until its ``changes_on``.
        outstanding_minor: Principal not yet repaid.
    """

    oldest_due: date | None
    next_due: date | None
    accrual: Accrual
    outstanding_minor: int

    def days_past_due(self, on: date) -> int:
        """Calendar days from the oldest unpaid due date; 0 without arrears."""
        return max(0, (on - self.oldest_due).days) if self.oldest_due is not None else 0


@dataclass(frozen=True, slots=True)
class Position:
    """What is owed on a day.

    Attributes:
        arrears: Overdue and unpaid, by component.
        not_due: To come, by component (interest as scheduled).
        oldest_due: Due date of the oldest overdue instalment.
        days_past_due: Calendar days since ``oldest_due``; 0 without arrears.
        daily_accrual: By how much penalty interest grows a day now, rounded half-up, for people.
        overpaid: Received beyond everything owed.
        next_due: The first unpaid instalment that is not overdue.
        trace: How penalty interest and late fees came about.
    """

    as_of: date
    arrears: Amounts
    not_due: Amounts
    oldest_due: date | None
    days_past_due: int
    bucket: DelinquencyBucket
    daily_accrual: Money
    overpaid: Money
    instalments: tuple[InstalmentState, ...]
    next_due: Instalment | None
    accrual: Accrual
    trace: tuple[TraceLine, ...]

    @property
    def standing(self) -> Standing:
        """As much of it as the queue shows, as values that do not age."""
        coming = self.next_due.due_date if self.next_due is not None else None
        return Standing(self.oldest_due, coming, self.accrual, self.outstanding_principal.minor)

    @property
    def owed(self) -> Amounts:
        """Everything unpaid, due or not."""
        return self.arrears + self.not_due

    @property
    def outstanding_principal(self) -> Money:
        """Principal not yet repaid, due or not."""
        return self.arrears.principal + self.not_due.principal
