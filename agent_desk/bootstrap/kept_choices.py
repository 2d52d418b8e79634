"""What a person chose in the window, kept in a file of theirs from one start to the next."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from agent_desk import settings
from agent_desk.services.own_files import write_own
from agent_desk.ui.preferences import Preferences

if TYPE_CHECKING:
    from agent_desk.settings import Settings

#: So many stores are offered again.
_STORES = 8


def kept_choices(chosen: Settings) -> Preferences:
    """What was chosen last time; what the settings say wins."""
    from agent_desk.ui.application import system_language

    found = Preferences(language=chosen.language or system_language())
    try:
        read = json.loads(settings.window_file().read_text("utf-8"))
        found = Preferences(**{name: read[name] for name in asdict(found) if name in read})
        found = replace(found, layouts=dict(found.layouts), stores=tuple(map(str, found.stores)))
    except (OSError, ValueError, TypeError, AttributeError):
        found = replace(found, theme=chosen.theme, text_percent=chosen.text_percent)
    return replace(found, language=chosen.language) if chosen.language else found


def with_store(preferences: Preferences, address: str) -> Preferences:
    """The choices when a store is open: it stands first among those that were open before."""
    from agent_desk.ui.store_choice.store_place import place_of

    bare = place_of(address).address
    others = (kept for kept in preferences.stores if kept != bare)
    return replace(preferences, stores=(bare, *others)[:_STORES])


def keep_choices(preferences: Preferences) -> None:
    """Keep them; what cannot be kept is said, and harms nobody."""
    place = settings.window_file()
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_own(place, json.dumps(asdict(preferences)).encode())
    except OSError as error:
        sys.stderr.write(f"agent-desk: the choices of the window were not kept: {error.strerror}\n")
