"""Hardship reasons and what proves them: a record of who saw what, dated when, good until when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from datetime import date, datetime

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import UserId

EvidenceId = NewType("EvidenceId", str)


class HardshipReason(StrEnum):
    """Why somebody cannot pay as agreed. Stored codes, never renamed."""

    UNEMPLOYMENT = "unemployment"
    REDUCED_INCOME = "reduced-income"
    ILLNESS = "illness"
    DISABILITY = "disability"
    FAMILY_DEATH = "family-death"
    DIVORCE = "divorce"
    DISASTER = "disaster"
    BUSINESS_FAILURE = "business-failure"
    EXCESSIVE_OBLIGATIONS = "excessive-obligations"
    OTHER = "other"


class EvidenceKind(StrEnum):
    """What can prove a hardship. Stored codes, never renamed."""

    MEDICAL_CERTIFICATE = "medical-certificate"
    HOSPITAL_INVOICE = "hospital-invoice"
    DISABILITY_CARD = "disability-card"
    TERMINATION_NOTICE = "termination-notice"
    UNEMPLOYMENT_CERTIFICATE = "unemployment-certificate"
    INCOME_PROOF = "income-proof"
    BANK_STATEMENT = "bank-statement"
    DEATH_CERTIFICATE = "death-certificate"
    DIVORCE_CERTIFICATE = "divorce-certificate"
    DISASTER_NOTICE = "disaster-notice"
    DEREGISTRATION = "deregistration"
    DEBT_LIST = "debt-list"
    DECLARATION = "declaration"


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """One piece of proof, seen by somebody, with or without a file.

    Attributes:
        seen_by: Who saw it.
        dated_on: The date on the document.
        good_until: Last day on which it counts (inclusive).
        file_name, media_type, size, digest: Of the attached file; empty and 0 without one. ``digest`` is SHA-256 hex.
    """

    evidence_id: EvidenceId
    loan_number: LoanNumber
    kind: EvidenceKind
    seen_by: UserId
    recorded_at: datetime
    dated_on: date
    good_until: date
    note: str = ""
    file_name: str = ""
    media_type: str = ""
    size: int = 0
    digest: str = ""

    @property
    def has_file(self) -> bool:
        """True when a file is attached."""
        return bool(self.digest)

    def is_good_on(self, day: date) -> bool:
        """Does it count on a day?"""
        return self.dated_on <= day <= self.good_until
