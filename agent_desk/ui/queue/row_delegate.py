"""Paints every cell of the queue: one delegate for all columns, fixed row height."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from agent_desk.ui import theme
from agent_desk.ui.drawn import drawn
from agent_desk.ui.queue.columns import COLUMNS, Column
from agent_desk.ui.queue.queue_model import ROW_ROLE
from agent_desk.ui.widgets.bucket_pill import paint_bucket_pill

if TYPE_CHECKING:
    from agent_desk.services.ports import QueueRow
    from agent_desk.ui.queue.row_words import RowWords

ROW_HEIGHT: Final = 34
PADDING: Final = 6
_LEFT: Final = 16
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
_AT_LEFT: Final = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_AT_RIGHT: Final = _MIDDLE | Qt.AlignmentFlag.AlignRight

_Index = QModelIndex | QPersistentModelIndex


def room_of(rect: QRect, column: Column) -> QRect:
    """Where the text of a cell stands; the first column has the page's margin before it."""
    first, right = column is COLUMNS[0].column, column is Column.OVERDUE
    return rect.adjusted(_LEFT if first else PADDING, 0, -8 if right else -4, 0)


class RowDelegate(QStyledItemDelegate):
    """The delegate."""

    def __init__(self, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """The fixed height; the width is the header's business."""
        return QSize(0, theme.scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        colours = theme.tokens()
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(colours.sel if selected else colours.surface))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        if selected and index.column() == 0:
            view: QWidget | None = option.widget
            bar = colours.accent if view is not None and view.hasFocus() else colours.control
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(bar))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        column = COLUMNS[index.column()].column
        room = room_of(rect, column)
        row: QueueRow | None = index.data(ROW_ROLE)
        if row is None:
            width = room.width() * (55 + (index.row() * 7 + index.column() * 11) % 35) // 100
            theme.fill_round(painter, QRect(room.x(), room.center().y() - 4, width, 10), 4, colours.ghost)
        else:
            self._paint(painter, room, column, row)
        painter.restore()

    def _paint(self, painter: QPainter, room: QRect, column: Column, row: QueueRow) -> None:
        colours = theme.tokens()
        match column:
            case Column.PRIORITY:
                _text(painter, room, str(row.urgency), 13, 600, colours.text)
            case Column.BORROWER:
                self._paint_name(painter, room, row)
            case Column.DAYS_PAST_DUE:
                paint_bucket_pill(painter, room.adjusted(-2, 0, 2, 0), row.bucket.value, row.days_past_due)
            case Column.OVERDUE:
                text = self._words.text(row, column)
                _text(painter, room, text, 13, 400, colours.text, right=True)
            case Column.NEXT_ACTION:
                self._paint_action(painter, room, row)
            case Column.REPLY_BY:
                when, tone = self._words.reply(row)
                ink = {"warn": colours.warn, "bad": colours.bad}.get(tone, colours.text)
                owed = row.reply_by is not None
                _text(painter, room, when, 12, 600 if owed else 400, ink if owed else colours.text2)
            case Column.HELD_BY:
                self._paint_holder(painter, room, row)
            case Column.LOAN:  # the end tells numbers apart, their beginning is often the same
                elide = Qt.TextElideMode.ElideLeft
                _text(painter, room, row.loan_number, 12, 400, colours.text2, elide=elide)
            case _:
                _text(painter, room, self._words.text(row, column), 12, 400, colours.text2)

    def _paint_name(self, painter: QPainter, room: QRect, row: QueueRow) -> None:
        colours = theme.tokens()
        weight = 400 if self._words.is_held_by_another(row) else 600
        used = _text(painter, room, drawn(row.name), 13, weight, colours.text)
        if row.latin_name:
            _text(painter, room.adjusted(used + 7, 0, 0, 0), row.latin_name, 12, 400, colours.text2)

    def _paint_action(self, painter: QPainter, room: QRect, row: QueueRow) -> None:
        colours = theme.tokens()
        action = self._words.action(row)
        ink = {"ok": colours.ok, "warn": colours.warn, "bad": colours.bad}.get(action.tone, colours.text2)
        box = QRect(room.x(), room.y() + (room.height() - 16) // 2, 16, 16)
        theme.paint_icon(painter, box, action.icon, ink)
        room = room.adjusted(22, 0, 0, 0)
        loud = action.tone in {"bad", "warn"}
        room = room.adjusted(_text(painter, room, action.title, 12, 400, colours.text) + 6, 0, 0, 0)
        if action.when and room.width() > 12:
            used = _text(painter, room, action.when, 12, 600, ink if loud else colours.text)
            room = room.adjusted(used + 6, 0, 0, 0)
        weight = 600 if loud else 400
        if action.amount and _advance(action.amount, theme.scaled(12), weight) <= room.width():
            _text(painter, room, action.amount, 12, weight, ink if loud else colours.text2)

    def _paint_holder(self, painter: QPainter, room: QRect, row: QueueRow) -> None:
        colours = theme.tokens()
        text = self._words.holder(row)
        if self._words.is_held_by_another(row):
            box = QRect(room.x(), room.y() + (room.height() - 14) // 2, 14, 14)
            theme.paint_icon(painter, box, "lock", colours.text2)
            room = room.adjusted(19, 0, PADDING, 0)
            used = _text(painter, room, text, 12, 400, colours.text2)
        else:
            mine = self._words.is_mine(row)
            used = _text(painter, room, text, 12, 600 if mine else 400, colours.accent if mine else colours.text2)
        age, room = self._words.held_for(row), room.adjusted(used + 6, 0, 0, 0)
        if age and _advance(age, theme.scaled(12), 400) <= room.width():
            _text(painter, room, age, 12, 400, colours.text2)


@lru_cache(maxsize=4096)
def _advance(text: str, pixels: int, weight: int) -> int:
    """How wide a text is: rows come into sight again and again, and many say the same."""
    return QFontMetrics(theme.font_of(pixels, weight)).horizontalAdvance(text)


def _text(
    painter: QPainter,
    room: QRect,
    text: str,
    size: int,
    weight: int,
    colour: str,
    *,
    right: bool = False,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> int:
    """Draw one line, elided on purpose; returns the width used."""
    painter.setFont(theme.font(size, weight))
    painter.setPen(QColor(colour))
    advance = _advance(text, theme.scaled(size), weight)
    if advance > room.width():
        text = painter.fontMetrics().elidedText(text, elide, max(0, room.width()))
        advance = room.width()
    painter.drawText(room, _AT_RIGHT if right else _AT_LEFT, text)
    return advance
