"""Files that a person names, to be read as far as they may be long or to be written: ordinary ones.

Conventions of this file: a name may lead to a pipe that nobody writes to or a device without end, so nothing is read
before it is known what it is. A secret alone may come through a pipe, for which somebody is waited for so long.
"""

from __future__ import annotations

import errno
import os
import select
import stat
from typing import TYPE_CHECKING, Final

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

#: Bytes of a megabyte, as people count them.
MEGABYTE: Final = 1_000_000

#: Of anything; the largest evidence file that can be allowed is smaller.
_LARGEST: Final = 256 * MEGABYTE

#: Of a text that a person writes: a policy pack, a column mapping, a key.
TEXT: Final = 4 * MEGABYTE

#: Seconds without a byte after which a pipe is given up: long enough to unlock what a secret is taken from.
PATIENCE: Final = 60

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def content_of(path: Path, most: int = _LARGEST, *, may_be_pipe: bool = False) -> bytes:
    """What is in a file; never read where it is a folder or a device.

    Args:
        path: As it was named.
        most: Bytes.
        may_be_pipe: Is a pipe read too, where somebody writes to it?

    Raises:
        OSError: it cannot be read.
        InputError: ``file.too-large`` with the megabytes that are read; ``file.not-ordinary``; ``file.silent`` where
            nobody writes to a pipe.
    """
    _check(path.stat().st_mode, path, may_be_pipe=may_be_pipe)
    descriptor = os.open(path, _FLAGS)
    try:
        mode = os.fstat(descriptor).st_mode  # of what was opened, whatever has the name by now
        _check(mode, path, may_be_pipe=may_be_pipe)
        if stat.S_ISFIFO(mode):
            content = _from_pipe(descriptor, path, most)
        else:
            with os.fdopen(descriptor, "rb", closefd=False) as stream:
                content = stream.read(most + 1)
    finally:
        os.close(descriptor)
    if len(content) > most:
        raise InputError("file.too-large", file=path.name, most=most // MEGABYTE)
    return content


def text_of(path: Path, most: int = TEXT) -> str:
    """What a text file says.

    Raises:
        InputError: ``file.unreadable``, also where it is not UTF-8, and those of ``content_of``.
    """
    try:
        return content_of(path, most).decode()
    except UnicodeDecodeError:
        raise InputError("file.unreadable", file=str(path), what="not UTF-8") from None
    except (OSError, ValueError) as error:  # the system's no, or a name that cannot be one
        what = getattr(error, "strerror", None) or str(error)
        raise InputError("file.unreadable", file=str(path), what=what) from None


def check_place(path: Path) -> None:
    """Refuse to write where something else than an ordinary file lies: a file would take a device's place.

    Raises:
        OSError: a folder, a device or a pipe lies there, or no file can have that name.
    """
    try:
        if not path.name:
            raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    except ValueError:  # a null character
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path)) from None
    if stat.S_ISDIR(mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "not an ordinary file", str(path))


def is_file(path: Path) -> bool:
    """Does an ordinary file lie there? A name that no file can have is no file."""
    try:
        return path.is_file()
    except OSError:
        return False


def _check(mode: int, path: Path, *, may_be_pipe: bool) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode) and not (may_be_pipe and stat.S_ISFIFO(mode)):
        raise InputError("file.not-ordinary", file=str(path))


def _from_pipe(descriptor: int, path: Path, most: int) -> bytes:
    parts: list[bytes] = []
    length = 0
    while length <= most:
        if not select.select([descriptor], [], [], PATIENCE)[0]:
            raise InputError("file.silent", file=str(path), seconds=PATIENCE)
        part = os.read(descriptor, most + 1 - length)
        if not part:
            break
        parts.append(part)
        length += len(part)
    return b"".join(parts)
