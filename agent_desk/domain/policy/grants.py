"""The most that a role may grant of one kind anywhere in a policy, for a summary; a case may allow less."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.people import Role
    from agent_desk.domain.policy.pack import Measure, PolicyPack


def greatest_limit(pack: PolicyPack, kind: ConcessionKind, measure: Measure, role: Role) -> Decimal | None:
    """The greatest value of all rows of a kind and measure; ``None`` when the role may grant none of it."""
    rows = (row for row in pack.limits if row.kind is kind and row.measure is measure)
    values = [value for row in rows if (value := row.by_role.get(role)) is not None]
    return max(values, default=None)
