"""Accounts of the people who work at the desk."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from agent_desk.domain.errors import InputError
from agent_desk.domain.people import Role, User
from agent_desk.store.statements import upsert
from agent_desk.store.tables import users

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from agent_desk.domain.people import UserId

_RANK = {role: rank for rank, role in enumerate(Role)}


class SqlPeople:
    """Implements ``people_ports.People``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def get(self, user_id: UserId) -> User:
        """One of them. Raises InputError ``user.unknown``."""
        row = self._connection.execute(select(users).where(users.c.user_id == user_id)).first()
        if row is None:
            raise InputError("user.unknown", user=user_id)
        return _user(row)

    def all(self) -> tuple[User, ...]:
        """All, by role then id."""
        found = map(_user, self._connection.execute(select(users).order_by(users.c.user_id)))
        return tuple(sorted(found, key=lambda user: _RANK[user.role]))

    def save(self, user: User) -> None:
        """Add or change."""
        upsert(self._connection, users, [asdict(user)], ["user_id"])


def _user(row: Row[Any]) -> User:
    return User(**row._asdict())
