"""The life of something in steps: Draft, Approved, Issued, Accepted, Performing, Kept or broken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.step_disc import SIZE, StepState, paint_disc, step_words

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class LifeStep:
    """One step: its name, when and by whom (or until when), and where it stands."""

    name: str
    note: str = ""
    state: StepState = "to-come"


class Stepper(QWidget):
    """Discs with names, joined by lines: solid behind, dashed ahead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[LifeStep, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[LifeStep]) -> None:
        """Show these steps."""
        self._steps = tuple(steps)
        parts = (f"{step.name} ({step_words(step.state)}{', ' if step.note else ''}{step.note})" for step in steps)
        self.setAccessibleName(", ".join(parts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for every name and note."""
        return QSize(max(1, len(self._steps)) * 160, theme.scaled(44))

    def minimumSizeHint(self) -> QSize:
        """Names at least."""
        metrics = QFontMetrics(theme.font(13, 600))
        width = sum(metrics.horizontalAdvance(step.name) + SIZE + 24 for step in self._steps)
        return QSize(width, theme.scaled(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the steps."""
        if not self._steps:
            return
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step_width = self.width() / len(self._steps)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        line = theme.scaled(20)
        for index, step in enumerate(self._steps):
            left = round(index * step_width)
            paint_disc(painter, QRect(left, 1, SIZE, SIZE), index + 1, step.state)
            strong = step.state in {"done", "current", "ended-badly"}
            painter.setFont(theme.font(13, 600 if strong else 400))
            painter.setPen(QColor(colours.text if strong else colours.text2))
            advance = painter.fontMetrics().horizontalAdvance(step.name)
            painter.drawText(QRect(left + SIZE + 8, 2, advance + 2, line), middle, step.name)
            if index + 1 < len(self._steps):
                done = step.state == "done"
                pen = theme.pen(colours.ok if done else colours.control, 1.6)
                if not done:
                    pen.setDashPattern([3, 3])
                painter.setPen(pen)
                start, end = left + SIZE + 8 + advance + 12, (index + 1) * step_width - 8
                if end - start > 8:
                    painter.drawLine(QPointF(start, 12.5), QPointF(end, 12.5))
            if step.note:
                painter.setFont(theme.font(12))
                painter.setPen(QColor(colours.text2))
                room = QRect(left + SIZE + 8, line + 3, int(step_width) - SIZE - 16, theme.scaled(18))
                shown = painter.fontMetrics().elidedText(step.note, Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(room, middle, shown)
        painter.end()
