"""The left of the case, read only: what is owed, the instalments, what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from agent_desk.ui.case.history_panel import HistoryPanel
from agent_desk.ui.case.instalments_panel import InstalmentsPanel
from agent_desk.ui.case.owed_panel import OwedPanel
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.services.work_case import CaseFile
    from agent_desk.wording import Words


class OwedColumn(QScrollArea):
    """The column."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self._file: CaseFile | None = None
        self._hidden = True
        self._compact = False
        self.owed = OwedPanel(words)
        self.instalments = InstalmentsPanel(words)
        self.history = HistoryPanel(words)
        self._closed = TextLabel("", "secondary", "text2", wrap=True)
        self._closed.setContentsMargins(16, 10, 16, 10)
        for part in (self.owed, self.instalments):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inner = inner = QFrame()
        inner.setProperty("kind", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.owed)
        column.addWidget(self._closed)
        column.addWidget(self.instalments)
        column.addWidget(self.history, 100)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        """No narrower than its words and the bar that scrolls them."""
        hint = super().minimumSizeHint()
        words = self._inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(hint.width(), words), hint.height())

    def set_compact(self, compact: bool) -> None:
        """Shorter words in a narrower column."""
        if compact == self._compact:
            return
        self._compact = compact
        self.instalments.set_compact(compact)
        self.owed.set_compact(compact)
        if self._file is not None:
            self.show_file(self._file, hidden=self._hidden)

    def show_file(self, file: CaseFile, *, hidden: bool) -> None:
        """Show the case; until identity is verified the bucket alone."""
        self._file, self._hidden = file, hidden
        self._closed.set_text(self.tr("Amounts, instalments and history are shown once identity is verified."))
        self._closed.setVisible(hidden)
        self.instalments.setVisible(not hidden)
        self.history.setVisible(not hidden)
        self.owed.show_case(file.context, hidden=hidden)
        if not hidden:
            self.instalments.show_case(file.context)
            self.history.show_case(file)
