"""Keeps what is noted on the case: while typing, and at once with Ctrl+S."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.domain.errors import StoreError
from agent_desk.ui.moment_text import clock_text

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.wording import Words


#: Pause before what the store did not take is sent again.
_AGAIN_MS: Final = 3000


class CaseNotes(QObject):
    """Saves the notes of the case that is open; what was typed on one never goes to another.

    Signals:
        crossed: Somebody else wrote another note: read the case again.
    """

    crossed = Signal()

    def __init__(self, view: CaseView, acts: CaseActs, words: Words) -> None:
        super().__init__(view)
        self._notes = view.side.notes
        self._acts = acts
        self._words = words
        self._file: CaseFile | None = None
        self.is_held = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._notes.flush)
        self._notes.save_wanted.connect(self._save)

    def set_case(self, file: CaseFile | None) -> None:
        """Whose notes these are."""
        if file is None or self._file is None or file.context.loan.number != self._file.context.loan.number:
            self.is_held = False
        self._file = file

    def save(self) -> None:
        """Keep what is there now."""
        self._save(self._notes.field.toPlainText())

    def _save(self, note: str) -> None:
        file = self._file
        if file is None or self.is_held:
            return
        base = self._notes.kept
        number, zone = file.context.loan.number, file.context.portfolio.time_zone

        def is_still_open() -> bool:
            return self._file is not None and self._file.context.loan.number == number

        def done(_none: None) -> None:
            moment = self._acts.now()
            if is_still_open():
                text = self.tr("Saved {time}").format(time=f"{clock_text(moment, zone)}:{moment:%S}")
                self._notes.set_saved(note, text)

        def failed(error: DeskError) -> None:
            if is_still_open() and error.code == "note.changed":
                self._notes.forget_passed()
                self.crossed.emit()
            elif is_still_open():
                self._notes.set_failed(self._words.error(error))
                if isinstance(error, StoreError):
                    self._again.start()
            else:
                self._acts.failed.emit(error)

        self._acts.save_note(number, note, base, done, failed)
