"""Looks twice a second whether somebody else changed something in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.ui.tasks import Runner

PAUSE_MS: Final = 500  # looking costs the store a few microseconds


class Notices(Protocol):
    """Tells whether somebody else changed something since the last time it was asked."""

    def changed(self) -> bool:
        """True once after commits of others."""
        ...

    def close(self) -> None:
        """Give its connection back."""
        ...


class ChangeWatch(QObject):
    """The watch; it never asks twice at once, so that a long import is not followed by a queue of questions.

    Signals:
        changed: Somebody else committed something.
        answers: Whether the store answers (True) or is out of reach (False); sent when that changes.
    """

    changed = Signal()
    answers = Signal(bool)

    def __init__(self, notices: Notices, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._runner = runner
        self._asking = False
        self._reachable = True
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def close(self) -> None:
        """Look no more and let go of the store; nothing may be under way."""
        self.stop()
        self._notices.close()

    def look(self) -> None:
        """Look now, unless an answer is still on its way."""
        if not self._asking:
            self._asking = True
            self._runner.run(self, self._notices.changed, self._answered, self._failed)

    def _answered(self, changed: bool) -> None:
        self._asking = False
        self._tell(reachable=True)
        if changed:
            self.changed.emit()

    def _failed(self, _error: DeskError) -> None:
        self._asking = False
        self._tell(reachable=False)

    def _tell(self, *, reachable: bool) -> None:
        if reachable != self._reachable:
            self._reachable = reachable
            self.answers.emit(reachable)
