"""May a borrower be sent a short text to their phone: what they agreed to, and what was marked as sent.

Conventions of this file: a mark says that the borrower agreed or took it back; marks are appended and never changed,
and the last one counts. It is about the person: a mark on one loan holds for all their loans. Nothing is sent from
here: a text is marked as sent by the person who sent it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import UserId

#: Longest text, in characters.
LONGEST_TEXT = 1000


class ConsentWay(StrEnum):
    """How the borrower said it. Stored codes, never renamed."""

    CALL = "call"
    CHAT = "chat"
    WRITTEN = "written"
    ONLINE = "online"


class TextConsent(StrEnum):
    """How it stands with a borrower."""

    NOT_ASKED = "not-asked"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ConsentMark:
    """The borrower agreed to short texts, or took it back.

    Attributes:
        at: UTC.
        given: False takes it back.
        recorded_by: Who heard or read it.
    """

    loan_number: LoanNumber
    at: datetime
    given: bool
    way: ConsentWay
    recorded_by: UserId


@dataclass(frozen=True, slots=True)
class SentText:
    """A short text that somebody sent and marked as sent.

    Attributes:
        at: UTC.
        parts: How many messages it took.
    """

    loan_number: LoanNumber
    at: datetime
    user_id: UserId
    text: str
    parts: int


def consent_of(marks: Sequence[ConsentMark]) -> TextConsent:
    """How it stands; marks are in order of time."""
    if not marks:
        return TextConsent.NOT_ASKED
    return TextConsent.GIVEN if marks[-1].given else TextConsent.WITHDRAWN


def may_text(marks: Sequence[ConsentMark], *, needs_consent: bool) -> bool:
    """May a text be sent? Never once it was taken back; where nobody asked, as the policy says."""
    consent = consent_of(marks)
    return consent is TextConsent.GIVEN or (consent is TextConsent.NOT_ASKED and not needs_consent)


def require_textable(marks: Sequence[ConsentMark], *, needs_consent: bool) -> None:
    """Raise unless a text may be sent.

    Source: 47 U.S.C. 227(b)(1)(A) and 47 CFR 64.1200(a)(10) (consent, and its withdrawal by any reasonable means);
    Civil Code of the People's Republic of China, art. 1033(1) (no messages that disturb without consent).

    Raises:
        RuleError: ``text.withdrawn``, ``text.no-consent``.
    """
    if may_text(marks, needs_consent=needs_consent):
        return
    if marks:
        raise RuleError("text.withdrawn")
    raise RuleError("text.no-consent")
