"""The list of hardship reasons, chosen by its first letters as fast as they are typed, however busy the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

#: Milliseconds between two keys after which a new word begins; by when they were pressed, not when they were handled.
_PAUSE_MS: Final = 1000
_OTHER_KEYS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class ReasonBox(QComboBox):
    """The reasons. The wheel scrolls the page: a reason must never change in passing.

    Qt's own search goes by the time at which it sees a key: in a window that was busy for half a second, the second
    letter of a word would begin another one, and choose another reason.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""
        self._typed_at = 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Seek what begins with the letters typed; everything else is the list's own."""
        letter = event.text()
        is_letter = bool(letter) and letter.isprintable() and not event.modifiers() & _OTHER_KEYS
        if event.timestamp() - self._typed_at > _PAUSE_MS:
            self._typed = ""
        if not is_letter or (letter == " " and not self._typed):
            self._typed = ""
            super().keyPressEvent(event)
            return
        event.accept()
        self._typed_at = event.timestamp()
        self._seek(letter)

    def _seek(self, letter: str) -> None:
        index = self._find(self._typed + letter, after=False) if self._typed else -1
        if index < 0:
            self._typed = ""
            index = self._find(letter, after=True)
        self._typed += letter
        if index >= 0 and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.activated.emit(index)

    def _find(self, begin: str, *, after: bool) -> int:
        """The first entry from the present one on, or after it, round the end, that begins so; -1 when none does."""
        count = self.count()
        start = max(0, self.currentIndex() + after)
        places = [(start + step) % count for step in range(count)] if count else []
        wanted = begin.casefold()
        return next((place for place in places if self.itemText(place).casefold().startswith(wanted)), -1)
