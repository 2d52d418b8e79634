"""The work on one overdue loan: whose hands it is in, what comes next, what was said.

Conventions of this file: ``*_at`` is a UTC datetime, ``*_on`` a business date. A case exists for every loan; it is in
the queue while the loan has arrears, or while an action is waiting on it, and leaves it while an agreement is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.call_times import CallTimes
from agent_desk.domain.hardship import NO_FACTS, HardshipFacts

if TYPE_CHECKING:
    from datetime import date, datetime

    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import UserId


class ActionKind(StrEnum):
    """What comes next on a case. Stored codes, never renamed."""

    NONE = "none"
    NEW = "new"
    CALLBACK = "callback"
    PROMISE = "promise"
    PROMISE_BROKEN = "promise-broken"
    EVIDENCE = "evidence"
    AWAITING_APPROVAL = "awaiting-approval"
    APPROVED = "approved"
    COUNTERED = "countered"
    RETURNED = "returned"
    REJECTED = "rejected"
    AGREEMENT_OPEN = "agreement-open"
    PLAN_KEPT = "plan-kept"
    PLAN_BROKEN = "plan-broken"
    FOLLOW_UP = "follow-up"
    REPLY = "reply"


#: How urgent an action is, in points; the queue shows the greatest first, then the oldest unpaid due date.
URGENCY = {
    ActionKind.APPROVED: 90,
    ActionKind.COUNTERED: 90,
    ActionKind.RETURNED: 88,
    ActionKind.REPLY: 85,
    ActionKind.CALLBACK: 80,
    ActionKind.PLAN_BROKEN: 75,
    ActionKind.PROMISE_BROKEN: 70,
    ActionKind.REJECTED: 65,
    ActionKind.EVIDENCE: 60,
    ActionKind.AGREEMENT_OPEN: 55,
    ActionKind.NEW: 50,
    ActionKind.FOLLOW_UP: 45,
    ActionKind.PROMISE: 20,
    ActionKind.AWAITING_APPROVAL: 10,
    ActionKind.PLAN_KEPT: 0,
    ActionKind.NONE: 0,
}

#: Actions that keep a case in the queue without arrears, and actions that keep it out of it in spite of arrears.
WAITING_ACTIONS = frozenset(
    {
        ActionKind.APPROVED,
        ActionKind.COUNTERED,
        ActionKind.RETURNED,
        ActionKind.AWAITING_APPROVAL,
        ActionKind.AGREEMENT_OPEN,
        ActionKind.CALLBACK,
        ActionKind.REPLY,
        ActionKind.EVIDENCE,
    },
)


class Channel(StrEnum):
    """How borrower and desk talk. Stored codes, never renamed."""

    HOTLINE = "hotline"
    CHAT = "chat"
    LETTER = "letter"


class Direction(StrEnum):
    """Who began a contact. Stored codes, never renamed."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class Disposition(StrEnum):
    """The coded outcome of a call. Stored codes, never renamed."""

    NO_ANSWER = "no-answer"
    BUSY = "busy"
    INVALID_NUMBER = "invalid-number"
    VOICEMAIL = "voicemail"
    WRONG_PARTY = "wrong-party"
    THIRD_PARTY_MESSAGE = "third-party-message"
    THIRD_PARTY_REFUSED = "third-party-refused"
    HUNG_UP = "hung-up"
    IDENTITY_FAILED = "identity-failed"
    CALLBACK_SET = "callback-set"
    PROMISE_FULL = "promise-full"
    PROMISE_PARTIAL = "promise-partial"
    PAID_NOW = "paid-now"
    SAYS_PAID = "says-paid"
    HARDSHIP_CLAIMED = "hardship-claimed"
    DOCUMENTS_REQUESTED = "documents-requested"
    OPTION_OFFERED = "option-offered"
    PLAN_AGREED = "plan-agreed"
    PLAN_SENT = "plan-sent"
    PLAN_SIGNED = "plan-signed"
    OFFER_DECLINED = "offer-declined"
    REFUSES = "refuses"
    UNABLE_TO_PAY = "unable-to-pay"
    DISPUTES_AMOUNT = "disputes-amount"
    DISPUTES_IDENTITY = "disputes-identity"
    COMPLAINT = "complaint"
    ADVISER_ACTS = "adviser-acts"
    BANKRUPTCY = "bankruptcy"
    DECEASED = "deceased"
    INCAPACITY = "incapacity"
    VULNERABLE = "vulnerable"
    RISK_OF_HARM = "risk-of-harm"
    DO_NOT_CALL = "do-not-call"
    LANGUAGE_NEED = "language-need"
    SYSTEM_ERROR = "system-error"


@dataclass(frozen=True, slots=True)
class NextAction:
    """What comes next, when, and for how much.

    Attributes:
        due_at: For a call back: the moment. UTC.
        due_on: For everything counted in business days.
        amount: Of a promise.
        reference: The request or agreement it is about.
    """

    kind: ActionKind
    due_on: date | None = None
    due_at: datetime | None = None
    amount: Money | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Hold:
    """A case in somebody's hands: a lease that ends by itself. All times UTC."""

    held_by: UserId
    since: datetime
    until: datetime

    def is_live(self, now: datetime) -> bool:
        """Does the lease still run?"""
        return now < self.until

    def renewed(self, until: datetime) -> Hold:
        """The same hold for longer; never for less."""
        return replace(self, until=max(self.until, until))


class HoldState(StrEnum):
    """In whose hands a case is, as somebody sees it."""

    FREE = "free"
    OWN = "own"
    OTHER = "other"
    RUN_OUT = "run-out"


def hold_state(hold: Hold | None, user_id: UserId, now: datetime) -> HoldState:
    """Whose a case is at a moment; a lease that has run out holds nothing, and its last holder is told so."""
    if hold is None:
        return HoldState.FREE
    is_own = hold.held_by == user_id
    if not hold.is_live(now):
        return HoldState.RUN_OUT if is_own else HoldState.FREE
    return HoldState.OWN if is_own else HoldState.OTHER


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """A call, message or note in a case's log. ``note`` and ``drafted`` may hold personal data: they stay in the store.

    Attributes:
        note: The person's own words.
        seconds: Length of the call; deciding and waiting are parts of it, wrapping up comes after it.
        drafted: What was drafted from the steps that were done, as it was saved.
    """

    at: datetime
    on: date
    user_id: UserId
    channel: Channel
    direction: Direction
    disposition: Disposition | None
    note: str
    seconds: int = 0
    deciding_seconds: int = 0
    waiting_seconds: int = 0
    wrapping_seconds: int = 0
    drafted: str = ""

    @property
    def times(self) -> CallTimes:
        """Where its time went; a call that was only logged was all talk."""
        talking = max(0, self.seconds - self.deciding_seconds - self.waiting_seconds)
        return CallTimes(talking, self.deciding_seconds, self.waiting_seconds, self.wrapping_seconds)


@dataclass(frozen=True, slots=True)
class Case:
    """The state of the work on one loan.

    Attributes:
        facts: What the borrower told of the hardship.
        reply_by: The last day for the answer to a written application; ``None`` while none is open.
        version: Rises with each change; an act on an older version is refused.
    """

    loan_number: LoanNumber
    action: NextAction
    reason: HardshipReason | None = None
    hold: Hold | None = None
    last_contact_at: datetime | None = None
    note: str = ""
    facts: HardshipFacts = NO_FACTS
    reply_by: date | None = None
    version: int = 0
