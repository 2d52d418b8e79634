"""Where the time of a call went, and the note that was drafted from what was done.

Revision ID: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """One table beside the contacts, and the way to a person's day."""
    op.create_table(
        "wrap_ups",
        sa.Column("contact_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("deciding_seconds", sa.Integer, nullable=False),
        sa.Column("waiting_seconds", sa.Integer, nullable=False),
        sa.Column("wrapping_seconds", sa.Integer, nullable=False),
        sa.Column("drafted", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.contact_id"], name=op.f("fk_wrap_ups_contact_id")),
        sa.PrimaryKeyConstraint("contact_id", name=op.f("pk_wrap_ups")),
    )
    op.create_index("ix_contacts_of_user", "contacts", ["user_id", "business_date"])
