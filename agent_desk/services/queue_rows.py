"""What the queue shows, and how it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from agent_desk.domain.buckets import DelinquencyBucket
    from agent_desk.domain.case import ActionKind, Hold, NextAction
    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.domain.loan import BorrowerId, LoanNumber, PortfolioId
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import UserId


class QueueOrder(StrEnum):
    """What the queue can be ordered by."""

    URGENCY = "urgency"
    DAYS_PAST_DUE = "days-past-due"
    ARREARS = "arrears"
    NAME = "name"
    LOAN = "loan"
    LAST_CONTACT = "last-contact"
    REPLY = "reply"

    @property
    def descends(self) -> bool:
        """Does it go downwards unless somebody asks for the reverse?"""
        return self not in {QueueOrder.NAME, QueueOrder.LOAN, QueueOrder.REPLY}


class QueueView(StrEnum):
    """Saved views of the queue."""

    WHOLE = "whole"
    MINE = "mine"
    CALLBACKS = "callbacks"
    PROMISES = "promises"
    BROKEN = "broken"
    AWAITING = "awaiting"
    REPLIES = "replies"

    @property
    def order(self) -> QueueOrder:
        """How it is ordered unless somebody asks for another order."""
        return QueueOrder.REPLY if self is QueueView.REPLIES else QueueOrder.URGENCY


class Holding(StrEnum):
    """In whose hands a case may be. Stored codes, never renamed."""

    ANY = "any"
    FREE = "free"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What narrows a queue beside view, bucket and text; every part that is empty leaves all in.

    Attributes:
        reasons: Hardship on file; one of them.
        products: Named as in the loan; one of them.
        actions: What comes next; one of them.
        holding: Live holds only; a hold that ran out holds nothing.
        held_by: In this person's hands.
        least, most: Bounds of what is overdue, both inclusive, as reckoned when the loan last changed.
    """

    reasons: frozenset[HardshipReason] = frozenset()
    products: frozenset[str] = frozenset()
    actions: frozenset[ActionKind] = frozenset()
    holding: Holding = Holding.ANY
    held_by: UserId | None = None
    least: Money | None = None
    most: Money | None = None

    @property
    def parts(self) -> int:
        """How many of its parts narrow anything."""
        chosen = (self.reasons, self.products, self.actions, self.held_by, self.holding is not Holding.ANY)
        return sum(map(bool, chosen)) + (self.least is not None or self.most is not None)


@dataclass(frozen=True, slots=True)
class SavedView:
    """A question that somebody keeps under a name, for their own queue.

    Attributes:
        name: What its tab says; unique for its owner.
    """

    name: str
    view: QueueView = QueueView.WHOLE
    buckets: frozenset[DelinquencyBucket] = frozenset()
    text: str = ""
    narrowing: Narrowing = Narrowing()
    order: QueueOrder = QueueOrder.URGENCY
    descending: bool = True


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which cases of one portfolio, in which order.

    Attributes:
        on: The business date by which buckets are reckoned.
        user_id: Whose, for the view ``MINE``.
        text: Search over name, Latin name, phone and loan number; empty for all. Searching also finds loans that are
            not in the queue.
        narrowing: What else must hold; it narrows the counts of every view too.
        moment: The time by which holds are live; the service sets it.
    """

    portfolio_id: PortfolioId
    on: date
    view: QueueView = QueueView.WHOLE
    buckets: frozenset[DelinquencyBucket] = frozenset()
    text: str = ""
    user_id: UserId | None = None
    order: QueueOrder = QueueOrder.URGENCY
    descending: bool = True
    narrowing: Narrowing = Narrowing()
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the queue.

    Attributes:
        reply_by: The last day for the answer to a written application; ``None`` while none is open.
    """

    loan_number: LoanNumber
    borrower_id: BorrowerId
    name: str
    latin_name: str
    phone: str
    product: str
    days_past_due: int
    bucket: DelinquencyBucket
    arrears: Money
    action: NextAction
    action_kind: ActionKind
    urgency: int
    hold: Hold | None
    holder_name: str
    last_contact_at: datetime | None
    reply_by: date | None = None


@dataclass(frozen=True, slots=True)
class QueuePlaces:
    """Where the rows of a filtered queue stand, so that any of them is reached without counting from the first.

    Attributes:
        size: How many rows the filter leaves.
        starts: The numbers of the rows that have a mark, ascending.
        marks: What these rows are sorted by, the loan number last. Only the store reads them.
    """

    size: int
    starts: Sequence[int]
    marks: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """Numbers for the views and the bucket chips (of the view chosen)."""

    views: dict[QueueView, int]
    buckets: dict[DelinquencyBucket, int]
    borrowers: int
