"""What came of an import: counts, refused rows with their place, conflicts in which the desk's own state stayed.

Conventions of this file: a reason is a stable code and values, its sentence is the wording's; a cell that a spreadsheet
would run as a formula gets an apostrophe in front when the report is saved. Values of cells may be personal data: a
report is for the person who asked for it and never goes to a log.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agent_desk.services.own_files import write_own

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from agent_desk.domain.loan import LoanNumber, PortfolioId

#: What a spreadsheet takes for the beginning of a formula. Source: OWASP, CSV injection.
_RUNNABLE = ("=", "+", "-", "@", "\t", "\r")

#: As much of a refused cell as a report shows.
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was refused: a stable code (``area.what``) and the values for its sentence."""

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        """Code and values, for machines and for reports without wording."""
        detail = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code} ({detail})" if detail else self.code


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that did not come in.

    Attributes:
        file: Name of the file without its folder, with the sheet for a workbook (``loans.xlsx [Loans]``).
        line: Line of the text file or row of the sheet, from 1; 0 when the whole file is refused.
        column: As the file calls it; empty when no single column is at fault.
        value: The cell, shortened to 80 characters.
    """

    file: str
    line: int
    column: str
    value: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Conflict:
    """The file says otherwise than what was agreed, waived or paid here; the desk's own state stayed."""

    file: str
    line: int
    loan_number: LoanNumber
    reason: Reason


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import.

    Attributes:
        imported, updated, unchanged: Loans.
        notes: Facts worth knowing (encoding, derived people), as reasons.
        cancelled: Nothing was stored because somebody said stop.
        dry_run: Nothing was stored because nobody wanted it.
        mapping: The mapping used; empty when no file could be read.
    """

    portfolio_id: PortfolioId | None
    mapping: str
    imported: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: tuple[Refusal, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[Reason, ...] = ()
    cancelled: bool = False
    dry_run: bool = False

    @property
    def is_unusable(self) -> bool:
        """Did nothing come in, and was something wrong?"""
        return bool(self.refused) and not (self.imported or self.updated or self.unchanged)


class RefusedError(Exception):
    """Ends the reading of one row; caught where rows are counted.

    Attributes:
        reason: Why.
        column: The file's name of the column at fault, empty for the row as a whole.
        value: The cell.
    """

    def __init__(self, reason: Reason, column: str = "", value: str = "") -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.column = column
        self.value = shortened(value)


def refuse(code: str, column: str = "", value: str = "", **values: str | int) -> RefusedError:
    """The exception for a reason, to be raised by the caller."""
    return RefusedError(Reason(code, values), column, value)


def shortened(text: str) -> str:
    """As much of a cell as a report shows, with undecodable bytes and control characters made visible."""
    shown = "".join(char if char.isprintable() else f"\\x{ord(char) & 0xFF:02x}" for char in text[: _SHOWN + 1])
    return shown if len(text) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"


def safe_cell(text: str) -> str:
    """The text as a spreadsheet may open it: an apostrophe in front of what it would take for a formula."""
    return f"'{text}" if text.startswith(_RUNNABLE) else text


def save_report(report: ImportReport, path: Path, sentence: Callable[[Reason], str] = str) -> None:
    """Write refusals and conflicts as CSV (UTF-8 with BOM, so that spreadsheets show Chinese).

    Args:
        report: What to write.
        path: Replaced when it exists.
        sentence: Words for a reason; code and values by default.

    Raises:
        OSError: the file cannot be written.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(("kind", "file", "line", "column", "value", "code", "reason"))
    writer.writerows(map(_safe, _rows(report, sentence)))
    write_own(path, stream.getvalue().encode("utf-8-sig"))


def _safe(cells: Sequence[str]) -> list[str]:
    return [safe_cell(cell) for cell in cells]


def _rows(report: ImportReport, sentence: Callable[[Reason], str]) -> Iterable[tuple[str, ...]]:
    for item in report.refused:
        line = str(item.line) if item.line else ""
        yield ("refused", item.file, line, item.column, item.value, item.reason.code, sentence(item.reason))
    for clash in report.conflicts:
        loan = clash.loan_number
        yield ("conflict", clash.file, str(clash.line), "", loan, clash.reason.code, sentence(clash.reason))
    for note in report.notes:
        yield ("note", "", "", "", "", note.code, sentence(note))
