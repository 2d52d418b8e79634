"""As it stands, this offer, change: rows of figures with the column that is read out tinted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One row.

    Attributes:
        label: What is compared.
        cells: A text a column, in the order of the columns.
        notes: A second line a column; all empty for a row of one line.
        tones: A tone a column, of the first line; the key column is bold whatever its tone.
    """

    label: str
    cells: tuple[str, ...]
    notes: tuple[str, ...] = ()
    tones: tuple[Tone, ...] = ()


class ComparisonTable(QWidget):
    """The table. Assistive technology reads it row by row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[str, ...] = ()
        self._key = 1
        self._rows: tuple[ComparisonRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_table(self, columns: Sequence[str], rows: Sequence[ComparisonRow], *, key: int = 1) -> None:
        """Show figures.

        Args:
            columns: Names of the columns, without the label's.
            rows: The rows, each with a cell a column.
            key: Which column is tinted and bold.
        """
        self._columns, self._rows, self._key = tuple(columns), tuple(rows), key
        lines = [
            f"{row.label}: "
            + ", ".join(f"{name} {cell}" for name, cell in zip(columns, row.cells, strict=True) if cell)
            for row in rows
        ]
        self.setAccessibleName(", ".join(columns))
        self.setAccessibleDescription("; ".join(lines))
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> tuple[ComparisonRow, ...]:
        """What is shown."""
        return self._rows

    @staticmethod
    def _height(row: ComparisonRow) -> int:
        return theme.scaled(42 if any(row.notes) else 27)

    def sizeHint(self) -> QSize:
        """Head and rows."""
        return QSize(420, theme.scaled(22) + sum(self._height(row) for row in self._rows) + 4)

    def minimumSizeHint(self) -> QSize:
        """The widest label and the widest cells must fit."""
        bold = QFontMetrics(theme.font(13, 600))
        width = max((QFontMetrics(theme.font(12)).horizontalAdvance(row.label) for row in self._rows), default=0)
        for index in range(len(self._columns)):
            width += max((bold.horizontalAdvance(row.cells[index]) for row in self._rows), default=0) + 16
        return QSize(width, self.sizeHint().height())

    def _edges(self) -> list[tuple[int, int]]:
        """Left and right of each column; the label gets what is left."""
        bold = QFontMetrics(theme.font(13, 600))
        small = QFontMetrics(theme.font(12))
        widths = []
        for index, name in enumerate(self._columns):
            cells = [bold.horizontalAdvance(row.cells[index]) for row in self._rows]
            notes = [small.horizontalAdvance(row.notes[index]) for row in self._rows if any(row.notes)]
            widths.append(max([small.horizontalAdvance(name), *cells, *notes]) + 20)
        label = max((small.horizontalAdvance(row.label) for row in self._rows), default=0)
        spare = max(0, self.width() - label - sum(widths)) // max(1, len(widths))
        edges = []
        right = self.width()
        for width in reversed(widths):
            edges.append((right - width - spare, right))
            right -= width + spare
        return list(reversed(edges))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint, the head and the rows."""
        if not self._columns:
            return
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edges = self._edges()
        if 0 <= self._key < len(edges):
            left, right = edges[self._key]
            # the tint hugs the figures, which are set flush right
            theme.fill_round(painter, QRectF(left + 10, 0, right - left - 4, self.height()), 6, colours.accent_soft)
        head = theme.scaled(22)
        for index, (name, (left, right)) in enumerate(zip(self._columns, edges, strict=True)):
            key = index == self._key
            painter.setFont(theme.font(11, 600 if key else 400))
            painter.setPen(QColor(colours.accent if key else colours.text2))
            self._right(painter, left, right, 0, head, name)
        y = head
        for number, row in enumerate(self._rows):
            height = self._height(row)
            if number:
                painter.fillRect(QRectF(0, y, self.width(), 1), QColor(colours.line))
            self._paint_row(painter, row, edges, y, height)
            y += height
        painter.end()

    def _paint_row(
        self, painter: QPainter, row: ComparisonRow, edges: list[tuple[int, int]], y: int, height: int
    ) -> None:
        colours = theme.tokens()
        two = any(row.notes)
        first = theme.scaled(24) if two else height
        painter.setFont(theme.font(12))
        painter.setPen(QColor(colours.text2))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRect(0, y, edges[0][0] + 20, first), flags, row.label)
        for index, (left, right) in enumerate(edges):
            key = index == self._key
            tone: Tone = row.tones[index] if row.tones else ("text" if key else "text2")
            strong = key or tone in {"warn", "bad", "ok"}
            painter.setFont(theme.font(13 if key else 12, 600 if strong else 400))
            painter.setPen(QColor(colours.tone(tone)))
            self._right(painter, left, right, y, first, row.cells[index])
            if two and row.notes[index]:
                painter.setFont(theme.font(12))
                painter.setPen(QColor(colours.text2))
                self._right(painter, left, right, y + theme.scaled(20), theme.scaled(20), row.notes[index])

    def _right(self, painter: QPainter, left: int, right: int, y: int, height: int, text: str) -> None:
        end = right if right == self.width() else right - 2
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip
        painter.drawText(QRect(left, y, end - left, height), flags, text)
