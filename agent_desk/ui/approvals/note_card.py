"""Why the agent asks, and what the checker answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from agent_desk.ui import theme
from agent_desk.ui.moment_text import moment_text
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.flow_layout import FlowLayout
from agent_desk.ui.widgets.tag import Tag
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.wording.hardship_words import facts_line

if TYPE_CHECKING:
    from agent_desk.services.decide_request import Review
    from agent_desk.wording.words import Words

#: Height of the field, at least and at most.
_LEAST: Final = 72
_MOST: Final = 190


class ReasonCard(Card):
    """The maker's own words."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._text = TextLabel("", "body", wrap=True)
        self._facts = TextLabel("", "secondary", "text2", wrap=True)
        self.add(self._text)
        self.add(self._facts)

    def show_review(self, review: Review) -> None:
        """Show reason and note."""
        self.set_title(self.tr("Agent's reason"))
        self.set_note(self.tr("hardship: {reason}").format(reason=self._words.reason(review.request.reason)))
        self._text.set_text(review.request.note or self.tr("No note was written."))
        facts = facts_line(self._words, review.request.facts)
        self._facts.set_text(facts)
        self._facts.setVisible(bool(facts))


class NoteCard(Card):
    """The checker's note, with chips that write the usual words.

    Signals:
        changed: The text is another.
    """

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None, *, letter: bool = False) -> None:
        """Make the card.

        Args:
            words: The words of the desk.
            parent: Qt's parent.
            letter: It is about a letter, not about a request.
        """
        super().__init__(parent=parent)
        self._words = words
        self._letter = letter
        chips = QWidget()
        row = FlowLayout(chips, gap=8)
        self.chips = [Tag() for _ in range(3)]
        for chip in self.chips:
            row.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, tag=chip: self._insert(tag.text()))
        self._chips = chips
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(theme.scaled(_LEAST))
        self.set_low(low=False)
        self._missing = TextLabel("", "secondary", "bad")
        self._missing.hide()
        self.add(chips)
        self.add(self.field, 1)
        self.add(self._missing)
        self.field.textChanged.connect(self._edited)
        self._said = TextLabel("", "body", wrap=True)
        self.add(self._said)
        self._said.hide()

    def set_low(self, *, low: bool) -> None:
        """A low field where there is little height, so that the whole card stays in sight."""
        self.field.setMaximumHeight(theme.scaled(_LEAST if low else _MOST))

    @property
    def text(self) -> str:
        """What was written, without blanks around it."""
        return self.field.toPlainText().strip()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.set_title(self.tr("Your note to the agent"))
        self.set_note("" if self._letter else self.tr("required to reject or return"))
        self.field.setPlaceholderText(self.tr("Say what decided it, in one line"))
        self.field.setAccessibleName(self.tr("Your note to the agent"))
        usual = (self.tr("Affordable"), self.tr("Evidence strong"), self.tr("Ask for proof"))
        if self._letter:
            usual = (self.tr("Say it more plainly"), self.tr("Check the figures"), self.tr("The reason is missing"))
        for chip, text in zip(self.chips, usual, strict=True):
            chip.set_state(text, "text2", "")

    def show_open(self) -> None:
        """Ask for a note."""
        self.retranslate()
        self._chips.show()
        self.field.show()
        self._said.hide()

    def show_decided(self, review: Review, by: str) -> None:
        """Show what was answered instead of asking."""
        decision = review.request.decision
        if decision is None:
            self.show_answer(self.tr("No answer was given."), "")
            return
        zone = review.context.portfolio.time_zone
        at = moment_text(self._words, decision.decided_at, zone)
        meta = self.tr("{name}, {time}").format(name=by, time=at) if by else at
        self.show_answer(decision.note or self.tr("No note was written."), meta)

    def show_answer(self, said: str, meta: str) -> None:
        """Show words that were answered, and by whom and when, instead of asking."""
        self._chips.hide()
        self.field.hide()
        self._missing.hide()
        self._said.show()
        self.set_title(self.tr("Answer to the agent"))
        self.set_note(meta)
        self._said.set_text(said)

    def clear(self) -> None:
        """Forget what was written."""
        self.field.clear()

    def require(self, why: str) -> bool:
        """Ask for a note when there is none.

        Returns:
            True when a note stands there.
        """
        if self.text:
            return True
        self._missing.set_text(why)
        self._missing.show()
        self.field.setAccessibleDescription(why)
        self.field.setFocus()
        return False

    def _insert(self, text: str) -> None:
        cursor = self.field.textCursor()
        before = self.field.toPlainText()
        lead = "" if not before or before.endswith((" ", "\n")) else ". "
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText(f"{lead}{text}")
        self.field.setTextCursor(cursor)
        self.field.setFocus()

    def _edited(self) -> None:
        if self.text:
            self._missing.hide()
            self.field.setAccessibleDescription("")
        self.changed.emit()
