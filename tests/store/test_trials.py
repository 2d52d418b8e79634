"""Trying a copy on each engine: it restores in a place of its own, and nothing of that is left."""

from __future__ import annotations

import contextlib
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from agent_desk.domain.errors import StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.store.engine import open_store
from tests.fakes import FixedClock
from tests.store.test_upkeep import failing

if TYPE_CHECKING:
    from pathlib import Path

    from agent_desk.store.engine import SqlStore
    from tests.store.conftest import Places


def databases(store: SqlStore) -> set[str]:
    """The server's databases that are named after this store; others come and go while tests run beside each other."""
    if store.engine.dialect.name == "sqlite":
        return set()
    own = str(store.engine.url.database)
    with store.engine.connect() as connection:
        names = connection.execute(text("SELECT datname FROM pg_database")).scalars()
        return {name for name in names if name.startswith(own)}


@pytest.fixture
def tried(filled: SqlStore) -> SqlStore:
    if filled.engine.dialect.name == "postgresql" and shutil.which("pg_dump") is None:
        pytest.skip("pg_dump is not installed")
    return filled


def never() -> bool:
    return False


def test_a_copy_restores_and_leaves_nothing(tried: SqlStore, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    copy = folder / f"copy{tried.copy_suffix}"
    told: list[tuple[int, int | None]] = []
    assert tried.backup(str(copy), lambda *said: told.append(said), never)
    before = databases(tried)
    assert tried.try_copy(str(copy), lambda *_said: None, never) == tried.verify().entries
    assert [path.name for path in folder.iterdir()] == [copy.name]
    assert databases(tried) == before
    if tried.copy_suffix == ".db":
        assert told[-1][0] == told[-1][1]


def test_a_copy_that_is_cut_off_does_not_restore(tried: SqlStore, tmp_path: Path) -> None:
    copy = tmp_path / f"copy{tried.copy_suffix}"
    tried.backup(str(copy))
    whole = copy.read_bytes()
    copy.write_bytes(whole[: len(whole) // 2])
    before = databases(tried)
    with pytest.raises(StoreError, match=r"backup\.(damaged|unsound|tool)"):
        tried.try_copy(str(copy), lambda *_said: None, never)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".trying")] == []
    assert databases(tried) == before


def test_what_a_killed_trial_left_goes_with_the_next_one(tmp_path: Path, places: Places) -> None:
    old, young = tmp_path / ".trying-old", tmp_path / ".trying-young"
    for folder in (old, young):
        folder.mkdir()
        (folder / "copy.db").write_bytes(b"half")
    os.utime(old, (1, 1))
    copy = tmp_path / "copy.db"
    with places.empty("sqlite") as address, contextlib.closing(open_store(address, FixedClock())) as store:
        store.backup(str(copy))
        store.try_copy(str(copy), lambda *_said: None, never)
    assert not old.exists()
    assert young.exists(), "another one may still be at work"


def test_two_trials_of_one_store_follow_each_other(tried: SqlStore, tmp_path: Path) -> None:
    copy = tmp_path / f"copy{tried.copy_suffix}"
    tried.backup(str(copy))
    with ThreadPoolExecutor(2) as pool:
        trials = [pool.submit(tried.try_copy, str(copy), lambda *_said: None, never) for _ in range(2)]
        assert {trial.result() for trial in trials} == {tried.verify().entries}


def test_what_is_no_copy_is_said_so(tried: SqlStore, tmp_path: Path) -> None:
    with failing("backup.missing"):
        tried.try_copy(str(tmp_path / "none.db"), lambda *_said: None, never)
    other = tmp_path / "other"
    other.write_bytes(b"PGDMP of another engine" if tried.copy_suffix == ".db" else b"SQLite format 3\0")
    with failing("backup.engine"):
        tried.try_copy(str(other), lambda *_said: None, never)


def test_a_copy_is_of_one_moment_while_others_write(
    tried: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("agent_desk.store.copies._PORTION", 1)
    if tried.copy_suffix != ".db":
        pytest.skip("pg_dump sees to that itself")
    count = tried.verify().entries
    wrote: list[bool] = []

    def write(_done: int, _of: int | None) -> None:
        if not wrote:
            wrote.append(True)
            with tried.work("agent-1") as work:
                work.record(Event(EventKind.LOG_OPENED, "log"))
                work.commit()

    copy = tmp_path / "copy.db"
    assert tried.backup(str(copy), write, never)
    assert wrote
    assert tried.verify().entries == count + 1
    assert tried.try_copy(str(copy), lambda *_said: None, never) == count
