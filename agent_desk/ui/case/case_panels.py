"""The panel over the action bar: call back and promise to pay; and the case given back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.ui.case.contact_panel import ContactPanel

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
    """Opens the panel and does what it says.

    Signals:
        acted: Something was written to the case.
        ended: The call is over.
    """

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

    def retranslate(self) -> None:
        """Set every text again."""
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
        context = file.context
        days = self._session.services.negotiate.settle_days(context, self._session.user.role)
        amount = context.position.arrears.total if call.is_verified else None
        contact.propose(context.portfolio.moment(self._acts.now()), amount, context.as_of + timedelta(days=days))
        contact.show()
        contact.take_focus()

    def close(self) -> bool:
        """Put away what is open; False when nothing was."""
        contact = self.contact
        if contact is None or not contact.isVisible():
            return False
        contact.hide()
        return True

    def _call_back(self, moment: datetime) -> None:
        file, call, contact = self._file, self._call, self.contact
        if file is None or call is None or contact is None:
            return

        def done(_none: None) -> None:
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

        def done(_promise: object) -> None:
            contact.hide()
            self.acted.emit()

        def failed(error: DeskError) -> None:
            contact.show_problem(self._words.error(error))

        self._acts.promise(call.loan_number, amount, due, done, failed)

    def _release(self) -> None:
        call = self._call
        if call is None:
            return

        def released(_given: bool) -> None:
            self.close()
            self._session.changed.emit(call.loan_number)
            self.ended.emit()

        self._acts.release(call.loan_number, released)
