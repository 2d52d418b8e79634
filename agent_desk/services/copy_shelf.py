"""The copies of a store as people see them: where they lie, how old and large they are, when one was tried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

#: The desk itself makes a copy when the newest is older than this.
DUE_AFTER: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """One copy.

    Attributes:
        name: Of its file.
        made_at: UTC.
        size: Bytes.
        in_clear: Can anybody read it as a store?
        tried_at: When it was last tried, UTC; ``None`` for one that never was.
        is_sound: Did it restore then?
    """

    name: str
    made_at: datetime
    size: int
    in_clear: bool
    tried_at: datetime | None = None
    is_sound: bool = False


@dataclass(frozen=True, slots=True)
class CopyShelf:
    """All of them.

    Attributes:
        folder: Where they lie.
        kept: So many are kept; older ones go when a new one is made.
        by_itself: Does the desk make them when it opens and closes? Not those of a store on a server.
        due_at: When the next is due, UTC; ``None`` where there is none yet, or nobody makes them by itself.
        copies: The newest first.
    """

    folder: str
    kept: int
    by_itself: bool
    due_at: datetime | None
    copies: tuple[KeptCopy, ...]


@dataclass(frozen=True, slots=True)
class CopyTrial:
    """What trying a copy came to: it restores.

    Attributes:
        entries: Length of its log.
        cancelled: Stopped before it was known.
    """

    name: str
    entries: int
    cancelled: bool = False
