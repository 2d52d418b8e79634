"""What happened on the loan, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from agent_desk.ui import theme
from agent_desk.ui.moment_text import clock_text
from agent_desk.ui.money_text import day_text
from agent_desk.ui.widgets.card import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel

    from agent_desk.domain.history import HistoryItem
    from agent_desk.services.work_case import CaseFile
    from agent_desk.wording import Words

_Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole
_LEFT = 26


class _Line(NamedTuple):
    title: str
    when: str
    note: str
    tone: theme.Tone
    icon: str


class _HistoryModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[_Line, ...] = ()

    def show_lines(self, lines: Sequence[_Line]) -> None:
        if tuple(lines) == self.lines:
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.title, line.when, line.note) if part)
        return None


class _HistoryDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, theme.scaled(37))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: _Line = index.data(_LINE)
        colours = theme.tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_HasFocus:
            theme.stroke_round(painter, rect.adjusted(0, 0, -1, -2), 6, colours.accent, width=2)
        tone = colours.text2 if line.tone == "text" else colours.tone(line.tone)
        theme.paint_icon(painter, QRect(rect.x() + 1, rect.y() + 2, 16, 16), line.icon, tone)
        if index.row() + 1 < _count(index):
            painter.fillRect(QRect(rect.x() + 8, rect.y() + 21, 1, rect.height() - 23), QColor(colours.line))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        width = rect.width() - _LEFT - 4
        painter.setFont(theme.font(12, 600 if index.row() == 0 else 400))
        painter.setPen(QColor(colours.text))
        title = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(rect.x() + _LEFT, rect.y(), width, theme.scaled(18)), middle, title)
        second = QRect(rect.x() + _LEFT, rect.y() + theme.scaled(17), width, theme.scaled(16))
        painter.setFont(theme.font(11))
        painter.setPen(QColor(colours.text2))
        painter.drawText(second, middle, line.when)
        if line.note:
            used = painter.fontMetrics().horizontalAdvance(line.when) + 12
            strong = line.tone in {"bad", "warn"}
            painter.setFont(theme.font(11, 600 if strong else 400))
            painter.setPen(QColor(colours.tone(line.tone) if strong else colours.text2))
            note = painter.fontMetrics().elidedText(line.note, Qt.TextElideMode.ElideRight, max(20, width - used))
            painter.drawText(second, middle | Qt.AlignmentFlag.AlignRight, note)
        painter.restore()


def _count(index: _Index) -> int:
    model: QAbstractItemModel = index.model()
    return model.rowCount()


class HistoryPanel(Section):
    """The section; the list scrolls in the room that is left."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(last=True, parent=parent)
        self._words = words
        self._model = _HistoryModel()
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_HistoryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(theme.scaled(80))
        self.add(self.list, 1)

    @property
    def titles(self) -> tuple[str, ...]:
        """What the list says, newest first."""
        return tuple(line.title for line in self._model.lines)

    def show_case(self, file: CaseFile) -> None:
        """Show what happened."""
        self.set_title(self.tr("History"))
        count = len(file.history)
        self.set_note(self.tr("1 entry") if count == 1 else self.tr("{count} entries").format(count=count))
        self.list.setAccessibleName(self.tr("History"))
        self._model.show_lines([self._line(file, item) for item in file.history])

    def _line(self, file: CaseFile, item: HistoryItem) -> _Line:
        line = self._words.history(item)
        today = item.on == file.context.as_of
        day = self.tr("Today") if today else self._day(file, item)
        when = f"{day} {clock_text(item.at, file.context.portfolio.time_zone)}" if item.at is not None else day
        person = file.people.get(item.user_id, "")
        tones: dict[str, theme.Tone] = {"ok": "ok", "warn": "warn", "bad": "bad"}
        return _Line(line.title, when, line.detail or person, tones.get(line.tone, "text"), line.icon)

    def _day(self, file: CaseFile, item: HistoryItem) -> str:
        same_year = item.on.year == file.context.as_of.year
        return day_text(item.on) if same_year else self._words.date(item.on)
