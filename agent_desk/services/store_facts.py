"""What a store says of itself: the lines of its log, and what a check of it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from agent_desk.domain.events import Event


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the log, as kept.

    Attributes:
        entry: Position in the chain, from 1.
        digest: SHA-256 over this entry and the digest of the one before.
    """

    entry: int
    at: datetime
    on: date | None
    actor: str
    event: Event
    digest: str


@dataclass(frozen=True, slots=True)
class StoreCheck:
    """What a verification of the store found: nothing, or the first fault of each kind, in words of codes.

    Attributes:
        entries: Length of the audit chain.
        faults: (code, subject) pairs; empty when all is well.
    """

    entries: int
    faults: tuple[tuple[str, str], ...]

    @property
    def is_sound(self) -> bool:
        """Nothing found."""
        return not self.faults
