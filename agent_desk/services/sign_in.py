"""Who is at the desk: choose a person, say which role they act in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.errors import RuleError
from agent_desk.domain.events import Event, EventKind

if TYPE_CHECKING:
    from agent_desk.domain.people import User, UserId
    from agent_desk.services.desk import Desk


@dataclass(frozen=True)
class SignIn:
    """The use case. Passwords come with a floor of agents; until then a person is chosen at start."""

    desk: Desk

    def people(self) -> tuple[User, ...]:
        """Open accounts, by role then number."""
        with self.desk.reading() as work:
            return tuple(user for user in work.people.all() if user.active)

    def find(self, user_id: UserId) -> User:
        """An account that may act.

        Raises:
            InputError: ``user.unknown``. RuleError: ``user.inactive``.
        """
        with self.desk.reading() as work:
            user = work.people.get(user_id)
        if not user.active:
            raise RuleError("user.inactive", user=user_id)
        return user

    def enter(self, user_id: UserId) -> User:
        """Sign in: the log says who, when."""
        user = self.find(user_id)
        with self.desk.work(user.user_id) as work:
            work.record(Event(EventKind.SIGNED_IN, user.user_id, after={"role": user.role.value}))
            work.commit()
        return user
