"""Re-amortisation: a new instalment plan over all that remains.

Conventions of this file: the principal, overdue or not, is repaid in level monthly instalments at the contract rate.
Overdue interest, penalty interest and fees that remain after waivers are *carried* (spread evenly over the
instalments, bearing no interest) or *capitalised* (interest and the rest become principal). Interest of the first
period: principal that was not overdue bears it from its last due date (a whole month counts as a twelfth of a year,
anything else by days), principal that was overdue from the business date, because penalty interest was charged on
it until then. The last instalment takes the remainder.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.concessions.base import (
    ConcessionKind,
    anchor_day,
    interest_between,
    monthly_rate,
    rounded,
    shift_months,
)
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import round_ratio
from agent_desk.domain.schedule import Instalment, level_rows

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.concessions.base import Workings
    from agent_desk.domain.money import Money


class ArrearsTreatment(StrEnum):
    """What becomes of arrears other than principal. Stored codes, never renamed."""

    CARRIED = "carried"
    CAPITALISED = "capitalised"


@dataclass(frozen=True, slots=True)
class Reamortisation:
    """A new plan of monthly instalments.

    Attributes:
        instalments: 1 to 600.
        first_due: The first due date, after the business date; the next regular one when absent.

    Raises:
        InputError: ``reamortisation.count``.
    """

    instalments: int
    arrears: ArrearsTreatment = ArrearsTreatment.CARRIED
    first_due: date | None = None

    def __post_init__(self) -> None:
        """Refuse what is not a plan."""
        if not 1 <= self.instalments <= 600:
            raise InputError("reamortisation.count", count=self.instalments)

    @property
    def kind(self) -> ConcessionKind:
        """Re-amortisation."""
        return ConcessionKind.REAMORTISATION

    @property
    def is_identity(self) -> bool:
        """Never: a new plan replaces the old one even with as many instalments."""
        return False

    def apply(self, work: Workings) -> Workings:
        """Replace all unpaid rows by the new plan."""
        if not work.arrears and not work.to_come:
            raise InputError("reamortisation.nothing-owed")
        anchor = anchor_day(work.loan)
        first = self.first_due or next_regular_date(work)
        if first <= work.as_of:
            raise InputError("reamortisation.first-due", first_due=first.isoformat(), as_of=work.as_of.isoformat())
        dates = [shift_months(first, index, anchor) for index in range(self.instalments)]
        owed = work.arrears_total
        other = replace(owed, principal=owed.principal - owed.principal)
        principal = work.principal
        overdue = owed.principal
        if self.arrears is ArrearsTreatment.CAPITALISED:
            principal += other.total
            overdue += other.total
            other = Amounts.zero(work.loan.currency)
        rate = monthly_rate(work.loan)
        first_interest = self._first_interest(work, principal - overdue, overdue, first)
        rows = level_rows(principal, rate, dates, first_interest=first_interest, rounding=work.loan.terms.rounding)
        shares = _spread(other, self.instalments)
        added = zip(rows, shares, strict=True)
        plan = tuple(Instalment(row.number, row.due_date, row.due + share) for row, share in added) if other else rows
        return replace(
            work,
            plan=plan,
            arrears_moved=bool(work.arrears),
            future_moved=True,
            moved_from=work.as_of,
            moved_to=first,
        )

    def _first_interest(self, work: Workings, not_due: Money, overdue: Money, first: date) -> Money:
        begin = last_regular_date(work)
        if begin is not None and shift_months(begin, 1, anchor_day(work.loan)) == first:
            regular = not_due.minor * monthly_rate(work.loan)
        else:
            regular = interest_between(work.loan, not_due, begin or work.as_of, first)
        late = interest_between(work.loan, overdue, work.as_of, first)
        due_today = sum(row.due.interest.minor for row in work.to_come if row.due_date <= work.as_of)
        return rounded(work.loan, regular + late + due_today)


def _spread(other: Amounts, count: int) -> list[Amounts]:
    """Amounts over so many instalments, the same total in each but the last, which takes the rest.

    Each component is spread as evenly as whole minor units allow; the greatest one evens out the totals.
    """
    whole = other.total.minor
    each = whole // count
    parts = {component: other.part(component).minor for component in Component}
    evening = max(parts, key=lambda component: parts[component])
    given = dict.fromkeys(parts, 0)
    rows: list[Amounts] = []
    for index in range(1, count + 1):
        upto = whole if index == count else each * index
        reached = {part: round_ratio(minor * upto, whole or 1) if minor else 0 for part, minor in parts.items()}
        reached[evening] += upto - sum(reached.values())
        rows.append(Amounts.of_minor(other.currency, {part: reached[part] - given[part] for part in parts}))
        given = reached
    return rows


def next_regular_date(work: Workings) -> date:
    """The first regular due date after the business date, going on by months after the last one."""
    anchor = anchor_day(work.loan)
    to_come = next((row.due_date for row in work.to_come if row.due_date > work.as_of), None)
    if to_come is not None:
        return to_come
    last = (*work.arrears, *work.to_come)[-1].due_date
    months = 1
    while shift_months(last, months, anchor) <= work.as_of:
        months += 1
    return shift_months(last, months, anchor)


def last_regular_date(work: Workings) -> date | None:
    """The due date up to which interest on principal to come is in the schedule already; drawdown before the first."""
    passed = [row.due_date for row in work.loan.schedule.instalments if row.due_date <= work.as_of]
    return max(passed, default=work.loan.drawn_on)
