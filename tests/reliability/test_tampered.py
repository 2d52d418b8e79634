"""Any byte that was changed behind the store's back, entries that were deleted, a log cut off by a pulled plug."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import LargeBinary, cast, delete, func, select, text, update

from agent_desk.domain.errors import StoreError
from agent_desk.domain.loan import LoanNumber
from agent_desk.store.audit_chain import first_fault
from agent_desk.store.engine import SqlStore, open_store
from agent_desk.store.tables import audit, audit_head, evidence_files, sheets
from agent_desk.store.upkeep import verify
from tests.fakes import FixedClock
from tests.reliability.consistency import wrong_with
from tests.reliability.extent import EXTENT, FULL, say
from tests.reliability.mortal import STEPS, Line
from tests.reliability.scenery import fill, open_desk
from tests.store.conftest import engine_name, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Table

#: What a check of the log, the sheets and the files covers, byte by byte.
_COVERED = ("audit", "audit_head", "sheets", "evidence", "evidence_files")


def act(address: str, cases: int) -> None:
    store, services = open_desk(address)
    for index in range(cases):
        line = Line(services, LoanNumber(f"N-{2 * index:05d}"))
        for step in STEPS:
            line.do(step)
    store.close()


@pytest.fixture
def worked(address: str) -> Iterator[SqlStore]:
    """A store in which a case was agreed."""
    fill(address, 1, 0, 2)
    act(address, 1)
    store = open_store(address, FixedClock(), key=key_of(address))
    yield store
    store.close()


def disarm(connection: Connection) -> None:
    """What somebody does first who wants to change the log."""
    if connection.dialect.name == "sqlite":
        for trigger in ("audit_no_update", "audit_no_delete"):
            connection.execute(text(f"DROP TRIGGER {trigger}"))
    else:
        connection.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))


def test_any_byte_of_the_log_counts(worked: SqlStore) -> None:
    """Each byte of each text of each entry in the full run, and one of each text in the slice."""
    changed = 0
    with worked.engine.connect() as connection:
        disarm(connection)
        count = connection.execute(select(func.count()).select_from(audit)).scalar_one()
        columns = [column for column in audit.c if column.name != "entry"]
        for entry in range(1, count + 1):
            for column in columns:
                kept = connection.execute(select(column).where(audit.c.entry == entry)).scalar_one()
                places = range(len(kept)) if EXTENT is FULL else range(len(kept) // 2, len(kept))[:1]
                for place in places:
                    other = kept[:place] + chr((ord(kept[place]) ^ 1) or 1) + kept[place + 1 :]
                    here = update(audit).where(audit.c.entry == entry)
                    connection.execute(here.values({column.name: other}))
                    assert first_fault(connection)[1] in (str(entry), str(entry + 1)), (entry, column.name, place)
                    connection.execute(here.values({column.name: kept}))
                    changed += 1
        assert first_fault(connection)[1] is None
        connection.rollback()
    engine = engine_name(str(worked.engine.url))
    say(f"bytes of the log changed on {engine}", f"{changed:,}, of each of {count} entries: each found, each named")


@pytest.mark.parametrize("last", [1, 2, 5])
@pytest.mark.parametrize("with_head", [False, True], ids=["entries alone", "and the head"])
def test_last_entries_that_were_deleted_are_missed(worked: SqlStore, last: int, with_head: bool) -> None:
    with worked.engine.begin() as connection:
        disarm(connection)
        left = connection.execute(select(audit).order_by(audit.c.entry.desc()).offset(last).limit(1)).one()
        connection.execute(delete(audit).where(audit.c.entry > left.entry))
        if with_head:
            connection.execute(update(audit_head).values(entry=left.entry, digest=left.digest))
    assert [code for code, _ in worked.verify().faults] == ["audit.broken"]


@pytest.mark.parametrize("table", [sheets, evidence_files], ids=["sheet", "evidence file"])
def test_any_byte_of_a_kept_file_counts(worked: SqlStore, table: Table) -> None:
    column = table.c["content" if table is evidence_files else "pdf"]
    with worked.engine.connect() as connection:
        kept = bytes(connection.execute(select(cast(column, LargeBinary)).limit(1)).scalar_one())
    chance = Random(1)
    places = range(len(kept)) if EXTENT is FULL else chance.sample(range(len(kept)), 4)
    for place in places:
        other = kept[:place] + bytes([kept[place] ^ (1 << chance.randrange(8))]) + kept[place + 1 :]
        with worked.engine.begin() as connection:
            connection.execute(update(table).where(column == kept).values({column.name: other}))
        assert len(worked.verify().faults) == 1, place
        with worked.engine.begin() as connection:
            connection.execute(update(table).where(column == other).values({column.name: kept}))
    assert worked.verify().is_sound


def _dump(path: Path) -> list[object] | None:
    """What the covered tables hold, as stored; ``None`` where it cannot be read."""
    try:
        with closing(sqlite3.connect(path)) as raw:
            raw.text_factory = bytes
            return [raw.execute(f"SELECT * FROM {table}").fetchall() for table in _COVERED]
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def test_any_byte_of_the_file_that_changes_what_it_says_is_found(sqlite: str, tmp_path: Path) -> None:
    """Bytes of the file itself, whatever page they lie in: empty space may change, what is read may not."""
    fill(sqlite, 1, 0, 2)
    act(sqlite, 1)
    path = tmp_path / "flipped.db"
    good = Path(sqlite).read_bytes()
    before = _dump(Path(sqlite))
    chance = Random(42)
    found = harmless = 0
    for _ in range(EXTENT.flips):
        place = chance.randrange(len(good))
        path.write_bytes(good[:place] + bytes([good[place] ^ (1 << chance.randrange(8))]) + good[place + 1 :])
        changed = _dump(path) != before
        if not changed:
            harmless += 1
            continue
        try:
            store = open_store(str(path), FixedClock())
        except StoreError:
            found += 1
            continue
        assert not verify(store.engine).is_sound, place
        store.close()
        found += 1
    say("bytes of a store's file changed", f"{EXTENT.flips:,}; {found} changed what it says, all were found")
    assert found + harmless == EXTENT.flips


def test_a_log_cut_off_at_any_byte_leaves_whole_acts(in_a_file: str, tmp_path: Path) -> None:
    """The plug is pulled: of SQLite's write-ahead log only a beginning reached the disk, or its end is rubbish."""
    fill(in_a_file, 1, 0, 8)
    store, services = open_desk(in_a_file)
    with store.engine.connect() as connection:
        connection.execute(text("PRAGMA wal_autocheckpoint = 0"))
    for index in range(2):
        for step in STEPS:
            Line(services, LoanNumber(f"N-{2 * index:05d}")).do(step)
    file, log = Path(in_a_file), Path(f"{in_a_file}-wal")
    main, whole = file.read_bytes(), log.read_bytes()
    store.close()
    chance, lengths = Random(5), set()
    for number in range(EXTENT.pulls):
        pulled = tmp_path / f"{number}-{file.name}"
        cut = chance.randrange(len(whole))
        end = chance.randbytes(min(4096, len(whole) - cut)) if chance.random() < 0.5 else b""
        pulled.write_bytes(main)
        pulled.with_name(pulled.name + "-wal").write_bytes(whole[:cut] + end)
        again, _ = open_desk(str(pulled))
        assert wrong_with(again) == [], cut
        lengths.add(again.verify().entries)
        again.close()
        for suffix in ("", "-wal", "-shm"):
            pulled.with_name(pulled.name + suffix).unlink(missing_ok=True)
    engine = engine_name(in_a_file)
    say(f"the write-ahead log cut off, {engine}", f"at {EXTENT.pulls} places; whole acts each time")
    assert len(lengths) > 3
