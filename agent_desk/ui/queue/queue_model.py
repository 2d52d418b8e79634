"""The rows of the queue, fetched in windows of 200 when they come into sight.

Conventions of this file: the model knows how many rows there are and holds a few windows of them; a row that is not
there yet has no text, is asked for, and appears when its window arrives. Only the two windows wanted last are fetched:
whoever drags the scroll bar over a million rows waits for what is in sight, not for what was passed. The window behind
the one in sight is fetched before its first row comes into sight, so that who pages on sees rows, not their skeleton.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from agent_desk.ui.queue.columns import COLUMNS, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.services.ports import QueueRow
    from agent_desk.ui.queue.row_words import RowWords

WINDOW: Final = 200
_KEPT: Final = 24
#: So near the end of a window the next one is fetched: a screen of rows.
_NEAR: Final = 40
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_ROLES: Final = frozenset(
    {Qt.ItemDataRole.DisplayRole, ROW_ROLE, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
)

_Index = QModelIndex | QPersistentModelIndex


class QueueModel(QAbstractTableModel):
    """A table of ``QueueRow``.

    Signals:
        window_wanted: Rows from this one on are in sight and not here; answer with ``put_window``.
    """

    window_wanted = Signal(int)

    def __init__(self, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._size = 0
        self._windows: OrderedDict[int, tuple[QueueRow, ...]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: list[int] = []
        self._asked: int | None = None
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_next)

    def show_rows(self, rows: Sequence[QueueRow], size: int) -> None:
        """Begin anew with the first window.

        Args:
            rows: The first rows, up to ``WINDOW`` of them.
            size: How many rows there are at least; more are announced by ``set_size``.
        """
        self.beginResetModel()
        self._windows.clear()
        self._stale.clear()
        self._wanted.clear()
        self._asked = None
        self._size = max(size, len(rows))
        if rows:
            self._windows[0] = tuple(rows)
        self.endResetModel()

    def set_size(self, size: int) -> None:
        """Say how many rows there are; what is in sight stays where it is."""
        if size > self._size:
            self.beginInsertRows(QModelIndex(), self._size, size - 1)
            self._size = size
            self.endInsertRows()
        elif size < self._size:
            self.beginRemoveRows(QModelIndex(), size, self._size - 1)
            self._size = size
            for start in [start for start in self._windows if start >= size]:
                del self._windows[start]
            self.endRemoveRows()

    def put_window(self, start: int, rows: Sequence[QueueRow]) -> None:
        """Take the rows of a window that was wanted."""
        self._asked = None
        self._stale.discard(start)
        self._windows[start] = tuple(rows)
        self._windows.move_to_end(start)
        while len(self._windows) > _KEPT:
            old, _ = self._windows.popitem(last=False)
            self._stale.discard(old)
        last = min(start + WINDOW, self._size) - 1
        if last >= start:
            self.dataChanged.emit(self.index(start, 0), self.index(last, len(COLUMNS) - 1))
        if self._wanted:
            self._ask.start()

    def give_up(self) -> None:
        """The window asked for does not come."""
        self._asked = None
        self._wanted.clear()

    def refresh(self) -> None:
        """Fetch what is in sight again; until it is there the old rows stay."""
        self._stale = set(self._windows)
        if self._size:
            self.dataChanged.emit(self.index(0, 0), self.index(self._size - 1, len(COLUMNS) - 1))

    def row_at(self, number: int) -> QueueRow | None:
        """A row, if it is here."""
        window = self._windows.get(number - number % WINDOW)
        place = number % WINDOW
        return window[place] if window is not None and place < len(window) else None

    def place_of(self, loan_number: str) -> int | None:
        """Where a loan stands, among the rows that are here."""
        for start, rows in self._windows.items():
            for place, row in enumerate(rows):
                if row.loan_number == loan_number:
                    return start + place
        return None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are, here or not."""
        return 0 if parent.isValid() else self._size

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each entry of ``COLUMNS``."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, the row itself under ``ROW_ROLE``, a whole sentence for assistive technology."""
        if not index.isValid():
            return None
        spec = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if spec.is_right else Qt.AlignmentFlag.AlignLeft
            return int((side | Qt.AlignmentFlag.AlignVCenter).value)
        if role not in _ROLES:
            return None
        row = self._row(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return (self._words.held(row) or None) if row is not None and spec.column is Column.HELD_BY else None
        if row is None or role == ROW_ROLE:
            return row if role == ROW_ROLE else QCoreApplication.translate("QueueModel", "Loading")
        whole = role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0
        return self._words.sentence(row) if whole else self._words.text(row, spec.column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' titles."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        spec = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("QueueColumns", spec.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return QCoreApplication.translate("QueueColumns", spec.whole_title or spec.title)
        return None

    def _row(self, number: int) -> QueueRow | None:
        start = number - number % WINDOW
        row = self.row_at(number)
        if row is None or start in self._stale:
            self._want(start)
        elif number - start >= WINDOW - _NEAR:
            self._want_next(start + WINDOW)
        return row

    def _want_next(self, start: int) -> None:
        """Nobody waits for it: only when nothing else is wanted."""
        if start < self._size and start not in self._windows and not self._wanted and self._asked is None:
            self._want(start)

    def _want(self, start: int) -> None:
        if start == self._asked:
            return
        if start in self._wanted:
            self._wanted.remove(start)
        self._wanted.append(start)
        del self._wanted[:-2]
        if self._asked is None and not self._ask.isActive():
            self._ask.start()

    def _ask_next(self) -> None:
        if self._asked is None and self._wanted:
            self._asked = self._wanted.pop()
            self.window_wanted.emit(self._asked)
