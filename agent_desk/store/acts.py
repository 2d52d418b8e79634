"""Keys of acts: claimed with the first statement of the act's transaction, there for good when it commits.

Conventions of this file: of two who send the same key at once, the second waits for the first one's transaction: it
finds the act done, or does it itself where the first one gave up. A key that is not settled belongs to a transaction
under way and is seen by nobody else.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from agent_desk.domain.errors import RuleError
from agent_desk.services.sending import DoneBeforeError
from agent_desk.store import log_query
from agent_desk.store.tables import acts, audit

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlalchemy import Connection

    from agent_desk.services.sending import Sending

#: How long a key is known. Nobody sends an act again after that.
KNOWN_FOR = timedelta(days=30)


def claim(connection: Connection, sending: Sending, actor: str, now: datetime) -> None:
    """Put an act's key down.

    Raises:
        DoneBeforeError: it was done. RuleError: ``act.key-used`` for a key of something else.
    """
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    claimed = insert(acts).values(
        key=sending.key,
        fingerprint=sending.fingerprint,
        actor=actor,
        at=now,
        first_entry=0,
        last_entry=0,
        digest="",
    )
    new = claimed.on_conflict_do_nothing(index_elements=["key"]).returning(acts.c.key)
    if connection.execute(new).first() is not None:
        return
    kept = connection.execute(select(acts).where(acts.c.key == sending.key)).one()
    if kept.fingerprint != sending.fingerprint:
        raise RuleError("act.key-used", key=sending.key)
    raise DoneBeforeError(log_query.entry_at(connection, kept.first_entry).event)


def forget(connection: Connection, now: datetime) -> int:
    """Delete keys that are known no longer; how many."""
    return connection.execute(delete(acts).where(acts.c.at < now - KNOWN_FOR)).rowcount


def unlogged(connection: Connection) -> Generator[tuple[str, str]]:
    """Acts whose entries the log does not hold any more, or holds with another digest."""
    wanted = (
        select(acts.c.last_entry)
        .outerjoin(audit, audit.c.entry == acts.c.last_entry)
        .where(acts.c.last_entry > 0, audit.c.digest.is_distinct_from(acts.c.digest))
        .order_by(acts.c.last_entry)
    )
    for (entry,) in connection.execute(wanted):
        yield "audit.broken", str(entry)
