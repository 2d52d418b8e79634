"""What a letter to a borrower can do."""

from __future__ import annotations

from enum import StrEnum


class LetterKind(StrEnum):
    """What a letter does. Stored codes, never renamed."""

    ACKNOWLEDGEMENT = "acknowledgement"
    DOCUMENTS = "documents"
    DECISION = "decision"
