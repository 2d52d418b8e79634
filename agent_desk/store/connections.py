"""Engines: SQLite in a file or PostgreSQL, set up so that what was committed stays.

Conventions of this file: SQLite runs in WAL mode with full synchronisation and foreign keys on; a transaction that may
write begins with the write lock. An encrypted file is the same to everybody above. PostgreSQL sessions speak UTC. A
store's name is its file name or database name.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from agent_desk.domain.errors import InputError, StoreError
from agent_desk.given_files import check_place
from agent_desk.store.faults import code_of, sort_faults
from agent_desk.store.sqlite_files import connect, driver, driver_faults, seal_for

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection, Engine

    from agent_desk.store.store_key import Seal, StoreKey

#: Execution option of a connection whose transactions may write.
WRITING = "agent_desk_writing"

#: Execution option of an engine: the seal of its file, ``None`` for a plain one.
_SEAL = "agent_desk_seal"

#: Seconds that a writer waits for another one before it gives up with ``store.locked``.
PATIENCE = 20.0

#: How a PostgreSQL server that vanished without a word (a cable, a router) is told from one that thinks: what was sent
#: has to be acknowledged within 20 s, and while nothing is sent the server's machine is asked after 10 s, three times,
#: 5 s apart. The system's own defaults are a quarter of an hour and two hours. A socket of the same machine needs none.
#: Source: PostgreSQL manual, 34.1.2 "Parameter Key Words".
_WITHIN: Final = {
    "connect_timeout": 10,
    "tcp_user_timeout": 20_000,
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
}

#: Memory that a SQLite connection may keep pages in. A window has several connections, and the system keeps the
#: file's pages as well: at a million borrowers four times as much made counts a tenth faster, nothing else, and the
#: process 140 MiB larger.
CACHE_KIB = 16 * 1024


def store_url(url_or_path: str) -> URL:
    """The address of a store: a URL as it is, anything else as the path of a SQLite file.

    Raises:
        InputError: ``store.address`` for a URL that is neither of SQLite with a file nor of PostgreSQL.
    """
    if "://" not in url_or_path:
        return make_url("sqlite://").set(database=str(Path(url_or_path).expanduser().absolute()))
    try:
        url = make_url(url_or_path)
    except ArgumentError:
        raise InputError("store.address", address=url_or_path.partition("://")[0]) from None
    backend = url.get_backend_name()
    if backend == "sqlite" and url.database not in (None, "", ":memory:"):
        return url.set(database=str(Path(str(url.database)).expanduser().absolute()))
    if backend in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    raise InputError("store.address", address=backend)


def make_engine(url: URL, patience: float = PATIENCE, key: StoreKey | None = None, *, lasting: bool = True) -> Engine:
    """An engine for a store's address; nothing is connected yet.

    Args:
        url: From ``store_url``.
        patience: Seconds to wait for another writer.
        key: Opens an encrypted file, and makes a new one encrypted; a plain file needs none and stays plain.
        lasting: What is committed is on the disk. Only a file that is thrown away unless it becomes whole does without.

    Raises:
        StoreError: those of ``sqlite_files.seal_for``.
    """
    if url.get_backend_name() == "sqlite":
        engine = _sqlite_engine(url, patience, seal_for(Path(str(url.database)), key), lasting=lasting)
    else:
        engine = create_engine(
            url,
            connect_args={
                "options": f"-c timezone=UTC -c lock_timeout={int(patience * 1000)}",
                "client_encoding": "utf8",
                **_WITHIN,
                "prepare_threshold": None,  # two statements at once, as an act ends, forget them all
            },
            pool_pre_ping=True,
            pool_size=1,  # a desk at rest holds one connection and that of its notices
            max_overflow=19,
        )
    sort_faults(engine, store_name(url))
    return engine


def seal_of(engine: Engine) -> Seal | None:
    """What the file of an engine is encrypted with; ``None`` for a plain one and for PostgreSQL."""
    seal: Seal | None = engine.get_execution_options().get(_SEAL)
    return seal


def store_name(url: URL) -> str:
    """What people call the store: the file's name or the database's, without address or password."""
    return Path(str(url.database)).name


def _sqlite_engine(url: URL, patience: float, seal: Seal | None, *, lasting: bool) -> Engine:
    if seal is None:
        engine = create_engine(url, connect_args={"timeout": patience})
    else:
        path = Path(str(url.database))
        engine = create_engine(
            url,
            module=driver(path.name),
            creator=lambda: connect(path, seal, patience=patience),
            execution_options={_SEAL: seal},
        )
    _set_up_sqlite(engine, patience, lasting=lasting)
    return engine


def _set_up_sqlite(engine: Engine, patience: float, *, lasting: bool) -> None:
    @event.listens_for(engine, "connect")
    def set_up(raw: Any, record: object) -> None:
        """Once for each connection."""
        del record
        raw.isolation_level = None  # this module says BEGIN
        pragmas = (
            f"busy_timeout = {int(patience * 1000)}",
            "journal_mode = WAL",
            f"synchronous = {'FULL' if lasting else 'OFF'}",
            "foreign_keys = ON",
            "cell_size_check = ON",
            f"cache_size = -{CACHE_KIB}",
        )
        try:
            for pragma in pragmas:
                raw.execute(f"PRAGMA {pragma}")
        except driver_faults(UnicodeDecodeError) as fault:
            raise StoreError(code_of(fault) or "store.cannot-open", store=store_name(engine.url)) from fault

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        """Writers take the lock at once: a read that became a write later could be refused half-way."""
        writing = connection.get_execution_options().get(WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def prepare_file(path: Path) -> None:
    """Make the folder and the file where they are missing, for the owner alone.

    Raises:
        StoreError: ``store.is-folder``, ``store.not-ordinary`` (a device or a pipe), ``store.no-folder`` (it cannot be
            made), ``store.read-only``.
    """
    if path.is_dir():
        raise StoreError("store.is-folder", store=path.name, path=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as fault:
        raise StoreError("store.no-folder", store=path.name, path=str(path.parent)) from fault
    try:
        check_place(path)
    except OSError as fault:
        raise StoreError("store.not-ordinary", store=path.name, path=str(path)) from fault
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as fault:
        raise StoreError("store.read-only", store=path.name, path=str(path)) from fault
    if not os.access(path.parent, os.W_OK):
        raise StoreError("store.read-only", store=path.name, path=str(path.parent))
