"""The letter: its eight parts and what is missing, the sheet as it will be, and the way to the second reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import LetterPart, LetterStatus
from agent_desk.ui import theme
from agent_desk.ui.pdf_pages import paper_of
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.count_marks import CountMarks
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.notice_box import NoticeBox
from agent_desk.ui.widgets.paper_view import PaperView
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.tag import Tag
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from agent_desk.domain.letters import Letter, LetterContent
    from agent_desk.services.write_letters import Correspondence
    from agent_desk.wording import Words


#: Narrower, the sheet is not read well.
_LEAST: Final = 340
#: Lower, no line of the sheet is read.
_SHEET: Final = 72
#: Of the field for one's own words, and of the same where every line counts.
_OWN: Final = 52
_ONE_LINE: Final = 34


class LetterPane(QFrame):
    """The pane.

    Signals:
        received: Take in the written application.
        changed: Another kind, another part, other words: draft it again.
        kept: Keep it as a draft.
        finished: Make it ready, or send it for a second reading.
        read: As the second reader: it is ready (True), or goes back (False).
        save_wanted: Write the sheet to a file.
    """

    received = Signal()
    changed = Signal()
    kept = Signal()
    finished = Signal()
    read = Signal(bool)
    save_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._content: LetterContent | None = None
        self._letter: Letter | None = None
        self._left_out: set[LetterPart] = set()
        self._own_taken = False
        self._reads = False
        self._read_twice: frozenset[LetterKind] = frozenset()
        self._columns = 0
        self.setProperty("kind", "surface")
        self.setMinimumWidth(_LEAST)
        self._title = TextLabel("", "title")
        self._marks = CountMarks(0, len(LetterPart), shape="bar", tone="ok")
        self._count = TextLabel("", "label")
        self.kind = SegmentedControl()
        self.state = IconLine("", "mail", "text2", size=13)
        self.take_in = DeskButton(icon="mail", compact=True)
        self.paper = PaperView()
        self.parts: dict[LetterPart, Tag] = {part: Tag() for part in LetterPart}
        self.own = QPlainTextEdit()
        self.own.setFixedHeight(theme.scaled(_OWN))
        self.own.setTabChangesFocus(True)
        self.wording = NoticeBox()
        self.wording.hide()
        self.problem = TextLabel("", "secondary", "bad", wrap=True)
        self.problem.hide()
        self.keep = DeskButton(compact=True)
        self.file = DeskButton(compact=True, icon="download")
        self.finish = DeskButton(compact=True, icon="send")
        self.back = DeskButton(compact=True, icon="return")
        self._build()
        self.kind.changed.connect(lambda _key: self.changed.emit())
        self.own.textChanged.connect(self.changed)
        self.take_in.clicked.connect(self.received)
        self.keep.clicked.connect(self.kept)
        self.file.clicked.connect(self.save_wanted)
        self.finish.clicked.connect(lambda: self.read.emit(True) if self._reads else self.finished.emit())
        self.back.clicked.connect(lambda: self.read.emit(False))
        for part, tag in self.parts.items():
            tag.clicked.connect(lambda _checked, chosen=part: self.toggle(chosen))
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._marks)
        head.addWidget(self._count)
        self._top = top = QVBoxLayout()
        top.setContentsMargins(16, 10, 16, 8)
        top.setSpacing(7)
        top.addLayout(head)
        top.addWidget(self.kind)
        top.addWidget(self.state)
        top.addWidget(self.take_in)
        self._grid = grid = QGridLayout()
        grid.setSpacing(5)
        self._share(2)
        self._foot = foot = QFrame()
        foot.setProperty("kind", "bar")
        column = QVBoxLayout(foot)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(7)
        column.addLayout(grid)
        column.addWidget(self.own)
        column.addWidget(self.wording)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.file)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.finish)
        column.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.paper, 1)
        whole.addWidget(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for it, the sheet gives way to the parts; saving it shows it whole."""
        super().resizeEvent(event)
        rest = self.height() - self._top.sizeHint().height() - self._foot_height()
        room = rest >= theme.scaled(_SHEET)
        self.paper.setVisible(room)
        self.own.setFixedHeight(theme.scaled(_OWN if rest >= 0 else _ONE_LINE))
        self._share(2 if rest >= 0 else 3)

    def _foot_height(self) -> int:
        """Of the parts in two columns and two lines of one's own, whatever stands there now."""
        rows = len(self.parts) // 2
        tag = next(iter(self.parts.values())).sizeHint().height()
        parts = rows * tag + (rows - 1) * self._grid.spacing()
        return parts + theme.scaled(_OWN) + self.finish.sizeHint().height() + 8 + 10 + 2 * 7

    def _share(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, tag in enumerate(self.parts.values()):
            self._grid.addWidget(tag, index // columns, index % columns, Qt.AlignmentFlag.AlignLeft)
        for column in range(len(self.parts)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def retranslate(self) -> None:
        """Set every text again."""
        chosen = self.kind.current_key
        self._title.set_text(self.tr("Letter"))
        self.kind.set_choices([(kind.value, self._short(kind)) for kind in LetterKind])
        self.kind.setAccessibleName(self.tr("What the letter does"))
        self.kind.set_current(chosen or LetterKind.ACKNOWLEDGEMENT.value)
        self.take_in.set_text(self.tr("Take in the application"))
        self.paper.setAccessibleName(self.tr("The letter on paper"))
        self.own.setPlaceholderText(self.tr("Words of your own in the letter"))
        self.own.setAccessibleName(self.tr("Words of your own in the letter"))
        self.keep.set_text(self.tr("Keep draft"))
        self.file.set_text(self.tr("Save…"))
        self.back.set_text(self.tr("Give back"))
        self._show()

    def _short(self, kind: LetterKind) -> str:
        return {
            LetterKind.ACKNOWLEDGEMENT: self.tr("Received"),
            LetterKind.DOCUMENTS: self.tr("Documents"),
            LetterKind.DECISION: self.tr("Decision"),
        }[kind]

    @property
    def chosen(self) -> LetterKind:
        """What the letter does."""
        return LetterKind(self.kind.current_key or LetterKind.ACKNOWLEDGEMENT.value)

    @property
    def left_out(self) -> tuple[LetterPart, ...]:
        """Parts that were taken out."""
        return tuple(part for part in LetterPart if part in self._left_out)

    @property
    def letter(self) -> Letter | None:
        """The letter of this kind that is kept, if any."""
        return self._letter

    def reset(self) -> None:
        """Another case."""
        self._left_out.clear()
        self._own_taken = False
        self._letter = self._content = None
        self.own.blockSignals(True)
        self.own.clear()
        self.own.blockSignals(False)
        self.show_problem("")

    def set_second_reader(self, kinds: frozenset[LetterKind]) -> None:
        """Which letters the policy has read by another person first."""
        self._read_twice = kinds
        self._show()

    def show_given_back(self, letter: Letter | None) -> None:
        """What the second reader said of a draft, and the words of one's own in it; None for no such draft."""
        if letter is None:
            return
        if letter.note:
            self.show_problem(self.tr("Given back: {note}").format(note=letter.note))
        if not self.own.toPlainText() and not self._own_taken:
            self._own_taken = True
            self.own.setPlainText(letter.content.own_words)

    def toggle(self, part: LetterPart) -> None:
        """Alt 1 to 8: take a part out, or put it in again."""
        if self._letter is None or self._letter.status is LetterStatus.DRAFT:
            self._left_out ^= {part}
            self.changed.emit()

    def show_letter(
        self, content: LetterContent, sheet: bytes, found: Correspondence, letter: Letter | None, *, reads: bool
    ) -> None:
        """Show a letter.

        Args:
            content: As it is drafted now, or as it was kept.
            sheet: The same on paper.
            found: What was written to and fro.
            letter: The one that is kept and waits or is ready; None while it is a draft.
            reads: May the person at the desk read it a second time?
        """
        self._content, self._letter, self._reads = content, letter, reads
        self.paper.set_paper(paper_of(sheet, "application/pdf"))
        application = found.application
        self.take_in.setVisible(application is None)
        if application is not None:
            received, by = self._words.date(application.received_on), self._words.date(application.reply_by)
            text = self.tr("Received {received} · reply by {by}").format(received=received, by=by)
        else:
            text = self.tr("No written application is open")
        if letter is not None:
            text = f"{letter.number} · {self._words.letter_status(letter.status)}"
        self.state.set_line(text, "mail", "ok" if letter is not None else "text2")
        self._show()

    def show_wording(self, text: str, tone: theme.Tone, icon: str) -> None:
        """Say what the check of the words found; empty hides it."""
        self.wording.set_notice(text, tone, icon)
        self.wording.setVisible(bool(text))

    def show_problem(self, sentence: str) -> None:
        """Say what could not be done; empty hides it."""
        self.problem.set_text(sentence)
        self.problem.setVisible(bool(sentence))

    def _show(self) -> None:
        missing = self._content.missing if self._content is not None else tuple(LetterPart)
        done = len(LetterPart) - len(missing)
        self._marks.set_count(done, len(LetterPart))
        text = self.tr("{count} of {most} parts").format(count=done, most=len(LetterPart))
        self._count.set_text(text)
        self._count.set_tone("warn" if missing else "ok")
        for number, (part, tag) in enumerate(self.parts.items(), 1):
            name = f"{number} {self._words.letter_part(part)}"
            gone = part in missing
            tag.set_state(name, "warn" if gone else "ok", "warning" if gone else "tick-circle")
            tag.set_hint(self.tr("Alt+{number} takes it out or puts it in").format(number=number))
        fixed = self._letter is not None
        for widget in (self.keep, self.own):
            widget.setVisible(not fixed)
        self.back.setVisible(self._reads)
        self.finish.setVisible(not fixed or self._reads)
        twice = self.chosen in self._read_twice
        finish = self.tr("To the second reader") if twice else self.tr("Finish")
        self.finish.set_text(self.tr("Ready as read") if self._reads else finish)
        named = ", ".join(self._words.letter_part(part) for part in missing)
        self.finish.set_blocked(self.tr("Missing: {parts}").format(parts=named) if missing and not fixed else "")
        hint = self.tr("The policy has another person read it first")
        self.finish.setToolTip(hint if twice and not fixed else "")
