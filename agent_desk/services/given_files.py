"""Files that a person names: read as far as they may be long, whatever the name turns out to lead to."""

from __future__ import annotations

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


def content_of(path: Path, most: int = _LARGEST) -> bytes:
    """What is in a file, which may be a pipe; a device without end is not read to it.

    Args:
        path: As it was named.
        most: Bytes.

    Raises:
        OSError: it cannot be read.
        InputError: ``file.too-large`` with the megabytes that are read.
    """
    with path.open("rb") as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise InputError("file.too-large", file=path.name, most=most // MEGABYTE)
    return content
