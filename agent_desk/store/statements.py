"""Statements that the engines spell differently, or that are sent in portions.

Conventions of this file: an upsert changes every column that is not part of the key; values that go with many keys are
asked for in portions that every engine takes.
"""

from __future__ import annotations

from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Date
from sqlalchemy.dialects import postgresql, sqlite

from agent_desk.store.bulk_rows import BulkRows
from agent_desk.store.tables import counters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Insert, Table

T = TypeVar("T")

#: Keys in one statement: below the least bound on parameters of any engine.
PORTION = 500

#: Rows for which it is worth while to spell a statement out and prepare its values here.
_MANY = 50


def portions(items: Iterable[T], size: int = PORTION) -> Iterator[list[T]]:
    """The items in lists of at most ``size``."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part


def insert_many(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows that are not there yet, all with the same columns; nothing for none."""
    if rows:
        _send(connection, table, table.insert(), rows)


def _send(connection: Connection, table: Table, statement: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
    """Execute for each row; many of them go to SQLite as the plain values that its driver wants."""
    if connection.dialect.name != "sqlite" or len(rows) < _MANY:
        connection.execute(statement, list(rows))
        return
    compiled: Any = statement.compile(dialect=connection.dialect, column_keys=list(rows[0]))
    values = BulkRows(connection.dialect).values(table, compiled.positiontup, rows)
    connection.exec_driver_sql(str(compiled), values)


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Add very many rows of plain values, in the order of the table's columns, by the driver's quickest way."""
    if not rows:
        return
    names = [column.name for column in table.c]
    if connection.dialect.name == "postgresql":
        cursor: Any = connection.connection.cursor()
        with closing(cursor), cursor.copy(f"COPY {table.name} ({', '.join(names)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return
    dates = [index for index, column in enumerate(table.c) if isinstance(column.type, Date)]
    places = ", ".join("?" * len(names))
    statement = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({places})"  # noqa: S608  # names of our own
    connection.exec_driver_sql(statement, [_written(row, dates) for row in rows])


def _written(row: tuple[Any, ...], dates: list[int]) -> tuple[Any, ...]:
    """A row as SQLite keeps it: dates as text."""
    values = list(row)
    for index in dates:
        values[index] = values[index].isoformat()
    return tuple(values)


def insert_of(connection: Connection) -> Callable[[Table], Any]:
    """The engine's own insert, which knows what to do about a row that is there."""
    return postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], key: Sequence[str]) -> None:
    """Add rows, or change those with the same key; nothing for none."""
    if not rows:
        return
    statement = insert_of(connection)(table)
    changed = {name: statement.excluded[name] for name in rows[0] if name not in key}
    _send(connection, table, statement.on_conflict_do_update(index_elements=list(key), set_=changed), rows)


def count_up(connection: Connection, counter: str, by: int = 1) -> int:
    """Raise a counter and return its new value; two transactions never get the same."""
    first = insert_of(connection)(counters).values(counter=counter, last=by)
    raised = first.on_conflict_do_update(index_elements=["counter"], set_={"last": counters.c.last + by})
    return int(connection.execute(raised.returning(counters.c.last)).scalar_one())
