"""What can happen to a loan after it is agreed; each event says the day on which it takes effect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from agent_desk.domain.servicing.conventions import Frequency, PlanInterest
    from agent_desk.domain.waterfall import Component


@dataclass(frozen=True, slots=True)
class Disbursement:
    """Money paid out to the borrower."""

    on: date
    amount: int


@dataclass(frozen=True, slots=True)
class PaymentReceived:
    """Money received; ``on`` is its value date, which may lie before events that were booked earlier."""

    on: date
    amount: int


@dataclass(frozen=True, slots=True)
class PaymentReversed:
    """A payment taken back as if it had never come: the one of that value date (and amount, when given)."""

    on: date
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class PayOff:
    """The borrower pays all that is owed on a day."""

    on: date


@dataclass(frozen=True, slots=True)
class ChargeAdded:
    """A fee or a penalty, due on a day; it belongs to the row whose period holds that day."""

    on: date
    component: Component
    amount: int


@dataclass(frozen=True, slots=True)
class RateChanged:
    """A new annual rate: ``on`` is the first day counted, so the night before it already bears it."""

    on: date
    annual_rate: Fraction


@dataclass(frozen=True, slots=True)
class InterestPaused:
    """No interest from ``on`` to ``last``, both days included; day d is the night from d - 1 to d."""

    on: date
    last: date


@dataclass(frozen=True, slots=True)
class DueDateMoved:
    """One due date moves, later ones follow at the normal distance; the instalment stays, the last row absorbs."""

    on: date
    new_due: date


@dataclass(frozen=True, slots=True)
class TermExtended:
    """Rows are added at the end and the instalment is solved anew from the row due on ``on``."""

    on: date
    extra: int


@dataclass(frozen=True, slots=True)
class NewPlan:
    """What remains is repaid by new rows; the rows that are due are closed at what was paid."""

    on: date
    first_due: date
    instalments: int
    every: int
    frequency: Frequency
    interest: PlanInterest


@dataclass(frozen=True, slots=True)
class Reamortised:
    """What is past due goes into the remaining rows, whose number and dates stay."""

    on: date
    interest: PlanInterest


@dataclass(frozen=True, slots=True)
class Recomputed:
    """The table is brought up to a business date."""

    on: date


Event = (
    Disbursement
    | PaymentReceived
    | PaymentReversed
    | PayOff
    | ChargeAdded
    | RateChanged
    | InterestPaused
    | DueDateMoved
    | TermExtended
    | NewPlan
    | Reamortised
    | Recomputed
)
