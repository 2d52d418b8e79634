"""What is owed today, by component, and why: the steps by which penalty interest and fees came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.amounts import Component
from agent_desk.ui.case.trace_words import trace_line
from agent_desk.ui.widgets.bucket_pill import BucketPill
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.wording.formats import day_text

if TYPE_CHECKING:
    from agent_desk.domain.money import Money
    from agent_desk.services.negotiate import Context
    from agent_desk.wording import Words

HIDDEN = "••••••"
_SHOWN_STEPS = 6


class OwedPanel(Section):
    """The section.

    Signals:
        all_wanted: Show every figure.
    """

    all_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._context: Context | None = None
        self._open = False
        self._compact = False
        self.pill = BucketPill("due", 0)
        self.rows = FactRows()
        self.small = FactRows(row_gap=0)
        self.oldest = TextLabel("", "secondary", "text2", least=84)
        self.grows = TextLabel("", "secondary", "text2")
        self.why = DeskButton(kind="link")
        self._steps = QWidget()
        self._step_column = QVBoxLayout(self._steps)
        self._step_column.setContentsMargins(0, 2, 0, 0)
        self._step_column.setSpacing(4)
        self.more = DeskButton(kind="link", key="F4")
        self.add_title_widget(self.pill)
        foot = QHBoxLayout()
        foot.addWidget(self.oldest, 1)
        foot.addWidget(self.grows)
        self.body.setSpacing(2)
        self.add(self.rows)
        self.add(self.small)
        self.body.addLayout(foot)
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.addWidget(self.why)
        links.addStretch(1)
        links.addWidget(self.more)
        self._links = QWidget()
        self._links.setLayout(links)
        self.add(self._links)
        self.add(self._steps)
        self._steps.hide()
        self.why.clicked.connect(self._toggle)
        self.more.clicked.connect(self.all_wanted)

    def show_case(self, context: Context, *, hidden: bool) -> None:
        """Show what is owed; with amounts hidden only the bucket is told."""
        self._context = None if hidden else context
        position = context.position
        words = self._words
        self.set_title(self.tr("Owed today"))
        self.pill.set_value(position.bucket.value, position.days_past_due)

        def shown(amount: Money) -> str:
            return HIDDEN if hidden else words.money(amount)

        facts = [Fact(words.component(part), shown(position.arrears.part(part))) for part in Component]
        facts.append(
            Fact(
                self.tr("Total overdue"),
                shown(position.arrears.total),
                role="total",
                strong=True,
                line_above=True,
            ),
        )
        self.rows.set_facts(facts)
        to_come = Fact(self.tr("Not yet due (principal)"), shown(position.not_due.principal), "text2", role="secondary")
        self.small.set_facts([to_come])
        oldest = position.oldest_due
        since = self.tr("Since {date}") if self._compact else self.tr("Oldest due {date}")
        if context.loan.dates_derived:
            since = self.tr("Since {date}, derived") if self._compact else self.tr("Oldest due {date}, derived")
        date = words.date(oldest) if oldest is not None else ""
        if oldest is not None and self._compact and oldest.year == context.as_of.year:
            date = day_text(oldest, words.language)
        self.oldest.set_text(since.format(date=date) if date and not hidden else "")
        grows = self.tr("grows {amount} a day")
        self.grows.set_text(
            grows.format(amount=words.money(position.daily_accrual)) if position.daily_accrual and not hidden else "",
        )
        self._links.setVisible(not hidden)
        self.why.setVisible(bool(position.trace))
        self._dress()

    def set_compact(self, compact: bool) -> None:
        """Shorter words in a narrower column."""
        self._compact = compact
        self.more.set_key("" if compact else "F4")
        if self._context is not None:
            self.show_case(self._context, hidden=False)

    def set_open(self, is_open: bool) -> None:
        """Show or hide the steps."""
        self._open = is_open
        self._dress()

    def _toggle(self) -> None:
        self.set_open(not self._open)

    def _dress(self) -> None:
        self.why.set_text(self.tr("Hide why") if self._open else self.tr("Why this much"))
        self.why.set_icon("chevron-up" if self._open else "chevron-down")
        self.more.set_text(self.tr("All figures"))
        while (item := self._step_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        context = self._context
        self._steps.setVisible(self._open and context is not None)
        if not self._open or context is None:
            return
        trace = context.position.trace
        for line in trace[-_SHOWN_STEPS:]:
            step = trace_line(self._words, line)
            head = QWidget()
            row = QHBoxLayout(head)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(TextLabel(step.title, "secondary", "text", elide=True), 1)
            row.addWidget(TextLabel(step.amount, "secondary", "text"))
            self._step_column.addWidget(head)
            self._step_column.addWidget(TextLabel(step.reckoning, "caption", "text2", wrap=True))
        left = len(trace) - _SHOWN_STEPS
        if left > 0:
            more = self.tr("and {count} earlier steps, in all figures").format(count=left)
            self._step_column.addWidget(TextLabel(more, "caption", "text2", wrap=True))
