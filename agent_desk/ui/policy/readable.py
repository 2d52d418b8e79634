"""A draft as it can be shown: one that cannot be read any more is shown by what is in force, and can be discarded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agent_desk.domain.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.services.edit_policy import DraftView, EditPolicy, PolicyBoard
    from agent_desk.services.policy_text import CellChange


def readable_view(
    drafts: EditPolicy, board: PolicyBoard, changes: Sequence[CellChange]
) -> tuple[DraftView, DeskError | None]:
    """The draft with its changes; or what is in force, and why the draft cannot be read."""
    try:
        return drafts.view(board, changes), None
    except DeskError as error:
        return drafts.view(replace(board, draft=None)), error
