"""An act as it is sent: under a key, so that sending it twice does it once.

Conventions of this file: whoever sends an act again sends the same key. The store keeps each key with the act's own
transaction: it is there exactly when the act was done. The fingerprint says what was sent, so that a key that comes
back with something else is refused and not passed over in silence.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from threading import Lock
from typing import TYPE_CHECKING

from agent_desk.domain.digest import digest_of
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from agent_desk.domain.events import Event

#: Longest key, in characters.
LONGEST_KEY = 100

#: How long the same act sent again counts as the one whose outcome was not heard.
UNHEARD_FOR = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Sending:
    """One act under its key.

    Attributes:
        key: Unique in the store.
        fingerprint: SHA-256 over who does what with which values.
    """

    key: str
    fingerprint: str


class DoneBeforeError(Exception):
    """The act under this key was done already; not a failure, and never shown to anybody.

    Attributes:
        event: What the act recorded first.
    """

    def __init__(self, event: Event) -> None:
        """Keep what happened then."""
        self.event = event
        super().__init__(event.subject)


def fingerprint_of(act: str, actor: str, values: tuple[object, ...], named: Mapping[str, object]) -> str:
    """SHA-256 over an act's name, its actor and its values; files count by their own SHA-256."""
    plain = [_short(value) for value in values]
    return digest_of((act, actor, plain, {name: _short(value) for name, value in named.items()}))


def _short(value: object) -> object:
    return hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else value


def checked_key(key: str) -> str:
    """A key as somebody gave it, without space around it.

    Raises:
        InputError: ``act.key`` for an empty one or one of more than 100 characters.
    """
    plain = key.strip()
    if not plain or len(plain) > LONGEST_KEY or not plain.isprintable():
        raise InputError("act.key", most=LONGEST_KEY)
    return plain


class Unheard:
    """Acts whose outcome was not heard, because the store went away: sent again, they carry the same key."""

    def __init__(self) -> None:
        """None yet."""
        self._lock = Lock()
        self._keys: dict[str, tuple[str, datetime]] = {}

    def key_of(self, fingerprint: str, now: datetime) -> str | None:
        """The key that this act was sent under, not longer than ten minutes ago."""
        with self._lock:
            self._keys = {mark: kept for mark, kept in self._keys.items() if abs(now - kept[1]) <= UNHEARD_FOR}
            found = self._keys.get(fingerprint)
        return found[0] if found is not None else None

    def keep(self, sending: Sending, now: datetime) -> None:
        """The outcome was not heard."""
        with self._lock:
            self._keys[sending.fingerprint] = (sending.key, now)

    def heard(self, sending: Sending) -> None:
        """The outcome is known."""
        with self._lock:
            self._keys.pop(sending.fingerprint, None)
