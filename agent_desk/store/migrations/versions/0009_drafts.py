"""What people are typing on cases, so that no crash takes it away.

Revision ID: 0009
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """One table: a row for each person and loan."""
    op.create_table(
        "drafts",
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("loan_number", KEY, nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fields", sa.Text, nullable=False),
        sa.Column("in_front", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "loan_number", name=op.f("pk_drafts")),
        sa.ForeignKeyConstraint(["loan_number"], ["loans.loan_number"], name=op.f("fk_drafts_loan_number")),
    )
    op.create_index("ix_drafts_of_loan", "drafts", ["loan_number"])
