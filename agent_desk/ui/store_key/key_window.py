"""The store is encrypted: a field for its passphrase, and the sentence when that does not open it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_desk.domain.errors import DeskError
from agent_desk.ui import theme
from agent_desk.ui.sign_in.password_field import LabelledField, SecretEdit
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.centred_card import centred_card
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.mark_button import CheckMark
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.wording.words import Words


@dataclass(frozen=True, slots=True)
class Lock:
    """What is to be opened.

    Attributes:
        store: Path of the encrypted file.
        open: Takes what was typed, and whether this computer is to remember it. Raises DeskError when it does not fit
            (``store.wrong-key``), or when it fits and could not be kept.
        error: What was wrong with the key that was at hand; ``None`` when there was none.
    """

    store: str
    open: Callable[[str, bool], None]
    error: DeskError | None = None


class KeyWindow(QWidget):
    """The window.

    Signals:
        opened: The key fits; the desk can be opened.
    """

    opened = Signal()

    def __init__(self, lock: Lock, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._words = words
        self._error = lock.error
        self._title = TextLabel("", "page")
        self._what = TextLabel("", "body", "text2", wrap=True)
        self.trouble = MessagePanel("bad")
        self.edit = SecretEdit()
        self._field = LabelledField(self.edit)
        self.remember = CheckMark()
        self._lost = IconLine(icon="info")
        self.open_button = DeskButton(kind="primary")
        self.close_button = DeskButton()
        self._lay_out()
        self.edit.returnPressed.connect(self.activate)
        self.edit.textChanged.connect(self._say_ready)
        self.open_button.clicked.connect(self.activate)
        self.close_button.clicked.connect(self.close)
        self.resize(theme.scaled(900), theme.scaled(600))
        self.setFocusProxy(self.edit)
        self.retranslate()
        self.edit.setFocus()

    def _lay_out(self) -> None:
        column = centred_card(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        for widget in (self._title, self._what, self.trouble, self._field, self.remember, self._lost):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(buttons)

    def activate(self) -> None:
        """Enter: try what was typed."""
        if not self.open_button.isEnabled():
            return
        self._set_busy(busy=True)
        QTimer.singleShot(0, self, self._try)  # the button is seen to be pressed: deriving a key takes its moment

    def _try(self) -> None:
        try:
            self._lock.open(self.edit.text(), self.remember.isChecked())
        except DeskError as error:
            self._error = error
            self._set_busy(busy=False)
            if error.code.startswith("keyring."):
                self.remember.setChecked(False)  # the next press opens without it
            else:
                self.edit.clear_secret()
            self._say_trouble()
            self.edit.setFocus()
            return
        self.edit.clear_secret()
        self.opened.emit()
        self.close()

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self.edit, self.remember, self.open_button):
            widget.setEnabled(not busy)

    def _say_ready(self) -> None:
        self.open_button.setEnabled(bool(self.edit.text().strip()))

    def retranslate(self) -> None:
        """Set the texts again."""
        name = Path(self._lock.store).name
        title = self.tr("The store {name} is encrypted").format(name=name)
        self.setWindowTitle(title)
        self._title.set_text(title)
        self._what.set_text(self.tr("Its passphrase opens it. Your own password is asked for afterwards."))
        self._field.set_label(self.tr("Passphrase of the store, or the 64 digits of its recovery sheet"))
        self.remember.set_words(self.tr("Remember it on this computer, in the system's key store"))
        self._lost.set_line(
            self.tr("Nobody can read the store without it: your administrator keeps the recovery sheet.")
        )
        self.open_button.set_text(self.tr("Open the store"))
        self.close_button.set_text(self.tr("Close"))
        self._say_ready()
        self._say_trouble()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say_trouble(self) -> None:
        self.trouble.setVisible(self._error is not None)
        if self._error is not None:
            kept = self._error.code.startswith("keyring.")
            title = self.tr("The key fits, but it was not kept") if kept else self.tr("The store was not opened")
            self.trouble.set_message(title, self._words.error(self._error))
