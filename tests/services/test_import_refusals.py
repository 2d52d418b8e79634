"""Bad input: every refusal names its place, costs only itself, and the store never holds half of anything."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.services.importing.portfolio_spec import PortfolioSpec
from agent_desk.services.importing.report import Reason, Refusal, save_report
from tests.fakes import FakeStore
from tests.services.import_files import INSTALMENTS, LOANS, PAYMENTS, bring_in, places, template, write

if TYPE_CHECKING:
    from pathlib import Path

HEADER = (
    "loan_number,borrower_name,principal,annual_rate_percent,instalments,drawn_on,first_due_date,penalty_rate_percent\n"
)
GOOD = "L9,Good Row,100,12,1,2026-01-01,2026-02-01,18\n"


def lending_club(**changes: str) -> str:
    """Three rows of the real sample: a late one, a current one, a paid one; the first with changed cells."""
    path = resources.path("sample", "lendingclub-loans.csv")
    header, *lines = path.read_text("utf-8").splitlines()
    picked = [next(line for line in lines if word in line) for word in (",Late (31-120", ",Current,", ",Fully Paid,")]
    names, cells = header.split(","), picked[0].split(",")
    for name, text in changes.items():
        cells[names.index(name)] = text
    return "\n".join([header, ",".join(cells), *picked[1:]]) + "\n"


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("L1,Ann,-100,12,1,2026-01-01,2026-02-01,", "principal", "cell.negative"),
        ("L1,Ann,1e9999,12,1,2026-01-01,2026-02-01,", "principal", "cell.not-a-number"),
        ("L1,Ann,1e99,12,1,2026-01-01,2026-02-01,", "principal", "cell.too-large"),
        ("L1,Ann,NaN,12,1,2026-01-01,2026-02-01,", "principal", "cell.not-a-number"),
        ("L1,Ann,100.005,12,1,2026-01-01,2026-02-01,", "principal", "cell.too-precise"),
        ('L1,Ann,"100,50",12,1,2026-01-01,2026-02-01,', "principal", "cell.not-a-number"),
        ("L1,Ann,0,12,1,2026-01-01,2026-02-01,", "principal", "cell.zero"),
        ("L1,Ann,,12,1,2026-01-01,2026-02-01,", "principal", "cell.missing"),
        ("L1,Ann,=1+1,12,1,2026-01-01,2026-02-01,", "principal", "cell.formula"),
        ("L1,=cmd(),100,12,1,2026-01-01,2026-02-01,", "borrower_name", "cell.formula"),
        ("L1,Ann,100,101,1,2026-01-01,2026-02-01,", "annual_rate_percent", "cell.out-of-range"),
        ("L1,Ann,100,12,0,2026-01-01,2026-02-01,", "instalments", "cell.out-of-range"),
        ("L1,Ann,100,12,1.5,2026-01-01,2026-02-01,", "instalments", "cell.not-a-count"),
        ("L1,Ann,100,12,1,2026-02-30,2026-03-01,", "drawn_on", "cell.not-a-date"),
        ("L1,Ann,100,12,1,1026-01-01,2026-03-01,", "drawn_on", "cell.date-range"),
        ("L1,Ann,100,12,1,2026-01-01,9026-03-01,", "first_due_date", "cell.date-range"),
        ("L1,Ann,100,12,1,2026-07-01,2026-08-01,", "drawn_on", "cell.after-business-date"),
        ("L1,Ann,100,12,1,2026-03-01,2026-02-01,", "first_due_date", "loan.due-before-drawn"),
        ("L1,2026-01-01,100,12,1,Ann,2026-02-01,", "drawn_on", "cell.not-a-date"),
        ("L1,Ann\x07,100,12,1,2026-01-01,2026-02-01,", "borrower_name", "cell.control-character"),
        ("L1,An\ufffdn,100,12,1,2026-01-01,2026-02-01,", "borrower_name", "cell.encoding"),
        (f"L1,{'A' * 101},100,12,1,2026-01-01,2026-02-01,", "borrower_name", "cell.too-long"),
        ("L1,Ann,100,12,1,2026-01-01", "", "row.cells"),
        ("L1,Ann,100,12,1,2026-01-01,2026-02-01,,,7", "", "row.cells"),
        ('L1,"Ann,100,12,1,2026-01-01,2026-02-01,', "", "row.quotes"),
        ('L1,"Ann"x,100,12,1,2026-01-01,2026-02-01,', "", "row.quotes"),
        ("L9,Ann,100,12,1,2026-01-01,2026-02-01,", "loan_number", "loan.twice"),
    ],
)
def test_a_bad_row_is_refused_with_its_place_and_the_good_one_comes_in(
    tmp_path: Path, row: str, column: str, code: str
) -> None:
    store = FakeStore()
    first, second = (GOOD, f"{row}\n") if code == "loan.twice" else (f"{row}\n", GOOD)
    report = bring_in(store, *write(tmp_path, loans=HEADER + first + second))
    assert places(report) == [("loans.csv", 3 if code == "loan.twice" else 2, column, code)]
    assert list(store.state.loans) == ["L9"]


@pytest.mark.parametrize(
    ("changes", "column", "code"),
    [
        ({"out_prncp": "99999.99"}, "funded_amnt", "loan.sums"),
        ({"total_pymnt": "1.00"}, "total_pymnt", "loan.sums"),
        ({"int_rate": "36 months", "term": "10.78"}, "term", "cell.not-a-count"),
        ({"loan_status": "Sleeping"}, "loan_status", "cell.unknown-code"),
        ({"issue_d": "Foo-2016"}, "issue_d", "cell.not-a-month"),
        ({"issue_d": "Oct-1816"}, "issue_d", "cell.date-range"),
        ({"issue_d": "Oct-2036"}, "issue_d", "cell.after-business-date"),
        ({"installment": "1.00"}, "installment", "loan.never-repaid"),
        ({"installment": "0"}, "installment", "cell.zero"),
        ({"id": ""}, "id", "cell.missing"),
    ],
)
def test_a_damaged_row_of_the_real_sample_is_refused(
    tmp_path: Path, changes: dict[str, str], column: str, code: str
) -> None:
    store = FakeStore()
    (path,) = write(tmp_path, lending=lending_club(**changes))
    report = bring_in(store, path, spec=PortfolioSpec())
    assert places(report) == [("lending.csv", 2, column, code)]
    assert len(store.state.loans) == 2


def test_a_refused_instalment_takes_its_loan_with_it_and_no_other(tmp_path: Path) -> None:
    store = FakeStore()
    report = bring_in(
        store, *template(tmp_path, instalments=INSTALMENTS.replace("L1,2,2026-04-10,100", "L1,2,soon,100"))
    )
    assert places(report) == [
        ("instalments.csv", 3, "due_date", "cell.not-a-date"),
        ("loans.csv", 2, "loan_number", "loan.instalment-refused"),
        ("payments.csv", 2, "loan_number", "payment.loan-refused"),
    ]
    assert list(store.state.loans) == ["L2"]


@pytest.mark.parametrize(
    ("instalments", "code"),
    [
        (INSTALMENTS.replace("L1,3,2026-05-10,100", "L1,3,2026-05-10,99"), "loan.principal-sum"),
        (INSTALMENTS.replace("L1,3,", "L1,4,"), "loan.instalment-numbers"),
        (INSTALMENTS.replace("L1,3,2026-05-10", "L1,3,2026-04-09"), "loan.due-dates-backwards"),
        (INSTALMENTS.replace("L1,1,2026-03-10", "L1,1,2026-02-09"), "loan.due-before-drawn"),
    ],
)
def test_instalments_that_contradict_the_loan_refuse_it(tmp_path: Path, instalments: str, code: str) -> None:
    store = FakeStore()
    report = bring_in(store, *template(tmp_path, instalments=instalments))
    assert [item.reason.code for item in report.refused if item.file == "loans.csv"] == [code]
    assert list(store.state.loans) == ["L2"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("L2,P9,2026-06-17,1", "cell.after-business-date"),
        ("L2,P9,2026-01-17,1", "payment.before-drawn"),
        ("L2,P9,2026-05-17,0", "cell.zero"),
        ("L2,P3,2026-05-17,9", "payment.twice"),
        ("L7,P9,2026-05-17,1", "payment.loan-unknown"),
    ],
)
def test_a_refused_payment_costs_only_itself(tmp_path: Path, row: str, code: str) -> None:
    store = FakeStore()
    report = bring_in(store, *template(tmp_path, payments=f"{PAYMENTS}{row}\n"))
    assert [(item.file, item.line, item.reason.code) for item in report.refused] == [("payments.csv", 5, code)]
    assert report.imported == 2


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("loans.csv", b"", "file.empty"),
        ("loans.csv", b"\n\n  \n", "file.empty"),
        ("loans.csv", b"PK\x03\x04rest of a zip", "file.name"),
        ("loans.csv", b"%PDF-1.7 ...", "file.name"),
        ("loans.csv", bytes(range(256)) * 64, "file.name"),
        ("loans.xlsx", LOANS.encode(), "file.name"),
        ("loans.xlsx", b"PK\x03\x04 but no archive", "file.not-a-workbook"),
        ("loans.doc", LOANS.encode(), "file.kind"),
        ("loans.csv", LOANS.encode("utf-32"), "file.encoding"),
        ("loans.csv", LOANS.encode("utf-16")[:-1], "file.encoding"),
        ("loans.csv", b"colour,shape\nred,round\n", "file.header-unknown"),
        ("loans.csv", LOANS.replace("phone", "loan_number").encode(), "file.columns-twice"),
        ("loans.csv", b"a," * 500 + b"\n", "file.header"),
        ("loans.csv", b'"loan_number,\nL1,\n', "file.header-unknown"),
    ],
)
def test_a_file_that_is_none_is_refused_as_a_whole(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    store = FakeStore()
    report = bring_in(store, path)
    assert [(item.file, item.reason.code) for item in report.refused] == [(name, code)]
    assert report.is_unusable
    assert (store.state.loans, store.commits) == ({}, 0)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    report = bring_in(FakeStore(), tmp_path / "absent.csv")
    assert [item.reason.code for item in report.refused] == ["file.unreadable"]


def test_a_header_that_is_nearly_right_is_told_what_it_lacks(tmp_path: Path) -> None:
    (path,) = write(tmp_path, loans=LOANS.replace("drawn_on", "begun"))
    (refusal,) = bring_in(FakeStore(), path).refused
    assert refusal.reason == Reason("file.header-unknown", {"closest": "desk", "missing": "drawn_on"})


def test_a_named_mapping_that_does_not_fit_is_told_what_lacks(tmp_path: Path) -> None:
    (refusal,) = bring_in(FakeStore(), *write(tmp_path, loans=LOANS), mapping="lendingclub").refused
    assert refusal.reason.code == "file.header-unknown"
    assert "int_rate" in str(refusal.reason.values["missing"])


def test_when_one_table_of_several_cannot_be_read_nothing_comes_in(tmp_path: Path) -> None:
    paths = template(tmp_path)
    paths[1].write_bytes(b"")
    store = FakeStore()
    report = bring_in(store, *paths)
    assert places(report) == [("instalments.csv", 0, "", "file.empty")]
    assert store.state.loans == {}


def test_a_line_of_100_megabytes_is_refused_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "loans.csv"
    with path.open("wb") as stream:
        stream.write(HEADER.encode() + b"L1,")
        for _ in range(100):
            stream.write(b"x" * 1_000_000)
        stream.write(b"\n" + GOOD.encode())
    store = FakeStore()
    tracemalloc.start()
    report = bring_in(store, path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert places(report) == [("loans.csv", 2, "", "row.too-long")]
    assert list(store.state.loans) == ["L9"]
    assert peak < 30_000_000


def test_a_file_of_one_endless_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "loans.csv"
    path.write_bytes(b"x," * 2_000_000)
    assert [item.reason.code for item in bring_in(FakeStore(), path).refused] == ["row.too-long"]


def test_bytes_that_belong_to_no_encoding_cost_their_rows_only(tmp_path: Path) -> None:
    text = HEADER + "L1,王X英,100,12,1,2026-01-01,2026-02-01,18\nL2,王秀英,100,12,1,2026-01-01,2026-02-01,18\n" + GOOD
    path = tmp_path / "loans.csv"
    path.write_bytes(text.encode().replace(b"X", b"\xff"))
    store = FakeStore()
    report = bring_in(store, path)
    assert places(report) == [("loans.csv", 2, "borrower_name", "cell.encoding")]
    assert "\\xff" in report.refused[0].value
    assert sorted(store.state.loans) == ["L2", "L9"]


def test_western_text_is_not_taken_for_chinese(tmp_path: Path) -> None:
    path = tmp_path / "loans.csv"
    path.write_bytes((HEADER + "L1,José Núñez,100,12,1,2026-01-01,2026-02-01,18\n" + GOOD).encode("cp1252"))
    store = FakeStore()
    assert places(bring_in(store, path)) == [("loans.csv", 2, "borrower_name", "cell.encoding")]
    assert list(store.state.loans) == ["L9"]


def test_quoted_cells_may_hold_separators_and_line_ends(tmp_path: Path) -> None:
    store = FakeStore()
    row = 'L1,"Ann\n ""the"" Great, of Town",100,12,1,2026-01-01,2026-02-01,18\n'
    report = bring_in(store, *write(tmp_path, loans=HEADER + row + "L2,,x\n" + GOOD))
    assert places(report) == [("loans.csv", 4, "", "row.cells")]
    assert next(person.name for person in store.state.borrowers.values()) == 'Ann "the" Great, of Town'


def test_a_quote_that_never_closes_costs_its_own_line_only(tmp_path: Path) -> None:
    rows = "".join(f"L{n},Ann,100,12,1,2026-01-01,2026-02-01,18\n" for n in range(1000, 1600))
    store = FakeStore()
    report = bring_in(store, *write(tmp_path, loans=f'{HEADER}L1,"Ann,100,12,1,2026-01-01,2026-02-01,18\n{rows}'))
    assert places(report) == [("loans.csv", 2, "", "row.quotes")]
    assert len(store.state.loans) == 600


def test_a_failing_store_is_left_as_it_was(tmp_path: Path) -> None:
    store = FakeStore()
    store.fail_next_commit = OSError("disk full")
    with pytest.raises(OSError, match="disk full"):
        bring_in(store, *template(tmp_path))
    assert store.state.loans == {}


def test_a_saved_report_gives_a_spreadsheet_nothing_to_run(tmp_path: Path) -> None:
    report = bring_in(
        FakeStore(), *write(tmp_path, loans=f"{HEADER}L1,=HYPERLINK(1),100,12,1,2026-01-01,2026-02-01,\n")
    )
    saved = tmp_path / "report.csv"
    save_report(report, saved)
    text = saved.read_text("utf-8-sig")
    assert "'=HYPERLINK(1)" in text
    assert ",=HYPERLINK" not in text
    assert text.splitlines()[0] == "kind,file,line,column,value,code,reason"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_every_start_of_a_formula_is_defused_in_a_report(tmp_path: Path, start: str) -> None:
    report = bring_in(FakeStore(), *write(tmp_path, loans=HEADER + GOOD))
    odd = Refusal("f.csv", 1, f"{start}column", f"{start}value", Reason("cell.missing"))
    saved = tmp_path / "report.csv"
    save_report(type(report)(None, "", refused=(odd,)), saved)
    assert f"'{start}value" in saved.read_bytes().decode("utf-8-sig")


def test_nothing_of_a_cell_reaches_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(0):
        bring_in(FakeStore(), *write(tmp_path, loans=f"{HEADER}L1,Secret Name,x,12,1,2026-01-01,2026-02-01,\n"))
    assert "Secret" not in caplog.text
