"""Upkeep: what was changed behind the store's back is found, a copy is whole, a restored one loses nothing."""

from __future__ import annotations

import hashlib
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from agent_desk.domain.errors import StoreError
from agent_desk.domain.events import EventKind
from agent_desk.domain.loan import LoanNumber
from agent_desk.store.engine import open_store
from agent_desk.store.restoring import restore
from tests import builders as b
from tests.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.store.engine import SqlStore


@pytest.fixture
def complete(filled: SqlStore) -> SqlStore:
    """With evidence, an agreement and its sheet."""
    with filled.work("agent-1") as work:
        work.evidence.add(b.evidence("ev-1", content=b"%PDF-1.7 scan"), b"%PDF-1.7 scan")
        work.evidence.add(b.evidence("ev-2"), None)
        work.requests.save(b.request())
        agreement = work.agreements.save(b.agreement())
        pdf = b"%PDF-1.7 agreement"
        work.agreements.add_sheet(agreement.number, "en", pdf, hashlib.sha256(pdf).hexdigest())
        work.commit()
    return filled


@pytest.fixture
def desk(sqlite_path: Path) -> Iterator[SqlStore]:
    """A SQLite store with one loan."""
    store = open_store(str(sqlite_path), FixedClock(b.NOON))
    with store.work("agent-1") as work:
        work.portfolios.save(b.portfolio())
        work.borrowers.save_many([b.borrower()])
        work.loans.save_many([b.standing(b.loan())])
        work.commit()
    yield store
    store.close()


def failing(code: str, **values: object) -> pytest.RaisesExc[StoreError]:
    return pytest.RaisesExc(
        StoreError, check=lambda error: error.code == code and values.items() <= error.values.items()
    )


def test_a_store_as_it_was_written_is_sound(complete: SqlStore) -> None:
    check = complete.verify()
    assert (check.is_sound, check.entries, check.faults) == (True, 1, ())


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE instalments SET interest_minor = interest_minor - 1 WHERE number = 3", ("schedule.sum", "L-1001 1")),
        ("DELETE FROM instalments WHERE number = 12", ("schedule.sum", "L-1001 1")),
        ("DELETE FROM instalments", ("schedule.sum", "L-1001 1")),
        ("UPDATE schedules SET total_minor = 1", ("schedule.sum", "L-1001 1")),
        ("UPDATE sheets SET digest = 'x'", ("sheet.changed", "AG-260616-00001 en")),
        ("UPDATE evidence SET digest = ''", ("evidence.changed", "ev-1")),
        ("DELETE FROM evidence_files", ("evidence.changed", "ev-1")),
    ],
)
def test_what_was_changed_behind_its_back_is_named(complete: SqlStore, statement: str, fault: tuple[str, str]) -> None:
    with complete.engine.connect() as connection:
        connection.execute(text(statement))
        connection.commit()
    assert complete.verify().faults == (fault,)


@pytest.mark.parametrize("table", ["sheets", "evidence_files"])
def test_any_byte_of_a_kept_file_counts(complete: SqlStore, table: str) -> None:
    column = {"sheets": "pdf", "evidence_files": "content"}[table]
    with complete.engine.connect() as connection:
        kept = bytes(connection.execute(text(f"SELECT {column} FROM {table}")).scalar_one())
        for place in range(len(kept)):
            changed = kept[:place] + bytes([kept[place] ^ 1]) + kept[place + 1 :]
            connection.execute(text(f"UPDATE {table} SET {column} = :changed"), {"changed": changed})
            connection.commit()
            assert len(complete.verify().faults) == 1
            if complete.engine.dialect.name == "postgresql":
                break  # one is enough where each check takes longer


def test_a_row_that_points_nowhere_is_named(desk: SqlStore) -> None:
    with closing(sqlite3.connect(str(desk.engine.url.database))) as raw:
        raw.execute("DELETE FROM borrowers")
        raw.commit()
    assert [code for code, _ in desk.verify().faults] == ["reference.missing"]


def test_a_page_of_rubbish_is_found_and_the_check_goes_on(desk: SqlStore) -> None:
    path = desk.engine.url.database
    desk.close()
    with closing(sqlite3.connect(str(path))) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'loans'").fetchone()[0]
        size = raw.execute("PRAGMA page_size").fetchone()[0]
    with open(str(path), "r+b") as file:  # noqa: PTH123  # written in place
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    faults = dict(desk.verify().faults)
    assert "file.damaged" in faults


def test_a_copy_is_whole_while_others_write(desk: SqlStore, tmp_path: Path) -> None:
    target = tmp_path / "copies"
    target.mkdir()
    with desk.work("agent-1") as work:
        work.people.save(b.user("not-yet"))
        desk.backup(str(target / "copy.db"))
    assert [item.name for item in target.iterdir()] == ["copy.db"]
    assert stat.S_IMODE((target / "copy.db").stat().st_mode) == 0o600
    copy = open_store(str(target / "copy.db"), FixedClock())
    with copy.work("x") as work:
        assert work.loans.get(LoanNumber("L-1001")) == b.loan()
        assert work.people.all() == ()
    assert copy.verify().is_sound
    copy.close()


def test_a_copy_replaces_an_older_one(desk: SqlStore, tmp_path: Path) -> None:
    for _ in range(2):
        desk.backup(str(tmp_path / "copy.db"))
    assert (tmp_path / "copy.db").stat().st_size > 0


def test_a_copy_that_cannot_be_written_says_so_and_the_store_stays(desk: SqlStore, tmp_path: Path) -> None:
    with failing("store.cannot-write"):
        desk.backup(str(tmp_path / "none" / "copy.db"))
    with failing("backup.onto-itself"):
        desk.backup(str(desk.engine.url.database))
    assert desk.verify().is_sound


def test_a_copy_is_restored_and_the_replaced_store_kept(desk: SqlStore, tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    desk.backup(str(tmp_path / "copy.db"))
    with desk.work("agent-1") as work:
        work.people.save(b.user("too-late"))
        work.commit()
    desk.close()
    aside = restore(str(tmp_path / "copy.db"), str(path), FixedClock(b.NOON), "administrator-1")
    assert aside == tmp_path / "desk.db.replaced-1"
    back, kept = open_store(str(path), FixedClock()), open_store(str(aside), FixedClock())
    with back.work("x") as work, kept.work("x") as other:
        assert work.loans.get(LoanNumber("L-1001")) == b.loan()
        assert [len(item.people.all()) for item in (work, other)] == [0, 1]
    entry = back.reads.audit()[0]
    assert (entry.event.kind, entry.actor, entry.event.subject) == (
        EventKind.BACKUP_RESTORED,
        "administrator-1",
        "copy.db",
    )
    assert back.verify().is_sound
    for store in (back, kept):
        store.close()
    assert sorted(item.name for item in tmp_path.iterdir()) == ["copy.db", "desk.db", "desk.db.replaced-1"]


def test_a_copy_is_restored_where_nothing_or_rubbish_was(desk: SqlStore, tmp_path: Path) -> None:
    copy, path = str(tmp_path / "copy.db"), tmp_path / "other" / "desk.db"
    desk.backup(copy)
    assert restore(copy, str(path), FixedClock(), "x") is None
    path.write_bytes(b"rubbish" * 100)
    aside = restore(copy, str(path), FixedClock(), "x")
    assert aside is not None
    assert Path(str(aside)).read_bytes() == b"rubbish" * 100
    open_store(str(path), FixedClock()).close()


def test_a_store_that_somebody_has_open_is_not_replaced(desk: SqlStore, tmp_path: Path) -> None:
    desk.backup(str(tmp_path / "copy.db"))
    with desk.reading() as work:
        work.people.all()
        with failing("store.locked"):
            restore(str(tmp_path / "copy.db"), str(tmp_path / "desk.db"), FixedClock(), "x")
    assert desk.verify().is_sound
    assert not list(tmp_path.glob("*.restoring*"))


def test_a_copy_that_is_not_sound_replaces_nothing(desk: SqlStore, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    desk.backup(str(copy))
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("UPDATE instalments SET fees_minor = 1 WHERE number = 1")
        raw.commit()
    before = (tmp_path / "desk.db").read_bytes()
    with failing("backup.unsound", fault="schedule.sum"):
        restore(str(copy), str(tmp_path / "desk.db"), FixedClock(), "x")
    with failing("backup.missing"):
        restore(str(tmp_path / "none.db"), str(tmp_path / "desk.db"), FixedClock(), "x")
    copy.write_bytes(b"no database at all" * 100)
    with failing("backup.damaged"):
        restore(str(copy), str(tmp_path / "desk.db"), FixedClock(), "x")
    assert (tmp_path / "desk.db").read_bytes() == before
