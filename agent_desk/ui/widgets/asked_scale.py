"""A limit track to look at: what was asked, against whose limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.limit_track import paint_zones
from agent_desk.ui.widgets.step_value import LimitScale

if TYPE_CHECKING:
    from collections.abc import Sequence


class AskedScale(QWidget):
    """Bar, ticks with words under it, and a pointer with words over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = LimitScale()
        self._asked = 0
        self._asked_words = ""
        self._ticks: tuple[tuple[int, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_values(
        self, name: str, scale: LimitScale, asked: int, words: str, ticks: Sequence[tuple[int, str]]
    ) -> None:
        """Show a request.

        Args:
            name: What was asked for, for assistive technology.
            scale: Range and zones.
            asked: The value asked for.
            words: Over the pointer: ``Asked 30 months``.
            ticks: Value and words of each limit: ``Agent 24 months``.
        """
        self._scale = scale
        self._asked = asked
        self._asked_words = words
        self._ticks = tuple(ticks)
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join((words, *(text for _, text in ticks))))
        self.update()

    def sizeHint(self) -> QSize:
        """Words, bar and words: 60 high."""
        return QSize(320, theme.scaled(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint everything."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.scaled(18)
        bar = QRectF(1, line + 10, self.width() - 2, 9)
        paint_zones(painter, bar, self._scale)
        span = max(1, self._scale.maximum - self._scale.minimum)

        def at(value: int) -> float:
            return bar.left() + bar.width() * (value - self._scale.minimum) / span

        painter.setFont(theme.font(12))
        end = self.width()
        for value, words in reversed(self._ticks):
            x = min(max(at(value), bar.left() + 1), bar.right() - 1)
            painter.fillRect(QRectF(round(x) - 1, bar.top() - 4, 2, bar.height() + 8), QColor(colours.text))
            painter.setPen(QColor(colours.text2))
            end = self._words(painter, x, round(bar.bottom()) + 5, words, end) - 12
        x = at(self._asked)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        top = bar.top() - 1
        painter.drawPolygon(QPolygonF([QPointF(x - 6, top - 8), QPointF(x + 6, top - 8), QPointF(x, top)]))
        painter.setFont(theme.font(12, 600))
        painter.setPen(QColor(colours.accent))
        self._words(painter, x, 0, self._asked_words, self.width())
        painter.end()

    @staticmethod
    def _words(painter: QPainter, x: float, top: int, words: str, end: int) -> int:
        """Words centred on a place but ending before ``end``; returns where they begin."""
        width = painter.fontMetrics().horizontalAdvance(words)
        left = min(max(round(x - width / 2), 0), end - width)
        painter.drawText(QRect(left, top, width + 2, theme.scaled(18)), Qt.TextFlag.TextDontClip, words)
        return left
