"""A store by its address: what people call it, where it lies, and the address without its password."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import parse_qsl, urlencode, urlsplit

#: What a database address may say that is not kept.
_SECRET = frozenset({"password", "sslpassword", "passfile"})


@dataclass(frozen=True, slots=True)
class StorePlace:
    """Where a store lies.

    Attributes:
        address: Path of a file or URL of a database, without a password.
        name: The file's or the database's name.
        host: The server; empty for a file on this computer.
    """

    address: str
    name: str
    host: str = ""


def place_of(address: str) -> StorePlace:
    """What an address says. One that cannot be taken apart stands for itself, without what may be a password."""
    if "://" not in address:
        return StorePlace(address, PurePath(address).name)
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return StorePlace(address.partition("://")[0], address.partition("://")[0])
    if parts.scheme.startswith("sqlite"):
        return StorePlace(address, PurePath(parts.path).name)
    user = f"{parts.username}@" if parts.username else ""
    where = f"[{host}]" if ":" in host else host
    rest = urlencode([(name, value) for name, value in parse_qsl(parts.query) if name not in _SECRET])
    bare = f"{parts.scheme}://{user}{where}{f':{port}' if port else ''}{parts.path}{f'?{rest}' if rest else ''}"
    return StorePlace(bare, parts.path.strip("/") or host, host or "localhost")
