"""The time of the call and how the borrower talks to us, in one button that opens the channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

HEIGHT = 38


class CallClock(QPushButton):
    """A tinted box: a dot, the time, then the channel with its drawing and a chevron."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = ""
        self._icon = "phone"
        self._tone: theme.Tone = "ok"
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def time(self) -> str:
        """The time shown."""
        return self._time

    @property
    def tone(self) -> theme.Tone:
        """The tone of what it means."""
        return self._tone

    def set_call(self, time: str, channel: str, icon: str, tone: theme.Tone = "ok") -> None:
        """Show a time (empty for none) and a channel, in the tone of what it means."""
        self._tone = tone
        same = len(time) == len(self._time) and channel == self.text()
        self._time = time
        self._icon = icon
        self.setText(channel)
        self.setAccessibleName(channel)
        self.setAccessibleDescription(time)
        if not same:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the time and the channel."""
        width = QFontMetrics(theme.font(13)).horizontalAdvance(self.text()) + 12 + 22 + 6 + 22
        if self._time:
            width += QFontMetrics(theme.font(18, 600)).horizontalAdvance(self._time) + 38
        return QSize(width, theme.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The time is always whole; the channel may be shortened, its drawing says which it is."""
        whole = self.sizeHint()
        return QSize(whole.width() - QFontMetrics(theme.font(13)).horizontalAdvance(self.text()) + 24, whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what is cut."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        fill, line = colours.soft(self._tone)
        edge = colours.accent if focused else line
        theme.stroke_round(painter, self.rect(), 6, edge, width=2 if focused else 1, fill=fill)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        height = self.height()
        x = 12
        if self._time:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tone(self._tone)))
            painter.drawEllipse(QRect(x, height // 2 - 4, 8, 8))
            x += 16
            painter.setFont(theme.font(18, 600))
            painter.setPen(QColor(colours.text))
            width = painter.fontMetrics().horizontalAdvance(self._time)
            painter.drawText(QRect(x, 0, width + 2, height), middle, self._time)
            x += width + 10
            painter.fillRect(QRect(x, height // 2 - 11, 1, 22), QColor(line))
            x += 10
        theme.paint_icon(painter, QRect(x, height // 2 - 8, 16, 16), self._icon, colours.tone(self._tone))
        x += 22
        painter.setFont(theme.font(13))
        painter.setPen(QColor(colours.text))
        cut = max(0, self.sizeHint().width() - self.width())
        width = painter.fontMetrics().horizontalAdvance(self.text()) - cut
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width) if cut else self.text()
        painter.drawText(QRect(x, 0, width + 2, height), middle, text)
        theme.paint_icon(painter, QRect(x + width + 6, height // 2 - 7, 14, 14), "chevron-down", colours.text2)
        painter.end()
