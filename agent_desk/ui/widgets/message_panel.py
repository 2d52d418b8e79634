"""Panels that say what went wrong, what blocks or what is good to know, with the ways on; never a message box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.action_bar import IconMark
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.ui.theme import Tone

_ICONS: Final[dict[str, str]] = {
    "ok": "tick-circle",
    "warn": "warning",
    "bad": "barred-circle",
    "text2": "info",
}


class MessagePanel(QFrame):
    """A tinted panel: icon, a fact as its title, words, and smaller words; then buttons, if any.

    Tones are ``ok``, ``warn``, ``bad`` and ``text2`` (good to know).
    """

    def __init__(self, tone: Tone = "text2", *, compact: bool = False, parent: QWidget | None = None) -> None:
        """Make a panel.

        Args:
            tone: What kind of message.
            compact: A title at 13 px and narrow margins, for side panels.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setProperty("kind", "message")
        self.setProperty("tone", tone)
        line = theme.line_height("strong" if compact else "headline")
        self._mark = IconMark(_ICONS[tone], tone, 16 if compact else 20, line=line)
        self.title = TextLabel("", "strong" if compact else "headline", "text" if tone == "text2" else tone, wrap=True)
        self.words = TextLabel("", "secondary", "text", wrap=True)
        self.small = TextLabel("", "secondary", "text2", wrap=True)
        self._announcer = Announcer(self)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.setContentsMargins(0, 0, 0, 0)
        for label in (self.title, self.words, self.small):
            texts.addWidget(label)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setContentsMargins(0, 6, 0, 2)
        self._button_row = QWidget()
        self._button_row.setLayout(self.buttons)
        self._button_row.hide()
        texts.addWidget(self._button_row)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(*((10, 6, 10, 7) if compact else (14, 10, 14, 10)))
        row.setSpacing(8 if compact else 12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def set_message(self, title: str, words: str = "", small: str = "", icon: str = "") -> None:
        """Say something; announced while the panel is visible.

        Args:
            title: The fact.
            words: What is safe, or what follows.
            small: What happens next.
            icon: Another drawing than the tone's.
        """
        if icon:
            self._mark.set_mark(icon, self.property("tone"))
        for label, text in ((self.title, title), (self.words, words), (self.small, small)):
            label.set_text(text)
            label.setVisible(bool(text))
        sentence = " ".join(text for text in (title, words, small) if text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(text for text in (words, small) if text))
        if self.isVisible():
            self._announcer.say(sentence)

    def set_tone(self, tone: Tone) -> None:
        """Change the kind of message."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self._mark.set_mark(_ICONS[tone], tone)
            self.title.set_tone("text" if tone == "text2" else tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def add_beside(self, button: QWidget) -> None:
        """Put a button at the right of the words: for a line over a page."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_button(self, button: QWidget) -> None:
        """Put a button under the words, at the left."""
        if self.buttons.count():
            self.buttons.insertWidget(self.buttons.count() - 1, button)
        else:
            self.buttons.addWidget(button)
            self.buttons.addStretch(1)
        self._button_row.show()
