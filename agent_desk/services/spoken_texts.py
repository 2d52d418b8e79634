"""What is read out, in words of one language, as the paper room gives it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpokenText:
    """A clause in words.

    Attributes:
        title: A short name.
        text: The words; ``**bold**`` marks what is of material interest.
    """

    clause_id: str
    title: str
    text: str

    @property
    def plain(self) -> str:
        """Without marks, as it is said."""
        return self.text.replace("**", "")

    @property
    def digest(self) -> str:
        """SHA-256 of what is said."""
        return hashlib.sha256(self.plain.encode()).hexdigest()
