"""What was granted subject to documents: until when they are waited for, and when they came.

Revision ID: 0015
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Two dates of a request; empty for what was granted without such a condition."""
    for column in ("documents_by", "documents_on"):
        op.add_column("requests", sa.Column(column, sa.Date))
    op.create_index("ix_requests_by_documents", "requests", ["documents_by"])
