"""The instalments of the loan: a strip of cells, or the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from agent_desk.ui.case.figure_table import FigureTable
from agent_desk.ui.money_text import day_text, month_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.timeline_strip import Timeline, TimelineStrip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agent_desk.domain.ledger import InstalmentState, Position
    from agent_desk.services.negotiate import Context
    from agent_desk.ui.widgets.timeline_strip import CellState
    from agent_desk.wording import Words


def cell_state(state: InstalmentState) -> CellState:
    """The cell of an instalment."""
    if not state.unpaid:
        return "paid"
    if state.days_past_due:
        return "overdue"
    return "part" if state.paid else "to-come"


def timeline_of(position: Position, today_words: str) -> Timeline:
    """The strip of a position, with a month every quarter of its length."""
    states = position.instalments
    cells = tuple(cell_state(state) for state in states)
    today = sum(1 for state in states if state.instalment.due_date < position.as_of)
    count = len(states)
    marks = sorted({0, count // 3, 2 * count // 3, count - 1}) if count > 3 else list(range(count))
    axis = tuple((index, month_text(states[index].instalment.due_date, short=True)) for index in marks)
    return Timeline(cells, today, today_words, axis)


class InstalmentsPanel(Section):
    """The section."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._compact = False
        self.toggle = DeskButton(kind="link")
        self.strip = TimelineStrip()
        self.table = FigureTable()
        self.table.setFixedHeight(200)
        self.add_title_widget(self.toggle)
        self.add(self.strip)
        self.add(self.table)
        self.table.hide()
        self.toggle.clicked.connect(self._switch)

    def show_case(self, context: Context) -> None:
        """Show the loan's instalments on the business date."""
        words = self._words
        position = context.position
        self.set_title(self.tr("Instalments"))
        self._name_toggle()
        row = position.next_due
        each = "{amount}" if self._compact else self.tr("{amount} a month")
        self.set_note(each.format(amount=words.money(row.due.total)) if row is not None else "")
        today = self.tr("today {date}").format(date=day_text(position.as_of))
        self.strip.set_timeline(timeline_of(position, today))
        columns = (self.tr("No."), self.tr("Due"), self.tr("Asks"), self.tr("Unpaid"))
        rows = [
            (
                str(state.instalment.number),
                words.table_date(state.instalment.due_date),
                words.money(state.due.total),
                words.money(state.unpaid.total) if state.unpaid else "—",
            )
            for state in position.instalments
        ]
        self.table.show_rows(columns, rows, name=self.tr("Instalments"))

    def set_compact(self, compact: bool) -> None:
        """Shorter words in a narrower column, at the next showing."""
        self._compact = compact

    def _switch(self) -> None:
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        self.strip.setVisible(not as_table)
        self._name_toggle()
        if as_table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_toggle(self) -> None:
        self.toggle.set_text(self.tr("Table") if self.table.isHidden() else self.tr("Picture"))
