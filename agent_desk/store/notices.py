"""Somebody changed something: asked for often, answered from almost nothing.

Conventions of this file: a notice says that another connection committed, not what it did; an open page then asks its
query again. SQLite counts commits of other connections (``data_version``), PostgreSQL sends a notification with each
commit. What appends nothing to the log (a draft that is kept while somebody types) is no news on either. The one
thread that asks owns the notices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from agent_desk.domain.errors import StoreError
from agent_desk.store.audit_chain import CHANNEL
from agent_desk.store.connections import store_name
from agent_desk.store.faults import code_of

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

#: The last entry of the log.
_HEAD = "SELECT entry FROM audit_head"


class Notices(Protocol):
    """Tells whether somebody else changed something since the last time it was asked."""

    def changed(self) -> bool:
        """True once after commits of others. Raises StoreError when the store is out of reach."""
        ...

    def close(self) -> None:
        """Give the connection back."""
        ...


def notices_of(engine: Engine) -> Notices:
    """The notices of a store, over a connection of their own."""
    return _Notifications(engine) if engine.dialect.name == "postgresql" else _DataVersion(engine)


class _DataVersion:
    def __init__(self, engine: Engine) -> None:
        self._raw = engine.raw_connection()
        self._name = store_name(engine.url)
        self._seen = self._ask("PRAGMA data_version")
        self._head = self._ask(_HEAD)

    def changed(self) -> bool:
        before, self._seen = self._seen, self._ask("PRAGMA data_version")
        if self._seen == before:
            return False
        head, self._head = self._head, self._ask(_HEAD)
        return bool(self._head != head)

    def close(self) -> None:
        self._raw.close()

    def _ask(self, question: str) -> Any:
        cursor = self._raw.cursor()
        try:
            return cursor.execute(question).fetchone()
        except Exception as fault:
            raise _sorted(fault, self._name) from fault
        finally:
            cursor.close()


class _Notifications:
    """Listens over a connection of its own; where that broke, over another one, and what was missed counts as news."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._listen()

    def _listen(self) -> Connection:
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        connection.exec_driver_sql(f"LISTEN {CHANNEL}")
        self._connection = connection
        return connection

    def changed(self) -> bool:
        if self._connection is None:
            self._listen()
            return True
        driver: Any = self._connection.connection.driver_connection
        try:
            driver.execute("SELECT 1")  # a session that the server ended only shows when it is asked something
            news = bool(list(driver.notifies(timeout=0)))  # what arrived with the answer is among them
        except Exception as fault:
            self._give_up()
            raise _sorted(fault, store_name(self._engine.url)) from fault
        return news

    def _give_up(self) -> None:
        broken, self._connection = self._connection, None
        if broken is not None:
            broken.invalidate()
            broken.close()

    def close(self) -> None:
        if self._connection is None:
            return
        try:
            self._connection.exec_driver_sql(f"UNLISTEN {CHANNEL}")
            self._connection.close()
        except StoreError:  # it broke while nobody looked: there is nothing to give back
            self._give_up()


def _sorted(fault: Exception, name: str) -> Exception:
    """What the environment is at fault for, as a StoreError; a bug as it is."""
    code = code_of(fault)
    return StoreError(code, store=name) if code is not None else fault
