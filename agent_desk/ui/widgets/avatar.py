"""The round mark of a person: initials of a Latin name, the first character of a Chinese one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from agent_desk.ui import theme

#: The letters take this share of the circle's width, and are never smaller than the smallest type.
_SHARE: Final = 0.39
_LEAST: Final = 11


def initials(name: str) -> str:
    """At most two letters that stand for a name; empty for an empty name."""
    words = name.split()
    if not words:
        return ""
    if ord(words[0][0]) > 0x2E7F:
        return words[0][0]
    return "".join(word[0].upper() for word in (words[:1] + words[-1:] if len(words) > 1 else words))


class Avatar(QWidget):
    """A circle with initials."""

    def __init__(self, name: str = "", size: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._letters = ""
        self.setFixedSize(size, size)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Show another person."""
        self._letters = initials(name)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """The fixed size."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint circle and letters."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme.stroke_round(painter, self.rect(), self._size / 2, colours.accent_mid, fill=colours.accent_soft)
        painter.setFont(theme.font(max(_LEAST, round(self._size * _SHARE)), 600))
        painter.setPen(QColor(colours.accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._letters)
        painter.end()
