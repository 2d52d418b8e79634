"""Approvals: requests and letters that wait for somebody else, and what is decided about them.

Conventions of this file: everything that touches the store goes through the session's runner; while the page is shown
it looks every two seconds whether anything is different, so that a request sent at another desk appears by itself.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from agent_desk.domain.approval import RequestId, RequestStatus
from agent_desk.domain.errors import DeskError
from agent_desk.services.decide_request import RequestLine
from agent_desk.services.second_reading import LetterLine
from agent_desk.ui.approvals.evidence_window import EvidenceWindow
from agent_desk.ui.approvals.letter_reading import LetterReading
from agent_desk.ui.approvals.request_list import RequestList
from agent_desk.ui.approvals.review_panel import ReviewPanel
from agent_desk.ui.page import Page
from agent_desk.ui.pdf_pages import paper_of
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.notice_box import NoticeBox
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.evidence import EvidenceRecord
    from agent_desk.services.decide_request import Review
    from agent_desk.ui.approvals.request_model import Line
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_SECOND_MS: Final = 1000
_LOOK_EVERY: Final = 2


class ApprovalsPage(Page):
    """The page."""

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._wanted = ""
        self._asked_for = ""
        self._reading = False
        self._seconds = 0
        clock = session.services.desk.clock
        self.list = RequestList(words, clock)
        self.panel = ReviewPanel(session, words)
        self.letters = LetterReading(self, session, words)
        self.trouble = NoticeBox()
        self.trouble.hide()
        self._nothing = TextLabel("", "body", "text2")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._announcer = Announcer(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._second)
        self._lay_out()
        self.list.chosen.connect(self._read_chosen)
        self.letters.shown.connect(lambda: self._stack.setCurrentWidget(self.letters.panel))
        self.letters.answered.connect(self._answered)
        self.letters.failed.connect(self._refused)
        self.panel.answered.connect(self._answer)
        self.panel.head.case_wanted.connect(session.case_wanted)
        self.panel.evidence.opened.connect(self._open_evidence)
        session.changed.connect(self._changed)
        session.portfolio_changed.connect(self._portfolio_changed)
        for key, answer in (("Alt+R", "reject"), ("Alt+T", "return"), ("Alt+C", "counter")):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._key, answer))
        self._portfolio_changed()
        self.setFocusProxy(self.list.view)

    def _lay_out(self) -> None:
        empty = QFrame()
        empty.setProperty("kind", "canvas")
        QVBoxLayout(empty).addWidget(self._nothing)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.panel)
        self._stack.addWidget(self.letters.panel)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.trouble)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(hairline(vertical=True))
        row.addLayout(right, 1)

    def show_request(self, number: str) -> None:
        """Make a request current as soon as it has been read; empty leaves the choice."""
        self._wanted = number
        self._read_lines()

    def on_shown(self) -> None:
        """Begin to look for news."""
        self._seconds = 0
        self._timer.start()
        self._read_lines()
        self.list.view.setFocus()

    def on_hidden(self) -> None:
        """Stop looking."""
        self._timer.stop()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.list.retranslate()
        self.panel.note.retranslate()
        self.panel.retranslate()
        self.letters.panel.retranslate()
        self._nothing.set_text(self.tr("Choose a request"))

    def activate_primary(self) -> None:
        """Ctrl+Enter: approve, or send the counter-offer; release a letter."""
        if self.letters.panel.release.isVisible():
            self.letters.panel.release.activate()
        elif self.panel.primary.isVisible():
            self.panel.primary.activate()

    def go_back(self) -> bool:
        """Esc: leave the counter-offer."""
        if not self.panel.is_countering:
            return False
        self.panel.end_counter()
        self.list.view.setFocus()
        return True

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        return (
            ("Up Down", self.tr("Next request")),
            ("Alt+R", self.tr("Reject")),
            ("Alt+T", self.tr("Return")),
            ("Alt+C", self.tr("Counter-offer")),
            ("Ctrl+Enter", self.tr("Approve, send the counter-offer, or release the letter")),
        )

    def _second(self) -> None:
        self._seconds += 1
        self.list.refresh_ages()
        self.panel.head.refresh_age()
        self.letters.panel.refresh_age()
        if self._seconds % _LOOK_EVERY == 0:
            self._read_lines()

    def _changed(self, _loan_number: str) -> None:
        if self.isVisible():
            self._read_lines()

    def _portfolio_changed(self) -> None:
        portfolio = self._session.portfolio
        self.list.model.time_zone = portfolio.time_zone if portfolio is not None else "UTC"
        if self.isVisible():
            self._read_lines()

    def _read_lines(self) -> None:
        if self._reading:
            return
        self._reading = True
        services, user = self._session.services, self._session.user

        def read() -> tuple[Line, ...]:
            return (*services.decide.lines(user), *services.second_reading.lines(user))

        self._session.runner.run(self, read, self._show_lines, self._failed_to_read)

    def _failed_to_read(self, error: DeskError) -> None:
        self._reading = False
        self._say_trouble(error)

    def _show_lines(self, lines: tuple[Line, ...]) -> None:
        self._reading = False
        self.trouble.hide()
        self.list.set_lines(lines)
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.list.choose(wanted)
        line, shown = self.list.current_line(), self.panel.review
        if isinstance(line, LetterLine):
            self.letters.follow(line)
        if not isinstance(line, RequestLine) or shown is None or line.request.number != shown.request.number:
            return
        if line.request.version != shown.request.version:
            self._read_review(line.request.number)

    def _read_chosen(self, number: str) -> None:
        if isinstance(self.list.current_line(), LetterLine):
            self._asked_for = ""
            self.letters.read(number)
        else:
            self.letters.forget()
            self._read_review(number)

    def _read_review(self, number: str) -> None:
        self._asked_for = number
        services, user = self._session.services, self._session.user
        work = partial(services.decide.review, user, RequestId(number))
        self._session.runner.run(self, work, self._show_review, self._say_trouble)

    def _show_review(self, review: Review) -> None:
        if review.request.number != self._asked_for:
            return
        shown = self.panel.review
        same = shown is not None and shown.request.number == review.request.number
        still_open = review.request.status is RequestStatus.SUBMITTED
        if same and not still_open:
            self.panel.end_counter()
        self.panel.show_review(review, keep=same and still_open)
        self._read_thumbnails()
        self._stack.setCurrentWidget(self.panel)

    def _key(self, answer: str) -> None:
        if answer == "return" and self.letters.panel.back.isVisible():
            self.letters.give_back()
            return
        button = {
            "reject": self.panel.reject_button,
            "return": self.panel.return_button,
            "counter": self.panel.counter_button,
        }[answer]
        if button.isVisible() and button.isEnabled():
            self._answer(answer)

    def _answer(self, answer: str) -> None:
        review = self.panel.review
        if review is None or review.request.status is not RequestStatus.SUBMITTED:
            return
        decide, user, note = self._session.services.decide, self._session.user, self.panel.note
        number = review.request.number
        match answer:
            case "approve":
                self._act(partial(decide.approve, user, number, note.text, today=review.today))
            case "counter":
                self.panel.start_counter()
            case "send-counter":
                if self.panel.counter.proposal is not None:
                    self._act(partial(decide.counter, user, number, self.panel.counter.proposal, note.text))
            case "return":
                if note.require(self.tr("Say what is missing, then return it.")):
                    self._act(partial(decide.give_back, user, number, note.text))
            case "reject":
                if note.require(self.tr("Say why, then reject it.")):
                    self._ask_reject(review)

    def _ask_reject(self, review: Review) -> None:
        name = review.context.borrower.name
        dialog = QuestionDialog(
            self.tr("Reject the request for {name}?").format(name=name),
            (
                self._words.proposal(review.request.proposal, review.context.loan.currency),
                self.tr("Your note: {note}").format(note=self.panel.note.text),
                self.tr("A rejected request is closed. The agent may ask for something else."),
            ),
            self.tr("Reject"),
            self.tr("Back"),
            self,
        )
        decide, user = self._session.services.decide, self._session.user
        act = partial(decide.reject, user, review.request.number, self.panel.note.text)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._act(act))
        dialog.open()

    def _act(self, work: Callable[[], ConcessionRequest]) -> None:
        self.setEnabled(False)
        self._session.runner.run(self, work, self._decided, self._refused)

    def _decided(self, request: ConcessionRequest) -> None:
        self.panel.end_counter()
        self._answered(self._words.request_status(request.status), request.loan_number)
        self._read_review(request.number)

    def _answered(self, said: str, loan_number: str) -> None:
        self.setEnabled(True)
        self._announcer.say(said)
        self.list.view.setFocus()
        self._session.changed.emit(loan_number)
        self._read_lines()

    def _refused(self, error: DeskError) -> None:
        self.setEnabled(True)
        self.list.view.setFocus()
        self._say_trouble(error)
        if isinstance(self.list.current_line(), LetterLine):
            self.letters.read(self.list.current_number)
        elif self.panel.review is not None:
            self._read_review(self.panel.review.request.number)

    def _say_trouble(self, error: DeskError) -> None:
        self.trouble.set_notice(self._words.error(error), "bad", "warning")
        self.trouble.show()
        self._announcer.say(self.trouble.text)

    def _open_evidence(self, record: EvidenceRecord) -> None:
        if not record.has_file:
            return
        services, user = self._session.services, self._session.user
        work = partial(services.case.evidence_file, user, record.evidence_id)
        self._session.runner.run(self, work, partial(self._show_evidence, record), self._say_trouble)

    def _read_thumbnails(self) -> None:
        services, user = self._session.services, self._session.user
        for tile in self.panel.evidence.tiles:
            if tile.record.has_file:
                work = partial(services.case.evidence_file, user, tile.record.evidence_id)
                self._session.runner.run(tile, work, tile.set_file, self._say_trouble)

    def _show_evidence(self, record: EvidenceRecord, data: bytes) -> None:
        try:
            paper = paper_of(data, record.media_type)
        except DeskError as error:
            self._say_trouble(error)
            return
        detail = self.tr("{file} · dated {date}, good until {until}").format(
            file=record.file_name,
            date=self._words.date(record.dated_on),
            until=self._words.date(record.good_until),
        )
        EvidenceWindow(self._words.evidence_kind(record.kind), detail, paper, self).open()
