"""The lines of an import's report: what was refused, what was in conflict, what is good to know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.services.importing.report import ImportReport
    from agent_desk.wording.words import Words

_Index = QModelIndex | QPersistentModelIndex


class ReportColumn(IntEnum):
    """The columns, from left to right."""

    KIND = 0
    FILE = 1
    LINE = 2
    COLUMN = 3
    VALUE = 4
    WHY = 5


_TITLES = (
    QT_TRANSLATE_NOOP("ReportModel", "Kind"),
    QT_TRANSLATE_NOOP("ReportModel", "File"),
    QT_TRANSLATE_NOOP("ReportModel", "Line"),
    QT_TRANSLATE_NOOP("ReportModel", "Column"),
    QT_TRANSLATE_NOOP("ReportModel", "Value"),
    QT_TRANSLATE_NOOP("ReportModel", "Why"),
)
_KINDS = {
    "refused": QT_TRANSLATE_NOOP("ReportModel", "Refused"),
    "conflict": QT_TRANSLATE_NOOP("ReportModel", "Conflict"),
    "note": QT_TRANSLATE_NOOP("ReportModel", "Note"),
}


@dataclass(frozen=True, slots=True)
class _Line:
    kind: str
    file: str
    line: int
    column: str
    value: str
    code: str
    values: dict[str, str | int]


class ReportModel(QAbstractTableModel):
    """The table; sentences are made when a cell is looked at, so that a report of any length shows at once."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines: tuple[_Line, ...] = ()

    def set_report(self, report: ImportReport | None) -> None:
        """Show a report, or nothing."""
        self.beginResetModel()
        self._lines = tuple(_lines(report)) if report is not None else ()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One a line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """See ``ReportColumn``."""
        return 0 if parent.isValid() else len(ReportColumn)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words."""
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        if not index.isValid() or role not in shown:
            return None
        line = self._lines[index.row()]
        text = self._text(line, ReportColumn(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_TITLES[index.column()]}: {text}"
        return text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Titles of the columns."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return QCoreApplication.translate("ReportModel", _TITLES[section]) if 0 <= section < len(_TITLES) else None

    def _text(self, line: _Line, column: ReportColumn) -> str:
        if column is ReportColumn.WHY:
            return self._words.import_reason(line.code, line.values)
        if column is ReportColumn.KIND:
            return QCoreApplication.translate("ReportModel", _KINDS[line.kind])
        plain = {
            ReportColumn.FILE: line.file,
            ReportColumn.LINE: str(line.line) if line.line else "",
            ReportColumn.COLUMN: line.column,
        }
        return plain.get(column, line.value)


def _lines(report: ImportReport) -> list[_Line]:
    refused = [
        _Line("refused", item.file, item.line, item.column, item.value, item.reason.code, dict(item.reason.values))
        for item in report.refused
    ]
    clashes = [
        _Line("conflict", item.file, item.line, "", item.loan_number, item.reason.code, dict(item.reason.values))
        for item in report.conflicts
    ]
    notes = [_Line("note", "", 0, "", "", item.code, dict(item.values)) for item in report.notes]
    return [*refused, *clashes, *notes]
