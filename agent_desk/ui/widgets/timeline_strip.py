"""The instalments of a loan as a strip of cells: paid, overdue, to come, with today between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

CellState = Literal["paid", "overdue", "to-come", "part", "moved"]

_CELL: Final = 26
_TALL: Final = 34
#: From a mark of the legend to its words, and what the words may be: size and the gap after each.
_LEAD: Final = 14
_LEGEND_TYPES: Final = ((12, 16), (12, 8), (11, 8), (11, 4))


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the strip shows.

    Attributes:
        cells: The state of each instalment, in order of its date.
        today: Before which cell today lies (0 to ``len(cells)``); None leaves the mark out.
        today_words: Over the mark: ``today 16 Jun``.
        axis: Words under cells: index and text, such as ``(0, "Jul 25")``; the last is set flush right.
        summary: The strip in words for assistive technology; empty for the count of each state.
    """

    cells: tuple[CellState, ...] = ()
    today: int | None = None
    today_words: str = ""
    axis: tuple[tuple[int, str], ...] = ()
    summary: str = ""


def legend_words(cells: Sequence[CellState]) -> list[tuple[CellState, str]]:
    """How many there are of each state, in words, leaving out those that do not occur."""
    states = ("paid", "part", "overdue", "moved", "to-come")
    paid, part, overdue, moved, to_come = (cells.count(state) for state in states)
    counts = dict(zip(states, (paid, part, overdue, moved, to_come), strict=True))
    translate = QCoreApplication.translate
    words: dict[CellState, str] = {
        "paid": translate("TimelineStrip", "%n paid", "", paid),
        "part": translate("TimelineStrip", "%n partly paid", "", part),
        "overdue": translate("TimelineStrip", "%n overdue", "", overdue),
        "moved": translate("TimelineStrip", "%n moved", "", moved),
        "to-come": translate("TimelineStrip", "%n to come", "", to_come),
    }
    return [(state, text) for state, text in words.items() if counts[state]]


class TimelineStrip(QWidget):
    """The strip, with an axis and a legend when there is something to say in them."""

    def __init__(self, *, legend: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = Timeline()
        self._legend = legend
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_timeline(self, timeline: Timeline) -> None:
        """Show other instalments."""
        self._timeline = timeline
        counts = ", ".join(text for _, text in legend_words(timeline.cells))
        name = QCoreApplication.translate("TimelineStrip", "Instalments: {counts}")
        self.setAccessibleName(timeline.summary or name.format(counts=counts))
        self.updateGeometry()
        self.update()

    @property
    def timeline(self) -> Timeline:
        """What is shown."""
        return self._timeline

    def _top(self) -> int:
        return theme.scaled(18) if self._timeline.today_words else 2

    def sizeHint(self) -> QSize:
        """Strip, axis and legend."""
        height = self._top() + _TALL
        if self._timeline.axis:
            height += theme.scaled(20)
        if self._legend and self._timeline.cells:
            height += theme.scaled(24)
        return QSize(240, height)

    def minimumSizeHint(self) -> QSize:
        """Narrower cells are still told apart."""
        return QSize(160, self.sizeHint().height())

    def _x_of(self, index: int) -> float:
        return index * self.width() / max(1, len(self._timeline.cells))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint everything."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._top()
        for index, state in enumerate(self._timeline.cells):
            left, right = self._x_of(index), self._x_of(index + 1)
            gap = 1.5 if right - left >= 5 else 0.5
            self._paint_cell(painter, QRectF(left, top + (_TALL - _CELL) / 2, right - left - gap, _CELL), state)
        self._paint_today(painter, top)
        y = top + _TALL
        if self._timeline.axis:
            self._paint_axis(painter, y)
            y += theme.scaled(20)
        if self._legend:
            self._paint_legend(painter, y)
        painter.end()

    def _paint_cell(self, painter: QPainter, rect: QRectF, state: CellState) -> None:
        colours = theme.tokens()
        mark = rect.width() >= 8
        match state:
            case "paid":
                painter.fillRect(rect, QColor(colours.zone_ok))
                if mark:
                    side = min(14.0, rect.width() + 1)
                    box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side).toRect()
                    theme.paint_icon(painter, box, "tick", colours.ok)
            case "overdue":
                tall = rect.adjusted(0, -3, 0, 3)
                painter.fillRect(tall, QColor(colours.bad))
                if mark:
                    painter.setFont(theme.font(11, 600))
                    painter.setPen(QColor(colours.surface))
                    painter.drawText(tall, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, "!")
            case "part":
                painter.fillRect(rect, QColor(colours.surface))
                lower = QRectF(rect.left(), rect.center().y(), rect.width(), rect.height() / 2)
                painter.fillRect(lower, QColor(colours.zone_ok))
                self._outline(painter, rect, colours.bad)
            case "moved":
                painter.setPen(theme.pen(colours.accent, 1))
                painter.setBrush(QColor(colours.accent_soft))
                painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
            case _:
                self._outline(painter, rect, colours.control)

    @staticmethod
    def _outline(painter: QPainter, rect: QRectF, edge: str) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.pen(edge, 1))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_today(self, painter: QPainter, top: int) -> None:
        if self._timeline.today is None:
            return
        colours = theme.tokens()
        x = min(max(round(self._x_of(self._timeline.today)) - 1, 0), self.width() - 2)
        painter.fillRect(QRect(x - 1, top - 2, 2, _TALL + 4), QColor(colours.text))
        if self._timeline.today_words:
            painter.setFont(theme.font(11))
            painter.setPen(QColor(colours.text2))
            width = painter.fontMetrics().horizontalAdvance(self._timeline.today_words)
            left = x + 3 if x + 3 + width <= self.width() else max(0, x - 5 - width)
            room = QRect(left, 0, width + 2, theme.scaled(16))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self._timeline.today_words)

    def _paint_axis(self, painter: QPainter, y: int) -> None:
        painter.setFont(theme.font(11))
        painter.setPen(QColor(theme.tokens().text2))
        taken = -1
        last = len(self._timeline.axis) - 1
        end = self.width()
        if last > 0:
            end -= painter.fontMetrics().horizontalAdvance(self._timeline.axis[-1][1]) + 8
        for number, (index, text) in enumerate(self._timeline.axis):
            width = painter.fontMetrics().horizontalAdvance(text)
            left = round(self._x_of(index))
            if number == last and last > 0:
                left = self.width() - width
            elif left + width > end and last > 0:
                continue
            if left <= taken:
                continue
            room = QRect(left, y + 2, width + 2, theme.scaled(16))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)
            taken = left + width + 6

    def _paint_legend(self, painter: QPainter, y: int) -> None:
        x = 0
        words = legend_words(self._timeline.cells)
        size, gap = self._legend_type([text for _, text in words])
        for state, text in words:
            box = QRectF(x, y + theme.scaled(24) / 2 - 3, 10, 10)
            if state == "to-come":
                self._outline(painter, box, theme.tokens().control)
            else:
                self._swatch(painter, box, state)
            painter.setFont(theme.font(size))
            painter.setPen(QColor(theme.tokens().text2))
            width = painter.fontMetrics().horizontalAdvance(text)
            room = QRect(x + _LEAD, y + 4, width + 2, theme.scaled(20))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)
            x += _LEAD + width + gap

    def _legend_type(self, texts: Sequence[str]) -> tuple[int, int]:
        """Size of the words and the gap between them: in a narrow strip closer, then smaller, before any is cut."""
        for size, gap in _LEGEND_TYPES:
            metrics = QFontMetrics(theme.font(size))
            width = sum(_LEAD + metrics.horizontalAdvance(text) for text in texts) + gap * (len(texts) - 1)
            if width <= self.width():
                return size, gap
        return _LEGEND_TYPES[-1]

    @staticmethod
    def _swatch(painter: QPainter, box: QRectF, state: CellState) -> None:
        colours = theme.tokens()
        fills = {"paid": colours.zone_ok, "overdue": colours.bad, "part": colours.zone_ok}
        if state == "moved":
            painter.setPen(theme.pen(colours.accent, 1))
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.fillRect(box, QColor(fills[state]))
