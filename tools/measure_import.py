"""Measure the import of files: `python -m tools.measure_import LOANS [postgresql://...]`, with where the time goes.

Makes the template's tables with 12 instalments a loan, brings them in by the command and once more under a profiler,
and puts beside it a bare executemany of the very same rows into an empty SQLite store. Seconds of processor;
PostgreSQL's own are not among them. Nothing fails for being slow.
"""

from __future__ import annotations

import cProfile
import csv
import os
import pstats
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent_desk.__main__ import main as desk
from tools.measure_sample import copied
from tools.timing import noise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TERM = 12
_ON = date(2026, 6, 16)
_FAMILY = ("Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao")
_GIVEN = ("Min", "Lihua", "Jing", "Wei", "Fang", "Qiang", "Lei", "Yan", "Jun", "Ping", "Na")


def main() -> None:
    """Make, import, compare."""
    size = int(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="agent-desk-measure-") as name:
        folder = Path(name)
        files = _files(folder, size)
        print(noise())
        place = folder / "made.db"
        print(f"{size:,} loans into SQLite: {_timed(str(place), files)}")
        if len(sys.argv) > 2:
            print(f"{size:,} loans into PostgreSQL: {_timed(sys.argv[2], files)}")
        bare = [copied(place, folder / f"{keep}.db", keep_indexes=keep) for keep in (True, False)]
        print("\n| rows | number | with every index, s | rows/s | primary keys alone, s |\n|---|---|---|---|---|")
        for table, (count, seconds) in bare[0].items():
            if count:
                print(f"| {table} | {count:,} | {seconds:.2f} | {count / seconds:,.0f} | {bare[1][table][1]:.2f} |")
        sums = [sum(seconds for _, seconds in found.values()) for found in bare]
        print(f"| all | {sum(count for count, _ in bare[0].values()):,} | {sums[0]:.2f} | | {sums[1]:.2f} |")
        _profiled(folder / "profiled.db", files)
        print(noise())


def _files(folder: Path, size: int) -> list[str]:
    """Loans, instalments and payments as CSV files, the same for the same size."""
    numbers = [f"MI{index:07d}" for index in range(size)]
    head = ["loan_number", "borrower_id", "principal", "annual_rate_percent", "drawn_on", "borrower_name", "phone"]
    loans = (
        [
            number,
            f"B{number}",
            _major(_principal(index) * _TERM),
            "18",
            _drawn(index).isoformat(),
            f"{_FAMILY[index % 8]} {_GIVEN[index % 11]}",
            f"138{index:08d}",
        ]
        for index, number in enumerate(numbers)
    )
    parts = (
        [number, turn + 1, _due(index, turn).isoformat(), _major(_principal(index)), _major(_interest(index, turn))]
        for index, number in enumerate(numbers)
        for turn in range(_TERM)
    )
    paid = (
        [number, _due(index, turn).isoformat(), _major(_principal(index) + _interest(index, turn))]
        for index, number in enumerate(numbers)
        for turn in range(index % 6)
    )
    return [
        _written(folder / "loans.csv", head, loans),
        _written(folder / "instalments.csv", ["loan_number", "number", "due_date", "principal", "interest"], parts),
        _written(folder / "payments.csv", ["loan_number", "paid_on", "amount"], paid),
    ]


def _principal(index: int) -> int:
    """Minor units of an instalment's principal: hardly two loans have the same."""
    return 40_000 + index * 7_919 % 300_007


def _interest(index: int, turn: int) -> int:
    return _principal(index) * (_TERM - turn) * 15 // 1000


def _major(minor: int) -> str:
    return f"{minor // 100}.{minor % 100:02d}"


def _drawn(index: int) -> date:
    return _ON - timedelta(days=200 + index % 100)


def _due(index: int, turn: int) -> date:
    return _drawn(index) + timedelta(days=30 * (turn + 1))


def _written(path: Path, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)
    return str(path)


def _arguments(place: str, files: Sequence[str]) -> list[str]:
    new = ("--portfolio", "measured", "--currency", "CNY", "--jurisdiction", "CN", "--pack", "cn-instalment")
    return ["--store", place, "import", *new, "--as-of", _ON.isoformat(), *files]


def _timed(place: str, files: Sequence[str]) -> str:
    """Import by the command; what it took."""
    command = [sys.executable, "-m", "agent_desk", *_arguments(place, files)]
    began, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True)
    after = os.times()
    own = after.children_user + after.children_system - before.children_user - before.children_system
    return f"{time.perf_counter() - began:.1f} s by the wall, {own:.1f} s of processor"


def _profiled(place: Path, files: Sequence[str]) -> None:
    """Import in this process; the share of each module's own time."""
    profile = cProfile.Profile()
    sys.argv[1:] = _arguments(str(place), files)
    profile.runcall(desk)
    taken: dict[str, float] = defaultdict(float)
    stats: Any = pstats.Stats(profile)
    for (file, _, function), (_, _, own, _, _) in stats.stats.items():
        path = Path(file)
        taken["/".join(path.parts[-3:]) if path.suffix == ".py" else function] += own
    whole = sum(taken.values())
    print(f"\n| where ({whole:.0f} s under the profiler) | share |\n|---|---|")
    for where, own in sorted(taken.items(), key=lambda item: -item[1])[:30]:
        print(f"| {where} | {own / whole:.1%} |")


if __name__ == "__main__":
    main()
