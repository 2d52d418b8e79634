"""The key of an encrypted store: a passphrase, or 256 bits by chance; never shown by accident.

Conventions of this file: a key is text. 64 hexadecimal digits, however grouped, are the key itself; anything else is a
passphrase, from which SQLCipher's own derivation makes the key of a file: PBKDF2-HMAC-SHA512, 256,000 rounds, with the
16 bytes of salt at the head of that file. So any SQLCipher 4 opens a store with its passphrase alone.
Source: https://www.zetetic.net/sqlcipher/design/, SQLCipher 4.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final

from agent_desk.domain.errors import InputError

#: Shortest passphrase that a store is encrypted with, in characters. NIST SP 800-63B-4 asks for 15 where a secret
#: stands alone.
SHORTEST: Final = 15

#: Bytes at the head of an encrypted file that its keys are derived with.
SALT: Final = 16

_KEY: Final = 32
_ROUNDS: Final = 256_000
_HEX: Final = re.compile(r"[0-9a-fA-F]{64}")
_BETWEEN: Final = re.compile(r"[\s-]+")
_GROUP: Final = 4


class StoreKey:
    """A key as it was given. Neither ``repr`` nor an error shows it."""

    __slots__ = ("_derived", "_raw", "_text")

    def __init__(self, text: str) -> None:
        """Take a passphrase or 64 hexadecimal digits. Raises InputError ``key.empty``."""
        joined = _BETWEEN.sub("", text)
        if not joined:
            raise InputError("key.empty")
        self._raw = bytes.fromhex(joined) if _HEX.fullmatch(joined) else None
        self._text = unicodedata.normalize("NFC", text)
        self._derived: dict[bytes, bytes] = {}

    @classmethod
    def by_chance(cls) -> StoreKey:
        """256 bits that nobody knows yet."""
        return cls(secrets.token_hex(_KEY))

    def __repr__(self) -> str:
        """Its kind alone."""
        return f"<{type(self).__name__}: {'digits' if self.is_digits else 'passphrase'}>"

    def __reduce__(self) -> str:
        """A key is not written anywhere by accident."""
        raise TypeError("a key is not pickled")

    def __eq__(self, other: object) -> bool:
        """The same key?"""
        return isinstance(other, StoreKey) and secrets.compare_digest(self.text.encode(), other.text.encode())

    def __hash__(self) -> int:
        """By its text."""
        return hash(self.text)

    @property
    def is_digits(self) -> bool:
        """Is it the key itself, rather than a passphrase?"""
        return self._raw is not None

    @property
    def text(self) -> str:
        """The secret itself, for a key store or the input of a process; 64 digits without what stood between."""
        return self._raw.hex() if self._raw is not None else self._text

    def require_strong(self) -> None:
        """Raise InputError ``key.short`` for a passphrase below ``SHORTEST`` characters."""
        if not self.is_digits and len(self._text) < SHORTEST:
            raise InputError("key.short", least=SHORTEST)

    def bytes_for(self, salt: bytes) -> bytes:
        """The 256 bits that a file with this salt is encrypted with; a passphrase takes a quarter of a second, once."""
        if self._raw is not None:
            return self._raw
        if salt not in self._derived:
            secret = self._text.encode()
            self._derived[salt] = hashlib.pbkdf2_hmac("sha512", secret, salt, _ROUNDS, _KEY)
        return self._derived[salt]


@dataclass(frozen=True, slots=True)
class Seal:
    """What one file is encrypted with. Copies keep the salt, so that key, passphrase and recovery sheet open them too.

    Attributes:
        key: The key as it was given.
        salt: The first bytes of the file.
    """

    key: StoreKey
    salt: bytes

    @classmethod
    def fresh(cls, key: StoreKey) -> Seal:
        """For a file that is not there yet."""
        return cls(key, secrets.token_bytes(SALT))

    @property
    def for_driver(self) -> str:
        """As SQLCipher takes a key that needs no derivation, with its salt."""
        return f"x'{self.key.bytes_for(self.salt).hex()}{self.salt.hex()}'"

    @property
    def groups(self) -> tuple[str, ...]:
        """The key's 64 digits in groups of four, for paper; they open the file and its copies, passphrase or not."""
        digits = self.key.bytes_for(self.salt).hex()
        return tuple(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))
