"""A pack that was edited at the desk: a draft, asked to be put in force, in force from a date, or superseded.

Conventions of this file: at most one version of a pack is open (a draft or asked for) at a time. Whoever saved any of
it wrote it; another person puts it in force, compared as persons, never as accounts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from agent_desk.domain.people import PersonId, User, UserId


class PackStatus(StrEnum):
    """The life of a version. Stored codes, never renamed."""

    DRAFT = "draft"
    ASKED = "asked"
    IN_FORCE = "in-force"
    SUPERSEDED = "superseded"

    @property
    def is_open(self) -> bool:
        """True until it is put in force."""
        return self in (PackStatus.DRAFT, PackStatus.ASKED)


@dataclass(frozen=True, slots=True)
class StoredPack:
    """One version of a pack, as the store keeps it.

    Attributes:
        pack_id, edition: What names it; the edition is the version that the pack's text carries.
        text: The pack as TOML, with its comments.
        author: Whoever saved it last.
        writers: Everybody who saved any of it, as persons.
        valid_from: First business date; ``None`` for a draft that was not asked for yet.
        accepted: Rules whose law is not confirmed and that the approver accepted by name.
        version: Rises with every save.
    """

    pack_id: str
    edition: str
    text: str
    author: UserId
    writers: tuple[PersonId, ...]
    saved_at: datetime
    status: PackStatus = PackStatus.DRAFT
    valid_from: date | None = None
    approver: UserId | None = None
    approved_at: datetime | None = None
    accepted: tuple[str, ...] = ()
    version: int = 0

    @property
    def label(self) -> str:
        """Id and edition."""
        return f"{self.pack_id} {self.edition}"

    def is_written_by(self, user: User) -> bool:
        """True for anybody who wrote part of it, through whichever account."""
        return user.person_id in self.writers
