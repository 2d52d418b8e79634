"""The table of limits as it is seen and worked: two lines a row, marks of what changed, keys that edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from agent_desk.domain.policy.pack import SourceStatus
from agent_desk.ui import theme
from agent_desk.ui.policy.limits_model import PAINT_ROLE, ROLES, CellLook, Column, LimitsModel
from agent_desk.ui.widgets.row_delegate import RowDelegate, Run, dress_table, paint_runs

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QResizeEvent

    from agent_desk.ui.theme import Tone

_Index = QModelIndex | QPersistentModelIndex
ROW: Final = 38
_ICON: Final = 13
#: Shares of the width, in percent.
_WIDTHS: Final = {
    Column.LIMIT: 19,
    Column.APPLIES: 13,
    Column.AGENT: 9,
    Column.SENIOR: 9,
    Column.SUPERVISOR: 10,
    Column.MANAGER: 10,
    Column.CAP: 14,
    Column.SOURCE: 16,
}
_SOURCES: Final[dict[SourceStatus, tuple[str, Tone]]] = {
    SourceStatus.PROPOSAL: ("pen", "text2"),
    SourceStatus.CONFIRMED: ("tick-circle", "ok"),
    SourceStatus.UNCONFIRMED: ("warning", "warn"),
}


class LimitsDelegate(RowDelegate):
    """Paints a cell in two lines, a role's cell with what it was; edits in place."""

    row_height = ROW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint ground and hairline, the cell, and the frame of the current one."""
        look = index.data(PAINT_ROLE)
        if not isinstance(look, CellLook):
            return
        view = option.widget
        current = isinstance(view, QTableView) and view.currentIndex() == index
        colours, rect = theme.tokens(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(colours.sunken if look.cap else colours.surface))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        painter.setClipRect(rect)
        box = rect.adjusted(3, 2, -3, -3)
        if look.contradicts:
            theme.fill_round(painter, box, 4, colours.bad_soft)
            theme.stroke_round(painter, box, 4, colours.bad_line)
        elif look.was:
            theme.fill_round(painter, box, 4, colours.accent_soft)
        if look.was:
            self._paint_corner(painter, box)
        if current:
            theme.stroke_round(painter, box, 4, colours.accent if view.hasFocus() else colours.control, width=2)
        inner = rect.adjusted(10, 0, -10, -1)
        if look.number:
            self._paint_number(painter, inner, look)
        else:
            self._paint_lines(painter, inner, look)
        painter.restore()

    def _paint_corner(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens().accent))
        corner = box.topLeft()
        painter.drawPolygon(QPolygon([corner, corner + QPoint(8, 0), corner + QPoint(0, 8)]))

    def _paint_number(self, painter: QPainter, rect: QRect, look: CellLook) -> None:
        tone: Tone = "bad" if look.contradicts else "accent" if look.was else "text2" if look.quiet else "text"
        strong = bool(look.was) or look.contradicts or (look.cap and not look.quiet)
        runs = [Run(look.first, tone, strong, 12 if look.quiet else 13)]
        if look.contradicts:
            at = QRect(rect.x(), rect.y() + (rect.height() - _ICON) // 2, _ICON, _ICON)
            theme.paint_icon(painter, at, "warning", theme.tokens().bad)
            rect = rect.adjusted(_ICON + 2, 0, 0, 0)
        if look.was:
            was = Run(self.tr("was {value}").format(value=look.was), "text2", strong=False, size=11)
            wide = QFontMetrics(theme.font(11)).horizontalAdvance(was.text)
            wide += QFontMetrics(theme.font(13, 600)).horizontalAdvance(look.first) + 8
            if wide > rect.width():
                half = rect.height() // 2
                rect = rect.adjusted(-4, 1, 4, 0)
                paint_runs(painter, QRect(rect.x(), rect.y(), rect.width(), half), runs, right=True)
                paint_runs(painter, QRect(rect.x(), rect.y() + half - 2, rect.width(), half), [was], right=True)
                return
            runs.insert(0, was)
        paint_runs(painter, rect, runs, right=True)

    def _paint_lines(self, painter: QPainter, rect: QRect, look: CellLook) -> None:
        first = "" if look.again else look.first
        if not look.second:
            paint_runs(painter, rect, (Run(first, "text", strong=False, size=12),))
            return
        half = rect.height() // 2
        top = QRect(rect.x(), rect.y() + 2, rect.width(), half)
        bottom = QRect(rect.x(), rect.y() + half - 1, rect.width(), half)
        strong = look.status is None and not look.again
        paint_runs(painter, top, (Run(first, "text", strong=strong, size=12),))
        tone: Tone = "text2"
        if look.status is not None:
            icon, tone = _SOURCES[look.status]
            at = QRect(bottom.x(), bottom.y() + (bottom.height() - _ICON) // 2, _ICON, _ICON)
            theme.paint_icon(painter, at, icon, theme.tokens().tone(tone))
            bottom = bottom.adjusted(_ICON + 4, 0, 0, 0)
        paint_runs(painter, bottom, (Run(look.second, tone, strong=False, size=11),))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A field over the cell, its text chosen."""
        field = QLineEdit(parent)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setProperty("bare", "true")
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return field

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begin with what is there."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand over what was typed."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)


class LimitsTable(QTableView):
    """The view: F2 edits, Del empties, the arrows walk the cells."""

    def __init__(self, model: LimitsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(LimitsDelegate(self))
        dress_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked | triggers.AnyKeyPressed)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(theme.scaled(ROW))
        rows.setDefaultSectionSize(theme.scaled(ROW))
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(40)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell current, and see it."""
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes the limit away."""
        index = self.currentIndex()
        model = self.model()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.isValid():
            if index.column() in ROLES:
                model.setData(index, "", Qt.ItemDataRole.EditRole)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        width = self.viewport().width()
        left = width
        for column, share in _WIDTHS.items():
            wide = left if column is Column.SOURCE else width * share // 100
            self.setColumnWidth(column, wide)
            left -= wide
