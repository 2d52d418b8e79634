"""A call as a bar: talking, deciding, waiting, wrapping up, one after the other as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.domain.call_times import Phase
from agent_desk.ui import theme
from agent_desk.ui.widgets.limit_track import hatching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.call_times import Stretch


def paint_phase(painter: QPainter, rect: QRectF, phase: Phase) -> None:
    """Fill a rectangle as a phase is filled: waiting is hatched, so that it does not hang on its colour."""
    colours = theme.tokens()
    fills = {
        Phase.TALKING: colours.accent,
        Phase.DECIDING: colours.accent_soft,
        Phase.WAITING: colours.zone_warn,
        Phase.WRAPPING_UP: colours.before,
    }
    painter.fillRect(rect, QColor(fills[phase]))
    if phase is Phase.WAITING:
        painter.fillRect(rect, hatching(colours.surface, painter.device().devicePixelRatio()))
    if phase is Phase.DECIDING:
        painter.setPen(theme.pen(colours.accent, 1))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


class PhaseSwatch(QWidget):
    """The square beside a phase's name."""

    def __init__(self, phase: Phase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = phase
        self.setFixedSize(12, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the square."""
        painter = QPainter(self)
        paint_phase(painter, QRectF(self.rect()), self._phase)
        painter.end()


class TimesBar(QWidget):
    """The bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stretches: tuple[Stretch, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_stretches(self, stretches: Sequence[Stretch], spoken: str) -> None:
        """Show a call; ``spoken`` says it in words."""
        self._stretches = tuple(stretches)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """As the guide has it."""
        return QSize(240, theme.scaled(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stretches; each ends where the next begins."""
        painter = QPainter(self)
        whole = self._stretches[-1].end if self._stretches else 0
        if not whole:
            painter.fillRect(self.rect(), QColor(theme.tokens().ghost))
            painter.end()
            return
        for stretch in self._stretches:
            left, right = (round(self.width() * at / whole) for at in (stretch.begin, stretch.end))
            if right > left:
                gap = 1 if right < self.width() else 0
                paint_phase(painter, QRectF(left, 0, max(1, right - left - gap), self.height()), stretch.phase)
        painter.end()
