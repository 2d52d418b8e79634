"""Reading very many rows: what is taken at once says the same as what is read with care."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.services.importing import records
from agent_desk.services.importing.cells import cell_value
from agent_desk.services.importing.fields import CellKind
from agent_desk.services.importing.mapping import ColumnSpec
from agent_desk.services.importing.merging import DIGEST_KEY
from agent_desk.services.importing.report import RefusedError
from tests.fakes import FakeStore
from tests.services.import_files import INSTALMENTS, LOANS, PAYMENTS, bring_in, template

if TYPE_CHECKING:
    from pathlib import Path

AMOUNT = ColumnSpec(column="amount", type=CellKind.AMOUNT)
#: A bound that no amount meets: each is read as an exact number.
CAREFULLY = ColumnSpec(column="amount", type=CellKind.AMOUNT, most=Decimal("1e2000"))

_AMOUNTS = st.one_of(
    st.from_regex(r"[0-9]{1,16}(\.[0-9]{0,4})?", fullmatch=True),
    st.from_regex(r"[+-]?[0-9]{0,3}(,[0-9]{3})?\.?[0-9]{0,2}(e[0-9])?", fullmatch=True),
    st.text("0123456789.,+-e٣²", min_size=1, max_size=20),
)


def said(spec: ColumnSpec, text: str, currency: str) -> object:
    """The amount, or why it is none."""
    try:
        return cell_value(spec, text, currency)
    except RefusedError as fault:
        return fault.reason


@given(_AMOUNTS, st.sampled_from(["CNY", "JPY", "KWD"]))
def test_an_amount_in_its_usual_form_is_what_exact_arithmetic_makes_of_it(text: str, currency: str) -> None:
    assert said(AMOUNT, text, currency) == said(CAREFULLY, text, currency)


def test_more_different_texts_than_are_kept_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, small = FakeStore(), FakeStore()
    report = bring_in(whole, *template(tmp_path))
    monkeypatch.setattr(records, "_MOST_KNOWN", 2)
    assert bring_in(small, *template(tmp_path)) == report
    assert small.state.loans == whole.state.loans


def test_the_digest_of_a_loan_is_what_it_was_for_stores_of_earlier_versions(tmp_path: Path) -> None:
    store = FakeStore()
    bring_in(store, *template(tmp_path))
    assert {number: loan.source[DIGEST_KEY] for number, (loan, _) in store.state.loans.items()} == {
        "L1": "cea13f1e367d23b383ba1ac11a4b1313e1fcf0549d7f08d86651a82ff491bdf6",
        "L2": "812769aea964fbaa1f45ffb3cd48db1cb5498c94f53fe5afb7e7b173ebf28b3c",
    }


def test_the_order_of_columns_is_none_of_a_digest(tmp_path: Path) -> None:
    def turned(text: str) -> str:
        return "".join(",".join(reversed(line.split(","))) + "\n" for line in text.splitlines())

    store = FakeStore()
    bring_in(store, *template(tmp_path / "one"))
    again = bring_in(store, *template(tmp_path / "two", turned(LOANS), turned(INSTALMENTS), turned(PAYMENTS)))
    assert (again.imported, again.updated, again.unchanged, again.refused) == (0, 0, 2, ())


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("L1,x,2026-03-10,y,3", "number", "cell.not-a-number"),
        ("L1,1,=1,y,3", "due_date", "cell.formula"),
        ("L1,1,2026-03-10,,z", "principal", "cell.missing"),
    ],
)
def test_of_several_cells_at_fault_the_first_is_named(tmp_path: Path, row: str, column: str, code: str) -> None:
    lines = INSTALMENTS.replace("L1,1,2026-03-10,100,3", row)
    report = bring_in(FakeStore(), *template(tmp_path, instalments=lines))
    first = report.refused[0]
    assert (first.file, first.line, first.column, first.reason.code) == ("instalments.csv", 2, column, code)
