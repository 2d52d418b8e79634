"""A request for a concession, from the maker's proposal to the checker's decision.

Conventions of this file: whoever asks is the maker, whoever decides the checker, always two people. A request within
the maker's own limits is granted by the policy itself: it has no checker. A decision binds to a digest of what was
decided on (proposal, position, pack): whoever makes an agreement from it checks that the digest still holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from agent_desk.domain.digest import digest_of
from agent_desk.domain.errors import RuleError
from agent_desk.domain.hardship import NO_FACTS, HardshipFacts

if TYPE_CHECKING:
    from datetime import date, datetime

    from agent_desk.domain.basis import Basis
    from agent_desk.domain.evidence import EvidenceId, HardshipReason
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import PersonId, Role, User, UserId
    from agent_desk.domain.proposal import Preview, Proposal

RequestId = NewType("RequestId", str)


class RequestStatus(StrEnum):
    """The life of a request. Stored codes, never renamed."""

    SUBMITTED = "submitted"
    APPROVED = "approved"
    COUNTERED = "countered"
    RETURNED = "returned"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"

    @property
    def is_granted(self) -> bool:
        """May an agreement be made from it?"""
        return self in (RequestStatus.APPROVED, RequestStatus.COUNTERED)


@dataclass(frozen=True, slots=True)
class Decision:
    """What the checker said.

    Attributes:
        checker: ``None`` when the policy granted it within the maker's own limits.
        counter: The proposal granted instead, for a counter-offer.
    """

    status: RequestStatus
    checker: UserId | None
    checker_role: Role | None
    note: str
    decided_at: datetime
    counter: Proposal | None = None


@dataclass(frozen=True, slots=True)
class ConcessionRequest:
    """Something asked for.

    Attributes:
        number: As people read it out, such as ``RQ-260616-0007``.
        needed_role: The lowest role that may decide it; ``None`` when it lies within the maker's limits.
        caller_waiting: The borrower is on the line.
        as_of: The business date it was made on.
        pack_label: Pack and version it was judged by.
        digest: Of proposal, position and pack.
        basis: The figures behind the digest; ``None`` for a request made before they were kept.
        documents_on: Business date on which the documents came that it is subject to; ``None`` while they have not.
        facts: What was known of the hardship when it was asked for.
    """

    number: RequestId
    loan_number: LoanNumber
    maker: UserId
    maker_person: PersonId
    proposal: Proposal
    reason: HardshipReason
    evidence: tuple[EvidenceId, ...]
    note: str
    status: RequestStatus
    needed_role: Role | None
    submitted_at: datetime
    as_of: date
    pack_label: str
    digest: str
    caller_waiting: bool = False
    decision: Decision | None = None
    facts: HardshipFacts = NO_FACTS
    documents_on: date | None = None
    basis: Basis | None = None
    version: int = 0

    @property
    def granted(self) -> Proposal:
        """The proposal that may become an agreement: the counter-offer where there is one."""
        if self.decision is not None and self.decision.counter is not None:
            return self.decision.counter
        return self.proposal

    @property
    def documents_by(self) -> date | None:
        """The day by which documents must still come for what was granted to stand; ``None`` for none."""
        awaited = self.status.is_granted and self.documents_on is None
        return self.granted.documents_by if awaited else None


def decision_digest(loan_number: str, view: Preview, pack_label: str) -> str:
    """SHA-256 over what a decision is about: the proposal, what is owed, the rows that follow, the pack's version."""
    return digest_of(
        {
            "loan": loan_number,
            "as_of": view.position.as_of,
            "proposal": view.proposal,
            "owed": view.before,
            "waived": view.waived,
            "rows": view.schedule.instalments,
            "pack": pack_label,
        },
    )


def check_decider(request: ConcessionRequest, checker: User) -> None:
    """Raise unless this person may decide this request.

    Raises:
        RuleError: ``request.not-open``, ``request.own`` (the maker's person, through any account),
            ``request.role`` (does not decide for others).
    """
    if request.status is not RequestStatus.SUBMITTED:
        raise RuleError("request.not-open", request=request.number, status=request.status.value)
    if checker.person_id == request.maker_person:
        raise RuleError("request.own", request=request.number)
    if not checker.role.decides_for_others or not checker.active:
        raise RuleError("request.role", role=checker.role.value)
