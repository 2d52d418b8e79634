"""The audit log as a chain: each entry carries the hash of the one before.

Conventions of this file: an entry's digest is SHA-256 over the canonical text of all its columns, as they are stored,
and the digest of the entry before. Entries are numbered from 1 without gaps; the head repeats number and digest of the
last one, so that entries deleted at the end are missed. The log's table refuses changes and deletions by trigger.
"""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import LargeBinary, cast, func, select, update

from agent_desk.domain.digest import canonical, digest_of
from agent_desk.services.store_facts import LogCheck
from agent_desk.store.statements import insert_many
from agent_desk.store.tables import acts, audit, audit_head

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from sqlalchemy import ColumnElement, Connection

    from agent_desk.domain.events import Event

#: Every text column of the log, in the table's order; all but the digest go into the digest.
_TEXTS = tuple(column.name for column in audit.c if column.name not in {"entry", "digest"})


#: Of them what is known before the entry has a place in the chain.
_WRITTEN = tuple(name for name in _TEXTS if name != "previous")

#: The channel on which PostgreSQL tells others that something was committed.
CHANNEL = "agent_desk"

#: Entries between two words of progress.
_PORTION = 1000


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with who, when and on which business date."""

    event: Event
    actor: str
    at: datetime
    on: date | None


def append_and_commit(connection: Connection, happenings: Sequence[Happening], sent: str | None = None) -> None:
    """Add entries at the end of the chain and end the transaction, which holds up all others from here on.

    PostgreSQL is therefore sent both at once, and hashes by itself, so that nobody waits for a client meanwhile.

    Args:
        connection: Of the act.
        happenings: One or more.
        sent: The key of the act, which is told of its entries.
    """
    rows = [_values(happening) for happening in happenings]
    if connection.dialect.name == "postgresql":
        columns = [[row[name] for row in rows] for name in _WRITTEN]
        pieces = zip(*(_pieces(row) for row in rows), strict=True)
        _send_and_commit(connection, [*columns, *map(list, pieces), sent])
        connection.commit()  # the driver knows that nothing is open any more
        return
    head = connection.execute(select(audit_head)).one()
    entry, digest = head.entry, head.digest
    for row in rows:
        entry += 1
        row |= {"entry": entry, "previous": digest}
        row["digest"] = digest = entry_digest(entry, {name: row[name] for name in _TEXTS})
    insert_many(connection, audit, rows)
    connection.execute(update(audit_head).values(entry=entry, digest=digest))
    if sent is not None:
        settled = {"first_entry": head.entry + 1, "last_entry": entry, "digest": digest}
        connection.execute(update(acts).where(acts.c.key == sent).values(settled))
    connection.commit()


def _send_and_commit(connection: Connection, values: Sequence[Any]) -> None:
    """Two statements in one message; an error in the first one leaves out the second."""
    from psycopg import ClientCursor

    driver: Any = connection.connection.driver_connection
    places = ", ".join(["%s::text[]"] * (len(values) - 1))
    statement = ClientCursor(driver).mogrify(f"SELECT audit_append({places}, %s::text); COMMIT", values)
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True}).close()


def _pieces(row: dict[str, Any]) -> tuple[str, str, str]:
    """The canonical text of an entry without its number and the digest before it.

    A quote within a text is escaped, so that what is looked for stands between two values and nowhere else.
    """
    whole = canonical({**row, "entry": 0, "previous": ""})
    first, _, rest = whole.partition(',"entry":0,')
    middle, _, last = rest.partition(',"previous":"",')
    return f'{first},"entry":', f',{middle},"previous":"', f'",{last}'


def entry_digest(entry: int, texts: dict[str, str]) -> str:
    """SHA-256 over an entry's number and text columns, 64 hex digits."""
    return digest_of({"entry": entry, **texts})


def _values(happening: Happening) -> dict[str, Any]:
    event = happening.event
    return {
        "at": happening.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "business_date": happening.on.isoformat() if happening.on is not None else "",
        "actor": happening.actor,
        "kind": event.kind.value,
        "subject": event.subject,
        "loan_number": event.loan_number,
        "before": _json(event.before),
        "after": _json(event.after),
    }


def _json(values: Any) -> str:
    return json.dumps(dict(values), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def first_fault(connection: Connection) -> tuple[int, str | None]:
    """How many entries there are, and the number of the first that is not as it was written (``None`` when all are).

    A missing entry is named by the number that it had.
    """
    found = check(connection, lambda _done, _total: None, lambda: False)
    assert found is not None
    return found.entries, found.broken


def check(
    connection: Connection, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
) -> LogCheck | None:
    """Follow the chain; ``None`` when it was cancelled. Told of progress every thousand entries."""
    expected, digest = 0, ""
    count = int(connection.execute(select(func.count()).select_from(audit)).scalar_one())
    with closing(_stored(connection)) as stored:
        for entry, texts, kept in stored:
            expected += 1
            if entry != expected or texts is None or texts["previous"] != digest:
                return LogCheck(count, str(expected), digest)
            digest = entry_digest(entry, texts)
            if kept != digest:
                return LogCheck(count, str(expected), digest)
            if expected % _PORTION == 0:
                if cancelled():
                    return None
                progress(expected, count)
    heads = connection.execute(select(audit_head)).all()
    if len(heads) != 1 or heads[0].entry != expected or heads[0].digest != digest:
        return LogCheck(count, str(expected + 1), digest)
    progress(expected, count)
    return LogCheck(count, None, digest)


def _stored(connection: Connection) -> Generator[tuple[Any, dict[str, str] | None, str | None]]:
    """Every entry as it is stored: number, texts (``None`` when one is not text any more), digest."""
    names = (*_TEXTS, "digest")
    raw = [_bytes(audit.c[name], connection) for name in names]
    wanted = select(audit.c.entry, *raw).order_by(audit.c.entry)
    with connection.execute(wanted, execution_options={"yield_per": _PORTION}) as rows:
        for row in rows:
            try:
                texts = {name: bytes(value).decode() for name, value in zip(names, row[1:], strict=True)}
            except (UnicodeDecodeError, TypeError):
                yield row[0], None, None
                continue
            kept = texts.pop("digest")
            yield row[0], texts, kept


def _bytes(column: ColumnElement[str], connection: Connection) -> ColumnElement[bytes]:
    """A text column's bytes: a damaged text must not stop the check."""
    if connection.dialect.name == "postgresql":
        return func.convert_to(column, "UTF8", type_=LargeBinary)
    return cast(column, LargeBinary)
