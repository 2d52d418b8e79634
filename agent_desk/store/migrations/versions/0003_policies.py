"""Policy packs that are edited at the desk.

Revision ID: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """One table: a row for each version of a pack."""
    op.create_table(
        "policies",
        sa.Column("pack_id", KEY, nullable=False),
        sa.Column("edition", KEY, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("author", KEY, nullable=False),
        sa.Column("writers", sa.Text, nullable=False),
        sa.Column("saved_at", TIME, nullable=False),
        sa.Column("status", KEY, nullable=False),
        sa.Column("valid_from", sa.Date),
        sa.Column("approver", KEY),
        sa.Column("approved_at", TIME),
        sa.Column("accepted", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("pack_id", "edition", name=op.f("pk_policies")),
    )
    op.create_index("ix_policies_by_status", "policies", ["status", "pack_id"])
