"""People who work at the desk, and their roles.

Two accounts of one person share a ``person_id``: maker and checker are compared by person, never by account.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

UserId = NewType("UserId", str)
PersonId = NewType("PersonId", str)


class Role(StrEnum):
    """What a person may do. Stored codes, never renamed."""

    AGENT = "agent"
    SENIOR = "senior"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"

    @property
    def grants(self) -> bool:
        """True for a role that has limits of its own."""
        return self is not Role.ADMINISTRATOR

    @property
    def decides_for_others(self) -> bool:
        """True for a role to which requests go."""
        return self in (Role.SUPERVISOR, Role.MANAGER)


#: Roles with limits, from the least to the greatest.
LADDER = (Role.AGENT, Role.SENIOR, Role.SUPERVISOR, Role.MANAGER)


@dataclass(frozen=True, slots=True)
class User:
    """An account.

    Attributes:
        user_id: The number on the headset card; what ``--as`` takes.
        person_id: The person behind the account.
        name: As the person writes it.
        latin_name: Latin spelling, empty when ``name`` is Latin already.
        team: Free text.
        active: False for an account that may no longer act.
    """

    user_id: UserId
    person_id: PersonId
    name: str
    latin_name: str
    role: Role
    team: str = ""
    active: bool = True
