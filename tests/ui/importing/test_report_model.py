from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from agent_desk.domain.loan import LoanNumber, PortfolioId
from agent_desk.services.importing.report import Conflict, ImportReport, Reason, Refusal
from agent_desk.ui.importing.report_model import ReportColumn, ReportModel
from agent_desk.wording.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester

REPORT = ImportReport(
    PortfolioId("p"),
    "desk",
    imported=2,
    refused=(
        Refusal("loans.csv", 7, "principal", "-5", Reason("payment.amount", {"amount": "-5"})),
        Refusal("empty.csv", 0, "", "", Reason("payment.amount", {"amount": "0"})),
    ),
    conflicts=(Conflict("loans.csv", 9, LoanNumber("L-9"), Reason("payment.amount", {"amount": "1"})),),
    notes=(Reason("payment.amount", {"amount": "2"}),),
)


def said(model: ReportModel, row: int, column: ReportColumn) -> str:
    return str(model.index(row, column).data())


def test_the_model_keeps_the_contract_of_its_class(qapp: QApplication, qtmodeltester: ModelTester) -> None:
    del qapp
    model = ReportModel(Words())
    model.set_report(REPORT)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.set_report(None)
    assert model.rowCount() == 0


def test_a_refusal_says_file_line_column_value_and_why(qapp: QApplication) -> None:
    del qapp
    model = ReportModel(Words())
    model.set_report(REPORT)
    line = [said(model, 0, column) for column in ReportColumn]
    assert line == ["Refused", "loans.csv", "7", "principal", "-5", "A payment is more than zero, not -5"]
    assert said(model, 1, ReportColumn.LINE) == ""
    assert [said(model, row, ReportColumn.KIND) for row in (2, 3)] == ["Conflict", "Note"]
    assert said(model, 2, ReportColumn.VALUE) == "L-9"


def test_every_cell_is_named_for_a_screen_reader(qapp: QApplication) -> None:
    del qapp
    model = ReportModel(Words())
    model.set_report(REPORT)
    assert model.index(0, ReportColumn.LINE).data(Qt.ItemDataRole.AccessibleTextRole) == "Line: 7"
    heads = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    assert heads == ["Kind", "File", "Line", "Column", "Value", "Why"]
