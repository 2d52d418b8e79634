"""Drawn marks: the lender's sign, the seal, the square code, and the mark of a sheet that binds nobody."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reportlab.graphics.barcode import qrencoder
from reportlab.lib.colors import HexColor

from agent_desk.documents.page import CHIP, HEIGHT, MARK, NAVY, SEAL, UNIT, WATERMARK, WIDTH, Pen
from agent_desk.documents.typesetting import STRONG, lines, pieces, width_of

if TYPE_CHECKING:
    from agent_desk.documents.page import Book

#: Quiet zone around the code, in its modules. Source: ISO/IEC 18004 asks for 4; the sheet's own white adds the rest.
_QUIET: Final = 1


def lender_mark(book: Book, x: float, y: float, size: float) -> None:
    """The sign beside the lender's name: a bow over a line on a rounded square."""
    book.box(x, y, size, size, NAVY, size * 0.2)
    if book.canvas is None:
        return
    canvas = book.canvas
    canvas.saveState()
    canvas.setStrokeColor(HexColor("#FFFFFF"))
    canvas.setLineCap(1)
    canvas.setLineWidth(size * 0.082 * UNIT)
    path = canvas.beginPath()
    left, right, top = x + size * 0.26, x + size * 0.74, HEIGHT - y
    path.moveTo(left * UNIT, (top - size * 0.56) * UNIT)
    path.curveTo(
        (x + size * 0.36) * UNIT, (top - size * 0.3) * UNIT,
        (x + size * 0.64) * UNIT, (top - size * 0.3) * UNIT,
        right * UNIT, (top - size * 0.56) * UNIT,
    )  # fmt: skip
    canvas.drawPath(path)
    canvas.line((x + size * 0.26) * UNIT, (top - size * 0.73) * UNIT, right * UNIT, (top - size * 0.73) * UNIT)
    canvas.restoreState()


def seal(book: Book, x: float, y: float, name: str, caption: str) -> None:
    """The round seal around a middle: two rings, the lender's name and what the seal is."""
    if book.canvas is None:
        return
    canvas = book.canvas
    canvas.saveState()
    canvas.setStrokeColor(HexColor(SEAL))
    for radius, width in ((32.5, 2.2), (28.5, 0.8)):
        canvas.setLineWidth(width * UNIT)
        canvas.circle(x * UNIT, (HEIGHT - y) * UNIT, radius * UNIT, stroke=1, fill=0)
    canvas.restoreState()
    pen = Pen(10.2, 11, STRONG, SEAL)
    rows = lines(name, 50 / pen.size, STRONG)
    for size in (9.4, 8.6, 7.8, 7.0, 6.2, 5.4):
        if len(rows) <= 2:
            break
        pen = Pen(size, size * 1.12, STRONG, SEAL)
        rows = lines(name, 48 / pen.size, STRONG)
    top = y - 5 - (len(rows) - 1) * pen.leading / 2
    for index, row in enumerate(rows):
        book.run(x, top + index * pen.leading, row, pen, align="middle", room=53)
    book.text(x, top + len(rows) * pen.leading + 1, caption, Pen(7.6, 9, colour=SEAL), align="middle", room=44)


def square_code(book: Book, x: float, y: float, size: float, content: str) -> None:
    """A QR code, error correction M. Source: ISO/IEC 18004."""
    if book.canvas is None:
        return
    code = _code(content)
    count = code.getModuleCount()
    module = size / (count + 2 * _QUIET)
    canvas = book.canvas
    canvas.setFillColor(HexColor("#000000"))
    path = canvas.beginPath()
    for row in range(count):
        column = 0
        while column < count:
            start = column
            while column < count and code.isDark(row, column):
                column += 1
            if column > start:
                left = x + (_QUIET + start) * module
                bottom = HEIGHT - y - (_QUIET + row + 1) * module
                path.rect(left * UNIT, bottom * UNIT, (column - start) * module * UNIT, module * UNIT)
            column += 1
    canvas.drawPath(path, stroke=0, fill=1)


@lru_cache(maxsize=8)
def _code(content: str) -> qrencoder.QRCode:
    """The code of a text; every page of a sheet, and the sheet in every language, has the same one."""
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(content)
    code.make()
    return code


def binds_nobody(book: Book, word: str, note: str) -> None:
    """The mark of a draft, or of a sheet that no longer holds: across the page, and in words at its head."""
    parts = pieces(word, STRONG)
    size = min(190.0, 820 / width_of(parts))
    if book.canvas is not None:
        book.canvas.saveState()
        book.canvas.translate(WIDTH / 2 * UNIT, HEIGHT / 2 * UNIT)
        book.canvas.rotate(52)
        book.canvas.translate(-WIDTH / 2 * UNIT, -HEIGHT / 2 * UNIT)
        book.run(WIDTH / 2, HEIGHT / 2, parts, Pen(size, size, STRONG, WATERMARK), align="middle")
        book.canvas.restoreState()
    pen = Pen(12.4, 16, STRONG, MARK)
    width = width_of(pieces(note, STRONG)) * pen.size + 24
    book.box(WIDTH / 2 - width / 2, 14, width, 22, CHIP, 4)
    book.text(WIDTH / 2, 25, note, pen, align="middle")
