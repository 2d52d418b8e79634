"""Questions that people keep for their queue.

Revision ID: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """One table: a row for each view of a person."""
    op.create_table(
        "saved_views",
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("name", KEY, nullable=False),
        sa.Column("wanted", sa.Text, nullable=False),
        sa.Column("first_saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "name", name=op.f("pk_saved_views")),
    )
