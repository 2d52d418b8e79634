"""A sheet of paper: pens, text, rules, boxes, and pages that follow one another.

Conventions of this file: lengths are design units, 910 to the width of an A4 page, counted from its upper left corner;
a line of text is placed by the middle of its height. A ``Book`` without a canvas draws nothing and still counts pages,
so that a sheet can be measured before it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4

from agent_desk.documents.typesetting import REGULAR, STRONG, face, lines, pieces, width_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.pdfgen.canvas import Canvas

    from agent_desk.documents.typesetting import Piece

WIDTH: Final = 910.0
UNIT: Final = A4[0] / WIDTH
HEIGHT: Final = A4[1] / UNIT
LEFT: Final = 70.0
RIGHT: Final = 839.0
#: What a page may be filled to; the footer stands below.
BOTTOM: Final = 1164.0
#: Where a page that goes on begins.
TOP: Final = 104.0

NAVY: Final = "#0B3E75"
TEXT: Final = "#16202B"
TEXT_2: Final = "#465468"
LINE: Final = "#C9D2DC"
TINT: Final = "#EEF3F8"
ZEBRA: Final = "#F6F8FA"
SEAL: Final = "#B3261E"
MARK: Final = "#A51D2D"
WATERMARK: Final = "#FAF0F1"
CHIP: Final = "#FCE8EA"


@dataclass(frozen=True, slots=True)
class Pen:
    """How text is drawn: size and line height in design units, weight, colour."""

    size: float
    leading: float
    weight: int = REGULAR
    colour: str = TEXT


TITLE: Final = Pen(29, 36, STRONG, NAVY)
NAME: Final = Pen(15.3, 20, STRONG)
HEADING: Final = Pen(15.7, 22, STRONG, NAVY)
LABEL: Final = Pen(12.2, 16, REGULAR, TEXT_2)
BODY: Final = Pen(13.2, 18)
BODY_2: Final = Pen(13.2, 18, REGULAR, TEXT_2)
BODY_STRONG: Final = Pen(13.4, 18, STRONG)
BODY_NAVY: Final = Pen(13.2, 18, STRONG, NAVY)
AMOUNT: Final = Pen(14.4, 18)
AMOUNT_STRONG: Final = Pen(14.4, 18, STRONG)
BIG: Final = Pen(18.7, 24, STRONG)
BIG_NAVY: Final = Pen(18.7, 24, STRONG, NAVY)
NOTE: Final = Pen(12.5, 16.6)
CELL: Final = Pen(12.2, 17.8)
CELL_2: Final = Pen(12.2, 17.8, REGULAR, TEXT_2)
CELL_STRONG: Final = Pen(12.2, 17.8, STRONG)
HEAD_CELL: Final = Pen(11.5, 16, REGULAR, TEXT_2)
SMALL: Final = Pen(11.4, 15, REGULAR, TEXT_2)
TINY: Final = Pen(10.4, 14, REGULAR, TEXT_2)


class Book:
    """Pages that are drawn one after the other.

    Attributes:
        page: Number of the page being drawn, from 1.
        y: Where the next block begins.
        density: Factor on gaps and line heights, 1 or a little less.
    """

    def __init__(self, canvas: Canvas | None, frame: Callable[[Book], None], density: float = 1.0) -> None:
        """Begin the first page; ``frame`` draws what every page has."""
        self.canvas = canvas
        self.frame = frame
        self.density = density
        self.page = 1
        self.y = TOP
        self.frame(self)

    def turn(self) -> None:
        """Begin the next page."""
        if self.canvas is not None:
            self.canvas.showPage()
        self.page += 1
        self.y = TOP
        self.frame(self)

    def need(self, height: float) -> None:
        """Turn the page unless a block of this height still fits."""
        if self.y + height > BOTTOM:
            self.turn()

    def gap(self, height: float) -> None:
        """Leave room."""
        self.y += height * self.density

    def line(self, x1: float, x2: float, y: float, colour: str = LINE, width: float = 1.0) -> None:
        """A horizontal rule."""
        if self.canvas is not None:
            self.canvas.setStrokeColor(HexColor(colour))
            self.canvas.setLineWidth(width * UNIT)
            self.canvas.line(x1 * UNIT, (HEIGHT - y) * UNIT, x2 * UNIT, (HEIGHT - y) * UNIT)

    def box(self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0) -> None:
        """A filled rectangle."""
        if self.canvas is None:
            return
        self.canvas.setFillColor(HexColor(colour))
        at = (x * UNIT, (HEIGHT - y - height) * UNIT, width * UNIT, height * UNIT)
        if radius:
            self.canvas.roundRect(*at, radius * UNIT, stroke=0, fill=1)
        else:
            self.canvas.rect(*at, stroke=0, fill=1)

    def text(self, x: float, y: float, text: str, pen: Pen, *, align: str = "left", room: float | None = None) -> float:
        """One line of text.

        Args:
            x: Left, middle or right end, by ``align`` (``left``, ``middle``, ``right``).
            y: Middle of the line's height.
            text: As it stands, no marks.
            pen: Size, weight and colour.
            align: What ``x`` is.
            room: The text is set smaller where it is wider than this.

        Returns:
            The width drawn.
        """
        return self.run(x, y, pieces(text, pen.weight), pen, align=align, room=room)

    def run(
        self,
        x: float,
        y: float,
        parts: Sequence[Piece],
        pen: Pen,
        *,
        align: str = "left",
        room: float | None = None,
    ) -> float:
        """Pieces on one line, as ``text`` does it."""
        natural = width_of(parts) * pen.size
        size = pen.size if room is None or natural <= room else pen.size * room / natural
        width = width_of(parts) * size
        if self.canvas is None:
            return width
        x -= {"left": 0.0, "middle": width / 2, "right": width}[align]
        self.canvas.setFillColor(HexColor(pen.colour))
        for part in parts:
            font = face(part.face, part.weight)
            self.canvas.setFont(font.fontName, size * UNIT)
            self.canvas.drawString(x * UNIT, (HEIGHT - y - 0.36 * size) * UNIT, part.text)
            x += part.width * size
        return width

    def measured(self, text: str, width: float, pen: Pen, *, marked: bool = False) -> float:
        """Height of a paragraph."""
        return len(lines(text, width / pen.size, pen.weight, marked=marked)) * pen.leading * self.density

    def paragraph(self, x: float, y: float, width: float, text: str, pen: Pen, *, marked: bool = False) -> float:
        """A paragraph from ``y`` downwards; returns where it ends."""
        leading = pen.leading * self.density
        for line in lines(text, width / pen.size, pen.weight, marked=marked):
            self.run(x, y + leading / 2, line, pen)
            y += leading
        return y

    def heading(self, text: str, *, x1: float = LEFT, x2: float = RIGHT, y: float | None = None) -> float:
        """A heading with its rule; returns where the section begins. Moves ``self.y`` unless ``y`` is given."""
        top = self.y if y is None else y
        step = HEADING.leading * self.density
        self.text(x1, top + step / 2, text, HEADING, room=x2 - x1)
        self.line(x1, x2, top + step + 2)
        end = top + step + 8 * self.density
        if y is None:
            self.y = end
        return end
