"""The column of offers of the case that is open: made once its borrower is in sight, or when it is needed.

Until identity is confirmed nobody sees the column, and the desk has to show at once who is on the line. So its parts
are made one by one between what else the window has to do; whoever asks the view for it has the rest made on the spot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.ui.case.negotiation import Negotiation
from agent_desk.ui.case.work_column import WorkColumn

if TYPE_CHECKING:
    from collections.abc import Generator

    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.session import Session
    from agent_desk.wording import Words

#: Before the first part, so that the case is painted, and between two.
_BETWEEN_MS: Final = 15


class CaseWork(QObject):
    """Makes the columns.

    Signals:
        made: The column is there (``WorkColumn``), and what was read of the case when it was begun (``CaseFile``).
        settled: It is there, and the case is shown: what was typed before may come back.
    """

    made = Signal(object, object)
    settled = Signal()

    def __init__(self, view: CaseView, session: Session, words: Words) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._words = words
        self._parts: Generator[None] | None = None
        self._is_made = False
        self._is_shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BETWEEN_MS)
        self._timer.timeout.connect(self._go_on)

    def begin(self, file: CaseFile, call: CallState) -> None:
        """Another case: the column of the one before goes, its own is made when it is asked for."""
        self.stop()
        self._is_made = self._is_shown = False
        self._parts = self._make(file, call)
        self._view.await_work(self.finish)

    def go_on(self, call: CallState) -> None:
        """The case is shown: make the column, at once where its identity is confirmed already."""
        self._is_shown = True
        if call.is_verified or self._session.runner.immediate:
            self.finish()
        elif not self._is_made:
            self._timer.start()
        self._settle()

    def finish(self) -> None:
        """Make what is left of it now."""
        self._timer.stop()
        parts, self._parts = self._parts, None
        for _part in parts or ():
            pass

    def stop(self) -> None:
        """Nothing more is made."""
        self._timer.stop()
        parts, self._parts = self._parts, None
        if parts is not None:
            parts.close()
            self._view.await_work(None)

    def _go_on(self) -> None:
        parts, self._parts = self._parts, None  # a part that asks the view for the column does not come back here
        if parts is None:
            return
        try:
            next(parts)
        except StopIteration:
            return
        self._parts = parts
        self._timer.start()

    def _make(self, file: CaseFile, call: CallState) -> Generator[None]:
        services, role = self._session.services, self._session.user.role
        negotiation = Negotiation(services.negotiate, services.offers, file.context, role)
        work = WorkColumn(self._words, negotiation, file, call, self._view.middle)
        work.hide()
        try:
            yield from work.fill()
            yield
        except GeneratorExit:  # another case came first
            work.deleteLater()
            raise
        self._view.set_work(work)
        self._is_made = True
        self.made.emit(work, file)
        self._settle()

    def _settle(self) -> None:
        if self._is_made and self._is_shown:
            self._is_shown = False
            self.settled.emit()
