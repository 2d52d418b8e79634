"""A finding: its headline, what is measured, the picture or (F4) the table, and the way to the cases behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.row_delegate import dress_table
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


def _side(column: int) -> Qt.AlignmentFlag:
    """Names at the left, figures at the right."""
    return (Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


class FindingCard(Card):
    """The card.

    Signals:
        cases_wanted: Show the cases behind it.
    """

    cases_wanted = Signal()

    def __init__(self, chart: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.chart = chart
        self.measured = TextLabel("", "secondary", "text2", wrap=True)
        self.cases = DeskButton("", kind="link", compact=True)
        self.table = QTableWidget()
        dress_table(self.table)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.hide()
        self.add_title_widget(self.cases)
        self.add(self.measured)
        self.add(chart)
        self.add(self.table, 10)
        self.body.addStretch(1)
        self.cases.clicked.connect(self.cases_wanted)

    def show_finding(self, headline: str, measured: str, cases: str) -> None:
        """Say what was found, how it is measured, and how many cases stand behind it (empty for none)."""
        self.set_title(headline)
        self.measured.set_text(measured)
        self.cases.set_text(cases)
        self.cases.setVisible(bool(cases))
        self.chart.setAccessibleName(headline)
        self.table.setAccessibleName(headline)

    def set_figures(self, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """The figures as a table; the first column is the name."""
        self.table.setColumnCount(len(titles))
        self.table.setRowCount(len(rows))
        for column, title in enumerate(titles):
            head = QTableWidgetItem(title)
            head.setTextAlignment(_side(column))
            self.table.setHorizontalHeaderItem(column, head)
        for line, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_side(column))
                self.table.setItem(line, column, item)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_table(self, wanted: bool) -> None:
        """The table instead of the picture, or the picture again."""
        self.chart.setVisible(not wanted)
        self.table.setVisible(wanted)
