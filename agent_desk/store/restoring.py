"""The way back from a copy: it is checked before anything is touched, and the store it replaces is kept aside.

Conventions of this file: the copy itself stays as it is. A SQLite store is put aside as a file, a PostgreSQL store as a
database of another name (``dumps``).
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.domain.errors import StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.store.connections import make_engine, prepare_file, store_url
from agent_desk.store.dumps import is_dump, restore_dump
from agent_desk.store.faults import code_of
from agent_desk.store.schema import bring_up_to_date
from agent_desk.store.unit_of_work import SqlUnitOfWork
from agent_desk.store.upkeep import verify

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from agent_desk.services import ports

#: What lies beside a SQLite file while it is open.
_BESIDE = ("-wal", "-shm")


def restore(copy: str, url_or_path: str, clock: ports.Clock, actor: str) -> Path | str | None:
    """Put a copy in the place of a store.

    Args:
        copy: A file that ``backup`` made.
        url_or_path: The store to replace; it may be missing or damaged.
        clock: Stamps the entry that says who restored what.
        actor: Who restores.

    Returns:
        Where the replaced store lies now (for PostgreSQL its database's name), ``None`` when there was none.

    Raises:
        StoreError: ``backup.missing``, ``backup.unsound`` (with its first fault), ``store.newer``, ``store.foreign``,
            ``store.damaged``; ``store.locked`` while somebody has the store open; ``backup.engine`` for
            a copy of the other engine; those of ``dumps.restore_dump``.
    """
    url, source = store_url(url_or_path), Path(copy)
    if not source.is_file() or source.stat().st_size == 0:
        raise StoreError("backup.missing", path=str(source))
    on_server = url.get_backend_name() != "sqlite"
    if is_dump(source) != on_server:
        raise StoreError("backup.engine")
    if on_server:
        return restore_dump(source, url, lambda engine: _make_sound(engine, source.name, clock, actor))
    target = Path(str(url.database))
    fresh = target.with_name(f"{target.name}.restoring")
    prepare_file(fresh)
    try:
        shutil.copyfile(source, fresh)
        _check(fresh, source.name, clock, actor)
        aside = _put_aside(target) if target.exists() else None
        fresh.replace(target)
    except OSError as fault:
        raise StoreError("store.cannot-write", path=str(target)) from fault
    finally:
        for suffix in ("", *_BESIDE):
            fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)
    return aside


def is_whole(copy: Path) -> bool:
    """Can a copy be read through as a store in a file? It is opened for reading alone and stays as it is."""
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def _check(fresh: Path, name: str, clock: ports.Clock, actor: str) -> None:
    """Raise unless the copy is sound; bring it up to date and write down that it was restored."""
    engine = make_engine(store_url(str(fresh)))
    try:
        _make_sound(engine, name, clock, actor)
    finally:
        engine.dispose()


def _make_sound(engine: Engine, name: str, clock: ports.Clock, actor: str) -> None:
    bring_up_to_date(engine)
    check = verify(engine)
    if not check.is_sound:
        raise StoreError("backup.unsound", fault=check.faults[0][0], subject=check.faults[0][1])
    with SqlUnitOfWork(engine, clock, actor) as work:
        work.record(Event(EventKind.BACKUP_RESTORED, name, after={"entries": str(check.entries)}))
        work.commit()


def _put_aside(target: Path) -> Path:
    """Move a store away under the next free name; refuse while somebody has it open."""
    try:
        with closing(sqlite3.connect(target, timeout=1, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")  # empties the log; refused while others are in
    except sqlite3.Error as fault:
        if code_of(fault) == "store.locked":
            raise StoreError("store.locked", store=target.name) from fault
    number = 1
    while (aside := target.with_name(f"{target.name}.replaced-{number}")).exists():
        number += 1
    for suffix in _BESIDE:
        beside = target.with_name(target.name + suffix)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + suffix))
    target.replace(aside)
    return aside
