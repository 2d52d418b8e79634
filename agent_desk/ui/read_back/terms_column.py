"""At the left of the read-back: the terms as figures, and what tells them from any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.ui import theme
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.scroll_pane import ScrollPane
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agent_desk.services.read_back import ReadBackFile
    from agent_desk.wording.words import Words

_WIDTH = 252


class TermsColumn(ScrollPane):
    """The column."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self.setFixedWidth(theme.scaled(_WIDTH))
        self._terms = Section()
        self._facts = FactRows()
        self._terms.add(self._facts)
        self._payments = Section()
        self._rows = FactRows()
        self._payments.add(self._rows)
        self._what = Section(last=True)
        self._words_label = TextLabel("", "secondary", "text2", wrap=True)
        self._finger = TextLabel("", "caption", "text2")
        self._digest = TextLabel("", "secondary", "text")
        for label in (self._words_label, self._finger, self._digest):
            self._what.add(label)
        for part in (self._terms, self._payments, self._what):
            self.add(part)
        self.add_stretch()

    def show_file(self, file: ReadBackFile) -> None:
        """Show the terms of an agreement."""
        content, words = file.file.agreement.content, self._words
        approval = content.approved_by
        by = file.file.name_of(approval.user_id) if approval is not None else self.tr("within the agent's limits")
        self._terms.set_title(self.tr("Approved terms"))
        self._facts.set_facts(
            [
                Fact(self.tr("Approved by"), by, tone="ok", role="secondary"),
                Fact(self.tr("Overdue"), words.money(content.arrears.total)),
                Fact(self.tr("Waived"), words.money(-content.waived.total)),
                Fact(self.tr("Not yet due"), words.money(content.principal_not_due)),
            ]
        )
        self._payments.set_title(self.tr("Payments"))
        first, last = content.rows[0], content.rows[-1]
        rows = [
            Fact(words.date(first.due_date), words.money(first.due.total)),
            *([Fact(words.date(last.due_date), words.money(last.due.total))] if len(content.rows) > 1 else []),
            Fact(self.tr("Total to pay"), words.money(content.total_after), strong=True, line_above=True),
            Fact(self.tr("As it stands"), words.money(content.total_before)),
        ]
        rows.append(Fact(self.tr("Difference"), words.money(content.difference, plus=True), tone="warn", strong=True))
        self._rows.set_facts(rows)
        self._payments.set_note(self.tr("{count} payments").format(count=len(content.rows)))
        self._what.set_title(self.tr("These are the terms"))
        self._words_label.set_text(
            self.tr(
                "The clauses are made of these figures and print in {number}. Other terms are another agreement, and "
                "are read from the beginning."
            ).format(number=content.number)
        )
        self._finger.set_text(self.tr("Fingerprint of the terms"))
        self._digest.set_text(f"{content.digest[:8]} … {content.digest[-8:]}")
