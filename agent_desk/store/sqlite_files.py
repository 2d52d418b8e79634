"""SQLite files, plain or encrypted: what a file is, does a key fit it, and the one way to connect to it.

Conventions of this file: an encrypted file is SQLCipher 4's own form (AES-256, HMAC-SHA512 on each page, pages of
4,096 bytes), and its driver is loaded only where a file needs it. A key is handed over by the driver's call, never in a
statement, where a trace or an error could show it.
"""

from __future__ import annotations

import hashlib
import hmac
import importlib
import sqlite3
import sys
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from agent_desk.domain.errors import StoreError
from agent_desk.store.store_key import SALT, Seal, StoreKey

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Name of the module that reads encrypted files; an optional part of the installation.
DRIVER: Final = "sqlcipher3.dbapi2"

_MAGIC: Final = b"SQLite format 3\0"
_PAGE: Final = 4096
_DIGEST: Final = 64
_SALT_MASK: Final = 0x3A  # source: SQLCipher's HMAC_SALT_MASK
_FAST_ROUNDS: Final = 2  # source: SQLCipher's FAST_PBKDF2_ITER
_LOOKED_AT: Final = 8  # pages that say whether a file is encrypted
_TRIED: Final = 64  # pages of which one has to fit a key
_MANY_VALUES: Final = 230  # of 256; chance gives all of them in a page, less than one page in 10^20 lacks so many


class FileState(Enum):
    """What a file is, as far as can be told without a key."""

    NEW = "new"
    PLAIN = "plain"
    ENCRYPTED = "encrypted"
    UNKNOWN = "unknown"


def state_of(path: Path) -> FileState:
    """What a file is; ``NEW`` where there is none or it is empty. Raises OSError."""
    if not path.exists() or path.stat().st_size == 0:
        return FileState.NEW
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) == _MAGIC:
            return FileState.PLAIN
        file.seek(0)
        pages = [file.read(_PAGE) for _ in range(_LOOKED_AT)]
    whole = [page for page in pages if len(page) == _PAGE]
    noise = sum(len(set(page)) > _MANY_VALUES for page in whole)
    return FileState.ENCRYPTED if whole and noise * 2 > len(whole) else FileState.UNKNOWN


def seal_for(path: Path, key: StoreKey | None) -> Seal | None:
    """What a file is to be opened with: nothing for a plain one, a fresh seal for a new one where a key is given.

    Raises:
        StoreError: ``store.needs-key`` (encrypted, and no key was given), ``store.wrong-key``, ``store.no-cipher``.
    """
    state = state_of(path)
    if state is FileState.NEW:
        if key is None:
            return None
        driver(path.name)
        return Seal.fresh(key)
    if state is not FileState.ENCRYPTED:
        return None
    driver(path.name)
    if key is None:
        raise StoreError("store.needs-key", store=path.name)
    with path.open("rb") as file:
        seal = Seal(key, file.read(SALT))
    if not fits(path, seal):
        raise StoreError("store.wrong-key", store=path.name)
    return seal


def fits(path: Path, seal: Seal) -> bool:
    """Does a key fit an encrypted file? One page with the right digest is enough: the others may be damaged."""
    secret = seal.key.bytes_for(seal.salt)
    mask = bytes(byte ^ _SALT_MASK for byte in seal.salt)
    secret = hashlib.pbkdf2_hmac("sha512", secret, mask, _FAST_ROUNDS, len(secret))
    return any(
        hmac.compare_digest(
            hmac.digest(secret, page[SALT if number == 1 else 0 : -_DIGEST] + number.to_bytes(4, "little"), "sha512"),
            page[-_DIGEST:],
        )
        for number, page in _some_pages(path)
    )


def _some_pages(path: Path) -> Iterator[tuple[int, bytes]]:
    """The first page, and others spread over the file, with their numbers from 1."""
    pages = path.stat().st_size // _PAGE
    step = max(pages // _TRIED, 1)
    with path.open("rb") as file:
        for number in range(1, pages + 1, step):
            file.seek((number - 1) * _PAGE)
            yield number, file.read(_PAGE)


def driver(store: str) -> Any:
    """The module that reads encrypted files. Raises StoreError ``store.no-cipher`` where it is not installed."""
    try:
        return importlib.import_module(DRIVER)
    except ImportError as fault:
        raise StoreError("store.no-cipher", store=store) from fault


def driver_faults(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """What the drivers in use raise, and others; for an ``except`` clause."""
    loaded = sys.modules.get(DRIVER)
    return (sqlite3.Error, *others) if loaded is None else (sqlite3.Error, loaded.Error, *others)


def connect(path: Path, seal: Seal | None, *, patience: float = 5, uses: str = "") -> Any:
    """A bare connection whose transactions the caller begins; nothing was read yet.

    Args:
        path: The file; made where it is missing.
        seal: Of an encrypted file.
        patience: Seconds to wait for another writer.
        uses: Options of SQLite's file address, such as ``mode=ro``.
    """
    name = f"{path.absolute().as_uri()}?{uses}" if uses else str(path)
    options: dict[str, Any] = {"timeout": patience, "isolation_level": None, "check_same_thread": False}
    if seal is None:
        return sqlite3.connect(name, uri=bool(uses), **options)
    connection = driver(path.name).connect(name, uri=bool(uses), **options)
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal what is raised anyway
    connection.set_key(seal.for_driver)
    return connection
