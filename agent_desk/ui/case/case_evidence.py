"""Proof on the case: recorded, and listed for the borrower to send."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from agent_desk.ui.translation import words_in
from agent_desk.wording.evidence_lists import evidence_list

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_reading import CaseReading
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.case.evidence_row import NewEvidence
    from agent_desk.ui.case.work_column import WorkColumn
    from agent_desk.ui.session import Session


class CaseEvidence(QObject):
    """What happens to proof on the open case.

    Signals:
        acted: Something was written to the case.
    """

    acted = Signal()

    def __init__(self, view: CaseView, acts: CaseActs, case: CaseReading, session: Session) -> None:
        super().__init__(view)
        self._acts = acts
        self._case = case
        self._proof = session.services.proof

    def attend(self, work: WorkColumn) -> None:
        """Another case's work."""
        work.hardship.recorded.connect(partial(self._record, work))
        work.hardship.list_wanted.connect(lambda: self._copy(work))

    def _record(self, work: WorkColumn, wanted: NewEvidence) -> None:
        row = work.hardship.evidence

        def failed(error: DeskError) -> None:
            self._acts.failed.emit(error)
            if not row.is_recording:  # nothing of it was kept: it stands there again, to be sent once more
                row.open_line(wanted.kind, wanted.path)
                row.dated_on.set_day(wanted.dated_on)

        self._acts.record_evidence(self._case.number, wanted, lambda _record: self.acted.emit(), failed)

    def _copy(self, work: WorkColumn) -> None:
        """Put the list on the clipboard, in the borrower's own language."""
        file, reason = self._case.file, work.negotiation.reason
        if file is None or reason is None:
            return
        letter = self._proof.of(file.context, reason)
        text = evidence_list(words_in(letter.language), letter.wanted, letter.loan_number)
        QGuiApplication.clipboard().setText(text)
        work.hardship.evidence.show_copied(copied=True)
