"""How like requests were decided: the same hardship reason, the same main concession."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.approval import ConcessionRequest, RequestStatus
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation
from agent_desk.domain.policy.findings import deferment_days
from agent_desk.domain.policy.pack import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.proposal import Proposal

#: Fewer say nothing about a habit.
LEAST = 3


@dataclass(frozen=True, slots=True)
class Precedent:
    """Decisions on like requests.

    Attributes:
        kind: The main concession.
        measure: What is counted of it.
        asked: The value of the request in question.
        decided: Value and whether it was granted, for each decision; a counter-offer counts as granted at its own.
    """

    kind: ConcessionKind
    measure: Measure
    asked: Decimal
    decided: tuple[tuple[Decimal, bool], ...]


def main_value(proposal: Proposal) -> tuple[ConcessionKind, Measure, Decimal] | None:
    """The concession that a proposal is known by, and its value: the timing, else the first waiver given as a share."""
    match proposal.timing:
        case Deferment() as item:
            return item.kind, Measure.DAYS, Decimal(deferment_days(item))
        case Reamortisation() | InterestOnly() as item:
            return item.kind, Measure.INSTALMENTS, Decimal(item.instalments)
        case None:
            pass
    for waiver in proposal.waivers:
        if waiver.share is not None:
            return waiver.kind, Measure.SHARE, waiver.share
    return None


def precedent_of(request: ConcessionRequest, past: Iterable[ConcessionRequest]) -> Precedent | None:
    """Decisions on requests like this one; ``None`` when there are fewer than ``LEAST``."""
    mine = main_value(request.proposal)
    if mine is None:
        return None
    decided: list[tuple[Decimal, bool]] = []
    for item in past:
        told = item.status.is_granted or item.status is RequestStatus.REJECTED
        if item.number == request.number or item.reason is not request.reason or not told:
            continue
        theirs = main_value(item.granted)
        if theirs is not None and theirs[:2] == mine[:2]:
            decided.append((theirs[2], item.status.is_granted))
    return Precedent(*mine, tuple(decided)) if len(decided) >= LEAST else None
