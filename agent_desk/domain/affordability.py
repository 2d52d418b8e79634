"""What a borrower can pay a month, held against what a schedule asks for.

Conventions of this file: a schedule's burden is the greatest sum that falls due in one calendar month.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from agent_desk.domain.money import Money
from agent_desk.domain.schedule import Instalment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.proposal import Preview


class Fit(StrEnum):
    """How a month's payment fits what is left of the income."""

    UNKNOWN = "unknown"
    FITS = "fits"
    BARELY = "barely"
    SHORT = "short"


#: Less than this to spare is little, in major units of the loan's currency.
LITTLE: Final = 100


def fit_of(spare: Money | None) -> Fit:
    """How it fits, by what a month's payment leaves; ``None`` when that is not known."""
    if spare is None:
        return Fit.UNKNOWN
    if spare.minor < 0:
        return Fit.SHORT
    return Fit.BARELY if spare < Money.of(LITTLE, spare.currency) else Fit.FITS


@dataclass(frozen=True, slots=True)
class Affordability:
    """How a schedule fits an amount a month.

    Attributes:
        can_pay: What the borrower can pay a month.
        burden: The greatest sum due in one calendar month.
    """

    can_pay: Money
    burden: Money

    @property
    def fits(self) -> bool:
        """True when no month asks for more than the borrower can pay."""
        return self.burden <= self.can_pay

    @property
    def margin(self) -> Money:
        """What is to spare in the dearest month, or by how much it is over; never negative."""
        return self.can_pay - self.burden if self.fits else self.burden - self.can_pay


def payments_by_month(rows: Sequence[Instalment]) -> tuple[tuple[date, Money], ...]:
    """The sum due in each calendar month that has a payment, ascending, with the first due date in it."""
    months: dict[tuple[int, int], tuple[date, Money]] = {}
    for row in sorted(rows, key=lambda item: item.due_date):
        key = (row.due_date.year, row.due_date.month)
        day, so_far = months.get(key, (row.due_date, row.due.total - row.due.total))
        months[key] = (day, so_far + row.due.total)
    return tuple(months.values())


def months_as_it_stands(view: Preview) -> tuple[tuple[date, Money], ...]:
    """The sum due in each calendar month as it stands: all arrears at once, on the business date."""
    as_of = view.position.as_of
    overdue = view.position.arrears
    to_come = [row for row in view.as_it_stands if row.due_date >= as_of]
    if overdue:
        return payments_by_month((Instalment(1, as_of, overdue), *to_come))
    return payments_by_month(to_come)


def affordability(rows: Sequence[Instalment], can_pay: Money) -> Affordability:
    """Hold a schedule against what the borrower can pay.

    Args:
        rows: At least one instalment.
        can_pay: A month, in the currency of the rows.
    """
    burden = max((amount for _, amount in payments_by_month(rows)), key=lambda amount: amount.minor)
    return Affordability(can_pay, burden)
