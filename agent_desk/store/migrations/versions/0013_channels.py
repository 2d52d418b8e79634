"""Written applications, letters with their sheets, chat lines.

Revision ID: 0013
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TIME = sa.DateTime(timezone=True)
ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Four tables."""
    op.create_table(
        "applications",
        sa.Column("application_id", KEY, nullable=False),
        sa.Column("loan_number", KEY, nullable=False),
        sa.Column("received_on", sa.Date, nullable=False),
        sa.Column("reply_by", sa.Date, nullable=False),
        sa.Column("recorded_by", KEY, nullable=False),
        sa.Column("recorded_at", TIME, nullable=False),
        sa.Column("answered_on", sa.Date),
        _of_loan("applications"),
        sa.PrimaryKeyConstraint("application_id", name=op.f("pk_applications")),
    )
    op.create_index("ix_applications_loan_number", "applications", ["loan_number"])
    op.create_table(
        "letters",
        sa.Column("number", KEY, nullable=False),
        sa.Column("loan_number", KEY, nullable=False),
        *(sa.Column(name, KEY, nullable=False) for name in ("kind", "language", "status")),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("drafted_at", TIME, nullable=False),
        sa.Column("drafted_by", KEY, nullable=False),
        sa.Column("maker_person", KEY, nullable=False),
        sa.Column("reader", KEY),
        sa.Column("read_at", TIME),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("ready_on", sa.Date),
        sa.Column("digest", KEY, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        _of_loan("letters"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_letters")),
    )
    op.create_index("ix_letters_loan_number", "letters", ["loan_number"])
    op.create_index("ix_letters_by_status", "letters", ["status", "drafted_at"])
    op.create_table(
        "letter_sheets",
        sa.Column("number", KEY, nullable=False),
        sa.Column("digest", KEY, nullable=False),
        sa.Column("pdf", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["number"], ["letters.number"], name=op.f("fk_letter_sheets_number")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_letter_sheets")),
    )
    op.create_table(
        "chat_lines",
        sa.Column("line_id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("loan_number", KEY, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("side", KEY, nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        _of_loan("chat_lines"),
        sa.PrimaryKeyConstraint("line_id", name=op.f("pk_chat_lines")),
    )
    op.create_index("ix_chat_lines_of_loan", "chat_lines", ["loan_number", "line_id"])
    op.create_index("ix_chat_lines_at", "chat_lines", ["at"])


def _of_loan(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_loan_number")
    return sa.ForeignKeyConstraint(["loan_number"], ["loans.loan_number"], name=name)
