"""Any page of the queue at the price of the first: marks along the order, and a walk from the nearest one.

Conventions of this file: a mark is what a row is sorted by, its loan number last. A queue of few rows, or one that a
text has narrowed, has a mark for each row: its pages are looked up by number, without searching or sorting again.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, literal, select, true, tuple_, union_all

from agent_desk.services.ports import QueueOrder
from agent_desk.services.queue_rows import QueuePlaces
from agent_desk.store.queue_query import (
    LEVELS,
    ORDERS,
    base_of,
    bucket_ranges,
    condition,
    ordering,
    rows_of,
    size,
    view_of,
)
from agent_desk.store.tables import cases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Column, ColumnElement, CompoundSelect, Connection, Select

    from agent_desk.services.ports import QueueFilter, QueueRow

#: From one mark to the next: a page of the window.
STEP: Final = 200

#: So many rows have a mark each.
_FEW: Final = 2_000


def places(connection: Connection, wanted: QueueFilter) -> QueuePlaces:
    """Set the marks: one walk along the index of the order, or through what the text finds."""
    columns = [column for column, _ in ORDERS[wanted.order]]
    if wanted.text:
        return _each(connection, select(*columns).where(condition(connection, wanted)).order_by(*ordering(wanted)))
    total = size(connection, wanted)
    if total <= _FEW:
        return _each(connection, select(*columns).where(condition(connection, wanted)).order_by(*ordering(wanted)))
    place = func.row_number().over(order_by=ordering(wanted)).label("place")
    numbered = select(*columns, place).where(condition(connection, wanted)).subquery()
    marked = select(*(numbered.c[column.name] for column in columns)).where((numbered.c.place - 1) % STEP == 0)
    marks = connection.execute(marked.order_by(numbered.c.place))
    return QueuePlaces(total, STEP, tuple(tuple(row) for row in marks))


def page(connection: Connection, wanted: QueueFilter, start: int, limit: int, known: QueuePlaces) -> list[QueueRow]:
    """Rows ``start`` to ``start + limit``, found from the mark at or before the first."""
    if not known.marks:
        return []
    if known.step == 1:
        return rows_of(connection, [mark[-1] for mark in known.marks[start : start + limit]], wanted)
    nearest = min(start // known.step, len(known.marks) - 1)
    walk = from_mark(connection, wanted, known.marks[nearest]).offset(start - nearest * known.step).limit(limit)
    return rows_of(connection, connection.execute(walk).scalars().all(), wanted)


def from_mark(connection: Connection, wanted: QueueFilter, mark: Sequence[Any]) -> Select[Any] | CompoundSelect[Any]:
    """The loan numbers of the filtered queue from a mark on (inclusive), in order.

    Urgency goes down while the due dates go up, which no comparison of rows can say: the levels are asked for one by
    one, and merged.
    """
    base, view = base_of(connection, wanted), view_of(wanted.view, wanted)
    if wanted.order is not QueueOrder.URGENCY:
        beyond = _beyond(wanted, [column for column, _ in ORDERS[wanted.order]], mark)
        return select(cases.c.loan_number).where(condition(connection, wanted), beyond).order_by(*ordering(wanted))
    at, *rest = mark
    levels = [level for level in LEVELS if (level <= at if wanted.descending else level >= at)]
    dates = bucket_ranges(wanted.buckets, wanted.on)
    ranges: list[ColumnElement[bool]] = [cases.c.oldest_due.between(*ends) for ends in dates] or [true()]
    behind = [column for column, _ in ORDERS[wanted.order][1:]]
    branches = [
        select(cases.c.loan_number, cases.c.urgency, cases.c.oldest_due).where(
            base,
            cases.c.urgency == level,
            view,
            one,
            _beyond(wanted, behind, rest) if level == at else true(),
        )
        for level, one in product(levels, ranges)
    ]
    return union_all(*branches).order_by(*ordering(wanted))


def _beyond(wanted: QueueFilter, columns: Sequence[Column[Any]], mark: Sequence[Any]) -> ColumnElement[bool]:
    """At a mark or behind it; the columns all go one way."""
    downwards = dict(ORDERS[wanted.order])[columns[0]] is wanted.descending
    here = tuple_(*columns)
    there = tuple_(*(literal(value, column.type) for column, value in zip(columns, mark, strict=True)))
    return here <= there if downwards else here >= there


def _each(connection: Connection, ordered: Select[Any]) -> QueuePlaces:
    marks = tuple(tuple(row) for row in connection.execute(ordered))
    return QueuePlaces(len(marks), 1, marks)
