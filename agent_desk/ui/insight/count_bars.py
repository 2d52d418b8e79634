"""Bars of counts, one a row: kept, running and broken side by side, in proportion to the longest row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent

from agent_desk.ui import theme
from agent_desk.ui.insight.row_chart import RowChart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_ROW: Final = 30
_NAMES: Final = 120
_BAR: Final = 18


@dataclass(frozen=True, slots=True)
class CountRow:
    """One bar.

    Attributes:
        counts: Kept, running, broken; or one count alone.
        words: Behind the bar.
    """

    name: str
    counts: tuple[int, ...]
    words: str


class CountBars(RowChart):
    """The chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_ROW, parent)
        self._rows: tuple[CountRow, ...] = ()

    @property
    def rows(self) -> tuple[CountRow, ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[CountRow]) -> None:
        """Show these."""
        self._rows = tuple(rows)
        self.take_rows([f"{row.name}: {row.words}" for row in rows])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names, bars and words."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(12))
        metrics = QFontMetrics(painter.font())
        left = theme.scaled(_NAMES)
        figures = max((metrics.horizontalAdvance(row.words) for row in self._rows), default=0) + 14
        room = max(40, self.width() - left - figures)
        most = max((sum(row.counts) for row in self._rows), default=1) or 1
        height, thick = self.row_height, theme.scaled(_BAR)
        middle = Qt.AlignmentFlag.AlignVCenter
        for index, row in enumerate(self._rows):
            top = index * height
            painter.setPen(QColor(colours.text))
            painter.drawText(QRect(0, top, left - 10, height), middle, row.name)
            x = left
            parts = (colours.zone_ok, colours.before, colours.zone_bad)
            fills = parts if len(row.counts) > 1 else (colours.accent_mid,)
            for count, fill in zip(row.counts, fills, strict=True):
                wide = room * count // most
                if wide:
                    theme.fill_round(painter, QRect(x, top + (height - thick) // 2, max(2, wide - 1), thick), 3, fill)
                x += wide
            painter.setPen(QColor(colours.text2))
            painter.drawText(QRect(x + 8, top, figures, height), middle, row.words)
        painter.end()
