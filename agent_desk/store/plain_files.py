"""What of a store still lies in clear beside it and among its copies, and the end of such files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from agent_desk.domain.errors import StoreError
from agent_desk.services.copies import CopyFolder
from agent_desk.store.sqlite_files import FileState, state_of

if TYPE_CHECKING:
    from pathlib import Path

_BLOCK: Final = 1024 * 1024


def plain_files(store: Path, copies: Path) -> tuple[Path, ...]:
    """Files of a store that anybody who gets hold of them can read: the store itself, what it replaced, its copies.

    Copies that were made under names of people's own are not among them: nobody knows where these lie.
    """
    found = [store, *store.parent.glob(f"{store.name}.*")]
    found += [copy.path for copy in CopyFolder(copies, store.name).copies()]
    return tuple(sorted({path for path in found if path.is_file() and state_of(path) is FileState.PLAIN}))


def destroy(path: Path) -> None:
    """Overwrite a file and delete it, with what lies beside it.

    On a disk that writes elsewhere what is overwritten (an SSD, a file system that copies on write), the old blocks
    may stay until they are used again; docs/reliability.md says so.

    Raises:
        StoreError: ``store.cannot-write``.
    """
    try:
        for suffix in ("", "-wal", "-shm"):
            file = path.with_name(path.name + suffix)
            if file.exists():
                _overwrite(file)
                file.unlink()
    except OSError as fault:
        raise StoreError("store.cannot-write", path=str(path)) from fault


def _overwrite(path: Path) -> None:
    left = path.stat().st_size
    with path.open("rb+") as file:
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        file.flush()
        os.fsync(file.fileno())
