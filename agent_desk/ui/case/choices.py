"""The controls of the offer as one value, and the proposal it stands for. Shares are decimals, never binary floats."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import TIMING, ConcessionKind, Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentInterest, DefermentScope
from agent_desk.domain.proposal import Proposal

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.amounts import Amounts
    from agent_desk.domain.proposal import AnyConcession

#: The component that a waiver forgives.
WAIVED: Final = {
    ConcessionKind.WAIVE_PENALTY: Component.PENALTY_INTEREST,
    ConcessionKind.WAIVE_INTEREST: Component.INTEREST,
    ConcessionKind.WAIVE_FEES: Component.FEES,
}
#: The order of the cards.
TIMINGS: Final = (ConcessionKind.REAMORTISATION, ConcessionKind.DEFERMENT, ConcessionKind.INTEREST_ONLY)
WAIVERS: Final = tuple(WAIVED)


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen, and where every track stands.

    Attributes:
        chosen: Kinds that are part of the offer; at most one of them says when it is paid.
        values: Each kind at most once: months of a plan, days or months of an extension, instalments, percent.
        in_months: The extension is told in whole months instead of days.
        first_due: First due date of a new plan; the next regular one when absent.
        exact: Waivers of an amount that no step of the track comes to, until the track is moved.
        settle_days: Days until arrears that nothing moves are due, as an offer that was taken over has them; until
            anything is changed.
        documents_by: Granted subject to proof that comes by this day; None without that.
    """

    chosen: frozenset[ConcessionKind] = frozenset()
    values: tuple[tuple[ConcessionKind, int], ...] = ()
    in_months: bool = False
    scope: DefermentScope = DefermentScope.OVERDUE
    interest: DefermentInterest = DefermentInterest.RUNS
    first_due: date | None = None
    exact: tuple[Waiver, ...] = ()
    settle_days: int | None = None
    documents_by: date | None = None

    def with_choice(self, kind: ConcessionKind, chosen: bool) -> Choices:
        """Choose a kind or take it back; choosing one that says when it is paid takes back the other."""
        kept = self.chosen - TIMING if kind in TIMING else self.chosen - {kind}
        return replace(self, chosen=kept | {kind} if chosen else kept, settle_days=None)

    def with_value(self, kind: ConcessionKind, value: int) -> Choices:
        """Move a track."""
        others = tuple(pair for pair in self.values if pair[0] is not kind)
        exact = tuple(item for item in self.exact if item.kind is not kind)
        return replace(self, values=(*others, (kind, value)), exact=exact, settle_days=None)

    def exact_waiver(self, kind: ConcessionKind) -> Waiver | None:
        """The waiver of an amount that stands in for the track."""
        return next((item for item in self.exact if item.kind is kind), None)

    def value(self, kind: ConcessionKind) -> int:
        """Where a track stands; 0 when nobody has put it anywhere."""
        return dict(self.values).get(kind, 0)

    def alone(self, kind: ConcessionKind) -> Choices:
        """The same controls with one kind chosen and nothing else."""
        exact = tuple(item for item in self.exact if item.kind is kind)
        return replace(
            self, chosen=frozenset({kind}), values=((kind, self.value(kind)),), exact=exact, settle_days=None
        )

    def concession(self, kind: ConcessionKind) -> AnyConcession:
        """The concession of a kind at the value of its track.

        Raises:
            InputError: what the concession refuses.
        """
        value = self.value(kind)
        match kind:
            case ConcessionKind.REAMORTISATION:
                return Reamortisation(value, first_due=self.first_due)
            case ConcessionKind.DEFERMENT:
                months, days = (value, None) if self.in_months else (None, value)
                return Deferment(days, months, self.scope, self.interest)
            case ConcessionKind.INTEREST_ONLY:
                return InterestOnly(value)
            case _:
                return self.exact_waiver(kind) or Waiver(WAIVED[kind], share=Decimal(value) / 100)

    def waivers(self) -> tuple[Waiver, ...]:
        """What is waived of everything chosen."""
        found = (self.concession(kind) for kind in WAIVERS if kind in self.chosen)
        return tuple(item for item in found if isinstance(item, Waiver))

    def proposal(self, settle_days: int) -> Proposal:
        """Everything chosen, as one.

        Args:
            settle_days: Days until arrears that nothing moves are due, unless an offer that was taken over says so.
        """
        settle = self.settle_days if self.settle_days is not None else settle_days
        whole = Proposal.of([self.concession(kind) for kind in ConcessionKind if kind in self.chosen], settle)
        return replace(whole, documents_by=self.documents_by)


def choices_of(proposal: Proposal, start: Choices, arrears: Amounts) -> Choices:
    """The controls that show a proposal; what it does not use stays where ``start`` has it.

    Args:
        proposal: To be shown, whole.
        start: The controls as they stand.
        arrears: What is owed now, by which a waiver of an amount finds its place on its track.
    """
    result = replace(start, chosen=frozenset())
    exact: list[Waiver] = []
    for item in proposal.concessions:
        match item:
            case Reamortisation(instalments=count, first_due=first_due):
                result = replace(result, first_due=first_due)
                value = count
            case Deferment():
                result = replace(result, in_months=item.months is not None, scope=item.scope, interest=item.interest)
                value = item.months if item.months is not None else item.days or 0
            case InterestOnly(instalments=count):
                value = count
            case _:
                value = item.percent(arrears)
                if item.share is None or item.share * 100 != value:
                    exact.append(item)
        result = result.with_value(item.kind, value).with_choice(item.kind, chosen=True)
    return replace(result, exact=tuple(exact), settle_days=proposal.settle_days, documents_by=proposal.documents_by)
