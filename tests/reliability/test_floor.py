"""A floor of people at one store: no case handed out twice, no decision lost or doubled, and how long it takes."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from queue import Empty
from statistics import quantiles
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.events import EventKind
from tests.reliability.consistency import log_of, wrong_with
from tests.reliability.extent import EXTENT, say
from tests.reliability.floor_work import Told, run_seats
from tests.reliability.processes import fresh_processes
from tests.reliability.scenery import fill, open_desk

if TYPE_CHECKING:
    from collections.abc import Sequence

_KINDS = {
    "take": EventKind.CASE_TAKEN,
    "prove": EventKind.EVIDENCE_RECORDED,
    "ask": EventKind.REQUEST_SUBMITTED,
    "decide": EventKind.REQUEST_APPROVED,
    "draft": EventKind.AGREEMENT_DRAFTED,
    "issue": EventKind.AGREEMENT_ISSUED,
    "accept": EventKind.AGREEMENT_ACCEPTED,
    "release": EventKind.CASE_RELEASED,
}


def work(address: str, processes: Sequence[Sequence[str]], seconds: float, pause: float) -> list[Told]:
    """Processes with these people, for so long."""
    server = fresh_processes()
    start, answers = server.Barrier(len(processes)), server.Queue()
    running = [
        server.Process(
            target=run_seats, args=(address, list(people), EXTENT.cases, seconds, pause, start, answers), daemon=True
        )
        for people in processes
    ]
    for process in running:
        process.start()
    told: list[Told] = []
    left = len(running)
    while left:
        try:
            told += answers.get(timeout=2)
            left -= 1
        except Empty:
            assert not any(process.exitcode for process in running), "a process broke down"
    for process in running:
        process.join(60)
    return told


def hold_against(address: str, told: Sequence[Told]) -> None:
    """What people were told is what the store says, no more and no less."""
    assert [line for item in told for line in item.failures] == []
    store, _ = open_desk(address)
    assert wrong_with(store) == []
    logged: dict[EventKind, Counter[str]] = defaultdict(Counter)
    for entry in log_of(store):
        logged[entry.event.kind][entry.event.subject] += 1
    store.close()
    confirmed: dict[str, Counter[str]] = defaultdict(Counter)
    for item in told:
        for act, subject in item.acts:
            confirmed[act][subject] += 1
    for act, kind in _KINDS.items():
        confirmed[act].pop("", None)
        assert confirmed[act] == logged[kind], act


def report(title: str, told: Sequence[Told], seconds: float) -> None:
    """Figures by act: how many, the middle, nineteen of twenty, the slowest of a hundred, all in milliseconds."""
    taken: dict[str, list[float]] = defaultdict(list)
    for item in told:
        for act, lasted in item.seconds:
            taken[act].append(lasted * 1000)
    acts = sum(map(len, taken.values()))
    beaten = sum(item.beaten for item in told)
    rate = f"{acts:,} acts in {seconds:.0f} s, {acts / seconds:.0f} a second"
    everything = milliseconds([value for all_of in taken.values() for value in all_of])
    say(title, f"{rate}; {everything}; nothing handed out or done twice, {beaten} times somebody was quicker")
    for act in _KINDS:
        sys.stdout.write(f"    {act:8} {len(taken[act]):6}  {milliseconds(taken[act])}\n")


def milliseconds(values: Sequence[float]) -> str:
    """The middle, nineteen of twenty, ninety-nine of a hundred, and the slowest."""
    if len(values) < 2:
        return "too few to say"
    cuts = quantiles(values, n=100, method="inclusive")
    return f"p50 {cuts[49]:,.0f} ms, p95 {cuts[94]:,.0f}, p99 {cuts[98]:,.0f}, the slowest {max(values):,.0f}"


#: Both in the full run; the slice works at the greater pressure alone.
_PAUSES = [0.0, EXTENT.pause] if EXTENT.pause else [0.0]


@pytest.mark.parametrize("pause", _PAUSES)
def test_64_agents_and_4_supervisors_on_postgresql(postgresql: str, pause: float) -> None:
    fill(postgresql, 64, 4, EXTENT.cases)
    people = [f"A{index:03d}" for index in range(64)]
    seats = [[*people[start::4], f"S{start:03d}"] for start in range(4)]
    told = work(postgresql, seats, EXTENT.seconds, pause)
    pace = f"one act every {pause:g} s" if pause else "as fast as they can"
    report(f"64 agents and 4 supervisors on PostgreSQL, {pace}", told, EXTENT.seconds)
    hold_against(postgresql, told)


def test_8_processes_on_one_sqlite_file(sqlite: str) -> None:
    fill(sqlite, 7, 1, EXTENT.cases)
    told = work(sqlite, [*([f"A{index:03d}"] for index in range(7)), ["S000"]], EXTENT.seconds, 0.0)
    report("8 processes on one SQLite file, as fast as they can", told, EXTENT.seconds)
    hold_against(sqlite, told)
