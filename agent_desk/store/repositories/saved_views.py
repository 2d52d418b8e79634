"""Questions that people keep for their queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from agent_desk.store.tables import saved_views

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from agent_desk.domain.people import UserId
    from agent_desk.services.ports import SavedView


class SqlSavedViews:
    """Implements ``view_ports.SavedViews``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def of(self, user_id: UserId) -> Sequence[SavedView]:
        """All of one person, in the order they were first saved."""
        own = select(saved_views.c.wanted).where(saved_views.c.user_id == user_id)
        rows = self._connection.execute(own.order_by(saved_views.c.first_saved_at, saved_views.c.name))
        return list(rows.scalars())

    def save(self, user_id: UserId, view: SavedView, at: datetime) -> None:
        """Add, or change the one of this name; it keeps its place."""
        named = (saved_views.c.user_id == user_id, saved_views.c.name == view.name)
        if self._connection.execute(update(saved_views).where(*named).values(wanted=view)).rowcount == 0:
            values = {"user_id": user_id, "name": view.name, "wanted": view, "first_saved_at": at}
            self._connection.execute(insert(saved_views).values(values))

    def remove(self, user_id: UserId, name: str) -> bool:
        """Take one away; False when there was none."""
        named = (saved_views.c.user_id == user_id, saved_views.c.name == name)
        return self._connection.execute(delete(saved_views).where(*named)).rowcount > 0
