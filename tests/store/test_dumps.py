"""Copies of a PostgreSQL store: whole, put back with the replaced store kept, made before every upgrade."""

from __future__ import annotations

import shutil
import stat
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import make_url, text

from agent_desk.domain.errors import StoreError
from agent_desk.domain.events import EventKind
from agent_desk.domain.loan import LoanNumber
from agent_desk.store import schema
from agent_desk.store.dumps import is_dump
from agent_desk.store.engine import SqlStore, open_store
from agent_desk.store.restoring import restore
from tests import builders as b
from tests.fakes import FixedClock
from tests.store.conftest import fill
from tests.store.test_upkeep import failing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.store.conftest import Places


@pytest.fixture
def server_address(places: Places) -> Iterator[str]:
    if shutil.which("pg_dump") is None:
        pytest.skip("pg_dump is not installed")
    with places.empty("postgresql") as found:
        yield found
        name = make_url(found).database
        assert places.server is not None
        with places.server.engine.connect() as connection:
            left = connection.execute(
                text("SELECT datname FROM pg_database WHERE datname LIKE :like"), {"like": f"{name}\\_%"}
            )
            for other in left.scalars().all():
                connection.execute(text(f'DROP DATABASE "{other}" WITH (FORCE)'))


@pytest.fixture
def desk(server_address: str) -> Iterator[SqlStore]:
    store = open_store(server_address, FixedClock(b.NOON))
    fill(store)
    yield store
    store.close()


def test_a_copy_is_whole_and_for_the_owner_alone(desk: SqlStore, tmp_path: Path) -> None:
    with desk.work("agent-1") as work:
        work.people.save(b.user("not-yet"))
        desk.backup(str(tmp_path / "copy.dump"))
    assert [item.name for item in tmp_path.iterdir()] == ["copy.dump"]
    assert stat.S_IMODE((tmp_path / "copy.dump").stat().st_mode) == 0o600
    assert is_dump(tmp_path / "copy.dump")


def test_a_copy_is_restored_and_the_replaced_store_kept(desk: SqlStore, server_address: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.dump"
    desk.backup(str(copy))
    with desk.work("agent-1") as work:
        work.people.save(b.user("too-late"))
        work.commit()
    desk.close()
    aside = restore(str(copy), server_address, FixedClock(b.NOON), "administrator-1")
    assert aside == f"{make_url(server_address).database}_replaced_1"
    url = make_url(server_address).set(database=str(aside)).render_as_string(hide_password=False)
    back, kept = open_store(server_address, FixedClock()), open_store(url, FixedClock())
    with back.work("x") as work, kept.work("x") as other:
        assert work.loans.get(LoanNumber("L-1001")) == b.loan()
        assert [len(item.people.all()) for item in (work, other)] == [1, 2]
    entry = back.reads.audit()[0]
    assert (entry.event.kind, entry.actor, entry.event.subject) == (
        EventKind.BACKUP_RESTORED,
        "administrator-1",
        "copy.dump",
    )
    assert back.verify().is_sound
    assert kept.verify().is_sound
    back.close()
    kept.close()


def test_a_store_that_somebody_has_open_is_not_replaced(desk: SqlStore, server_address: str, tmp_path: Path) -> None:
    desk.backup(str(tmp_path / "copy.dump"))
    with desk.work("agent-1") as work:
        assert work.people.all()
        with failing("store.locked"):
            restore(str(tmp_path / "copy.dump"), server_address, FixedClock(), "x")
    assert desk.verify().is_sound


def test_a_torn_copy_changes_nothing(desk: SqlStore, server_address: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.dump"
    desk.backup(str(copy))
    copy.write_bytes(copy.read_bytes()[:3000])
    with failing("backup.tool", tool="pg_restore"):
        restore(str(copy), server_address, FixedClock(), "x")
    with desk.work("x") as work:
        assert work.loans.get(LoanNumber("L-1001")) == b.loan()


def test_a_copy_of_the_other_engine_is_refused(desk: SqlStore, server_address: str, tmp_path: Path) -> None:
    desk.backup(str(tmp_path / "copy.dump"))
    with failing("backup.engine"):
        restore(str(tmp_path / "copy.dump"), str(tmp_path / "desk.db"), FixedClock(), "x")
    open_store(str(tmp_path / "file.db"), FixedClock()).close()
    with failing("backup.engine"):
        restore(str(tmp_path / "file.db"), server_address, FixedClock(), "x")


def test_where_the_tools_are_missing_a_sentence_says_so(
    desk: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with failing("backup.no-tool", tool="pg_dump"):
        desk.backup(str(tmp_path / "copy.dump"))
    assert list(tmp_path.iterdir()) == []


def test_it_is_copied_before_an_upgrade_and_not_upgraded_without(
    server_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(server_address, FixedClock()).close()
    with monkeypatch.context() as newer:
        newer.setattr(schema, "HEAD", "9999")
        newer.setattr(schema, "_upgrade", lambda _connection: None)
        newer.setenv("PATH", str(tmp_path))
        with pytest.raises(StoreError, match=r"backup\.no-tool"):
            open_store(server_address, FixedClock(), copies=tmp_path / "copies")
        newer.undo()
    with monkeypatch.context() as newer:
        head = schema.HEAD
        newer.setattr(schema, "HEAD", "9999")
        newer.setattr(schema, "_upgrade", lambda _connection: None)
        open_store(server_address, FixedClock(), copies=tmp_path / "copies").close()
    name = make_url(server_address).database
    assert [path.name for path in (tmp_path / "copies").iterdir()] == [f"{name}.before-{head}.dump"]
    assert is_dump(next((tmp_path / "copies").iterdir()))
