"""Open an account, or change one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_desk.domain.people import PersonId, Role, User, UserId
from agent_desk.ui.sign_in.password_field import LabelledField
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.wording.words import Words


class PersonDialog(QDialog):
    """The dialog; it stays open until the account is kept.

    Signals:
        saved: The account as it is to be (a ``User``).
    """

    saved = Signal(object)

    def __init__(self, words: Words, user: User | None, parent: QWidget | None = None) -> None:
        """For a new account, or one that is there."""
        super().__init__(parent)
        self._user = user
        title = self.tr("Change {number}").format(number=user.user_id) if user else self.tr("Add person")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(440)
        self.trouble = MessagePanel("bad", compact=True)
        self.trouble.hide()
        self.number = QLineEdit(user.user_id if user else "")
        self.number.setReadOnly(user is not None)
        self.name = QLineEdit(user.name if user else "")
        self.latin = QLineEdit(user.latin_name if user else "")
        self.team = QLineEdit(user.team if user else "")
        self.same = QLineEdit()
        self.role = QComboBox()
        for role in Role:
            self.role.addItem(words.role(role), role)
        if user is not None:
            self.role.setCurrentIndex(list(Role).index(user.role))
        self.save = DeskButton(self.tr("Save") if user else self.tr("Open the account"), kind="primary", key="Enter")
        self.leave = DeskButton(self.tr("Back"), key="Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(TextLabel(title, "headline"))
        column.addWidget(self.trouble)
        self._fields = []
        for field, text in (
            (self.number, self.tr("Number")),
            (self.name, self.tr("Name")),
            (self.latin, self.tr("Name in Latin letters, if it is written otherwise")),
            (self.team, self.tr("Team")),
            (self.same, self.tr("Another account of the same person: its number")),
        ):
            labelled = LabelledField(field)
            labelled.set_label(text)
            self._fields.append(labelled)
            column.addWidget(labelled)
            field.returnPressed.connect(self.save.activate)
        self._fields[-1].setVisible(user is None)
        role_label = TextLabel(self.tr("Role"), "label", "text2")
        role_label.setBuddy(self.role)
        self.role.setAccessibleName(self.tr("Role"))
        column.insertWidget(5, role_label)
        column.insertWidget(6, self.role)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.save)
        column.addSpacing(6)
        column.addLayout(buttons)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self.reject)
        (self.name if user is not None else self.number).setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why not."""
        self.trouble.set_message(sentence, icon="warning")
        self.trouble.show()

    def _save(self) -> None:
        self.trouble.hide()
        number = self.number.text().strip()
        known = self._user or User(UserId(number), PersonId(self.same.text().strip() or number), "", "", Role.AGENT)
        role = Role(self.role.currentData())
        name, latin, team = (field.text().strip() for field in (self.name, self.latin, self.team))
        self.saved.emit(replace(known, name=name, latin_name=latin, team=team, role=role))
