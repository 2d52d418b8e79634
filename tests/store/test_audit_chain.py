"""The log: in the same transaction as the act, chained, append-only; every tampering is found and named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.loan import LoanNumber
from agent_desk.store.audit_chain import first_fault
from tests import builders as b

if TYPE_CHECKING:
    from agent_desk.store.engine import SqlStore
    from tests.fakes import FixedClock

CALL = Event(EventKind.CONTACT_LOGGED, "L-1001", "L-1001", {"action": "new"}, {"备注": '"两"'})
#: The first entry says that the store was created; these come after it.
WRITTEN = 6


@pytest.fixture(scope="module")
def logged(lasting: SqlStore) -> SqlStore:
    return fill(lasting)


def fill(store: SqlStore) -> SqlStore:
    for index in range(WRITTEN - 1):
        with store.work(f"agent-{index}") as work:
            work.record(replace(CALL, subject=f"L-{index}", loan_number=f"L-{index % 2}"), b.TODAY)
            work.commit()
    return store


def broken_by(store: SqlStore, *statements: str) -> str | None:
    """The entry that a check names after these statements, run past the guards and undone afterwards."""
    with store.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            guards = ["DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete"]
        else:
            guards = ["ALTER TABLE audit DISABLE TRIGGER USER"]
        for statement in (*guards, *statements):
            connection.execute(text(statement))
        found = first_fault(connection)[1]
        connection.rollback()
    return found


@pytest.mark.parametrize(
    "odd",
    [
        '","entry":0,"previous":"",',
        ',"entry":0,',
        "per cent % %s :x",
        "back\\slash \\\\ 'quote'' {brace}",
        '王\n\t"丽',
        "NULL",
        "",
    ],
)
def test_an_entry_of_any_text_has_the_digest_that_the_check_computes(filled: SqlStore, odd: str) -> None:
    with filled.work(f"agent {odd}") as work:
        for turn in range(3):
            work.record(Event(EventKind.CONTACT_LOGGED, f"{odd}{turn}", odd, {odd: odd}, {"after": odd}), b.TODAY)
        work.commit()
    newest = filled.reads.audit(limit=3)
    assert [entry.event.subject for entry in newest] == [f"{odd}2", f"{odd}1", f"{odd}0"]
    assert {entry.event.loan_number for entry in newest} == {odd}
    assert dict(newest[0].event.before) == {odd: odd}
    assert filled.verify().is_sound


def _record_and_fail(store: SqlStore) -> None:
    with store.work("x") as work:
        work.record(CALL)
        _ = 1 // 0


def test_an_entry_says_who_when_and_what(store: SqlStore, clock: FixedClock) -> None:
    with store.work("agent-1") as work:
        work.record(CALL, date(2026, 6, 15))
        clock.move(timedelta(seconds=1, microseconds=5))
        work.record(replace(CALL, kind=EventKind.NOTE_SAVED, loan_number=""))
        assert work.commit() == (CALL, replace(CALL, kind=EventKind.NOTE_SAVED, loan_number=""))
    second, first, created = store.reads.audit()
    assert (created.entry, created.event.kind) == (1, EventKind.STORE_CREATED)
    assert (first.entry, first.at, first.on, first.actor, first.event) == (
        2,
        b.NOON,
        date(2026, 6, 15),
        "agent-1",
        CALL,
    )
    assert (second.entry, second.at, second.on) == (3, clock.now(), None)
    assert len({created.digest, first.digest, second.digest}) == 3


def test_the_log_pages_and_narrows_to_a_loan(logged: SqlStore) -> None:
    assert [entry.entry for entry in logged.reads.audit(6, 2)] == [5, 4]
    assert [entry.event.subject for entry in logged.reads.audit(loan_number="L-1")] == ["L-3", "L-1"]


def test_an_act_that_is_not_committed_leaves_no_entry(logged: SqlStore) -> None:
    with logged.work("x") as work:
        work.record(CALL)
    with pytest.raises(ZeroDivisionError):
        _record_and_fail(logged)
    assert len(logged.reads.audit()) == WRITTEN


def test_entry_and_act_are_one(filled: SqlStore) -> None:
    """A commit that fails leaves neither."""
    with filled.work("x") as work:
        case = work.cases.get(LoanNumber("L-1001"))
        work.cases.save(replace(case, note="half"))
        work.record(replace(CALL, subject=None))  # type: ignore[arg-type]
        with pytest.raises(DBAPIError):
            work.commit()
    with filled.work("x") as work:
        assert work.cases.get(LoanNumber("L-1001")).note == ""
    assert len(filled.reads.audit()) == 1
    assert filled.verify().is_sound


def test_a_long_log_is_sound(store: SqlStore) -> None:
    with store.work("x") as work:
        for _ in range(2100):
            work.record(CALL)
        work.commit()
    check = store.verify()
    assert (check.entries, check.faults) == (2101, ())


@pytest.mark.parametrize(
    "statement", ["UPDATE audit SET actor = 'me' WHERE entry = 2", "DELETE FROM audit WHERE entry = 6"]
)
def test_the_database_refuses_to_change_the_log(logged: SqlStore, statement: str) -> None:
    with logged.engine.connect() as connection, pytest.raises(DBAPIError, match="append-only"):
        connection.execute(text(statement))
    assert logged.verify().is_sound


@pytest.mark.parametrize(
    "assignment",
    [
        "at = '2026-06-16T12:00:00.000001+00:00'",
        "business_date = ''",
        "actor = 'agent-9'",
        "kind = 'note-saved'",
        "subject = 'L-9'",
        "loan_number = ''",
        "before = '{}'",
        "after = after || ' '",
        "previous = digest",
        "digest = previous",
        "entry = 99",
        "entry = 0",
    ],
)
@pytest.mark.parametrize("entry", [2, 3, WRITTEN])
def test_every_changed_column_is_found_and_its_entry_named(logged: SqlStore, assignment: str, entry: int) -> None:
    broken = 1 if assignment == "entry = 0" else entry
    assert broken_by(logged, f"UPDATE audit SET {assignment} WHERE entry = {entry}") == str(broken)


@pytest.mark.parametrize(
    ("statements", "broken"),
    [
        (["DELETE FROM audit WHERE entry = 1"], 1),
        (["DELETE FROM audit WHERE entry = 4"], 4),
        (["DELETE FROM audit WHERE entry = 6"], 6),
        (["DELETE FROM audit WHERE entry > 3"], 4),
        (["DELETE FROM audit"], 1),
        (["DELETE FROM audit_head"], 7),
        (["UPDATE audit_head SET entry = 7"], 7),
        (["DELETE FROM audit WHERE entry = 6", "UPDATE audit_head SET entry = 5"], 6),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_deleted_entries_are_missed_the_last_ones_too(logged: SqlStore, statements: list[str], broken: int) -> None:
    assert broken_by(logged, *statements) == str(broken)


def test_an_entry_that_is_no_text_any_more_is_named(logged: SqlStore) -> None:
    if logged.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL refuses text that is none")
    assert broken_by(logged, "UPDATE audit SET subject = CAST(x'ff' AS TEXT) WHERE entry = 3") == "3"
