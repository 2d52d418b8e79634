"""The end of the call: where its time went while it lasted, then the wrap-up in place of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.call_times import phase_now
from agent_desk.ui.case.next_step import NextStep, Step
from agent_desk.ui.case.owed_column import OwedColumn
from agent_desk.ui.wrap_up import WrapUpFlow
from agent_desk.ui.wrap_up.wrap_up_view import WrapUpView

if TYPE_CHECKING:
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.session import Session
    from agent_desk.wording import Words

_DECIDING = frozenset({Step.CREATE, Step.SEND, Step.BLOCKED})


class CaseEnd(QObject):
    """The wrap-up of the case that is open.

    Signals:
        shown: The wrap-up is there: show it in place of the case.
        resumed: The call goes on: show the case.
        saved: The call is over; the loan to go on with, empty for the queue.
        direction_chosen: Who began the contact (``Direction``).
        failed: It could not be read (``DeskError``).
    """

    shown = Signal()
    resumed = Signal()
    saved = Signal(str)
    direction_chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, case: CaseView, session: Session, words: Words) -> None:
        super().__init__(case)
        self._notes = case.side.notes
        self._owed = OwedColumn(words)
        self._call: CallState | None = None
        self.view = WrapUpView(words, self._owed, case.parentWidget())
        self.flow = WrapUpFlow(self.view, session, words)
        self.flow.opened.connect(self.shown)
        self.flow.resumed.connect(self.resumed)
        self.flow.saved.connect(self.saved)
        self.flow.failed.connect(self.failed)
        self.flow.direction_chosen.connect(self.direction_chosen)
        self.view.note.own.textChanged.connect(self._keep_words)
        self._notes.told.connect(self.view.note.show_kept)
        for digit in "1234567890":
            key = QShortcut(QKeySequence(digit), self.view)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda chosen=digit: self.view.outcome.choose_by_key(chosen))

    @property
    def is_open(self) -> bool:
        """Is the call being wrapped up?"""
        return self.flow.is_open

    def follow(self, step: NextStep, call: CallState) -> None:
        """What the time goes into, by what comes next on the case."""
        if self.is_open and call is self._call:
            return
        draft = step.agreement is not None and step.agreement.status is AgreementStatus.DRAFT
        phase = phase_now(deciding=draft or step.step in _DECIDING, waiting=step.step is Step.WAIT)
        call.phases.turn(phase, call.elapsed)

    def begin(self, file: CaseFile, call: CallState) -> None:
        """The call has ended."""
        self._notes.flush()
        self._call = call
        call.note = self._notes.field.toPlainText()
        self._owed.show_file(file, hidden=not call.is_verified)
        self.flow.open(call)

    def set_aside(self) -> None:
        """Another case comes up: this call is wrapped up when somebody comes back to it."""
        if self.is_open:
            self.flow.resume()

    def save(self) -> None:
        """Ctrl+S: save, and back to the queue."""
        self.view.save.activate()

    def call_back(self) -> None:
        """F9: set a call back."""
        if self.view.next is not None:
            self.view.next.set_back_open()

    def retranslate(self) -> None:
        """Set every text again."""
        self.flow.retranslate()

    def _keep_words(self) -> None:
        """One's own words go on being the working note of the case, which is kept while it is typed."""
        call = self._call
        if call is None or not self.is_open:
            return
        before, own = (call.note_before or "").strip(), self.view.note.own.toPlainText()
        self._notes.field.setPlainText(f"{before}\n{own}" if before else own)
