"""At the right of the read-back: can they afford it, what they answer, what happens then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from agent_desk.domain.affordability import Fit
from agent_desk.domain.agreement import AcceptanceKind
from agent_desk.ui import theme
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.scroll_pane import ScrollPane
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.domain.money import Money
    from agent_desk.services.read_back import ReadBackFile
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words

_WIDTH = 384


class AnswerColumn(ScrollPane):
    """The column.

    Signals:
        changed: The answer is another.
    """

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self.setFixedWidth(theme.scaled(_WIDTH))
        self._afford = Section()
        self._facts = FactRows()
        self.fit = MessagePanel("ok", compact=True)
        self._afford.add(self._facts)
        self._afford.add(self.fit)
        self._answer = Section()
        self.choice = SegmentedControl()
        self._reference_label = TextLabel("", "secondary", "text2")
        self.reference = QLineEdit()
        self.reference.setMaxLength(160)
        self._position_label = TextLabel("", "secondary", "text2")
        self.position = QLineEdit()
        self.position.setMaxLength(20)
        self._reference_label.setBuddy(self.reference)
        self._position_label.setBuddy(self.position)
        for widget in (
            self.choice,
            self._reference_label,
            self.reference,
            self._position_label,
            self.position,
        ):
            self._answer.add(widget)
        self._then = Section(last=True)
        self._then_words = TextLabel("", "secondary", "text2", wrap=True)
        self._then.add(self._then_words)
        for part in (self._afford, self._answer, self._then):
            self.add(part)
        self.add_stretch()
        self.choice.changed.connect(lambda _key: self.retranslate())
        for field in (self.reference, self.position):
            field.textChanged.connect(lambda _text: self.changed.emit())
        self.retranslate()

    @property
    def kind(self) -> AcceptanceKind:
        """How the yes is proved."""
        return AcceptanceKind(self.choice.current_key)

    @property
    def place(self) -> str:
        """Where the proof lies: the recording with its position, or the code; empty while something is missing."""
        reference, position = self.reference.text().strip(), self.position.text().strip()
        if self.kind is AcceptanceKind.CODE:
            return reference
        return f"{reference} {position}" if reference and position else ""

    def clear(self) -> None:
        """Nothing is answered yet."""
        self.reference.clear()
        self.position.clear()

    def take_focus(self) -> None:
        """To what is missing of the answer."""
        (self.position if self.reference.text().strip() else self.reference).setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        self._answer.set_title(self.tr("The answer"))
        self._answer.set_note(self.tr("Alt+Y yes, Alt+N no"))
        current = self.choice.current_key
        self.choice.set_choices(
            (
                (AcceptanceKind.RECORDED.value, self.tr("By voice, in this call")),
                (AcceptanceKind.CODE.value, self.tr("By one-time code")),
            )
        )
        if current:
            self.choice.set_current(current)
        self.choice.setAccessibleName(self.tr("How the borrower answers"))
        by_code = self.kind is AcceptanceKind.CODE
        label = self.tr("Code the borrower gave") if by_code else self.tr("Number of the recording")
        self._reference_label.set_text(label)
        self.reference.setAccessibleName(label)
        self._position_label.set_text(self.tr("Where in the recording, such as 19:04"))
        self.position.setAccessibleName(self._position_label.plain_text)
        self._position_label.setVisible(not by_code)
        self.position.setVisible(not by_code)
        self.changed.emit()

    def show_file(self, file: ReadBackFile) -> None:
        """Show what they can afford, and what the answer will do."""
        words, facts = self._words, file.facts
        unknown = self.tr("not told")

        def said(amount: Money | None) -> str:
            return words.money(amount) if amount is not None else unknown

        minus = -facts.costs if facts.costs is not None else None
        self._afford.set_title(self.tr("Can they afford it"))
        rows = [
            Fact(self.tr("Income a month"), said(facts.income)),
            Fact(self.tr("Rent and essential costs"), said(minus)),
            Fact(self.tr("What is left"), said(facts.left), strong=True, line_above=True),
            Fact(self.tr("Greatest payment of a month"), said(-file.burden)),
        ]
        if file.spare is not None:
            rows.append(Fact(self.tr("To spare each month"), said(file.spare), tone=_tone(file.fit), strong=True))
        self._facts.set_facts(rows)
        title, text = {
            Fit.UNKNOWN: (self.tr("Not known whether it fits"), self.tr("Ask for income and costs in the case")),
            Fit.FITS: (self.tr("It fits"), ""),
            Fit.BARELY: (self.tr("It fits, with little to spare"), ""),
            Fit.SHORT: (self.tr("It asks for more than is left"), self.tr("Only without new debt")),
        }[file.fit]
        self.fit.set_tone(_tone(file.fit))
        icon = "tick-circle" if file.fit is Fit.FITS else "info" if file.fit is Fit.UNKNOWN else "warning"
        self.fit.set_message(title, text, "", icon)
        self._then.set_title(self.tr("When they agree"))
        self._then_words.set_text(
            self.tr(
                "The agreement is issued and its sheets never change from then on; the yes is recorded with its place. "
                "From there the loan follows the new schedule. Nothing is sent from here."
            )
        )


def _tone(fit: Fit) -> Tone:
    tones: dict[Fit, Tone] = {Fit.UNKNOWN: "text2", Fit.FITS: "ok", Fit.BARELY: "warn", Fit.SHORT: "bad"}
    return tones[fit]
