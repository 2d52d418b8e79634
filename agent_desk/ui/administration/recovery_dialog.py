"""Before a recovery sheet is made: what it is, and the password of who asks, since it opens everything."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from agent_desk.domain.errors import DeskError
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words


class RecoveryDialog(QDialog):
    """The dialog; it is accepted once the password was right."""

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        title = self.tr("Make a recovery sheet?")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(theme.scaled(460))
        lines = (
            self.tr("It holds the 64 digits that open the store and its copies, also when the passphrase is lost."),
            self.tr("Print it, lock it away where the store is not, and delete the file. The log says who made it."),
        )
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        label = self.tr("Your own password")
        self.password.setAccessibleName(label)
        self.trouble = TextLabel("", "secondary", "bad", wrap=True)
        self.trouble.hide()
        self.leave = DeskButton(self.tr("Back"), key="Esc")
        self.act = DeskButton(self.tr("Choose a file…"), kind="primary", key="Enter")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(TextLabel(title, "headline"))
        for line in lines:
            column.addWidget(TextLabel(line, "body", "text2", wrap=True))
        column.addWidget(TextLabel(label, "label", "text2"))
        column.addWidget(self.password)
        column.addWidget(self.trouble)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.act)
        column.addLayout(buttons)
        self.act.setDefault(True)
        self.act.clicked.connect(self._prove)
        self.leave.clicked.connect(self.reject)
        self.password.setFocus()

    def _prove(self) -> None:
        session = self._session
        self.act.setEnabled(False)
        prove = partial(session.services.sign_in.prove, session.user.user_id, self.password.text())
        session.runner.run(self, prove, self._proved, self._refuse)

    def _proved(self, _user: object) -> None:
        self.password.clear()
        self.accept()

    def _refuse(self, error: DeskError) -> None:
        self.act.setEnabled(True)
        self.trouble.set_text(self._words.error(error))
        self.trouble.show()
        self.password.selectAll()
        self.password.setFocus()
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its paragraphs need."""
        super().showEvent(event)
        self._fit()
