"""CSV files as tables, line by line: a damaged line costs only itself, a line of any length costs bounded memory.

Conventions of this file: the separator is the one of ``, ; tab |`` that splits the header into most cells. Quotes as
in RFC 4180; a quoted cell may hold line ends, up to 200 lines.
"""

from __future__ import annotations

import csv
from collections import deque
from itertools import chain
from typing import TYPE_CHECKING

from agent_desk.services.importing.encodings import text_form
from agent_desk.services.importing.report import Reason, refuse, shortened
from agent_desk.services.importing.tables import LONGEST_LINE, MOST_COLUMNS, BadRow, Table, TableRow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

    from agent_desk.services.importing.encodings import TextForm

_SEPARATORS = (",", ";", "\t", "|")
_MOST_LINES = 200


class _Lines:
    """Physical lines with their numbers; ``None`` for one that is too long. Lines can be put back."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._back: deque[tuple[int, str | None]] = deque()
        self._number = 0

    def next(self) -> tuple[int, str | None] | None:
        if self._back:
            return self._back.popleft()
        text = self._stream.readline(LONGEST_LINE + 1)
        if not text:
            return None
        self._number += 1
        if len(text) <= LONGEST_LINE or text.endswith(("\n", "\r")):
            return self._number, text
        while text and not text.endswith(("\n", "\r")):
            text = self._stream.readline(LONGEST_LINE)
        return self._number, None

    def put_back(self, lines: list[tuple[int, str | None]]) -> None:
        self._back.extendleft(reversed(lines))


def csv_table(path: Path) -> Table:
    """The table of a CSV file. Rows are read when they are asked for; the file is open only while they are.

    Raises:
        RefusedError: ``file.empty``, ``file.encoding``, ``row.too-long`` (the header), ``file.header``.
        OSError: the file cannot be read.
    """
    form = text_form(path)
    with _opened(path, form) as stream:
        header, separator = _header(_first_line(_Lines(stream)))
    notes = () if form.encoding.startswith("utf-8") else (Reason("note.encoding", {"encoding": form.encoding}),)
    rows = _rows(path, form, len(header), separator)
    return Table(path.name, header, rows, max(0, form.lines - 1), notes)


def _opened(path: Path, form: TextForm) -> TextIO:
    return path.open(encoding=form.encoding, errors="strict" if form.exact else "surrogateescape", newline="")


def _header(line: str) -> tuple[tuple[str, ...], str]:
    try:
        split = {mark: next(csv.reader([line], delimiter=mark)) for mark in _SEPARATORS}
    except csv.Error:
        raise refuse("file.header", columns=0, limit=MOST_COLUMNS) from None
    separator = max(_SEPARATORS, key=lambda mark: len(split[mark]))
    header = tuple(cell.strip() for cell in split[separator])
    if len(header) > MOST_COLUMNS:
        raise refuse("file.header", value=line, columns=len(header), limit=MOST_COLUMNS)
    return header, separator


def _first_line(lines: _Lines) -> str:
    while (item := lines.next()) is not None:
        text = item[1]
        if text is None:
            raise refuse("row.too-long", limit=LONGEST_LINE)
        if text.strip():
            return text
    raise refuse("file.empty")


def _rows(path: Path, form: TextForm, width: int, separator: str) -> Iterator[TableRow | BadRow]:
    with _opened(path, form) as stream:
        lines = _Lines(stream)
        _first_line(lines)
        while (item := lines.next()) is not None:
            number, text = item
            if text is None:
                yield BadRow(number, "", Reason("row.too-long", {"limit": LONGEST_LINE}))
            elif text.strip():
                yield _row(number, text, lines, width, separator, exact=form.exact)


def _row(number: int, text: str, lines: _Lines, width: int, separator: str, *, exact: bool) -> TableRow | BadRow:
    cells = text.rstrip("\r\n").split(separator) if '"' not in text else _quoted(text, lines, separator)
    if cells is None:
        return BadRow(number, shortened(text.rstrip("\r\n")), Reason("row.quotes"))
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    if len(cells) != width:
        reason = Reason("row.cells", {"expected": width, "found": len(cells)})
        return BadRow(number, shortened(text.rstrip("\r\n")), reason)
    if exact:
        return TableRow(number, tuple(cells))
    faults = {at: Reason("cell.encoding") for at, cell in enumerate(cells) if _has_strange_bytes(cell)}
    return TableRow(number, tuple(cells), faults)


def _has_strange_bytes(cell: str) -> bool:
    return not cell.isascii() and any("\udc80" <= char <= "\udcff" for char in cell)


def _quoted(text: str, lines: _Lines, separator: str) -> list[str] | None:
    """The cells of a record that may go on over several lines; ``None`` when its quotes never close."""
    taken: list[tuple[int, str | None]] = []
    size = len(text)
    while True:
        parts = chain([text], (line for _, line in taken if line is not None))
        try:
            return next(csv.reader(parts, delimiter=separator, strict=True))
        except csv.Error as fault:
            item = lines.next() if "unexpected end of data" in str(fault) else None
        if item is None:
            break
        taken.append(item)
        size += len(item[1] or "")
        if item[1] is None or len(taken) == _MOST_LINES or size > LONGEST_LINE:
            break
    lines.put_back(taken)
    return None
