"""Whom a call is about: the phone number that rings, or a loan number; checked, because it comes from outside.

Conventions of this file: neither the errors nor the representation of a caller hold the number, so that no message, log
or traceback can carry it on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from agent_desk.domain.errors import InputError

#: A number that rings has so many digits; fewer would name half the book.
LEAST_DIGITS, MOST_DIGITS = 7, 15

_PHONE = re.compile(r"\+?[0-9](-?[0-9])*")
_LOAN = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]{0,39}")


@dataclass(frozen=True)
class Caller:
    """Either a phone number or a loan number.

    Attributes:
        phone: Digits with ``-`` between them, perhaps ``+`` in front; 7 to 15 digits besides leading zeros.
        loan: Latin letters, digits and ``-``, 1 to 40 of them.

    Raises:
        InputError: ``argument.caller`` for neither or both, ``argument.phone``, ``argument.loan``.

    Source: ITU-T E.164 (15 digits at most).
    """

    phone: str = field(default="", repr=False)
    loan: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        """Check."""
        if bool(self.phone) == bool(self.loan):
            raise InputError("argument.caller")
        if self.loan and not _LOAN.fullmatch(self.loan):
            raise InputError("argument.loan")
        if self.phone and (
            not _PHONE.fullmatch(self.phone)
            or len(self.phone) > 2 * MOST_DIGITS
            or not LEAST_DIGITS <= len(_significant(self.phone)) <= MOST_DIGITS
        ):
            raise InputError("argument.phone", least=LEAST_DIGITS, most=MOST_DIGITS)

    @property
    def text(self) -> str:
        """What to look for: the loan number, or the digits of the phone without leading zeros."""
        return self.loan or _significant(self.phone)

    def is_loan(self, number: str) -> bool:
        """Is it this loan number? Upper and lower case are the same."""
        return bool(self.loan) and self.loan.casefold() == number.casefold()

    def is_phone(self, number: str) -> bool:
        """Is it this phone number, with or without country code and trunk zeros on either side?"""
        asked, known = _significant(self.phone), _significant(number)
        shorter, longer = sorted((asked, known), key=len)
        return len(shorter) >= LEAST_DIGITS and longer.endswith(shorter)


def _significant(number: str) -> str:
    """The digits, without leading zeros (trunk prefix, international prefix)."""
    return "".join(char for char in number if char.isdigit()).lstrip("0")
