"""A plain table of figures: rows of texts that are already words, amounts flush right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from agent_desk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

_Index = QModelIndex | QPersistentModelIndex
_MARGIN = 5
_AIR = 4
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class FigureModel(QAbstractTableModel):
    """Columns and rows of text."""

    _RIGHT: ClassVar[Qt.AlignmentFlag] = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    _LEFT: ClassVar[Qt.AlignmentFlag] = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._left = 2

    def show_rows(self, columns: Sequence[str], rows: Sequence[Sequence[str]], left: int) -> None:
        """Show other rows; the first ``left`` columns are flush left."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._rows = tuple(tuple(row) for row in rows)
        self._left = left
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """Text, alignment, and the sentence for assistive technology."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._columns[index.column()]}: {self._rows[index.row()][index.column()]}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        return self._LEFT if column < self._left else self._RIGHT


class _Cells(QStyledItemDelegate):
    """Cells with the margins of the header, so that words stand under the names of their columns.

    Attributes:
        air: Pixels over and under the words of a row of several lines, with a hairline between the rows; 0 for rows
            of one line each.
    """

    air = 0

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """A line never begins with the dot between two parts."""
        super().initStyleOption(option, index)
        option.text = option.text.replace(" · ", "\u00a0· ")

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room for the words between the margins."""
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        return super().sizeHint(inner, index) + QSize(2 * _MARGIN, 2 * self.air)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the whole cell's ground, then the words within the margins."""
        view = option.widget
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        super().paint(painter, inner, index)
        if self.air:
            line = QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1)
            painter.fillRect(line, QColor(theme.tokens().line))


class FigureTable(QTableView):
    """The table, read only; copying and scrolling by keys work as in any table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FigureModel()
        self.setModel(self.figures)
        self._cells = _Cells(self)
        self.setItemDelegate(self._cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.scaled(24))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(theme.scaled(26))

    def wrap_rows(self, least: int) -> None:
        """Rows as high as their words need, at least so many pixels (at 100 %); for a few rows only."""
        self.setWordWrap(True)
        self._cells.air = theme.scaled(_AIR)
        self.verticalHeader().setMinimumSectionSize(theme.scaled(least))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_rows(
        self, columns: Sequence[str], rows: Sequence[Sequence[str]], *, name: str, left: int = 2, wide: int = -1
    ) -> None:
        """Show rows.

        Args:
            columns: Their names.
            rows: As many texts a row.
            name: For assistive technology.
            left: How many columns from the left are flush left.
            wide: The column that takes the room; -1 shares it out.
        """
        self.figures.show_rows(columns, rows, left)
        self.setAccessibleName(name)
        mode = QHeaderView.ResizeMode
        header = self.horizontalHeader()
        header.setSectionResizeMode(mode.Stretch)
        if wide >= 0:
            for column in range(len(columns)):
                header.setSectionResizeMode(column, mode.Stretch if column == wide else mode.ResizeToContents)
        elif columns:
            header.setSectionResizeMode(0, mode.ResizeToContents)
