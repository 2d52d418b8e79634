"""The cover over a desk whose person is away: who it waits for, and a field for their password; nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.sign_in.password_field import LabelledField, SecretEdit
from agent_desk.ui.widgets.avatar import Avatar
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.domain.people import User


class LockPage(QWidget):
    """The cover.

    Signals:
        unlock_wanted: The password that was typed.
        leave_wanted: Somebody else sits down; what lies under the cover is closed.
    """

    unlock_wanted = Signal(str)
    leave_wanted = Signal()

    def __init__(self, user: User, since: str, parent: QWidget | None = None) -> None:
        """Cover a desk.

        Args:
            user: Whose desk it is.
            since: The time, in words.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._user = user
        self._published = ""
        self._since = since
        self._ended = ""
        self._mark = Avatar(user.name, 56)
        self._name = TextLabel(user.name, "total")
        self._words = TextLabel("", "body", "text2", wrap=True)
        self._sample = TextLabel("", "secondary", "warn", wrap=True)
        self.trouble = MessagePanel("bad", compact=True)
        self.trouble.hide()
        self.password = SecretEdit()
        self._field = LabelledField(self.password)
        self.button = DeskButton("", kind="primary", key="Enter")
        self.leave = DeskButton("", kind="link")
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(theme.scaled(420))
        column = QVBoxLayout(card)
        column.setContentsMargins(28, 26, 28, 22)
        column.setSpacing(8)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._name, self._words, self.trouble, self._field, self._sample):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.button)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        ground = QFrame()
        ground.setProperty("kind", "canvas")
        middle = QVBoxLayout(ground)
        middle.addStretch(2)
        across = QHBoxLayout()  # not an alignment: the card is as high as its texts need at its width
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        middle.addLayout(across)
        middle.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ground)
        self.password.textChanged.connect(lambda text: self.button.setEnabled(bool(text)))
        self.password.returnPressed.connect(self.button.activate)
        self.button.clicked.connect(self._unlock)
        self.leave.clicked.connect(self.leave_wanted)
        self.button.setEnabled(False)
        self.setFocusProxy(self.password)
        self.retranslate()

    def refuse(self, sentence: str) -> None:
        """Say why not; the password is typed again."""
        self.setEnabled(True)
        self.trouble.set_message(sentence, icon="warning")
        self.trouble.show()
        self.password.clear_secret()
        self.password.setFocus()

    def put_off(self, sentence: str) -> None:
        """The password could not be looked at: it stays in the field, and nothing was counted."""
        self.setEnabled(True)
        self.trouble.set_message(
            sentence,
            self.tr("This was not counted as a try. Press Enter again when the store answers."),
            icon="warning",
        )
        self.trouble.show()
        self.password.setFocus()

    def show_published(self, password: str) -> None:
        """Say the password of a sample account; empty for any other."""
        self._published = password
        self.retranslate()

    def end(self, sentence: str) -> None:
        """The account may not go on as it was: the only way is the sign-in."""
        self._ended = sentence
        for widget in (self._field, self._sample, self.button):
            widget.hide()
        self.trouble.hide()
        self.leave.setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts again."""
        waits = self.tr("The desk is covered since {time}. Your case and everything you typed wait underneath.")
        self._words.set_text(self._ended or waits.format(time=self._since))
        self._field.set_label(self.tr("Password of {number}").format(number=self._user.user_id))
        self.button.set_text(self.tr("Go on"))
        self.leave.set_text(self.tr("Sign in again") if self._ended else self.tr("Somebody else sits down"))
        sample = self.tr("A sample account: its password is {password}")
        self._sample.set_text(sample.format(password=self._published))
        self._sample.setVisible(bool(self._published) and not self._ended)
        self.setAccessibleName(self._words.plain_text)

    def _unlock(self) -> None:
        self.trouble.hide()
        self.setEnabled(False)
        self.unlock_wanted.emit(self.password.text())

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
