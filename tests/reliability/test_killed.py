"""Killed at any moment while cases are agreed: what was confirmed is there, nothing is half there, nothing twice."""

from __future__ import annotations

import os
import select
import signal
import time
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, make_url, text

from agent_desk.domain.loan import LoanNumber
from tests.reliability.consistency import log_of, wrong_with
from tests.reliability.extent import EXTENT, say
from tests.reliability.mortal import STEPS, Line, live
from tests.reliability.processes import fresh_processes
from tests.reliability.scenery import fill, open_desk
from tests.store.conftest import engine_name

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

#: The first entry that each step leaves.
_KINDS = {
    "prove": "evidence-recorded",
    "note": "note-saved",
    "ask": "request-submitted",
    "draft": "agreement-drafted",
    "say": "disclosure-read",
    "issue": "agreement-issued",
    "accept": "agreement-accepted",
    "pay": "payment-recorded",
}

#: Seconds after which a life that does nothing is a failure.
_GIVE_UP = 120.0

#: Seconds until the kill, at most: a case or two are agreed in that time.
_LONGEST = 0.6


class Lives:
    """One process after the other on one store, each killed at a moment by chance."""

    def __init__(self, address: str, cases: list[str]) -> None:
        self.address = address
        self.cases = cases
        self.confirmed: dict[tuple[str, str], str] = {}

    def one(self, delay: float | None) -> None:
        """A life that is killed ``delay`` seconds after it began to work; without, one that comes to its end."""
        context = fresh_processes()
        ours, theirs = context.Pipe(duplex=False)
        left = [name for name in self.cases if (name, STEPS[-1]) not in self.confirmed]
        process = context.Process(target=live, args=(self.address, frozenset(self.confirmed), left, theirs))
        process.start()
        theirs.close()
        self._listen(process, ours.fileno(), delay)
        process.join(_GIVE_UP)
        ours.close()
        assert process.exitcode == (0 if delay is None else -signal.SIGKILL)

    def _listen(self, process: BaseProcess, lines: int, delay: float | None) -> None:
        """Hear what is confirmed, until the pipe closes."""
        kill_at: float | None = None
        give_up = time.monotonic() + _GIVE_UP
        rest = b""
        while time.monotonic() < give_up:
            if kill_at is not None and time.monotonic() >= kill_at:
                assert process.pid is not None
                os.kill(process.pid, signal.SIGKILL)
                kill_at = None
            wait = 1.0 if kill_at is None else max(0.0, kill_at - time.monotonic())
            if not select.select([lines], [], [], wait)[0]:
                continue
            read = os.read(lines, 65536)
            if not read:
                return
            *whole, rest = (rest + read).split(b"\n")
            for line in whole:
                word, name, step, subject = line.decode().split("|")
                if word == "open" and delay is not None:
                    kill_at = time.monotonic() + delay
                elif word == "done":
                    self.confirmed[name, step] = subject
        process.kill()
        pytest.fail("the process does nothing")


def confirmed_is_there(lives: Lives) -> list[str]:
    """What was confirmed and cannot be found."""
    store, _ = open_desk(lives.address)
    there = {(entry.event.loan_number, entry.event.kind.value, entry.event.subject) for entry in log_of(store)}
    wrong = wrong_with(store)
    store.close()
    lost = [
        act
        for act, subject in lives.confirmed.items()
        if (act[0], _KINDS[act[1]], subject) not in there and act[1] != "say"
    ]
    said = {loan for loan, kind, _ in there if kind == "disclosure-read"}
    lost += [act for act in lives.confirmed if act[1] == "say" and act[0] not in said]
    return [*wrong, *(f"confirmed and gone: {act}" for act in lost)]


def test_what_was_confirmed_outlives_every_kill(address: str) -> None:
    kills = EXTENT.kills
    fill(address, 1, 0, 2 * (kills * 3 + 10))
    lives = Lives(address, [f"N-{2 * index:05d}" for index in range(kills * 3 + 10)])
    chance = Random(20260616)
    for life in range(kills):
        lives.one(chance.uniform(0.0, _LONGEST))
        assert confirmed_is_there(lives) == [], f"after kill {life + 1}"
    agreed = len(lives.confirmed)
    say(f"{kills} kills on {engine_name(address)}", f"{agreed:,} acts confirmed; none lost, none half, none twice")
    lives.cases = [name for name in lives.cases if any(case == name for case, _ in lives.confirmed)][-3:]
    lives.one(None)
    assert confirmed_is_there(lives) == []
    once = Counter(log_entries(address))
    assert {count for act, count in once.items() if act[0] in {case for case, _ in lives.confirmed}} == {1}


def log_entries(address: str) -> list[tuple[str, str]]:
    """(loan, kind) of every entry of the steps."""
    store, _ = open_desk(address)
    kinds = set(_KINDS.values()) - {"disclosure-read"}  # one entry for each thing that was said
    found = [(entry.event.loan_number, entry.event.kind.value) for entry in log_of(store)]
    store.close()
    return [act for act in found if act[1] in kinds]


def test_sessions_cut_off_on_the_server_lose_and_double_nothing(postgresql: str) -> None:
    """The server ends the desk's session again and again; the act under way is sent once more under its key."""
    fill(postgresql, 1, 0, 8)
    lives = Lives(postgresql, [f"N-{2 * index:05d}" for index in range(4)])
    url = make_url(postgresql)
    admin = create_engine(url.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    cut = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name AND pid <> pg_backend_pid()"
    )
    store, services = open_desk(postgresql)
    chance, cuts = Random(7), 0
    for name in lives.cases:
        for step in STEPS:
            if chance.random() < 0.5:
                with admin.connect() as connection:
                    cuts += len(connection.execute(cut, {"name": url.database}).all())
            lives.confirmed[name, step] = Line(services, LoanNumber(name)).do(step)
    store.close()
    admin.dispose()
    assert cuts > 5
    assert confirmed_is_there(lives) == []
    assert set(Counter(log_entries(postgresql)).values()) == {1}
