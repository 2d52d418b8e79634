"""Written applications and the letters that answer them: eight parts, what is missing, who reads them a second time.

Conventions of this file: a letter is values; its words lie with the documents, by language. Every letter has the same
eight parts, in their order; a part that has nothing to say is missing, and a letter with a missing part is not made
ready. A letter that is ready never changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NewType

from agent_desk.domain.errors import RuleError
from agent_desk.domain.letter_kinds import LetterKind

if TYPE_CHECKING:
    from datetime import date, datetime

    from agent_desk.domain.amounts import Amounts
    from agent_desk.domain.evidence import EvidenceKind, HardshipReason
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import PersonId, User, UserId
    from agent_desk.domain.policy.pack import Lender

LetterNumber = NewType("LetterNumber", str)

#: Of a letter that is only composed: it gets its number when it is kept.
UNNUMBERED: Final = LetterNumber("LT-")
ApplicationId = NewType("ApplicationId", str)


class LetterPart(StrEnum):
    """The eight parts of a letter, in their order. Stored codes, never renamed."""

    SENDER = "sender"
    ADDRESSEE = "addressee"
    APPLICATION = "application"
    OWED = "owed"
    MATTER = "matter"
    REASONS = "reasons"
    NEXT = "next"
    COMPLAINT = "complaint"


class LetterStatus(StrEnum):
    """The life of a letter. Stored codes, never renamed."""

    DRAFT = "draft"
    READING = "reading"
    READY = "ready"


class Answer(StrEnum):
    """What a decision says. Stored codes, never renamed."""

    GRANTED = "granted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Application:
    """A written application.

    Attributes:
        reply_by: The last day for the answer, from the pack.
        answered_on: When the decision was ready; ``None`` while it is open.
    """

    application_id: ApplicationId
    loan_number: LoanNumber
    received_on: date
    reply_by: date
    recorded_by: UserId
    recorded_at: datetime
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class Granted:
    """The payments that were granted, as the borrower is to pay them."""

    kinds: tuple[str, ...]
    count: int
    first_amount: Money
    first_date: date
    last_amount: Money
    last_date: date
    total_before: Money
    total_after: Money
    waived: Money

    @property
    def difference(self) -> Money:
        """What is paid more (negative: less) in total."""
        return self.total_after - self.total_before


@dataclass(frozen=True, slots=True)
class LetterContent:
    """Everything a letter says, as values.

    Attributes:
        received_on, reply_by: Of the application; ``None`` where none was recorded.
        documents: One of these is asked for; ``also`` besides.
        next_by: Until when the borrower, or the lender, does what comes next.
        answer: Of a decision; ``None`` while nothing was decided.
        grounds: Why, in the words of whoever decided.
        own_words: What the person who wrote it adds.
        left_out: Parts that were taken out by hand.
    """

    number: LetterNumber
    kind: LetterKind
    loan_number: LoanNumber
    product: str
    language: str
    lender: Lender
    borrower_name: str
    address: str
    written_on: date
    arrears: Amounts
    principal_not_due: Money
    days_past_due: int
    binding_language: str
    made_by: UserId
    received_on: date | None = None
    reply_by: date | None = None
    reason: HardshipReason | None = None
    evidence: tuple[EvidenceKind, ...] = ()
    documents: tuple[EvidenceKind, ...] = ()
    also: tuple[EvidenceKind, ...] = ()
    valid_days: int = 0
    next_by: date | None = None
    answer: Answer | None = None
    granted: Granted | None = None
    grounds: str = ""
    own_words: str = ""
    left_out: frozenset[LetterPart] = frozenset()
    sample: bool = False

    def has(self, part: LetterPart) -> bool:
        """Is there something to say in a part, whether or not it was taken out?"""
        kind = self.kind
        match part:
            case LetterPart.SENDER:
                found = bool(self.lender.names and self.lender.addresses)
            case LetterPart.ADDRESSEE:
                found = bool(self.borrower_name)
            case LetterPart.APPLICATION:
                found = self.received_on is not None
            case LetterPart.MATTER if kind is LetterKind.DOCUMENTS:
                found = bool(self.documents or self.also)
            case LetterPart.MATTER if kind is LetterKind.DECISION:
                found = self.answer is Answer.DECLINED or self.granted is not None
            case LetterPart.REASONS if kind is LetterKind.DECISION and self.answer is Answer.DECLINED:
                found = bool(self.grounds.strip())
            case LetterPart.REASONS:
                found = self.reason is not None
            case LetterPart.NEXT:
                found = self.next_by is not None
            case LetterPart.COMPLAINT:
                found = bool(self.lender.complaint)
            case _:
                found = True
        return found

    @property
    def missing(self) -> tuple[LetterPart, ...]:
        """The parts that are not in it, in their order."""
        return tuple(part for part in LetterPart if part in self.left_out or not self.has(part))


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter and where it stands.

    Attributes:
        maker_person: The person who wrote it; never reads it a second time, through no account.
        reader: Who read it a second time, or gave it back.
        note: What the second reader said.
        digest: SHA-256 of the sheet; empty before it is ready.
    """

    number: LetterNumber
    loan_number: LoanNumber
    kind: LetterKind
    language: str
    status: LetterStatus
    content: LetterContent
    drafted_at: datetime
    drafted_by: UserId
    maker_person: PersonId
    reader: UserId | None = None
    read_at: datetime | None = None
    note: str = ""
    ready_on: date | None = None
    digest: str = ""
    version: int = 0


def check_complete(content: LetterContent) -> None:
    """Raise unless every part is in.

    Raises:
        RuleError: ``letter.missing`` with the parts.
    """
    if content.missing:
        raise RuleError("letter.missing", letter=content.number, parts=", ".join(content.missing))


def check_reader(letter: Letter, reader: User) -> None:
    """Raise unless this person may read this letter a second time.

    Raises:
        RuleError: ``letter.status``, ``letter.own`` (whoever wrote it), ``letter.reader`` (does not decide for others).
    """
    if letter.status is not LetterStatus.READING:
        raise RuleError("letter.status", letter=letter.number, status=letter.status.value)
    if reader.person_id == letter.maker_person:
        raise RuleError("letter.own", letter=letter.number)
    if not reader.role.decides_for_others or not reader.active:
        raise RuleError("letter.reader", role=reader.role.value)
