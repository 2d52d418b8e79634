"""The typed contents of a policy pack: limits, evidence, contact rules, disclosures; dated and versioned.

Conventions of this file: limits are numbers in the unit of their measure (days, months, instalments, a share as a
fraction, an amount in major units, a count); ``None`` for a role means that it may not grant this at all; a cap binds
everybody. A pack says where each number comes from. No limit of policy is a literal anywhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.outcomes import OutcomeList
from agent_desk.domain.people import LADDER, Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from agent_desk.domain.buckets import DelinquencyBucket
    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.evidence import EvidenceKind, HardshipReason
    from agent_desk.domain.policy.disclosure import Disclosure
    from agent_desk.domain.policy.wording import WordRule


class Measure(StrEnum):
    """What a limit measures. Stored codes, never renamed."""

    DAYS = "days"
    MONTHS = "months"
    INSTALMENTS = "instalments"
    SHARE = "share"
    AMOUNT = "amount"


class SourceStatus(StrEnum):
    """How far a number is confirmed. Stored codes, never renamed."""

    PROPOSAL = "proposal"
    CONFIRMED = "law-confirmed"
    UNCONFIRMED = "law-unconfirmed"


#: Stands for "as much as is owed" in a role's cell.
ALL = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class LimitRow:
    """One row of delegated authority.

    Attributes:
        rule: Short stable id printed with a refusal, such as ``2.1``.
        buckets: Buckets it applies to.
        reasons: Hardship reasons it applies to; empty means every reason.
        products: Products it applies to; empty means every product.
        by_role: The greatest value a role may grant; ``None`` when it may grant none; ``ALL`` when what is owed.
        cap: The value nobody may pass; ``None`` when there is none beyond what is owed.
        source: Where the numbers come from, in words.
        cap_source, cap_status: The same for the cap.
    """

    rule: str
    kind: ConcessionKind
    measure: Measure
    buckets: frozenset[DelinquencyBucket]
    by_role: Mapping[Role, Decimal | None]
    reasons: frozenset[HardshipReason] = frozenset()
    products: frozenset[str] = frozenset()
    cap: Decimal | None = None
    source: str = ""
    status: SourceStatus = SourceStatus.PROPOSAL
    cap_source: str = ""
    cap_status: SourceStatus = SourceStatus.PROPOSAL

    def least_role(self, asked: Decimal) -> Role | None:
        """The lowest role whose limit reaches a value; ``None`` when none does."""
        for role in LADDER:
            limit = self.by_role.get(role)
            if limit is not None and asked <= limit:
                return role
        return None


@dataclass(frozen=True, slots=True)
class FrequencyLimit:
    """How often a role may grant a concession on one loan.

    Attributes:
        in_12_months, in_5_years: Concessions, this one included.
        kept_before: Instalments kept in time since the last concession, before the next.
    """

    in_12_months: int
    in_5_years: int
    kept_before: int


@dataclass(frozen=True, slots=True)
class EvidenceRule:
    """What proves a hardship reason.

    Attributes:
        any_of: One of these is enough.
        also_asked: Wanted besides, not required.
        file_required: A record of having seen it is not enough for these.
        valid_days: A document counts for so many days after its date (inclusive).
        least_role: A request for this reason needs this role at least; ``None`` for no such rule.
    """

    any_of: frozenset[EvidenceKind]
    also_asked: frozenset[EvidenceKind] = frozenset()
    file_required: frozenset[EvidenceKind] = frozenset()
    valid_days: int = 90
    least_role: Role | None = None


@dataclass(frozen=True, slots=True)
class PromiseRule:
    """Promises to pay: days ahead by role, tolerance, when broken."""

    days_by_role: Mapping[Role, int]
    tolerance: Decimal
    broken_after_days: int


@dataclass(frozen=True, slots=True)
class ContactRules:
    """When the lender may contact a borrower, in the borrower's own time.

    Attributes:
        open_minute, close_minute: By weekday (Monday first), minutes after midnight, half-open; ``None`` closed.
        holidays: Code of the holiday calendar on which contact is barred, empty for none.
        conversations_per_day, attempts_per_day, notices_per_day, contacts_per_week, contacts_per_month,
        calls_per_7_days:
            Greatest numbers; ``None`` for no rule.
        quiet_days_after_talk: Days without a call after a conversation, its day being the first.
        texts_need_consent: Is a short text sent only to who agreed to it?
    """

    open_minute: tuple[int | None, ...]
    close_minute: tuple[int | None, ...]
    holidays: str = ""
    conversations_per_day: int | None = None
    attempts_per_day: int | None = None
    notices_per_day: int | None = None
    contacts_per_week: int | None = None
    contacts_per_month: int | None = None
    calls_per_7_days: int | None = None
    quiet_days_after_talk: int | None = None
    texts_need_consent: bool = True


@dataclass(frozen=True, slots=True)
class Lender:
    """Who the lender is, by language tag where words differ."""

    names: Mapping[str, str]
    licences: Mapping[str, str]
    addresses: Mapping[str, str]
    hotline: str
    hotline_hours: str
    complaint: Mapping[str, str]
    pay_to: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ChargeCap:
    """The most that may be charged.

    Attributes:
        annual_rate: All charges together, fraction a year; ``None`` for no cap.
        penalty_multiple: Penalty rate over contract rate at most; ``None`` where there is no penalty interest.
    """

    annual_rate: Decimal | None
    penalty_multiple: Decimal | None
    source: str = ""
    status: SourceStatus = SourceStatus.PROPOSAL


@dataclass(frozen=True, slots=True)
class LateFeeRule:
    """The late fee of the product: once for an instalment more than ``grace_days`` late, the larger of two.

    Attributes:
        minimum: In major units.
        share: Fraction of the instalment.
    """

    grace_days: int
    minimum: Decimal
    share: Decimal


@dataclass(frozen=True, slots=True)
class TermCaps:
    """Bounds on how long a loan may run.

    Attributes:
        term_months: Original term and extension together, at most.
        short_term_share, long_term_share: All deferments together over the original term, for terms of up to a year
            and above.
    """

    term_months: int | None = None
    short_term_share: Decimal | None = None
    long_term_share: Decimal | None = None
    source: str = ""
    status: SourceStatus = SourceStatus.PROPOSAL


@dataclass(frozen=True, slots=True)
class PolicyPack:
    """Everything a lender's policy says for one product family in one jurisdiction.

    Attributes:
        pack_id: Stable id, such as ``cn-instalment``.
        version: Such as ``2026.06-3``; raised with each change.
        valid_from: First business date on which it is in force.
        binding_language: The text that binds when languages differ.
        cure_days: Days after a due date before an agreement counts as broken.
        offer_days: Days an issued agreement stays open.
        declaration_days: Days for which a declaration stands in for evidence.
        outcomes: How a call may end.
        documents_later: For how many days a role may grant subject to documents that are still to come; a role that is
            absent may not.
        retention_years: Whole years for which records are kept after the last date; 0 for good.
        retention_daily: Goes what is kept no longer by itself, with the day's copy? Else it is announced alone.
        disclosure_days: Days for which what was said holds while the same case is worked on.
        reply_days: Working days within which a written application is answered.
        chat_minutes: After how many minutes without an answer a chat turns amber, and red.
        second_reader: Letters that another person reads before they are ready.
        wording: What a text to a borrower may not say.
        exempt_reasons: Reasons exempt from frequency rules with a manager (none by default).
    """

    pack_id: str
    version: str
    valid_from: date
    author: str
    approved_by: str
    jurisdiction: str
    currency: str
    binding_language: str
    lender: Lender
    limits: tuple[LimitRow, ...]
    frequency: Mapping[Role, FrequencyLimit]
    evidence: Mapping[HardshipReason, EvidenceRule]
    promise: PromiseRule
    contact: ContactRules
    charge_cap: ChargeCap
    term_caps: TermCaps
    cure_days: int
    offer_days: int
    declaration_days: int
    late_fee: LateFeeRule | None = None
    disclosures: tuple[Disclosure, ...] = ()
    outcomes: OutcomeList = field(default_factory=OutcomeList)
    sources: tuple[str, ...] = ()
    retention_years: int = 5
    retention_daily: bool = False
    reply_days: int = 3
    chat_minutes: tuple[int, int] = (2, 3)
    documents_later: Mapping[Role, int] = field(default_factory=dict)
    disclosure_days: int = 30
    second_reader: frozenset[LetterKind] = frozenset(LetterKind)
    wording: tuple[WordRule, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """Id and version, as decisions and agreements name the pack."""
        return f"{self.pack_id} {self.version}"

    def limit(
        self,
        kind: ConcessionKind,
        measure: Measure,
        bucket: DelinquencyBucket,
        reason: HardshipReason | None,
        product: str = "",
    ) -> LimitRow | None:
        """The first row that applies; ``None`` when the pack does not know such a concession here."""
        for row in self.limits:
            if (
                row.kind is kind
                and row.measure is measure
                and bucket in row.buckets
                and (not row.reasons or reason in row.reasons)
                and (not row.products or product in row.products)
            ):
                return row
        return None
