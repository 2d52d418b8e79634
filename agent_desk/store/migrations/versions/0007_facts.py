"""What the borrower told of the hardship, with the case and with what was asked for.

Revision ID: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """A column of each; empty for what was stored before."""
    for table in ("cases", "requests"):
        op.add_column(table, sa.Column("facts", sa.Text))
