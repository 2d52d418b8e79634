"""A store's file written anew: encrypted, in clear, or under another key; checked before it takes the store's place.

Conventions of this file: the new file is made beside the old one and compared with it value by value. The old one is
kept under another name; deleting it is the caller's word. Nobody may have the store open meanwhile.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import closing
from typing import TYPE_CHECKING, Any

from agent_desk.domain.errors import StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.store.connections import make_engine, prepare_file, store_url
from agent_desk.store.faults import code_of
from agent_desk.store.sqlite_files import FileState, connect, driver, driver_faults, seal_for, state_of
from agent_desk.store.unit_of_work import SqlUnitOfWork
from agent_desk.store.upkeep import verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from agent_desk.services import ports
    from agent_desk.store.store_key import Seal, StoreKey

#: What lies beside a SQLite file while it is open.
BESIDE = ("-wal", "-shm")


def change_key(store: Path, old: StoreKey | None, new: Seal | None, clock: ports.Clock, actor: str) -> Path:
    """Encrypt a store, put it in clear, or change its key.

    Args:
        store: Its file.
        old: Its key; ``None`` for a plain file.
        new: What it is encrypted with from now on; ``None`` puts it in clear.
        clock: Stamps the log's entry.
        actor: Who does it.

    Returns:
        Where the file as it was lies now.

    Raises:
        InputError: ``key.short``.
        StoreError: ``key.already`` (encrypted, and no key was given), ``key.plain`` (it is not encrypted),
            ``key.differs`` (what was written is not what was read), ``backup.unsound``, ``store.locked``, those of
            ``sqlite_files.seal_for``, ``store.cannot-write``.
    """
    state = state_of(store)
    if state is FileState.NEW:
        raise StoreError("store.cannot-open", store=store.name)
    if old is None and state is FileState.ENCRYPTED:
        raise StoreError("key.already", store=store.name)
    if old is not None and state is not FileState.ENCRYPTED:
        raise StoreError("key.plain", store=store.name)
    if new is not None:
        new.key.require_strong()
    driver(store.name)
    was = seal_for(store, old)
    fresh = store.with_name(f"{store.name}.under-key")
    discard(fresh)
    try:
        with closing(_alone_in(store, was)) as guard:
            guard.execute("BEGIN IMMEDIATE")  # others may read, nobody writes
            recast(store, was, fresh, new)
            _note(fresh, old, new.key if new is not None else None, clock, actor)
        return _swap(store, fresh)
    except OSError as fault:
        raise StoreError("store.cannot-write", store=store.name, path=str(store.parent)) from fault
    except driver_faults() as fault:
        raise StoreError(code_of(fault) or "store.cannot-write", store=store.name, path=str(store)) from fault
    finally:
        discard(fresh)


def recast(source: Path, was: Seal | None, target: Path, seal: Seal | None) -> None:
    """Write all of a file into another one under another key, and compare the two value by value.

    Raises:
        StoreError: ``key.differs`` with the table. OSError, and what the driver raises.
    """
    prepare_file(target)
    with closing(driver(source.name).connect(str(target), isolation_level=None)) as raw:
        if seal is not None:
            raw.set_key(seal.for_driver)
        raw.execute("ATTACH DATABASE ? AS source KEY ?", (str(source), was.for_driver if was is not None else ""))
        raw.execute("SELECT sqlcipher_export('main', 'source')")
        raw.execute("DETACH DATABASE source")
    with closing(connect(source, was)) as before, closing(connect(target, seal)) as after:
        names = list(_tables(before))
        if names != list(_tables(after)):
            raise StoreError("key.differs", table="sqlite_master")
        for name in names:
            if _digest(before, name) != _digest(after, name):
                raise StoreError("key.differs", table=name)


def discard(path: Path) -> None:
    """Delete a file and what lies beside it while it is open."""
    for suffix in ("", *BESIDE):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def aside_name(store: Path) -> Path:
    """The next free name for a file that is replaced."""
    number = 1
    while (aside := store.with_name(f"{store.name}.replaced-{number}")).exists():
        number += 1
    return aside


def _alone_in(store: Path, seal: Seal | None) -> Any:
    """A connection to a store that nobody else has open, its log written back into the file."""
    raw = connect(store, seal, patience=1)
    try:
        raw.execute("PRAGMA journal_mode = DELETE")  # refused while others are in
    except driver_faults() as fault:
        raw.close()
        raise StoreError(code_of(fault) or "store.cannot-open", store=store.name) from fault
    return raw


def _tables(raw: Any) -> Iterator[tuple[str, str]]:
    """Every table, index and trigger with its statement; not those that keep a full-text index, which has its own."""
    found = raw.execute("SELECT name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name").fetchall()
    yield from ((str(name), str(sql)) for name, sql in found)


def _digest(raw: Any, item: tuple[str, str]) -> bytes:
    """What a table holds, in the order of its key; nothing for what is no table of rows."""
    name, sql = item
    found = hashlib.sha256()
    if not sql.upper().startswith("CREATE TABLE"):
        return found.digest()
    keyed = "WITHOUT ROWID" in sql.upper()
    columns = raw.execute("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", (name,)).fetchall()
    order = ", ".join(f'"{column}"' for (column,) in columns) if keyed else "rowid"
    raw.text_factory = bytes  # as it is stored, also where it is no text any more
    for row in raw.execute(f'SELECT * FROM "{name}" ORDER BY {order}'):  # noqa: S608  # the store's own names
        found.update(repr(row).encode())
    raw.text_factory = str
    return found.digest()


def _note(fresh: Path, old: StoreKey | None, new: StoreKey | None, clock: ports.Clock, actor: str) -> None:
    """Check the new file as ``verify`` does, and write down in it what was done."""
    kind = EventKind.STORE_ENCRYPTED if old is None else EventKind.STORE_REKEYED
    kind = EventKind.STORE_DECRYPTED if new is None else kind
    engine = make_engine(store_url(str(fresh)), key=new)
    try:
        check = verify(engine)
        if not check.is_sound:
            raise StoreError("backup.unsound", fault=check.faults[0][0], subject=check.faults[0][1])
        with SqlUnitOfWork(engine, clock, actor) as work:
            work.record(Event(kind, fresh.name.removesuffix(".under-key"), after={"entries": str(check.entries)}))
            work.commit()
    finally:
        engine.dispose()


def _swap(store: Path, fresh: Path) -> Path:
    """Put the new file in the store's place in one step; where the old one lies."""
    aside = aside_name(store)
    try:
        os.link(store, aside)
    except OSError:  # a file system without second names
        shutil.copyfile(store, aside)
        aside.chmod(0o600)
    _flush(fresh)
    fresh.replace(store)
    return aside


def _flush(path: Path) -> None:
    """The file is on the disk before the old one loses its name."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
