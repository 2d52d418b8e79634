"""Rectangular tags that can be pressed: a piece of evidence and its state, and what can be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from agent_desk.ui.theme import Tone

HEIGHT: Final = 26
_ELIDE: Final = Qt.TextElideMode.ElideRight


class Tag(QPushButton):
    """An icon and words in a box whose edge and icon have the tone; ``warn`` and ``bad`` are tinted too."""

    def __init__(self, text: str = "", tone: Tone = "text2", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tone: Tone = tone
        self._icon_name = icon
        self._hint = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_state(self, text: str, tone: Tone, icon: str) -> None:
        """Say something else."""
        self._tone = tone
        self._icon_name = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()
        self._tell()

    def set_hint(self, hint: str) -> None:
        """Say in the tool tip what pressing it does."""
        self._hint = hint
        self._tell()

    def _tell(self) -> None:
        cut = self.text() if self.width() < self.sizeHint().width() else ""
        self.setToolTip("\n".join(part for part in (cut, self._hint) if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        lead = 20 if self._icon_name else 0
        width = QFontMetrics(theme.font(12)).horizontalAdvance(self.text()) + 18 + lead
        return QSize(width, theme.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Words elide in a column that is narrower than they are; they are the tool tip then."""
        return QSize(min(self.sizeHint().width(), theme.scaled(72)), theme.scaled(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what is cut."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, icon and words."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        soft, edge = colours.soft(self._tone)
        loud = self._tone in {"warn", "bad"}
        plain = self._tone in {"text", "text2", "text3"}
        edge = colours.control if plain else edge
        fill = soft if loud else colours.sunken if self.underMouse() else colours.surface
        if self.hasFocus():
            theme.stroke_round(painter, self.rect(), 6, colours.accent, width=2, fill=fill)
        else:
            theme.stroke_round(painter, self.rect(), 6, edge, fill=fill)
        ink = colours.tone(self._tone)
        x = 9
        if self._icon_name:
            theme.paint_icon(painter, QRect(x - 1, (self.height() - 15) // 2, 15, 15), self._icon_name, ink)
            x += 19
        painter.setFont(theme.font(12))
        painter.setPen(QColor(ink if loud or plain else colours.text))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        room = QRect(x, 0, self.width() - x - 7, self.height())
        painter.drawText(room, middle, painter.fontMetrics().elidedText(self.text(), _ELIDE, room.width()))
        painter.end()
