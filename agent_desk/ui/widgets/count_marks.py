"""A few marks that count: contacts made of those allowed, clauses read of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from agent_desk.ui.theme import Tone


class CountMarks(QWidget):
    """Filled and empty marks, dots or bars."""

    def __init__(
        self,
        done: int = 0,
        of: int = 3,
        *,
        shape: Literal["dot", "bar"] = "dot",
        tone: Tone = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._done = done
        self._of = of
        self._shape = shape
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(done, of)

    def set_count(self, done: int, of: int) -> None:
        """Show other numbers."""
        self._done = done
        self._of = of
        text = QCoreApplication.translate("CountMarks", "{done} of {of}")
        self.setAccessibleName(text.format(done=done, of=of))
        self.updateGeometry()
        self.update()

    def _step(self) -> int:
        return 11 if self._shape == "dot" else 15

    def sizeHint(self) -> QSize:
        """As wide as the marks."""
        return QSize(max(1, self._of) * self._step() - 3, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the marks."""
        colours = theme.tokens()
        ink = colours.tone(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._step() - 3
        for index in range(self._of):
            full = index < self._done
            rect = QRectF(index * self._step() + 0.5, 1.5 if self._shape == "dot" else 1, width - 1, 7)
            painter.setPen(theme.pen(ink if full else colours.control, 1))
            painter.setBrush(QColor(ink) if full else Qt.BrushStyle.NoBrush)
            radius = 3.5 if self._shape == "dot" else 2
            painter.drawRoundedRect(rect, radius, radius)
        painter.end()
