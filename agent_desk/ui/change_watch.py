"""Looks twice a second whether somebody else changed something in the store; less often while it is away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.domain.errors import StoreError

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.ui.tasks import Runner

PAUSE_MS: Final = 500  # looking costs the store a few microseconds
AWAY_MS: Final = (1000, 2000, 4000, 8000)  # a store that is away is asked less and less often


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
        answered: It answered.

    Attributes:
        failure: Why it does not answer; ``None`` while it does.
    """

    changed = Signal()
    answers = Signal(bool)
    answered = Signal()

    def __init__(self, notices: Notices, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._runner = runner
        self.is_asking = False
        self.failure: StoreError | None = None
        self._tries = 0
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
        if not self.is_asking:
            self.is_asking = True
            self._runner.run(self, self._notices.changed, self._answered, self._failed)

    @property
    def seconds_left(self) -> int:
        """Until it is asked again, rounded up."""
        return max(1, -(-self._timer.remainingTime() // 1000))

    def _answered(self, changed: bool) -> None:
        self.is_asking = False
        self._tell(None)
        self.answered.emit()
        if changed:
            self.changed.emit()

    def _failed(self, error: DeskError) -> None:
        self.is_asking = False
        self._tell(error if isinstance(error, StoreError) else StoreError(error.code, **error.values))

    def _tell(self, failure: StoreError | None) -> None:
        before, self.failure = self.failure, failure
        pause = PAUSE_MS if failure is None else AWAY_MS[min(self._tries, len(AWAY_MS) - 1)]
        self._tries = 0 if failure is None else self._tries + 1
        if self._timer.interval() != pause:
            self._timer.setInterval(pause)
        if (before is None) != (failure is None):
            self.answers.emit(failure is None)
