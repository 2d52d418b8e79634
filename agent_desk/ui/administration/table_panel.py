"""What the panels of the page share: a title with its count, what narrows the table, what went wrong, and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from agent_desk.ui.administration.people_model import CellDelegate
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.row_delegate import dress_table
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel

    from agent_desk.domain.errors import DeskError
    from agent_desk.wording.words import Words


class TablePanel(QFrame):
    """A panel around a table."""

    def __init__(self, model: QAbstractItemModel, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self._words = words
        self._title = TextLabel("", "headline")
        self._count = TextLabel("", "secondary", "text2")
        self.trouble = MessagePanel("bad", compact=True)
        self.trouble.hide()
        self.table = QTableView()
        self.table.setModel(model)
        self.table.setItemDelegate(CellDelegate(self.table))
        dress_table(self.table)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.table)

    def lay_out(self, fields: Sequence[QWidget], buttons: Sequence[QWidget], chips: QWidget) -> None:
        """Put the fields behind the title, the buttons at its end, and the chips between title and table."""
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 14, 4)
        head.setSpacing(8)
        for widget in (self._title, self._count, *fields):
            head.addWidget(widget)
        head.addStretch(1)
        for widget in buttons:
            head.addWidget(widget)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 14, 6)
        row.addWidget(chips, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self.trouble)
        column.addWidget(self.table, 1)

    def show_error(self, error: DeskError) -> None:
        """Say what failed."""
        self.trouble.set_tone("bad")
        self.trouble.show()
        self.trouble.set_message(self._words.error(error), icon="warning")
