"""What keeping views of the queue needs from the store, as a protocol; the other ones are in ``services.ports``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from agent_desk.domain.people import UserId
    from agent_desk.services.queue_rows import SavedView


class SavedViews(Protocol):
    """Questions that people keep for their queue."""

    def of(self, user_id: UserId) -> Sequence[SavedView]:
        """All of one person, in the order they were first saved."""
        ...

    def save(self, user_id: UserId, view: SavedView, at: datetime) -> None:
        """Add, or change the one of this name; it keeps its place."""
        ...

    def remove(self, user_id: UserId, name: str) -> bool:
        """Take one away; False when there was none."""
        ...
