"""The second reading of a letter from the approvals: read it, release it, give it back with a note."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.domain.letters import LetterNumber, LetterStatus
from agent_desk.ui.approvals.letter_panel import LetterPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from agent_desk.domain.letters import Letter
    from agent_desk.services.second_reading import LetterLine, LetterReview
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words


class LetterReading(QObject):
    """What is done with the letter that is current in the list.

    Signals:
        shown: A letter was read and stands in the panel.
        answered: It was released or given back: what to say, and the loan.
        failed: A ``DeskError`` that stood in the way.
    """

    shown = Signal()
    answered = Signal(str, str)
    failed = Signal(object)

    def __init__(self, page: QWidget, session: Session, words: Words) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._asked_for = ""
        self.panel = LetterPanel(words, session.services.desk.clock)
        self.panel.release.clicked.connect(self._release)
        self.panel.back.clicked.connect(self.give_back)
        self.panel.case_wanted.connect(session.case_wanted)

    def read(self, number: str) -> None:
        """Read a letter and show it."""
        self._asked_for = number
        reading, user = self._session.services.second_reading, self._session.user
        work = partial(reading.review, user, LetterNumber(number))
        self._session.runner.run(self, work, self._show, self.failed.emit)

    def follow(self, line: LetterLine) -> None:
        """The list was read again: the letter too, when it is not what it was."""
        shown = self.panel.review
        if shown is not None and shown.line.letter.number != line.letter.number:
            return
        if shown is None or shown.line.letter.version != line.letter.version:
            self.read(line.letter.number)

    def forget(self) -> None:
        """Something else is current."""
        self._asked_for = ""

    def _show(self, review: LetterReview) -> None:
        if review.line.letter.number != self._asked_for:
            return
        self.panel.show_review(review)
        self.shown.emit()

    def _release(self) -> None:
        self._answer(self.panel.note.text, approve=True)

    def give_back(self) -> None:
        """Back to whoever wrote it; a note is asked for."""
        if self.panel.note.require(self.tr("Say what is wrong, then give it back.")):
            self._answer(self.panel.note.text, approve=False)

    def _answer(self, note: str, *, approve: bool) -> None:
        review = self.panel.review
        if review is None or not review.may_read:
            return
        reading, user, number = self._session.services.second_reading, self._session.user, review.line.letter.number
        act: Callable[[], Letter] = partial(reading.read, user, number, approve=approve, note=note)
        self._page.setEnabled(False)
        self._session.runner.run(self, act, self._done, self.failed.emit)

    def _done(self, letter: Letter) -> None:
        said = self.tr("Released") if letter.status is LetterStatus.READY else self.tr("Given back")
        self.answered.emit(said, letter.loan_number)
