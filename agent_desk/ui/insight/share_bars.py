"""Bars of shares, one a row, with the range within which each lies; what is too few to tell is said in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent

from agent_desk.ui import theme
from agent_desk.ui.insight.row_chart import RowChart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_ROW: Final = 38
_NAMES: Final = 176
_FIGURES: Final = 150
_BAR: Final = 16


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One bar. Shares are per ten thousand of the whole.

    Attributes:
        share: ``None`` where too few have ended: an empty bar and its words.
        low, high: The range.
        strong: The figure in bold; ``words`` stand behind it.
        quiet: In another colour, for what is set apart.
    """

    name: str
    share: int | None
    low: int
    high: int
    strong: str
    words: str
    quiet: bool = False


class ShareBars(RowChart):
    """The chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_ROW, parent)
        self._rows: tuple[ShareRow, ...] = ()

    @property
    def rows(self) -> tuple[ShareRow, ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[ShareRow]) -> None:
        """Show these."""
        self._rows = tuple(rows)
        self.take_rows([f"{row.name}: {row.strong} {row.words}" for row in rows])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names, bars, ranges and figures."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = theme.scaled(_NAMES), theme.scaled(_FIGURES)
        wide = max(40, self.width() - left - right - 16)
        height, thick = self.row_height, theme.scaled(_BAR)
        middle = Qt.AlignmentFlag.AlignVCenter
        for index, row in enumerate(self._rows):
            top = index * height
            painter.setFont(theme.font(13))
            painter.setPen(QColor(colours.text))
            name = QFontMetrics(painter.font()).elidedText(row.name, Qt.TextElideMode.ElideRight, left - 12)
            painter.drawText(QRect(0, top, left - 12, height), middle, name)
            box = QRect(left, top + (height - thick) // 2, wide, thick)
            theme.fill_round(painter, box, 4, colours.ghost)
            if row.share is not None:
                fill = colours.before if row.quiet else colours.zone_ok
                theme.fill_round(painter, QRect(box.x(), box.y(), wide * row.share // 10_000, thick), 4, fill)
                self._paint_range(painter, row, box)
            painter.setFont(theme.font(13, 600))
            painter.setPen(QColor(colours.text))
            at = QRect(left + wide + 14, top, right, height)
            painter.drawText(at, middle, row.strong)
            gone = QFontMetrics(painter.font()).horizontalAdvance(row.strong) + (8 if row.strong else 0)
            painter.setFont(theme.font(12))
            painter.setPen(QColor(colours.text2))
            painter.drawText(at.adjusted(gone, 0, 0, 0), middle, row.words)
        painter.end()

    def _paint_range(self, painter: QPainter, row: ShareRow, box: QRect) -> None:
        painter.setPen(theme.pen(theme.tokens().text, 1.6))
        y = QRectF(box).center().y()
        low, high = box.x() + box.width() * row.low // 10_000, box.x() + box.width() * row.high // 10_000
        painter.drawLine(int(low), int(y), int(high), int(y))
        for x in (low, high):
            painter.drawLine(int(x), int(y) - 4, int(x), int(y) + 4)
