"""Where the key of an encrypted store comes from: a file, the environment, the system's key store, or whoever is asked.

Conventions of this file: a key is never a setting, so that no settings shown anywhere show it. A plain store asks
nobody, and costs no look at the key store.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.bootstrap import key_ring
from agent_desk.cli.secrets import read_secret
from agent_desk.domain.errors import StoreError
from agent_desk.services.recovery import KeyPlace

if TYPE_CHECKING:
    from agent_desk.settings import Settings
    from agent_desk.store.store_key import StoreKey

#: The environment's variable with a key in it.
VARIABLE = "AGENT_DESK_STORE_KEY"


def store_file(chosen: Settings) -> Path | None:
    """The store's file; ``None`` for a store on a server or an address that is none."""
    from agent_desk.store.connections import store_url

    if "://" not in chosen.store_place:
        return Path(chosen.store_place).expanduser().absolute()
    url = store_url(chosen.store_place)
    return Path(str(url.database)) if url.get_backend_name() == "sqlite" else None


def is_encrypted(chosen: Settings) -> bool:
    """Is the store a file that needs a key?"""
    from agent_desk.store.sqlite_files import FileState, state_of

    place = store_file(chosen)
    try:
        return place is not None and place.is_file() and state_of(place) is FileState.ENCRYPTED
    except OSError:  # opening it says what is wrong
        return False


def given_key(chosen: Settings, *, ask: bool) -> StoreKey | None:
    """The key of the store.

    Args:
        chosen: Names a key file, or none.
        ask: May somebody be asked at a prompt?

    Raises:
        InputError: ``key.file``, ``key.empty``.
    """
    encrypted = is_encrypted(chosen)
    text = read_secret(chosen.store_key_file, VARIABLE, "", "key.file")
    if text is None and encrypted:
        text = key_ring.kept(ring_name(chosen))
    if text is None and encrypted and ask:
        text = read_secret(None, "", "Passphrase of the store: ", "key.file")
    if text is None:
        return None
    from agent_desk.store.store_key import StoreKey

    return StoreKey(text)


def key_place(chosen: Settings) -> KeyPlace:
    """Where this computer has the key of its store, in the order in which it is looked for."""
    if chosen.store_key_file:
        return KeyPlace.FILE
    if os.environ.get(VARIABLE):
        return KeyPlace.VARIABLE
    return KeyPlace.RING if key_ring.kept(ring_name(chosen)) else KeyPlace.ASKED


def ring_name(chosen: Settings) -> str:
    """By what the system's key store knows the store."""
    return str(store_file(chosen) or "")


def file_to_change(chosen: Settings) -> Path:
    """The store's file, for a change of its key. Raises StoreError ``key.server``."""
    place = store_file(chosen)
    if place is None:
        raise StoreError("key.server")
    return place
