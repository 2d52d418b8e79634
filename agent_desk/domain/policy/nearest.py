"""The nearest proposal that a role may grant: of the whole proposal, for single limits need not pass together.

Conventions of this file: every part is brought down to the role's edge (whole days and instalments; a waiver to the
lesser of its share and its amount), then the whole is judged again; what still does not pass has no nearest. A part
that the role may not grant at all falls away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import ROUND_DOWN, Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Money
from agent_desk.domain.policy.evidence import evidence_findings
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.findings import counted_reliefs, deferment_days, history_findings, judge
from agent_desk.domain.policy.pack import ALL, Measure
from agent_desk.domain.proposal import Previews, Proposal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.evidence import EvidenceRecord, HardshipReason
    from agent_desk.domain.ledger import Position
    from agent_desk.domain.loan import Loan
    from agent_desk.domain.people import Role
    from agent_desk.domain.policy.findings import Judgement
    from agent_desk.domain.policy.pack import LimitRow, PolicyPack
    from agent_desk.domain.proposal import Preview

    _Granted = tuple[Preview, Judgement]

_MONTH = 31


def nearest_allowed(
    proposal: Proposal,
    loan: Loan,
    before: Position,
    reason: HardshipReason | None,
    evidence: Sequence[EvidenceRecord],
    pack: PolicyPack,
    role: Role,
) -> Preview | None:
    """The nearest proposal to what is asked that a role may grant whole.

    Args:
        proposal: What is asked.
        loan: With its history.
        before: Its position on the business date.
        reason: As for ``judge``.
        evidence: As for ``judge``.
        pack: In force.
        role: Who would grant it.

    Returns:
        Its preview, judged within; ``None`` when nothing of it passes (no part is allowed, evidence is missing, the
        history forbids any).
    """
    found = nearest_judged(proposal, Previews(loan, before), reason, evidence, pack, role)
    return found[0] if found is not None else None


def nearest_judged(
    proposal: Proposal,
    previews: Previews,
    reason: HardshipReason | None,
    evidence: Sequence[EvidenceRecord],
    pack: PolicyPack,
    role: Role,
) -> _Granted | None:
    """The same with its findings, over previews that several questions about one loan share."""
    ground = _Ground(previews, reason, evidence, pack, role)
    timing = _timing(proposal, ground)
    lowered = (_waiver(item, ground) for item in proposal.waivers)
    waivers = tuple(item for item in lowered if item is not None and not item.is_identity)
    settle = min(proposal.settle_days, pack.promise.days_by_role.get(role, 0))
    nearest = Proposal(timing, waivers, settle, _documents_by(proposal, ground))
    if _is_barred(nearest, ground):
        return None
    granted, capped = _tried(nearest, ground)
    return _shortened(nearest, ground) if granted is None and capped else granted


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a proposal is judged by, as for ``nearest_allowed``."""

    previews: Previews
    reason: HardshipReason | None
    evidence: Sequence[EvidenceRecord]
    pack: PolicyPack
    role: Role

    @property
    def loan(self) -> Loan:
        """With its history."""
        return self.previews.loan

    @property
    def before(self) -> Position:
        """Of the loan, on the business date."""
        return self.previews.standing

    def limit(self, kind: ConcessionKind, measure: Measure) -> LimitRow | None:
        """The limit that applies here."""
        return self.pack.limit(kind, measure, self.before.bucket, self.reason, self.loan.product)


def _documents_by(proposal: Proposal, ground: _Ground) -> date | None:
    """The last day asked for, no later than the role may wait; as asked where it may not wait at all."""
    days = ground.pack.documents_later.get(ground.role)
    if proposal.documents_by is None or days is None:
        return proposal.documents_by
    return min(proposal.documents_by, ground.before.as_of + timedelta(days=days))


def _is_barred(proposal: Proposal, ground: _Ground) -> bool:
    """Do the loan's history or the proof stand in the way, whatever the figures come to?"""
    found = history_findings(ground.before, ground.loan, ground.pack, ground.role)
    as_of, until = ground.before.as_of, proposal.documents_by
    found += evidence_findings(ground.reason, ground.evidence, as_of, ground.pack, ground.role, until)
    return any(item.verdict is not Verdict.WITHIN for item in found)


def _tried(proposal: Proposal, ground: _Ground) -> tuple[_Granted | None, bool]:
    """Preview and findings where the role may grant it; else nothing, and whether only the cap on the term bars it."""
    if proposal.is_identity:
        return None, False
    try:
        view = ground.previews.of(proposal)
    except InputError:
        return None, False
    found = judge(view, ground.loan, ground.reason, ground.evidence, ground.pack, ground.role)
    if found.verdict is Verdict.WITHIN:
        return (view, found), False
    return None, {item.code for item in found.findings if item.verdict is not Verdict.WITHIN} == {"term-cap"}


def _shortened(proposal: Proposal, ground: _Ground) -> _Granted | None:
    """The most instalments that end before the cap on the term; a longer plan ends later, so halve."""
    timing = proposal.timing
    if not isinstance(timing, Reamortisation | InterestOnly):
        return None
    low, high = 1, timing.instalments - 1
    best: _Granted | None = None
    while low <= high:
        middle = (low + high) // 2
        granted, _ = _tried(replace(proposal, timing=replace(timing, instalments=middle)), ground)
        if granted is None:
            high = middle - 1
        else:
            best, low = granted, middle + 1
    return best


def _timing(proposal: Proposal, ground: _Ground) -> Deferment | Reamortisation | InterestOnly | None:
    timing = proposal.timing
    if timing is None or timing.is_identity:
        return None
    row = ground.limit(timing.kind, Measure.DAYS if isinstance(timing, Deferment) else Measure.INSTALMENTS)
    own = row.by_role.get(ground.role) if row is not None else None
    if row is None or own is None:
        return None
    most = int(own if row.cap is None else min(own, row.cap))
    if isinstance(timing, Deferment):
        return _deferment(timing, min(most, _left_of_cap(ground.loan, ground.pack, most)))
    if isinstance(timing, Reamortisation):
        return replace(timing, instalments=min(timing.instalments, most)) if most else None
    return InterestOnly(min(timing.instalments, most))


def _deferment(timing: Deferment, most: int) -> Deferment | None:
    if deferment_days(timing) <= most:
        return timing
    if most <= 0:
        return None
    if timing.months is not None and most >= _MONTH:
        return replace(timing, months=most // _MONTH)
    return replace(timing, months=None, days=most)


def _left_of_cap(loan: Loan, pack: PolicyPack, most: int) -> int:
    caps = pack.term_caps
    share = caps.short_term_share if loan.terms.instalments <= 12 else caps.long_term_share
    if share is None:
        return most
    used = sum(item.days for item in counted_reliefs(loan))
    return max(0, int(Decimal(loan.terms.instalments * _MONTH) * share) - used)


def _waiver(item: Waiver, ground: _Ground) -> Waiver | None:
    arrears, role = ground.before.arrears, ground.role
    owed = arrears.part(item.component)
    if not owed:
        return None
    ceiling = Decimal(owed.minor)
    known = False
    for measure, scale in ((Measure.SHARE, Decimal(owed.minor)), (Measure.AMOUNT, _per_unit(owed))):
        row = ground.limit(item.kind, measure)
        if row is None:
            continue
        known = True
        own = row.by_role.get(role)
        if own is None:
            return None
        if own != ALL:
            ceiling = min(ceiling, (own * scale).to_integral_value(ROUND_DOWN))
    if not known:
        return None
    if item.asked(arrears).minor <= ceiling:
        return item
    share = ground.limit(item.kind, Measure.SHARE)
    edge = share.by_role.get(role) if share is not None else None
    if item.share is not None and edge is not None and edge != ALL and owed.share(edge).minor <= ceiling + 1:
        by_share = replace(item, share=edge)
        if by_share.asked(arrears).minor <= _amount_limit(item, ground, owed):
            return by_share
    return replace(item, share=None, amount=Money(int(ceiling), owed.currency))


def _amount_limit(item: Waiver, ground: _Ground, owed: Money) -> Decimal:
    row = ground.limit(item.kind, Measure.AMOUNT)
    own = row.by_role.get(ground.role) if row is not None else None
    return Decimal(owed.minor) if own is None or own == ALL else own * _per_unit(owed)


def _per_unit(owed: Money) -> Decimal:
    """Minor units of one major unit."""
    return Decimal(Money.of(1, owed.currency).minor)
