"""The reply date of a written application orders the queue.

Revision ID: 0018
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

NO_DATE = "9999-12-31"
IN_QUEUE: dict[str, Any] = {
    "sqlite_where": sa.text("queue IS NOT NULL"),
    "postgresql_where": sa.text("queue IS NOT NULL"),
}
INDEXES = {
    "urgency": ("urgency DESC", "reply_by", "oldest_due", "loan_number", "view"),
    "view": ("view", "urgency DESC", "reply_by", "oldest_due", "loan_number"),
    "reply": ("reply_by", "loan_number", "oldest_due", "view"),
}

#: The first day on which an application that is not answered must be.
FILLED = """UPDATE cases SET reply_by = (
    SELECT min(reply_by) FROM applications WHERE loan_number = cases.loan_number AND answered_on IS NULL
) WHERE loan_number IN (SELECT loan_number FROM applications WHERE answered_on IS NULL)"""

#: Such a case stands in the queue of an open loan, no lower than a reply (85), save while its request is decided on.
PLACED = """UPDATE cases SET
    queue = CASE WHEN (SELECT status FROM loans WHERE loans.loan_number = cases.loan_number) = 'open'
        THEN portfolio_id ELSE NULL END,
    urgency = CASE WHEN urgency < 85 AND action_kind <> 'awaiting-approval' THEN 85 ELSE urgency END
WHERE reply_by < '9999-12-31'"""


def upgrade() -> None:
    """A column, filled from the applications, and the indexes that it stands in."""
    op.add_column("cases", sa.Column("reply_by", sa.Date, nullable=False, server_default=NO_DATE))
    op.execute(FILLED)
    op.execute(PLACED)
    for name in ("urgency", "view"):
        op.drop_index(f"ix_cases_by_{name}", "cases")
    for name, columns in INDEXES.items():
        parts: list[Any] = [sa.text(column) if " " in column else column for column in ("queue", *columns)]
        op.create_index(f"ix_cases_by_{name}", "cases", parts, **IN_QUEUE)
