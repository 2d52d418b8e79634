"""Change one's own password, from the menu behind the gear."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from agent_desk.ui.sign_in.new_password_form import NewPasswordForm

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.people import User
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words


class PasswordDialog(QDialog):
    """The dialog; it closes when the password is changed."""

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self.form = NewPasswordForm(asks_old=True)
        title = self.tr("Change password")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(440)
        self.form.title.set_text(title)
        self.form.hint.set_text(self.tr("Of account {number}").format(number=session.user.user_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(self.form)
        self.form.chosen.connect(self._change)
        self.form.left.connect(self.reject)
        self.form.setFocus()

    def _change(self, old: str, new: str) -> None:
        session = self._session
        self.form.setEnabled(False)
        change = partial(session.services.sign_in.change_password, session.user.user_id, old, new)
        session.runner.run(self, change, self._changed, self._refuse)

    def _changed(self, _user: User) -> None:
        self.form.clear_secrets()
        self.accept()

    def _refuse(self, error: DeskError) -> None:
        self.form.setEnabled(True)
        wrong = error.code == "password.wrong"
        self.form.refuse(self._words.error(error), self.form.old if wrong else None)
