"""How a call ended: the outcomes that a pack offers, and the one that follows from what was done.

Conventions of this file: an outcome follows from the events on the loan since the call began, the weightiest first;
what nobody did proposes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.case import ActionKind, Disposition
from agent_desk.domain.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.events import Event
    from agent_desk.domain.money import Money


class OutcomeGroup(StrEnum):
    """How outcomes are grouped. Stored codes, never renamed."""

    AGREED = "agreed"
    NOT_AGREED = "not-agreed"
    NOT_DISCUSSED = "not-discussed"


@dataclass(frozen=True, slots=True)
class OutcomeList:
    """The outcomes of a pack.

    Attributes:
        agreed, not_agreed, not_discussed: The ones in sight, in their order; the first nine have the keys 1 to 9, the
            tenth has 0.
        further: All others.
    """

    agreed: tuple[Disposition, ...] = ()
    not_agreed: tuple[Disposition, ...] = ()
    not_discussed: tuple[Disposition, ...] = ()
    further: tuple[Disposition, ...] = tuple(Disposition)

    def group(self, group: OutcomeGroup) -> tuple[Disposition, ...]:
        """The outcomes of a group."""
        return {
            OutcomeGroup.AGREED: self.agreed,
            OutcomeGroup.NOT_AGREED: self.not_agreed,
            OutcomeGroup.NOT_DISCUSSED: self.not_discussed,
        }[group]

    @property
    def in_sight(self) -> tuple[Disposition, ...]:
        """All groups, one after the other."""
        return self.agreed + self.not_agreed + self.not_discussed

    @property
    def all(self) -> tuple[Disposition, ...]:
        """Every outcome of the pack."""
        return self.in_sight + self.further

    def key(self, outcome: Disposition) -> str:
        """The digit that chooses an outcome; empty for one without."""
        place = self.in_sight.index(outcome) if outcome in self.in_sight else 10
        return str((place + 1) % 10) if place < 10 else ""

    def by_key(self, key: str) -> Disposition | None:
        """The outcome that a digit chooses."""
        return next((outcome for outcome in self.in_sight if key and self.key(outcome) == key), None)


#: What an event makes of a call, the weightiest first.
_WEIGHTS: dict[EventKind, Disposition] = {
    EventKind.AGREEMENT_ACCEPTED: Disposition.PLAN_SIGNED,
    EventKind.AGREEMENT_ISSUED: Disposition.PLAN_SENT,
    EventKind.AGREEMENT_DRAFTED: Disposition.PLAN_AGREED,
    EventKind.PAYMENT_RECORDED: Disposition.PAID_NOW,
    EventKind.PROMISE_MADE: Disposition.PROMISE_FULL,
    EventKind.REQUEST_SUBMITTED: Disposition.OPTION_OFFERED,
}


def proposed_outcome(events: Sequence[Event], promised: Money | None, arrears: Money | None) -> Disposition | None:
    """What a call led to, from what was done in it; ``None`` when that does not tell.

    Args:
        events: What happened on the loan since the call began, oldest first; what was withdrawn meanwhile does not
            count.
        promised: The amount of a promise made in the call.
        arrears: What is overdue; a promise of less is one in part.
    """
    kinds = {event.kind for event in events}
    withdrawn = {event.subject for event in events if event.kind is EventKind.AGREEMENT_WITHDRAWN}
    for kind, outcome in _WEIGHTS.items():
        if not any(event.kind is kind and event.subject not in withdrawn for event in events):
            continue
        if kind is EventKind.PROMISE_MADE and promised is not None and arrears is not None:
            return Disposition.PROMISE_FULL if promised.minor >= arrears.minor else Disposition.PROMISE_PARTIAL
        return outcome
    actions = {event.after.get("action") for event in events if event.kind is EventKind.ACTION_SET}
    if ActionKind.CALLBACK.value in actions:
        return Disposition.CALLBACK_SET
    checked = [event for event in events if event.kind is EventKind.IDENTITY_CHECKED]
    if checked and checked[-1].after.get("verified") == "no":
        return Disposition.IDENTITY_FAILED
    if EventKind.EVIDENCE_RECORDED in kinds or any("reason" in event.after for event in events):
        return Disposition.HARDSHIP_CLAIMED
    return None
