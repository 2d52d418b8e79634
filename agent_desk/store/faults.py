"""Drivers' faults, sorted: the environment's (``StoreError``) or a bug (left as it is).

Conventions of this file: SQLite names its faults, PostgreSQL gives five-character states; a fault that is not listed
here is a bug of the desk and keeps its traceback. Values name the store by its file's or database's name alone.
Source: https://sqlite.org/rescode.html; PostgreSQL manual, appendix A.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import event

from agent_desk.domain.errors import StoreError
from agent_desk.store.sqlite_files import driver_faults

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.engine import ExceptionContext

#: By the beginning of SQLite's name for it.
_SQLITE = {
    "SQLITE_BUSY": "store.locked",
    "SQLITE_LOCKED": "store.locked",
    "SQLITE_FULL": "store.full",
    "SQLITE_READONLY": "store.read-only",
    "SQLITE_PERM": "store.read-only",
    "SQLITE_AUTH": "store.read-only",
    "SQLITE_CANTOPEN": "store.cannot-open",
    "SQLITE_CORRUPT": "store.damaged",
    "SQLITE_NOTADB": "store.damaged",
    "SQLITE_IOERR": "store.disk",
    "SQLITE_NOMEM": "store.memory",
}

#: By the beginning of the SQL state.
_POSTGRES = {
    "08": "store.connection",
    "57P": "store.connection",
    "28": "store.sign-in",
    "3D000": "store.no-database",
    "42501": "store.rights",
    "55006": "store.locked",
    "25006": "store.read-only",
    "53100": "store.full",
    "53200": "store.memory",
    "53300": "store.crowded",
    "40001": "store.locked",
    "40P01": "store.locked",
    "55P03": "store.locked",
    "57014": "store.locked",
    "XX001": "store.damaged",
    "XX002": "store.damaged",
}

#: How SQLite's driver begins when what was stored as text is none any more; it gives that no name.
_NO_TEXT = "Could not decode to UTF-8"

#: A refused PostgreSQL connection has no state; what the server says in English tells some of them apart.
_REFUSALS = {
    "password authentication failed": "store.sign-in",
    "no password supplied": "store.sign-in",
    "does not exist": "store.no-database",
    "too many clients": "store.crowded",
    "connection slots are reserved": "store.crowded",
}


def code_of(fault: BaseException) -> str | None:
    """The code of a driver's fault when the environment is at fault, ``None`` for a bug."""
    if isinstance(fault, UnicodeDecodeError) or (
        isinstance(fault, driver_faults()) and str(fault).startswith(_NO_TEXT)
    ):
        return "store.damaged"
    name = getattr(fault, "sqlite_errorname", None)
    if name is not None:
        return next((code for start, code in _SQLITE.items() if name.startswith(start)), None)
    state = getattr(fault, "sqlstate", None)
    if state is not None:
        return next((code for start, code in _POSTGRES.items() if state.startswith(start)), None)
    if type(fault).__module__.startswith("psycopg") and type(fault).__name__ in {
        "OperationalError",
        "ConnectionTimeout",
    }:
        words = str(fault)
        return next((code for said, code in _REFUSALS.items() if said in words), "store.connection")
    return None


def sort_faults(engine: Engine, name: str) -> None:
    """From now on this engine raises StoreError for what is the environment's fault."""

    @event.listens_for(engine, "handle_error")
    def sort(context: ExceptionContext) -> None:
        """Put a StoreError in the place of a driver's fault; the pool replaces a connection that it finds dead."""
        if context.is_pre_ping:
            return
        code = code_of(context.original_exception)
        if code is not None:
            raise StoreError(code, store=name) from context.original_exception
