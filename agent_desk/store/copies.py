"""A consistent copy of a SQLite store in a file of its own, while others go on working."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from agent_desk.domain.errors import StoreError
from agent_desk.given_files import check_place
from agent_desk.store.connections import seal_of, store_name
from agent_desk.store.faults import code_of
from agent_desk.store.sqlite_files import connect, driver_faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Engine

    from agent_desk.store.store_key import Seal


#: Pages that are copied before somebody is told, and may stop it.
_PORTION = 1024


class _StoppedError(Exception):
    """Somebody does not want the copy any more."""


def copy_sqlite(
    engine: Engine,
    target: Path,
    progress: Callable[[int, int | None], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bool:
    """Copy a store by SQLite's backup call; the file appears under its name when it is whole.

    A copy of an encrypted store is encrypted with the same key. It is of one moment, whatever others write meanwhile.

    Args:
        engine: Of the store.
        target: The copy.
        progress: Told of the pages that are copied and of how many.
        cancelled: Asked between two portions.

    Returns:
        False when it was cancelled; nothing is left.

    Raises:
        StoreError: the target's folder is missing, read-only or full, or the store is damaged.
    """
    try:
        check_place(target)
    except OSError as fault:
        raise StoreError("store.cannot-write", store=store_name(engine.url), path=str(target)) from fault
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()  # from here on, this moment
            _copy(connection.connection.driver_connection, part, seal_of(engine), _teller(progress, cancelled))
        part.replace(target)
    except _StoppedError:
        part.unlink(missing_ok=True)
        return False
    except OSError as fault:
        raise StoreError("store.cannot-write", store=store_name(engine.url), path=str(target)) from fault
    except driver_faults() as fault:
        part.unlink(missing_ok=True)
        code = code_of(fault) or "store.cannot-write"
        raise StoreError(code, store=store_name(engine.url), path=str(target)) from fault
    return True


def _teller(
    progress: Callable[[int, int | None], None] | None, cancelled: Callable[[], bool] | None
) -> Callable[[int, int, int], None]:
    def tell(_status: int, left: int, pages: int) -> None:
        if cancelled is not None and cancelled():
            raise _StoppedError
        if progress is not None:
            progress(pages - left, pages)

    return tell


def _copy(source: Any, part: Path, seal: Seal | None, tell: Callable[[int, int, int], None]) -> None:
    copy = connect(part, seal)
    try:
        source.backup(copy, pages=_PORTION, progress=tell)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
    finally:
        copy.close()
