"""Step 3: before and after, as a table with its chart, or as four figures on compact pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.affordability import affordability
from agent_desk.ui import theme
from agent_desk.ui.case.comparison import ComparedRow, chart_of, compared_rows, cost_lines
from agent_desk.ui.widgets.before_after_chart import BeforeAfterChart
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.state_pill import StatePill
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.domain.money import Money
    from agent_desk.domain.proposal import Preview
    from agent_desk.wording import Words

_ROWS = 5
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _TableRow:
    """The labels of one row."""

    def __init__(self, *, two_lines: bool) -> None:
        self.label = TextLabel("", "secondary", "text2", least=100)
        self.before = TextLabel("", "secondary", "text")
        self.after = TextLabel("", "strong", "text")
        self.change = TextLabel("", "secondary", "text2", least=134)
        self.before_note = TextLabel("", "secondary", "text") if two_lines else None
        self.after_note = TextLabel("", "secondary", "text2") if two_lines else None

    def show(self, row: ComparedRow) -> None:
        self.label.set_text(row.label)
        self.before.set_text(row.before)
        self.after.set_text(row.after)
        self.change.set_text(row.change)
        self.change.set_tone(row.tone)
        self.change.set_role("label" if row.tone in {"warn", "ok"} else "secondary")
        if self.before_note is not None and self.after_note is not None:
            self.before_note.set_text(row.before_note)
            self.after_note.set_text(row.after_note)


class ComparisonTable(QWidget):
    """Five rows by three columns; the middle one is what is read to the borrower."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = [
            TextLabel("", "secondary", "text2", least=72),
            TextLabel("", "label", "accent", least=72),
            TextLabel("", "secondary"),
        ]
        self._heads[2].set_tone("text2")
        self._rows = [_TableRow(two_lines=index == 0) for index in range(_ROWS)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(2)
        shade = QFrame()
        shade.setProperty("kind", "chosen")
        grid.addWidget(shade, 0, 2, 2 * _ROWS + 1, 1)
        for column, head in enumerate(self._heads, start=1):
            grid.addWidget(_padded(head), 0, column)
        for index, row in enumerate(self._rows):
            line = 2 * index + 1
            grid.addWidget(row.label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_padded(row.before, row.before_note), line, 1)
            grid.addWidget(_padded(row.after, row.after_note), line, 2)
            change = (TextLabel(""), row.change) if index == 0 else (row.change,)
            grid.addWidget(_padded(*change), line, 3)
            if index < _ROWS - 1:
                grid.addWidget(hairline(), line + 1, 0, 1, 4)
        for column in (1, 2, 3):
            grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(2, theme.scaled(98))
        grid.setRowStretch(2 * _ROWS + 1, 1)
        shade.lower()

    def set_heads(self, before: str, after: str, change: str) -> None:
        """Name the columns."""
        for label, text in zip(self._heads, (before, after, change), strict=True):
            label.set_text(text)

    def show_rows(self, rows: tuple[ComparedRow, ...]) -> None:
        """Show figures; only texts change, so it follows the hand."""
        for labels, row in zip(self._rows, rows, strict=True):
            labels.show(row)

    def set_cost_tip(self, text: str) -> None:
        """What the cost to the lender is made of."""
        for label in (self._rows[-1].after, self._rows[-1].change):
            label.setToolTip(text)


def _padded(*labels: TextLabel | None) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(8, 0, 8, 0)
    column.setSpacing(0)
    for label in labels:
        if label is not None:
            column.addWidget(label, 0, _RIGHT)
    return box


class FourFigures(QWidget):
    """Next payment, each month, total and cost, side by side, with what they were."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = [
            (
                TextLabel("", "secondary", "text2"),
                TextLabel("", "headline"),
                TextLabel("", "caption", "text2", elide=True),
            )
            for _ in range(4)
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for index, labels in enumerate(self._cells):
            if index:
                row.addWidget(hairline(vertical=True, length=theme.scaled(46)))
            column = QVBoxLayout()
            column.setSpacing(0)
            for label in labels:
                column.addWidget(label)
            column.addStretch(1)
            row.addLayout(column, 1)

    def show_rows(self, rows: tuple[ComparedRow, ...], was: str) -> None:
        """Show the four rows that matter most; ``was`` is a template for the figure before."""
        following, each, _, total, cost = rows
        first = was.format(amount=following.before)
        notes = (
            f"{following.after_note} · {first}" if following.after_note else first,
            was.format(amount=each.before),
            total.change,
            cost.change,
        )
        for labels, row, note in zip(self._cells, (following, each, total, cost), notes, strict=True):
            labels[0].set_text(row.label)
            labels[1].set_text(row.after)
            labels[2].set_text(note)
            labels[2].set_tone(row.tone)


class ComparisonCard(Card):
    """The card.

    Signals:
        all_wanted: Show every figure.
    """

    all_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(3, parent)
        self._words = words
        self._compact = False
        self._view: Preview | None = None
        self.fit = StatePill()
        self.hint = TextLabel("", "secondary", "text2")
        self.all = DeskButton(kind="link", key="F4")
        self.head.insertWidget(3, self.fit)
        self.add_title_widget(self.hint)
        self.add_title_widget(self.all)
        self.table = ComparisonTable()
        self.chart = BeforeAfterChart()
        self.figures = FourFigures()
        self.problem = MessagePanel("warn", compact=True)
        self._wide = QWidget()
        row = QHBoxLayout(self._wide)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.table, 62)
        row.addWidget(self.chart, 38)
        self.add(self.problem)
        self.body.setAlignment(self.problem, Qt.AlignmentFlag.AlignTop)
        self.add(self._wide, 1)
        self.add(self.figures)
        self.all.clicked.connect(self.all_wanted)
        self.retranslate()
        self.set_compact(False)

    def retranslate(self) -> None:
        """Set every text again."""
        self.set_title(self.tr("Before and after"))
        self.table.set_heads(self.tr("As it stands"), self.tr("This offer"), self.tr("Change"))
        self.hint.set_text(self.tr("Read the “This offer” column to the borrower"))
        self.all.set_text(self.tr("All figures"))

    def set_compact(self, compact: bool) -> None:
        """Four figures instead of table and chart."""
        self._compact = compact
        self._arrange()

    def show_offer(self, view: Preview, can_pay: Money | None, *, is_offer: bool) -> None:
        """Show the figures of an offer, or of what stands while there is none."""
        self._view = view
        rows = compared_rows(self._words, view, is_offer=is_offer)
        self.table.show_rows(rows)
        self.table.set_cost_tip(cost_lines(self._words, view) if is_offer else "")
        self.figures.show_rows(rows, self.tr("was {amount}"))
        self.chart.set_chart(chart_of(self._words, view, can_pay, is_offer=is_offer))
        if can_pay is not None and is_offer:
            held = affordability(view.schedule.instalments, can_pay)
            text = (
                self.tr("Fits: {amount} a month to spare")
                if held.fits
                else self.tr("{amount} a month more than the borrower can pay")
            )
            icon = "tick-circle" if held.fits else "warning"
            self.fit.set_state(text.format(amount=self._words.money(held.margin)), "ok" if held.fits else "warn", icon)
        else:
            self.fit.set_state("", "text2")
        self.problem.hide()
        self._arrange()

    def show_problem(self, sentence: str) -> None:
        """Say why nothing could be computed."""
        self._view = None
        self.problem.set_message(sentence)
        self.problem.show()
        self.fit.set_state("", "text2")
        self._arrange()

    def _arrange(self) -> None:
        shown = self._view is not None
        self._wide.setVisible(shown and not self._compact)
        self.figures.setVisible(shown and self._compact)
        self.fit.setVisible(self._compact and bool(self.fit.text))
        self.hint.setVisible(not self._compact)
        self.all.setVisible(self._compact)
