"""The accounts: find one, open one, change, close, unlock, hand out a password. For administrators alone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from agent_desk.domain.people import Role
from agent_desk.ui import theme
from agent_desk.ui.administration.handed_out_dialog import HandedOutDialog
from agent_desk.ui.administration.people_model import ACCOUNT_ROLE, AccountsModel, PeopleColumn
from agent_desk.ui.administration.person_dialog import PersonDialog
from agent_desk.ui.administration.table_panel import TablePanel
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.chips import ChipRow, ChipSpec
from agent_desk.ui.widgets.question_dialog import QuestionDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.people import User
    from agent_desk.services.manage_people import Account
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

#: Shares of the width in percent; at less than the width below, two columns go.
_WIDTHS = {
    PeopleColumn.NAME: 18, PeopleColumn.NUMBER: 6, PeopleColumn.ROLE: 10, PeopleColumn.TEAM: 10,
    PeopleColumn.GRANTS: 26, PeopleColumn.SEEN: 10, PeopleColumn.ACCESS: 20,
}  # fmt: skip
_NARROW = 1240
_ALL, _LOCKED = "all", "locked"


class PeoplePanel(TablePanel):
    """The panel.

    Signals:
        changed: Something was done, and is in the log.
        selected: The account that is chosen (a ``User``), or None.
    """

    changed = Signal()
    selected = Signal(object)

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        model = AccountsModel(session, words)
        super().__init__(model, words, parent)
        self.model = model
        self.model.setParent(self)
        self._session = session
        self._accounts: tuple[Account, ...] = ()
        self.search = QLineEdit()
        self.search.setFixedWidth(theme.scaled(150))
        self.chips = ChipRow()
        self.edit = DeskButton(compact=True)
        self.close_button = DeskButton(compact=True)
        self.password = DeskButton(compact=True)
        self.unlock = DeskButton(key="Alt+U", compact=True)
        self.add = DeskButton(kind="primary", key="Ctrl+N", compact=True)
        self.lay_out((self.search,), (self.edit, self.close_button, self.password, self.unlock, self.add), self.chips)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.chips.chosen.connect(lambda _key: self._fill())
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._say_selected())
        self.table.doubleClicked.connect(lambda _index: self.edit.activate())
        for button, act in (
            (self.add, self.open_new), (self.edit, self.open_change), (self.close_button, self._close),
            (self.password, self._hand_out), (self.unlock, self._unlock),
        ):  # fmt: skip
            button.clicked.connect(act)
        key = QShortcut(QKeySequence("Return"), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.edit.activate)

    def load(self) -> None:
        """Read the accounts again."""
        session = self._session
        session.runner.run(self, partial(session.services.people.accounts, session.user), self._take, self.show_error)

    @property
    def current(self) -> Account | None:
        """The account that is chosen."""
        account: Account | None = self.table.currentIndex().data(ACCOUNT_ROLE)
        return account

    def _take(self, accounts: Sequence[Account]) -> None:
        self._accounts = tuple(accounts)
        self._fill()

    def _fill(self) -> None:
        chosen = next(iter(self.chips.checked_keys()), _ALL)
        typed = self.search.text().strip().casefold()
        before = self.current.user.user_id if self.current is not None else ""
        fitting = [item for item in self._accounts if _fits(item, chosen, typed)]
        self.model.set_accounts(fitting)
        rows = [row for row, item in enumerate(fitting) if item.user.user_id == before]
        if fitting:
            self.table.selectRow(rows[0] if rows else 0)
        self._say_counts(chosen)
        self._say_selected()

    def _say_counts(self, chosen: str) -> None:
        opened = [item for item in self._accounts if item.user.active]
        locked = sum(item.locked_until is not None for item in self._accounts)
        specs = [ChipSpec(_ALL, self.tr("All"), count=len(self._accounts))]
        for role in Role:
            count = sum(item.user.role is role for item in self._accounts)
            if count:
                specs.append(ChipSpec(role.value, self._words.role(role), count=count))
        if locked:
            specs.append(ChipSpec(_LOCKED, self.tr("Locked"), count=locked))
        self.chips.set_chips(specs)
        keys = {spec.key for spec in specs}
        self.chips.check(chosen if chosen in keys else _ALL)
        text = self.tr("{count} open, {locked} locked") if locked else self.tr("{count} open")
        self._count.set_text(text.format(count=len(opened), locked=locked))

    def _say_selected(self) -> None:
        account = self.current
        for button in (self.edit, self.close_button, self.password):
            button.setEnabled(account is not None)
        self.unlock.setVisible(account is not None and account.locked_until is not None)
        opened = account is None or account.user.active
        self.close_button.set_text(self.tr("Close…") if opened else self.tr("Open again"))
        self.password.setVisible(opened)
        self.selected.emit(account.user if account is not None else None)

    # Acts

    def open_new(self) -> None:
        """Ctrl+N: another account."""
        dialog = PersonDialog(self._words, None, self)
        dialog.saved.connect(partial(self._add, dialog))
        dialog.open()

    def open_change(self) -> None:
        """Change the one that is chosen."""
        account = self.current
        if account is not None:
            dialog = PersonDialog(self._words, account.user, self)
            dialog.saved.connect(partial(self._change, dialog, account.user))
            dialog.open()

    def activate_unlock(self) -> None:
        """Alt+U."""
        if self.unlock.isVisible():
            self.unlock.activate()

    def _add(self, dialog: PersonDialog, user: User) -> None:
        people, actor = self._session.services.people, self._session.user
        person = next((item.user for item in self._accounts if str(item.user.user_id) == user.person_id), None)
        if person is not None:  # an account of somebody who has one already belongs to the same person
            user = replace(user, person_id=person.person_id)

        def done(password: str) -> None:
            dialog.accept()
            self._show_password(user, password)

        self._do(partial(people.add, actor, user), done, dialog)

    def _change(self, dialog: PersonDialog, before: User, user: User) -> None:
        people, actor = self._session.services.people, self._session.user
        role = user.role if user.role is not before.role else None
        work = partial(
            people.change, actor, user.user_id, role=role, team=user.team, name=user.name, latin_name=user.latin_name
        )

        def done(_user: User) -> None:
            dialog.accept()
            self._done()

        self._do(work, done, dialog)

    def _close(self) -> None:
        account = self.current
        if account is None:
            return
        people, actor, user = self._session.services.people, self._session.user, account.user
        if not user.active:
            self._do(partial(people.change, actor, user.user_id, active=True), lambda _user: self._done())
            return
        title = self.tr("Close the account {number} of {name}?").format(number=user.user_id, name=user.name)
        lines = [self.tr("It can no longer sign in or act, from this moment. What it did stays under its name.")]
        question = QuestionDialog(title, lines, self.tr("Close the account"), self.tr("Back"), self)
        work = partial(people.close, actor, user.user_id)
        question.accepted.connect(lambda: self._do(work, lambda _user: self._done()))
        question.open()

    def _hand_out(self) -> None:
        account = self.current
        if account is None:
            return
        people, actor, user = self._session.services.people, self._session.user, account.user
        title = self.tr("Hand out a new password for {name}?").format(name=user.name)
        lines = [self.tr("The old one ends. The new one is good for one sign-in, and lifts a lock.")]
        question = QuestionDialog(title, lines, self.tr("New password"), self.tr("Back"), self)
        work = partial(people.reset_password, actor, user.user_id)
        question.accepted.connect(lambda: self._do(work, partial(self._show_password, user)))
        question.open()

    def _unlock(self) -> None:
        account = self.current
        if account is not None:
            people, actor = self._session.services.people, self._session.user
            self._do(partial(people.unlock, actor, account.user.user_id), lambda _none: self._done())

    def _do(self, work: Callable[[], object], done: Callable[..., None], dialog: PersonDialog | None = None) -> None:
        self.trouble.hide()

        def failed(error: DeskError) -> None:
            if dialog is not None:
                dialog.refuse(self._words.error(error))
            else:
                self.show_error(error)

        self._session.runner.run(self, work, done, failed)

    def _show_password(self, user: User, password: str) -> None:
        HandedOutDialog(user.name, user.user_id, password, self).open()
        self._done()

    def _done(self) -> None:
        self.load()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns keep their shares; Team, then Last seen go when it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_NARROW)
        room = self.width() - self.table.verticalScrollBar().sizeHint().width()
        head = self.table.horizontalHeader()
        for column, share in _WIDTHS.items():
            hidden = narrow and column in {PeopleColumn.TEAM, PeopleColumn.SEEN}
            self.table.setColumnHidden(column, hidden)
            if not hidden:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                self.table.setColumnWidth(column, room * share // (80 if narrow else 100))

    def retranslate(self) -> None:
        """Set the texts again."""
        self._title.set_text(self.tr("People"))
        self.search.setPlaceholderText(self.tr("Name or number"))
        self.search.setAccessibleName(self.tr("Name or number"))
        self.edit.set_text(self.tr("Change…"))
        self.password.set_text(self.tr("New password…"))
        self.unlock.set_text(self.tr("Unlock"))
        self.add.set_text(self.tr("Add person…"))
        self.table.setAccessibleName(self.tr("People"))
        self.model.retranslate()
        self._say_counts(next(iter(self.chips.checked_keys()), _ALL))
        self._say_selected()


def _fits(account: Account, chosen: str, typed: str) -> bool:
    user = account.user
    in_group = chosen == _ALL or (account.locked_until is not None if chosen == _LOCKED else user.role.value == chosen)
    return in_group and any(typed in text.casefold() for text in (user.user_id, user.name, user.latin_name, user.team))
