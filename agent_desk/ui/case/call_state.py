"""What one call on one loan has come to so far: identity, channel, script, rights read, what was typed.

It lives as long as the call: leaving the page keeps it, ending the call forgets it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer

from agent_desk.domain.case import Channel, Direction, Disposition

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
        read_at: When each right was read, by the id of its disclosure, UTC.
        part: The part of the script that is shown.
        outcome: What the call led to last; proposed when it ends.
        begun_at: When it began, UTC.
        choices: The offer as it was left; None before it was touched.
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
    outcome: Disposition | None = None
    begun_at: datetime | None = None
    choices: Choices | None = None
    composing: bool = False
    read_at: dict[str, datetime] = field(default_factory=dict)
    _clock: QElapsedTimer = field(default_factory=QElapsedTimer)

    def __post_init__(self) -> None:
        """The call begins."""
        self._clock.start()

    @property
    def is_verified(self) -> bool:
        """May amounts be shown?"""
        return self.identity is Identity.VERIFIED

    @property
    def seconds(self) -> int:
        """Whole seconds since the call began."""
        return self._clock.elapsed() // 1000
