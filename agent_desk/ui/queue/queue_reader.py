"""Reads the queue off the main thread; an answer to an older question is dropped."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.ui.queue.queue_model import WINDOW

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.services.ports import QueueFilter
    from agent_desk.ui.session import Session


class QueueReader(QObject):
    """Asks the service.

    Signals:
        began: A new question is under way.
        first_read: Its first rows, and how many milliseconds they took.
        window_read: The first row's number and the rows of a window.
        counted: The number of rows and the counts (``QueueCounts``).
        failed: A DeskError, and whether it was the first rows that failed.
    """

    began = Signal()
    first_read = Signal(object, int)
    window_read = Signal(int, object)
    counted = Signal(int, object)
    failed = Signal(object, bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._question = 0
        self._wanted: QueueFilter | None = None

    @property
    def wanted(self) -> QueueFilter | None:
        """The question being answered."""
        return self._wanted

    def read(self, wanted: QueueFilter) -> None:
        """Ask anew: first rows, then counts."""
        self._question += 1
        self._wanted = wanted
        question = self._question
        queue, user = self._session.services.queue, self._session.user
        began = perf_counter()
        self.began.emit()

        def done(rows: object) -> None:
            if question == self._question:
                self.first_read.emit(rows, round((perf_counter() - began) * 1000))
                self.recount()

        self._session.runner.run(
            self,
            lambda: queue.page(user, wanted, 0, WINDOW),
            done,
            lambda error: self._fail(question, error, first=True),
        )

    def recount(self) -> None:
        """Count again."""
        wanted, question = self._wanted, self._question
        if wanted is None:
            return
        queue, user = self._session.services.queue, self._session.user

        def done(found: tuple[int, object]) -> None:
            if question == self._question:
                self.counted.emit(*found)

        self._session.runner.run(
            self,
            lambda: (queue.size(user, wanted), queue.counts(user, wanted)),
            done,
            lambda error: self._fail(question, error),
        )

    def read_window(self, start: int) -> None:
        """Fetch the rows from a number on."""
        wanted, question = self._wanted, self._question
        if wanted is None:
            return
        queue, user = self._session.services.queue, self._session.user

        def done(rows: object) -> None:
            if question == self._question:
                self.window_read.emit(start, rows)

        self._session.runner.run(
            self,
            lambda: queue.page(user, wanted, start, WINDOW),
            done,
            lambda error: self._fail(question, error),
        )

    def stop(self) -> None:
        """Whatever is under way is of no interest any more."""
        self._question += 1

    def _fail(self, question: int, error: DeskError, *, first: bool = False) -> None:
        if question == self._question:
            self.failed.emit(error, first)
