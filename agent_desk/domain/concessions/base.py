"""What every concession works on, and what it must be able to do.

Conventions of this file: ``Workings`` is the unpaid part of a loan on the business date, split into the arrears (one
row for each overdue instalment) and the rows to come. A concession takes workings and returns new ones; it never
changes the loan. Waivers come first, then at most one concession that says when it is paid.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from agent_desk.domain.amounts import Amounts, sum_amounts
from agent_desk.domain.dates import add_months
from agent_desk.domain.daycount import year_fraction
from agent_desk.domain.money import Money, round_exact
from agent_desk.domain.schedule import Instalment

if TYPE_CHECKING:
    from agent_desk.domain.ledger import Position
    from agent_desk.domain.loan import Loan


class ConcessionKind(StrEnum):
    """The kinds, by stored code, never renamed."""

    DEFERMENT = "deferment"
    REAMORTISATION = "reamortisation"
    INTEREST_ONLY = "interest-only"
    WAIVE_PENALTY = "waive-penalty"
    WAIVE_FEES = "waive-fees"
    WAIVE_INTEREST = "waive-interest"


@dataclass(frozen=True, slots=True)
class Workings:
    """The unpaid part of a loan, as far as it has been worked on.

    Attributes:
        arrears: Overdue rows as they stand, less what is waived.
        to_come: Rows that are not overdue.
        waived: Forgiven so far, by component.
        plan: The new rows; ``None`` until a concession has said when it is paid.
        arrears_moved, future_moved: Did the arrears, the rows to come, get other dates?
        forgone_interest: Contract interest that the lender does not charge for time given.
        moved_to: The new date of the oldest moved instalment.
        moved_from: The date from which the length of the move counts.
    """

    loan: Loan
    as_of: date
    arrears: tuple[Instalment, ...]
    to_come: tuple[Instalment, ...]
    waived: Amounts
    plan: tuple[Instalment, ...] | None = None
    arrears_moved: bool = False
    future_moved: bool = False
    forgone_interest: Money | None = None
    moved_from: date | None = None
    moved_to: date | None = None

    @property
    def arrears_total(self) -> Amounts:
        """The arrears added up, after waivers."""
        return sum_amounts((row.due for row in self.arrears), self.loan.currency)

    @property
    def principal(self) -> Money:
        """Principal of all rows, overdue or not."""
        rows = (*self.arrears, *self.to_come)
        return sum_amounts((row.due for row in rows), self.loan.currency).principal


def workings_of(loan: Loan, before: Position) -> Workings:
    """The unpaid rows of a position, penalty interest and fees booked into them."""
    arrears: list[Instalment] = []
    to_come: list[Instalment] = []
    for state in before.instalments:
        unpaid = state.unpaid
        if unpaid.total:
            row = Instalment(state.instalment.number, state.instalment.due_date, unpaid)
            (arrears if state.days_past_due else to_come).append(row)
    return Workings(loan, before.as_of, tuple(arrears), tuple(to_come), Amounts.zero(loan.currency))


class Concession(Protocol):
    """A change granted to the borrower."""

    @property
    def kind(self) -> ConcessionKind:
        """Its kind."""
        ...

    @property
    def is_identity(self) -> bool:
        """Does it change nothing (defer by zero, waive nothing)?"""
        ...

    def apply(self, work: Workings) -> Workings:
        """The workings with this concession in them."""
        ...


def anchor_day(loan: Loan) -> int:
    """The day of the month on which the loan's instalments fall (the greatest seen: short months clamp)."""
    return max(row.due_date.day for row in loan.schedule.instalments)


def shift_months(day: date, months: int, anchor: int) -> date:
    """A due date moved by whole months, on the anchor day or the month's last. Source: Civil Code of the PRC, 202."""
    first = add_months(date(day.year, day.month, 1), months)
    if day.day != anchor and day.day != calendar.monthrange(day.year, day.month)[1]:
        anchor = day.day
    return first.replace(day=min(anchor, calendar.monthrange(first.year, first.month)[1]))


def interest_between(loan: Loan, principal: Money, begin: date, end: date) -> Fraction:
    """Contract interest on a principal over [begin, end), exact, in minor units; zero for an empty range."""
    if end <= begin:
        return Fraction(0)
    return principal.minor * Fraction(loan.terms.annual_rate) * year_fraction(begin, end, loan.terms.day_count)


def rounded(loan: Loan, exact: Fraction) -> Money:
    """An exact number of minor units as money, in the loan's rounding."""
    return Money(round_exact(exact, loan.terms.rounding), loan.currency)


def monthly_rate(loan: Loan) -> Fraction:
    """Interest of one monthly period: a twelfth of the contract rate, exact."""
    return Fraction(loan.terms.annual_rate) / 12
