"""The limits of a pack as a table: a line a row, a role a column; a role's cell can be typed over, a cap cannot.

Conventions of this file: the model decides nothing. What is typed goes to ``reader``, which gives the value or raises;
the new value is announced and comes back with ``show_lines``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from agent_desk.domain.errors import DeskError
from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.lines import LimitLine, limit_lines
from agent_desk.services.policy_text import CellChange
from agent_desk.wording.policy_lines import applies_words, cap_text, cell_text, line_words, source_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from agent_desk.domain.policy.pack import PolicyPack, SourceStatus
    from agent_desk.services.edit_policy import DraftView, PolicyBoard
    from agent_desk.wording.words import Words

_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in order."""

    LIMIT = 0
    APPLIES = 1
    AGENT = 2
    SENIOR = 3
    SUPERVISOR = 4
    MANAGER = 5
    CAP = 6
    SOURCE = 7


ROLES: Final = {Column.AGENT + place: role for place, role in enumerate(LADDER)}
PAINT_ROLE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class CellLook:
    """What a delegate paints.

    Attributes:
        first, second: The two lines; the second may be empty.
        was: What is in force, where the draft differs.
        contradicts: True where something is to be settled.
        number: A number, set to the right.
        quiet: There is no limit here.
        cap: In the column that nobody may pass.
        status: Of a source.
        again: The line above is about the same.
    """

    first: str
    second: str = ""
    was: str = ""
    contradicts: bool = False
    number: bool = False
    quiet: bool = False
    cap: bool = False
    status: SourceStatus | None = None
    again: bool = False


class LimitsModel(QAbstractTableModel):
    """The table.

    Signals:
        typed: A ``CellChange`` that a person made.
        refused: A ``DeskError``: what was typed cannot be read.
    """

    typed = Signal(object)
    refused = Signal(object)

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines: tuple[LimitLine, ...] = ()
        self._before: dict[tuple[str, Role], Decimal | None] = {}
        self._contradicted: frozenset[tuple[str, Role]] = frozenset()
        self._currency = ""
        self._editable = False
        self.reader: Callable[[str, str], Decimal | None] | None = None

    def show_board(self, board: PolicyBoard, view: DraftView, *, editable: bool) -> None:
        """Show a draft against what is in force.

        Args:
            board: With the pack in force.
            view: The draft as it stands; what differs in it is marked.
            editable: Whether a role's cell may be typed over.
        """
        lines = limit_lines(view.pack)
        resets = len(lines) != len(self._lines)
        if resets:
            self.beginResetModel()
        self._lines = lines
        self._before = _cells(board.pack)
        self._contradicted = view.contradicted
        self._currency = view.pack.currency
        self._editable = editable
        if resets:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(Column) - 1))

    def line(self, row: int) -> LimitLine:
        """The line of a row."""
        return self._lines[row]

    def changed_cells(self) -> list[QModelIndex]:
        """Where the draft differs, from the top."""
        return [
            self.index(row, column) for row in range(len(self._lines)) for column in ROLES if self._was(row, column)
        ]

    def contradicted_cells(self) -> list[QModelIndex]:
        """Where something is to be settled, from the top."""
        return [
            self.index(row, column)
            for row, line in enumerate(self._lines)
            for column, role in ROLES.items()
            if (line.rule, role) in self._contradicted
        ]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A role's cell can be edited in a draft; a cap never."""
        flags = super().flags(index)
        if index.isValid() and self._editable and index.column() in ROLES:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object | None:
        """Titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and Column.AGENT <= section <= Column.CAP:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.AGENT: self.tr("Agent"),
            Column.SENIOR: self.tr("Senior"),
            Column.SUPERVISOR: self.tr("Supervisor"),
            Column.MANAGER: self.tr("Manager"),
            Column.LIMIT: self.tr("Limit"),
            Column.APPLIES: self.tr("Applies to"),
            Column.CAP: self.tr("No one may pass"),
            Column.SOURCE: self.tr("Source"),
        }.get(Column(section))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object | None:
        """Texts, what is painted, and a sentence for assistive technology."""
        if not index.isValid():
            return None
        look = self._look(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return look.first
        if role == PAINT_ROLE:
            return look
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(index.row(), index.column(), look)
        if role == Qt.ItemDataRole.ToolTipRole and look.second:
            return f"{look.first}\n{look.second}"
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Read what was typed; what cannot be read is announced and changes nothing."""
        editable = bool(self.flags(index) & Qt.ItemFlag.ItemIsEditable)
        if role != Qt.ItemDataRole.EditRole or not editable or self.reader is None:
            return False
        line, who = self._lines[index.row()], ROLES[index.column()]
        if str(value).strip() == self._look(index.row(), index.column()).first:
            return False
        try:
            read = self.reader(line.rule, str(value))
        except DeskError as error:
            self.refused.emit(error)
            return False
        if read == line.by_role.get(who):
            return False
        self.typed.emit(CellChange(line.rule, who, read))
        return True

    def _was(self, row: int, column: int) -> bool:
        line, role = self._lines[row], ROLES[column]
        return self._before.get((line.rule, role)) != line.by_role.get(role)

    def _look(self, row: int, column: int) -> CellLook:
        line, words = self._lines[row], self._words
        if column in ROLES:
            value = line.by_role.get(ROLES[column])
            was = ""
            if self._was(row, column):
                was = cell_text(words, line, self._before.get((line.rule, ROLES[column])), self._currency)
            bad = (line.rule, ROLES[column]) in self._contradicted
            text = cell_text(words, line, value, self._currency)
            return CellLook(text, was=was, contradicts=bad, number=True, quiet=value is None)
        match Column(column):
            case Column.LIMIT:
                above = self._lines[row - 1] if row else None
                again = above is not None and line.kind is not None and above.kind is line.kind
                return CellLook(*line_words(words, line), again=again)
            case Column.APPLIES:
                return CellLook(*applies_words(words, line))
            case Column.CAP:
                text = cap_text(words, line, self._currency)
                return CellLook(text, number=True, cap=True, quiet=line.cap is None)
            case _:
                source, status = source_words(words, line)
                return CellLook(source or status, status if source else "", status=line.binding_source[1])

    def _sentence(self, row: int, column: int, look: CellLook) -> str:
        if column not in ROLES:
            return ", ".join(part for part in (look.first, look.second) if part)
        name, unit = line_words(self._words, self._lines[row])
        stages = applies_words(self._words, self._lines[row])[0]
        parts = [name, unit, stages, self._words.role(ROLES[column]), look.first]
        if look.was:
            parts.append(self.tr("was {value}").format(value=look.was))
        if look.contradicts:
            parts.append(self.tr("contradiction"))
        return ", ".join(parts)


def _cells(pack: PolicyPack) -> dict[tuple[str, Role], Decimal | None]:
    return {(line.rule, role): line.by_role.get(role) for line in limit_lines(pack) for role in LADDER}
