"""Workbooks: the template as sheets, formulas named, archives that are none or too much refused."""

from __future__ import annotations

import zipfile
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest

from agent_desk.domain.loan import BorrowerId, LoanNumber
from tests.fakes import FakeStore
from tests.services.import_files import INSTALMENTS, LOANS, PAYMENTS, bring_in, places

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.workbook import Workbook


def workbook(**sheets: str) -> Workbook:
    """Sheets of texts; numbers and dates become what a spreadsheet would make of them."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, text in sheets.items():
        sheet = book.create_sheet(name)
        for row, line in enumerate(text.splitlines()):
            sheet.append([cell if row == 0 else typed(cell) for cell in line.split(",")])
    return book


def typed(cell: str) -> object:
    if len(cell) == 10 and cell[4] == "-":
        return datetime.fromisoformat(cell).replace(tzinfo=UTC).replace(tzinfo=None)
    try:
        return float(cell)
    except ValueError:
        return cell or None


def saved(tmp_path: Path, book: Workbook) -> Path:
    path = tmp_path / "portfolio.xlsx"
    book.save(path)
    return path


def template_book() -> Workbook:
    return workbook(Loans=LOANS, Instalments=INSTALMENTS, Payments=PAYMENTS)


def test_a_workbook_holds_the_whole_template(tmp_path: Path) -> None:
    store = FakeStore()
    report = bring_in(store, saved(tmp_path, template_book()))
    assert (report.imported, report.refused) == (2, ())
    loan = store.state.loans[LoanNumber("L1")][0]
    assert loan.drawn_on == date(2026, 2, 10)
    assert [str(row.due.total) for row in loan.schedule.instalments] == ["103.00", "102.00", "101.00"]
    assert store.state.borrowers[BorrowerId("B1")].name == "王秀英"
    assert store.state.borrowers[BorrowerId("B1")].phone == "+86 120 0000 0001"


def test_a_binary_number_comes_as_a_spreadsheet_shows_it(tmp_path: Path) -> None:
    book = template_book()
    sheet = book["Payments"]
    sheet.append(["L2", "P9", date(2026, 5, 9), 0.1 + 0.2])
    store = FakeStore()
    assert bring_in(store, saved(tmp_path, book)).refused == ()
    assert str(store.state.loans[LoanNumber("L2")][0].payments[-1].amount) == "0.30"


def test_a_formula_is_refused_with_its_cell_and_never_run(tmp_path: Path) -> None:
    book = template_book()
    book["Loans"]["D2"] = "=100*3"
    store = FakeStore()
    report = bring_in(store, saved(tmp_path, book))
    refusal = report.refused[0]
    assert (refusal.file, refusal.line, refusal.column) == ("portfolio.xlsx [Loans]", 2, "principal")
    assert (refusal.reason.code, refusal.reason.values) == ("cell.formula", {"cell": "Loans!D2"})
    assert refusal.value == "=100*3"
    assert list(store.state.loans) == ["L2"]


def test_a_formula_in_a_column_that_nobody_reads_does_no_harm(tmp_path: Path) -> None:
    book = template_book()
    book["Loans"]["J1"] = "sum"
    book["Loans"]["J2"] = "=1+1"
    assert bring_in(FakeStore(), saved(tmp_path, book)).refused == ()


def test_an_error_value_is_refused_with_its_cell(tmp_path: Path) -> None:
    book = template_book()
    cell = book["Loans"]["D2"]
    cell.value = "#REF!"
    cell.data_type = "e"
    (refusal, *_) = bring_in(FakeStore(), saved(tmp_path, book)).refused
    assert (refusal.reason.code, refusal.reason.values) == ("cell.error", {"cell": "Loans!D2"})


def test_lines_are_rows_of_the_sheet_though_some_are_empty(tmp_path: Path) -> None:
    book = workbook(Loans=LOANS, Instalments=INSTALMENTS, Payments=PAYMENTS)
    book["Payments"].append([])
    book["Payments"].append(["L2", "P9", "soon", 1])
    report = bring_in(FakeStore(), saved(tmp_path, book))
    assert places(report) == [("portfolio.xlsx [Payments]", 6, "paid_on", "cell.not-a-date")]


def test_empty_and_hidden_sheets_are_left_out(tmp_path: Path) -> None:
    book = template_book()
    book.create_sheet("Empty")
    hidden = book.create_sheet("Notes")
    hidden.append(["whatever"])
    hidden.sheet_state = "hidden"
    assert bring_in(FakeStore(), saved(tmp_path, book)).refused == ()


def test_a_sheet_that_is_no_table_of_ours_stops_the_workbook(tmp_path: Path) -> None:
    book = template_book()
    book.create_sheet("Chart").append(["colour", "shape"])
    store = FakeStore()
    report = bring_in(store, saved(tmp_path, book))
    assert places(report) == [("portfolio.xlsx [Chart]", 0, "", "file.header-unknown")]
    assert store.state.loans == {}


def test_a_workbook_without_anything_in_it_is_empty(tmp_path: Path) -> None:
    report = bring_in(FakeStore(), saved(tmp_path, openpyxl.Workbook()))
    assert places(report) == [("portfolio.xlsx", 0, "", "file.empty")]


def rezipped(tmp_path: Path, book: Workbook, **parts: bytes) -> Path:
    """The workbook with some of its parts replaced or added (``__`` stands for ``/``)."""
    source = saved(tmp_path, book)
    target = tmp_path / "changed.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        replaced = {name.replace("__", "/") + ".xml": content for name, content in parts.items()}
        for part in old.infolist():
            if part.filename not in replaced:
                new.writestr(part, old.read(part))
        for name, content in replaced.items():
            new.writestr(name, content)
    return target


def test_a_part_that_unpacks_to_far_more_than_it_is_packed_is_refused(tmp_path: Path) -> None:
    path = rezipped(tmp_path, template_book(), xl__big=b"0" * 60_000_000)
    assert path.stat().st_size < 1_000_000
    assert [item.reason.code for item in bring_in(FakeStore(), path).refused] == ["file.zip-bomb"]


def test_a_document_type_that_could_grow_is_refused(tmp_path: Path) -> None:
    evil = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>'
    path = rezipped(tmp_path, template_book(), xl__sharedStrings=evil)
    (refusal,) = bring_in(FakeStore(), path).refused
    assert (refusal.reason.code, refusal.reason.values) == ("file.not-a-workbook", {"problem": "DOCTYPE"})


@pytest.mark.parametrize("damage", [b"", b"<worksheet", b"\x00\x01"], ids=["empty", "cut", "bytes"])
def test_a_damaged_sheet_is_refused(tmp_path: Path, damage: bytes) -> None:
    path = rezipped(tmp_path, template_book(), xl__worksheets__sheet1=damage)
    store = FakeStore()
    report = bring_in(store, path)
    assert {item.reason.code for item in report.refused} <= {"file.not-a-workbook", "file.damaged", "file.empty"}
    assert report.refused
    assert store.state.loans == {}


def test_another_zip_with_the_name_of_a_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "loans.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("loans.csv", LOANS)
    assert [item.reason.code for item in bring_in(FakeStore(), path).refused] == ["file.not-a-workbook"]
