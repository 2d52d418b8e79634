"""How many pages of the file a SQLite connection keeps: the window has several, and memory is short beside a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.store.connections import CACHE_KIB, make_engine, store_url

if TYPE_CHECKING:
    from pathlib import Path

#: What the window may take of memory beyond its connections, at a million borrowers, leaves this much for each of four.
_A_QUARTER_MIB = 32


def test_each_connection_keeps_no_more_than_its_share(tmp_path: Path) -> None:
    engine = make_engine(store_url(str(tmp_path / "desk.db")))
    with engine.connect() as one, engine.connect() as other:
        for connection in (one, other):
            assert connection.exec_driver_sql("PRAGMA cache_size").scalar_one() == -CACHE_KIB
    engine.dispose()
    assert CACHE_KIB <= _A_QUARTER_MIB * 1024
