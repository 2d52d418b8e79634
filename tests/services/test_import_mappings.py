"""Column mappings are data: those that ship are sound, one's own is checked when it is read."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.domain.errors import InputError
from agent_desk.services.importing.fields import NEEDED
from agent_desk.services.importing.mapping import ColumnMapping, all_mappings, named_mapping, read_mapping
from agent_desk.services.importing.portfolio_spec import PortfolioSpec
from agent_desk.services.importing.records import detected
from tests.fakes import FakeStore
from tests.services.import_files import bring_in, write

if TYPE_CHECKING:
    from pathlib import Path

MAPPINGS = all_mappings()


@pytest.mark.parametrize("mapping", MAPPINGS, ids=lambda mapping: mapping.name)
def test_a_mapping_is_named_as_its_file(mapping: ColumnMapping) -> None:
    assert read_mapping(resources.path("mappings", f"{mapping.name}.toml")) == mapping
    assert mapping.title


@pytest.mark.parametrize("mapping", MAPPINGS, ids=lambda mapping: mapping.name)
def test_a_mapping_fills_every_field_without_which_there_is_no_loan(mapping: ColumnMapping) -> None:
    for table in mapping.tables:
        assert NEEDED[mapping.shape, table.role] <= table.columns.keys()


@pytest.mark.parametrize("mapping", MAPPINGS, ids=lambda mapping: mapping.name)
def test_no_two_fields_of_a_table_share_a_column(mapping: ColumnMapping) -> None:
    for table in mapping.tables:
        names = [name for spec in table.columns.values() for name in set(spec.names)]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("mapping", MAPPINGS, ids=lambda mapping: mapping.name)
def test_a_table_with_the_columns_of_a_mapping_is_told_as_its_own(mapping: ColumnMapping) -> None:
    for table in mapping.tables:
        header = [spec.column for spec in table.columns.values()]
        assert detected(header, MAPPINGS) == (mapping, table)
        shouted = [f"  {name.upper()} " for name in header]
        assert detected(shouted, MAPPINGS) == (mapping, table)


def test_a_mapping_of_ones_own_needs_no_code(tmp_path: Path) -> None:
    text = resources.path("mappings", "short-loans.toml").read_text("utf-8")
    own = tmp_path / "corner-shop.toml"
    own.write_text(
        text.replace('name = "short-loans"', 'name = "corner-shop"')
        .replace('"Loan_ID"', '"Vertrag"')
        .replace('"m/d/yy"', '"d/m/yyyy"'),
        "utf-8",
    )
    header = "Vertrag,loan_status,Principal,terms,effective_date,due_date,paid_off_time\n"
    rows = header + "9,COLLECTION,800,15,11/09/2016,25/09/2016,\n"
    store = FakeStore()
    report = bring_in(store, *write(tmp_path, rows=rows), spec=PortfolioSpec(), mapping=str(own))
    assert (report.mapping, report.imported, report.refused) == ("corner-shop", 1, ())
    ((loan, _),) = store.state.loans.values()
    assert loan.schedule.last_due_date.isoformat() == "2016-09-25"


def test_an_unknown_mapping_names_the_known_ones() -> None:
    with pytest.raises(InputError) as caught:
        named_mapping("lending-tree")
    assert caught.value.code == "mapping.unknown"
    assert caught.value.values["known"] == "desk, lendingclub, short-loans, superlender-previous"


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        ('shape = "month-snapshot"', 'shape = "crystal-ball"', "shape"),
        ('type = "identifier", longest = 20', 'type = "amount"', ""),
        ('{ column = "funded_amnt"', '{ colum = "funded_amnt"', "tables.0.columns.principal.column"),
        ('total = "paid_total"', 'total = "paid_totals"', ""),
        ('currency = "USD"', 'currency = "dollars"', "portfolio.currency"),
        ("grace_days = 15", "grace_days = ", ""),
    ],
)
def test_a_wrong_mapping_is_refused_with_its_place(tmp_path: Path, before: str, after: str, where: str) -> None:
    path = tmp_path / "wrong.toml"
    shutil.copy(resources.path("mappings", "lendingclub.toml"), path)
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
    with pytest.raises(InputError) as caught:
        read_mapping(path)
    assert caught.value.code == "mapping.invalid"
    assert caught.value.values["where"] == where
    assert caught.value.values["file"] == "wrong.toml"
