"""Deferment: instalments move to later dates.

Conventions of this file: the length counts from the business date when the instalment is overdue, from its due date
when it is not. Scope ``overdue``: the arrears become one payment on the new date and later instalments stay; without
arrears the next instalment moves. Scope ``all``: every unpaid instalment moves by the same number of whole months (or
days), so many that the oldest falls no later than the length asked for. While interest runs, each principal part bears
contract interest from the day it would have been paid (the business date, for arrears) to its new date; the sum is
rounded once and stands in the moved payment (``overdue``) or in the last instalment (``all``), and bears no interest.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.concessions.base import (
    ConcessionKind,
    anchor_day,
    interest_between,
    rounded,
    shift_months,
)
from agent_desk.domain.dates import add_days, add_months
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Money
from agent_desk.domain.schedule import Instalment

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.concessions.base import Workings


class DefermentScope(StrEnum):
    """Which instalments move. Stored codes, never renamed."""

    OVERDUE = "overdue"
    ALL = "all"


class DefermentInterest(StrEnum):
    """What happens to interest meanwhile. Stored codes, never renamed."""

    RUNS = "runs"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True)
class Deferment:
    """Instalments moved by a number of days or months, exactly one of them.

    Raises:
        InputError: ``deferment.days-or-months``, ``deferment.negative``, ``deferment.too-long`` (over 3,660 days or
            120 months: no date arithmetic is tried beyond).
    """

    days: int | None = None
    months: int | None = None
    scope: DefermentScope = DefermentScope.OVERDUE
    interest: DefermentInterest = DefermentInterest.RUNS

    def __post_init__(self) -> None:
        """Refuse what is not a length."""
        if (self.days is None) == (self.months is None):
            raise InputError("deferment.days-or-months")
        length = self.days if self.days is not None else self.months
        assert length is not None
        if length < 0:
            raise InputError("deferment.negative", length=length)
        if length > (3660 if self.days is not None else 120):
            raise InputError("deferment.too-long", length=length)

    @property
    def kind(self) -> ConcessionKind:
        """Deferment."""
        return ConcessionKind.DEFERMENT

    @property
    def is_identity(self) -> bool:
        """True when it moves nothing."""
        return not self.days and not self.months

    def later(self, day: date) -> date:
        """The day moved by the length."""
        if self.months is not None:
            return add_months(day, self.months)
        assert self.days is not None
        return add_days(day, self.days)

    def apply(self, work: Workings) -> Workings:
        """Move the rows, charge or forgo the interest of the time given."""
        if self.scope is DefermentScope.ALL:
            return self._move_all(work)
        if work.arrears:
            return self._move_arrears(work)
        return self._move_next(work)

    def _settle(self, work: Workings, exact: Fraction) -> tuple[Amounts, Money]:
        interest = rounded(work.loan, exact)
        if self.interest is DefermentInterest.FROZEN:
            return Amounts.zero(work.loan.currency), interest
        return Amounts.only(Component.INTEREST, interest), Money.zero(work.loan.currency)

    def _move_arrears(self, work: Workings) -> Workings:
        target = self.later(work.as_of)
        owed = work.arrears_total
        extra, forgone = self._settle(work, interest_between(work.loan, owed.principal, work.as_of, target))
        moved = Instalment(1, target, owed + extra)
        return replace(
            work,
            plan=(moved, *work.to_come),
            arrears_moved=True,
            forgone_interest=forgone,
            moved_from=work.as_of,
            moved_to=target,
        )

    def _move_next(self, work: Workings) -> Workings:
        if not work.to_come:
            raise InputError("deferment.nothing-to-move")
        first, *others = work.to_come
        target = self.later(first.due_date)
        exact = interest_between(work.loan, first.due.principal, first.due_date, target)
        extra, forgone = self._settle(work, exact)
        return replace(
            work,
            plan=(replace(first, due_date=target, due=first.due + extra), *others),
            future_moved=True,
            forgone_interest=forgone,
            moved_from=first.due_date,
            moved_to=target,
        )

    def _move_all(self, work: Workings) -> Workings:
        rows = (*work.arrears, *work.to_come)
        if not rows:
            raise InputError("deferment.nothing-to-move")
        oldest = rows[0].due_date
        start = max(oldest, work.as_of) if work.arrears else oldest
        target = self.later(start)
        moved: list[Instalment] = []
        exact = Fraction(0)
        whole_months = self._whole_months(oldest, target, anchor_day(work.loan))
        for row in rows:
            if whole_months is not None:
                due_date = shift_months(row.due_date, whole_months, anchor_day(work.loan))
            else:
                due_date = row.due_date + (target - oldest)
            exact += interest_between(work.loan, row.due.principal, max(row.due_date, work.as_of), due_date)
            moved.append(replace(row, due_date=due_date))
        extra, forgone = self._settle(work, exact)
        moved[-1] = replace(moved[-1], due=moved[-1].due + extra)
        return replace(
            work,
            plan=tuple(moved),
            arrears_moved=bool(work.arrears),
            future_moved=True,
            forgone_interest=forgone,
            moved_from=start,
            moved_to=moved[0].due_date,
        )

    def _whole_months(self, oldest: date, target: date, anchor: int) -> int | None:
        if self.months is None:
            return None
        count = (target.year - oldest.year) * 12 + target.month - oldest.month
        while count > 0 and shift_months(oldest, count, anchor) > target:
            count -= 1
        return count
