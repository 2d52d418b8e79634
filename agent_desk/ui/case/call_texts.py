"""The call under way as texts by name, for a draft: it goes on where the desk stopped."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from agent_desk.domain.case import Channel, Direction
from agent_desk.domain.case_draft import CALL
from agent_desk.ui.case.call_state import Identity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from agent_desk.ui.case.call_state import CallState


def call_texts(call: CallState) -> dict[str, str]:
    """Texts by the names of their fields."""
    texts = {
        "channel": call.channel.value,
        "direction": call.direction.value,
        "identity": call.identity.value,
        "confirmed": str(call.confirmed),
        "asked": str(call.asked),
    }
    moments = {"begun_at": call.begun_at, "checked_at": call.checked_at}
    texts |= {name: moment.isoformat() for name, moment in moments.items() if moment is not None}
    return {f"{CALL}{name}": text for name, text in texts.items()}


def resume_call(call: CallState, fields: Mapping[str, str], now: datetime) -> None:
    """Go on with the call of a draft: who it is, since when; nothing where the draft tells of none it knows.

    Args:
        call: That has begun anew.
        fields: Of the draft.
        now: UTC.
    """
    told = {name.removeprefix(CALL): text for name, text in fields.items() if name.startswith(CALL)}
    try:
        identity, channel = Identity(told["identity"]), Channel(told["channel"])
        direction, confirmed, asked = Direction(told["direction"]), int(told["confirmed"]), int(told["asked"])
        begun, checked = (datetime.fromisoformat(told[name]) if name in told else None for name in _MOMENTS)
    except (KeyError, ValueError):
        return
    call.identity, call.channel, call.direction = identity, channel, direction
    call.confirmed, call.asked, call.checked_at = confirmed, asked, checked
    if begun is not None:
        call.begun_at = begun
        call.earlier_seconds = max(0, int((now - begun).total_seconds()))


_MOMENTS = ("begun_at", "checked_at")
