"""What a request does: as it stands, asked, and the counter-offer while one is being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from agent_desk.domain.affordability import Affordability, affordability, months_as_it_stands
from agent_desk.ui import theme
from agent_desk.ui.money_text import day_text, month_text
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.domain.money import Money
    from agent_desk.domain.proposal import Preview
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words

_COLUMNS = 4
#: Where what the borrower can pay stands among the figures.
_FITS = 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EffectCard(Card):
    """A table of figures with the column asked for tinted."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self.add(self._table)

    def show_views(
        self,
        asked: Preview,
        counter: Preview | None = None,
        *,
        granted: bool = False,
        can_pay: Money | None = None,
    ) -> None:
        """Fill the table.

        Args:
            asked: What the maker asks.
            counter: What the checker would grant instead, or did.
            granted: The counter-offer was made: it is the column that counts.
            can_pay: What the borrower said they can pay a month; None when nobody asked.
        """
        self.set_title(self.tr("What it does"))
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        columns = [(self.tr("As it stands"), self._figures_before(asked)), (self.tr("Asked"), self._figures(asked))]
        if counter is not None:
            columns.append((self.tr("Counter-offer"), self._figures(counter)))
        labels = [
            self.tr("Next payment"),
            self.tr("Due on"),
            self.tr("Each month"),
            self.tr("Last payment"),
            self.tr("Total to pay"),
            self.tr("Cost to lender"),
        ]
        if can_pay is not None:
            labels.insert(_FITS, self.tr("Can pay {amount}").format(amount=self._words.money(can_pay)))
            stands = max((due for _, due in months_as_it_stands(asked)), key=lambda due: due.minor)
            held = [Affordability(can_pay, stands)]
            views = [asked] if counter is None else [asked, counter]
            held += [affordability(view.schedule.instalments, can_pay) for view in views]
            for (_, figures), one in zip(columns, held, strict=True):
                figures.insert(_FITS, self._fit(one))
        key = 2 if granted and counter is not None else 1
        self._tint(key + 1, 2 * len(labels) + 1)
        self._grid.setRowMinimumHeight(0, theme.scaled(22))
        for column, (head, _) in enumerate(columns, 1):
            self._put(0, column, head, "accent" if column == key + 1 else "text2", strong=column == key + 1)
        for index, label in enumerate(labels):
            row = 2 * index + 1
            if index:
                self._grid.addWidget(hairline(), row, 0, 1, len(columns) + 1)
            name = TextLabel(label, "secondary", "text", least=96)
            name.setContentsMargins(0, 0, 8, 0)
            self._grid.addWidget(name, row + 1, 0)
            self._grid.setRowMinimumHeight(row + 1, theme.scaled(23))
            for column, (head, figures) in enumerate(columns, 1):
                text, tone = figures[index]
                self._put(row + 1, column, text, tone, strong=column == key + 1, name=f"{label}, {head}: {text}")
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, (3 if column else 2) if column <= len(columns) else 0)

    def _tint(self, column: int, rows: int) -> None:
        """The column that is read out loud stands on its own ground."""
        ground = QFrame()
        ground.setProperty("kind", "chosen")
        ground.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._grid.addWidget(ground, 0, column, rows, 1)

    def _put(self, row: int, column: int, text: str, tone: Tone, *, strong: bool, name: str = "") -> None:
        label = TextLabel(text, "label" if strong else "secondary", tone)
        label.setAlignment(_RIGHT)
        label.setContentsMargins(6, 0, 8, 0)
        if name:
            label.setAccessibleName(name)
        self._grid.addWidget(label, row, column)

    def _fit(self, held: Affordability) -> tuple[str, Tone]:
        margin = self._words.money(held.margin)
        if held.fits:
            return self.tr("{amount} to spare").format(amount=margin), "ok"
        return self.tr("{amount} over").format(amount=margin), "warn"

    def _figures_before(self, view: Preview) -> list[tuple[str, Tone]]:
        words = self._words
        first = view.as_it_stands[0]
        is_overdue = bool(view.position.arrears.total)
        day = self.tr("today") if is_overdue else day_text(first.due_date, words.language)
        return [
            (words.money(view.next_before), "text"),
            (day, "text"),
            (words.money(view.regular_before), "text"),
            (month_text(view.as_it_stands[-1].due_date, words.language), "text"),
            (words.money(view.total_before), "text"),
            ("—", "text2"),
        ]

    def _figures(self, view: Preview) -> list[tuple[str, Tone]]:
        words = self._words
        first = view.next_after
        return [
            (words.money(first.due.total), "text"),
            (day_text(first.due_date, words.language), "text"),
            (words.money(view.regular_after), "text"),
            (month_text(view.schedule.last_due_date, words.language), "text"),
            (words.money(view.total_after), "text"),
            (words.money(view.cost_to_lender), "text"),
        ]
