"""Does a copy restore? It is put back in a place of its own, brought up to date and checked, and that place goes again.

Conventions of this file: neither the copy nor the store is touched. A file is restored in a folder for its owner alone
beside the copy, a dump into a database of another name.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.domain.errors import StoreError
from agent_desk.given_files import is_file
from agent_desk.store.connections import make_engine, prepare_file, seal_of, store_url
from agent_desk.store.dumps import is_dump, try_dump
from agent_desk.store.schema import bring_up_to_date
from agent_desk.store.sqlite_files import driver_faults
from agent_desk.store.upkeep import verify

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

_BLOCK = 4 * 1024 * 1024

#: How the folder of a trial is named; it begins with a point, so that nobody takes it for a copy.
_PREFIX = ".trying-"

#: Seconds after which the folder of another trial is what a killed one left.
_LEFT_AFTER = 24 * 3600.0


def try_copy(
    engine: Engine, source: Path, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
) -> int | None:
    """Restore a copy beside everything else and check it as ``verify`` does.

    Args:
        engine: Of the store whose copy it is; an encrypted copy opens with its key.
        source: The copy.
        progress: Told of the bytes that are copied and of how many; of none while it is checked.
        cancelled: Asked while it is copied.

    Returns:
        How long its log is; ``None`` when it was cancelled.

    Raises:
        StoreError: ``backup.missing``, ``backup.engine``, ``backup.damaged``, ``backup.unsound`` with the first fault,
            ``store.wrong-key``, ``store.needs-key``, ``store.cannot-write``, those of ``dumps.try_dump``.
    """
    if not is_file(source) or source.stat().st_size == 0:
        raise StoreError("backup.missing", path=str(source))
    on_server = engine.dialect.name != "sqlite"
    if is_dump(source) != on_server:
        raise StoreError("backup.engine")
    if on_server:
        progress(0, None)
        return try_dump(source, engine.url, _checked)
    folder: Path | None = None
    try:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=source.parent))
        _sweep(folder)
        fresh = folder / source.name
        prepare_file(fresh)
        if not _copied(source, fresh, progress, cancelled):
            return None
        progress(0, None)
        seal = seal_of(engine)
        restored = make_engine(store_url(str(fresh)), key=seal.key if seal is not None else None)
        try:
            return _checked(restored)
        finally:
            restored.dispose()
    except OSError as fault:
        raise StoreError("store.cannot-write", path=str(source.parent)) from fault
    except StoreError as fault:
        if fault.code != "store.damaged":
            raise
        raise StoreError("backup.damaged", path=str(source)) from fault
    except driver_faults() as fault:
        raise StoreError("backup.damaged", path=str(source)) from fault
    finally:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def _sweep(fresh: Path) -> None:
    """Remove what killed trials left beside a new one; one that is younger than a day may still be at work."""
    now = fresh.stat().st_mtime
    for left in fresh.parent.glob(f"{_PREFIX}*"):
        if left.is_dir() and now - left.stat().st_mtime > _LEFT_AFTER:
            shutil.rmtree(left, ignore_errors=True)


def _copied(
    source: Path, target: Path, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
) -> bool:
    whole, done = source.stat().st_size, 0
    with source.open("rb") as old, target.open("wb") as new:
        while block := old.read(_BLOCK):
            if cancelled():
                return False
            new.write(block)
            done += len(block)
            progress(done, whole)
    return True


def _checked(engine: Engine) -> int:
    """The length of its log, once it is found sound."""
    bring_up_to_date(engine)
    check = verify(engine)
    if not check.is_sound:
        raise StoreError("backup.unsound", fault=check.faults[0][0], subject=check.faults[0][1])
    return check.entries
