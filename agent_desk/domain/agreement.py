"""The written agreement: which clauses it holds, in what order, with what values; and its life.

Conventions of this file: a clause is an id and values; its words live with the documents, by language, so both
languages are made from the same values. The terms digest is over the content without the sheet's own number and dates
of issue: the same digest stands on both languages and on the decision it came from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from agent_desk.domain.errors import RuleError
from agent_desk.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Mapping

    from agent_desk.domain.amounts import Amounts, Component
    from agent_desk.domain.approval import RequestId
    from agent_desk.domain.evidence import EvidenceKind, HardshipReason
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import Role, UserId
    from agent_desk.domain.policy.pack import Lender
    from agent_desk.domain.schedule import RepaymentSchedule

AgreementNumber = NewType("AgreementNumber", str)

#: What may stand in a clause's placeholder. The document formats it in its language.
ClauseValue = Money | date | Decimal | int | str

#: Raised when a clause's text or the sheet's make-up changes; an old agreement reprints with its own stored PDF.
TEMPLATE_VERSION = "3"


class AgreementStatus(StrEnum):
    """The life of an agreement. Stored codes, never renamed."""

    DRAFT = "draft"
    ISSUED = "issued"
    ACCEPTED = "accepted"
    PERFORMING = "performing"
    KEPT = "kept"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    UNDONE = "undone"

    @property
    def is_open(self) -> bool:
        """Could the borrower still accept it?"""
        return self in (AgreementStatus.DRAFT, AgreementStatus.ISSUED)

    @property
    def is_in_force(self) -> bool:
        """Does the loan follow it?"""
        return self in (AgreementStatus.ACCEPTED, AgreementStatus.PERFORMING)


class AcceptanceKind(StrEnum):
    """How the borrower said yes. Stored codes, never renamed."""

    RECORDED = "recorded"
    SIGNED = "signed"
    CODE = "code"


class ClauseSection(StrEnum):
    """Where a clause stands on the sheet."""

    AGREED = "agreed"
    RIGHTS = "rights"
    BREACH = "breach"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: the id of its text and what fills it."""

    clause_id: str
    section: ClauseSection
    values: Mapping[str, ClauseValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One payment of the new schedule. ``principal_left`` is what remains after it."""

    number: int
    due_date: date
    due: Amounts
    principal_left: Money


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """Proof that was seen: category, date, and the file's digest where there is one (never what it says)."""

    kind: EvidenceKind
    dated_on: date
    digest: str


@dataclass(frozen=True, slots=True)
class Approval:
    """Who granted it: number and role, never the name."""

    user_id: UserId
    role: Role
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class AgreementContent:
    """Everything the sheet says, as values.

    Attributes:
        kinds: Codes of the concession kinds in it, for the title.
        borrower_id_masked, borrower_phone_masked: Masked with asterisks.
        as_of: The business date of the amounts.
        overdue_dates: Due dates of the unpaid instalments.
        difference: Total after less total before.
        annual_rate: Contract rate; ``effective_rate_before``/``after``: internal rate of return on what is owed.
        made_by, approved_by: The agent, and who granted it (``None`` within the agent's own limits).
        binding_language: Language tag of the text that binds.
        digest: Of the agreed terms.
        check_code: Twelve characters for the phone.
        bound_until: Due date of the last payment that the agreement changed; once all payments up to it are made it has
            been kept.
    """

    number: AgreementNumber
    loan_number: LoanNumber
    product: str
    kinds: tuple[str, ...]
    lender: Lender
    borrower_name: str
    borrower_latin_name: str
    borrower_id_masked: str
    borrower_phone_masked: str
    currency: str
    as_of: date
    open_until: date
    pack_label: str
    original_principal: Money
    annual_rate: Decimal
    drawn_on: date
    original_maturity: date
    arrears: Amounts
    principal_not_due: Money
    overdue_dates: tuple[date, ...]
    days_past_due: int
    reason: HardshipReason
    evidence: tuple[EvidenceLine, ...]
    waived: Amounts
    rows: tuple[AgreementRow, ...]
    total_before: Money
    total_after: Money
    effective_rate_before: Decimal | None
    effective_rate_after: Decimal | None
    payment_order: tuple[Component, ...]
    clauses: tuple[Clause, ...]
    made_by: UserId
    approved_by: Approval | None
    binding_language: str
    digest: str
    check_code: str
    sample: bool = False
    template_version: str = TEMPLATE_VERSION
    bound_until: date | None = None

    @property
    def difference(self) -> Money:
        """What the borrower pays more (negative: less) in total."""
        return self.total_after - self.total_before


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The borrower's yes: how, when, and where the proof lies (recording, signature, code).

    Attributes:
        replaced: What was unpaid of the schedule that the agreement took the place of, accrued penalty interest and
            fees booked in, as of the agreement's date; ``None`` where it was accepted before this was kept.
    """

    kind: AcceptanceKind
    reference: str
    accepted_on: date
    accepted_at: datetime
    taken_by: UserId
    replaced: RepaymentSchedule | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement and where it stands.

    Attributes:
        ended_on: Business date on which it was kept, broken, withdrawn, lapsed or undone.
        kept_through: Due date of the last instalment found kept.
    """

    number: AgreementNumber
    request_number: RequestId
    loan_number: LoanNumber
    status: AgreementStatus
    content: AgreementContent
    drafted_at: datetime
    drafted_by: UserId
    issued_on: date | None = None
    issued_at: datetime | None = None
    acceptance: Acceptance | None = None
    ended_on: date | None = None
    end_note: str = ""
    version: int = 0


#: What may follow what.
_NEXT = {
    AgreementStatus.DRAFT: {AgreementStatus.ISSUED, AgreementStatus.WITHDRAWN, AgreementStatus.LAPSED},
    AgreementStatus.ISSUED: {AgreementStatus.PERFORMING, AgreementStatus.WITHDRAWN, AgreementStatus.LAPSED},
    AgreementStatus.ACCEPTED: {AgreementStatus.PERFORMING},
    AgreementStatus.PERFORMING: {
        AgreementStatus.KEPT,
        AgreementStatus.BROKEN,
        AgreementStatus.UNDONE,
        AgreementStatus.LAPSED,
    },
}


def check_step(agreement: Agreement, to: AgreementStatus) -> None:
    """Raise unless an agreement may take this step.

    Raises:
        RuleError: ``agreement.step`` with the state it is in and the one asked for.
    """
    if to not in _NEXT.get(agreement.status, set()):
        raise RuleError("agreement.step", agreement=agreement.number, status=agreement.status.value, asked=to.value)
