"""The accounts as a table: who, in which role and team, what they may grant, when they were seen, may they come in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt

from agent_desk.domain.passwords import PasswordKind
from agent_desk.ui import theme
from agent_desk.ui.moment_text import clock_text, local_date, moment_text
from agent_desk.ui.widgets.row_delegate import RowDelegate, Run, paint_runs
from agent_desk.wording.grants import grants_text
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from agent_desk.services.manage_people import Account
    from agent_desk.ui.session import Session
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words

_Index = QModelIndex | QPersistentModelIndex
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
ACCOUNT_ROLE: Final = Qt.ItemDataRole.UserRole
_ICON: Final = 14


class PeopleColumn(IntEnum):
    """From left to right."""

    NAME = 0
    NUMBER = 1
    ROLE = 2
    TEAM = 3
    GRANTS = 4
    SEEN = 5
    ACCESS = 6


_TITLES = (
    QT_TRANSLATE_NOOP("PeopleModel", "Name"),
    QT_TRANSLATE_NOOP("PeopleModel", "No."),
    QT_TRANSLATE_NOOP("PeopleModel", "Role"),
    QT_TRANSLATE_NOOP("PeopleModel", "Team"),
    QT_TRANSLATE_NOOP("PeopleModel", "May grant"),
    QT_TRANSLATE_NOOP("PeopleModel", "Last seen"),
    QT_TRANSLATE_NOOP("PeopleModel", "Access"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: runs of text behind an icon, if any."""

    runs: tuple[Run, ...]
    icon: str = ""
    tone: Tone = "text2"

    @property
    def text(self) -> str:
        """As one piece."""
        return " ".join(run.text for run in self.runs if run.text)


class AccountsModel(QAbstractTableModel):
    """One row an account."""

    def __init__(self, session: Session, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self.accounts: tuple[Account, ...] = ()

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Show these."""
        self.beginResetModel()
        self.accounts = tuple(accounts)
        self.endResetModel()

    def retranslate(self) -> None:
        """Say everything again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(PeopleColumn) - 1)
        if self.accounts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.accounts) - 1, len(PeopleColumn) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One an account."""
        return 0 if parent.isValid() else len(self.accounts)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """See ``PeopleColumn``."""
        return 0 if parent.isValid() else len(PeopleColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Titles of the columns."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return QCoreApplication.translate("PeopleModel", _TITLES[section]) if 0 <= section < len(_TITLES) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, the cell as it is painted, or the account."""
        if not index.isValid():
            return None
        account = self.accounts[index.row()]
        if role == ACCOUNT_ROLE:
            return account
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, CELL_ROLE}:
            return None
        cell = self._cell(account, PeopleColumn(index.column()))
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {cell.text}"
        return cell.text

    def _cell(self, account: Account, column: PeopleColumn) -> Cell:
        user, words = account.user, self._words
        if column is PeopleColumn.NAME:
            sample = self.tr("sample") if account.password is PasswordKind.SAMPLE else ""
            also = self.tr("also {numbers}").format(numbers=", ".join(account.other_accounts))
            runs = (Run(user.name, strong=True), Run(user.latin_name, "text2"), Run(sample, "warn", size=11))
            return Cell((*runs, Run(also if account.other_accounts else "", "text2", size=11)))
        if column is PeopleColumn.ROLE:
            return Cell((Run(words.role(user.role), strong=user.role.decides_for_others or not user.role.grants),))
        if column is PeopleColumn.GRANTS:
            return Cell((Run(self._grants(account)),))
        if column is PeopleColumn.SEEN:
            return Cell((Run(self._seen(account), "text2"),))
        if column is PeopleColumn.ACCESS:
            return self._access(account)
        return Cell((Run({PeopleColumn.NUMBER: str(user.user_id)}.get(column, user.team), "text2"),))

    def _grants(self, account: Account) -> str:
        portfolio = self._session.portfolio
        pack = self._session.services.desk.packs.get(portfolio.pack_id) if portfolio is not None else None
        return grants_text(self._words, pack, account.user.role) if pack is not None else "—"

    @property
    def _zone(self) -> str:
        return self._session.portfolio.time_zone if self._session.portfolio is not None else "UTC"

    def _seen(self, account: Account) -> str:
        if account.last_seen_at is None:
            return self.tr("never")
        today = local_date(self._session.services.desk.clock.now(), self._zone)
        return moment_text(self._words, account.last_seen_at, self._zone, today)

    def _access(self, account: Account) -> Cell:
        if not account.user.active:
            return Cell((Run(self.tr("closed"), "text2"),), "barred-circle")
        if account.locked_until is not None:
            text = self.tr("locked until {time}, wrong passwords")
            until = clock_text(account.locked_until, self._zone)
            return Cell((Run(text.format(time=until), "bad", strong=True),), "lock", "bad")
        if account.password is PasswordKind.ONE_TIME:
            return Cell((Run(self.tr("first password handed out"), "warn"),), "clock", "warn")
        if account.password is PasswordKind.NONE:
            return Cell((Run(self.tr("no password yet"), "warn"),), "warning", "warn")
        return Cell((Run(self.tr("open")),), "tick-circle", "ok")


class CellDelegate(RowDelegate):
    """Paints a cell of icon and runs."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: _Index, *, selected: bool) -> None:
        """Icon, then the runs."""
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            super().paint_cell(painter, rect, index, selected=selected)
            return
        if cell.icon:
            at = QRect(rect.x(), rect.y() + (rect.height() - _ICON) // 2, _ICON, _ICON)
            theme.paint_icon(painter, at, cell.icon, theme.tokens().tone(cell.tone))
            rect = rect.adjusted(_ICON + 6, 0, 0, 0)
        paint_runs(painter, rect, cell.runs)
