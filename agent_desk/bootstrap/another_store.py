"""The desk begins anew on another store, in a process of its own: nothing of the one before stays in it."""

from __future__ import annotations

import os
import subprocess
import sys

from agent_desk import settings

#: Variables that say how the store before was opened.
_OF_A_STORE = ("AGENT_DESK_STORE_KEY", "AGENT_DESK_STORE_KEY_FILE", "AGENT_DESK_BACKUP_FOLDER")


def program() -> list[str]:
    """How this program is called; from a checkout, a wheel or a frozen bundle."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "agent_desk"]


def begin_on(address: str) -> subprocess.Popen[bytes]:
    """Open the desk on a store. The address goes through the environment, where no other person sees it."""
    environment = os.environ | {"AGENT_DESK_STORE": address}
    for name in _OF_A_STORE:
        environment.pop(name, None)
    asked = ["run"]
    if address == settings.sample_store_place():
        del environment["AGENT_DESK_STORE"]
        asked.append("--sample")
    return subprocess.Popen(  # noqa: S603  # our own command, no shell
        [*program(), *asked], env=environment, stdin=subprocess.DEVNULL, start_new_session=True
    )
