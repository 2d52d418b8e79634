"""What the wrap-up has to know of the call that ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from agent_desk.domain.call_times import PhaseClock
    from agent_desk.domain.case import Channel, Direction


class EndedCall(Protocol):
    """A call, as the case keeps it.

    Attributes:
        phases: Where its time went, in milliseconds of ``elapsed``.
    """

    loan_number: str
    channel: Channel
    direction: Direction
    begun_at: datetime | None
    phases: PhaseClock

    @property
    def elapsed(self) -> int:
        """Milliseconds since it began."""
        ...

    @property
    def is_verified(self) -> bool:
        """May amounts be shown?"""
        ...

    @property
    def own_words(self) -> str:
        """What was noted by hand in this call."""
        ...
