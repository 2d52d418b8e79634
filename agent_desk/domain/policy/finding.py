"""One rule's answer to a proposal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.pack import SourceStatus

if TYPE_CHECKING:
    from decimal import Decimal

    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.policy.pack import Measure


class Verdict(StrEnum):
    """What a rule says, from the mildest to the hardest. Stored codes, never renamed."""

    WITHIN = "within"
    NEEDS_AUTHORITY = "needs-authority"
    FORBIDDEN = "forbidden"


def rank(role: Role | None) -> int:
    """A role's place on the ladder of limits; -1 for none and for the administrator, who grants nothing."""
    return LADDER.index(role) if role in LADDER else -1


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's answer.

    Attributes:
        rule: Id of the rule in the pack, or of the built-in check.
        code: Names the sentence.
        kind: The concession it is about, ``None`` for the proposal as a whole.
        limit: What the acting role may grant; for a cap, the cap.
        asked: What is asked for.
        nearest: The nearest value this rule would allow; ``None`` when it allows none.
        role: The lowest role that may grant what is asked; ``None`` when nobody may.
        by_role: Each role's limit, for the track's marks.
        values: More values for the sentence, such as evidence codes.
    """

    rule: str
    code: str
    verdict: Verdict
    kind: ConcessionKind | None
    measure: Measure
    limit: Decimal | None
    asked: Decimal
    nearest: Decimal | None = None
    role: Role | None = None
    cap: Decimal | None = None
    status: SourceStatus = SourceStatus.PROPOSAL
    source: str = ""
    by_role: tuple[tuple[Role, Decimal | None], ...] = ()
    values: tuple[str, ...] = ()

    def told(self, currency: str) -> dict[str, str]:
        """What an error says of it, as plain values: enough to make its sentence again."""
        return {
            "rule": self.rule,
            "finding": self.code,
            "verdict": self.verdict.value,
            "kind": self.kind.value if self.kind is not None else "",
            "measure": self.measure.value,
            "limit": _text(self.limit),
            "asked": _text(self.asked),
            "nearest": _text(self.nearest),
            "cap": _text(self.cap),
            "role": self.role.value if self.role is not None else "",
            "values": " ".join(self.values),
            "currency": currency,
        }


def _text(value: Decimal | None) -> str:
    return f"{value:f}" if value is not None else ""
