"""Somebody changed something: asked for often, answered from almost nothing.

Conventions of this file: a notice says that another connection committed, not what it did; an open page then asks its
query again. SQLite counts commits of other connections (``data_version``), PostgreSQL sends a notification with each
commit. What appends nothing to the log (a draft that is kept while somebody types) is no news on either. The one
thread that asks owns the notices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from agent_desk.store.unit_of_work import CHANNEL

if TYPE_CHECKING:
    from sqlalchemy import Engine

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
        finally:
            cursor.close()


class _Notifications:
    def __init__(self, engine: Engine) -> None:
        self._connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        self._connection.exec_driver_sql(f"LISTEN {CHANNEL}")

    def changed(self) -> bool:
        driver: Any = self._connection.connection.driver_connection
        return bool(list(driver.notifies(timeout=0)))

    def close(self) -> None:
        self._connection.exec_driver_sql(f"UNLISTEN {CHANNEL}")
        self._connection.close()
