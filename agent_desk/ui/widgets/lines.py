"""Hairlines, and one line of icon and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from agent_desk.ui.theme import Tone


def hairline(*, vertical: bool = False, length: int = 0) -> QFrame:
    """A hairline, across unless vertical; of a fixed length or as long as there is room."""
    line = QFrame()
    line.setProperty("kind", "vline" if vertical else "hline")
    if length:
        if vertical:
            line.setFixedHeight(length)
        else:
            line.setFixedWidth(length)
    return line


class IconLine(QWidget):
    """An icon and a short sentence in one tone: ``✓ Required evidence is in``; elides when it gets no room."""

    def __init__(
        self,
        text: str = "",
        icon: str = "info",
        tone: Tone = "text2",
        *,
        strong: bool = False,
        size: int = 12,
        ink: Tone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make a line.

        Args:
            text: The sentence.
            icon: A drawing.
            tone: Of the icon, and of the words unless ``ink`` says otherwise.
            strong: Weight 600.
            size: 12 or 13.
            ink: Another tone for the words.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._text = text
        self._icon = icon
        self._tone: Tone = tone
        self._ink: Tone | None = ink
        self._weight = 600 if strong else 400
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text

    def set_line(self, text: str, icon: str | None = None, tone: Tone | None = None) -> None:
        """Say something else."""
        self._text = text
        self._icon = self._icon if icon is None else icon
        self._tone = tone or self._tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the sentence."""
        metrics = QFontMetrics(theme.font(self._size, self._weight))
        lead = 21 if self._icon else 0
        return QSize(metrics.horizontalAdvance(self._text) + lead + 1, theme.scaled(18 if self._size == 12 else 20))

    def minimumSizeHint(self) -> QSize:
        """Room for the icon and a few letters."""
        return QSize(min(60, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon and words."""
        colours = theme.tokens()
        painter = QPainter(self)
        x = 0
        if self._icon:
            box = QRect(0, (self.height() - 16) // 2, 16, 16)
            theme.paint_icon(painter, box, self._icon, colours.tone(self._tone))
            x = 21
        painter.setFont(theme.font(self._size, self._weight))
        painter.setPen(QColor(colours.tone(self._ink or self._tone)))
        room = QRect(x, 0, self.width() - x, self.height())
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self._text if shown != self._text else "")
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, shown)
        painter.end()
