"""Keys of acts: what was sent under a key is done once, on each engine."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, func, select, text, update

from agent_desk.domain.errors import RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.services.sending import DoneBeforeError, Sending
from agent_desk.store import acts
from agent_desk.store.tables import acts as table
from agent_desk.store.tables import audit, audit_head

if TYPE_CHECKING:
    from agent_desk.store.engine import SqlStore
    from tests.fakes import FixedClock

FIRST = Sending("key-1", "one thing")


def act(store: SqlStore, sending: Sending = FIRST, note: str = "L-1001", *, commit: bool = True) -> None:
    with store.work("agent-1", sending) as work:
        work.record(Event(EventKind.NOTE_SAVED, note, note, after={"length": "3"}))
        work.record(Event(EventKind.ACTION_SET, note, note))
        if commit:
            work.commit()


def count(store: SqlStore) -> int:
    with store.engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(audit)).scalar_one())


def test_what_was_done_is_not_done_again_and_says_what_it_did(filled: SqlStore) -> None:
    act(filled)
    before = count(filled)
    with pytest.raises(DoneBeforeError) as told:
        act(filled)
    assert told.value.event == Event(EventKind.NOTE_SAVED, "L-1001", "L-1001", after={"length": "3"})
    assert count(filled) == before
    assert filled.verify().is_sound


def test_a_key_of_something_else_is_refused(filled: SqlStore) -> None:
    act(filled)
    with pytest.raises(RuleError, match=r"act\.key-used"):
        act(filled, Sending("key-1", "another thing"))


def test_what_was_not_committed_leaves_no_key(filled: SqlStore) -> None:
    act(filled, commit=False)
    act(filled)
    with pytest.raises(DoneBeforeError):
        act(filled)


def test_the_same_key_sent_twice_at_once_is_done_once(filled: SqlStore) -> None:
    before, outcomes = count(filled), []
    start = threading.Barrier(4)

    def send() -> None:
        start.wait(60)
        try:
            act(filled)
        except DoneBeforeError:
            outcomes.append("before")
        else:
            outcomes.append("done")

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(outcomes) == ["before", "before", "before", "done"]
    assert count(filled) == before + 2


def test_keys_are_forgotten_after_their_time(filled: SqlStore, clock: FixedClock) -> None:
    act(filled)
    for step, left in ((acts.KNOWN_FOR, 1), (acts.KNOWN_FOR + timedelta(seconds=1), 0)):
        with filled.engine.begin() as connection:
            acts.forget(connection, clock.now() + step)
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == left


def test_a_new_business_date_forgets_old_keys(filled: SqlStore, clock: FixedClock) -> None:
    act(filled)
    clock.move(acts.KNOWN_FOR + timedelta(days=1))
    with filled.work("agent-1") as work:
        work.record(Event(EventKind.DATE_SET, "sample"))
        work.commit()
    with filled.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 0
    act(filled)  # the same key again is another act by now


def test_last_entries_that_were_deleted_are_missed_even_where_the_head_was_written_again(filled: SqlStore) -> None:
    act(filled)
    with filled.engine.begin() as connection:
        _disarm(connection.dialect.name, connection)
        kept = connection.execute(select(audit).order_by(audit.c.entry)).all()[-3:]
        connection.execute(delete(audit).where(audit.c.entry > kept[0].entry))
        connection.execute(update(audit_head).values(entry=kept[0].entry, digest=kept[0].digest))
    assert filled.verify().faults == (("audit.broken", str(kept[-1].entry)),)


def _disarm(engine: str, connection: object) -> None:
    names = ("audit_no_update", "audit_no_delete")
    for name in names if engine == "sqlite" else ("audit_no_change ON audit",):
        connection.execute(text(f"DROP TRIGGER {name}"))  # type: ignore[attr-defined]
