"""Online chat: lines kept with the case, and how long the borrower has waited for an answer.

Conventions of this file: a line is what somebody wrote, as it was written; it may hold personal data and stays in the
store. The borrower waits from the first of their lines that the desk has not answered; the policy pack says after how
many minutes waiting turns amber, and red.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import UserId

#: Longest line, in characters.
LONGEST_LINE = 2000


class ChatSide(StrEnum):
    """Who wrote a line. Stored codes, never renamed."""

    BORROWER = "borrower"
    DESK = "desk"


class Patience(StrEnum):
    """How long a borrower has waited."""

    NOBODY_WAITS = "nobody-waits"
    FINE = "fine"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class ChatLine:
    """One line.

    Attributes:
        at: UTC.
        user_id: Who wrote it at the desk, or took it in for the borrower.
    """

    loan_number: LoanNumber
    at: datetime
    side: ChatSide
    user_id: UserId
    text: str


def waiting_since(lines: Sequence[ChatLine]) -> datetime | None:
    """Since when the borrower has waited for an answer; ``None`` when nobody waits. Lines are in order of time."""
    since: datetime | None = None
    for line in lines:
        if line.side is ChatSide.DESK:
            since = None
        elif since is None:
            since = line.at
    return since


def patience(since: datetime | None, now: datetime, minutes: tuple[int, int]) -> Patience:
    """How long that is already, by the pack's ``chat_minutes``."""
    if since is None:
        return Patience.NOBODY_WAITS
    waited = now - since
    amber, red = (timedelta(minutes=after) for after in minutes)
    if waited >= red:
        return Patience.RED
    return Patience.AMBER if waited >= amber else Patience.FINE
