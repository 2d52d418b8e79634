"""What is kept of the accounts' passwords."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from agent_desk.domain.passwords import Credential
from agent_desk.store.statements import upsert
from agent_desk.store.tables import credentials

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from agent_desk.domain.people import UserId


class SqlCredentials:
    """Implements ``people_ports.Credentials``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def get(self, user_id: UserId, *, for_change: bool = False) -> Credential:
        """Of one account; an empty one where nothing is kept yet. SQLite lets one writer in at a time anyway."""
        wanted = select(credentials).where(credentials.c.user_id == user_id)
        row = self._connection.execute(wanted.with_for_update() if for_change else wanted).first()
        return Credential(**row._asdict()) if row is not None else Credential(user_id)

    def all(self) -> dict[UserId, Credential]:
        """Of every account that has one."""
        rows = self._connection.execute(select(credentials))
        return {row.user_id: Credential(**row._asdict()) for row in rows}

    def save(self, credential: Credential) -> None:
        """Add or change."""
        upsert(self._connection, credentials, [asdict(credential)], ["user_id"])
