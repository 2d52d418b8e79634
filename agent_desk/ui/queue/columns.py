"""What the queue shows, one entry a column.

Conventions of this file: widths are pixels at 100 % text size; a column with ``stretch`` takes a share of what is left
and shrinks to ``least`` before another is hidden; columns with a ``hide_rank`` go first when there is too little
room, the lowest rank first; one of rank 4 only when shrinking does not help either; the one that sorts is never hidden.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from agent_desk.services.ports import QueueOrder
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONLY_WHEN_SHRUNK: Final = 4


class Column(StrEnum):
    """The columns. Stable names: a kept layout may hold them."""

    PRIORITY = "priority"
    BORROWER = "borrower"
    PHONE = "phone"
    LOAN = "loan"
    PRODUCT = "product"
    DAYS_PAST_DUE = "days-past-due"
    OVERDUE = "overdue"
    NEXT_ACTION = "next-action"
    REPLY_BY = "reply-by"
    HELD_BY = "held-by"
    LAST_CONTACT = "last-contact"


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column.

    Attributes:
        title: English source, translated in the context ``QueueColumns``.
        whole_title: For assistive technology where the title is shortened; empty for the title.
        order: What a click on its head sorts by; ``None`` for a column that cannot be sorted.
        descending: Which way the first click sorts.
        is_right: Figures stand at the right edge.
    """

    column: Column
    title: str
    width: int
    order: QueueOrder | None = None
    descending: bool = False
    is_right: bool = False
    stretch: int = 0
    least: int = 0
    hide_rank: int = 0
    whole_title: str = ""


COLUMNS: Final[tuple[ColumnSpec, ...]] = (
    ColumnSpec(
        Column.PRIORITY,
        QT_TRANSLATE_NOOP("QueueColumns", "Pri"),
        50,
        QueueOrder.URGENCY,
        descending=True,
        whole_title=QT_TRANSLATE_NOOP("QueueColumns", "Priority"),
    ),
    ColumnSpec(
        Column.BORROWER, QT_TRANSLATE_NOOP("QueueColumns", "Borrower"), 150, QueueOrder.NAME, stretch=3, least=140
    ),
    ColumnSpec(Column.PHONE, QT_TRANSLATE_NOOP("QueueColumns", "Phone"), 100, hide_rank=3),
    ColumnSpec(Column.LOAN, QT_TRANSLATE_NOOP("QueueColumns", "Loan no."), 110, QueueOrder.LOAN),
    ColumnSpec(Column.PRODUCT, QT_TRANSLATE_NOOP("QueueColumns", "Product"), 112, hide_rank=2),
    ColumnSpec(
        Column.DAYS_PAST_DUE,
        QT_TRANSLATE_NOOP("QueueColumns", "Days past due"),
        112,
        QueueOrder.DAYS_PAST_DUE,
        descending=True,
    ),
    ColumnSpec(
        Column.OVERDUE,
        QT_TRANSLATE_NOOP("QueueColumns", "Overdue"),
        92,
        QueueOrder.ARREARS,
        descending=True,
        is_right=True,
    ),
    ColumnSpec(Column.NEXT_ACTION, QT_TRANSLATE_NOOP("QueueColumns", "Next action"), 190, stretch=2, least=164),
    ColumnSpec(Column.REPLY_BY, QT_TRANSLATE_NOOP("QueueColumns", "Reply by"), 92, QueueOrder.REPLY, hide_rank=1),
    ColumnSpec(Column.HELD_BY, QT_TRANSLATE_NOOP("QueueColumns", "Held by"), 58, stretch=1, least=58),
    ColumnSpec(
        Column.LAST_CONTACT,
        QT_TRANSLATE_NOOP("QueueColumns", "Last contact"),
        82,
        QueueOrder.LAST_CONTACT,
        descending=True,
        hide_rank=4,
    ),
)


def spec_of_order(order: QueueOrder) -> ColumnSpec:
    """The column that sorts by an order."""
    return next(spec for spec in COLUMNS if spec.order is order)


def layout_of(
    room: int, columns: Sequence[ColumnSpec] = COLUMNS, percent: int = 100, sorting: QueueOrder | None = None
) -> dict[Column, int]:
    """Widths of the columns that fit; the others are left out.

    Args:
        room: Pixels there are.
        columns: From left to right.
        percent: Text size; widths grow with it.
        sorting: What the queue is sorted by: the column of it stays.

    Returns:
        Width by column. Together they fill the room, unless even the last choice is wider than it.
    """
    shown = list(columns)
    may_go = (spec for spec in columns if spec.hide_rank and (sorting is None or spec.order is not sorting))
    for spec in sorted(may_go, key=lambda spec: spec.hide_rank):
        if _needed(shown, percent, shrunk=spec.hide_rank >= _ONLY_WHEN_SHRUNK) <= room:
            break
        shown.remove(spec)
    widths = {spec.column: _px(spec.width, percent) for spec in shown}
    spare = room - sum(widths.values())
    stretching = [spec for spec in shown if spec.stretch and (spare > 0 or spec.least < spec.width)]
    total = sum(spec.stretch for spec in stretching)
    for place, spec in enumerate(stretching):
        share = spare * spec.stretch // total if place < len(stretching) - 1 else spare
        before = widths[spec.column]
        widths[spec.column] = max(before + share, _px(spec.least, percent))
        spare -= widths[spec.column] - before
        total -= spec.stretch
    return widths


def _needed(columns: Sequence[ColumnSpec], percent: int, *, shrunk: bool) -> int:
    return sum(_px((shrunk and spec.least) or spec.width, percent) for spec in columns)


def _px(width: int, percent: int) -> int:
    return (width * percent + 50) // 100
