"""One of the two ways to begin: a mark, a title, a paragraph, controls, and a button at the foot."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.text_label import TextLabel

_MARK = 44


class _Mark(QWidget):
    """A drawing in a tinted square."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(_MARK, _MARK)

    def sizeHint(self) -> QSize:
        return QSize(_MARK, _MARK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme.fill_round(painter, self.rect(), 8, colours.accent_soft)
        theme.paint_icon(painter, QRect(12, 12, 20, 20), self._icon, colours.accent)
        painter.end()


class StartCard(QFrame):
    """The card."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._title = TextLabel("", "name")
        self._words = TextLabel("", "body", "text2", wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(8)
        self._foot = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 22)
        column.setSpacing(8)
        column.addWidget(_Mark(icon))
        column.addSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(4)
        column.addLayout(self._body)
        column.addStretch(1)
        column.addSpacing(10)
        column.addLayout(self._foot)

    def set_texts(self, title: str, words: str) -> None:
        """Set title and paragraph."""
        self._title.set_text(title)
        self._words.set_text(words)
        self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Put a control into the card."""
        self._body.addWidget(widget)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the foot, at the left."""
        self._foot.addWidget(button)
        self._foot.addStretch(1)
