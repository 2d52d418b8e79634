"""A line whose text is read as a value while it is typed, and written in one form when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class TypedField(QLineEdit):
    """The field. What it holds is said by ``read``, ``written`` and ``wrong`` of the kind of field.

    Signals:
        edited: A person changed the value; carries it, or None while the text is empty or something else.
        finished: The value when Enter is pressed or the field is left, after ``edited``.
    """

    edited = Signal(object)
    finished = Signal(object)

    def __init__(self, widest: str, weight: int = 400, parent: QWidget | None = None) -> None:
        """Make an empty field.

        Args:
            widest: The longest text it has room for.
            weight: Of its font.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._widest = widest
        self._weight = weight
        self._value: object = None
        self.textEdited.connect(self._read)
        self.editingFinished.connect(self._finish)
        self._fit()

    def read(self, text: str) -> object:
        """The value that a text means, None for none."""
        raise NotImplementedError

    def written(self) -> str:
        """The one form in which the value stands in the field; empty for none."""
        raise NotImplementedError

    def wrong(self) -> str:
        """What is said of a text that means no value."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show a value from the program, or nothing."""
        self._value = value
        self._mark(invalid=False)
        self.setText(self.written())

    def set_typed(self, text: str) -> None:
        """Put text there as a person typed it, whether it means a value or not; nothing is announced."""
        self.setText(text)
        self._take(text)

    def set_name(self, name: str) -> None:
        """Name the field for assistive technology."""
        self.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select everything, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def _fit(self) -> None:
        self.setFixedWidth(QFontMetrics(theme.font(13, self._weight)).horizontalAdvance(self._widest) + 24)

    def _read(self, text: str) -> None:
        before = self._value
        self._take(text)
        if self._value != before:
            self.edited.emit(self._value)

    def _take(self, text: str) -> None:
        self._value = self.read(text)
        self._mark(invalid=self._value is None and bool(text.strip()))

    def _finish(self) -> None:
        if self._value is not None:
            self.setText(self.written())
        self.finished.emit(self._value)

    def _mark(self, *, invalid: bool) -> None:
        if bool(self.property("invalid")) != invalid:
            self.setProperty("invalid", "true" if invalid else None)
            self.setAccessibleDescription(self.wrong() if invalid else "")
            self.setToolTip(self.accessibleDescription())
            self.style().unpolish(self)
            self.style().polish(self)
