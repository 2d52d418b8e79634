"""What was said to borrowers, with time and text version.

Revision ID: 0012
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TIME = sa.DateTime(timezone=True)
ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """One table: a row for each tick."""
    op.create_table(
        "disclosures",
        sa.Column("tick_id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("loan_number", KEY, nullable=False),
        sa.Column("disclosure_id", KEY, nullable=False),
        sa.Column("version", KEY, nullable=False),
        sa.Column("language", KEY, nullable=False),
        sa.Column("digest", KEY, nullable=False),
        sa.Column("channel", KEY, nullable=False),
        sa.Column("read_by", KEY, nullable=False),
        sa.Column("read_at", TIME, nullable=False),
        sa.Column("read_on", sa.Date, nullable=False),
        sa.Column("terms", KEY, nullable=False),
        sa.Column("said", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("tick_id", name=op.f("pk_disclosures")),
        sa.ForeignKeyConstraint(["loan_number"], ["loans.loan_number"], name=op.f("fk_disclosures_loan_number")),
    )
    op.create_index("ix_disclosures_of_loan", "disclosures", ["loan_number", "tick_id"])
