"""The file of the sample people: who they are and the password published for them."""

from __future__ import annotations

import tomllib

from pydantic import BaseModel, ConfigDict, ValidationError

from agent_desk.domain.errors import InputError
from agent_desk.domain.people import Role  # noqa: TC001 - pydantic reads the annotation


class _Person(BaseModel):
    model_config = ConfigDict(extra="forbid")
    number: str
    name: str
    latin_name: str = ""
    role: Role
    team: str = ""


class PeopleFile(BaseModel):
    """What the file holds."""

    model_config = ConfigDict(extra="forbid")
    password: str
    person: tuple[_Person, ...]


def read_people(text: str, name: str) -> PeopleFile:
    """Read the text of a file.

    Raises:
        InputError: ``people.file`` with the file and what is wrong.
    """
    try:
        return PeopleFile.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise InputError("people.file", file=name, what=str(error).splitlines()[0]) from None
