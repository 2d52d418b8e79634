"""What bears interest on which night: a snapshot of a loan's balances, taken once for a pass over its rows.

Conventions of this file: minor units; a night is named by the day on which it begins; interest is rounded once a row.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from agent_desk.domain.money import round_exact
from agent_desk.domain.servicing.conventions import InterestMethod
from agent_desk.domain.waterfall import Component

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.servicing.conventions import ServicingTerms
    from agent_desk.domain.servicing.factors import Clock
    from agent_desk.domain.servicing.rows import Row


@dataclass(slots=True)
class Movements:
    """Money that moved in a loan, and to when it is known.

    Attributes:
        lent: (day, minor units) paid out, the down payment taken off.
        repaid: (day, row, minor units) of principal paid, by the row that took it.
        as_of: To when overdue principal is known to be outstanding.
        flat_base: From when flat interest runs on another amount, and on which: a new plan's principal.
    """

    lent: list[tuple[date, int]] = field(default_factory=list)
    repaid: list[tuple[date, Row, int]] = field(default_factory=list)
    as_of: date | None = None
    flat_base: tuple[date, int] | None = None


class Accrual:
    """The balances of a loan as its events left them.

    Until ``as_of`` the principal that is really outstanding bears interest; after it the rows are taken to be paid on
    their dates. Without recomputation they are taken to be paid on their dates throughout.
    """

    def __init__(self, terms: ServicingTerms, clock: Clock, rows: Sequence[Row], movements: Movements) -> None:
        """Take the snapshot; it is good until money moves or a row's principal changes."""
        self.terms, self.clock, self.movements = terms, clock, movements
        self.follows = terms.follows_payments
        self._rows = rows
        lent = sorted(movements.lent)
        self._lent_days = [day for day, _ in lent]
        self._lent_sums = [0, *accumulate(amount for _, amount in lent)]
        changes = set(self._lent_days)
        repaid = []
        self._cut: date | None = None
        if self.follows:
            repaid = sorted((self._counted_to(day, owner), amount) for day, owner, amount in movements.repaid)
            changes.update(day for day, _ in repaid)
            if movements.as_of is not None:
                self._cut = self._period_end(movements.as_of)
                changes.add(self._cut)
        self._repaid_days = [day for day, _ in repaid]
        self._repaid_sums = [0, *accumulate(amount for _, amount in repaid)]
        self._changes = sorted(changes)
        self._last_change = self._changes[-1] if self._changes else None
        self._is_even = not clock.rates and not clock.pauses and terms.method is InterestMethod.DECLINING

    def _period_end(self, day: date) -> date:
        """To when overdue principal bears interest that is looked at on a day: to the day, or to the period's end."""
        if not self.terms.recompute_to_period_end:
            return day
        return next((row.due for row in self._rows if row.begin < day <= row.due), day)

    def _counted_to(self, paid_on: date, owner: Row) -> date:
        """From when a payment of principal no longer bears interest; a late one counts as overdue until then."""
        return self._period_end(paid_on) if paid_on > owner.due else paid_on

    def edges(self, row: Row, until: date | None = None) -> list[date]:
        """The dates at which balance or rate change inside a row, its begin and its end included."""
        first, last = bisect_right(self._changes, row.begin), bisect_left(self._changes, row.due)
        inside = self._changes[first:last]
        breaks = self.clock.breaks(row.begin, row.due)
        if breaks:
            inside = sorted(breaks.union(inside))
        if until is not None and until < row.due:
            return [row.begin, *(edge for edge in inside if edge < until), until]
        return [row.begin, *inside, row.due]

    def scheduled(self, earlier: Sequence[Row]) -> int:
        """What the rows before a night take off the balance by being due: the unpaid part, or all of it."""
        if self.follows:
            return sum(row.principal - row.paid_of(Component.PRINCIPAL) for row in earlier)
        return sum(row.principal for row in earlier)

    def scheduled_by(self, row: Row) -> int:
        """What one row takes off the balance by being due."""
        return row.principal - row.paid_of(Component.PRINCIPAL) if self.follows else row.principal

    def balance(self, night: date, scheduled: int) -> int:
        """The principal that bears interest in a night; never negative.

        Args:
            night: The day on which it begins.
            scheduled: What the rows due on or before it take off.
        """
        lent = self._lent_sums[bisect_right(self._lent_days, night)]
        if self.terms.method is not InterestMethod.DECLINING:
            base = self.movements.flat_base
            return base[1] if base and night >= base[0] else lent
        if not self.follows:
            return max(0, lent - scheduled)
        balance = lent - self._repaid_sums[bisect_right(self._repaid_days, night)]
        if self._cut is None or night >= self._cut:
            balance -= scheduled
        return max(0, balance)

    def exact(self, row: Row, scheduled: int, until: date | None = None) -> Fraction:
        """Interest of a row, to its due date or to an earlier day, unrounded."""
        total = Fraction(0)
        for start, end in pairwise(self.edges(row, until)):
            balance = self.balance(start, scheduled)
            if balance:
                total += self.clock.interest_factor(row.begin, row.due, start, end) * balance
        return total

    def interest(self, row: Row, scheduled: int, until: date | None = None) -> int:
        """Interest of a row, rounded once; worked out anew only when its days, balances or rates have changed."""
        if until is None and self._is_even and (self._last_change is None or row.begin >= self._last_change):
            edges = [row.begin, row.due]  # nothing changes inside it, and its balance is the last one
        else:
            edges = self.edges(row, until)
        key = (self.clock.version, *edges, *(self.balance(edge, scheduled) for edge in edges[:-1]))
        if row.memo is not None and row.memo[0] == key:
            return row.memo[1]
        found = round_exact(self.exact(row, scheduled, until), self.terms.rounding)
        row.memo = (key, found)
        return found
