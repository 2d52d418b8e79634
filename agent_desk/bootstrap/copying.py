"""Copies by the desk itself, when a day's work begins and ends: in a process of their own, so that nobody waits.

Conventions of this file: a store in a file alone. A store on a server holds everybody's data, and its copies have no
business on each desk: there the administrator runs ``agent-desk backup --if-older-than 1d`` (docs/reliability.md).
"""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

from agent_desk.bootstrap.another_store import program

if TYPE_CHECKING:
    from agent_desk.settings import Settings
    from agent_desk.store.store_key import StoreKey

#: A copy is due after so long when the desk opens, and when it closes after a day's work.
AT_START, AT_END = "1d", "8h"

#: Variables that the copying process does without.
_SECRETS = ("AGENT_DESK_STORE_KEY", "AGENT_DESK_NEW_STORE_KEY", "AGENT_DESK_PASSWORD", "AGENT_DESK_NEW_PASSWORD")


def command(age: str) -> list[str]:
    """The command that makes a copy when one is due.

    Once it is made, what the policies delete by themselves goes: never without a fresh copy, at most as often as one.
    """
    return [*program(), "backup", "--if-older-than", age, "--then-retention", "--json"]


def copy_when_due(chosen: Settings, age: str, key: StoreKey | None = None) -> subprocess.Popen[bytes] | None:
    """Begin a copy if one is due; ``None`` for a store on a server. A copy that fails is tried again next time."""
    if "://" in chosen.store_place:
        return None
    environment = os.environ | {"AGENT_DESK_STORE": chosen.store_place}
    for name in _SECRETS:  # a key goes where no other process of this person can look it up
        environment.pop(name, None)
    if key is not None:
        environment["AGENT_DESK_STORE_KEY_FILE"] = "-"
    if chosen.backup_folder:
        environment["AGENT_DESK_BACKUP_FOLDER"] = chosen.backup_folder
    begun = subprocess.Popen(  # noqa: S603  # our own command, no shell
        command(age),
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert begun.stdin is not None
    with suppress(OSError), begun.stdin:  # a copy that ended at once is tried again next time
        begun.stdin.write(key.text.encode() if key is not None else b"")
    return begun
