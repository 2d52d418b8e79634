"""A tinted sentence with its icon: what blocks, what changed, who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from agent_desk.ui.widgets.action_bar import IconMark
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.ui.theme import Tone


class NoticeBox(QFrame):
    """The sentence; wraps when it gets little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "message")
        self.setProperty("tone", "text2")
        self._mark = IconMark(size=18)
        self._text = TextLabel("", "secondary", "text", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.plain_text

    def set_notice(self, text: str, tone: Tone, icon: str) -> None:
        """Say something."""
        self._text.set_text(text)
        self._mark.set_mark(icon, tone)
        self.setAccessibleName(text)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
