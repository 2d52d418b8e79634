"""What a store says of itself: the lines of its log, and what a check of it found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date, datetime

    from agent_desk.domain.events import Event, EventKind
    from agent_desk.services.recovery import KeyPlace


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the log, as kept.

    Attributes:
        entry: Position in the chain, from 1.
        digest: SHA-256 over this entry and the digest of the one before.
    """

    entry: int
    at: datetime
    on: date | None
    actor: str
    event: Event
    digest: str


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What narrows the log: the period and who, and then any of what is named.

    Attributes:
        since: Inclusive, UTC.
        until: Exclusive, UTC.
        actors: Any of them; empty for everybody.
        kinds, loans, subjects: An entry fits when any of them does; all three empty for everything.

    Raises:
        InputError: ``log.period`` when ``until`` is not after ``since``: nothing could fit.
    """

    since: datetime | None = None
    until: datetime | None = None
    actors: frozenset[str] = frozenset()
    kinds: frozenset[EventKind] = frozenset()
    loans: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a period without a moment in it."""
        if self.since is not None and self.until is not None and self.until <= self.since:
            last = self.until - timedelta(microseconds=1)
            raise InputError("log.period", begin=self.since.date().isoformat(), last=last.date().isoformat())

    @property
    def text(self) -> str:
        """As the log keeps it of who read or exported it."""
        parts = [f"since {self.since:%Y-%m-%dT%H:%M}"] if self.since is not None else []
        parts += [f"until {self.until:%Y-%m-%dT%H:%M}"] if self.until is not None else []
        named = {"by": self.actors, "kinds": self.kinds, "loans": self.loans, "about": self.subjects}
        parts += [f"{name} {' '.join(sorted(values))}" for name, values in named.items() if values]
        return "; ".join(parts) or "all"


@dataclass(frozen=True, slots=True)
class LogCheck:
    """What following the chain of the log found.

    Attributes:
        entries: How many there are.
        broken: The first entry that is not as it was written, or is missing, by its number; ``None`` when all are.
        digest: Of the last entry.
    """

    entries: int
    broken: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class StoreCheck:
    """What a verification of the store found: nothing, or the first fault of each kind, in words of codes.

    Attributes:
        entries: Length of the audit chain.
        faults: (code, subject) pairs; empty when all is well.
    """

    entries: int
    faults: tuple[tuple[str, str], ...]

    @property
    def is_sound(self) -> bool:
        """Nothing found."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """How a store lies there.

    Attributes:
        name: Of the file or the database.
        on_server: Is it a server's? Then its disks are the server's to encrypt.
        is_encrypted: Is its file encrypted by the desk?
        copies: How many lie in the folder of its copies.
        in_clear: How many of those are not encrypted.
        newest: When the newest was made; ``None`` where there is none.
        place: The store's file, where another one than usual was named.
        key_place: Where this computer has the key of an encrypted store.
    """

    name: str
    on_server: bool
    is_encrypted: bool
    copies: int
    in_clear: int
    newest: datetime | None
    place: str = ""
    key_place: KeyPlace | None = None
