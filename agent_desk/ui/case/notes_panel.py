"""The working note, kept while it is typed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.keycap import Keycap

SAVE_MS: Final = 600


class NotesPanel(Section):
    """The section.

    Signals:
        save_wanted: The note as typed, 600 ms after the last key.
        told: When it was kept, or why it was not.
    """

    save_wanted = Signal(str)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(last=True, parent=parent)
        self._kept = ""
        self._passed: set[str] = set()
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(72)
        self.add_title_widget(Keycap("F8"))
        self.add(self.field, 1)
        self._announcer = Announcer(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_MS)
        self._pause.timeout.connect(self.flush)
        self.field.textChanged.connect(self._typed)

    def retranslate(self) -> None:
        """Set every text again."""
        self.set_title(self.tr("Notes"))
        self.field.setAccessibleName(self.tr("Notes"))
        self.field.setPlaceholderText(self.tr("What was said, for whoever speaks to the borrower next"))

    @property
    def is_dirty(self) -> bool:
        """Is something typed that is not kept yet?"""
        return self.field.toPlainText() != self._kept

    def show_note(self, note: str) -> None:
        """Show the note that is kept; what is being typed is never overwritten."""
        if self.is_dirty or note == self._kept or self.has_passed(note):
            return
        self._kept = note
        self.field.blockSignals(True)
        self.field.setPlainText(note)
        self.field.blockSignals(False)

    def reset(self, note: str) -> None:
        """Another case: show its note."""
        self._pause.stop()
        self._kept = note
        self._passed.clear()
        self.field.blockSignals(True)
        self.field.setPlainText(note)
        self.field.blockSignals(False)
        self.set_note("")

    @property
    def kept(self) -> str:
        """The note as it is stored, as far as is known here."""
        return self._kept

    def restore(self, text: str) -> None:
        """Put back what was typed; it is kept with the next key, or when the case is left."""
        self.field.blockSignals(True)
        self.field.setPlainText(text)
        self.field.blockSignals(False)

    def has_passed(self, note: str) -> bool:
        """Stood this before what was kept here since? A case that was read earlier still says so."""
        return note in self._passed

    def forget_passed(self) -> None:
        """Somebody else wrote: what is read from now on counts, an earlier text of one's own too."""
        self._passed.clear()

    def flush(self) -> None:
        """Keep what is typed now."""
        self._pause.stop()
        if self.is_dirty:
            self.save_wanted.emit(self.field.toPlainText())

    def set_saved(self, note: str, words: str) -> None:
        """The note is kept."""
        self._passed.add(self._kept)
        self._passed.discard(note)
        self._kept = note
        self.set_note(words)
        self.note.set_tone("text2")
        self.told.emit(words)
        self._announcer.say(words)

    def set_failed(self, words: str) -> None:
        """The note could not be kept; it stays in the field and the next key tries again."""
        self.set_note(words)
        self.note.set_tone("bad")
        self.told.emit(words)
        self._announcer.say(words)

    def _typed(self) -> None:
        if self.is_dirty:
            self._pause.start()
