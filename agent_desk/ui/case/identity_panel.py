"""Who is speaking: the questions that stand between a call and the amounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

RIGHT = "right"
WRONG = "wrong"
_OPEN = "open"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to confirm.

    Attributes:
        key: A stable name.
        text: What to ask.
        hint: What the answer must match; empty while it is hidden.
        can_show: The whole value is shown on demand, for a short time, and the log says so.
    """

    key: str
    text: str
    hint: str
    can_show: bool = False


class _QuestionRow:
    """The widgets of one question in the grid."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.text = TextLabel("", "strong")
        self.hint = TextLabel("", "body", "text2")
        self.show_value = DeskButton(kind="link", icon="eye")
        self.answer = SegmentedControl()


class IdentityPanel(QWidget):
    """The questions, or why the case stays closed in this call.

    Signals:
        answers_changed: Another answer was given.
        value_wanted: Show the value that a question asks for (its key).
        all_right: The key Y has just answered the last question, and every answer is right.
    """

    answers_changed = Signal()
    value_wanted = Signal(str)
    all_right = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card()
        self._why = TextLabel("", "body", "text2", wrap=True)
        self._grid_box = QFrame()
        self._grid = QGridLayout(self._grid_box)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self.failed = MessagePanel("bad")
        self.card.add(self._why)
        self.card.add(self._grid_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self.failed)
        column.addWidget(self.card)
        column.addStretch(1)
        self.failed.hide()
        self._rows: dict[str, _QuestionRow] = {}
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.card.set_title(self.tr("Who is speaking"))
        self._why.set_text(
            self.tr(
                "Ask these before anything about the debt. Amounts stay hidden until every answer is right. "
                "The key Y says right, N says wrong; the last Y opens the case when every answer was right."
            )
        )
        self.failed.set_message(
            self.tr("Identity not confirmed"),
            self.tr("This case stays closed for this call. Say nothing about the debt, not even that there is one."),
            self.tr("End the call, or begin another one when the borrower can answer."),
        )
        for row in self._rows.values():
            self._word(row)

    def _word(self, row: _QuestionRow) -> None:
        row.show_value.set_text(self.tr("Show"))
        row.show_value.setAccessibleName(self.tr("Show: {question}").format(question=row.question.text))
        row.answer.set_choices(
            ((_OPEN, self.tr("Not asked")), (RIGHT, self.tr("Right")), (WRONG, self.tr("Wrong"))),
        )
        row.answer.setAccessibleName(row.question.text)

    def set_questions(self, questions: Sequence[Question]) -> None:
        """Put these questions; answers to those that were there stay."""
        if [item.key for item in questions] != list(self._rows):
            self._build(questions)
        for question in questions:
            row = self._rows[question.key]
            row.question = question
            row.text.set_text(question.text)
            row.hint.set_text(question.hint or "••••")
            row.show_value.setVisible(question.can_show and not question.hint)

    def _build(self, questions: Sequence[Question]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        middle = Qt.AlignmentFlag.AlignVCenter
        for index, question in enumerate(questions):
            row = _QuestionRow(question)
            self._rows[question.key] = row
            line = 2 * index
            if index:
                self._grid.addWidget(hairline(), line - 1, 0, 1, 4)
            self._grid.addWidget(row.text, line, 0, middle)
            self._grid.addWidget(row.hint, line, 1, middle)
            self._grid.addWidget(row.show_value, line, 2, middle)
            self._grid.addWidget(row.answer, line, 3, middle)
            self._word(row)
            row.answer.changed.connect(lambda _key: self.answers_changed.emit())
            row.show_value.clicked.connect(lambda _checked=False, key=question.key: self.value_wanted.emit(key))

    def clear(self) -> None:
        """Forget every answer: another call."""
        for row in self._rows.values():
            row.answer.set_current(_OPEN)

    def set_failed(self, failed: bool) -> None:
        """Show that the case stays closed, or the questions."""
        self.failed.setVisible(failed)
        self.card.setVisible(not failed)

    @property
    def asked(self) -> int:
        """How many questions there are."""
        return len(self._rows)

    @property
    def answered(self) -> int:
        """How many have been answered, right or wrong."""
        return sum(1 for row in self._rows.values() if row.answer.current_key != _OPEN)

    @property
    def right(self) -> int:
        """How many were answered right."""
        return sum(1 for row in self._rows.values() if row.answer.current_key == RIGHT)

    def answer(self, key: str) -> SegmentedControl:
        """The control of one question."""
        return self._rows[key].answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Y and N answer the question that has the focus, or the first without an answer, and go on to the next.

        The last right answer is recorded at once; a wrong one waits for the button, for it closes the case.
        """
        answers = {Qt.Key.Key_Y: RIGHT, Qt.Key.Key_N: WRONG}
        answer = answers.get(Qt.Key(event.key())) if not event.modifiers() else None
        rows = list(self._rows.values())
        row = next((row for row in rows if row.answer.isAncestorOf(self.focusWidget())), None)
        row = row or next((row for row in rows if row.answer.current_key == _OPEN), None)
        if answer is None or row is None or not self.card.isVisible():
            super().keyPressEvent(event)
            return
        row.answer.set_current(answer)
        self.answers_changed.emit()
        self.focus_first()
        if answer == RIGHT and self.right == self.asked:
            self.all_right.emit()

    def focus_first(self) -> None:
        """Put the focus on the first question without an answer."""
        for row in self._rows.values():
            if row.answer.current_key == _OPEN:
                row.answer.setFocus(Qt.FocusReason.OtherFocusReason)
                return
