"""Takes a case for the person at the desk, from wherever it was chosen, and goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.domain.loan import LoanNumber

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.ui.session import Session


class CaseTaker(QObject):
    """Takes cases.

    Signals:
        held: Somebody else holds it (loan number, their name, since when as ISO text): ask before taking it over.
        none_free: There was no free case to take.
        failed: Any other DeskError.
    """

    held = Signal(str, str, str)
    none_free = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._busy = False

    def take(self, loan_number: str, *, over: bool = False) -> None:
        """Take a case and open it; ``over`` takes it from whoever holds it."""
        session, number = self._session, LoanNumber(loan_number)
        if not self._begin():
            return

        def done(_nothing: object) -> None:
            self._go(loan_number)

        def failed(error: DeskError) -> None:
            self._busy = False
            if error.code == "hold.taken":
                self.held.emit(loan_number, str(error.values.get("holder", "")), str(error.values.get("since", "")))
            else:
                self.failed.emit(error)

        session.runner.run(self, lambda: session.services.queue.take(session.user, number, over=over), done, failed)

    def take_next(self) -> None:
        """Take the most urgent free case and open it."""
        session = self._session
        portfolio = session.portfolio
        if portfolio is None or not self._begin():
            return

        def done(number: LoanNumber | None) -> None:
            if number is None:
                self._busy = False
                self.none_free.emit()
            else:
                self._go(number)

        def failed(error: DeskError) -> None:
            self._busy = False
            self.failed.emit(error)

        session.runner.run(
            self, lambda: session.services.queue.take_next(session.user, portfolio.portfolio_id), done, failed
        )

    def give_back(self, loan_number: str) -> None:
        """Give a case back to the queue."""
        session, number = self._session, LoanNumber(loan_number)

        def done(released: bool) -> None:
            if released:
                session.changed.emit(loan_number)

        session.runner.run(self, lambda: session.services.queue.release(session.user, number), done, self.failed.emit)

    def _begin(self) -> bool:
        if self._busy:  # a second press of the key while the first is under way takes no second case
            return False
        self._busy = True
        return True

    def _go(self, loan_number: str) -> None:
        self._busy = False
        self._session.changed.emit(loan_number)
        self._session.case_wanted.emit(loan_number)
