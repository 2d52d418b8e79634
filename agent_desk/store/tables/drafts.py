"""What people are typing on cases."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Boolean, Column, Index, Table

from agent_desk.store.column_types import KEY, Structured, UtcTime
from agent_desk.store.tables.base import loan_key, metadata

drafts = Table(
    "drafts",
    metadata,
    Column("user_id", KEY, primary_key=True),
    loan_key(primary=True),
    Column("saved_at", UtcTime, nullable=False),
    Column("fields", Structured(Mapping[str, str]), nullable=False),
    Column("in_front", Boolean, nullable=False),
)
Index("ix_drafts_of_loan", drafts.c.loan_number)
