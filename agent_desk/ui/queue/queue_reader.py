"""Reads the queue off the main thread; an answer to an older question is dropped.

Conventions of this file: the first rows come first, then the places of all rows, then the numbers on tabs and chips.
Counting walks through the whole queue: it runs beside the reading, and when much happens on the floor it rests nine
times as long as it took.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.ui.queue.queue_model import WINDOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.domain.errors import DeskError
    from agent_desk.services.ports import QueueCounts, QueueFilter
    from agent_desk.services.queue_rows import QueuePlaces
    from agent_desk.ui.session import Session

_T = TypeVar("_T")

_REST: Final = 9
_SHORT_MS: Final = 200


class QueueReader(QObject):
    """Asks the service.

    Signals:
        began: A new question is under way.
        first_read: Its first rows, and how many milliseconds they took.
        window_read: The first row's number and the rows of a window.
        sized: The number of rows; any of them can be asked for now.
        counted: The numbers of views and buckets (``QueueCounts``).
        answered: A question came to its end, with rows or without.
        failed: A DeskError, and whether it was the first rows that failed.
    """

    began = Signal()
    first_read = Signal(object, int)
    window_read = Signal(int, object)
    sized = Signal(int)
    counted = Signal(object)
    answered = Signal()
    failed = Signal(object, bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._question = 0
        self._wanted: QueueFilter | None = None
        self._places: QueuePlaces | None = None
        self._counting_since: float | None = None
        self._count_again = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._end_rest)

    @property
    def wanted(self) -> QueueFilter | None:
        """The question being answered."""
        return self._wanted

    def read(self, wanted: QueueFilter) -> None:
        """Ask anew: first rows, then counts."""
        self._question += 1
        self._wanted = wanted
        self._places = None
        question = self._question
        queue, user = self._session.services.queue, self._session.user
        began = perf_counter()
        self.began.emit()

        def done(rows: object) -> None:
            if question == self._question:
                self.first_read.emit(rows, round((perf_counter() - began) * 1000))
                self.answered.emit()
                self._rest.stop()
                self._count()

        self._session.runner.run(
            self,
            lambda: queue.page(user, wanted, 0, WINDOW),
            done,
            lambda error: self._fail(question, error, first=True),
        )

    def recount(self) -> None:
        """Count again, as soon as the last count has rested."""
        if self._counting_since is not None or self._rest.isActive():
            self._count_again = True
        else:
            self._count()

    def read_window(self, start: int) -> None:
        """Fetch the rows from a number on."""
        wanted, question, places = self._wanted, self._question, self._places
        if wanted is None:
            return
        queue, user = self._session.services.queue, self._session.user

        def done(rows: object) -> None:
            if question == self._question:
                self.window_read.emit(start, rows)

        self._session.runner.run(
            self,
            lambda: queue.page(user, wanted, start, WINDOW, places),
            done,
            lambda error: self._fail(question, error),
        )

    def stop(self) -> None:
        """Whatever is under way is of no interest any more."""
        self._question += 1
        self._rest.stop()

    def _count(self) -> None:
        wanted, question = self._wanted, self._question
        if wanted is None:
            return
        queue, user = self._session.services.queue, self._session.user
        self._count_again = False
        self._counting_since = perf_counter()

        def unless_old(work: Callable[[], _T]) -> Callable[[], _T | None]:
            """What waited behind other counts may be of no interest by now."""
            return lambda: work() if question == self._question else None

        def placed(places: QueuePlaces | None) -> None:
            if places is None or question != self._question:
                return
            self._places = places
            self.sized.emit(places.size)
            self._session.runner.run(self, unless_old(lambda: queue.counts(user, wanted)), counted, failed, beside=True)

        def counted(counts: QueueCounts | None) -> None:
            if counts is not None and question == self._question:
                self.counted.emit(counts)
                self._end_counting()

        def failed(error: DeskError) -> None:
            if question == self._question:
                self._end_counting()
            self._fail(question, error)

        self._session.runner.run(self, unless_old(lambda: queue.places(user, wanted)), placed, failed, beside=True)

    def _end_counting(self) -> None:
        began, self._counting_since = self._counting_since, None
        rest = round((perf_counter() - began) * 1000 * _REST) if began is not None else 0
        if rest > _SHORT_MS:
            self._rest.start(rest)
        else:
            self._end_rest()

    def _end_rest(self) -> None:
        if self._count_again:
            self._count()

    def _fail(self, question: int, error: DeskError, *, first: bool = False) -> None:
        if question == self._question:
            self.failed.emit(error, first)
            if first:
                self.answered.emit()
