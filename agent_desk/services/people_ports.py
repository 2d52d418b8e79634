"""What accounts need from the store, as protocols; the other ones are in ``services.ports``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from agent_desk.domain.passwords import Credential
    from agent_desk.domain.people import User, UserId


class People(Protocol):
    """Accounts."""

    def get(self, user_id: UserId) -> User:
        """One of them. Raises InputError ``user.unknown``."""
        ...

    def all(self) -> tuple[User, ...]:
        """All, by role then id."""
        ...

    def save(self, user: User) -> None:
        """Add or change."""
        ...


class Credentials(Protocol):
    """What is kept of the accounts' passwords."""

    def get(self, user_id: UserId, *, for_change: bool = False) -> Credential:
        """Of one account; an empty one where nothing is kept yet.

        Args:
            user_id: Whose.
            for_change: Nobody else changes it until this transaction ends.
        """
        ...

    def all(self) -> dict[UserId, Credential]:
        """Of every account that has one."""
        ...

    def save(self, credential: Credential) -> None:
        """Add or change."""
        ...
