"""One canonical form for values, and its SHA-256: what was approved is what is printed.

The form is JSON with sorted keys and no spaces; money as ``{"minor": n, "currency": c}``, dates and times ISO,
decimals and fractions as text, enums as their codes, sets sorted. Two equal values always give the same text.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final

#: Metadata of a dataclass's field that was added later: while it is ``None`` the form is what it was before.
WHEN_SET: Final = {"digest": "when-set"}


def _is_unset(item: Field[Any], value: object) -> bool:
    return item.metadata.get("digest") == WHEN_SET["digest"] and getattr(value, item.name) is None


def _plain(value: object) -> object:
    match value:
        case Enum():
            plain: object = value.value
        case None | str() | bool() | int():
            plain = value
        case date():
            plain = value.isoformat()
        case Decimal():
            plain = f"{value.normalize():f}"
        case Fraction():
            plain = f"{value.numerator}/{value.denominator}"
        case dict():
            plain = {str(_plain(key)): _plain(item) for key, item in value.items()}
        case list() | tuple():
            plain = [_plain(item) for item in value]
        case set() | frozenset():
            plain = sorted((_plain(item) for item in value), key=str)
        case _ if is_dataclass(value) and not isinstance(value, type):
            names = (item.name for item in fields(value) if item.compare and not _is_unset(item, value))
            plain = {name: _plain(getattr(value, name)) for name in names}
        case _:
            raise TypeError(f"no canonical form for {type(value).__name__}")
    return plain


def canonical(value: object) -> str:
    """The canonical text of a value made of dataclasses, containers and plain values.

    Raises:
        TypeError: a value of a kind that has no canonical form, binary floats among them.
    """
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest_of(value: object) -> str:
    """SHA-256 of the canonical text, 64 hex digits."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


#: Without letters and digits that are mistaken for one another when read out on the phone.
_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


def check_code(digest: str) -> str:
    """Twelve characters that stand for a digest on the phone: ``XXXX-XXXX-XXXX``."""
    number = int(digest[:30], 16)
    letters: list[str] = []
    for _ in range(12):
        number, index = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[index])
    text = "".join(letters)
    return f"{text[:4]}-{text[4:8]}-{text[8:]}"
