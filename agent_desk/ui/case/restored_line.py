"""One line over the action bar: what was typed before the desk stopped is back, and may be thrown away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.lines import IconLine


class RestoredLine(QFrame):
    """The line.

    Signals:
        discard_wanted: Throw away what is back.
    """

    discard_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.line = IconLine("", "refresh", "accent", size=13, ink="text")
        self.discard = DeskButton(compact=True, icon="trash")
        self.close_button = DeskButton(kind="link", icon="close")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 14, 6)
        row.addWidget(self.line, 1)
        row.addWidget(self.discard)
        row.addWidget(self.close_button)
        self._announcer = Announcer(self)
        self.discard.clicked.connect(self.discard_wanted)
        self.close_button.clicked.connect(lambda: self.say(""))
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set every text again."""
        self.discard.set_text(self.tr("Discard"))
        self.close_button.setAccessibleName(self.tr("Close"))

    def say(self, sentence: str) -> None:
        """Say what is back; empty hides the line."""
        self.line.set_line(sentence)
        self.line.setToolTip(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            self._announcer.say(sentence)
