"""Nothing typed is lost: note, facts and drafts of the open case, and what somebody else wrote meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.ui.case.case_conflict import CaseConflict
from agent_desk.ui.case.case_drafts import CaseDrafts
from agent_desk.ui.case.case_facts import CaseFacts
from agent_desk.ui.case.case_notes import CaseNotes

if TYPE_CHECKING:
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_panels import CasePanels
    from agent_desk.ui.case.case_reading import CaseReading
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.case.work_column import WorkColumn
    from agent_desk.wording import Words


class CaseKeeping(QObject):
    """Keeps what is typed on the case that is open.

    Signals:
        resumed: What was typed before is back; the call may have gone on with it.
        stored: What was refused before is stored now.
        failed: What could not be kept (``DeskError``).
    """

    resumed = Signal()
    stored = Signal()
    failed = Signal(object)

    def __init__(self, view: CaseView, acts: CaseActs, case: CaseReading, panels: CasePanels, words: Words) -> None:
        super().__init__(view)
        self._panel = view.side.notes
        self._restored = view.restored
        self.notes = CaseNotes(view, acts, words)
        self.facts = CaseFacts(view, acts)
        self.conflict = CaseConflict(view, acts, self.facts, self.notes, words)
        self.drafts = CaseDrafts(view, acts, case, self.facts, panels)
        view.save.clicked.connect(self.notes.save)
        self.facts.failed.connect(self.failed)
        self.facts.kept.connect(lambda _facts: self.stored.emit())
        self.drafts.resumed.connect(self.resumed)
        for again in (self.facts.crossed, self.notes.crossed):
            again.connect(case.reload)

    def begin(self, file: CaseFile) -> None:
        """Another case: its note into the field; its facts wait for their fields."""
        self._panel.reset(file.case.note)
        self.facts.rest()
        self._restored.say("")

    def attend(self, work: WorkColumn, file: CaseFile) -> None:
        """Its facts into the fields, which are there now."""
        self.facts.attend(work, file)

    def show(self, file: CaseFile) -> None:
        """The case was read again; what is being typed stays as it is."""
        self._panel.show_note(file.case.note)
        self.facts.show(file)
        self.conflict.look(file)

    def flush(self) -> None:
        """Store what is typed now."""
        self._panel.flush()
        self.facts.flush()

    def leave(self) -> None:
        """The agent goes on to something else: store what is typed now, and keep what cannot be stored yet."""
        self.flush()
        self.drafts.leave()

    def retranslate(self) -> None:
        """Set every text again."""
        self.conflict.panel.retranslate()
