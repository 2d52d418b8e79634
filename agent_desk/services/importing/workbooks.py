"""Workbooks (.xlsx) as tables, one for each sheet that holds something; formulas are named, never run.

Conventions of this file: the archive is judged by its own directory before anything is unpacked (sizes, parts), and
its parts may declare no document type, so that nothing grows beyond the bound when it is read.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Protocol
from xml.etree.ElementTree import ParseError

from agent_desk.services.importing.report import Reason, refuse
from agent_desk.services.importing.tables import MOST_COLUMNS, BadRow, Table, TableRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from openpyxl.workbook import Workbook

#: What an archive may raise that was damaged (its own faults, and those of each way to pack a part).
_TORN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
)

#: What a sheet may raise besides that is not what its archive promised.
_DAMAGE = (*_TORN, ParseError, TypeError, AttributeError, ArithmeticError)

#: Unpacked size of a workbook, and how many times larger than packed a part may be (parts below 10 MB may be anything).
_MOST_BYTES = 1 << 30
_MOST_RATIO = 200
_SMALL_PART = 10 * 1024 * 1024
_MOST_PARTS = 2_000
_PROLOGUE = 2_048


class _Cell(Protocol):
    @property
    def value(self) -> object: ...


def workbook_tables(path: Path) -> list[Table]:
    """The tables of a workbook. The rows of a sheet are read when they are asked for.

    Raises:
        RefusedError: ``file.not-a-workbook``, ``file.zip-bomb``, ``file.empty``.
        OSError: the file cannot be read.
    """
    _check_archive(path)
    book = _opened(path)
    try:
        tables = [table for name in _sheet_names(book) if (table := _table(path, book, name)) is not None]
    finally:
        book.close()
    if not tables:
        raise refuse("file.empty")
    return tables


def _opened(path: Path) -> Workbook:
    import openpyxl

    try:
        content = io.BytesIO(path.read_bytes())  # a file that openpyxl fails to read would stay open
        return openpyxl.load_workbook(content, read_only=True, data_only=False, keep_links=False)
    except OSError:
        raise
    except Exception as fault:  # noqa: BLE001 - openpyxl raises whatever it stumbles over
        raise refuse("file.not-a-workbook", problem=type(fault).__name__) from None


def _sheet_names(book: Workbook) -> list[str]:
    return [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]


def _check_archive(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if "[Content_Types].xml" not in names or "xl/workbook.xml" not in names:
                raise refuse("file.not-a-workbook", problem="parts")
            large = any(p.file_size > _SMALL_PART and p.file_size > _MOST_RATIO * p.compress_size for p in parts)
            if large or len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES:
                raise refuse("file.zip-bomb", limit=_MOST_BYTES)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    with archive.open(part) as stream:
                        if b"<!DOCTYPE" in stream.read(_PROLOGUE):
                            raise refuse("file.not-a-workbook", problem="DOCTYPE")
    except _TORN:
        raise refuse("file.not-a-workbook", problem="zip") from None


def _numbered(book: Workbook, name: str) -> Iterator[tuple[int, Sequence[_Cell], list[str]]]:
    """The rows of a sheet that hold something, with their numbers and texts."""
    sheet = book[name]
    reset = getattr(sheet, "reset_dimensions", None)
    if reset is not None:
        reset()  # what a file says about its size may be wrong
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), start=1):
        texts = [_text(cell) for cell in cells]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            yield number, cells, texts


def _table(path: Path, book: Workbook, name: str) -> Table | None:
    try:
        first = next(_numbered(book, name), None)
    except _DAMAGE as fault:
        raise refuse("file.not-a-workbook", problem=type(fault).__name__) from None
    if first is None:
        return None
    header = tuple(text.strip() for text in first[2])
    if len(header) > MOST_COLUMNS:
        raise refuse("file.header", columns=len(header), limit=MOST_COLUMNS)
    return Table(f"{path.name} [{name}]", header, _rows(path, name, first[0], len(header)))


def _rows(path: Path, name: str, header_line: int, width: int) -> Iterator[TableRow | BadRow]:
    book = _opened(path)
    number = header_line
    try:
        for number, cells, texts in _numbered(book, name):
            if number == header_line:
                continue
            if len(texts) > width:
                yield BadRow(number, texts[0], Reason("row.cells", {"expected": width, "found": len(texts)}))
                continue
            texts.extend("" for _ in range(width - len(texts)))
            yield TableRow(number, tuple(texts), dict(_faults(name, cells, width)))
    except _DAMAGE as fault:
        yield BadRow(number + 1, "", Reason("file.damaged", {"problem": type(fault).__name__}))
    finally:
        book.close()


def _faults(sheet: str, cells: Sequence[_Cell], width: int) -> Iterator[tuple[int, Reason]]:
    for at, cell in enumerate(cells[:width]):
        kind = getattr(cell, "data_type", "n")
        if kind == "f":
            yield at, Reason("cell.formula", {"cell": f"{sheet}!{_coordinate(cell)}"})
        elif kind == "e":
            yield at, Reason("cell.error", {"cell": f"{sheet}!{_coordinate(cell)}"})


def _coordinate(cell: _Cell) -> str:
    return str(getattr(cell, "coordinate", "?"))


def _text(cell: _Cell) -> str:
    value = cell.value
    if value is None or isinstance(value, str):
        return value or ""
    match value:
        case bool():
            text = "true" if value else "false"
        case float():
            text = f"{value:.15g}" if value % 1 or abs(value) >= 10**15 else str(int(value))
        case datetime():
            text = value.date().isoformat() if value.time() == time(0) else value.isoformat(sep=" ")
        case date():
            text = value.isoformat()
        case _:
            text = str(value)
    return text
