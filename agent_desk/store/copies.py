"""A consistent copy of a SQLite store in a file of its own, while others go on working."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from agent_desk.domain.errors import StoreError
from agent_desk.store.connections import seal_of, store_name
from agent_desk.store.faults import code_of
from agent_desk.store.sqlite_files import connect, driver_faults

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from agent_desk.store.store_key import Seal


def copy_sqlite(engine: Engine, target: Path) -> None:
    """Copy a store by SQLite's backup call; the file appears under its name when it is whole.

    A copy of an encrypted store is encrypted with the same key.

    Raises:
        StoreError: the target's folder is missing, read-only or full, or the store is damaged.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with engine.connect() as connection:
            _copy(connection.connection.driver_connection, part, seal_of(engine))
        part.replace(target)
    except OSError as fault:
        raise StoreError("store.cannot-write", store=store_name(engine.url), path=str(target)) from fault
    except driver_faults() as fault:
        part.unlink(missing_ok=True)
        code = code_of(fault) or "store.cannot-write"
        raise StoreError(code, store=store_name(engine.url), path=str(target)) from fault


def _copy(source: Any, part: Path, seal: Seal | None) -> None:
    copy = connect(part, seal)
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
    finally:
        copy.close()
