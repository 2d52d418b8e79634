"""Any page of the queue at the price of the first: marks along the order, and a walk from the nearest one.

Conventions of this file: the order is cut into stretches, each of which is one range of one index and goes one way.
A mark is the number of its stretch and what its row is sorted by there, its loan number last. A queue of few rows, or
one that a text has narrowed, has a mark for each row: its pages are looked up by number, without searching or sorting
again.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, func, literal, or_, select, true, tuple_

from agent_desk.domain.standing import REPLY_LEVELS
from agent_desk.services.ports import QueueOrder, QueueView
from agent_desk.services.queue_rows import QueuePlaces
from agent_desk.store.queue_query import (
    LEVELS,
    ORDERS,
    OWES_NONE,
    OWES_REPLY,
    base_of,
    bucket_ranges,
    condition,
    ordering,
    rows_of,
    view_of,
)
from agent_desk.store.tables import cases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Column, ColumnElement, Connection, Select

    from agent_desk.services.ports import QueueFilter, QueueRow

#: From one mark to the next: a page of the window.
STEP: Final = 200

#: So many rows have a mark each.
_FEW: Final = 2_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """One range of one index.

    Attributes:
        within: What its rows have in common.
        columns: By which they are sorted, all one way.
        downwards: The greatest first.
    """

    within: ColumnElement[bool]
    columns: tuple[Column[Any], ...]
    downwards: bool

    def rows(self, *columns: Column[Any]) -> Select[Any]:
        """These columns of its rows, in order."""
        order = [column.desc() if self.downwards else column.asc() for column in self.columns]
        return select(*columns).where(self.within).order_by(*order)

    def beyond(self, mark: Sequence[Any]) -> ColumnElement[bool]:
        """At a mark or behind it."""
        there = tuple_(*(literal(value, column.type) for column, value in zip(self.columns, mark, strict=True)))
        return tuple_(*self.columns) <= there if self.downwards else tuple_(*self.columns) >= there


def stretches(connection: Connection, wanted: QueueFilter) -> list[Stretch]:
    """The filtered queue, cut where its index must be entered anew: at each urgency, at each range of due dates."""
    columns = tuple(column for column, _ in ORDERS[wanted.order])
    base = and_(base_of(connection, wanted), view_of(wanted.view, wanted))
    dates = bucket_ranges(wanted.buckets, wanted.on)
    ranges: list[ColumnElement[bool]] = [cases.c.oldest_due.between(*ends) for ends in dates]
    if wanted.order is QueueOrder.URGENCY:
        return [
            Stretch(and_(base, cases.c.urgency == level, one), behind, _goes_down(wanted, behind[0]))
            for level in (LEVELS if wanted.descending else LEVELS[::-1])
            for one, behind in _in_level(wanted, level, ranges, columns[1:])
        ]
    downwards = _goes_down(wanted, columns[0])
    if wanted.order is QueueOrder.DAYS_PAST_DUE and ranges:
        return [Stretch(and_(base, one), columns, downwards) for one in _in_order(ranges, downwards=downwards)]
    return [Stretch(condition(connection, wanted), columns, downwards)]


def places(connection: Connection, wanted: QueueFilter) -> QueuePlaces:
    """Set the marks: one walk along the index of the order, or through what the text finds."""
    if wanted.text or _leads_itself(wanted):
        return _each(connection, wanted)
    found = stretches(connection, wanted)
    sizes = [_size(connection, stretch) for stretch in found]
    if sum(sizes) <= _FEW:
        return _each(connection, wanted)
    starts: list[int] = []
    marks: list[tuple[Any, ...]] = []
    begin = 0
    for number, (stretch, size) in enumerate(zip(found, sizes, strict=True)):
        if size:
            set_there = [(number, *row) for row in connection.execute(_walk(stretch))]
            marks += set_there
            starts += range(begin, begin + len(set_there) * STEP, STEP)
        begin += size
    return QueuePlaces(begin, starts, tuple(marks))


def page(connection: Connection, wanted: QueueFilter, start: int, limit: int, known: QueuePlaces) -> list[QueueRow]:
    """Rows ``start`` to ``start + limit``, found from the mark at or before the first."""
    if not known.marks:
        return []
    if len(known.marks) == known.size:
        return rows_of(connection, [mark[-1] for mark in known.marks[start : start + limit]], wanted)
    nearest = max(0, bisect_right(known.starts, start) - 1)
    number, *mark = known.marks[nearest]
    skip = start - known.starts[nearest]
    found: list[str] = []
    ahead = stretches(connection, wanted)[number:]
    for place, stretch in enumerate(ahead):
        walk = stretch.rows(cases.c.loan_number)
        walk = walk if place else walk.where(stretch.beyond(mark))
        found += connection.execute(walk.limit(skip + limit - len(found))).scalars()
        if len(found) >= skip + limit:
            break
    return rows_of(connection, found[skip:], wanted)


def _size(connection: Connection, stretch: Stretch) -> int:
    return int(connection.execute(select(func.count()).select_from(cases).where(stretch.within)).scalar_one())


def _walk(stretch: Stretch) -> Select[Any]:
    """Every so many rows of a stretch, from its first on; the engine takes the steps, nothing is numbered.

    SQLite enters the index by both columns only where the number that it compares with is not a column itself; without
    that each step would read all rows of one date again.
    """
    columns = stretch.columns
    names = [column.name for column in columns]
    walk = select(stretch.rows(*columns).limit(1).subquery()).cte("walk", recursive=True)
    here = tuple_(*columns)
    there = tuple_(*(walk.c[name] for name in names[:-1]), walk.c[names[-1]].concat(""))
    further = here < there if stretch.downwards else here > there
    ahead = stretch.rows(cases.c.loan_number).where(further).limit(1).offset(STEP - 1).correlate(walk)
    row = cases.alias("row_there")
    step = select(*(row.c[name] for name in names)).join_from(walk, row, row.c.loan_number == ahead.scalar_subquery())
    return select(walk.union_all(step))


def _each(connection: Connection, wanted: QueueFilter) -> QueuePlaces:
    numbers = select(cases.c.loan_number).where(condition(connection, wanted)).order_by(*ordering(wanted))
    marks = tuple((number,) for number in connection.execute(numbers).scalars())
    return QueuePlaces(len(marks), range(len(marks)), marks)


def _leads_itself(wanted: QueueFilter) -> bool:
    """Is it a view that an index of its own leads to, in an order that this index has not?"""
    if wanted.view is QueueView.REPLIES:
        return wanted.order is not QueueOrder.REPLY
    return wanted.view is QueueView.MINE


def _in_level(
    wanted: QueueFilter, level: int, ranges: list[ColumnElement[bool]], columns: tuple[Column[Any], ...]
) -> list[tuple[ColumnElement[bool], tuple[Column[Any], ...]]]:
    """One urgency: those that owe a reply, by its date, and each range of the others; each with what sorts it."""
    dated = _in_order(ranges or [true()], downwards=_goes_down(wanted, columns[1]))
    parts = [(and_(OWES_NONE, one), columns[1:]) for one in dated]
    owing = [(and_(OWES_REPLY, or_(*ranges) if ranges else true()), columns)] if level in REPLY_LEVELS else []
    return [*owing, *parts] if wanted.descending else [*parts, *owing]


def _goes_down(wanted: QueueFilter, column: Column[Any]) -> bool:
    return dict(ORDERS[wanted.order])[column] is wanted.descending


def _in_order(ranges: list[ColumnElement[bool]], *, downwards: bool) -> list[ColumnElement[bool]]:
    return ranges[::-1] if downwards else ranges
