"""Short texts: what borrowers agreed to, and what was sent.

Revision ID: 0019
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TIME = sa.DateTime(timezone=True)
ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Two tables."""
    op.create_table(
        "text_consents",
        sa.Column("mark_id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("loan_number", KEY, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("given", sa.Boolean, nullable=False),
        sa.Column("way", KEY, nullable=False),
        sa.Column("recorded_by", KEY, nullable=False),
        _of_loan("text_consents"),
        sa.PrimaryKeyConstraint("mark_id", name=op.f("pk_text_consents")),
    )
    op.create_index("ix_text_consents_of_loan", "text_consents", ["loan_number", "mark_id"])
    op.create_table(
        "sent_texts",
        sa.Column("text_id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("loan_number", KEY, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("parts", sa.Integer, nullable=False),
        _of_loan("sent_texts"),
        sa.PrimaryKeyConstraint("text_id", name=op.f("pk_sent_texts")),
    )
    op.create_index("ix_sent_texts_of_loan", "sent_texts", ["loan_number", "text_id"])


def _of_loan(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_loan_number")
    return sa.ForeignKeyConstraint(["loan_number"], ["loans.loan_number"], name=name)
