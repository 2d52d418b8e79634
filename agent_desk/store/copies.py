"""A consistent copy of a SQLite store in a file of its own, while others go on working."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from agent_desk.domain.errors import StoreError
from agent_desk.store.connections import store_name
from agent_desk.store.faults import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine


def copy_sqlite(engine: Engine, target: Path) -> None:
    """Copy a store by SQLite's backup call; the file appears under its name when it is whole.

    Raises:
        StoreError: the target's folder is missing, read-only or full, or the store is damaged.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with engine.connect() as connection:
            _copy(connection.connection.driver_connection, part)
        part.replace(target)
    except OSError as fault:
        raise StoreError("store.cannot-write", store=store_name(engine.url), path=str(target)) from fault
    except sqlite3.Error as fault:
        part.unlink(missing_ok=True)
        code = code_of(fault) or "store.cannot-write"
        raise StoreError(code, store=store_name(engine.url), path=str(target)) from fault


def _copy(source: sqlite3.Connection | None, part: Path) -> None:
    assert source is not None
    copy = sqlite3.connect(part)
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
    finally:
        copy.close()
