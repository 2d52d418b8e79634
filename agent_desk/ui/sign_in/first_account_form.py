"""Nobody works here yet: make the first administrator of the store, or try the desk with sample people."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from agent_desk.ui.sign_in.new_password_form import NewPasswordForm
from agent_desk.ui.sign_in.password_field import LabelledField
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.text_label import TextLabel


class FirstAccountForm(QWidget):
    """The form.

    Signals:
        chosen: Number, name and password of the first administrator.
        samples_wanted: Sample people instead.
    """

    chosen = Signal(str, str, str)
    samples_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = QLineEdit()
        self.name = QLineEdit()
        self._fields = [LabelledField(self.number), LabelledField(self.name)]
        self.form = NewPasswordForm(asks_old=False)
        for field in self._fields:
            field.field.setProperty("large", "true")
            self.form.add_above(field)
        self._or = TextLabel("", "secondary", "text2", wrap=True)
        self.samples = self.form.back
        self.samples.set_key("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.form)
        column.addWidget(hairline())
        column.addWidget(self._or)
        column.addStretch(1)
        self.form.left.connect(self.samples_wanted)
        self.form.chosen.connect(self._choose)
        self.number.returnPressed.connect(self.name.setFocus)
        self.name.returnPressed.connect(self.form.new.setFocus)
        self.setFocusProxy(self.number)
        self.retranslate()

    def refuse(self, sentence: str) -> None:
        """Say why not."""
        self.form.refuse(sentence)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.form.retranslate()
        self.form.title.set_text(self.tr("Nobody works here yet"))
        self.form.hint.set_text(self.tr("Make your own account. As administrator you open those of the others."))
        for field, text in zip(self._fields, (self.tr("Your number"), self.tr("Your name")), strict=True):
            field.set_label(text)
        self.form.button.set_text(self.tr("Open this desk"))
        self.samples.set_text(self.tr("Use sample people"))
        self._or.set_text(
            self.tr("Sample people are ready at once, to try the desk: one account of each role, with a password that "
                    "everybody may know.")
        )  # fmt: skip

    def _choose(self, _old: str, password: str) -> None:
        number, name = self.number.text().strip(), self.name.text().strip()
        for text, field in ((number, self.number), (name, self.name)):
            if not text:
                field.setFocus()
                return
        self.chosen.emit(number, name, password)
