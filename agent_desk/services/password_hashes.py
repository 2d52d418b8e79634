"""Passwords as they are kept: argon2id, with the parameters of RFC 9106.

Conventions of this file: a hash carries its own parameters, so that raising them later leaves the old ones readable;
an outdated one is replaced at the next sign-in. Working one out takes about a tenth of a second on purpose, so it
happens outside every transaction and off the window's thread.

Source: RFC 9106, section 4, second recommended option (t=3, p=4, m=64 MiB, 128-bit salt, 256-bit tag); it is above the
least that OWASP's Password Storage Cheat Sheet asks for (m=19 MiB, t=2, p=1).
"""

from __future__ import annotations

import hmac
import secrets
from functools import cached_property
from typing import TYPE_CHECKING

from agent_desk.domain.passwords import Credential, normal

if TYPE_CHECKING:
    from argon2 import PasswordHasher

#: Letters and digits that are not taken for one another when read out.
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


class PasswordHashes:
    """Makes hashes and holds passwords against them."""

    def __init__(self, passes: int = 3, memory_kib: int = 64 * 1024, lanes: int = 4) -> None:
        """With the cost of one hash; tests take a small one."""
        self._cost = (passes, memory_kib, lanes)

    @cached_property
    def _hasher(self) -> PasswordHasher:
        from argon2 import PasswordHasher, Type

        passes, memory_kib, lanes = self._cost
        return PasswordHasher(passes, memory_kib, lanes, hash_len=32, salt_len=16, type=Type.ID)

    @cached_property
    def _nobody(self) -> str:
        return self.hash(secrets.token_hex())

    def hash(self, password: str) -> str:
        """What is kept of a password: parameters, salt and tag as one text."""
        return self._hasher.hash(normal(password))

    def matches(self, credential: Credential, password: str) -> bool:
        """Is this the password? An account without one costs the same time and never matches."""
        from argon2.exceptions import InvalidHashError, VerificationError

        if credential.published:
            return hmac.compare_digest(credential.published.encode(), normal(password).encode())
        try:
            self._hasher.verify(credential.secret or self._nobody, normal(password))
        except (VerificationError, InvalidHashError):
            return False
        return bool(credential.secret)

    def is_outdated(self, credential: Credential) -> bool:
        """Was the hash made with other parameters than today's?"""
        return not credential.published and self._hasher.check_needs_rehash(credential.secret)

    def one_time(self) -> str:
        """A password to hand out once, easy to read out: sixteen letters and digits in groups, about 79 bits."""
        letters = "".join(secrets.choice(_ALPHABET) for _ in range(16))
        return "-".join(letters[place : place + 4] for place in range(0, 16, 4))
