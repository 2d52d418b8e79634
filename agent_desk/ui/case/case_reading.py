"""Which case is open, what was read of it last, and the call on it; reads it again on news, and while it waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.ui.case.call_state import CallState

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.case_acts import CaseActs

_POLL_MS: Final = 3000


class CaseReading(QObject):
    """The case that is open. A call outlives the page: leaving a loan and coming back goes on with it.

    Signals:
        opened: The case was read; True the first time since it was asked for.
        call_begun: There was no call on this loan yet.
        refused: It cannot be opened (``DeskError``).
        failed: It could not be read again (``DeskError``).
    """

    opened = Signal(bool)
    call_begun = Signal()
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, acts: CaseActs, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        self._calls: dict[str, CallState] = {}
        self.number = ""
        self.file: CaseFile | None = None
        self.poll = QTimer(self)
        self.poll.setInterval(_POLL_MS)
        self.poll.timeout.connect(self._look)
        self._asking = 0

    @property
    def call(self) -> CallState | None:
        """The call on the open case; None before it was read."""
        return self._calls.get(self.number)

    def open(self, number: str) -> None:
        """Read a loan's case; its call begins, or goes on."""
        if number != self.number:
            self.number = number
            self.file = None
        self._acts.open(number, self._take, self.refused.emit)

    def reload(self) -> None:
        """Read the case again; what the agent is doing stays as it is."""
        if self.file is not None:
            self._asking += 1
            self._acts.open(self.number, self._taken, self._not_taken)

    def _look(self) -> None:
        if not self._asking:  # a store that is away answers late: the questions would pile up
            self.reload()

    def _taken(self, file: CaseFile) -> None:
        self._asking -= 1
        self._take(file)

    def _not_taken(self, error: DeskError) -> None:
        self._asking -= 1
        self.failed.emit(error)

    def take_news(self, loan_number: str) -> None:
        """Something happened to a loan (its number; empty for many)."""
        if self.number and loan_number in {"", self.number}:
            if self.file is None:  # it could not be opened when it was asked for
                self.open(self.number)
            else:
                self.reload()

    def watch(self, *, waiting: bool) -> None:
        """Ask again every three seconds while a decision is waited for."""
        if not waiting:
            self.poll.stop()
        elif not self.poll.isActive():
            self.poll.start()

    def forget(self) -> None:
        """The call is over: nothing is open."""
        self._calls.pop(self.number, None)
        self.number = ""
        self.file = None
        self.poll.stop()

    def _take(self, file: CaseFile) -> None:
        if file.context.loan.number != self.number:
            return
        is_new = self.file is None
        self.file = file
        if self.number not in self._calls:
            self._calls[self.number] = CallState(self.number, begun_at=self._acts.now())
            self.call_begun.emit()
        self.opened.emit(is_new)
