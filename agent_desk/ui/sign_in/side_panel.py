"""The dark side of the sign-in page: the desk's name, the portfolios of the store, and what is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH: Final = 400
_LEFT: Final = 40


class SidePanel(QWidget):
    """Painted on the rail's colour, light and dark alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._heading = ""
        self._points: tuple[tuple[str, str], ...] = ()
        self._facts: tuple[tuple[str, str], ...] = ()
        self.setFixedWidth(theme.scaled(WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_texts(
        self, name: str, heading: str, points: Sequence[tuple[str, str]], facts: Sequence[tuple[str, str]]
    ) -> None:
        """Show texts.

        Args:
            name: Of the program.
            heading: Over the points.
            points: Title and words of each.
            facts: Icon and words of each, at the foot.
        """
        self._name = name
        self._heading = heading
        self._points = tuple(points)
        self._facts = tuple(facts)
        parts = [name, heading, *(f"{title}: {words}" for title, words in points), *(words for _, words in facts)]
        self.setAccessibleName(". ".join(part for part in parts if part))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the design, 600 high."""
        return QSize(theme.scaled(WIDTH), 600)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint everything."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.rail))
        theme.paint_icon(painter, QRect(_LEFT, 44, 44, 44), "logo", "#000000")
        self._say(painter, QRect(98, 44, self.width() - 110, 44), self._name, "#FFFFFF", 20, bold=True)
        y = 148
        self._say(painter, self._line(y), self._heading, colours.rail_text, 12, bold=True)
        y += theme.scaled(30)
        for title, words in self._points:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.rail_mark))
            painter.drawEllipse(_LEFT + 1, y + theme.scaled(20) // 2 - 3, 6, 6)
            room = self._line(y).adjusted(18, 0, 0, 0)
            self._say(painter, room, title, "#FFFFFF", 13, bold=True)
            self._say(painter, room.translated(0, theme.scaled(19)), words, colours.rail_text, 12)
            y += theme.scaled(54)
        self._paint_facts(painter)
        painter.end()

    def _paint_facts(self, painter: QPainter) -> None:
        colours = theme.tokens()
        step = theme.scaled(27)
        top = self.height() - 36 - step * len(self._facts)
        painter.fillRect(QRect(_LEFT, top - 14, self.width() - 2 * _LEFT, 1), QColor(colours.rail_active))
        for index, (icon, words) in enumerate(self._facts):
            y = top + index * step
            theme.paint_icon(painter, QRect(_LEFT, y + (theme.scaled(20) - 16) // 2, 16, 16), icon, colours.rail_text)
            self._say(painter, self._line(y).adjusted(26, 0, 0, 0), words, colours.rail_text, 12)

    def _line(self, y: int) -> QRect:
        return QRect(_LEFT, y, self.width() - _LEFT - 24, theme.scaled(20))

    def _say(self, painter: QPainter, rect: QRect, text: str, ink: str, size: int, *, bold: bool = False) -> None:
        painter.setFont(theme.font(size, 600 if bold else 400))
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, shown)
