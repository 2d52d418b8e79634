"""The round mark before a step: a tick when done, filled when current, a ring when still to come."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from agent_desk.ui import theme

StepState = Literal["done", "current", "to-come", "ended-badly"]
SIZE = 22


def step_words(state: StepState) -> str:
    """The state in a word, for assistive technology."""
    words = {
        "done": QCoreApplication.translate("StepDisc", "done"),
        "current": QCoreApplication.translate("StepDisc", "current"),
        "to-come": QCoreApplication.translate("StepDisc", "to come"),
        "ended-badly": QCoreApplication.translate("StepDisc", "ended"),
    }
    return words[state]


def paint_disc(painter: QPainter, rect: QRect, number: int, state: StepState) -> None:
    """Paint a disc into a square; antialiased by the caller, font and pen are changed."""
    colours = theme.tokens()
    radius = rect.width() / 2
    inner = rect.adjusted(3, 3, -3, -3)
    match state:
        case "done":
            theme.stroke_round(painter, rect, radius, colours.ok_line, fill=colours.ok_soft)
            theme.paint_icon(painter, inner, "tick", colours.ok)
            return
        case "ended-badly":
            theme.stroke_round(painter, rect, radius, colours.bad_line, fill=colours.bad_soft)
            theme.paint_icon(painter, inner, "close", colours.bad)
            return
        case "current":
            theme.fill_round(painter, rect, radius, colours.accent)
            painter.setPen(QColor(colours.on_accent))
        case _:
            theme.stroke_round(painter, rect, radius, colours.control, fill=colours.surface)
            painter.setPen(QColor(colours.text2))
    painter.setFont(theme.font(12, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, str(number))


class StepDisc(QWidget):
    """The mark as a widget."""

    def __init__(self, number: int, state: StepState = "to-come", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._state: StepState = state
        self.setFixedSize(SIZE, SIZE)
        self.set_state(state)

    def set_state(self, state: StepState) -> None:
        """Show another state."""
        self._state = state
        name = QCoreApplication.translate("StepDisc", "Step {number}, {state}")
        self.setAccessibleName(name.format(number=self._number, state=step_words(state)))
        self.update()

    def sizeHint(self) -> QSize:
        """The fixed size."""
        return QSize(SIZE, SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_disc(painter, self.rect(), self._number, self._state)
        painter.end()
