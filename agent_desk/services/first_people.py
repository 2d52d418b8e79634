"""The accounts of a store that has none yet: the sample people, from a file, with the password published there."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from agent_desk.domain.errors import InputError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.passwords import Credential, published
from agent_desk.domain.people import PersonId, Role, User, UserId

if TYPE_CHECKING:
    from agent_desk.services.ports import Store


class _Person(BaseModel):
    model_config = ConfigDict(extra="forbid")
    number: str
    name: str
    latin_name: str = ""
    role: Role
    team: str = ""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    password: str
    person: tuple[_Person, ...]


def add_first_people(store: Store, text: str, name: str) -> int:
    """Add the people of a TOML text to a store without accounts; leave any other store alone.

    Returns:
        How many were added.

    Raises:
        InputError: ``people.file`` with the file and what is wrong.
    """
    with store.work("desk") as work:
        if work.people.all():
            return 0
        try:
            read = _File.model_validate(tomllib.loads(text))
        except (tomllib.TOMLDecodeError, ValidationError) as error:
            raise InputError("people.file", file=name, what=str(error).splitlines()[0]) from None
        for person in read.person:
            user = User(
                UserId(person.number), PersonId(person.number), person.name, person.latin_name, person.role, person.team
            )
            work.people.save(user)
            work.credentials.save(Credential(user.user_id, published(read.password)))
            work.record(Event(EventKind.USER_SAVED, user.user_id, after={"role": user.role.value}))
        work.commit()
        return len(read.person)
