"""A letter that waits for its second reader: the sheet as it will be, what it answers, and the two answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.letters import LetterPart, LetterStatus
from agent_desk.ui import theme
from agent_desk.ui.approvals.note_card import NoteCard
from agent_desk.ui.approvals.request_model import LETTER_MARKS
from agent_desk.ui.drawn import drawn
from agent_desk.ui.moment_text import age_text, moment_text
from agent_desk.ui.pdf_pages import paper_of
from agent_desk.ui.widgets.action_bar import ActionBar
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.columns import middle_column
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.name_line import NameLine
from agent_desk.ui.widgets.notice_box import NoticeBox
from agent_desk.ui.widgets.paper_view import PaperView
from agent_desk.ui.widgets.scroll_pane import ScrollPane
from agent_desk.ui.widgets.state_pill import StatePill
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.wording.word_findings import finding_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from agent_desk.domain.letters import Letter
    from agent_desk.services.ports import Clock
    from agent_desk.services.second_reading import LetterReview
    from agent_desk.wording.words import Words

_SIDE: Final = 360
_NARROW: Final = 300
_HIGH: Final = 700


class LetterPanel(QWidget):
    """The panel.

    Signals:
        case_wanted: The loan number whose case is to be opened.
    """

    case_wanted = Signal(str)

    def __init__(self, words: Words, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._clock = clock
        self._review: LetterReview | None = None
        self._who = NameLine()
        self._detail = TextLabel("", "secondary", "text", elide=True)
        self._pill = StatePill("", "warn", "mail")
        self.case_button = DeskButton("", icon="case")
        self.banner = NoticeBox()
        self.paper = PaperView()
        self.what = Card()
        self._facts = FactRows(row_gap=4)
        self.own = TextLabel("", "body", wrap=True)
        self.note = NoteCard(words, letter=True)
        self.bar = ActionBar()
        self.back = DeskButton(key="Alt+T")
        self.release = DeskButton(kind="primary", key="Ctrl+Enter")
        self._lay_out()
        self.case_button.clicked.connect(self._open_case)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("kind", "strip")
        head.setFixedHeight(theme.scaled(64))
        strip = QHBoxLayout(head)
        strip.setContentsMargins(20, 0, 14, 0)
        strip.setSpacing(12)
        strip.addLayout(middle_column(self._who, self._detail), 1)
        strip.addWidget(self._pill)
        strip.addWidget(self.case_button)
        self.what.add(self._facts)
        self.what.add(self.own)
        self._side = ScrollPane(kind="canvas", margin=12, gap=10)
        for card in (self.banner, self.what, self.note):
            self._side.add(card)
        self._side.add_stretch()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.paper, 1)
        middle.addWidget(self._side)
        self.bar.add_button(self.back)
        self.bar.add_button(self.release)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)

    @property
    def review(self) -> LetterReview | None:
        """What is shown."""
        return self._review

    def show_review(self, review: LetterReview) -> None:
        """Show a letter; a note that is being written for the same letter stays."""
        same = self._review is not None and self._review.line.letter.number == review.line.letter.number
        self._review = review
        if not same:
            self.note.clear()
        self.paper.set_paper(paper_of(review.sheet, "application/pdf"))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again from the letter shown."""
        self.paper.setAccessibleName(self.tr("The letter on paper"))
        self.back.set_text(self.tr("Give back"))
        self.release.set_text(self.tr("Release the letter"))
        self.case_button.set_text(self.tr("Open case"))
        self.note.retranslate()
        review = self._review
        if review is None:
            return
        letter = review.line.letter
        self._who.set_name(drawn(review.line.borrower_name), review.line.latin_name)
        tone, icon = LETTER_MARKS[letter.status]
        self._pill.set_state(self._state_text(letter), tone, icon)
        self.what.set_title(self.tr("What it says"))
        done = len(LetterPart) - len(letter.content.missing)
        parts = self.tr("{count} of {most} parts").format(count=done, most=len(LetterPart))
        self.what.set_note(parts)
        self._facts.set_facts(tuple(self._rows(letter)))
        words = letter.content.own_words
        self.own.set_text(self.tr("Added by hand: {words}").format(words=words) if words else "")
        self.own.setVisible(bool(words))
        self._show_answer(review)
        self._show_bar(review)
        self.refresh_age()

    def refresh_age(self) -> None:
        """Time has passed."""
        review = self._review
        if review is None:
            return
        letter = review.line.letter
        if review.line.waits:
            age = age_text(self._clock.now() - letter.drafted_at)
            text = self.tr("{letter} · written by {name} · has waited {age}")
        else:
            age, text = "", self.tr("{letter} · written by {name}")
        self._detail.set_text(text.format(letter=letter.number, name=review.line.maker_name, age=age))

    def _state_text(self, letter: Letter) -> str:
        return {
            LetterStatus.READING: self.tr("Waits for a second reader"),
            LetterStatus.READY: self.tr("Released"),
            LetterStatus.DRAFT: self.tr("Given back"),
        }[letter.status]

    def _rows(self, letter: Letter) -> Iterator[Fact]:
        content, words = letter.content, self._words
        yield Fact(self.tr("Letter"), words.letter_kind(letter.kind), strong=True)
        if content.received_on is not None:
            yield Fact(self.tr("Application of"), words.date(content.received_on))
        if content.reply_by is not None:
            yield Fact(self.tr("Reply by"), words.date(content.reply_by))
        yield Fact(self.tr("Owed today"), words.money(content.arrears.total))
        if content.granted is not None:
            granted = content.granted
            amount, day = words.money(granted.first_amount), words.date(granted.first_date)
            yield Fact(self.tr("Instalments"), str(granted.count))
            yield Fact(self.tr("First payment"), amount)
            yield Fact(self.tr("First payment on"), day)
            yield Fact(self.tr("To pay in total"), words.money(granted.total_after))

    def _show_answer(self, review: LetterReview) -> None:
        letter = review.line.letter
        if review.line.waits and review.may_read:
            self.note.show_open()
            return
        if letter.read_at is None:
            self.note.show_answer(self.tr("Nobody has read it a second time yet."), "")
            return
        at = moment_text(self._words, letter.read_at, review.time_zone)
        meta = self.tr("{name}, {time}").format(name=review.line.reader_name, time=at)
        self.note.show_answer(letter.note or self.tr("No note was written."), meta)

    def _show_bar(self, review: LetterReview) -> None:
        may = review.may_read
        self.back.setVisible(may)
        self.release.setVisible(may)
        why = review.in_the_way if review.line.waits else None
        found = [finding_text(self._words, item, review.line.letter.language) for item in review.findings]
        self.banner.setVisible(why is not None or bool(found))
        if why is not None:
            self.banner.set_notice(self._words.error(why), "warn", "lock")
        elif found:
            self.banner.set_notice("\n".join(found), "warn", "warning")
        hint = self.tr("Released, it never changes; what is sent is this sheet.") if may else ""
        self.bar.set_state("", hint, "text2", "")

    def _open_case(self) -> None:
        if self._review is not None:
            self.case_wanted.emit(self._review.line.letter.loan_number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the sheet keeps more of it, and the note is lower."""
        super().resizeEvent(event)
        wide = self.width() >= theme.scaled(900)
        self._side.setFixedWidth(theme.scaled(_SIDE if wide else _NARROW))
        self.note.set_low(low=self.height() < theme.scaled(_HIGH))
