"""Measure how fast a generated portfolio is stored: `python -m tools.measure_sample SIZE [STORE]`.

The baseline is a bare executemany of the very same rows into the same tables of an empty SQLite store: once with every
index and trigger, once with the primary keys alone, in seconds of processor. Nothing fails for being slow.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.bootstrap import SystemClock
from agent_desk.store.engine import open_store
from agent_desk.store.stencils import OWN
from tools.timing import noise

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLES = ("portfolios", "borrowers", *(table.name for table in OWN))
_CHUNK = 100_000


def main() -> None:
    """Make, copy barely, and compare."""
    size = int(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="agent-desk-measure-") as folder:
        place = Path(sys.argv[2] if len(sys.argv) > 2 else f"{folder}/made.db")
        print(noise())
        if not place.exists():
            print(f"made in {_made(place, size)}")
        whole, bare = (
            copied(place, Path(folder) / name, keep_indexes=keep) for name, keep in (("a.db", True), ("b.db", False))
        )
        print("\n| rows | number | with every index, s | rows/s | primary keys alone, s | rows/s |")
        print("|---|---|---|---|---|---|")
        for table, (count, seconds) in whole.items():
            if count:
                alone = bare[table][1]
                rates = f"{seconds:.1f} | {count / seconds:,.0f} | {alone:.1f} | {count / alone:,.0f}"
                print(f"| {table} | {count:,} | {rates} |")
        sums = [sum(seconds for _, seconds in found.values()) for found in (whole, bare)]
        rows = sum(count for count, _ in whole.values())
        print(f"| all | {rows:,} | {sums[0]:.1f} | {rows / sums[0]:,.0f} | {sums[1]:.1f} | {rows / sums[1]:,.0f} |")
        print(noise())


def _made(place: Path, size: int) -> str:
    """Make the sample by the command; what it took."""
    command = [sys.executable, "-m", "agent_desk", "--store", str(place), "sample", "--size", str(size)]
    began = time.perf_counter()
    before = os.times()
    subprocess.run([*command, "--instalments", "12"], check=True)
    after = os.times()
    own = after.children_user + after.children_system - before.children_user - before.children_system
    return f"{time.perf_counter() - began:.0f} s by the wall, {own:.0f} s of processor"


def copied(source: Path, target: Path, *, keep_indexes: bool) -> dict[str, tuple[int, float]]:
    """Copy every table by executemany; rows and seconds by table."""
    open_store(str(target), SystemClock()).close()
    out, into = sqlite3.connect(source), sqlite3.connect(target)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -65536"):
        into.execute(f"PRAGMA {pragma}")
    if not keep_indexes:
        for kind, name in into.execute(
            "SELECT type, name FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
        ).fetchall():
            into.execute(f"DROP {kind} {name}")
    found = {}
    for table in _TABLES:
        count, seconds = 0, 0.0
        places = ", ".join("?" * len(out.execute(f"SELECT * FROM {table} LIMIT 0").description))
        for rows in _chunks(out, table):
            began = time.process_time()
            into.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
            into.commit()
            seconds += time.process_time() - began
            count += len(rows)
        found[table] = (count, seconds)
    out.close()
    into.close()
    for end in ("", "-wal", "-shm"):
        Path(f"{target}{end}").unlink(missing_ok=True)
    return found


def _chunks(out: sqlite3.Connection, table: str) -> Iterator[list[tuple[object, ...]]]:
    cursor = out.execute(f"SELECT * FROM {table}")
    while rows := cursor.fetchmany(_CHUNK):
        yield rows


if __name__ == "__main__":
    main()
