"""Tables on paper: columns that fit, zebra rows, a head on every page, a last row with totals."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from agent_desk.documents.page import BOTTOM, CELL, CELL_STRONG, HEAD_CELL, ZEBRA
from agent_desk.documents.typesetting import pieces, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.documents.page import Book, Pen

ROW: Final = 17.8
HEAD: Final = 21.0
#: Space on both sides of a cell.
PAD: Final = 4.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, whether figures stand at its right edge, and how strong it is."""

    head: str
    right: bool = True
    pen: Pen = CELL


def natural_widths(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[float]:
    """Width that each column wants, without the space around it."""
    widths = [width_of(pieces(column.head)) * HEAD_CELL.size for column in columns]
    for index, column in enumerate(columns):
        longest = sorted({row[index] for row in rows}, key=lambda cell: (len(cell), cell))[-3:]
        cells = [width_of(pieces(cell, column.pen.weight)) * column.pen.size for cell in longest]
        widths[index] = max([widths[index], *cells])
    return widths


class Table:
    """Rows of text set in columns over a width.

    Attributes:
        scale: Factor on type and space, 1 unless the rows are wider than the room.
    """

    def __init__(self, columns: Sequence[Column], rows: Sequence[Sequence[str]], width: float) -> None:
        """Lay out; what is left of the width is shared out between the columns."""
        self.columns = columns
        self.rows = rows
        wanted = natural_widths(columns, rows)
        total = sum(wanted) + 2 * PAD * len(columns)
        self.scale = min(1.0, width / total)
        gaps = [
            following is None or following.right or not column.right
            for column, following in zip(columns, [*columns[1:], None], strict=True)
        ]
        gaps[-1] = not columns[-1].right
        spare = max(0.0, width - total) / max(1, sum(gaps))
        self.edges: list[tuple[float, float]] = []
        at = 0.0
        for own, gap in zip(wanted, gaps, strict=True):
            right = at + (own + 2 * PAD) * self.scale
            self.edges.append((at, right))
            at = right + (spare if gap else 0.0)
        self.width = width

    def _cells(self, book: Book, x: float, y: float, cells: Sequence[str], pens: Sequence[Pen]) -> None:
        for cell, (left, right), column, pen in zip(cells, self.edges, self.columns, pens, strict=True):
            own = replace(pen, size=pen.size * self.scale)
            if column.right:
                book.text(x + right - PAD * self.scale, y, cell, own, align="right", room=right - left)
            else:
                book.text(x + left + PAD * self.scale, y, cell, own, room=right - left - PAD * self.scale)

    def head(self, book: Book, x: float, y: float) -> float:
        """The head with its rule; returns where the rows begin."""
        height = HEAD * book.density
        self._cells(
            book, x, y + height / 2 - 1, [column.head for column in self.columns], [HEAD_CELL] * len(self.columns)
        )
        book.line(x, x + self.width, y + height)
        return y + height

    def row(self, book: Book, x: float, y: float, index: int, *, pens: Sequence[Pen] | None = None) -> float:
        """One row, tinted when its place is odd; returns where the next begins."""
        height = ROW * book.density
        if index % 2:
            book.box(x, y, self.width, height, ZEBRA)
        self._cells(book, x, y + height / 2, self.rows[index], pens or [column.pen for column in self.columns])
        return y + height

    def flow(self, book: Book, x: float, *, totals: bool = False) -> None:
        """All rows from where the book stands, over as many pages as they need, the head on each.

        Args:
            book: Where to draw.
            x: Left edge.
            totals: The last row holds totals: it stands apart, and never alone on a page.
        """
        step = ROW * book.density
        book.need(HEAD * book.density + 3 * step)
        book.y = self.head(book, x, book.y)
        for index in range(len(self.rows)):
            last = index == len(self.rows) - 1
            keep = 2 if totals and index == len(self.rows) - 2 else 1
            if book.y + keep * step > BOTTOM:
                book.turn()
                book.y = self.head(book, x, book.y)
            if last and totals:
                book.line(x, x + self.width, book.y)
                self._cells(book, x, book.y + step / 2 + 1, self.rows[index], [CELL_STRONG] * len(self.columns))
                book.y += step + 2
            else:
                book.y = self.row(book, x, book.y, index)
