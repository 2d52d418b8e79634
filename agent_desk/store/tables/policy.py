"""Policy packs that were edited at the desk: drafts, and what is or was in force."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, Table, Text

from agent_desk.domain.people import PersonId
from agent_desk.domain.policy.draft import PackStatus
from agent_desk.store.column_types import KEY, Code, Structured, UtcTime
from agent_desk.store.tables.base import metadata

policies = Table(
    "policies",
    metadata,
    Column("pack_id", KEY, primary_key=True),
    Column("edition", KEY, primary_key=True),
    Column("text", Text, nullable=False),
    Column("author", KEY, nullable=False),
    Column("writers", Structured(tuple[PersonId, ...]), nullable=False),
    Column("saved_at", UtcTime, nullable=False),
    Column("status", Code(PackStatus), nullable=False),
    Column("valid_from", Date),
    Column("approver", KEY),
    Column("approved_at", UtcTime),
    Column("accepted", Structured(tuple[str, ...]), nullable=False),
    Column("version", Integer, nullable=False),
)
Index("ix_policies_by_status", policies.c.status, policies.c.pack_id)
