"""Between the bar and the page: something failed that no page has taken care of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.wording.words import Words


class FailureNotice(QFrame):
    """The notice; the last failure, until it is closed."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self._words = words
        self._error: DeskError | None = None
        self.panel = MessagePanel("bad", compact=True)
        self.close_button = DeskButton(compact=True)
        self.panel.add_button(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.panel)
        self.close_button.clicked.connect(self.hide)
        self.hide()
        self.retranslate()

    def show_error(self, error: DeskError) -> None:
        """Say what failed."""
        self._error = error
        self.show()
        self._say()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.close_button.set_text(self.tr("Close"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say(self) -> None:
        if self._error is not None:
            self.panel.set_message(
                self.tr("This could not be done"), self._words.error(self._error), self.tr("What was saved is safe.")
            )
