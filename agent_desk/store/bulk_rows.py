"""Very many rows of plain values, by the quickest way that the driver has.

Conventions of this file: a row is joined of pieces with ``+``, so that what many rows share is prepared once. On SQLite
a piece is a tuple and rows go in by ``executemany``; on PostgreSQL it is text for ``COPY``, where the first piece of a
row comes from ``head`` and the following ones from ``tail``.
"""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from agent_desk.domain.errors import StoreError
from agent_desk.store.connections import store_name
from agent_desk.store.faults import code_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Dialect, Table

#: A piece of a row, or a whole one.
Piece = Any

_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class BulkRows:
    """Prepares and writes rows for one engine.

    Attributes:
        head: Makes the first piece of a row.
        tail: Makes a piece that follows another.
    """

    def __init__(self, dialect: Dialect) -> None:
        """For an engine's dialect."""
        self._dialect = dialect
        self._copies = dialect.name == "postgresql"
        self.head: Callable[[tuple[Any, ...]], Piece] = _text_head if self._copies else _same
        self.tail: Callable[[tuple[Any, ...]], Piece] = _text_tail if self._copies else _same

    def values(self, table: Table, names: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
        """The rows' values as the engine keeps them, in the order of the names; absent ones are NULL."""
        types = [table.c[name].type.dialect_impl(self._dialect) for name in names]
        made = [(name, kind.bind_processor(self._dialect) or _as_is) for name, kind in zip(names, types, strict=True)]
        return [
            tuple([None if (value := row.get(name)) is None else process(value) for name, process in made])
            for row in rows
        ]

    def write(self, connection: Connection, table: Table, names: Sequence[str], rows: Sequence[Piece]) -> None:
        """Add rows, each of values in the order of the names.

        Raises:
            StoreError: what the environment does not let happen.
        """
        if not rows:
            return
        columns = ", ".join(names)
        if self._copies:
            _copy(connection, f"COPY {table.name} ({columns}) FROM STDIN", rows)
        else:
            places = ", ".join("?" * len(names))
            statement = f"INSERT INTO {table.name} ({columns}) VALUES ({places})"  # noqa: S608  # names of our own
            connection.exec_driver_sql(statement, list(rows))


def _copy(connection: Connection, statement: str, rows: Iterable[str]) -> None:
    cursor: Any = connection.connection.cursor()
    try:
        with closing(cursor), cursor.copy(statement) as copy:
            copy.write("\n".join(rows) + "\n")
    except Exception as fault:
        code = code_of(fault)
        if code is None:
            raise
        raise StoreError(code, store=store_name(connection.engine.url)) from fault


def _as_is(value: object) -> object:
    return value


def _same(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return values


def _text_head(values: tuple[Any, ...]) -> str:
    return "\t".join([_text(value) for value in values])


def _text_tail(values: tuple[Any, ...]) -> str:
    return "".join(["\t" + _text(value) for value in values])


def _text(value: object) -> str:
    """A value as COPY reads it. Source: PostgreSQL manual, COPY, text format."""
    match value:
        case str():
            return value.translate(_ESCAPED)
        case None:
            return "\\N"
        case bool():
            return "t" if value else "f"
        case int():
            return str(value)
        case date() | datetime():
            return value.isoformat()
        case _:
            raise TypeError(f"{type(value).__name__} has no text for COPY")
