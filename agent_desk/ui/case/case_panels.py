"""The panels over the action bar: call back, promise to pay, the end of the call."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.domain.case import Disposition
from agent_desk.ui.case.contact_panel import ContactPanel
from agent_desk.ui.case.end_call_panel import EndCallPanel

if TYPE_CHECKING:
    from datetime import date, datetime

    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.money import Money
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.session import Session
    from agent_desk.wording import Words


class CasePanels(QObject):
    """Opens one panel at a time and does what it says.

    Signals:
        acted: Something was written to the case.
        ended: The call is over.
        direction_chosen: Who began it (``Direction``).
    """

    direction_chosen = Signal(object)
    acted = Signal()
    ended = Signal()

    def __init__(self, view: CaseView, acts: CaseActs, session: Session, words: Words) -> None:
        super().__init__(view)
        self._view = view
        self._acts = acts
        self._session = session
        self._words = words
        self._file: CaseFile | None = None
        self._call: CallState | None = None
        self.contact: ContactPanel | None = None
        self.end = EndCallPanel(words)
        view.extra.addWidget(self.end)
        self.end.hide()
        self.end.closed.connect(self.close)
        self.end.ended.connect(self._end)
        self.end.direction_chosen.connect(self.direction_chosen)

    def retranslate(self) -> None:
        """Set every text again."""
        self.end.retranslate()
        if self.contact is not None:
            self.contact.retranslate()

    def open_case(self, file: CaseFile, call: CallState) -> None:
        """Another case: its currency, its zone, nothing open."""
        self._file, self._call = file, call
        old = self.contact
        zone = file.context.portfolio.time_zone
        self.contact = ContactPanel(file.context.loan.currency, file.context.as_of.year, zone)
        self._view.extra.insertWidget(0, self.contact)
        self.contact.hide()
        self.contact.call_back_set.connect(self._call_back)
        self.contact.promised.connect(self._promise)
        self.contact.closed.connect(self.close)
        self.end.hide()
        if old is not None:
            self._view.extra.removeWidget(old)
            old.hide()
            old.deleteLater()

    def toggle_contact(self) -> None:
        """F9: open the call back line, or put it away."""
        contact, file, call = self.contact, self._file, self._call
        if contact is None or file is None or call is None:
            return
        if contact.isVisible():
            self.close()
            return
        self.end.hide()
        context = file.context
        days = self._session.services.negotiate.settle_days(context, self._session.user.role)
        amount = context.position.arrears.total if call.is_verified else None
        contact.propose(context.portfolio.moment(self._acts.now()), amount, context.as_of + timedelta(days=days))
        contact.show()
        contact.take_focus()

    def open_end(self) -> None:
        """Ask what the call led to."""
        if self._call is not None:
            self.close()
            self.end.show()
            self.end.propose(self._call.outcome, self._call.direction)

    def close(self) -> bool:
        """Put away what is open; False when nothing was."""
        open_ones = [panel for panel in (self.contact, self.end) if panel is not None and panel.isVisible()]
        for panel in open_ones:
            panel.hide()
        return bool(open_ones)

    def _call_back(self, moment: datetime) -> None:
        file, call, contact = self._file, self._call, self.contact
        if file is None or call is None or contact is None:
            return

        def done(_none: None) -> None:
            call.outcome = Disposition.CALLBACK_SET
            contact.hide()
            self.acted.emit()

        self._acts.call_back(call.loan_number, moment, done)

    def leave_until(self, moment: datetime) -> None:
        """Call back later instead of now: nothing is logged, for nothing was said."""
        if self._call is not None:
            self._acts.call_back(self._call.loan_number, moment, lambda _none: self._release())

    def _promise(self, amount: Money, due: date) -> None:
        file, call, contact = self._file, self._call, self.contact
        if file is None or call is None or contact is None:
            return
        full = amount == file.context.position.arrears.total

        def done(_promise: object) -> None:
            call.outcome = Disposition.PROMISE_FULL if full else Disposition.PROMISE_PARTIAL
            contact.hide()
            self.acted.emit()

        def failed(error: DeskError) -> None:
            contact.show_problem(self._words.error(error))

        self._acts.promise(call.loan_number, amount, due, done, failed)

    def _end(self, outcome: Disposition) -> None:
        call = self._call
        if call is None:
            return
        self._view.side.notes.flush()

        def failed(error: DeskError) -> None:
            self.end.show_problem(self._words.error(error))

        self._acts.record_contact(call, outcome, lambda _advice: self._release(), failed)

    def _release(self) -> None:
        call = self._call
        if call is None:
            return

        def released(_given: bool) -> None:
            self.close()
            self._session.changed.emit(call.loan_number)
            self.ended.emit()

        self._acts.release(call.loan_number, released)
