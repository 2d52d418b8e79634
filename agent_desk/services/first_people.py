"""The accounts of a store that has none yet: the sample people, from a file, with the password published there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.passwords import Credential, published
from agent_desk.domain.people import PersonId, User, UserId

if TYPE_CHECKING:
    from agent_desk.services.ports import Store


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
        from agent_desk.services.people_file import read_people  # nearly every start finds people and reads no file

        read = read_people(text, name)
        for person in read.person:
            user = User(
                UserId(person.number), PersonId(person.number), person.name, person.latin_name, person.role, person.team
            )
            work.people.save(user)
            work.credentials.save(Credential(user.user_id, published(read.password)))
            work.record(Event(EventKind.USER_SAVED, user.user_id, after={"role": user.role.value}))
        work.commit()
        return len(read.person)
