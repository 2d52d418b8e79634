"""What differs between two packs: limit by limit, wider or tighter, for whom; and how long records are kept."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.lines import is_wider, limit_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.policy.lines import LimitLine
    from agent_desk.domain.policy.pack import Measure, PolicyPack

#: What is no limit: whether what is kept no longer goes by itself (1 or 0), and how many years records are kept.
RETENTION_DAILY: Final = "retention_daily"
RETENTION_YEARS: Final = "retention_years"
KEEPING: Final = (RETENTION_DAILY, RETENTION_YEARS)


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell that differs.

    Attributes:
        kind: ``None`` for how often, for promises and for how long records are kept.
        measure: ``None`` for a count.
        role: Whose limit; ``None`` for the cap that nobody may pass.
        before, after: ``None`` where it may not be granted.
        wider: True when more may be granted than before.
    """

    rule: str
    kind: ConcessionKind | None
    measure: Measure | None
    role: Role | None
    before: Decimal | None
    after: Decimal | None

    @property
    def wider(self) -> bool:
        """True when more may be granted than before; a cap that falls away widens. Never of what is no limit."""
        if self.rule in KEEPING:
            return False
        if self.role is None:
            return self.after is None or (self.before is not None and self.after > self.before)
        return is_wider(self.rule, self.before, self.after)


def differences(before: PolicyPack, after: PolicyPack) -> tuple[Difference, ...]:
    """Limits that differ, then how records are kept."""
    kept = (
        (RETENTION_DAILY, Decimal(before.retention_daily), Decimal(after.retention_daily)),
        (RETENTION_YEARS, Decimal(before.retention_years), Decimal(after.retention_years)),
    )
    rest = tuple(Difference(rule, None, None, None, was, now) for rule, was, now in kept if was != now)
    return limit_differences(before, after) + rest


def limit_differences(before: PolicyPack, after: PolicyPack) -> tuple[Difference, ...]:
    """Cells that differ, by rule; a rule that only one of them has differs in every cell it fills."""
    old = {line.rule: line for line in limit_lines(before)}
    new = {line.rule: line for line in limit_lines(after)}
    found: list[Difference] = []
    for rule in sorted(old.keys() | new.keys()):
        found += _cells(old.get(rule), new.get(rule))
    return tuple(found)


def _cells(before: LimitLine | None, after: LimitLine | None) -> Iterator[Difference]:
    row = after or before
    assert row is not None
    for role in LADDER:
        was = before.by_role.get(role) if before is not None else None
        now = after.by_role.get(role) if after is not None else None
        if was != now:
            yield Difference(row.rule, row.kind, row.measure, role, was, now)
    was, now = (before.cap if before is not None else None), (after.cap if after is not None else None)
    if was != now:
        yield Difference(row.rule, row.kind, row.measure, None, was, now)
