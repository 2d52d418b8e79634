"""What a list says when it has nothing to show: what, under which filters, and a way out."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.text_label import TextLabel


class _RoundMark(QWidget):
    """An icon in a circle."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.icon = icon
        self.setFixedSize(48, 48)

    def sizeHint(self) -> QSize:
        return QSize(48, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme.stroke_round(painter, self.rect(), 24, colours.line, fill=colours.sunken)
        theme.paint_icon(painter, QRect(14, 14, 20, 20), self.icon, colours.text2)
        painter.end()


class EmptyState(QWidget):
    """Mark, title, words and buttons, in the middle."""

    def __init__(self, icon: str = "queue", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = _RoundMark(icon)
        self._title = TextLabel("", "headline")
        self._words = TextLabel("", "secondary", "text2")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addStretch(2)
        column.addWidget(self._mark, 0, centre)
        column.addSpacing(4)
        column.addWidget(self._title, 0, centre)
        column.addWidget(self._words, 0, centre)
        column.addSpacing(10)
        column.addLayout(self._buttons)
        column.setAlignment(self._buttons, centre)
        column.addStretch(3)

    def set_message(self, title: str, words: str = "", icon: str = "") -> None:
        """Say what is empty and why."""
        self._title.set_text(title)
        self._words.set_text(words)
        self._words.setVisible(bool(words))
        if icon:
            self._mark.icon = icon
            self._mark.update()
        self._mark.setAccessibleName(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def add_button(self, button: QWidget) -> None:
        """Put a button under the words."""
        self._buttons.addWidget(button)
