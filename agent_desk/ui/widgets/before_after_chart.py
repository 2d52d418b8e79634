"""Payments as they stand and under the offer, month by month, with the line of what the borrower can pay.

The chart only draws: what lies above the line is drawn in another colour, the words about it are handed in. A payment
that would flatten all others is drawn as a broken bar and carries its number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.money_text import month_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from agent_desk.domain.money import Money

    _Box = Callable[[date, int], QRectF]

_AXIS: Final = 18


@dataclass(frozen=True, slots=True)
class PaymentChart:
    """What the chart shows.

    Attributes:
        before: Month (any day in it) and payment as it stands, ascending.
        after: The same under the offer; empty while there is none.
        can_pay: What the borrower can pay a month; None leaves the line out.
        first_words: At the broken first payment: ``¥9,221.34 due now``.
        before_words: At the payments as they stand: ``¥2,995.45 as it stands``.
        line_words: At the line: ``Can pay ¥1,750.00 · ¥24.87 to spare``.
        headline: The finding in one sentence, for assistive technology.
        spoken: The figures in words, for assistive technology.
    """

    before: tuple[tuple[date, Money], ...] = ()
    after: tuple[tuple[date, Money], ...] = ()
    can_pay: Money | None = None
    first_words: str = ""
    before_words: str = ""
    line_words: str = ""
    headline: str = ""
    spoken: str = ""


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


class BeforeAfterChart(QWidget):
    """The chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = PaymentChart()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_chart(self, chart: PaymentChart) -> None:
        """Show other figures; repainted within one frame."""
        self._chart = chart
        self.setAccessibleName(chart.headline)
        self.setAccessibleDescription(chart.spoken)
        self.update()

    @property
    def chart(self) -> PaymentChart:
        """What is shown."""
        return self._chart

    def sizeHint(self) -> QSize:
        """About 250 by 160."""
        return QSize(250, 160)

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(160, 110)

    def _full_height(self) -> int:
        """The amount, in minor units, that reaches the top: the largest but a lonely first one, and some room."""
        chart = self._chart
        amounts = [money.minor for _, money in chart.after] + [money.minor for _, money in chart.before[1:]]
        if chart.can_pay is not None:
            amounts.append(chart.can_pay.minor)
        if not amounts:
            amounts = [money.minor for _, money in chart.before]
        return max(1, max(amounts, default=1) * 29 // 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars, line, words and axis."""
        chart = self._chart
        days = [day for day, _ in (*chart.before, *chart.after)]
        if not days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = _month(min(days)), _month(max(days))
        plot = QRectF(0, 2, self.width(), self.height() - theme.scaled(_AXIS) - 2)
        step = plot.width() / (last - first + 1)
        full = self._full_height()

        def box(day: date, minor: int) -> QRectF:
            height = plot.height() * min(minor, full) / full
            gap = 1.5 if step >= 5 else 0.5
            return QRectF((_month(day) - first) * step, plot.bottom() - height, max(1.0, step - gap), height)

        colours = theme.tokens()
        taken = {_month(day) for day, _ in chart.after}
        for number, (day, money) in enumerate(chart.before):
            rect = box(day, money.minor)
            alone = number == 0 and _month(day) not in taken
            painter.fillRect(rect, QColor(colours.before if alone else colours.ghost))
            if money.minor > full:
                self._paint_break(painter, rect)
        self._paint_before_top(painter, box)
        self._paint_after(painter, box)
        painter.fillRect(QRectF(0, plot.bottom(), plot.width(), 1), QColor(colours.control))
        self._paint_line(painter, plot, full)
        self._paint_words(painter, plot, full, box)
        self._paint_axis(painter, min(days), max(days), plot.bottom())
        painter.end()

    def _paint_break(self, painter: QPainter, rect: QRectF) -> None:
        y = rect.top() + min(16.0, rect.height() / 4)
        left, right = rect.left() - 1, rect.right() + 1
        points = [QPointF(left, y + 3), QPointF(right, y - 1), QPointF(right, y + 2), QPointF(left, y + 6)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens().surface))
        painter.drawPolygon(QPolygonF(points))

    def _paint_before_top(self, painter: QPainter, box: _Box) -> None:
        colour = QColor(theme.tokens().before)
        regular = self._chart.before[1:]
        for day, money in regular:
            rect = box(day, money.minor)
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1.4), colour)

    def _paint_after(self, painter: QPainter, box: _Box) -> None:
        colours = theme.tokens()
        line = self._chart.can_pay
        for day, money in self._chart.after:
            rect = box(day, money.minor)
            painter.fillRect(rect, QColor(colours.accent))
            if line is not None and money.minor > line.minor:
                under = box(day, line.minor)
                over = QRectF(rect.left(), rect.top(), rect.width(), under.top() - rect.top())
                painter.fillRect(over, QColor(colours.zone_warn))

    def _line_y(self, plot: QRectF, full: int) -> float | None:
        line = self._chart.can_pay
        return None if line is None else plot.bottom() - plot.height() * line.minor / full

    def _paint_line(self, painter: QPainter, plot: QRectF, full: int) -> None:
        y = self._line_y(plot, full)
        if y is not None:
            pen = theme.pen(theme.tokens().warn, 1.5)
            pen.setDashPattern([4, 2.5])
            painter.setPen(pen)
            painter.drawLine(QPointF(0, y), QPointF(plot.right(), y))

    def _paint_words(self, painter: QPainter, plot: QRectF, full: int, box: _Box) -> None:
        chart, colours = self._chart, theme.tokens()
        high = theme.scaled(16)
        if chart.first_words and chart.before:
            rect = box(chart.before[0][0], chart.before[0][1].minor)
            self._label(painter, QPointF(rect.right() + 4, rect.top() - 2), chart.first_words, colours.text2, 600)
        line_y = self._line_y(plot, full)
        line_top = plot.bottom() if line_y is None else line_y - high - 3
        tops = [box(day, money.minor).top() for day, money in chart.after]
        if tops and line_y is not None:
            line_top = min(line_top, min(tops) - high - 2)
        regular = chart.before[1:]
        if chart.before_words and regular:
            rect = box(regular[-1][0], regular[-1][1].minor)
            painter.setFont(theme.font(11))
            width = painter.fontMetrics().horizontalAdvance(chart.before_words)
            left = min(rect.right() + 5, plot.right() - width - 2)
            top = min(rect.top() - high / 2 + 1, line_top - high)
            top = max(top, plot.top() + high - 2)
            self._label(painter, QPointF(left, top), chart.before_words, colours.text2, 400)
        if chart.line_words and line_y is not None:
            painter.setFont(theme.font(11, 600))
            width = painter.fontMetrics().horizontalAdvance(chart.line_words)
            left = max(plot.right() - width - 2, 2.0)
            self._label(painter, QPointF(left, line_top), chart.line_words, colours.warn, 600)

    def _label(self, painter: QPainter, at: QPointF, text: str, colour: str, weight: int) -> None:
        painter.setFont(theme.font(11, weight))
        width = painter.fontMetrics().horizontalAdvance(text)
        rect = QRectF(at.x(), max(0.0, at.y()), width + 2, theme.scaled(16))
        backing = QColor(theme.tokens().surface)
        backing.setAlphaF(0.86)
        painter.fillRect(rect.adjusted(-3, 0, 2, 0), backing)
        painter.setPen(QColor(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)

    def _paint_axis(self, painter: QPainter, first: date, last: date, bottom: float) -> None:
        painter.setFont(theme.font(11))
        painter.setPen(QColor(theme.tokens().text2))
        top = round(bottom) + 3
        high = theme.scaled(14)
        words = [month_text(first, short=True)]
        middle = first
        span = _month(last) - _month(first)
        if span >= 12:
            months = _month(first) + max(1, span // 2)
            middle = first.replace(year=months // 12, month=months % 12 + 1, day=1)
            words.append(month_text(middle, short=True))
        if span:
            words.append(month_text(last, short=True))
        for number, text in enumerate(words):
            width = painter.fontMetrics().horizontalAdvance(text)
            left = 0
            if number == len(words) - 1 and number:
                left = self.width() - width
            elif number:
                left = round((_month(middle) - _month(first)) * self.width() / (span + 1))
                left = min(max(left, 60), self.width() - width - 60)
            room = QRect(left, top, width + 2, high)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)
