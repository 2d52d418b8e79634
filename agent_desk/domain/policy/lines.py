"""The limits of a pack as lines of one table: delegated authority, how often, promises to pay.

Conventions of this file: a line is named by its rule; how often and promises have rules of their own here. A line
without a measure counts times or instalments. In ``kept_before`` less is wider: fewer instalments before the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from agent_desk.domain.people import LADDER
from agent_desk.domain.policy.pack import Measure, SourceStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from agent_desk.domain.buckets import DelinquencyBucket
    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.domain.people import Role
    from agent_desk.domain.policy.pack import PolicyPack

PROMISE: Final = "promise"
IN_12_MONTHS, IN_5_YEARS, KEPT_BEFORE = "frequency.in_12_months", "frequency.in_5_years", "frequency.kept_before"
FREQUENCIES: Final = (IN_12_MONTHS, IN_5_YEARS, KEPT_BEFORE)


@dataclass(frozen=True, slots=True)
class LimitLine:
    """One line.

    Attributes:
        kind: ``None`` for how often and for promises.
        measure: ``None`` for a count.
        is_optional: True where a role may have no limit at all: it may not grant this.
    """

    rule: str
    kind: ConcessionKind | None
    measure: Measure | None
    by_role: Mapping[Role, Decimal | None]
    buckets: frozenset[DelinquencyBucket] = frozenset()
    reasons: frozenset[HardshipReason] = frozenset()
    products: frozenset[str] = frozenset()
    cap: Decimal | None = None
    source: str = ""
    status: SourceStatus = SourceStatus.PROPOSAL
    cap_source: str = ""
    cap_status: SourceStatus = SourceStatus.PROPOSAL

    @property
    def is_optional(self) -> bool:
        """True where a cell may be empty."""
        return self.kind is not None

    @property
    def binding_source(self) -> tuple[str, SourceStatus]:
        """Where the number that binds comes from: the cap's source where there is one, or the limit's."""
        if self.cap_source:
            return self.cap_source, self.cap_status
        return self.source, self.status


def limit_lines(pack: PolicyPack) -> tuple[LimitLine, ...]:
    """Every line of a pack, in the order of the pack; how often and promises last."""
    lines = [
        LimitLine(
            row.rule,
            row.kind,
            row.measure,
            row.by_role,
            row.buckets,
            row.reasons,
            row.products,
            row.cap,
            row.source,
            row.status,
            row.cap_source,
            row.cap_status,
        )
        for row in pack.limits
    ]
    for rule in FREQUENCIES:
        name = rule.partition(".")[2]
        by_role = {role: Decimal(getattr(pack.frequency[role], name)) for role in LADDER}
        lines.append(LimitLine(rule, None, None, by_role))
    promise = {role: Decimal(pack.promise.days_by_role[role]) for role in LADDER}
    lines.append(LimitLine(PROMISE, None, Measure.DAYS, promise))
    return tuple(lines)


def is_wider(rule: str, before: Decimal | None, after: Decimal | None) -> bool:
    """True when a role may grant more than before."""
    if rule == KEPT_BEFORE:
        return after is not None and before is not None and after < before
    return after is not None and (before is None or after > before)
