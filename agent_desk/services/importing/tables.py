"""A table as it stands in a file: a header and rows of texts, each with its place; nothing is understood yet.

Conventions of this file: every cell is text. Numbers of a workbook come with at most 15 significant digits (what a
spreadsheet shows of its binary numbers), its dates in ISO form.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from agent_desk.services.importing.report import Reason

#: Longest line of a text file, in characters, and longest row of a sheet, in cells. Beyond it a row is refused.
LONGEST_LINE = 1_000_000
MOST_COLUMNS = 400


_NO_FAULTS: Mapping[int, Reason] = MappingProxyType({})


class TableRow(NamedTuple):
    """A row that could be read.

    Attributes:
        line: From 1: the line on which it begins, or the row of the sheet.
        cells: As many as the header has.
        faults: What is wrong with single cells (a formula, undecodable bytes), by position.
    """

    line: int
    cells: tuple[str, ...]
    faults: Mapping[int, Reason] = _NO_FAULTS


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not be read, with its beginning."""

    line: int
    value: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows below it, read once, as they come.

    Attributes:
        file: Name for reports.
        rows_expected: About how many rows, for a progress bar; ``None`` when unknown.
        notes: What is worth knowing about how it was read.
    """

    file: str
    header: tuple[str, ...]
    rows: Iterator[TableRow | BadRow]
    rows_expected: int | None = None
    notes: tuple[Reason, ...] = ()
