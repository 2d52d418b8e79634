"""Let the interpreter look for cycles seldom while very many values are made, none of them in a cycle.

An import makes some hundred thousand objects that live until its end; looking through them again and again took half
of its time. Reference counts free everything that is not in a cycle, as ever; what the rest of the program leaves in
cycles meanwhile is found a little later.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Objects that are made between two looks, and looks until the older ones are looked through too.
_SELDOM = (100_000, 50, 100)

_lock = Lock()
_before: list[tuple[int, int, int]] = []


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Look for cycles seldom until the block ends; blocks may lie in one another and run side by side."""
    with _lock:
        _before.append(gc.get_threshold())
        gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        with _lock:
            usual = _before[0]
            _before.pop()
            if not _before:
                gc.set_threshold(*usual)
