"""On PostgreSQL numbers are drawn from sequences: a counted row is locked until the act that raised it is written.

Revision ID: 0016
"""

from __future__ import annotations

from alembic import op

revision = "0016"
down_revision = "0015"

POSTGRESQL = (
    *(f"CREATE SEQUENCE number_{prefix}" for prefix in ("rq", "ag", "pp", "lt")),
    "CREATE SEQUENCE schedule_ids",
    """SELECT setval('schedule_ids', greatest(1, (SELECT max(last) FROM counters WHERE counter = 'schedule')),
    EXISTS (SELECT 1 FROM counters WHERE counter = 'schedule'))""",
    "DELETE FROM counters WHERE counter = 'schedule'",
)


def upgrade() -> None:
    """Go on where the counters stand; the numbers of a day begin with its first act and need nothing here."""
    if op.get_bind().dialect.name == "postgresql":
        for statement in POSTGRESQL:
            op.execute(statement)
