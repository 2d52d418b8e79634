"""Files that the desk writes for a person: whole or not at all, and for that person alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from agent_desk.given_files import check_place

if TYPE_CHECKING:
    from pathlib import Path


def write_own(path: Path, content: bytes) -> None:
    """Write a file that its owner alone may read (0600), in the place of an older one.

    Raises:
        OSError: it cannot be written; what was there stays.
    """
    check_place(path)
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
