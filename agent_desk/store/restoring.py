"""The way back from a copy: it is checked before anything is touched, and the store it replaces is kept aside.

Conventions of this file: the copy itself stays as it is. A SQLite store is put aside as a file, a PostgreSQL store as a
database of another name (``dumps``). A store that is encrypted stays so: a copy in clear, or under another key, is
written anew under the store's.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.domain.errors import StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.given_files import is_file
from agent_desk.store.connections import make_engine, prepare_file, store_url
from agent_desk.store.dumps import is_dump, restore_dump
from agent_desk.store.faults import code_of
from agent_desk.store.recasting import BESIDE, aside_name, discard, recast
from agent_desk.store.schema import bring_up_to_date
from agent_desk.store.sqlite_files import FileState, connect, driver_faults, seal_for, state_of
from agent_desk.store.store_key import Seal, StoreKey
from agent_desk.store.unit_of_work import SqlUnitOfWork
from agent_desk.store.upkeep import verify

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from agent_desk.services import ports


def restore(
    copy: str,
    url_or_path: str,
    clock: ports.Clock,
    actor: str,
    *,
    key: StoreKey | None = None,
    copy_key: StoreKey | None = None,
) -> Path | str | None:
    """Put a copy in the place of a store.

    Args:
        copy: A file that ``backup`` made.
        url_or_path: The store to replace; it may be missing or damaged.
        clock: Stamps the entry that says who restored what.
        actor: Who restores.
        key: The store's, where it is encrypted.
        copy_key: The copy's, where it is another one.

    Returns:
        Where the replaced store lies now (for PostgreSQL its database's name), ``None`` when there was none.

    Raises:
        StoreError: ``backup.missing``, ``backup.unsound`` (with its first fault), ``store.newer``, ``store.foreign``,
            ``backup.damaged``; ``store.locked`` while somebody has the store open; ``backup.engine`` for
            a copy of the other engine; those of ``dumps.restore_dump``; ``store.needs-key``, ``store.wrong-key`` for
            the copy; ``key.differs``.
    """
    url, source = store_url(url_or_path), Path(copy)
    if not is_file(source) or source.stat().st_size == 0:
        raise StoreError("backup.missing", path=str(source))
    on_server = url.get_backend_name() != "sqlite"
    if is_dump(source) != on_server:
        raise StoreError("backup.engine")
    if on_server:
        return restore_dump(source, url, lambda engine: _make_sound(engine, source.name, clock, actor))
    target = Path(str(url.database))
    fresh = target.with_name(f"{target.name}.restoring")
    prepare_file(fresh)
    discard(fresh)
    try:
        held = _bring(source, fresh, target, key, copy_key)
        _check(fresh, source.name, clock, actor, held)
        aside = _put_aside(target, key) if target.exists() else None
        fresh.replace(target)
    except OSError as fault:
        raise StoreError("store.cannot-write", path=str(target)) from fault
    except StoreError as fault:
        if fault.code != "store.damaged":
            raise
        raise StoreError("backup.damaged", path=str(source)) from fault  # the copy, not the store
    finally:
        discard(fresh)
    return aside


def is_whole(copy: Path, key: StoreKey | None = None) -> bool:
    """Can a copy be read through as a store in a file? It is opened for reading alone and stays as it is."""
    try:
        with closing(connect(copy, seal_for(copy, key), uses="mode=ro&immutable=1")) as connection:
            connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except driver_faults(StoreError, UnicodeDecodeError, OSError):
        return False


def _bring(source: Path, fresh: Path, target: Path, key: StoreKey | None, copy_key: StoreKey | None) -> StoreKey | None:
    """Bring a copy beside the store, under the store's key where that is encrypted; the key it is under."""
    sealed = seal_for(source, copy_key or key)
    wanted = key if state_of(target) in (FileState.ENCRYPTED, FileState.NEW) else None
    if wanted is None or (sealed is not None and sealed.key == wanted):
        prepare_file(fresh)
        shutil.copyfile(source, fresh)
        return sealed.key if sealed is not None else None
    try:
        recast(source, sealed, fresh, Seal.fresh(wanted))
    except driver_faults() as fault:
        raise StoreError(code_of(fault) or "store.damaged", store=source.name) from fault
    return wanted


def _check(fresh: Path, name: str, clock: ports.Clock, actor: str, key: StoreKey | None) -> None:
    """Raise unless the copy is sound; bring it up to date and write down that it was restored."""
    engine = make_engine(store_url(str(fresh)), key=key)
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


def _put_aside(target: Path, key: StoreKey | None) -> Path:
    """Move a store away under the next free name; refuse while somebody has it open."""
    try:
        with closing(connect(target, _seal_if_it_fits(target, key), patience=1)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")  # empties the log; refused while others are in
    except driver_faults() as fault:
        if code_of(fault) == "store.locked":
            raise StoreError("store.locked", store=target.name) from fault
    aside = aside_name(target)
    for suffix in BESIDE:
        beside = target.with_name(target.name + suffix)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + suffix))
    target.replace(aside)
    return aside


def _seal_if_it_fits(target: Path, key: StoreKey | None) -> Seal | None:
    """A store that is replaced may be one whose key is lost."""
    try:
        return seal_for(target, key)
    except StoreError:
        return None
