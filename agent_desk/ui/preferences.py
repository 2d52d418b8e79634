"""What a person chose for the window, to be kept for next time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices.

    Attributes:
        language: Tag, such as ``en`` or ``zh``.
        theme: ``system``, ``light`` or ``dark``.
        text_percent: One of ``theme.TEXT_SIZES``.
        portfolio_id: The portfolio worked on last; empty for the first one.
    """

    language: str = "en"
    theme: str = "system"
    text_percent: int = 100
    portfolio_id: str = ""
