"""Does the evidence that was seen prove the hardship reason?

Conventions of this file: evidence counts on a day when it is dated on or before it and good until it or later; a
declaration stands in for a number of days after its date, so that lack of paper does not bar relief.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.evidence import EvidenceKind
from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.finding import Finding, Verdict, rank
from agent_desk.domain.policy.pack import Measure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.evidence import EvidenceRecord, HardshipReason
    from agent_desk.domain.policy.pack import PolicyPack


@dataclass(frozen=True, slots=True)
class EvidenceStanding:
    """Where the evidence for a reason stands.

    Attributes:
        any_of: One of these proves it.
        arrived: Of them, those that are in and good.
        lacking_file: In, but the policy wants a file.
        declared_until: A declaration stands in until this day.
        also_asked: Wanted besides, not in yet.
    """

    any_of: tuple[EvidenceKind, ...]
    arrived: tuple[EvidenceKind, ...]
    lacking_file: tuple[EvidenceKind, ...]
    declared_until: date | None
    also_asked: tuple[EvidenceKind, ...]

    @property
    def is_complete(self) -> bool:
        """Is what is required in?"""
        return bool(self.arrived)


def evidence_standing(
    reason: HardshipReason, evidence: Sequence[EvidenceRecord], as_of: date, pack: PolicyPack
) -> EvidenceStanding:
    """Which of the required evidence is in on a business date, in any order of arrival."""
    rule = pack.evidence[reason]
    good = [item for item in evidence if item.is_good_on(as_of)]
    with_file = {item.kind for item in good if item.has_file}
    kinds = {item.kind for item in good}
    arrived = {kind for kind in kinds & rule.any_of if kind not in rule.file_required or kind in with_file}
    declared = [
        item.dated_on + timedelta(days=pack.declaration_days)
        for item in good
        if item.kind is EvidenceKind.DECLARATION and as_of <= item.dated_on + timedelta(days=pack.declaration_days)
    ]
    return EvidenceStanding(
        any_of=tuple(sorted(rule.any_of)),
        arrived=tuple(sorted(arrived)),
        lacking_file=tuple(sorted((kinds & rule.any_of) - arrived)),
        declared_until=max(declared, default=None),
        also_asked=tuple(sorted(rule.also_asked - kinds)),
    )


@dataclass(frozen=True, slots=True)
class EvidenceWanted:
    """What a borrower has to send.

    Attributes:
        any_of: One of these; empty when what is required is in.
        also_asked: Wanted besides.
        file_required: Of them, those of which a picture or copy is wanted, not only a sight of it.
        valid_days: Days for which a document counts after its date.
        declaration_days: Days for which a signed statement stands in; 0 where it does not help.
        by: Last day; None when there is none.
    """

    reason: HardshipReason
    any_of: tuple[EvidenceKind, ...]
    also_asked: tuple[EvidenceKind, ...]
    file_required: frozenset[EvidenceKind]
    valid_days: int
    declaration_days: int
    by: date | None

    @property
    def is_nothing(self) -> bool:
        """Is everything in?"""
        return not self.any_of and not self.also_asked


def evidence_wanted(
    reason: HardshipReason, evidence: Sequence[EvidenceRecord], as_of: date, pack: PolicyPack, by: date | None = None
) -> EvidenceWanted:
    """What is still to be sent for a reason.

    Args:
        reason: The hardship reason.
        evidence: What has been seen, in any order.
        as_of: The business date.
        pack: The policy in force.
        by: The last day, where one was agreed; else as long as anybody may grant subject to documents.
    """
    rule = pack.evidence[reason]
    standing = evidence_standing(reason, evidence, as_of, pack)
    longest = max(pack.documents_later.values(), default=0)
    stands_in = EvidenceKind.DECLARATION not in rule.any_of and standing.declared_until is None
    return EvidenceWanted(
        reason=reason,
        any_of=() if standing.is_complete else standing.any_of,
        also_asked=standing.also_asked,
        file_required=rule.file_required,
        valid_days=rule.valid_days,
        declaration_days=pack.declaration_days if stands_in and not standing.is_complete else 0,
        by=by or (as_of + timedelta(days=longest) if longest else None),
    )


def waiting_until(standing: EvidenceStanding | None, as_of: date, pack: PolicyPack) -> date | None:
    """The last day to which the lowest role that may wait for missing proof may wait.

    ``None`` where none may, where nothing is missing, or where a declaration stands in.
    """
    if standing is None or standing.is_complete or standing.declared_until is not None:
        return None
    days = next((pack.documents_later[role] for role in LADDER if role in pack.documents_later), None)
    return as_of + timedelta(days=days) if days is not None else None


def evidence_findings(
    reason: HardshipReason | None,
    evidence: Sequence[EvidenceRecord],
    as_of: date,
    pack: PolicyPack,
    role: Role,
    documents_by: date | None = None,
) -> list[Finding]:
    """Findings on reason and evidence: none is missing, a declaration stands in, or what is still to come.

    Args:
        reason: The hardship reason, if one is chosen.
        evidence: What has been seen, in any order.
        as_of: The business date.
        pack: The policy in force.
        role: Of the person who would grant it.
        documents_by: What is missing may come until this day (inclusive), as far as the policy lets the role wait.
    """
    if reason is None:
        return [_finding("reason-missing", Verdict.FORBIDDEN, None, ())]
    rule = pack.evidence[reason]
    standing = evidence_standing(reason, evidence, as_of, pack)
    found: list[Finding] = []
    if rule.least_role is not None:
        enough = rank(role) >= rank(rule.least_role)
        verdict = Verdict.WITHIN if enough else Verdict.NEEDS_AUTHORITY
        found.append(_finding("reason-role", verdict, rule.least_role, (reason.value,)))
    if standing.is_complete:
        found.append(_finding("evidence-in", Verdict.WITHIN, Role.AGENT, standing.arrived))
    elif standing.declared_until is not None:
        values = (standing.declared_until.isoformat(), *standing.any_of)
        found.append(_finding("evidence-declared", Verdict.WITHIN, Role.AGENT, values))
    elif documents_by is not None and pack.documents_later:
        found.append(_later(standing, documents_by, as_of, pack, role))
    elif standing.lacking_file:
        found.append(_finding("evidence-file", Verdict.FORBIDDEN, None, standing.lacking_file))
    else:
        found.append(_finding("evidence-missing", Verdict.FORBIDDEN, None, standing.any_of))
    return found


def _later(standing: EvidenceStanding, by: date, as_of: date, pack: PolicyPack, role: Role) -> Finding:
    """Granted subject to documents: how long each role may wait for them."""
    asked, own = (by - as_of).days, pack.documents_later.get(role)
    least = next((who for who in LADDER if asked <= pack.documents_later.get(who, -1)), None) if asked >= 0 else None
    longest = Decimal(max(pack.documents_later.values()))
    if least is None:
        verdict = Verdict.FORBIDDEN
    else:
        verdict = Verdict.WITHIN if own is not None and asked <= own else Verdict.NEEDS_AUTHORITY
    return Finding(
        rule="evidence",
        code="evidence-later",
        verdict=verdict,
        kind=None,
        measure=Measure.DAYS,
        limit=Decimal(own) if own is not None else None,
        asked=Decimal(asked),
        nearest=longest if own is None else Decimal(own),
        role=least,
        values=(by.isoformat(), *(kind.value for kind in standing.any_of)),
    )


def _finding(code: str, verdict: Verdict, role: Role | None, values: Sequence[str]) -> Finding:
    return Finding(
        rule="evidence" if code.startswith("evidence") else "reason",
        code=code,
        verdict=verdict,
        kind=None,
        measure=Measure.AMOUNT,
        limit=None,
        asked=Decimal(0),
        role=role,
        values=tuple(str(value) for value in values),
    )
