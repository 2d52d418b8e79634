"""What a pack wants said: each disclosure with its place in the talk, its texts by language, and how long it holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Stage(StrEnum):
    """When in the talk it is said. Codes in packs, never renamed."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Holds(StrEnum):
    """How long a tick holds. Codes in packs, never renamed.

    ``DAY`` on the business day on which it was said (what opens every talk); ``CASE`` while the same case is worked on;
    ``TERMS`` for the terms about which it was said and for no others.
    """

    DAY = "day"
    CASE = "case"
    TERMS = "terms"


class Occasion(StrEnum):
    """For whom it is said. Codes in packs, never renamed."""

    ALWAYS = "always"
    HEALTH_EVIDENCE = "health-evidence"


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Something that must be said; the list's order is the order in which it is said.

    Attributes:
        version: Of the wording; raised when a text changes, and then it is said again.
        texts: The words, by language tag; the binding language is always there.
        titles: A short name, by language tag.
        source: Where the duty comes from, in words.
    """

    disclosure_id: str
    version: str
    texts: Mapping[str, str]
    titles: Mapping[str, str] = field(default_factory=dict)
    stage: Stage = Stage.DURING
    holds: Holds = Holds.CASE
    occasion: Occasion = Occasion.ALWAYS
    source: str = ""

    def language_for(self, wanted: str, binding: str) -> str:
        """The language in which it is said: the one wanted where there is a text in it, else the binding one."""
        return wanted if wanted in self.texts else binding

    def title(self, wanted: str, binding: str) -> str:
        """The short name in a language; the id where the pack names none."""
        return self.titles.get(wanted) or self.titles.get(binding) or self.disclosure_id

    def text_digest(self, language: str) -> str:
        """SHA-256 of the words in a language; empty when there are none."""
        text = self.texts.get(language)
        return hashlib.sha256(text.encode()).hexdigest() if text is not None else ""
