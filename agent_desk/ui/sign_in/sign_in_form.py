"""Number and password; in a store with sample accounts, those to choose from, with the password that is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.sign_in.password_field import LabelledField, SecretEdit
from agent_desk.ui.sign_in.people_list import PeopleDelegate, PeopleModel
from agent_desk.ui.store_choice.store_field import StoreField
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.tag import Tag
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agent_desk.domain.people import User, UserId
    from agent_desk.wording.words import Words


class SignInForm(QWidget):
    """The form.

    Signals:
        asked: Number and password, to be held against the account.
    """

    asked = Signal(str, str)

    def __init__(self, words: Words, number: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: Mapping[UserId, str] = {}
        self._title = TextLabel("", "total")
        self._hint = TextLabel("", "body", "text2", wrap=True)
        self.trouble = MessagePanel("bad", compact=True)
        self.trouble.hide()
        self.number = QLineEdit(number)
        self.number.setProperty("large", "true")
        self.number_field = LabelledField(self.number)
        self.password = SecretEdit()
        self.password_field = LabelledField(self.password)
        self.store = StoreField()
        self.button = DeskButton("", kind="primary", key="Enter")
        self._help = TextLabel("", "secondary", "text2", wrap=True)
        self._samples_title = TextLabel("", "label", "text2")
        self.published = Tag("", "warn", "info")
        self.model = PeopleModel(words, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(PeopleDelegate(self.view))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMinimumHeight(theme.scaled(36))  # it scrolls; what is said above it does not
        self._frame = QFrame()
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(lambda _new, _old: self._take_sample())
        self.view.doubleClicked.connect(lambda _index: self.button.activate())
        self.button.clicked.connect(self._ask)
        self.number.returnPressed.connect(self._next)
        self.password.returnPressed.connect(self.button.activate)
        self.number.textChanged.connect(lambda _text: self._name_button())
        self.password.textChanged.connect(lambda _text: self._name_button())
        for key in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(key), self.view, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.button.activate)
        self.set_samples((), {})

    def _lay_out(self) -> None:
        self._frame.setProperty("kind", "card")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        head = QHBoxLayout()
        head.addWidget(self._samples_title)
        head.addStretch(1)
        head.addWidget(self.published)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._title, self._hint, self.trouble, self.number_field, self.password_field, self.store):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.button)
        column.addWidget(self._help)
        column.addSpacing(6)
        column.addLayout(head)
        column.addWidget(self._frame, 1)
        column.addStretch(0)

    def set_samples(self, people: Sequence[User], samples: Mapping[UserId, str]) -> None:
        """Offer sample accounts, with their passwords; none hides the list."""
        self._samples = samples
        listed = tuple(user for user in people if user.user_id in samples)
        self.model.set_people(listed)
        for widget in (self._frame, self._samples_title, self.published):
            widget.setVisible(bool(listed))
        self._help.setVisible(not listed)
        if listed and not self.number.text():
            self.view.setCurrentIndex(self.model.index(0))
        self.retranslate()

    def begin(self) -> None:
        """Put the cursor where the person begins."""
        if self.model.rowCount() and self.password.text():
            self.view.setFocus()
        else:
            (self.password if self.number.text() else self.number).setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why not; the password is typed again."""
        self.trouble.set_message(sentence, icon="warning")
        self.trouble.show()
        self.password.clear_secret()
        self.password.setFocus()

    def retranslate(self) -> None:
        """Set the texts again."""
        self._title.set_text(self.tr("Sign in"))
        self._hint.set_text(self.tr("Your number is on your headset card."))
        self.number_field.set_label(self.tr("Number"))
        self.password_field.set_label(self.tr("Password"))
        self.store.retranslate()
        self._help.set_text(self.tr("Locked out, or no password yet? An administrator hands one out."))
        self._samples_title.set_text(self.tr("Sample accounts, to try the desk"))
        passwords = sorted(set(self._samples.values()))
        self.published.set_state(self.tr("Password: {password}").format(password=", ".join(passwords)), "warn", "info")
        self.view.setAccessibleName(self.tr("Sample accounts"))
        self.view.viewport().update()
        self._name_button()

    def _take_sample(self) -> None:
        user: User | None = self.view.currentIndex().data(Qt.ItemDataRole.UserRole)
        if user is not None:
            self.number.setText(user.user_id)
            self.password.setText(self._samples.get(user.user_id, ""))

    def _next(self) -> None:
        if self.password.text():
            self.button.activate()
        else:
            self.password.setFocus()

    def _name_button(self) -> None:
        typed = self.number.text().strip()
        known = next((user for user in self.model.people if user.user_id == typed), None)
        text = self.tr("Sign in") if known is None else self.tr("Sign in as {name}").format(name=known.name)
        self.button.set_text(text)
        self.button.setEnabled(bool(typed and self.password.text()))

    def _ask(self) -> None:
        self.trouble.hide()
        self.asked.emit(self.number.text().strip(), self.password.text())
