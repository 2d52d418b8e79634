"""The store is away, or takes nothing: said over every page, tried again, and unsaid by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from agent_desk.ui.frame.outage_notice import OutageNotice
from agent_desk.ui.frame_words import say_sync
from agent_desk.ui.moment_text import clock_text

if TYPE_CHECKING:
    from datetime import datetime

    from agent_desk.domain.errors import StoreError
    from agent_desk.ui.change_watch import ChangeWatch
    from agent_desk.ui.main_window import MainWindow
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_SECOND = 1000


class StoreOutage(QObject):
    """Over one window."""

    def __init__(self, window: MainWindow, watch: ChangeWatch | None, words: Words) -> None:
        super().__init__(window)
        self._window = window
        self._watch = watch
        self._words = words
        self._session: Session | None = None
        self._last_answer: datetime | None = None
        self.notice = OutageNotice()
        window.column.insertWidget(1, self.notice)
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND)
        self._tick.timeout.connect(self._say)
        self.notice.again_wanted.connect(self._try)
        if watch is not None:
            watch.answers.connect(self._told)
            watch.answered.connect(self._answered)

    def watch(self, session: Session) -> None:
        """Somebody sits at the desk from now on."""
        self._session = session
        session.unsaved.changed.connect(self._say)

    def _answered(self) -> None:
        if self._session is not None:
            self._last_answer = self._session.services.desk.clock.now()

    def _told(self, answers: bool) -> None:
        say_sync(self._window, answers)
        self._say()

    def _try(self) -> None:
        if self._watch is not None:
            self._watch.look()
        self._say()

    def _say(self) -> None:
        session = self._session
        if session is None:
            return
        unsaved = session.unsaved
        error = self._watch.failure if self._watch is not None else None
        error = error or unsaved.error
        if error is None:
            self._tick.stop()
            self.notice.hide()
            return
        zone = session.portfolio.time_zone if session.portfolio is not None else "UTC"
        lines = [(clock_text(item.since, zone), item.text) for item in unsaved.waiting]
        self.notice.show_waiting(unsaved.of, lines)
        title, details = self._what(error)
        self.notice.show_outage(title, self._safe(len(lines)), self._next(zone), details)
        if not self._tick.isActive():
            self._tick.start()

    def _what(self, error: StoreError) -> tuple[str, str]:
        sentence = self._words.error(error)
        if self._watch is not None and self._watch.failure is not None:
            return self.tr("The store does not answer"), sentence
        return sentence, ""

    def _safe(self, count: int) -> str:
        session = self._session
        if count == 0:
            return self.tr("What was saved is safe. What you type is kept and saved by itself.")
        if session is not None and session.unsaved.is_kept:
            return self.tr("Your work is safe. Kept on this computer: {count}").format(count=count)
        return self.tr("Leave this window open: only it holds what waits to be saved.")

    def _next(self, zone: str) -> str:
        watch = self._watch
        if watch is None or watch.failure is None:
            return self.tr("Trying again by itself.")
        if watch.is_asking:
            again = self.tr("Trying now.")
        else:
            again = self.tr("Trying again in {count} s.").format(count=watch.seconds_left)
        if self._last_answer is None:
            return again
        last = clock_text(self._last_answer, zone)
        return self.tr("Last answer {time}. {again}").format(time=last, again=again)
