"""How a short text is cut into parts when it goes out as a text message.

Conventions of this file: a text of the GSM alphabet holds 160 characters in one part and 153 in each of several, any
other text (Chinese) 70 and 67; a sign of the extension table counts twice, a character beyond the basic plane too.
Source: 3GPP TS 23.038 (alphabets) and TS 23.040, 9.2.3.24.1 (concatenation).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("\f^{}\\[~]|€")


@dataclass(frozen=True, slots=True)
class ShortText:
    """A text as a message.

    Attributes:
        length: In the units in which it is counted.
        parts: How many messages it takes; 0 for an empty text.
        room: Units left in the last part.
    """

    length: int
    parts: int
    room: int


def measure_text(text: str) -> ShortText:
    """How many messages a text takes."""
    if set(text) <= _BASIC | _EXTENDED:
        length = sum(2 if sign in _EXTENDED else 1 for sign in text)
        one, several = 160, 153
    else:
        length = len(text.encode("utf-16-le")) // 2
        one, several = 70, 67
    if length <= one:
        return ShortText(length, 1 if length else 0, one - length)
    parts = -(-length // several)
    return ShortText(length, parts, parts * several - length)
