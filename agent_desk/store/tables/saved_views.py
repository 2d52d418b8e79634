"""Questions that people keep for their queue."""

from __future__ import annotations

from sqlalchemy import Column, Table

from agent_desk.services.ports import SavedView
from agent_desk.store.column_types import KEY, Structured, UtcTime
from agent_desk.store.tables.base import metadata

saved_views = Table(
    "saved_views",
    metadata,
    Column("user_id", KEY, primary_key=True),
    Column("name", KEY, primary_key=True),
    Column("wanted", Structured(SavedView), nullable=False),
    Column("first_saved_at", UtcTime, nullable=False),
)
