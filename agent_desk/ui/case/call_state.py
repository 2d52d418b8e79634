"""What one call on one loan has come to so far: identity, channel, script, what was typed.

It lives as long as the call: leaving the page keeps it, ending the call forgets it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer

from agent_desk.domain.call_times import PhaseClock
from agent_desk.domain.case import Channel, Direction

if TYPE_CHECKING:
    from datetime import datetime

    from agent_desk.ui.case.choices import Choices


class Identity(StrEnum):
    """How far the borrower has proved who they are, in this call."""

    ASKED = "asked"
    VERIFIED = "verified"
    FAILED = "failed"


@dataclass
class CallState:
    """One call.

    Attributes:
        checked_at: When identity was confirmed or refused, UTC.
        confirmed, asked: Right answers, and questions put.
        part: The part of the script that is shown.
        phases: Where its time goes, in milliseconds of ``elapsed``.
        note_before: The note of the case when the call began.
        note: The note as it was read or written last.
        begun_at: When it began, UTC.
        choices: The offer as it was left; None before it was touched.
        earlier_seconds: Of the same call, before the desk was started again.
        composing: The agent works on another offer although one was granted.
    """

    loan_number: str
    identity: Identity = Identity.ASKED
    checked_at: datetime | None = None
    confirmed: int = 0
    asked: int = 0
    channel: Channel = Channel.HOTLINE
    direction: Direction = Direction.INBOUND
    part: int = 0
    begun_at: datetime | None = None
    choices: Choices | None = None
    composing: bool = False
    earlier_seconds: int = 0
    phases: PhaseClock = field(default_factory=PhaseClock)
    note_before: str | None = None
    note: str = ""
    _clock: QElapsedTimer = field(default_factory=QElapsedTimer)

    def __post_init__(self) -> None:
        """The call begins."""
        self._clock.start()

    @property
    def is_verified(self) -> bool:
        """May amounts be shown?"""
        return self.identity is Identity.VERIFIED

    @property
    def elapsed(self) -> int:
        """Milliseconds since the call began."""
        return self.earlier_seconds * 1000 + self._clock.elapsed()

    @property
    def own_words(self) -> str:
        """What was added to the note in this call."""
        before = (self.note_before or "").strip()
        return self.note.strip().removeprefix(before).strip() if self.note.strip() != before else ""

    @property
    def seconds(self) -> int:
        """Whole seconds since the call began."""
        return self.elapsed // 1000
