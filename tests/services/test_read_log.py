"""The log: read by key, narrowed by any of what is named, exported only while its chain is whole."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import stat
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from agent_desk.domain.errors import DeskError, InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.log_groups import LogGroup, group_of, kinds_of
from agent_desk.domain.people import UserId
from agent_desk.services.read_log import COLUMNS
from agent_desk.services.store_facts import LogFilter
from agent_desk.store.engine import SqlStore
from agent_desk.wording.log_words import EVENTS, GROUPS
from tests.services.floor import GOOD, LATE, NEW, Floor

if TYPE_CHECKING:
    from pathlib import Path


def test_every_kind_of_event_has_words_and_a_group() -> None:
    assert set(EVENTS) == set(EventKind)
    assert set(GROUPS) == set(LogGroup)
    assert {group_of(kind) for kind in EventKind} == set(LogGroup)
    assert frozenset.union(*(kinds_of(group) for group in LogGroup)) == set(EventKind)


def numbers(desk: Floor, wanted: LogFilter, before: int = 0, limit: int = 500) -> list[int]:
    return [entry.entry for entry in desk.services.log.page(desk.supervisor, wanted, before, limit)]


@pytest.fixture
def busy(desk: Floor) -> Floor:
    """A few acts of several people."""
    queue = desk.services.queue
    for number in (LATE, NEW, GOOD):
        queue.take(desk.agent, number)
        desk.clock.move(timedelta(minutes=1))
        queue.release(desk.agent, number)
    queue.take(desk.senior, LATE)
    desk.services.sign_in.enter(UserId("0107"))
    return desk


def test_pages_go_by_key_and_miss_nothing(busy: Floor) -> None:
    everything = numbers(busy, LogFilter())
    assert everything == sorted(everything, reverse=True)
    assert everything == list(range(len(everything), 0, -1))
    paged, before = [], 0
    while page := numbers(busy, LogFilter(), before, 4):
        paged += page
        before = page[-1]
    assert paged == everything
    assert busy.services.log.size(busy.supervisor, LogFilter()) == len(everything)


def test_new_entries_do_not_shift_the_pages(busy: Floor) -> None:
    first = numbers(busy, LogFilter(), 0, 3)
    busy.services.sign_in.enter(UserId("2044"))
    assert numbers(busy, LogFilter(), first[-1], 1) == [first[-1] - 1]


def test_what_is_named_widens_and_who_and_when_narrow(busy: Floor) -> None:
    def kinds(wanted: LogFilter) -> set[str]:
        page = busy.services.log.page(busy.supervisor, wanted)
        return {f"{entry.event.kind} {entry.event.loan_number}".strip() for entry in page}

    loan = LogFilter(loans=frozenset({NEW}))
    assert kinds(loan) == {f"case-taken {NEW}", f"case-released {NEW}"}
    people = kinds_of(LogGroup.PEOPLE)
    both = LogFilter(loans=frozenset({NEW}), kinds=people, actors=frozenset({"2041", "0107"}))
    assert kinds(both) == kinds(loan) | {"signed-in"}
    since = busy.clock.now() - timedelta(minutes=1)
    later = LogFilter(since=since, actors=frozenset({"2041"}))
    assert kinds(later) == {f"case-released {NEW}", f"case-taken {GOOD}", f"case-released {GOOD}"}
    assert kinds(LogFilter(until=since, actors=frozenset({"2009"}))) == set()


def test_a_number_that_was_never_there_is_no_empty_log(busy: Floor) -> None:
    log = busy.services.log
    log.require_known(busy.supervisor, LogFilter(loans=frozenset({LATE}), actors=frozenset({"2041"})))
    by_the_desk = {entry.actor for entry in log.page(busy.supervisor, LogFilter())}
    log.require_known(busy.supervisor, LogFilter(actors=frozenset(by_the_desk)))
    with pytest.raises(InputError, match=r"loan\.unknown"):
        log.require_known(busy.supervisor, LogFilter(loans=frozenset({LATE, "NO-1"})))
    with pytest.raises(InputError, match=r"log\.nobody"):
        log.require_known(busy.supervisor, LogFilter(actors=frozenset({"2041", "9999"})))


def test_looking_at_the_log_is_in_the_log(busy: Floor) -> None:
    busy.services.log.open(busy.supervisor, LogFilter(loans=frozenset({LATE})))
    newest = busy.log()[0]
    assert (newest.event.kind, newest.actor, newest.event.after) == (
        EventKind.LOG_OPENED,
        "0107",
        {"filter": f"loans {LATE}"},
    )


def test_an_agent_does_not_read_the_log(busy: Floor, tmp_path: Path) -> None:
    log = busy.services.log
    for act in (
        lambda: log.page(busy.agent, LogFilter()),
        lambda: log.size(busy.agent, LogFilter()),
        lambda: log.export(busy.agent, LogFilter(), str(tmp_path / "log.csv")),
    ):
        with pytest.raises(RuleError, match=r"right\.missing"):
            act()
    assert not list(tmp_path.glob("*.csv"))


@pytest.mark.parametrize("name", ["log.csv", "log.jsonl"])
def test_an_export_holds_what_fits_and_is_its_owners_alone(busy: Floor, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    wanted = LogFilter(actors=frozenset({"2041"}))
    before = numbers(busy, wanted)
    made = busy.services.log.export(busy.supervisor, wanted, str(path))
    content = path.read_bytes()
    assert made.entries == len(before)
    assert made.digest == hashlib.sha256(content).hexdigest()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    if name.endswith("csv"):
        rows = list(csv.DictReader(io.StringIO(content.decode())))
        assert tuple(rows[0]) == COLUMNS
    else:
        rows = [json.loads(line) for line in content.decode().splitlines()]
    assert [int(row["entry"]) for row in rows] == before
    newest = busy.log()[0].event
    assert (newest.kind, newest.subject) == (EventKind.LOG_EXPORTED, name)
    assert newest.after["sha256"] == made.digest
    assert not list(tmp_path.glob(".log*"))


def test_a_spreadsheet_takes_nothing_of_an_export_for_a_formula(busy: Floor, tmp_path: Path) -> None:
    with busy.services.desk.work("2041") as work:
        work.record(Event(EventKind.EVIDENCE_RECORDED, "=cmd|' /C calc'!A0"))
        work.commit()
    path = tmp_path / "log.csv"
    busy.services.log.export(busy.supervisor, LogFilter(), str(path))
    assert "\n=" not in path.read_text("utf-8")
    assert ",'=cmd" in path.read_text("utf-8")


def break_entry(desk: Floor, entry: int, column: str) -> None:
    store = desk.services.desk.store
    assert isinstance(store, SqlStore)
    with store.engine.connect() as connection:
        for (name,) in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(text(f"UPDATE audit SET {column} = 'x' WHERE entry = {entry}"))
        connection.commit()


@pytest.mark.parametrize("column", ["actor", "kind", "after", "at"])
def test_a_broken_chain_is_named_read_and_not_exported(busy: Floor, tmp_path: Path, column: str) -> None:
    break_entry(busy, 9, column)
    check = busy.services.log.check(busy.supervisor)
    assert check is not None
    assert check.broken == "9"
    with pytest.raises(RuleError) as refused:
        busy.services.log.export(busy.supervisor, LogFilter(), str(tmp_path / "log.csv"))
    assert (refused.value.code, refused.value.values["entry"]) == ("audit.broken", "9")
    assert not list(tmp_path.glob("*.csv"))
    assert len(numbers(busy, LogFilter())) == check.entries


def test_a_check_says_how_far_it_is_and_can_be_stopped(busy: Floor) -> None:
    with busy.services.desk.work("2041") as work:
        for _ in range(2500):
            work.record(Event(EventKind.NOTE_SAVED, LATE, LATE))
        work.commit()
    told: list[tuple[int, int | None]] = []
    check = busy.services.log.check(busy.supervisor, lambda done, of: told.append((done, of)))
    assert check is not None
    assert [done for done, _ in told] == [1000, 2000, check.entries]
    assert {of for _, of in told} == {check.entries}
    assert busy.services.log.check(busy.supervisor, cancelled=lambda: True) is None


def test_a_file_that_cannot_be_written_leaves_nothing(busy: Floor, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"file\.unwritable"):
        busy.services.log.export(busy.supervisor, LogFilter(), str(tmp_path / "none" / "log.csv"))
    assert busy.log()[0].event.kind is not EventKind.LOG_EXPORTED
    assert issubclass(InputError, DeskError)
