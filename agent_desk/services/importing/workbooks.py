"""Workbooks (.xlsx) as tables, one for each sheet that holds something; formulas are named, never run.

Conventions of this file: the archive is judged by its own directory before anything is unpacked (sizes, parts), and
its parts may declare no document type, so that nothing grows beyond the bound when it is read.
"""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Protocol
from xml.etree.ElementTree import ParseError

from agent_desk.services.importing.report import Reason, RefusedError, refuse
from agent_desk.services.importing.tables import MOST_COLUMNS, BadRow, Table, TableRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from openpyxl.workbook import Workbook

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
    """Open a workbook. The rows of a sheet are read as they are asked for.

    Raises:
        RefusedError: ``file.not-a-workbook``, ``file.zip-bomb``, ``file.empty``.
        OSError: the file cannot be read.
    """
    import openpyxl

    _check_archive(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=False, keep_links=False)
    except OSError:
        raise
    except Exception as fault:  # noqa: BLE001 - openpyxl raises whatever it stumbles over
        raise refuse("file.not-a-workbook", problem=type(fault).__name__) from None
    tables = [table for name in _sheet_names(book) if (table := _table(path, book, name)) is not None]
    if not tables:
        book.close()
        raise refuse("file.empty")
    return tables


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
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        raise refuse("file.not-a-workbook", problem="zip") from None


def _table(path: Path, book: Workbook, name: str) -> Table | None:
    sheet = book[name]
    reset = getattr(sheet, "reset_dimensions", None)
    if reset is not None:
        reset()  # what a file says about its size may be wrong
    rows = enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), start=1)
    try:
        for number, cells in rows:
            texts = [_text(cell) for cell in cells]
            while texts and not texts[-1]:
                texts.pop()
            if texts:
                if len(texts) > MOST_COLUMNS:
                    raise refuse("file.header", columns=len(texts), limit=MOST_COLUMNS)
                header = tuple(text.strip() for text in texts)
                return Table(f"{path.name} [{name}]", header, _rows(name, number, rows, len(header)))
    except (ParseError, ValueError, KeyError) as fault:
        raise refuse("file.not-a-workbook", problem=type(fault).__name__) from None
    return None


def _rows(
    sheet: str, header_line: int, rows: Iterable[tuple[int, Sequence[_Cell]]], width: int
) -> Iterator[TableRow | BadRow]:
    number = header_line
    try:
        for number, cells in rows:
            texts = [_text(cell) for cell in cells]
            while len(texts) > width and not texts[-1]:
                texts.pop()
            if not any(texts):
                continue
            if len(texts) > width:
                yield BadRow(number, texts[0], Reason("row.cells", {"expected": width, "found": len(texts)}))
                continue
            texts.extend("" for _ in range(width - len(texts)))
            yield TableRow(number, tuple(texts), dict(_faults(sheet, cells, width)))
    except (ParseError, ValueError, KeyError, zipfile.BadZipFile, RefusedError) as fault:
        yield BadRow(number + 1, "", Reason("file.damaged", {"problem": type(fault).__name__}))


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
            text = f"{value:.15g}" if value % 1 or abs(value) >= 1e15 else str(int(value))
        case datetime():
            text = value.date().isoformat() if value.time() == time(0) else value.isoformat(sep=" ")
        case date():
            text = value.isoformat()
        case _:
            text = str(value)
    return text
