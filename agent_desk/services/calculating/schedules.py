"""``agent-desk calc schedule``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agent_desk.services.calculating.reading import wrong

if TYPE_CHECKING:
    from agent_desk.services.calculating.reading import Case


def calculate(case: Case) -> dict[str, Any]:
    """Answer one case by its group."""
    raise wrong("group", "a known group", case.text("group"))
