"""What a person chose for the window, to be kept for next time."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices.

    Attributes:
        language: Tag, such as ``en`` or ``zh``.
        theme: ``system``, ``light`` or ``dark``.
        text_percent: One of ``theme.TEXT_SIZES``.
        portfolio_id: The portfolio worked on last; empty for the first one.
        stores: Addresses of the stores that were open before, without passwords, the last one first.
        layouts: How each person arranged the window, by ``person/place`` (see ``kept_layout``).
    """

    language: str = "en"
    theme: str = "system"
    text_percent: int = 100
    portfolio_id: str = ""
    stores: tuple[str, ...] = ()
    layouts: dict[str, str] = field(default_factory=dict)
