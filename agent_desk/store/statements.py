"""Statements that the engines spell differently, or that are sent in portions.

Conventions of this file: an upsert changes every column that is not part of the key; values that go with many keys are
asked for in portions that every engine takes.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy.dialects import postgresql, sqlite

from agent_desk.store.tables import counters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Table

T = TypeVar("T")

#: Keys in one statement: below the least bound on parameters of any engine.
PORTION = 500


def portions(items: Iterable[T], size: int = PORTION) -> Iterator[list[T]]:
    """The items in lists of at most ``size``."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part


def insert_many(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows that are not there yet; nothing for none."""
    if rows:
        connection.execute(table.insert(), list(rows))


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], key: Sequence[str]) -> None:
    """Add rows, or change those with the same key; nothing for none."""
    if not rows:
        return
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(table)
    changed = {name: statement.excluded[name] for name in rows[0] if name not in key}
    connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=changed), list(rows))


def count_up(connection: Connection, counter: str, by: int = 1) -> int:
    """Raise a counter and return its new value; two transactions never get the same."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    first = insert(counters).values(counter=counter, last=by)
    raised = first.on_conflict_do_update(index_elements=["counter"], set_={"last": counters.c.last + by})
    return int(connection.execute(raised.returning(counters.c.last)).scalar_one())
