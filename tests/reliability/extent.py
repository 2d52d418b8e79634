"""How far the harness goes: a slice with every test run, everything with ``make reliability``.

Every figure is seeded: the slice does the same each time it runs, up to the order in which processes get their turn.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Extent:
    """Bounds of the harness.

    Attributes:
        seconds: How long a floor works.
        pause: Mean seconds between two acts of an agent who thinks; 0 leaves that run out.
        cases: Loans on a floor.
        kills: Processes killed on each engine.
        pulls: Points at which a store's files are cut off.
        imports, packs: Mutated files and packs.
        flips: Bytes changed in a store's file.
    """

    seconds: float
    pause: float
    cases: int
    kills: int
    pulls: int
    imports: int
    packs: int
    flips: int


FULL = Extent(seconds=60, pause=8.0, cases=6_000, kills=200, pulls=400, imports=10_000, packs=10_000, flips=2_000)
SLICE = Extent(seconds=4, pause=0.0, cases=300, kills=8, pulls=20, imports=150, packs=300, flips=150)
EXTENT = FULL if os.environ.get("AGENT_DESK_RELIABILITY") == "full" else SLICE


#: What the parts of this run said, in their order.
FOUND: list[tuple[str, str]] = []


def say(run: str, outcome: str) -> None:
    """An outcome for whoever reads the run (``pytest -s``), kept for the table at its end."""
    FOUND.append((run, outcome))
    sys.stdout.write(f"\n  {run}: {outcome}\n")
