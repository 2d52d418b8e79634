"""The log as a table that grows downwards, page by page, newest first."""

from __future__ import annotations

from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from agent_desk.domain.log_groups import LogGroup, group_of
from agent_desk.services.store_facts import LogFilter
from agent_desk.ui.administration.people_model import CELL_ROLE, Cell
from agent_desk.ui.widgets.row_delegate import Run
from agent_desk.wording.log_values import said_values
from agent_desk.wording.log_words import event_source
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.errors import DeskError
    from agent_desk.services.ports import AuditEntry
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
PAGE: Final = 200


class LogColumn(IntEnum):
    """From left to right."""

    ENTRY = 0
    TIME = 1
    WHO = 2
    WHAT = 3
    SUBJECT = 4
    BEFORE = 5
    AFTER = 6


_TITLES = (
    QT_TRANSLATE_NOOP("LogModel", "Entry"),
    QT_TRANSLATE_NOOP("LogModel", "Time"),
    QT_TRANSLATE_NOOP("LogModel", "Who"),
    QT_TRANSLATE_NOOP("LogModel", "What"),
    QT_TRANSLATE_NOOP("LogModel", "Case or object"),
    QT_TRANSLATE_NOOP("LogModel", "Before"),
    QT_TRANSLATE_NOOP("LogModel", "After"),
)
_ICONS: Final = {
    LogGroup.CASES: "case",
    LogGroup.REQUESTS: "approvals",
    LogGroup.AGREEMENTS: "document",
    LogGroup.MONEY: "calendar",
    LogGroup.LOOKED_AT: "eye",
    LogGroup.PEOPLE: "user",
    LogGroup.POLICY: "policy",
    LogGroup.STORE: "store",
}


class LogModel(QAbstractTableModel):
    """One row an entry; the next page is asked for when the end comes into sight.

    Signals:
        failed: A page could not be read.
        grown: A page has arrived.
    """

    failed = Signal(object)
    grown = Signal()

    def __init__(self, session: Session, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._wanted = LogFilter()
        self._reading = 0
        self._ended = False
        self._asking = False
        self.entries: list[AuditEntry] = []
        self.names: dict[str, str] = {}
        self.broken: int | None = None

    def read(self, wanted: LogFilter) -> None:
        """Begin at the newest entry that fits."""
        self._wanted = wanted
        self._reading += 1
        self._asking = True
        work = partial(self._session.services.log.page, self._session.user, wanted, 0, PAGE)
        self._session.runner.run(self, work, partial(self._begin, self._reading), self._fail)

    def set_names(self, names: dict[str, str]) -> None:
        """Names of the people behind the numbers."""
        self.names = names
        self._all_changed()

    def set_broken(self, entry: int | None) -> None:
        """Mark the first broken entry and every later one; ``None`` when all are whole."""
        self.broken = entry
        self._all_changed()

    def _begin(self, reading: int, page: Sequence[AuditEntry]) -> None:
        if reading != self._reading:
            return
        self._asking = False
        self.beginResetModel()
        self.entries = list(page)
        self._ended = len(page) < PAGE
        self.endResetModel()
        self.grown.emit()

    def canFetchMore(self, parent: _Index) -> bool:
        """Is there an older page?"""
        return not parent.isValid() and not self._ended and not self._asking and bool(self.entries)

    def fetchMore(self, parent: _Index) -> None:
        """Ask for the next older page, by key."""
        if parent.isValid() or not self.canFetchMore(parent):
            return
        self._asking = True
        before = self.entries[-1].entry
        work = partial(self._session.services.log.page, self._session.user, self._wanted, before, PAGE)
        self._session.runner.run(self, work, partial(self._grow, self._reading), self._fail)

    def _grow(self, reading: int, page: Sequence[AuditEntry]) -> None:
        if reading != self._reading:
            return
        self._asking = False
        self._ended = len(page) < PAGE
        if page:
            self.beginInsertRows(QModelIndex(), len(self.entries), len(self.entries) + len(page) - 1)
            self.entries.extend(page)
            self.endInsertRows()
        self.grown.emit()

    def _fail(self, error: DeskError) -> None:
        self._asking = False
        self.failed.emit(error)

    @property
    def is_whole(self) -> bool:
        """Is everything that fits here?"""
        return self._ended

    def retranslate(self) -> None:
        """Say everything again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(LogColumn) - 1)
        self._all_changed()

    def _all_changed(self) -> None:
        if self.entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.entries) - 1, len(LogColumn) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """What has been read."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """See ``LogColumn``."""
        return 0 if parent.isValid() else len(LogColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Titles of the columns."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return QCoreApplication.translate("LogModel", _TITLES[section]) if 0 <= section < len(_TITLES) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, the cell as it is painted, or the entry."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, CELL_ROLE}:
            return None
        cell = self._cell(entry, LogColumn(index.column()))
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {cell.text}"
        return cell.text

    def time_of(self, entry: AuditEntry) -> str:
        """Date and time where the portfolio is."""
        portfolio = self._session.portfolio
        local = entry.at.astimezone(ZoneInfo(portfolio.time_zone if portfolio is not None else "UTC"))
        return f"{local:%Y-%m-%d %H:%M:%S}"

    def _cell(self, entry: AuditEntry, column: LogColumn) -> Cell:
        event = entry.event
        if column is LogColumn.ENTRY:
            if self.broken is not None and entry.entry >= self.broken:
                return Cell((Run(f"{entry.entry:,}", "bad", strong=True),), "chain-broken", "bad")
            return Cell((Run(f"{entry.entry:,}", "text2"),), "chain", "text3")
        if column is LogColumn.WHAT:
            return Cell((Run(self._words.tr(event_source(event.kind))),), _ICONS[group_of(event.kind)])
        runs = {
            LogColumn.TIME: (Run(self.time_of(entry)),),
            LogColumn.WHO: (Run(self.names.get(entry.actor, ""), strong=True), Run(entry.actor, "text2")),
            LogColumn.SUBJECT: (Run(self.names.get(event.subject, ""), strong=True), Run(event.subject)),
            LogColumn.BEFORE: (Run(said_values(self._words, event.before), "text2"),),
            LogColumn.AFTER: (Run(said_values(self._words, event.after), strong=bool(event.after)),),
        }
        return Cell(runs[column], "arrow-right" if column is LogColumn.AFTER and event.after else "")
