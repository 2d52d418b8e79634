"""Where a row's interest comes from: the stretches of days, their balances, rates and factors, and the one rounding.

Conventions of this file: a trace is made from the book as it stands; summing its stretches exactly and rounding once,
then adding what was carried in and what a plan has put there, gives the interest that accrued.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from agent_desk.domain.daycount import days
from agent_desk.domain.money import Rounding, round_exact

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.servicing.loan import Book
    from agent_desk.domain.servicing.rows import Row


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days over which balance and rate stay the same.

    Attributes:
        begin: First night.
        end: The day after the last night.
        nights: How many.
        balance: Principal that bears interest, minor units.
        annual_rate: Rate in force; zero while interest is paused.
        factor: What the balance is multiplied with.
        interest: Balance times factor, exactly.
    """

    begin: date
    end: date
    nights: int
    balance: int
    annual_rate: Fraction
    factor: Fraction
    interest: Fraction


@dataclass(frozen=True, slots=True)
class InterestTrace:
    """How a row's interest came about.

    Attributes:
        stretches: In order of date.
        rounding: How their sum became whole minor units.
        carried_in: Interest that the row before could not hold.
        extra: Interest that a plan has put here.
        due: Interest due in the row.
        carried_out: Interest that goes on to the next row.
    """

    stretches: tuple[Stretch, ...]
    rounding: Rounding
    carried_in: int
    extra: int
    due: int
    carried_out: int

    @property
    def accrued(self) -> int:
        """What the trace adds up to, before it is divided into due and carried."""
        exact = sum((stretch.interest for stretch in self.stretches), Fraction(0))
        return round_exact(exact, self.rounding) + self.carried_in + self.extra


def trace_interest(book: Book, row: Row) -> InterestTrace:
    """Explain the interest of one row that holds an instalment."""
    regular = book.regular
    place = regular.index(row)
    accrual = book.accrual()
    scheduled = accrual.scheduled(regular[:place])
    stretches = []
    for begin, end in pairwise(accrual.edges(row)):
        factor = Fraction(0) if row.fixed else book.clock.interest_factor(row.begin, row.due, begin, end)
        balance = accrual.balance(begin, scheduled)
        rate = Fraction(0) if book.clock.paused(begin) or row.fixed else book.clock.rate_at(begin)
        stretches.append(Stretch(begin, end, days(begin, end), balance, rate, factor, factor * balance))
    carried_in = regular[place - 1].carried if place else 0
    return InterestTrace(
        tuple(stretches), book.terms.rounding, carried_in, row.extra_interest, row.interest, row.carried
    )
