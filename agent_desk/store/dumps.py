"""Copies of a PostgreSQL store: made by ``pg_dump``, put back by ``pg_restore`` beside the store and then in its place.

Conventions of this file: PostgreSQL's own tools must be installed where the desk runs; the password goes to them by the
environment, never by their arguments. A copy is restored into a database of its own, checked there, and only then given
the store's name; the replaced store keeps its rows under another name.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import text

from agent_desk.domain.errors import StoreError
from agent_desk.given_files import check_place
from agent_desk.store.connections import make_engine, store_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import URL, Connection, Engine

T = TypeVar("T")

#: How a custom-format dump begins.
_MAGIC = b"PGDMP"

#: The database that every server has; from it others are made and renamed.
_OTHER = "postgres"


def is_dump(path: Path) -> bool:
    """Does a file begin as pg_dump's own format does?"""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def dump(url: URL, target: Path) -> None:
    """Copy a PostgreSQL store, consistent, to a file; it appears under its name when it is whole.

    Raises:
        StoreError: ``backup.no-tool`` where pg_dump is not installed, ``backup.tool`` with what it said,
            ``store.cannot-write``.
    """
    try:
        check_place(target)
    except OSError as fault:
        raise StoreError("store.cannot-write", store=store_name(url), path=str(target)) from fault
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        _run("pg_dump", url, "--format=custom", "--no-owner", "--no-privileges", f"--file={part}")
        part.replace(target)
    except OSError as fault:
        raise StoreError("store.cannot-write", store=store_name(url), path=str(target)) from fault
    finally:
        part.unlink(missing_ok=True)


def restore_dump(source: Path, url: URL, check: Callable[[Engine], None]) -> str | None:
    """Put a dump in the place of a PostgreSQL store.

    Args:
        source: What ``dump`` made.
        url: The store to replace; it may be missing.
        check: Raises unless the restored store is sound; works on it before it gets its name.

    Returns:
        The database's name under which the replaced store lies now, ``None`` when there was none.

    Raises:
        StoreError: ``backup.no-tool``, ``backup.tool``, ``store.rights`` (no right to make databases), ``store.locked``
            while somebody has the store open, and what ``check`` raises; the store is as it was.
    """
    name = str(url.database)
    fresh = url.set(database=f"{name}_restoring")
    with _beside(source, url, fresh, check) as (connection, _):
        return _exchange(connection, name, str(fresh.database))


def try_dump(source: Path, url: URL, check: Callable[[Engine], T]) -> T:
    """Restore a dump into a database of its own, which goes again.

    Args:
        source: What ``dump`` made.
        url: The store on whose server it is tried; the store itself is not touched.
        check: Raises unless the restored store is sound.

    Returns:
        What ``check`` found.

    Raises:
        StoreError: as ``restore_dump`` does, without ``store.locked``.
    """
    fresh = url.set(database=f"{url.database}_trying")
    with _beside(source, url, fresh, check) as (connection, found):
        _drop(connection, fresh)
    return found


@contextmanager
def _beside(source: Path, url: URL, fresh: URL, check: Callable[[Engine], T]) -> Iterator[tuple[Connection, T]]:
    """A dump restored into another database of a store's server; it goes when something fails.

    One at a time for each name: a second one waits, as any writer does, and is refused with ``store.locked``.
    """
    server = make_engine(url.set(database=_OTHER))
    try:
        with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("SELECT pg_advisory_lock(hashtextextended(:name, 0))"), {"name": fresh.database})
            _drop(connection, fresh)
            connection.execute(
                text(f"CREATE DATABASE {_quoted(fresh.database)} ENCODING 'UTF8' TEMPLATE template0"),
            )
            try:
                _run("pg_restore", fresh, "--exit-on-error", "--no-owner", "--no-privileges", str(source))
                restored = make_engine(fresh)
                try:
                    found = check(restored)
                finally:
                    restored.dispose()
                yield connection, found
            except BaseException:
                _drop(connection, fresh)
                raise
    finally:
        server.dispose()


def _drop(connection: Connection, url: URL) -> None:
    connection.execute(text(f"DROP DATABASE IF EXISTS {_quoted(url.database)} WITH (FORCE)"))


def _exchange(connection: Connection, name: str, fresh: str) -> str | None:
    """Give a database another one's name; the name that the replaced one has now, if there was one."""
    names = set(connection.execute(text("SELECT datname FROM pg_database")).scalars())
    aside = next(free for count in range(1, 10_000) if (free := f"{name}_replaced_{count}") not in names)
    if name in names:
        _rename(connection, name, aside)
    try:
        _rename(connection, fresh, name)
    except BaseException:
        if name in names:
            _rename(connection, aside, name)
        raise
    return aside if name in names else None


def _rename(connection: Connection, old: str, new: str) -> None:
    connection.execute(text(f"ALTER DATABASE {_quoted(old)} RENAME TO {_quoted(new)}"))


def _quoted(name: str | None) -> str:
    return '"' + str(name).replace('"', '""') + '"'


def _run(tool: str, url: URL, *arguments: str) -> None:
    """Run one of PostgreSQL's tools on a database."""
    program = shutil.which(tool)
    if program is None:
        raise StoreError("backup.no-tool", tool=tool)
    environment = dict(os.environ)
    for variable, value in {
        "PGHOST": url.host,
        "PGPORT": url.port,
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
    }.items():
        if value is not None:
            environment[variable] = str(value)
    place = ["--dbname", str(url.database)]
    done = subprocess.run(  # noqa: S603  # the tool by its full path, no shell
        [program, "--no-password", *place, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        said = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise StoreError("backup.tool", tool=tool, what=said)
