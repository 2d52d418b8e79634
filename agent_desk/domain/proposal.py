"""A proposal: the concessions of one negotiation as one thing, and what it does to the cent.

Conventions of this file: waivers apply first (penalty interest, fees, interest), then the one concession that says
when it is paid. Arrears that no concession moved become due on ``settle_by``. Nothing here changes a loan: a preview
is a value, and on its face before = paid + waived + moved + still due, by component; ``before`` is what is owed on the
business date (arrears and all principal), without interest that time has not earned yet.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component, sum_amounts
from agent_desk.domain.concessions import TIMING, Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.base import workings_of
from agent_desk.domain.dates import add_days
from agent_desk.domain.digest import WHEN_SET
from agent_desk.domain.errors import InputError
from agent_desk.domain.ledger import position
from agent_desk.domain.money import Money
from agent_desk.domain.schedule import Instalment, RepaymentSchedule, ScheduleOrigin

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.concessions.base import Workings
    from agent_desk.domain.ledger import Position
    from agent_desk.domain.loan import Loan

AnyConcession = Deferment | Reamortisation | InterestOnly | Waiver

_ORDER = (Component.PENALTY_INTEREST, Component.FEES, Component.INTEREST)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is asked for, as one.

    Attributes:
        timing: When it is paid; ``None`` leaves the instalments to come as they are.
        waivers: At most one for each component, in any order.
        documents_by: Granted subject to documents that arrive by this day; ``None`` without such a condition.
        settle_days: Days from the business date until arrears that stay are due, 0 or more.

    Raises:
        InputError: ``proposal.twice`` for two waivers of one component, ``proposal.settle-days``.
    """

    timing: Deferment | Reamortisation | InterestOnly | None = None
    waivers: tuple[Waiver, ...] = ()
    settle_days: int = 7
    documents_by: date | None = field(default=None, metadata=WHEN_SET)

    def __post_init__(self) -> None:
        """Keep waivers in their one order and refuse doubles."""
        seen = [waiver.component for waiver in self.waivers]
        if len(set(seen)) != len(seen):
            raise InputError("proposal.twice")
        if not 0 <= self.settle_days <= 366:
            raise InputError("proposal.settle-days", days=self.settle_days)
        object.__setattr__(self, "waivers", tuple(sorted(self.waivers, key=lambda w: _ORDER.index(w.component))))

    @classmethod
    def of(cls, concessions: Sequence[AnyConcession], settle_days: int = 7) -> Proposal:
        """Put concessions together.

        Raises:
            InputError: ``proposal.two-timings`` for more than one that says when it is paid.
        """
        timing: Deferment | Reamortisation | InterestOnly | None = None
        waivers: list[Waiver] = []
        for item in concessions:
            if isinstance(item, Waiver):
                waivers.append(item)
            elif timing is not None:
                raise InputError("proposal.two-timings")
            else:
                timing = item
        return cls(timing, tuple(waivers), settle_days)

    @property
    def concessions(self) -> tuple[AnyConcession, ...]:
        """All of them, in the order in which they apply."""
        return (*self.waivers, self.timing) if self.timing is not None else self.waivers

    @property
    def is_identity(self) -> bool:
        """True when it changes nothing."""
        return all(item.is_identity for item in self.concessions)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a proposal does.

    Attributes:
        before, paid, waived, moved, still_due: The reconciliation, by component.
        as_it_stands: The unpaid rows today.
        schedule: The rows that would take their place.
        total_before, total_after: Everything to pay, interest to come included.
        cost_to_lender: Waived, and interest not charged for time given.
        moved_from, moved_to: The range over which the length of a move counts.
    """

    proposal: Proposal
    position: Position
    before: Amounts
    paid: Amounts
    waived: Amounts
    moved: Amounts
    still_due: Amounts
    as_it_stands: tuple[Instalment, ...]
    schedule: RepaymentSchedule
    total_before: Money
    total_after: Money
    forgone_interest: Money
    moved_from: date | None
    moved_to: date | None

    @property
    def cost_to_lender(self) -> Money:
        """Waived amounts and forgone interest."""
        return self.waived.total + self.forgone_interest

    @property
    def difference(self) -> Money:
        """What the borrower pays more (or, negative, less) in total."""
        return self.total_after - self.total_before

    @property
    def next_before(self) -> Money:
        """What is to be paid next as it stands: all arrears, or the next instalment."""
        return self.position.arrears.total or self.as_it_stands[0].due.total

    @property
    def next_after(self) -> Instalment:
        """The first payment of the proposal."""
        return self.schedule.instalments[0]

    @property
    def regular_before(self) -> Money:
        """The usual instalment as it stands."""
        return _usual([row for row in self.as_it_stands if row.due_date >= self.position.as_of] or self.as_it_stands)

    @property
    def regular_after(self) -> Money:
        """The usual instalment of the proposal (after its first payment, where there are more)."""
        rows = self.schedule.instalments
        return _usual(rows[1:] or rows)


def _usual(rows: Sequence[Instalment]) -> Money:
    return Counter(row.due.total for row in rows).most_common(1)[0][0]


def preview(loan: Loan, proposal: Proposal, as_of: date, before: Position | None = None) -> Preview:
    """What a proposal would do to a loan on a business date.

    Args:
        loan: With unpaid instalments.
        proposal: Any; whether policy allows it is another question.
        as_of: The business date.
        before: The position on that date, when it is known already.

    Raises:
        InputError: ``proposal.nothing-owed`` and those of the concessions (nothing to move, a date in the past).
    """
    return Previews(loan, before or position(loan, as_of)).of(proposal)


class Previews:
    """Previews of one loan on one day: what they have in common is worked out once, each of them once.

    Args:
        loan: With its history.
        standing: Its position on the day.
    """

    def __init__(self, loan: Loan, standing: Position) -> None:
        self.loan = loan
        self.standing = standing
        self._work = workings_of(loan, standing)
        self._as_it_stands = (*self._work.arrears, *self._work.to_come)
        self._total_before = sum_amounts((row.due for row in self._as_it_stands), loan.currency).total
        self._waived: dict[tuple[Waiver, ...], Workings] = {}
        self._known: dict[Proposal, Preview] = {}

    def of(self, proposal: Proposal) -> Preview:
        """What a proposal would do; raises as ``preview`` does."""
        found = self._known.get(proposal)
        if found is None:
            found = self._known[proposal] = self._worked_out(proposal)
        return found

    def _after(self, waivers: tuple[Waiver, ...]) -> Workings:
        found = self._waived.get(waivers)
        if found is None:
            found = self._work
            for waiver in waivers:
                found = waiver.apply(found)
            self._waived[waivers] = found
        return found

    def _worked_out(self, proposal: Proposal) -> Preview:
        loan, standing = self.loan, self.standing
        if not self._as_it_stands:
            raise InputError("proposal.nothing-owed", loan=loan.number)
        work = self._after(proposal.waivers)
        left = work.arrears_total
        if proposal.timing is not None and not proposal.timing.is_identity:
            work = proposal.timing.apply(work)
        if not proposal.is_identity and work.arrears and not work.arrears_moved:
            work = _settled(work, left, proposal)
        rows = work.plan if work.plan is not None else (*work.arrears, *work.to_come)
        schedule = RepaymentSchedule(_numbered(rows), standing.as_of, ScheduleOrigin.AGREEMENT)
        zero = Amounts.zero(loan.currency)
        future = Amounts.only(Component.PRINCIPAL, standing.not_due.principal)
        owed = standing.arrears + future
        moved = (left if work.arrears_moved else zero) + (future if work.future_moved else zero)
        still_due = (zero if work.arrears_moved else left) + (zero if work.future_moved else future)
        assert owed == work.waived + moved + still_due, "before = waived + moved + still due"
        return Preview(
            proposal=proposal,
            position=standing,
            before=owed,
            paid=zero,
            waived=work.waived,
            moved=moved,
            still_due=still_due,
            as_it_stands=self._as_it_stands,
            schedule=schedule,
            total_before=self._total_before,
            total_after=schedule.total.total,
            forgone_interest=work.forgone_interest or Money.zero(loan.currency),
            moved_from=work.moved_from,
            moved_to=work.moved_to,
        )


def _settled(work: Workings, left: Amounts, proposal: Proposal) -> Workings:
    """Arrears that stay become one payment, ``settle_days`` after the business date, without interest meanwhile."""
    due_date = add_days(work.as_of, proposal.settle_days)
    rest = work.plan if work.plan is not None else work.to_come
    return replace(work, plan=(Instalment(1, due_date, left), *rest), arrears_moved=True)


def _numbered(rows: Sequence[Instalment]) -> tuple[Instalment, ...]:
    ordered = sorted((row for row in rows if row.due.total), key=lambda row: row.due_date)
    return tuple(
        row if row.number == index else Instalment(index, row.due_date, row.due) for index, row in enumerate(ordered, 1)
    )


def is_timing(item: AnyConcession) -> bool:
    """Does a concession say when it is paid?"""
    return item.kind in TIMING
