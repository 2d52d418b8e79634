"""The left column of the approvals: head, waiting or all, the list, and the keys under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.approvals.request_model import Entry, RequestDelegate, RequestModel, number_of
from agent_desk.ui.widgets.keycap import KeyHintRow
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from agent_desk.services.ports import Clock
    from agent_desk.ui.approvals.request_model import Line
    from agent_desk.wording.words import Words

WIDTH = 356


class RequestList(QFrame):
    """The column.

    Signals:
        chosen: The number of the request or letter that is current now; empty for none.
    """

    chosen = Signal(str)

    def __init__(self, words: Words, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.setFixedWidth(theme.scaled(WIDTH))
        self.model = RequestModel(words, clock, self)
        self._title = TextLabel("", "page")
        self._count = TextLabel("", "body", "text2", elide=True)
        self.shown = SegmentedControl(())
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(RequestDelegate(self.view))
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._hints = KeyHintRow()
        self._order = TextLabel("", "secondary", "text2", elide=True)
        self._empty = TextLabel("", "body", "text2", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lay_out()
        self._number = ""
        self.shown.changed.connect(lambda _key: self.set_lines(self.model.lines))
        self.view.selectionModel().currentChanged.connect(self._tell)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("kind", "strip")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._count, 1)
        row.addWidget(self.shown)
        foot = QFrame()
        foot.setProperty("kind", "bar")
        keys = QHBoxLayout(foot)
        keys.setContentsMargins(16, 7, 14, 7)
        keys.addWidget(self._hints)
        keys.addWidget(self._order, 1)
        self._order.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._empty)
        column.addWidget(self.view, 1)
        column.addWidget(foot)
        self._empty.setContentsMargins(24, 32, 24, 8)

    @property
    def current_number(self) -> str:
        """The request or letter that is current; empty for none."""
        return self._number

    def current_line(self) -> Line | None:
        """What the list knows of the current request."""
        row = self.model.row_of(self._number)
        return self.model.entry(row).line if row >= 0 else None

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these requests and letters; the current one stays current while it is listed."""
        changed = self.model.set_lines(lines, alike=self.shown.current_key == "all")
        self._say_count()
        if changed:
            self._choose_row(self.model.row_of(self._number))
        if not self._number and self.model.rowCount():
            self._choose_row(0)

    def choose(self, number: str) -> None:
        """Make a request current."""
        row = self.model.row_of(number)
        if row >= 0:
            self._choose_row(row)

    def refresh_ages(self) -> None:
        """Time has passed."""
        self.view.viewport().update()

    def retranslate(self) -> None:
        """Set the texts again."""
        self._title.set_text(self.tr("Approvals"))
        self.shown.set_choices((("waiting", self.tr("Waiting")), ("all", self.tr("All"))))
        self._hints.set_hints((("Up Down", self.tr("next request")),))
        self._order.set_text(self.tr("Sorted by who is waiting"))
        self._empty.set_text(
            self.tr("Nothing waits for a decision. A request or a letter appears here as soon as it is sent.")
        )
        self.view.setAccessibleName(self.tr("Requests and letters"))
        self._say_count()
        self.view.viewport().update()

    def _say_count(self) -> None:
        waiting = self.model.waiting
        self._count.set_text(self.tr("%n waiting", "", waiting))
        self._empty.setVisible(waiting == 0)

    def _choose_row(self, row: int) -> None:
        if row < 0:
            return
        index = self.model.index(row)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def _tell(self, index: QModelIndex) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, Entry) and entry.line is not None and number_of(entry.line) != self._number:
            self._number = number_of(entry.line)
            self.chosen.emit(self._number)
