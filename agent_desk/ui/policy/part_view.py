"""A part of a pack to be read: contact rules, evidence, what must be said, caps and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.row_delegate import dress_table

if TYPE_CHECKING:
    from agent_desk.wording.pack_parts import Part

_ROW: Final = 34


class PartView(QTableWidget):
    """The table; long texts wrap in the last column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_table(self)
        self.setWordWrap(True)

    def show_part(self, name: str, part: Part) -> None:
        """Show a part under its name."""
        titles, rows = part
        self.setAccessibleName(name)
        self.setColumnCount(len(titles))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(titles))
        for line, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(text)
                self.setItem(line, column, item)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)  # the room is for the longest words, wherever they stand
        widest = max(range(len(titles)), key=lambda column: max((len(row[column]) for row in rows), default=0))
        for column in range(len(titles)):
            mode = QHeaderView.ResizeMode.Stretch if column == widest else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        self.resizeRowsToContents()
        for line in range(len(rows)):
            self.setRowHeight(line, max(theme.scaled(_ROW), self.rowHeight(line) + 8))
