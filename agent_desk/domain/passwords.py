"""How an account proves who it is: what a password must be, wrong tries, and when an account is locked for a time.

Conventions of this file: a password itself is never kept; ``Credential.secret`` is what the hashing left of it. Sample
accounts are the exception: their password is published, and kept so that the sign-in page can show it.

Sources: NIST SP 800-63B-4, 3.1.1 (length before rules of composition, no change without cause); PCI DSS 4.0.1, 8.3.4
(at most ten tries, then locked for half an hour or until an administrator) and 8.3.6 (twelve characters).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import datetime

    from agent_desk.domain.people import User, UserId

#: Characters of a password, inclusive.
SHORTEST, LONGEST = 12, 128

#: Different characters a password needs at least.
_DIFFERENT = 6

_PUBLISHED = "$published$"

#: Runs that are guessed first; twelve characters of one of them are no password.
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "passwordpassword")


@dataclass(frozen=True, slots=True)
class LockOut:
    """After how many wrong tries in a row an account is locked, and for how long."""

    tries: int = 5
    lasts: timedelta = timedelta(minutes=30)


class PasswordKind(StrEnum):
    """What kind of password an account has."""

    OWN = "own"
    ONE_TIME = "one-time"
    SAMPLE = "sample"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Credential:
    """What is kept of an account's password, and of the tries at it.

    Attributes:
        secret: The hash with its parameters; empty for an account that has no password yet and cannot sign in.
        must_change: The password was handed out once and is good for nothing but choosing another.
        wrong_tries: In a row, since the last right one.
        locked_until: UTC, exclusive; ``None`` when not locked.
        last_seen_at: The last sign-in, UTC.
    """

    user_id: UserId
    secret: str = ""
    must_change: bool = False
    changed_at: datetime | None = None
    wrong_tries: int = 0
    locked_until: datetime | None = None
    last_seen_at: datetime | None = None

    @property
    def published(self) -> str:
        """The password of a sample account, which everybody may know; empty for any other account."""
        return self.secret.removeprefix(_PUBLISHED) if self.secret.startswith(_PUBLISHED) else ""

    @property
    def kind(self) -> PasswordKind:
        """Chosen by its person, handed out once, published, or none yet."""
        if self.published:
            return PasswordKind.SAMPLE
        if not self.secret:
            return PasswordKind.NONE
        return PasswordKind.ONE_TIME if self.must_change else PasswordKind.OWN

    def is_locked(self, now: datetime) -> bool:
        """May nobody try at this moment?"""
        return self.locked_until is not None and now < self.locked_until

    def after_wrong_try(self, now: datetime, rule: LockOut) -> Credential:
        """One more wrong try; with the last one allowed the account is locked and the count begins again."""
        tries = self.wrong_tries + 1
        if tries >= rule.tries:
            return replace(self, wrong_tries=0, locked_until=now + rule.lasts)
        return replace(self, wrong_tries=tries, locked_until=None)

    def after_right_try(self, now: datetime) -> Credential:
        """Signed in: nothing stands against the account."""
        return replace(self, wrong_tries=0, locked_until=None, last_seen_at=now)

    def unlocked(self) -> Credential:
        """An administrator lifted the lock."""
        return replace(self, wrong_tries=0, locked_until=None)

    def with_secret(self, secret: str, now: datetime, *, must_change: bool = False) -> Credential:
        """Another password; what stood against the account is gone with the old one."""
        return replace(self.unlocked(), secret=secret, must_change=must_change, changed_at=now)


def published(password: str) -> str:
    """The ``secret`` of a sample account."""
    return _PUBLISHED + password


def normal(password: str) -> str:
    """The same password however the keyboard composed it (Unicode NFKC). Source: NIST SP 800-63B-4, 3.1.1.2."""
    return unicodedata.normalize("NFKC", password)


def check_password(password: str, user: User, publicly_known: frozenset[str] = frozenset()) -> None:
    """Refuse a password that is guessed too easily. Nothing else is asked of it: no digits, no signs, no end date.

    Args:
        password: What the person chose.
        user: Whose it is to be: their number and names do not make a password.
        publicly_known: The passwords of sample accounts.

    Raises:
        InputError: ``password.short``, ``password.long``, ``password.plain``, ``password.own``, ``password.known``.
    """
    text = normal(password)
    folded = text.casefold()
    if len(text) < SHORTEST:
        raise InputError("password.short", least=SHORTEST)
    if len(text) > LONGEST:
        raise InputError("password.long", most=LONGEST)
    if len(set(folded)) < _DIFFERENT or any(folded[:SHORTEST] in run * 2 for run in _RUNS):
        raise InputError("password.plain", least=_DIFFERENT)
    for own in (user.user_id, user.name, user.latin_name):
        rest = folded.replace(own.casefold(), "") if own else folded
        if len(rest) < SHORTEST - 4:
            raise InputError("password.own")
    if folded in {known.casefold() for known in publicly_known}:
        raise InputError("password.known")
