"""Where a request stands: waiting, or decided, by whom and with what words; or the agreement there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.domain.approval import RequestStatus
from agent_desk.ui.case.next_step import standing_agreement, standing_request
from agent_desk.ui.moment_text import moment_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel

if TYPE_CHECKING:
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.theme import Tone
    from agent_desk.wording import Words

_TONES: dict[RequestStatus, Tone] = {
    RequestStatus.SUBMITTED: "text2",
    RequestStatus.APPROVED: "ok",
    RequestStatus.COUNTERED: "warn",
    RequestStatus.RETURNED: "warn",
    RequestStatus.REJECTED: "bad",
}


class DecisionPanel(QWidget):
    """The panel; hidden while nothing was asked.

    Signals:
        withdraw_wanted: Take the request back.
        other_wanted: Put another offer together although one was granted.
        agreement_wanted: Open the agreement (its number).
    """

    withdraw_wanted = Signal()
    other_wanted = Signal()
    agreement_wanted = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._agreement = ""
        self.message = MessagePanel("text2", compact=True)
        self.withdraw = DeskButton(compact=True)
        self.other = DeskButton(compact=True)
        self.open = DeskButton(compact=True, icon="document")
        row = self.message.layout()
        assert row is not None
        for button in (self.withdraw, self.other, self.open):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.message)
        self.withdraw.clicked.connect(self.withdraw_wanted)
        self.other.clicked.connect(self.other_wanted)
        self.open.clicked.connect(lambda: self.agreement_wanted.emit(self._agreement))

    def show_case(self, file: CaseFile, *, composing: bool) -> None:
        """Show what stands, if anything does."""
        self.withdraw.set_text(self.tr("Withdraw request"))
        self.other.set_text(self.tr("Make another offer"))
        for button in (self.withdraw, self.other, self.open):
            button.hide()
        agreement = standing_agreement(file)
        request = standing_request(file)
        if agreement is not None:
            self._agreement = agreement.number
            self.open.set_text(self.tr("Open {number}").format(number=agreement.number))
            self.open.show()
            self.message.set_tone("ok")
            title = self.tr("Agreement {number}: {status}").format(
                number=agreement.number, status=self._words.agreement_status(agreement.status)
            )
            self.message.set_message(title, self.tr("No other offer can be made while it stands."))
        elif request is not None and request.status in _TONES and not (composing and request.status.is_granted):
            self._show_request(file, request)
        else:
            self.hide()
            return
        self.show()

    def _show_request(self, file: CaseFile, request: ConcessionRequest) -> None:
        words = self._words
        currency = file.context.loan.currency
        self.message.set_tone(_TONES[request.status])
        asked = self.tr("{number}: {proposal}").format(
            number=request.number, proposal=words.proposal(request.proposal, currency)
        )
        decision = request.decision
        zone, today = file.context.portfolio.time_zone, file.context.as_of
        if decision is None:
            role = words.role(request.needed_role, inside=True) if request.needed_role else ""
            sent = self.tr("Sent {moment}. The decision appears here by itself.").format(
                moment=moment_text(words, request.submitted_at, zone, today)
            )
            title = self.tr("Waiting for a {role}").format(role=role)
            self.message.set_message(title, asked, sent, icon="clock")
            self.withdraw.show()
            return
        who = file.people.get(decision.checker or "", "")
        when = moment_text(words, decision.decided_at, zone, today)
        by = self.tr("{status} by {name}, {moment}") if who else self.tr("{status} by the policy, {moment}")
        title = by.format(status=words.request_status(request.status), name=who, moment=when)
        granted = asked
        if decision.counter is not None:
            granted = self.tr("{number}: {counter} instead of {proposal}").format(
                number=request.number,
                counter=words.proposal(decision.counter, currency),
                proposal=words.proposal(request.proposal, currency),
            )
        note = self.tr("“{note}”").format(note=decision.note) if decision.note else ""
        self.message.set_message(title, granted, note)
        self.other.setVisible(request.status.is_granted)
