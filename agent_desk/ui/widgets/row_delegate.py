"""The look of rows in lists and tables: fixed height, hairlines, the selected row with its bar; and runs of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from agent_desk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.ui.theme import Tone

ROW_HEIGHT: Final = 34
HEADER_HEIGHT: Final = 32
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: its words, tone, weight and size in pixels."""

    text: str
    tone: Tone = "text"
    strong: bool = False
    size: int = 12


def paint_runs(painter: QPainter, rect: QRect, runs: Sequence[Run], *, gap: int = 6, right: bool = False) -> int:
    """Paint runs of text in one line, vertically centred; what does not fit elides at its end.

    Returns:
        The width that was painted.
    """
    colours = theme.tokens()
    shown = [run for run in runs if run.text]
    widths = []
    for run in shown:
        painter.setFont(theme.font(run.size, 600 if run.strong else 400))
        widths.append(painter.fontMetrics().horizontalAdvance(run.text))
    total = sum(widths) + gap * max(0, len(widths) - 1)
    x = rect.x() + (max(0, rect.width() - total) if right else 0)
    start = x
    end = rect.x() + rect.width()
    for run, width in zip(shown, widths, strict=True):
        if x >= end:
            break
        painter.setFont(theme.font(run.size, 600 if run.strong else 400))
        painter.setPen(QColor(colours.tone(run.tone)))
        text = run.text
        if x + width > end:
            text = painter.fontMetrics().elidedText(run.text, Qt.TextElideMode.ElideRight, end - x)
        room = QRect(x, rect.y(), end - x, rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)
        x += width + gap
    return min(x - gap, end) - start


class RowDelegate(QStyledItemDelegate):
    """Base of the desk's delegates: paints the row, then asks ``paint_cell`` for what is in it.

    Attributes:
        row_height: Pixels at 100 % text size.
    """

    row_height: int = ROW_HEIGHT

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Fixed height."""
        return QSize(0, theme.scaled(self.row_height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint ground, hairline and bar, then the cell."""
        colours = theme.tokens()
        rect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(colours.sel if selected else colours.surface))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        if selected and index.column() == 0:
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(colours.accent))
        painter.setClipRect(rect)
        self.paint_cell(painter, rect.adjusted(8, 0, -8, -1), index, selected=selected)
        painter.restore()

    def paint_cell(self, painter: QPainter, rect: QRect, index: _Index, *, selected: bool) -> None:
        """Paint what is in a cell; the base paints its display text.

        Args:
            painter: Antialiased, clipped to the cell; saved and restored around the call.
            rect: The cell without its padding.
            index: The model's index.
            selected: Whether the row is selected.
        """
        del selected
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        right = bool(Qt.AlignmentFlag(align) & Qt.AlignmentFlag.AlignRight)
        value = index.data(Qt.ItemDataRole.DisplayRole)
        paint_runs(painter, rect, (Run("" if value is None else str(value)),), right=right)


def dress_table(view: QTableView) -> None:
    """Give a table the desk's look: fixed rows, whole rows selected, no grid, no numbers, no walking of the model."""
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    rows = view.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(theme.scaled(ROW_HEIGHT))
    rows.setDefaultSectionSize(theme.scaled(ROW_HEIGHT))
    rows.hide()
    head = view.horizontalHeader()
    head.setFixedHeight(theme.scaled(HEADER_HEIGHT))
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionsMovable(False)
    head.setStretchLastSection(True)
