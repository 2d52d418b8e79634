"""Copies of the store in a folder: what they are called, which is the newest, which may go.

Conventions of this file: a copy's name says of which store and of when (UTC), so that their names sort by age:
``desk-20260616T081500Z.db``, for PostgreSQL ``desk-20260616T081500Z.dump``. Only files named so are ever deleted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WRITTEN = "%Y%m%dT%H%M%SZ"
_STAMP = re.compile(r"-(\d{8}T\d{6}Z)\.(?:db|dump)")
#: How a store in a file begins that is not encrypted.
_IN_CLEAR = b"SQLite format 3\0"
_AGE = re.compile(r"(\d{1,5})\s*([dhm])")
_UNITS = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy and when it was made."""

    path: Path
    made_at: datetime

    @property
    def is_in_clear(self) -> bool:
        """Is it a file that anybody can read as a store?"""
        try:
            with self.path.open("rb") as file:
                return file.read(len(_IN_CLEAR)) == _IN_CLEAR
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class CopyFolder:
    """The copies of one store.

    Attributes:
        folder: Where they lie; made when the first is.
        store: Name of the store, as files or databases are called.
    """

    folder: Path
    store: str

    @property
    def _stem(self) -> str:
        return self.store.removesuffix(".db")

    def copies(self) -> tuple[Copy, ...]:
        """All of this store, the newest first; of those made before an upgrade too."""
        return tuple(sorted(self._found(), key=lambda copy: (copy.made_at, copy.path.name), reverse=True))

    def _found(self) -> Iterator[Copy]:
        if not self.folder.is_dir():
            return
        for path in self.folder.iterdir():
            named = _STAMP.fullmatch(path.name.removeprefix(self._stem)) if path.name.startswith(self._stem) else None
            if named is None or not path.is_file() or path.stat().st_size == 0:
                continue
            try:
                made_at = datetime.strptime(named[1], _WRITTEN).replace(tzinfo=UTC)
            except ValueError:
                continue
            yield Copy(path, made_at)

    def is_due(self, now: datetime, older_than: timedelta) -> bool:
        """Is the newest copy older than that, or none there? Copies from the future do not count: clocks go back."""
        newest = next((copy for copy in self.copies() if copy.made_at <= now), None)
        return newest is None or now - newest.made_at > older_than

    def place(self, now: datetime, suffix: str) -> Path:
        """Where the next copy goes; the folder is made, for the owner alone.

        Raises:
            StoreError: ``store.cannot-write``.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as fault:
            raise StoreError("store.cannot-write", path=str(self.folder)) from fault
        return self.folder / f"{self._stem}-{now.astimezone(UTC).strftime(_WRITTEN)}{suffix}"

    def prune(self, keep: int) -> tuple[Path, ...]:
        """Delete all but the newest ``keep`` (at least one); what went."""
        old = [copy.path for copy in self.copies()[max(keep, 1) :]]
        for path in old:
            path.unlink(missing_ok=True)
        return tuple(old)


def read_age(words: str) -> timedelta:
    """``1d``, ``12h``, ``30m``. Raises InputError ``argument.age``."""
    found = _AGE.fullmatch(words.strip())
    if found is None:
        raise InputError("argument.age", text=words)
    return int(found[1]) * _UNITS[found[2]]
