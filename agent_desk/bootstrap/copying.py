"""Copies by the desk itself, when a day's work begins and ends: in a process of their own, so that nobody waits.

Conventions of this file: a store in a file alone. A store on a server holds everybody's data, and its copies have no
business on each desk: there the administrator runs ``agent-desk backup --if-older-than 1d`` (docs/reliability.md).
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agent_desk.settings import Settings

#: A copy is due after so long when the desk opens, and when it closes after a day's work.
AT_START, AT_END = "1d", "8h"


def command(age: str) -> list[str]:
    """The command that makes a copy when one is due; from a checkout, a wheel or a frozen bundle."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "agent_desk"]
    return [*program, "backup", "--if-older-than", age, "--json"]


def copy_when_due(chosen: Settings, age: str) -> subprocess.Popen[bytes] | None:
    """Begin a copy if one is due; ``None`` for a store on a server. A copy that fails is tried again next time."""
    if "://" in chosen.store_place:
        return None
    environment = os.environ | {"AGENT_DESK_STORE": chosen.store_place}
    if chosen.backup_folder:
        environment["AGENT_DESK_BACKUP_FOLDER"] = chosen.backup_folder
    return subprocess.Popen(  # noqa: S603  # our own command, no shell
        command(age),
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
