"""The log as people page through it: newest first, by key, narrowed by period, person, and any of what is named.

Conventions of this file: an entry that can no longer be read is shown as such and does not stop the page.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, or_, select

from agent_desk.domain.events import Event, EventKind
from agent_desk.services.store_facts import AuditEntry, LogFilter
from agent_desk.store.column_types import NEVER
from agent_desk.store.tables import audit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row


def page(connection: Connection, wanted: LogFilter, before: int, limit: int) -> Sequence[AuditEntry]:
    """Entries that fit and have a smaller number than ``before`` (0: any), newest first."""
    found = _narrowed(select(audit), wanted).order_by(audit.c.entry.desc()).limit(limit)
    if before:
        found = found.where(audit.c.entry < before)
    return [_entry(row) for row in connection.execute(found)]


def entry_at(connection: Connection, number: int) -> AuditEntry:
    """One entry by its number."""
    return _entry(connection.execute(select(audit).where(audit.c.entry == number)).one())


def size(connection: Connection, wanted: LogFilter) -> int:
    """How many fit."""
    return int(connection.execute(_narrowed(select(func.count()).select_from(audit), wanted)).scalar_one())


def _narrowed(query: Select[Any], wanted: LogFilter) -> Select[Any]:
    if wanted.since is not None:
        query = query.where(audit.c.at >= _text(wanted.since))
    if wanted.until is not None:
        query = query.where(audit.c.at < _text(wanted.until))
    if wanted.actors:
        query = query.where(audit.c.actor.in_(sorted(wanted.actors)))
    fitting = [
        column.in_(sorted(values))
        for column, values in (
            (audit.c.kind, wanted.kinds),
            (audit.c.loan_number, wanted.loans),
            (audit.c.subject, wanted.subjects),
        )
        if values
    ]
    return query.where(or_(*fitting)) if fitting else query


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _entry(row: Row[Any]) -> AuditEntry:
    try:
        event = Event(EventKind(row.kind), row.subject, row.loan_number, json.loads(row.before), json.loads(row.after))
        on = date.fromisoformat(row.business_date) if row.business_date else None
        return AuditEntry(row.entry, datetime.fromisoformat(row.at), on, row.actor, event, row.digest)
    except (ValueError, TypeError):  # somebody changed it behind the desk's back: the check of the chain says so
        return AuditEntry(row.entry, NEVER, None, str(row.actor), Event(EventKind.UNREADABLE, "?"), str(row.digest))
