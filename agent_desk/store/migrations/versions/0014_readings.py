"""What was read back of agreements, clause by clause.

Revision ID: 0014
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TIME = sa.DateTime(timezone=True)
ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """One table: a row for each entry of a read-back."""
    op.create_table(
        "readings",
        sa.Column("reading_id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("agreement_number", KEY, nullable=False),
        sa.Column("loan_number", KEY, nullable=False),
        sa.Column("clause_id", KEY, nullable=False),
        sa.Column("mark", KEY, nullable=False),
        sa.Column("language", KEY, nullable=False),
        sa.Column("digest", KEY, nullable=False),
        sa.Column("terms", KEY, nullable=False),
        sa.Column("read_by", KEY, nullable=False),
        sa.Column("read_at", TIME, nullable=False),
        sa.Column("read_on", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("reading_id", name=op.f("pk_readings")),
        sa.ForeignKeyConstraint(["agreement_number"], ["agreements.number"], name=op.f("fk_readings_agreement_number")),
        sa.ForeignKeyConstraint(["loan_number"], ["loans.loan_number"], name=op.f("fk_readings_loan_number")),
    )
    op.create_index("ix_readings_of_agreement", "readings", ["agreement_number", "reading_id"])
