"""What the primary button does: send, make the agreement, open it; and taking a request back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from agent_desk.ui.case.next_step import NextStep, Step
from agent_desk.ui.widgets.question_dialog import QuestionDialog

if TYPE_CHECKING:
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.session import Session


class CaseSteps(QObject):
    """Takes the steps of one case.

    Signals:
        identity_wanted: Record the answers to the identity questions.
    """

    identity_wanted = Signal()

    def __init__(self, view: CaseView, acts: CaseActs, session: Session) -> None:
        super().__init__(view)
        self._view = view
        self._acts = acts
        self._session = session

    def take(self, step: NextStep, call: CallState) -> None:
        """Do what the button says."""
        match step.step:
            case Step.CONFIRM_IDENTITY:
                self.identity_wanted.emit()
            case Step.CREATE | Step.SEND:
                self._submit(call, waiting=step.step is Step.SEND and self._view.waits.isChecked())
            case Step.MAKE_AGREEMENT | Step.ACCEPT_COUNTER if step.request is not None:
                self._draft(step.request, call)
            case Step.ASK_AGAIN if step.request is not None:
                self.ask_again(step.request, call, nearest=False)
            case Step.OPEN_AGREEMENT if step.agreement is not None:
                self._session.agreement_wanted.emit(step.agreement.number)
            case _:
                pass

    def ask_again(self, request: ConcessionRequest, call: CallState, *, nearest: bool) -> None:
        """Ask today for what no longer holds, or for the nearest of it; what is granted becomes a draft."""

        def done(asked: ConcessionRequest) -> None:
            self._session.changed.emit(call.loan_number)
            if asked.status.is_granted:
                self._draft(asked, call)

        self._acts.ask_again(request, nearest=nearest, done=done)

    def withdraw(self, request: ConcessionRequest) -> None:
        """Take a request back, once it was said that it is meant."""
        dialog = QuestionDialog(
            self.tr("Withdraw request {number}?").format(number=request.number),
            (
                self.tr("Nobody decides it any more, and the offer can be changed again."),
                self.tr("The log keeps that it was asked and taken back."),
            ),
            self.tr("Withdraw"),
            self.tr("Back"),
            self._view,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._withdraw(request))
        dialog.open()

    def _withdraw(self, request: ConcessionRequest) -> None:
        self._acts.withdraw(request, lambda _request: self._session.changed.emit(request.loan_number))

    def _submit(self, call: CallState, *, waiting: bool) -> None:
        work = self._view.work
        reason = work.negotiation.reason if work is not None else None
        proposal = work.outcome.proposal if work is not None else None
        if proposal is None or reason is None:
            return
        notes = self._view.side.notes
        note = notes.field.toPlainText().strip()

        def done(request: ConcessionRequest) -> None:
            call.composing = False
            self._session.changed.emit(call.loan_number)
            if request.status.is_granted:
                self._draft(request, call)

        notes.flush()
        self._acts.submit(call.loan_number, proposal, reason, note, waiting=waiting, done=done)

    def _draft(self, request: ConcessionRequest, call: CallState) -> None:
        def done(agreement: str) -> None:
            self._session.changed.emit(call.loan_number)
            self._session.agreement_wanted.emit(agreement)

        self._acts.draft(request, done)
