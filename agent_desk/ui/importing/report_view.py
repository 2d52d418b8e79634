"""The report of a check or an import: how many, and every refusal with its place and its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.importing.report_model import ReportColumn, ReportModel
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.row_delegate import RowDelegate, Run, dress_table, paint_runs

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from agent_desk.services.importing.report import ImportReport
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {
    ReportColumn.KIND: 82,
    ReportColumn.FILE: 190,
    ReportColumn.LINE: 60,
    ReportColumn.COLUMN: 130,
    ReportColumn.VALUE: 150,
}


class _CellDelegate(RowDelegate):
    """One line a cell; the reason is what is read."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: _Index, *, selected: bool) -> None:
        del selected
        tone: Tone = "text" if index.column() == ReportColumn.WHY else "text2"
        paint_runs(painter, rect, [Run(str(index.data()), tone, size=12)])


class ReportView(QWidget):
    """Panel and table."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: ImportReport | None = None
        self.panel = MessagePanel("ok")
        self.save_button = DeskButton(icon="download", compact=True)
        self.panel.add_button(self.save_button)
        self.model = ReportModel(words, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        dress_table(self.table)
        self.table.setItemDelegate(_CellDelegate(self.table))
        for place, width in _WIDTHS.items():
            self.table.setColumnWidth(place, theme.scaled(width))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.panel)
        row = QHBoxLayout()
        row.addWidget(self.table)
        column.addLayout(row, 1)

    @property
    def report(self) -> ImportReport | None:
        """What is shown."""
        return self._report

    def show_report(self, report: ImportReport) -> None:
        """Show a report."""
        self._report = report
        self.model.set_report(report)
        self.table.setVisible(self.model.rowCount() > 0)
        self.save_button.setVisible(self.model.rowCount() > 0)
        self._say()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.save_button.set_text(self.tr("Save report…"))
        self.table.setAccessibleName(self.tr("Refusals, conflicts and notes"))
        self.model.headerDataChanged.emit(self.table.horizontalHeader().orientation(), 0, len(ReportColumn) - 1)
        self.table.viewport().update()
        self._say()

    def _say(self) -> None:
        report = self._report
        if report is None:
            return
        counts = self.tr("{new} new, {updated} changed, {same} unchanged, {refused} refused, {conflicts} in conflict")
        words = counts.format(
            new=f"{report.imported:,}",
            updated=f"{report.updated:,}",
            same=f"{report.unchanged:,}",
            refused=f"{len(report.refused):,}",
            conflicts=f"{len(report.conflicts):,}",
        )
        if report.cancelled:
            self.panel.set_tone("warn")
            self.panel.set_message(self.tr("Stopped; nothing was stored"))
        elif report.is_unusable:
            self.panel.set_tone("bad")
            self.panel.set_message(self.tr("Nothing in these files can be used"), words)
        elif report.dry_run:
            self.panel.set_tone("warn" if report.refused else "ok")
            title = self.tr("Checked; nothing is stored yet")
            self.panel.set_message(title, words, self.tr("A refused row costs only itself."))
        else:
            self.panel.set_tone("warn" if report.refused else "ok")
            self.panel.set_message(self.tr("Imported"), words)
