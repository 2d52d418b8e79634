"""Several processes take cases from one store at once: no case is handed out twice, none is left over."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.events import Event, EventKind
from agent_desk.store.engine import open_store
from tests import builders as b
from tests.fakes import FixedClock
from tests.store.conftest import key_of

if TYPE_CHECKING:
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Barrier

    from agent_desk.store.engine import SqlStore

PROCESSES = 3
CASES = 30
SECONDS = 120


def work_through(address: str, agent: str, start: Barrier, taken: Queue[list[str]]) -> None:
    """Take the next case, each time as another account of this agent, until there is none."""
    store = open_store(address, FixedClock(b.NOON), patience=SECONDS, key=key_of(address))
    start.wait(SECONDS)
    mine: list[str] = []
    while True:
        with store.work(agent) as work:
            hold = b.hold(f"{agent}-{len(mine)}", b.NOON, b.NOON + timedelta(days=1))
            number = work.cases.take_next(b.PORTFOLIO, hold, b.NOON)
            if number is None:
                break
            work.record(Event(EventKind.CASE_TAKEN, number, number))
            work.commit()
            mine.append(number)
    store.close()
    taken.put(mine)


def test_no_case_is_handed_out_twice(store: SqlStore, address: str) -> None:
    with store.work("x") as work:
        work.portfolios.save(b.portfolio())
        work.borrowers.save_many([b.borrower()])
        loans = [b.loan(f"T-{index:03d}", count=2) for index in range(CASES)]
        work.loans.save_many([b.standing(loan) for loan in loans])
        work.commit()
    spawn = multiprocessing.get_context("spawn")
    start, taken = spawn.Barrier(PROCESSES), spawn.Queue()
    people = [
        spawn.Process(target=work_through, args=(address, f"agent-{index}", start, taken), daemon=True)
        for index in range(PROCESSES)
    ]
    for person in people:
        person.start()
    handed_out = [taken.get(timeout=SECONDS) for _ in people]
    for person in people:
        person.join(SECONDS)
    assert [person.exitcode for person in people] == [0] * PROCESSES
    counted = Counter(number for mine in handed_out for number in mine)
    assert counted == Counter(loan.number for loan in loans)
    entries = [entry.event.subject for entry in store.reads.audit() if entry.event.kind is EventKind.CASE_TAKEN]
    assert Counter(entries) == counted
    assert store.verify().is_sound
