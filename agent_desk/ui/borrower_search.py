"""Ctrl+K finds borrowers as you type: half a word of a name, a phone, a loan or an ID number is enough."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from agent_desk.domain.masking import mask_phone
from agent_desk.ui.drawn import drawn
from agent_desk.ui.frame.search_popup import SearchHit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.errors import DeskError
    from agent_desk.services.ports import QueueRow
    from agent_desk.ui.frame.search_popup import SearchPopup
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

PAUSE_MS: Final = 70
_LIMIT: Final = 20


class BorrowerSearch(QObject):
    """Answers what is typed into the popup. Amounts stay hidden: nobody's identity is confirmed yet."""

    def __init__(self, popup: SearchPopup, session: Session, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._popup = popup
        self._session = session
        self._words = words
        self._text = ""
        self._asking = False
        self._asked = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        popup.text_changed.connect(self._typed)

    def _typed(self, text: str) -> None:
        self._text = text
        if text:
            self._pause.start()
        else:
            self._pause.stop()
            self._popup.set_hits(())

    def _ask(self) -> None:
        portfolio, text = self._session.portfolio, self._text
        if portfolio is None or not text or self._asking:
            return  # while one answer is on its way, the newest text waits
        self._asking, self._asked = True, text
        queue, user = self._session.services.queue, self._session.user
        began = perf_counter()

        def done(rows: Sequence[QueueRow]) -> None:
            self._asking = False
            if self._text == text:
                self._show(rows, round((perf_counter() - began) * 1000))
            else:
                self._ask()

        def failed(error: DeskError) -> None:
            self._asking = False
            self._popup.set_hits((), self._words.error(error))

        self._session.runner.run(self, lambda: queue.search(user, portfolio, text, _LIMIT), done, failed)

    def _show(self, rows: Sequence[QueueRow], took_ms: int) -> None:
        hits = [
            SearchHit(
                key=row.loan_number,
                name=drawn(row.name),
                latin=row.latin_name,
                detail=" · ".join(part for part in (row.loan_number, mask_phone(row.phone)) if part),
                bucket=row.bucket.value,
                days=row.days_past_due,
            )
            for row in rows
        ]
        if not rows:
            note = self.tr("Nobody found")
        elif len(rows) < _LIMIT:
            note = self.tr("{count} found, {took} ms").format(count=len(rows), took=took_ms)
        else:
            note = self.tr("The first {count}, {took} ms").format(count=len(rows), took=took_ms)
        self._popup.set_hits(hits, note)
