"""Between the bar and the page: a call whose number nobody here has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel

if TYPE_CHECKING:
    from agent_desk.domain.caller import Caller


class CallerNotice(QFrame):
    """The notice; until it is closed, or the next call is found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self._caller: Caller | None = None
        self.panel = MessagePanel("warn", compact=True)
        self.close_button = DeskButton(compact=True)
        self.panel.add_button(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.panel)
        self.close_button.clicked.connect(self.hide)
        self.hide()
        self.retranslate()

    def show_unknown(self, caller: Caller) -> None:
        """Say that nobody was found."""
        self._caller = caller
        self._say()
        self.show()

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
        if self._caller is None:
            return
        number = self._caller.phone or self._caller.loan
        known = self.tr("No loan has the number {number}.") if self._caller.loan else self.tr("Nobody has {number}.")
        self.panel.set_message(
            self.tr("The caller is not in this store"),
            known.format(number=number),
            self.tr("Ctrl+K finds borrowers by name."),
        )
