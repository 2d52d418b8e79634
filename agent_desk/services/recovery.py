"""What a recovery sheet says: the digits that open a store, and where its key is kept besides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class KeyPlace(StrEnum):
    """Where the desk looks for the key of an encrypted store, in this order."""

    FILE = "file"
    VARIABLE = "variable"
    RING = "ring"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class RecoveryContent:
    """One sheet. Whoever has it and the store reads everything.

    Attributes:
        store: Name of its file.
        made_at: UTC.
        made_by: Number of who made it.
        groups: The 64 digits, in groups of four.
        kept_in: Where this computer has the key.
    """

    store: str
    made_at: datetime
    made_by: str
    groups: tuple[str, ...]
    kept_in: KeyPlace

    def __repr__(self) -> str:
        """Of which store; never the digits."""
        return f"<{type(self).__name__}: {self.store}>"
