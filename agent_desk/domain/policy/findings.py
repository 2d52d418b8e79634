"""What the policy says of a proposal: one finding for each rule that it touches, never a bare no.

Conventions of this file: ``asked``, ``limit`` and ``nearest`` are numbers in the unit of the finding's measure (days,
instalments, a share as a fraction, an amount in major units, a count). ``limit`` is what the acting role may grant;
``role`` the lowest role that may grant what is asked, ``None`` when none may. A deferment of one month counts as 31
days. Legal caps bind every role.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.concessions import ConcessionKind, Deferment, InterestOnly, Reamortisation
from agent_desk.domain.dates import add_months
from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.evidence import evidence_findings
from agent_desk.domain.policy.finding import Finding, Verdict, rank
from agent_desk.domain.policy.pack import ALL, LimitRow, Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.evidence import EvidenceRecord, HardshipReason
    from agent_desk.domain.ledger import Position
    from agent_desk.domain.loan import Loan, PastRelief
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.proposal import Preview

_DAYS_PER_MONTH = 31
#: Entries of the history that no longer stand, or that are not concessions in the sense of the frequency rules.
_NOT_COUNTED = frozenset({"withdrawn", "lapsed", "undone", "canceled", "cancelled"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """All findings on a proposal for an acting role.

    Attributes:
        findings: In the order of the pack's rules: history, limits, caps, evidence.
        role: The acting role they were made for.
    """

    role: Role
    findings: tuple[Finding, ...] = field(default=())

    @property
    def verdict(self) -> Verdict:
        """The worst of the findings; within when there are none."""
        return max((item.verdict for item in self.findings), key=list(Verdict).index, default=Verdict.WITHIN)

    @property
    def needed_role(self) -> Role | None:
        """The lowest role that may grant it all; ``None`` when nobody may."""
        if self.verdict is Verdict.FORBIDDEN:
            return None
        return max((item.role for item in self.findings if item.role), key=rank, default=Role.AGENT)

    @property
    def deciding_role(self) -> Role | None:
        """The lowest role to which the request goes when the acting role may not grant it."""
        needed = self.needed_role
        if needed is None:
            return None
        return needed if needed.decides_for_others else Role.SUPERVISOR

    @property
    def worst(self) -> Finding | None:
        """The finding to show first."""
        return max(self.findings, key=lambda item: (list(Verdict).index(item.verdict), rank(item.role)), default=None)


def judge(
    view: Preview,
    loan: Loan,
    reason: HardshipReason | None,
    evidence: Sequence[EvidenceRecord],
    pack: PolicyPack,
    role: Role,
) -> Judgement:
    """Judge a proposal's preview for an acting role.

    Args:
        view: The proposal with its figures.
        loan: The loan it is about, with its history of reliefs.
        reason: The hardship reason; ``None`` while none is chosen (then rows bound to reasons do not apply).
        evidence: What has been seen, in any order.
        pack: The pack in force on the business date.
        role: Of the person who would grant it.

    Returns:
        The findings; a proposal that changes nothing has none.
    """
    if view.proposal.is_identity:
        return Judgement(role)
    found: list[Finding] = []
    found += history_findings(view.position, loan, pack, role)
    found += _timing(view, loan, reason, pack, role)
    found += _waivers(view, loan, reason, pack, role)
    found += _caps(view, loan, pack, role)
    found += evidence_findings(reason, evidence, view.position.as_of, pack, role, view.proposal.documents_by)
    return Judgement(role, tuple(found))


def within_row(row: LimitRow, code: str, asked: Decimal, owed: Decimal | None, role: Role) -> Finding:
    """The finding of one row of delegated authority.

    Args:
        row: The row that applies.
        code: Of the finding.
        asked: What is asked for, in the row's measure.
        owed: The most there is to grant (stands for ``ALL``), ``None`` when that does not bound it.
        role: The acting role.
    """
    own = row.by_role.get(role)
    limit = _bounded(own, owed, row.cap)
    least = row.least_role(asked)
    over_cap = row.cap is not None and asked > row.cap
    if over_cap or least is None:
        verdict, least = Verdict.FORBIDDEN, None
    else:
        verdict = Verdict.WITHIN if own is not None and asked <= own else Verdict.NEEDS_AUTHORITY
    greatest = _bounded(max((v for v in row.by_role.values() if v is not None), default=None), owed, row.cap)
    return Finding(
        rule=row.rule,
        code=code if not over_cap else f"{code}-cap",
        verdict=verdict,
        kind=row.kind,
        measure=row.measure,
        limit=limit,
        asked=asked,
        nearest=limit or (greatest if verdict is Verdict.FORBIDDEN else None),
        role=least,
        cap=row.cap,
        status=row.cap_status if over_cap else row.status,
        source=row.cap_source if over_cap else row.source,
        by_role=tuple((who, _bounded(row.by_role.get(who), owed, row.cap)) for who in LADDER),
    )


def _bounded(value: Decimal | None, owed: Decimal | None, cap: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    bounds = [bound for bound in (value, owed, cap) if bound is not None and bound != ALL]
    return min(bounds) if bounds else None


def _no_rule(kind: ConcessionKind, measure: Measure, asked: Decimal) -> Finding:
    return Finding(
        rule="-", code="no-rule", verdict=Verdict.FORBIDDEN, kind=kind, measure=measure, limit=None, asked=asked
    )


def deferment_days(item: Deferment) -> int:
    """Length of a deferment for the limits: a month counts as 31 days."""
    return item.days if item.days is not None else (item.months or 0) * _DAYS_PER_MONTH


def _timing(view: Preview, loan: Loan, reason: HardshipReason | None, pack: PolicyPack, role: Role) -> list[Finding]:
    timing = view.proposal.timing
    bucket = view.position.bucket
    found: list[Finding] = []
    if timing is not None and not timing.is_identity:
        if isinstance(timing, Deferment):
            measure, asked = Measure.DAYS, Decimal(deferment_days(timing))
        else:
            measure, asked = Measure.INSTALMENTS, Decimal(timing.instalments)
        row = pack.limit(timing.kind, measure, bucket, reason, loan.product)
        if row is None:
            found.append(_no_rule(timing.kind, measure, asked))
        else:
            found.append(within_row(row, "limit", asked, None, role))
    arrears_settle = bool(view.position.arrears) and not isinstance(timing, Deferment | Reamortisation)
    if arrears_settle:
        limits = {who: Decimal(days) for who, days in pack.promise.days_by_role.items()}
        row = LimitRow("settle", ConcessionKind.DEFERMENT, Measure.DAYS, frozenset(), limits)
        found.append(within_row(row, "settle-days", Decimal(view.proposal.settle_days), None, role))
    return found


def _waivers(view: Preview, loan: Loan, reason: HardshipReason | None, pack: PolicyPack, role: Role) -> list[Finding]:
    found: list[Finding] = []
    bucket = view.position.bucket
    for waiver in view.proposal.waivers:
        if waiver.is_identity:
            continue
        owed = view.position.arrears.part(waiver.component)
        asked = waiver.asked(view.position.arrears)
        if asked > owed:
            found.append(
                Finding(
                    rule="owed",
                    code="above-owed",
                    verdict=Verdict.FORBIDDEN,
                    kind=waiver.kind,
                    measure=Measure.AMOUNT,
                    limit=owed.decimal,
                    asked=asked.decimal,
                    nearest=owed.decimal,
                )
            )
            continue
        share = waiver.share if waiver.share is not None else _share(asked.minor, owed.minor)
        measures = ((Measure.SHARE, share, Decimal(1)), (Measure.AMOUNT, asked.decimal, owed.decimal))
        rows = [(pack.limit(waiver.kind, m, bucket, reason, loan.product), a, most) for m, a, most in measures]
        known = [(row, a, most) for row, a, most in rows if row is not None]
        if not known:
            found.append(_no_rule(waiver.kind, Measure.SHARE, share))
        found += [within_row(row, "limit", a, most, role) for row, a, most in known]
    return found


def _share(part: int, whole: int) -> Decimal:
    """A share rounded up at six digits: never below what is asked."""
    exact = Fraction(part, whole) if whole else Fraction(0)
    return Decimal(-(-exact.numerator * 10**6 // exact.denominator)).scaleb(-6)


def counted_reliefs(loan: Loan) -> tuple[PastRelief, ...]:
    """Concessions of a loan's history that count for the frequency rules."""
    return tuple(r for r in loan.reliefs if r.status not in _NOT_COUNTED and r.kind != "settlement")


def kept_since_last(before: Position, loan: Loan) -> int | None:
    """Instalments paid in time since the last concession; ``None`` when there was none."""
    reliefs = counted_reliefs(loan)
    if not reliefs:
        return None
    last = max(reliefs, key=lambda item: item.granted_on)
    if last.kept_instalments is not None:
        return last.kept_instalments
    return sum(
        1
        for state in before.instalments
        if state.settled_on is not None
        and state.instalment.due_date > last.granted_on
        and state.settled_on <= state.instalment.due_date
    )


def history_findings(before: Position, loan: Loan, pack: PolicyPack, role: Role) -> list[Finding]:
    """How often concessions were made before: findings on the loan, whatever is asked for; none without a history."""
    reliefs = counted_reliefs(loan)
    if not reliefs:
        return []
    as_of = before.as_of
    year = 1 + sum(1 for item in reliefs if item.granted_on > add_months(as_of, -12))
    five = 1 + sum(1 for item in reliefs if item.granted_on > add_months(as_of, -60))
    kept = kept_since_last(before, loan)
    found = [
        _at_most("frequency-12-months", year, {who: f.in_12_months for who, f in pack.frequency.items()}, role),
        _at_most("frequency-5-years", five, {who: f.in_5_years for who, f in pack.frequency.items()}, role),
    ]
    if kept is not None:
        least = next((who for who in LADDER if who in pack.frequency and kept >= pack.frequency[who].kept_before), None)
        own = pack.frequency.get(role)
        found.append(
            Finding(
                rule="kept-before",
                code="kept-before",
                verdict=_verdict(least, role),
                kind=None,
                measure=Measure.INSTALMENTS,
                limit=Decimal(own.kept_before) if own else None,
                asked=Decimal(kept),
                role=least,
            )
        )
    return found


def _verdict(least: Role | None, role: Role) -> Verdict:
    if least is None:
        return Verdict.FORBIDDEN
    return Verdict.WITHIN if rank(least) <= rank(role) and role.grants else Verdict.NEEDS_AUTHORITY


def _at_most(code: str, count: int, limits: dict[Role, int], role: Role) -> Finding:
    least = next((who for who in LADDER if who in limits and count <= limits[who]), None)
    own = limits.get(role)
    return Finding(
        rule=code,
        code=code,
        verdict=_verdict(least, role),
        kind=None,
        measure=Measure.INSTALMENTS,
        limit=Decimal(own) if own is not None else None,
        asked=Decimal(count),
        role=least,
    )


def _caps(view: Preview, loan: Loan, pack: PolicyPack, role: Role) -> list[Finding]:
    del role  # caps bind every role
    found: list[Finding] = []
    caps = pack.term_caps
    timing = view.proposal.timing
    if caps.term_months is not None:
        latest = add_months(loan.drawn_on, caps.term_months)
        months = _months_between(loan, view)
        over = view.schedule.last_due_date > latest
        if over or isinstance(timing, Deferment | Reamortisation | InterestOnly):
            found.append(
                _cap("term-cap", Measure.MONTHS, Decimal(caps.term_months), Decimal(months), pack, forbidden=over)
            )
    share = caps.short_term_share if loan.terms.instalments <= 12 else caps.long_term_share
    if isinstance(timing, Deferment) and share is not None:
        used = sum(item.days for item in counted_reliefs(loan))
        most = Decimal(loan.terms.instalments * _DAYS_PER_MONTH) * share
        asked = Decimal(used + deferment_days(timing))
        found.append(_cap("deferment-cap", Measure.DAYS, most, asked, pack, forbidden=asked > most, used=used))
    cap = pack.charge_cap.annual_rate
    if cap is not None:
        rate = max(loan.terms.annual_rate, loan.terms.penalty.annual_rate if loan.terms.penalty else Decimal(0))
        if rate > cap:
            found.append(_cap("annual-cap", Measure.SHARE, cap, rate, pack, forbidden=True))
    return found


def _months_between(loan: Loan, view: Preview) -> int:
    last = view.schedule.last_due_date
    months = (last.year - loan.drawn_on.year) * 12 + last.month - loan.drawn_on.month
    return months if last.day <= loan.drawn_on.day else months + 1


def _cap(
    code: str, measure: Measure, most: Decimal, asked: Decimal, pack: PolicyPack, *, forbidden: bool, used: int = 0
) -> Finding:
    source = pack.charge_cap if code == "annual-cap" else pack.term_caps
    return Finding(
        rule=code,
        code=code,
        verdict=Verdict.FORBIDDEN if forbidden else Verdict.WITHIN,
        kind=None,
        measure=measure,
        limit=most,
        asked=asked,
        nearest=max(Decimal(0), most - used) if forbidden else None,
        role=None if forbidden else Role.AGENT,
        cap=most,
        status=source.status,
        source=source.source,
    )
