"""The figures that a request was made on, beside their digest.

Revision ID: 0010
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """A column; empty for what was stored before."""
    op.add_column("requests", sa.Column("basis", sa.Text))
