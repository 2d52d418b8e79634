"""An answer that can be taken over: verdict, words, the figures in bold, and what is to be known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.state_pill import VERDICTS

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from agent_desk.ui.widgets.state_pill import Verdict

HEIGHT: Final = 30


class AnswerButton(QPushButton):
    """``△ Cheapest 30 months, ¥1,728.44 supervisor``; pressing it takes the answer over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[str, str, str] = ("", "", "")
        self._verdict: Verdict = "within"
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_answer(self, verdict: Verdict, name: str, figures: str, note: str = "") -> None:
        """Show an answer.

        Args:
            verdict: Its icon and tone.
            name: Which answer: ``Cheapest``, ``Your limit``.
            figures: What it comes to, in bold.
            note: What else: ``supervisor``, ``¥325.63 over``.
        """
        self._verdict = verdict
        self._parts = (name, figures, note)
        self.setText("")
        self.setAccessibleName(" ".join(part for part in self._parts if part))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for everything."""
        small, bold = QFontMetrics(theme.font(12)), QFontMetrics(theme.font(13, 600))
        name, figures, note = self._parts
        width = 60 + small.horizontalAdvance(name) + bold.horizontalAdvance(figures) + small.horizontalAdvance(note)
        return QSize(width, theme.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The note may elide."""
        return QSize(160, theme.scaled(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, icon and the three parts."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = colours.sel if self.isDown() else colours.sunken if self.underMouse() else colours.surface
        edge = colours.accent if self.hasFocus() else colours.control if self.isEnabled() else colours.line
        theme.stroke_round(painter, self.rect(), 6, edge, width=2 if self.hasFocus() else 1, fill=fill)
        tone, icon = VERDICTS[self._verdict]
        theme.paint_icon(painter, QRect(9, (self.height() - 16) // 2, 16, 16), icon, colours.tone(tone))
        x, end = 32, self.width() - 10
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        for index, text in enumerate(self._parts):
            figures = index == 1
            painter.setFont(theme.font(13 if figures else 12, 600 if figures else 400))
            painter.setPen(QColor(colours.text if figures else colours.text2))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, end - x))
            painter.drawText(QRect(x, 0, max(0, end - x) + 2, self.height()), middle, shown)
            x += painter.fontMetrics().horizontalAdvance(shown) + (7 if shown else 0)
        painter.end()
