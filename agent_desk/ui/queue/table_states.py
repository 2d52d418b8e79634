"""What stands where the table is: the table, the skeleton after 150 ms, nothing found, or what failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from agent_desk.services.ports import QueueView
from agent_desk.ui.queue.view_names import view_name
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.empty_state import EmptyState
from agent_desk.ui.widgets.loading import SKELETON_AFTER_MS, LoadingView
from agent_desk.ui.widgets.message_panel import MessagePanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.errors import DeskError
    from agent_desk.services.ports import QueueFilter
    from agent_desk.wording.words import Words

_BARS = (24, 120, 90, 100, 96, 66, 130, 40)


class TableStates(QStackedWidget):
    """The stack.

    Signals:
        retried: Read again, after a failure.
        cleared: Drop the filters.
        whole_wanted: Show the whole queue.
    """

    retried = Signal()
    cleared = Signal()
    whole_wanted = Signal()

    def __init__(self, words: Words, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._table = table
        self._wanted: QueueFilter | None = None
        self._said: tuple[str, ...] = ()
        self._error: DeskError | None = None
        self.loading = LoadingView(_BARS)
        self.loading.progress.setFocusPolicy(self.focusPolicy())
        self.empty = EmptyState("queue")
        self.clear_button = DeskButton()
        self.whole_button = DeskButton()
        self.empty.add_button(self.clear_button)
        self.empty.add_button(self.whole_button)
        self.error = MessagePanel("bad")
        self.retry_button = DeskButton()
        self.error.add_button(self.retry_button)
        self._failure = QWidget()
        column = QVBoxLayout(self._failure)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.error)
        column.addStretch(1)
        for widget in (table, self.loading, self.empty, self._failure):
            self.addWidget(widget)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SKELETON_AFTER_MS)
        self._late.timeout.connect(lambda: self.setCurrentWidget(self.loading))
        self.retry_button.clicked.connect(self.retried)
        self.clear_button.clicked.connect(self.cleared)
        self.whole_button.clicked.connect(self.whole_wanted)

    def wait(self) -> None:
        """An answer is on its way; what comes at once shows nothing else meanwhile."""
        self.loading.start(self.tr("Reading the queue"))
        self._late.start()

    def show_rows(self, found: bool, wanted: QueueFilter | None, said: Sequence[str] = ()) -> None:
        """Show the table, or say that nothing fits.

        Args:
            found: Is there anything to show?
            wanted: What was asked for.
            said: Its filters in words.
        """
        self._arrive()
        self._wanted = wanted
        self._said = tuple(said)
        self._say_empty()
        self.setCurrentWidget(self._table if found else self.empty)

    def show_error(self, error: DeskError) -> None:
        """Say what failed and offer to try again."""
        self._arrive()
        self._error = error
        self._say_error()
        self.setCurrentWidget(self._failure)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.clear_button.set_text(self.tr("Clear filters"))
        self.whole_button.set_text(self.tr("Whole queue"))
        self.retry_button.set_text(self.tr("Try again"))
        self._say_empty()
        self._say_error()

    def _arrive(self) -> None:
        self._late.stop()
        self.loading.stop()
        self._error = None

    def _say_empty(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        parts = list(self._said)
        whole = wanted.view is QueueView.WHOLE
        self.clear_button.setVisible(bool(parts))
        self.whole_button.setVisible(not whole)
        if not whole:
            parts.insert(0, view_name(wanted.view))
        if parts:
            self.empty.set_message(self.tr("No case fits these filters"), ", ".join(parts))
        else:
            self.empty.set_message(self.tr("The queue is empty"), self.tr("Nobody is in arrears and nothing waits."))

    def _say_error(self) -> None:
        if self._error is not None:
            self.error.set_message(
                self.tr("The queue cannot be shown"),
                self._words.error(self._error),
                self.tr("What was saved is safe."),
            )
