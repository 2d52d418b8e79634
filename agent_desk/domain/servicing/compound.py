"""A loan at an effective annual rate, compounded by the day, with a fine and penalty interest once it is late.

Conventions of this file: minor units, half-up; interest is balance times ((1 + rate) to the power of days/365, less
1), to forty digits; a late instalment costs a fine once; penalty interest runs at the contract rate on principal and
the unpaid interest of the oldest instalment from its due date; a payment meets fine, penalty interest, interest,
principal, and what is left goes to the next instalments up to their full amount.

Source: money-warp works so.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.daycount import days
from agent_desk.domain.money import round_exact

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class CompoundTerms:
    """The loan.

    Attributes:
        principal: Minor units lent.
        annual_rate: Effective rate a year.
        instalment: What each instalment asks for; the last asks for what is left.
        begin: When the loan was paid out.
        due_dates: One an instalment.
        fine_rate: Share of the instalment that lateness costs, once.
    """

    principal: int
    annual_rate: Fraction
    instalment: int
    begin: date
    due_dates: tuple[date, ...]
    fine_rate: Fraction = Fraction(1, 50)


@dataclass(frozen=True, slots=True)
class Part:
    """Where money went, in one instalment or in all."""

    fine: int = 0
    penalty_interest: int = 0
    interest: int = 0
    principal: int = 0


@dataclass(frozen=True, slots=True)
class CompoundPayment:
    """One payment.

    Attributes:
        total: Where all of it went.
        per_instalment: The same by instalment, for those that it met.
        fine_waived: Fine that was forgiven.
        balance: Principal afterwards.
        left_over: What was more than everything.
        penalty_waived: Penalty interest that was forgiven.
    """

    total: Part
    per_instalment: tuple[Part, ...]
    fine_waived: int
    balance: int
    left_over: int
    penalty_waived: int = 0


def growth(balance: int, annual_rate: Fraction, length: int) -> int:
    """Compound interest of a balance over so many days."""
    with localcontext(prec=40):
        rate = Decimal(annual_rate.numerator) / Decimal(annual_rate.denominator)
        factor = ((1 + rate).ln() * Decimal(length) / 365).exp() - 1
    return round_exact(balance * Fraction(factor))


def agreed_interest(terms: CompoundTerms) -> tuple[tuple[int, int], ...]:
    """Interest and principal of each instalment as agreed."""
    rows = []
    left, begin = terms.principal, terms.begin
    for number, due in enumerate(terms.due_dates):
        interest = growth(left, terms.annual_rate, days(begin, due))
        principal = left if number == len(terms.due_dates) - 1 else terms.instalment - interest
        rows.append((interest, principal))
        left -= principal
        begin = due
    return tuple(rows)


@dataclass(slots=True)
class _Ledger:
    """What is open of each instalment, and what was fined."""

    terms: CompoundTerms
    interest: list[int]
    principal: list[int]
    balance: int
    fined: set[int]
    since: date | None = None

    def late(self, on: date) -> list[int]:
        """Instalments that are late and open."""
        due = self.terms.due_dates
        return [n for n, day in enumerate(due) if day < on and (self.interest[n] or self.principal[n])]

    def penalty(self, oldest: int, on: date) -> int:
        """Penalty interest since the due date of the oldest open instalment, or since the last payment."""
        due = self.terms.due_dates[oldest]
        begin = max(self.since, due) if self.since else due
        return growth(self.balance + self.interest[oldest], self.terms.annual_rate, days(begin, on))

    def meet(self, number: int, on: date, amount: int, *, first: bool) -> tuple[int, int]:
        """Pay an instalment's interest and principal; a later one takes principal only, up to its full amount."""
        due = self.terms.due_dates[number]
        if due <= on:
            taken = min(amount, self.interest[number])
            self.interest[number] -= taken
            room = self.principal[number]
        else:
            accrued = growth(self.balance, self.terms.annual_rate, days(_begin(self.terms, number), on))
            taken = min(amount, self.interest[number], accrued) if first else 0
            self.interest[number] = 0
            room = self.principal[number] if first else self.terms.instalment
        paid = min(amount - taken, room, self.balance)
        self.balance -= paid
        self.principal[number] = max(0, self.principal[number] - paid)
        return taken, paid


def pay_in_turn(
    terms: CompoundTerms,
    payments: Sequence[tuple[date, int]],
    *,
    waive_fine: bool = False,
    waive_penalty: bool = False,
) -> CompoundPayment:
    """Apply payments in order of date and tell where the last one went.

    Args:
        terms: The loan.
        payments: (value date, minor units), at least one, in order.
        waive_fine: The fines of the last payment are forgiven.
        waive_penalty: The penalty interest of the last payment is forgiven.
    """
    agreed = agreed_interest(terms)
    ledger = _Ledger(
        terms, [interest for interest, _ in agreed], [principal for _, principal in agreed], terms.principal, set()
    )
    result = CompoundPayment(Part(), (), 0, terms.principal, 0)
    for position, (on, amount) in enumerate(payments):
        last = position == len(payments) - 1
        result = _pay(ledger, on, amount, waive_fine=waive_fine and last, waive_penalty=waive_penalty and last)
    return result


def _pay(ledger: _Ledger, on: date, amount: int, *, waive_fine: bool, waive_penalty: bool) -> CompoundPayment:
    terms = ledger.terms
    late = ledger.late(on)
    fines = sum(round_exact(terms.instalment * terms.fine_rate) for n in late if n not in ledger.fined)
    ledger.fined.update(late)
    accrued = ledger.penalty(late[0], on) if late else 0
    first = late[0] if late else next((n for n, left in enumerate(ledger.principal) if left), 0)
    left = amount
    fine = min(left, 0 if waive_fine else fines)
    left -= fine
    penalty = min(left, 0 if waive_penalty else accrued)
    left -= penalty
    parts = []
    for number in range(first, len(terms.due_dates)):
        interest, principal = ledger.meet(number, on, left, first=number == first) if left else (0, 0)
        left -= interest + principal
        charges = (fine, penalty) if number == first else (0, 0)
        if interest or principal or any(charges):
            parts.append(Part(*charges, interest, principal))
    ledger.since = on
    return CompoundPayment(
        _sum(parts), tuple(parts), fines if waive_fine else 0, ledger.balance, left, accrued if waive_penalty else 0
    )


def _begin(terms: CompoundTerms, number: int) -> date:
    return terms.due_dates[number - 1] if number else terms.begin


def _sum(parts: Sequence[Part]) -> Part:
    return Part(
        sum(part.fine for part in parts),
        sum(part.penalty_interest for part in parts),
        sum(part.interest for part in parts),
        sum(part.principal for part in parts),
    )
