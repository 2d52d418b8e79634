"""Times of calls, told with their spread and what they are compared with."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROUNDS = 9


class Times(NamedTuple):
    """Milliseconds of each round, by the clock on the wall and of this process and its servers on the processor."""

    wall: list[float]
    own: list[float]


class Servers:
    """Processes on this machine that work for this one: the sessions of a PostgreSQL server (Linux)."""

    def __init__(self, pids: Iterable[int] = ()) -> None:
        """By their numbers; those of another machine count nothing."""
        self._files = [path for pid in pids if (path := Path(f"/proc/{pid}/schedstat")).exists()]

    def seconds(self) -> float:
        """Processor time so far; helpers of a parallel plan are left out."""
        return sum(int(path.read_text(encoding="ascii").split()[0]) for path in self._files) / 1e9


NOBODY = Servers()


def timed(work: Callable[[], object], rounds: int = ROUNDS, servers: Servers = NOBODY) -> Times:
    """Each round's times, after one round that is not counted."""
    work()
    found = Times([], [])
    for _ in range(rounds):
        began, used = perf_counter(), process_time() + servers.seconds()
        work()
        found.own.append((process_time() + servers.seconds() - used) * 1000)
        found.wall.append((perf_counter() - began) * 1000)
    return found


def say(name: str, times: Times, bare: Times | None = None) -> None:
    """One row of a table: medians and range, and how many times what it is compared with, by processor time."""
    own = median(times.own)
    spread = f"{median(times.wall):.2f} | {min(times.wall):.2f}-{max(times.wall):.2f}"
    compared = f"{median(bare.own):.2f} | {own / max(median(bare.own), 0.01):.1f}" if bare else " | "
    print(f"| {name} | {own:.2f} | {spread} | {compared} |", flush=True)


def head(title: str, bare: str) -> None:
    """The head of a table."""
    print(
        f"\n| {title} | processor, ms | wall, ms | from-to | {bare}, ms | times |\n|---|---|---|---|---|---|",
        flush=True,
    )


def noise(rounds: int = 9) -> str:
    """How far the same piece of arithmetic spreads just now: wall against processor time."""
    wall, own = [], []
    for _ in range(rounds):
        began, used = perf_counter(), process_time()
        sum(number * number for number in range(300_000))
        wall.append((perf_counter() - began) * 1000)
        own.append((process_time() - used) * 1000)
    spread = f"{min(wall):.0f}-{max(wall):.0f} ms by the wall, {min(own):.0f}-{max(own):.0f} ms of processor"
    return f"noise: the same loop took {spread}"
