"""A day as a bar: when calls are allowed, what was made today, and where now is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.limit_track import hatching

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAY: int = 24 * 60


class HoursBar(QWidget):
    """The bar; times are minutes since midnight where the borrower lives."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open, self._close, self._now = 0, _DAY, 0
        self._contacts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_day(self, opens: int, closes: int, now: int, contacts: Sequence[int] = (), spoken: str = "") -> None:
        """Show a day.

        Args:
            opens: First allowed minute.
            closes: First minute that is no longer allowed.
            now: The present minute.
            contacts: Minutes of today's contacts.
            spoken: The bar in words, for assistive technology.
        """
        self._open, self._close, self._now, self._contacts = opens, closes, now, tuple(contacts)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Bar and words."""
        return QSize(240, theme.scaled(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint zones, contacts, now and the two times."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(1, 6, self.width() - 2, 16)
        clip = QPainterPath()
        clip.addRoundedRect(bar, 3, 3)

        def at(minute: int) -> float:
            return bar.left() + bar.width() * minute / _DAY

        painter.save()
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        painter.fillRect(bar, QColor(colours.bad_soft))
        painter.fillRect(bar, hatching(colours.zone_bad, painter.device().devicePixelRatio()))
        painter.fillRect(QRectF(at(self._open), bar.top(), at(self._close) - at(self._open), 16), colours.zone_ok)
        painter.restore()
        for minute in self._contacts:
            painter.setPen(theme.pen(colours.surface, 2))
            painter.setBrush(QColor(colours.text))
            painter.drawEllipse(QPointF(at(minute), bar.center().y()), 5, 5)
        x = min(max(at(self._now), bar.left() + 1), bar.right() - 1)
        painter.fillRect(QRectF(round(x) - 1, 0, 2, 28), QColor(colours.text))
        painter.setFont(theme.font(11))
        painter.setPen(QColor(colours.text2))
        for minute in (self._open, self._close):
            if 0 < minute < _DAY:
                words = f"{minute // 60:02d}:{minute % 60:02d}"
                width = painter.fontMetrics().horizontalAdvance(words)
                left = min(max(round(at(minute) - width / 2), 0), self.width() - width)
                room = QRect(left, 28, width + 2, theme.scaled(16))
                painter.drawText(room, Qt.TextFlag.TextDontClip, words)
        painter.end()
