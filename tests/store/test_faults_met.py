"""Faults met in the middle of the day: nothing is lost, it is said, and the work goes on when it can."""

from __future__ import annotations

import multiprocessing
import resource
import signal
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text

from agent_desk.domain.errors import StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.store.engine import SqlStore, open_store
from tests import builders as b
from tests.fakes import FixedClock
from tests.store.conftest import fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.queues import Queue

    from tests.store.conftest import Places


@pytest.fixture
def on_server(places: Places) -> Iterator[SqlStore]:
    with places.empty("postgresql") as found:
        store = open_store(found, FixedClock(b.NOON))
        fill(store)
        yield store
        store.close()


def cut_off(store: SqlStore) -> int:
    """The server ends every session of the store; how many."""
    url = store.engine.url
    admin = create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    ended = text("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = :name")
    with admin.connect() as connection:
        count = len(connection.execute(ended, {"name": url.database}).all())
    admin.dispose()
    return count


def note(store: SqlStore, subject: str) -> None:
    with store.work("agent-1") as work:
        work.record(Event(EventKind.NOTE_SAVED, subject, after={"length": "3"}))
        work.commit()


def test_reads_go_on_after_the_server_ended_the_session(on_server: SqlStore) -> None:
    before = on_server.reads.audit()
    assert cut_off(on_server) >= 1
    assert on_server.reads.audit() == before


def test_an_act_that_is_cut_off_is_said_to_be_undone_and_is(on_server: SqlStore) -> None:
    before = len(on_server.reads.audit())
    with on_server.work("agent-1") as work:
        assert work.portfolios.all()
        work.record(Event(EventKind.NOTE_SAVED, "half"))
        cut_off(on_server)
        with pytest.raises(StoreError, match=r"store\.connection"):
            work.commit()
    assert len(on_server.reads.audit()) == before
    note(on_server, "again")
    assert on_server.verify().is_sound


def test_the_watch_says_that_the_connection_broke_and_listens_again(on_server: SqlStore) -> None:
    notices = on_server.notices()
    assert not notices.changed()
    cut_off(on_server)
    with pytest.raises(StoreError, match=r"store\.connection"):
        notices.changed()
    assert notices.changed()  # something may have been missed
    assert not notices.changed()
    note(on_server, "L-1001")
    assert notices.changed()
    cut_off(on_server)
    notices.close()


def fill_up(path: str, answers: Queue[list[str]]) -> None:
    """Work until the file may grow no more, then with room again."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    store = open_store(path, FixedClock(b.NOON))
    size = max(item.stat().st_size for item in Path(path).parent.iterdir())
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 64 * 1024, hard))
    said: list[str] = []
    done = 0
    while not said and done < 1000:
        try:
            note(store, f"n-{done}" + "x" * 2000)
            done += 1
        except StoreError as error:
            said.append(error.code)
    said.append(str(done))
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    note(store, "with room again")
    store.close()
    answers.put(said)


def test_a_full_disk_loses_nothing_and_work_goes_on_with_room(sqlite_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    answers: Queue[list[str]] = context.Queue()
    process = context.Process(target=fill_up, args=(str(sqlite_path), answers))
    process.start()
    said, done = answers.get(timeout=120)
    process.join(60)
    assert said in ("store.full", "store.disk")
    store = open_store(str(sqlite_path), FixedClock())
    notes = [entry.event.subject for entry in store.reads.audit(0, 2000) if entry.event.kind is EventKind.NOTE_SAVED]
    assert notes[0] == "with room again"
    assert len(notes) == int(done) + 1
    assert store.verify().is_sound
    store.close()


def test_a_clock_that_is_set_back_stops_nobody(store: SqlStore, clock: FixedClock) -> None:
    note(store, "one")
    clock.move(-timedelta(days=400))
    note(store, "two")
    entries = store.reads.audit()
    assert [entry.event.subject for entry in entries[:2]] == ["two", "one"]
    assert entries[0].at < entries[1].at
    assert store.verify().is_sound
