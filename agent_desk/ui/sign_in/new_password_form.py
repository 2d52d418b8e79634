"""Choose a password, typed twice: after one was handed out, of one's own accord, and for the first account."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_desk.domain.passwords import SHORTEST
from agent_desk.ui.sign_in.password_field import LabelledField, SecretEdit
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.text_label import TextLabel


class NewPasswordForm(QWidget):
    """The form.

    Signals:
        chosen: The old password (empty when it was not asked for) and the new one.
        left: The person goes back.
    """

    chosen = Signal(str, str)
    left = Signal()

    def __init__(self, *, asks_old: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks_old = asks_old
        self.title = TextLabel("", "total" if not asks_old else "headline")
        self.hint = TextLabel("", "body", "text2", wrap=True)
        self.trouble = MessagePanel("bad", compact=True)
        self.trouble.hide()
        self.old = SecretEdit()
        self.new = SecretEdit()
        self.again = SecretEdit()
        self.fields = [LabelledField(field) for field in (self.old, self.new, self.again)]
        self._rule = TextLabel("", "secondary", "text2", wrap=True)
        self.button = DeskButton("", kind="primary", key="Enter")
        self.back = DeskButton("", key="Esc")
        self.above = QVBoxLayout()
        self.above.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addWidget(self.trouble)
        column.addLayout(self.above)
        for field in self.fields:
            column.addWidget(field)
        self.fields[0].setVisible(asks_old)
        column.addWidget(self._rule)
        column.addSpacing(6)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        column.addLayout(buttons)
        column.addStretch(1)
        self.button.clicked.connect(self._choose)
        self.back.clicked.connect(self.left)
        for secret, following in ((self.old, self.new), (self.new, self.again)):
            secret.returnPressed.connect(following.setFocus)
        self.again.returnPressed.connect(self.button.activate)
        for secret in (self.old, self.new, self.again):
            secret.textChanged.connect(lambda _text: self._say())
        self.setFocusProxy(self.old if asks_old else self.new)
        self.retranslate()

    def add_above(self, widget: QWidget) -> None:
        """Put a field over the passwords."""
        self.above.addWidget(widget)

    def clear_secrets(self) -> None:
        """Nothing typed stays."""
        for field in (self.old, self.new, self.again):
            field.clear_secret()

    def refuse(self, sentence: str, field: QLineEdit | None = None) -> None:
        """Say why not."""
        self.trouble.set_message(sentence, icon="warning")
        self.trouble.show()
        (field or self.new).setFocus()

    def retranslate(self) -> None:
        """Set the texts again."""
        for field, text in zip(
            self.fields, (self.tr("Password now"), self.tr("New password"), self.tr("New password again")), strict=True
        ):
            field.set_label(text)
        rule = self.tr("At least {least} characters; a short phrase is easy to keep. It does not expire.")
        self._rule.set_text(rule.format(least=SHORTEST))
        self.button.set_text(self.tr("Use this password"))
        self.back.set_text(self.tr("Back"))
        self._say()

    def _say(self) -> None:
        differ = bool(self.again.text()) and not self.new.text().startswith(self.again.text())
        self.fields[2].warning.set_text(self.tr("differs") if differ else "")
        complete = bool(self.new.text() and self.again.text() and (self.old.text() or not self._asks_old))
        self.button.setEnabled(complete)

    def _choose(self) -> None:
        self.trouble.hide()
        if self.new.text() != self.again.text():
            self.refuse(self.tr("The two new passwords differ. Type them again."), self.again)
            return
        self.chosen.emit(self.old.text(), self.new.text())
