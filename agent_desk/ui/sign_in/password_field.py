"""A field for a password: dots, an eye that shows them while it is held open, and a word when Caps Lock is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class SecretEdit(QLineEdit):
    """The line itself.

    Signals:
        caps_lock_seen: A letter was typed that says whether Caps Lock is on.
    """

    caps_lock_seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("large", "true")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.eye = QAction(self)
        self.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)
        self.eye.triggered.connect(self._turn)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A capital without Shift, or a small letter with it, tells of Caps Lock; no system is asked."""
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(letter.isupper() != shifted)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Dots again when the field is left."""
        super().focusOutEvent(event)
        self._hide()

    def clear_secret(self) -> None:
        """Empty, and dots again."""
        self.clear()
        self._hide()

    def _turn(self) -> None:
        shown = self.echoMode() == QLineEdit.EchoMode.Normal
        self.setEchoMode(QLineEdit.EchoMode.Password if shown else QLineEdit.EchoMode.Normal)
        self._dress()

    def _hide(self) -> None:
        if self.echoMode() != QLineEdit.EchoMode.Password:
            self.setEchoMode(QLineEdit.EchoMode.Password)
            self._dress()

    def _dress(self) -> None:
        shown = self.echoMode() == QLineEdit.EchoMode.Normal
        self.eye.setIcon(theme.icon("eye-off" if shown else "eye", theme.tokens().text2, 18))
        self.eye.setText(self.tr("Hide the password") if shown else self.tr("Show the password"))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or language: the eye again."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self._dress()


class LabelledField(QWidget):
    """A label over a field, and at the right a word of warning."""

    def __init__(self, field: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._label = TextLabel("", "label", "text2")
        self.warning = TextLabel("", "secondary", "warn")
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self.warning)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(field)
        self._label.setBuddy(field)
        self.setFocusProxy(field)
        if isinstance(field, SecretEdit):
            field.caps_lock_seen.connect(self._warn)

    def set_label(self, text: str) -> None:
        """Name the field."""
        self._label.set_text(text)
        self.field.setAccessibleName(text)

    def _warn(self, is_on: bool) -> None:
        text = self.tr("Caps Lock is on") if is_on else ""
        self.warning.set_text(text)
        self.field.setAccessibleDescription(text)
