"""All figures of a case and its offer as tables: every payment, how the arrears came about, where every amount goes."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from agent_desk.domain.amounts import Component
from agent_desk.ui.case.figure_table import FigureTable
from agent_desk.ui.case.trace_words import trace_line
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.view_tabs import SavedViewTabs, ViewTab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.ledger import Position
    from agent_desk.domain.proposal import Preview
    from agent_desk.domain.schedule import Instalment
    from agent_desk.wording import Words

_KEYS = ("payments", "reasons", "amounts")


class FiguresPanel(QWidget):
    """The panel takes the place of the work until Esc.

    Signals:
        closed: Back to the work.
    """

    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.card = Card()
        self.close_button = DeskButton(key="Esc", compact=True)
        self.card.add_title_widget(self.close_button)
        self.tabs = SavedViewTabs()
        self.payments = FigureTable()
        self.reasons = FigureTable()
        self.amounts = FigureTable()
        self._stack = QStackedWidget()
        for table in (self.payments, self.reasons, self.amounts):
            self._stack.addWidget(table)
        self.card.add(self.tabs)
        self.card.add(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.card, 1)
        self.tabs.chosen.connect(lambda key: self._stack.setCurrentIndex(_KEYS.index(key)))
        self.close_button.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.card.set_title(self.tr("All figures"))
        self.close_button.set_text(self.tr("Back to the offer"))
        texts = (self.tr("Every payment"), self.tr("Why this much is owed"), self.tr("Where every amount goes"))
        self.tabs.set_views([ViewTab(key, text) for key, text in zip(_KEYS, texts, strict=True)])

    def show_figures(self, position: Position, view: Preview | None) -> None:
        """Show the figures of a position and of an offer, if there is one."""
        self._show_reasons(position)
        self._show_payments(view)
        self._show_amounts(view)

    def take_focus(self) -> None:
        """Put the focus on the tabs."""
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_payments(self, view: Preview | None) -> None:
        words = self._words
        kept = [part for part in Component if view is not None and view.schedule.total.part(part)]
        columns = (
            self.tr("No."),
            self.tr("Date"),
            self.tr("As it stands"),
            self.tr("Date"),
            self.tr("This offer"),
            *(words.component(part) for part in kept),
        )
        rows: list[tuple[str, ...]] = []
        after = view.schedule.instalments if view is not None else ()
        before = view.as_it_stands if view is not None else ()
        for number, (old, new) in enumerate(zip_longest(before, after), start=1):
            rows.append((str(number), *self._old(old), *self._new(new, kept)))
        if view is not None:
            total = self.tr("Total")
            parts = tuple(words.money(view.schedule.total.part(part)) for part in kept)
            rows.append((total, "", words.money(view.total_before), "", words.money(view.total_after), *parts))
        self.payments.show_rows(columns, rows, name=self.tr("Every payment"), left=1, wide=0)

    def _old(self, row: Instalment | None) -> tuple[str, str]:
        return ("", "") if row is None else (self._words.table_date(row.due_date), self._words.money(row.due.total))

    def _new(self, row: Instalment | None, kept: Sequence[Component]) -> tuple[str, ...]:
        if row is None:
            return ("",) * (2 + len(kept))
        parts = (self._words.money(row.due.part(part)) if row.due.part(part) else "—" for part in kept)
        return (self._words.table_date(row.due_date), self._words.money(row.due.total), *parts)

    def _show_reasons(self, position: Position) -> None:
        words = self._words
        columns = (
            self.tr("What"),
            self.tr("From"),
            self.tr("To"),
            self.tr("On"),
            self.tr("Rate"),
            self.tr("Days"),
            self.tr("Comes to"),
        )
        rows = []
        for line in position.trace:
            step = trace_line(words, line)
            until = words.table_date(line.end) if step.days else ""
            rows.append(
                (step.title, words.table_date(line.begin), until, step.base, step.rate, step.days, step.amount),
            )
        self.reasons.show_rows(columns, rows, name=self.tr("Why this much is owed"), left=3, wide=0)

    def _show_amounts(self, view: Preview | None) -> None:
        words = self._words
        columns = ("", *(words.component(part) for part in Component), self.tr("Total"))
        rows: list[tuple[str, ...]] = []
        if view is not None:
            named = (
                (self.tr("Owed now, with all principal"), view.before),
                (self.tr("Waived"), view.waived),
                (self.tr("Moved to other dates"), view.moved),
                (self.tr("Still due as before"), view.still_due),
            )
            rows = [
                (name, *(words.money(amounts.part(part)) for part in Component), words.money(amounts.total))
                for name, amounts in named
            ]
        self.amounts.show_rows(columns, rows, name=self.tr("Where every amount goes"), left=1, wide=0)
