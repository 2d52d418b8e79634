"""Something long that is done off the main thread, says how far it is, and can be stopped."""

from __future__ import annotations

import gc
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.ui.tasks import Runner

_TIDY_SECONDS: Final = 2.0


class Work(Protocol):
    """What is done: told how to report and when to stop."""

    def __call__(self, *, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]) -> object:
        """Do it. Called on the worker thread."""
        ...


class LongTask(QObject):
    """One at a time.

    Signals:
        progressed: Done and about how many in all (-1 when nobody knows); arrives on the main thread.
        finished: What the work answered.
        failed: A DeskError; nothing was stored.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._stop = Event()
        self.is_running = False
        self._tidied = monotonic()
        self.progressed.connect(self._tidy)

    def start(self, work: Work) -> None:
        """Begin; a second start while the first is under way does nothing."""
        if self.is_running:
            return
        self.is_running = True
        self._stop.clear()

        def progress(done: int, total: int | None) -> None:
            self.progressed.emit(done, -1 if total is None else total)

        self._runner.run(self, lambda: work(progress=progress, cancelled=self._stop.is_set), self._finish, self._fail)

    def cancel(self) -> None:
        """Say stop; what has begun ends soon and stores nothing."""
        self._stop.set()

    def _tidy(self) -> None:
        # The collector rests while a worker runs; what a long import leaves behind is tidied up here now and then.
        if monotonic() - self._tidied > _TIDY_SECONDS:
            gc.collect(1)
            self._tidied = monotonic()

    def _finish(self, report: object) -> None:
        self.is_running = False
        self.finished.emit(report)

    def _fail(self, error: object) -> None:
        self.is_running = False
        self.failed.emit(error)
