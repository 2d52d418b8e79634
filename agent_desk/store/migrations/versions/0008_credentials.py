"""Passwords of the accounts, and the log by person and by kind.

Accounts of stores that are older had no password, because none was asked for: they are sample accounts, with the
password that is published for them.

Revision ID: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """One table, three indexes."""
    op.create_table(
        "credentials",
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("secret", sa.Text, nullable=False),
        sa.Column("must_change", sa.Boolean, nullable=False),
        sa.Column("changed_at", TIME),
        sa.Column("wrong_tries", sa.Integer, nullable=False),
        sa.Column("locked_until", TIME),
        sa.Column("last_seen_at", TIME),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_credentials")),
        sa.ForeignKeyConstraint(["user_id"], ["users.user_id"], name=op.f("fk_credentials_user_id")),
    )
    op.execute(
        "INSERT INTO credentials (user_id, secret, must_change, wrong_tries) "
        "SELECT user_id, '$published$agent-desk', (1 = 0), 0 FROM users"
    )
    op.create_index("ix_audit_of_actor", "audit", ["actor", "entry"])
    op.create_index("ix_audit_of_kind", "audit", ["kind", "entry"])
    op.create_index("ix_audit_at", "audit", ["at"])
