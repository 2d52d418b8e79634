"""A small table that only shows: cells of icon and words under their titles, each column a share of the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from agent_desk.ui import theme
from agent_desk.ui.administration.people_model import CELL_ROLE, Cell, CellDelegate
from agent_desk.ui.widgets.row_delegate import HEADER_HEIGHT, ROW_HEIGHT, dress_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_Index = QModelIndex | QPersistentModelIndex


class CellsModel(QAbstractTableModel):
    """Rows of cells, each row under a key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self.rows: tuple[tuple[str, tuple[Cell, ...]], ...] = ()

    def set_titles(self, titles: Sequence[str]) -> None:
        """Name the columns."""
        self.beginResetModel()
        self._titles = tuple(titles)
        self.endResetModel()

    def set_rows(self, rows: Sequence[tuple[str, Sequence[Cell]]]) -> None:
        """Show these; the key of a row is the caller's."""
        self.beginResetModel()
        self.rows = tuple((key, tuple(cells)) for key, cells in rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as were set."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as have titles."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Titles of the columns."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._titles[section] if 0 <= section < len(self._titles) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, or the cell as it is painted."""
        if not index.isValid() or index.column() >= len(self.rows[index.row()][1]):
            return None
        cell = self.rows[index.row()][1][index.column()]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._titles[index.column()]}: {cell.text}"
        return cell.text if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} else None


class PlainTable(QTableView):
    """The table; as high as so many rows, and it scrolls when there are more."""

    def __init__(self, shares: Sequence[int], rows: int, parent: QWidget | None = None) -> None:
        """Make one.

        Args:
            shares: Of the width, column by column, in percent.
            rows: How many are seen at once.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._shares = tuple(shares)
        self._seen = rows
        self.cells = CellsModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(self))
        dress_table(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def current_key(self) -> str:
        """The key of the chosen row; empty for none."""
        row = self.currentIndex().row()
        return self.cells.rows[row][0] if 0 <= row < len(self.cells.rows) else ""

    def set_titles(self, titles: Sequence[str]) -> None:
        """Name the columns."""
        self.cells.set_titles(titles)
        self._share_out()

    def set_rows(self, rows: Sequence[tuple[str, Sequence[Cell]]]) -> None:
        """Show these; the chosen row stays chosen by its key, else the first is."""
        before = self.current_key
        self.cells.set_rows(rows)
        keys = [key for key, _ in self.cells.rows]
        if keys:
            self.selectRow(keys.index(before) if before in keys else 0)
        shown = max(1, min(self._seen, len(keys)))
        self.setFixedHeight(theme.scaled(HEADER_HEIGHT) + shown * theme.scaled(ROW_HEIGHT) + 2)
        self._share_out()

    def _share_out(self) -> None:
        head = self.horizontalHeader()
        room = self.viewport().width()
        for column, share in enumerate(self._shares[: self.cells.columnCount()]):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, room * share // 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns keep their shares."""
        super().resizeEvent(event)
        self._share_out()
