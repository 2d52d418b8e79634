"""Evidence as if it had been seen: for questions that store nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.evidence import EvidenceId, EvidenceKind, EvidenceRecord

if TYPE_CHECKING:
    from agent_desk.domain.people import User
    from agent_desk.services.negotiate import Context


def as_if(
    context: Context, actor: User, kinds: list[EvidenceKind], with_file: frozenset[EvidenceKind] = frozenset()
) -> Context:
    """The context with evidence that would be recorded, some of it with its file, without recording it."""
    at = datetime.combine(context.as_of, time(), UTC)
    until = context.as_of + timedelta(days=context.pack.declaration_days)
    supposed = tuple(
        EvidenceRecord(
            EvidenceId(f"supposed-{kind.value}"),
            context.loan.number,
            kind,
            actor.user_id,
            at,
            context.as_of,
            until,
            digest="supposed" if kind in with_file else "",
        )
        for kind in kinds
    )
    return replace(context, evidence=(*context.evidence, *supposed))
