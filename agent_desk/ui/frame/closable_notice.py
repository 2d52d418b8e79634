"""Between the bar and the page: a message that stays until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel

if TYPE_CHECKING:
    from agent_desk.ui.theme import Tone


class ClosableNotice(QFrame):
    """A hidden strip; what is of a kind says its message in ``say`` and calls ``retranslate`` when it is made."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self.panel = MessagePanel(tone, compact=True)
        self.close_button = DeskButton(compact=True)
        self.panel.add_beside(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.panel)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def say(self) -> None:
        """Put the message into the panel, where there is one."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set the texts again."""
        self.close_button.set_text(self.tr("Close"))
        self.say()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
