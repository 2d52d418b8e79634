"""A loan's repayment table that follows what happens: the chain of balances, interest and the last row's absorption.

Conventions of this file: until ``as_of`` interest follows the principal that is really outstanding; after it, the
table assumes that what is overdue is paid on ``as_of`` and every later instalment on its date. Interest is rounded
once per row; what a row's instalment cannot hold is carried to the next row; the last unpaid row absorbs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.money import round_exact
from agent_desk.domain.servicing.accrual import Accrual, Movements
from agent_desk.domain.servicing.conventions import Amortisation, InterestMethod, Remainder
from agent_desk.domain.servicing.factors import Clock
from agent_desk.domain.servicing.level import exact_level, to_multiple
from agent_desk.domain.servicing.rows import Row, RowKind
from agent_desk.domain.waterfall import Component

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.servicing.conventions import ServicingTerms

#: How often the spreading of a remainder is tried.
_PASSES = 3


@dataclass(slots=True)
class Book:
    """The state of a loan.

    Attributes:
        terms: Its terms.
        clock: Its factors.
        rows: Its rows in order of date.
        movements: Money that moved, and to when it is known.
    """

    terms: ServicingTerms
    clock: Clock
    rows: list[Row] = field(default_factory=list)
    movements: Movements = field(default_factory=Movements)

    @classmethod
    def open(cls, terms: ServicingTerms) -> Book:
        """The book of a loan before it is paid out: its rows with their dates."""
        book = cls(terms, Clock(terms))
        begin = terms.disbursed_on
        for number in range(1, terms.count + 1):
            due = terms.due_date(number)
            book.rows.append(Row(begin, due))
            begin = due
        return book

    @property
    def regular(self) -> list[Row]:
        """The rows that hold instalments."""
        return [row for row in self.rows if _holds_instalment(row)]

    @property
    def total_lent(self) -> int:
        """All that is repaid through instalments."""
        return sum(amount for _, amount in self.movements.lent)

    def disburse(self, on: date, amount: int) -> None:
        """Pay out: the down payment becomes a row of its own, the rest is levelled over the rows.

        Args:
            on: The day.
            amount: Minor units, above 0.

        Raises:
            InputError: ``event.after-maturity``.
        """
        down = self.terms.down_payment if not self.movements.lent else 0
        if down:
            self.rows.insert(0, Row(on, on, RowKind.DOWN_PAYMENT, instalment=down, agreed=down, principal=down))
        self.movements.lent.append((on, amount - down))
        rows = [row for row in self.regular if row.due > on]
        if not rows:
            raise InputError("event.after-maturity", on=on.isoformat())
        self.level(rows)

    @property
    def total_repaid(self) -> int:
        """All principal paid through instalments."""
        return sum(amount for _, _, amount in self.movements.repaid)

    def accrual(self) -> Accrual:
        """What bears interest on which night, as things stand."""
        return Accrual(self.terms, self.clock, self.regular, self.movements)

    def interest_of(self, row: Row, earlier: Sequence[Row], until: date | None = None) -> int:
        """Interest that accrues in a row, to its due date or to an earlier day; rounded once."""
        accrual = self.accrual()
        return accrual.interest(row, accrual.scheduled(earlier), until)

    # -- the chain ------------------------------------------------------------------------------------------------

    def settle(self, first: Row | None = None) -> None:
        """Work out the rows in their order, and let the last unpaid row absorb.

        Args:
            first: The first row of which anything has changed: what it holds, what was paid of it, or what bears
                interest in it. Rows before it stay as they are. All rows when absent.
        """
        rows = self.regular
        start = rows.index(first) if first is not None else 0
        accrual = Accrual(self.terms, self.clock, rows, self.movements)
        for _ in range(len(self.rows) + 6):
            self._chain(rows, accrual, start)
            changed = self._absorb(rows)
            if changed is None:
                return
            start = rows.index(changed)
        self._chain(rows, accrual, start)

    def settle_from(self, day: date) -> None:
        """Work out the rows that are due after a day; nothing has changed for the nights before it."""
        first = next((row for row in self.rows if row.due > day and _holds_instalment(row)), None)
        if first is not None:
            self.settle(first)

    def _chain(self, rows: Sequence[Row], accrual: Accrual, start: int) -> None:
        last = len(rows) - 1
        carried = rows[start - 1].carried if start else 0
        scheduled = accrual.scheduled(rows[:start])
        flat_total = self.terms.method is InterestMethod.FLAT_TOTAL
        for number in range(start, len(rows)):
            row = rows[number]
            accrued = carried + row.extra_interest
            if not row.fixed:
                accrued += accrual.interest(row, scheduled)
            if flat_total and number == last:
                accrued += self._flat_remainder(rows, accrual)
            if row.kind is RowKind.CLOSED:
                row.interest, row.principal = row.paid_of(Component.INTEREST), row.paid_of(Component.PRINCIPAL)
                row.carried = 0 if row.carry_ends else max(0, accrued - row.interest)
            else:
                self._divide(row, accrued, grace=not row.planned and number < self.terms.interest_grace)
            carried = row.carried
            scheduled += accrual.scheduled_by(row)

    def _flat_remainder(self, rows: Sequence[Row], accrual: Accrual) -> int:
        """What rounding each period has lost or won against all flat interest rounded once; the last row takes it."""
        exact = sum((accrual.exact(row, 0) for row in rows), Fraction(0))
        each = sum(accrual.interest(row, 0) for row in rows)
        return max(round_exact(exact, self.terms.rounding) - each, -accrual.interest(rows[-1], 0))

    def _divide(self, row: Row, accrued: int, *, grace: bool) -> None:
        """Divide an instalment into interest and principal; what was paid is never taken back."""
        paid_interest = row.paid_of(Component.INTEREST)
        paid_principal = row.paid_of(Component.PRINCIPAL)
        if row.own_principal is not None:
            asked = row.own_principal + (paid_interest if grace else accrued)
            row.instalment = row.agreed = max(asked, row.paid_instalment)
        if grace or paid_principal > max(0, row.instalment - accrued):
            row.interest = paid_interest
        else:
            row.interest = max(min(accrued, row.instalment), paid_interest)
        row.principal = max(row.instalment - row.interest, paid_principal)
        row.carried = max(0, accrued - row.interest)

    def _absorb(self, rows: Sequence[Row]) -> Row | None:
        """Put what is missing into the last unpaid row; the first row that has changed, None when none has."""
        missing = self.total_lent - sum([row.principal for row in rows])
        last = next((row for row in reversed(rows) if row.kind is RowKind.REGULAR), None)
        if last is None:
            return None
        if not missing:
            if not last.carried:
                return None
            last.instalment += last.carried  # interest after the last principal is not lost
            return last
        live = [row for row in rows if row.kind is RowKind.REGULAR]
        changed = None
        for row in reversed([row for row in live if not row.settled] or live[-1:]):
            # what is too much comes off principal that is not paid: a lower instalment would only carry interest on
            taken = row.absorb(max(missing, row.paid_of(Component.PRINCIPAL) - row.principal))
            missing -= taken
            if taken:
                changed = row
            if not missing:
                break
        return changed

    # -- levelling ------------------------------------------------------------------------------------------------

    def level(self, rows: Sequence[Row]) -> None:
        """Solve one instalment for some rows, from the balance at the first of them to nothing at the last."""
        everything = self.regular
        for row in rows:
            in_grace = not row.planned and everything.index(row) < self.terms.principal_grace
            row.own_principal = 0 if in_grace else None
        rows = [row for row in rows if row.own_principal is None]
        if not rows:
            return
        self._chain(everything, self.accrual(), 0)
        earlier = everything[: everything.index(rows[0])]
        balance = self.opening_balance(rows[0], earlier)
        if self.terms.amortisation is Amortisation.EQUAL_PRINCIPAL:
            share = to_multiple(Fraction(balance, len(rows)), self.terms.multiple_of, self.terms.rounding)
            for row in rows[:-1]:
                row.own_principal = share
            rows[-1].instalment = max(share, rows[-1].paid_instalment)
            self.settle()
            return
        if self.terms.method is not InterestMethod.DECLINING:
            self._level_flat(rows, balance, earlier)
            return
        factors = [
            Fraction(0) if not row.planned and everything.index(row) < self.terms.interest_grace
            else self.clock.solving_factor(row.begin, row.due)
            for row in rows
        ]  # fmt: skip
        exact = exact_level(balance, factors)
        extra = Fraction(sum(row.extra_interest for row in rows), len(rows))
        amount = round_exact(exact, self.terms.rounding) + extra
        instalment = to_multiple(amount, self.terms.multiple_of, self.terms.rounding)
        for row in rows:
            if instalment >= row.paid_instalment:
                row.instalment = row.agreed = instalment
        self.settle()
        if self.terms.remainder is Remainder.SPREAD:
            self._spread(rows)

    def _level_flat(self, rows: Sequence[Row], balance: int, earlier: Sequence[Row]) -> None:
        """Flat interest: principal and all interest in equal instalments, the last takes the remainder."""
        interest = sum(self.interest_of(row, earlier) for row in rows)
        instalment = to_multiple(Fraction(balance + interest, len(rows)), self.terms.multiple_of, self.terms.rounding)
        for row in rows:
            row.instalment = row.agreed = max(instalment, row.paid_instalment)
        self.settle()

    def opening_balance(self, row: Row, earlier: Sequence[Row]) -> int:
        """What is to be repaid from a row on: what was lent up to its end less the principal of the rows before."""
        lent = sum(amount for day, amount in self.movements.lent if day < row.due or day <= row.begin)
        return lent - sum(each.principal for each in earlier)

    def _difference(self, rows: Sequence[Row]) -> tuple[int, int] | None:
        """The instalment of the last but one unpaid row, and by how much the last differs."""
        for before, last in zip(reversed(rows[:-1]), reversed(rows[1:]), strict=True):
            if not last.settled and not before.settled:
                return before.instalment, last.instalment - before.instalment
        return None

    def _spread(self, rows: Sequence[Row]) -> None:
        """Spread what the last row would have to absorb, while that makes the difference smaller."""
        for _ in range(_PASSES):
            found = self._difference(rows)
            if found is None:
                return
            usual, difference = found
            countable = len(rows) - sum(row.paid_instalment > usual for row in rows)
            if countable < 2 or abs(difference) <= countable // 2:
                return
            share = Fraction(difference, max(1, countable))
            adjusted = to_multiple(
                Fraction(usual + round_exact(share, self.terms.rounding)), self.terms.multiple_of, self.terms.rounding
            )
            if adjusted == usual:
                return
            kept = [(row.instalment, row.agreed) for row in rows]
            for row in rows:
                if adjusted >= row.paid_instalment:
                    row.instalment = row.agreed = adjusted
            self.settle()
            after = self._difference(rows)
            if after is None or abs(after[1]) >= abs(difference):
                for row, (instalment, agreed) in zip(rows, kept, strict=True):
                    row.instalment, row.agreed = instalment, agreed
                self.settle()
                return
            for row in rows:
                row.agreed = row.instalment


def _holds_instalment(row: Row) -> bool:
    return row.kind is RowKind.REGULAR or row.kind is RowKind.CLOSED
