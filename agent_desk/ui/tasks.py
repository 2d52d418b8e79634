"""Use cases off the main thread: the window never waits for the store.

Conventions of this file: ``Runner.run`` puts a call on one worker thread (the store's work is serialised) and brings
its result, or its failure, back to the main thread; a widget that is gone gets nothing. What only reads and may take
long (counting, say) runs on a second thread, ``beside`` the work that somebody waits for. No call of the interface
stands in the work itself. ``Runner.immediate`` makes everything happen at once, for tests of single pages.

While a worker thread runs, Python's collector of circular garbage rests: it would run on that thread too, and a widget
that it finds there would be destroyed outside the main thread, which kills the process.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot
from shiboken6 import isValid

from agent_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


#: Runners with something under way, by identity; changed on the main thread only.
_AT_WORK: Final[set[int]] = set()


#: The start of the desk among them.
_START: Final = 0

#: By then the desk is up, whatever it shows.
_START_MS: Final = 5_000


def _rest_collector(runner: QObject) -> None:
    _AT_WORK.add(id(runner))
    gc.disable()


def _wake_collector(runner: QObject) -> None:
    _AT_WORK.discard(id(runner))
    if not _AT_WORK:
        gc.enable()


def begin_start() -> None:
    """While the desk is brought up hardly anything becomes garbage: nobody looks for it."""
    _AT_WORK.add(_START)
    gc.disable()


def end_start() -> None:
    """The desk is up. What it is made of stays: it is not walked through again whenever garbage is looked for."""
    if _START in _AT_WORK:
        _AT_WORK.discard(_START)
        gc.freeze()
        if not _AT_WORK:
            gc.enable()


def end_start_in_time() -> None:
    """The start ends by itself where no rows come: a sign-in, a first run."""
    QTimer.singleShot(_START_MS, end_start)


class _Courier(QObject):
    """Carries one outcome across threads."""

    arrived = Signal(object, object)


class _Work(QRunnable):
    def __init__(self, work: Callable[[], object], courier: _Courier) -> None:
        super().__init__()
        self.setAutoDelete(True)
        self._work = work
        self._courier = courier

    def run(self) -> None:
        """Run on the worker thread; whatever is raised is carried, not lost."""
        try:
            result = self._work()
        except BaseException as error:  # noqa: BLE001 - raised again on the main thread
            self._courier.arrived.emit(None, error)
        else:
            self._courier.arrived.emit(result, None)


class Runner(QObject):
    """One worker thread and one beside it, results on the main thread.

    Signals:
        failed: A DeskError that the caller did not take itself.
        busy_changed: Whether anything is under way.
    """

    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, *, immediate: bool = False) -> None:
        super().__init__(parent)
        self.immediate = immediate
        self._pool = self._thread()
        self._beside = self._thread()
        self._under_way: dict[_Courier, tuple[QObject, Callable[..., None], Callable[[DeskError], None] | None]] = {}

    def _thread(self) -> QThreadPool:
        pool = QThreadPool(self)
        pool.setMaxThreadCount(1)
        pool.setExpiryTimeout(-1)
        return pool

    @property
    def is_busy(self) -> bool:
        """Is anything under way?"""
        return bool(self._under_way)

    def run(
        self,
        owner: QObject,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        failed: Callable[[DeskError], None] | None = None,
        *,
        beside: bool = False,
    ) -> None:
        """Do something off the main thread.

        Args:
            owner: When it is gone by the time the result arrives, nothing is called.
            work: Touches no widget.
            done: Called on the main thread with the result.
            failed: Called on the main thread with a DeskError; without it the signal ``failed`` is sent. Any other
                exception is a bug and is raised on the main thread.
            beside: It only reads, and nobody shall wait for it.
        """
        if self.immediate:
            try:
                result = work()
            except DeskError as error:
                self._fail(error, failed)
                return
            done(result)
            return
        courier = _Courier(self)
        self._under_way[courier] = (owner, done, failed)
        courier.arrived.connect(self._deliver)
        if len(self._under_way) == 1:
            _rest_collector(self)
            self.busy_changed.emit(True)
        (self._beside if beside else self._pool).start(_Work(work, courier))

    @Slot(object, object)
    def _deliver(self, result: object, error: BaseException | None) -> None:
        courier = self.sender()
        assert isinstance(courier, _Courier)
        owner, done, failed = self._under_way.pop(courier)
        courier.deleteLater()
        if not self._under_way:
            _wake_collector(self)
            self.busy_changed.emit(False)
        if not isValid(owner):
            return
        if error is None:
            done(result)
        elif isinstance(error, DeskError):
            self._fail(error, failed)
        else:
            raise error

    def _fail(self, error: DeskError, failed: Callable[[DeskError], None] | None) -> None:
        if failed is not None:
            failed(error)
        else:
            self.failed.emit(error)

    def finish(self) -> None:
        """Wait for what is under way; called when the window closes."""
        self._pool.waitForDone()
        self._beside.waitForDone()
        _wake_collector(self)
