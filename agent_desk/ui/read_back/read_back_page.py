"""The read-back page: the terms in the borrower's words, ticked one by one, up to the answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.agreement import AgreementNumber, AgreementStatus
from agent_desk.domain.read_back import ReadingMark
from agent_desk.ui.agreement.sheet_panel import language_name
from agent_desk.ui.case.case_keys import make_shortcuts
from agent_desk.ui.drawn import drawn
from agent_desk.ui.moment_text import seconds_text
from agent_desk.ui.page import Page
from agent_desk.ui.read_back.answer_column import AnswerColumn
from agent_desk.ui.read_back.clause_row import ClauseRow, ShownClause
from agent_desk.ui.read_back.reading_clock import ReadingClock
from agent_desk.ui.read_back.terms_column import TermsColumn
from agent_desk.ui.widgets.action_bar import ActionBar
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.count_marks import CountMarks
from agent_desk.ui.widgets.empty_state import EmptyState
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from agent_desk.ui.widgets.scroll_pane import ScrollPane
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.errors import DeskError
    from agent_desk.services.read_back import ReadBackFile
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_LEAST_WIDTH = 1280


class ReadBackPage(Page):
    """The page."""

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._number = ""
        self._language = ""
        self._file: ReadBackFile | None = None
        self._waiting: set[str] = set()
        self._announcer = Announcer(self)
        self.back_button = DeskButton("", kind="link", icon="chevron-left")
        self._who = TextLabel("", "name", elide=True)
        self.trouble = MessagePanel("bad", compact=True)
        self.trouble.hide()
        self.terms = TermsColumn(words)
        self.answer = AnswerColumn(words)
        self.rows: list[ClauseRow] = []
        self._title = TextLabel("", "name")
        self._count = TextLabel("", "body", "text2")
        self._marks = CountMarks(0, 1, shape="bar", tone="ok")
        self.clock = ReadingClock(session.services.desk.clock.now)
        self._their = TextLabel("", "secondary", "text2")
        self.languages = SegmentedControl()
        self._list = ScrollPane()
        self.empty = EmptyState("document")
        self.bar = ActionBar()
        self.restart = DeskButton()
        self.refuse = DeskButton(key="Alt+N")
        self.primary = DeskButton(kind="primary", key="Ctrl+Return")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("kind", "strip")
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 10, 20, 10)
        line.setSpacing(16)
        line.addWidget(self.back_button)
        line.addWidget(self._who, 1)
        top = QHBoxLayout()
        top.setContentsMargins(14, 10, 14, 8)
        top.setSpacing(12)
        for widget in (self._title, self._count, self._marks, self.clock):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self._their)
        top.addWidget(self.languages)
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addLayout(top)
        inside.addWidget(hairline())
        inside.addWidget(self._list, 1)
        canvas = QFrame()
        canvas.setProperty("kind", "canvas")
        room = QVBoxLayout(canvas)
        room.setContentsMargins(12, 12, 12, 12)
        room.addWidget(card)
        self._work = QWidget()
        middle = QHBoxLayout(self._work)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.terms)
        middle.addWidget(canvas, 1)
        middle.addWidget(self.answer)
        for button in (self.restart, self.refuse, self.primary):
            self.bar.add_button(button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(head)
        page.addWidget(self.trouble)
        page.addWidget(self.empty, 1)
        page.addWidget(self._work, 1)
        page.addWidget(self.bar)
        self._work.hide()

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.go_back)
        self.languages.changed.connect(self._choose_language)
        self.answer.changed.connect(self._show_bar)
        self.restart.clicked.connect(partial(self._mark, ReadingMark.RESTARTED, ()))
        self.refuse.clicked.connect(self._ask_refused)
        self.primary.clicked.connect(self._conclude)
        self.primary.blocked.connect(self._lead_to_blocker)
        keys = {"F7": self.tick_next, "Alt+A": self.ask_again, "Alt+Y": self.answer.take_focus}
        make_shortcuts(self, {**keys, "Alt+N": self._ask_refused})

    def open_read_back(self, number: str) -> None:
        """Read an agreement back."""
        if number != self._number:
            self._file, self._language = None, ""
            self.answer.clear()
        self._number = number
        self._waiting.clear()
        self.trouble.hide()
        self._read()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_shown(self) -> None:
        """Read again what happened meanwhile."""
        if self._number:
            self._read()

    def _read(self) -> None:
        reading, user, number = self._session.services.read_back, self._session.user, AgreementNumber(self._number)
        self._session.runner.run(self, lambda: reading.open(user, number), self._take, self._say_trouble)

    def _take(self, file: ReadBackFile) -> None:
        if file.file.agreement.number != self._number:
            return
        self._file = file
        self._language = self._language or file.language
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.back_button.set_text(self.tr("Agreement"))
        self._title.set_text(self.tr("Read-back"))
        self._their.set_text(self.tr("Their language"))
        self.restart.set_text(self.tr("Start again"))
        self.refuse.set_text(self.tr("They say no…"))
        self.bar.set_hints(
            (("F7", self.tr("Tick and next")), ("Alt+A", self.tr("Asked again")), ("Esc", self.tr("Agreement")))
        )
        self.answer.retranslate()
        file = self._file
        self._work.setVisible(file is not None)
        self.empty.setVisible(file is None)
        if file is None:
            words = self.tr("An agreement is read back from its own page, once it is drafted.")
            self.empty.set_message(self.tr("No agreement is read back"), words)
            return
        borrower = file.file.context.borrower
        name = f"{drawn(borrower.name)} {borrower.latin_name}".strip()
        self._who.set_text(f"{name} · {file.file.agreement.loan_number}")
        self.languages.set_choices(tuple((code, language_name(code)) for code in file.texts))
        self.languages.set_current(self._language)
        self.languages.setAccessibleName(self._their.plain_text)
        self.terms.show_file(file)
        self.answer.show_file(file)
        self._show_clauses(file)
        self._show_bar()

    def _show_clauses(self, file: ReadBackFile) -> None:
        while len(self.rows) < len(file.clauses):
            row = ClauseRow()
            row.ticked.connect(lambda name: self._mark(ReadingMark.READ, (name,)))
            self.rows.append(row)
            self._list.content.insertWidget(len(self.rows) - 1, row)
        if self._list.content.count() == len(self.rows):
            self._list.add_stretch()
        spoken, own = file.texts[self._language], file.texts.get(self._words.language, {})
        zone = file.file.context.portfolio.time_zone
        upcoming = self._next()
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(file.clauses))
            if index >= len(file.clauses):
                continue
            name = file.clauses[index].clause_id
            state = file.states[name]
            again = self.tr("asked again") if state.asked_again else ""
            right = self.tr("also a right") if file.clauses[index].right else ""
            words = own.get(name, spoken[name])
            time = seconds_text(state.read.read_at, zone) if state.read is not None else ""
            under = "" if self._language == self._words.language else words.text
            shown = ShownClause(
                name, index + 1, words.title, spoken[name].text, under, time, again, right, name == upcoming
            )
            row.show_clause(shown)
            if name == upcoming:
                self._list.ensureWidgetVisible(row, 0, row.height())
        read = len(file.clauses) - len(file.unread)
        self._count.set_text(self.tr("{read} of {all} read").format(read=read, all=len(file.clauses)))
        self._marks.set_count(read, len(file.clauses))
        times = [state.read.read_at for state in file.states.values() if state.read is not None]
        self.clock.follow(times, goes_on=bool(file.unread))

    def _show_bar(self) -> None:
        file = self._file
        is_open = file is not None and file.is_open
        for button in (self.restart, self.refuse, self.primary):
            button.setVisible(is_open)
        if file is None or not is_open:
            status = self._words.agreement_status(file.file.agreement.status) if file is not None else ""
            self.bar.set_state(status, "", "text2", "")
            return
        is_draft = file.file.agreement.status is AgreementStatus.DRAFT
        self.primary.set_text(self.tr("Issue and record the yes") if is_draft else self.tr("Record the yes"))
        missing = self._missing(file)
        self.primary.set_blocked(missing)
        if missing:
            self.bar.set_state(missing, "", "warn", "warning")
        else:
            self.bar.set_state(self.tr("Everything is read, and they agreed"), self.answer.place, "ok", "tick-circle")

    def _missing(self, file: ReadBackFile) -> str:
        if file.unread:
            return self.tr("Still to be read: {count}").format(count=len(file.unread))
        if file.file.unsaid:
            binding = file.file.context.pack.binding_language
            titles = [item.title(self._words.language, binding) for item in file.file.unsaid]
            return self.tr("Still to be said: {titles}").format(titles=self.tr(", ").join(titles))
        if not self.answer.place:
            return self.tr("Missing: where the proof of the yes lies")
        return ""

    def _next(self) -> str:
        unread = self._file.unread if self._file is not None else ()
        return next((name for name in unread if name not in self._waiting), "")

    def _choose_language(self, code: str) -> None:
        self._language = code
        self.retranslate()

    # -- what happens

    def tick_next(self) -> None:
        """F7: the next clause was read."""
        name = self._next()
        if name:
            self._mark(ReadingMark.READ, (name,))

    def ask_again(self) -> None:
        """Alt+A: the clause that was read last is asked for again."""
        file = self._file
        if file is None:
            return
        read = [state.read for state in file.states.values() if state.read is not None]
        if read:
            order = [item.clause_id for item in file.clauses]
            last = max(read, key=lambda item: (item.read_at, order.index(item.clause_id)))
            self._mark(ReadingMark.ASKED_AGAIN, (last.clause_id,))

    def _mark(self, mark: ReadingMark, names: tuple[str, ...]) -> None:
        file = self._file
        if file is None or not file.is_open:
            return
        self.trouble.hide()
        self._waiting.update(names)
        reading, user, number = self._session.services.read_back, self._session.user, AgreementNumber(self._number)
        language = self._language

        def work() -> ReadBackFile:
            reading.mark(user, number, mark, names, language)
            return reading.open(user, number)

        def done(read: ReadBackFile) -> None:
            self._waiting.difference_update(names)
            self._take(read)

        self._session.runner.run(self, work, done, partial(self._refused, names))

    def _refused(self, names: tuple[str, ...], error: DeskError) -> None:
        self._waiting.difference_update(names)
        self._say_trouble(error)
        self._read()

    def _conclude(self) -> None:
        reading, user, number = self._session.services.read_back, self._session.user, AgreementNumber(self._number)
        kind, place = self.answer.kind, self.answer.place
        self._session.runner.run(
            self, lambda: reading.conclude(user, number, kind, place), self._done, partial(self._refused, ())
        )

    def _done(self, agreement: Agreement) -> None:
        self._announcer.say(self._words.agreement_status(agreement.status))
        self.answer.clear()
        self._session.changed.emit(agreement.loan_number)
        self._session.agreement_wanted.emit(agreement.number)

    def _ask_refused(self) -> None:
        if self._file is None or not self._file.is_open:
            return
        dialog = QuestionDialog(
            self.tr("They do not agree to {number}?").format(number=self._number),
            (self.tr("The agreement is withdrawn, and the loan stays as it is."),),
            self.tr("Withdraw"),
            self.tr("Back"),
            self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._withdraw)
        dialog.open()

    def _withdraw(self) -> None:
        agreements, user, number = self._session.services.agreements, self._session.user, AgreementNumber(self._number)
        note = self.tr("The borrower said no when it was read back")
        self._session.runner.run(
            self, lambda: agreements.withdraw(user, number, note), self._done, partial(self._refused, ())
        )

    def _lead_to_blocker(self) -> None:
        file = self._file
        if file is None:
            return
        if file.unread:
            order = [item.clause_id for item in file.clauses]
            self.rows[order.index(file.unread[0])].box.setFocus()
        elif file.file.unsaid:
            self._session.case_wanted.emit(file.file.agreement.loan_number)
        else:
            self.answer.take_focus()

    def _say_trouble(self, error: DeskError) -> None:
        text = self._words.error(error)
        self.trouble.set_message(text, "", "", "warning")
        self.trouble.show()
        self._announcer.say(text)

    # -- the frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the terms go."""
        super().resizeEvent(event)
        self.terms.setVisible(self.window().width() > _LEAST_WIDTH)

    def activate_primary(self) -> None:
        """Ctrl+Enter: what the filled button says."""
        if self.primary.isVisible():
            self.primary.activate()

    def go_back(self) -> bool:
        """Esc: to the agreement."""
        if not self._number:
            return False
        self._session.agreement_wanted.emit(self._number)
        return True

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        return (
            ("F7", self.tr("Tick and next")),
            ("Alt+A", self.tr("Asked again")),
            ("Alt+Y", self.tr("Yes: where its proof lies")),
            ("Alt+N", self.tr("No")),
            ("Ctrl+Return", self.tr("What the filled button says")),
            ("Esc", self.tr("Agreement")),
        )
