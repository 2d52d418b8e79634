"""The schema's revisions: which one a store has, and how it comes to the newest.

Conventions of this file: ``HEAD`` is the newest revision, so that a store that has it opens without Alembic. A change
of the schema runs in one transaction, one process at a time, after a copy was made.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text
from sqlalchemy.exc import DatabaseError

from agent_desk.domain.errors import StoreError
from agent_desk.store.connections import WRITING, store_name
from agent_desk.store.copies import copy_sqlite
from agent_desk.store.dumps import dump

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection, Engine

#: The newest revision in ``migrations/versions``.
HEAD = "0019"

#: Any number, the same in every desk: who holds it on PostgreSQL may change the schema.
_SCHEMA_LOCK = 4_127_021


def revision(connection: Connection) -> str | None:
    """The revision of a store; ``None`` for an empty database.

    Raises:
        StoreError: ``store.foreign`` for a database of something else.
    """
    names = set(inspect(connection).get_table_names())
    if "alembic_version" in names:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
        return str(found) if found is not None else None
    if names:
        raise StoreError("store.foreign", store=store_name(connection.engine.url))
    return None


def known_revisions() -> list[str]:
    """Every revision this program knows, oldest first."""
    from alembic.script import ScriptDirectory  # 60 ms, and only a store that is not the newest needs it

    return [script.revision for script in reversed(list(ScriptDirectory.from_config(config()).walk_revisions()))]


def config() -> Config:
    """Alembic's settings; the scripts lie beside this module, wherever it is installed."""
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    return settings


def bring_up_to_date(engine: Engine, copies: Path | None = None) -> str | None:
    """Create or upgrade the schema where needed; the revision that was there before.

    A store that is upgraded is copied first: SQLite beside the file, PostgreSQL into the folder ``copies``.

    Raises:
        StoreError: ``store.newer`` for a revision this program does not know, ``store.foreign``, ``store.encoding``
            for a PostgreSQL database that cannot hold every name, ``store.upgrade`` where the tables are not those of
            the revision that the store names.
    """
    with engine.connect() as connection:
        before = revision(connection)
    if before == HEAD:
        return before
    if before is not None and before not in known_revisions():
        raise StoreError("store.newer", store=store_name(engine.url), revision=before, known=HEAD)
    if before is not None:
        _keep_copy(engine, before, copies)
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            _check_encoding(connection)
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _SCHEMA_LOCK})
        if revision(connection) != HEAD:
            try:
                _upgrade(connection)
            except DatabaseError as fault:  # whatever is the environment's fault was sorted out before this
                name = store_name(engine.url)
                raise StoreError("store.upgrade", store=name, revision=before or "-") from fault
    return before


def _check_encoding(connection: Connection) -> None:
    encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise StoreError("store.encoding", store=store_name(connection.engine.url), encoding=encoding)


def _upgrade(connection: Connection) -> None:
    from alembic import command

    settings = config()
    settings.attributes["connection"] = connection
    command.upgrade(settings, HEAD)


def _keep_copy(engine: Engine, before: str, copies: Path | None) -> None:
    if engine.dialect.name == "postgresql":
        if copies is not None:
            copies.mkdir(parents=True, exist_ok=True, mode=0o700)
            dump(engine.url, copies / f"{store_name(engine.url)}.before-{before}.dump")
        return
    path = Path(str(engine.url.database))
    copy_sqlite(engine, path.with_name(f"{path.name}.before-{before}"))
