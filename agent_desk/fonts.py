"""Which characters the shipped fonts can draw: read from the fonts' own character maps.

Conventions of this file: standard library only; a face is a file under ``resources/fonts``; the faces stand in the
order in which paper looks for a character. A face named here draws its script as paper does (letter after letter;
Arabic letters are joined there), so scripts that need more shaping than that are on no list and count as missing.

Source: the OpenType specification, table ``cmap``, formats 4 and 12.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from agent_desk import resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Name of a face: its file in weight 400 and in weight 600 (the same where only one is shipped).
FACES: Final = {
    "NotoSansSC": ("NotoSansSC-Regular.ttf", "NotoSansSC-SemiBold.ttf"),
    "Inter": ("Inter-Regular.ttf", "Inter-SemiBold.ttf"),
    "NotoSansThai": ("NotoSansThai-Regular.ttf", "NotoSansThai-Regular.ttf"),
    "NotoSansArabic": ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Regular.ttf"),
}

#: Separators, line ends, controls and marks of direction: nothing is drawn for them.
_UNDRAWN: Final = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


@cache
def coverage(file_name: str) -> frozenset[int]:
    """Code points that a font file has a glyph for.

    Raises:
        FileNotFoundError: there is no such file; the installation is incomplete.
        ValueError: the file has no Unicode character map.
    """
    data = resources.path("fonts", file_name).read_bytes()
    tables = {data[at : at + 4]: at for at in range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16)}
    if b"cmap" not in tables:
        raise ValueError(f"no character map: {file_name}")
    (start,) = struct.unpack_from(">I", data, tables[b"cmap"] + 8)
    (count,) = struct.unpack_from(">H", data, start + 2)
    found: set[int] = set()
    for index in range(count):
        (offset,) = struct.unpack_from(">I", data, start + 8 + 8 * index)
        form = struct.unpack_from(">H", data, start + offset)[0]
        if form == 4:
            found.update(*_format_4(data, start + offset))
        elif form == 12:
            found.update(*_format_12(data, start + offset))
    if not found:
        raise ValueError(f"no Unicode character map: {file_name}")
    return frozenset(found)


def _format_4(data: bytes, at: int) -> Iterator[Iterable[int]]:
    segments = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", data, at + 14)
    begins_at = at + 16 + 2 * segments
    begins = struct.unpack_from(f">{segments}H", data, begins_at)
    deltas = struct.unpack_from(f">{segments}H", data, begins_at + 2 * segments)
    ranges_at = begins_at + 4 * segments
    ranges = struct.unpack_from(f">{segments}H", data, ranges_at)
    for index, (begin, end, delta, shift) in enumerate(zip(begins, ends, deltas, ranges, strict=True)):
        codes = range(begin, min(end, 0xFFFE) + 1)
        if shift:
            glyphs = struct.unpack_from(f">{len(codes)}H", data, ranges_at + 2 * index + shift)
            none = -delta % 0x10000
            yield [code for code, glyph in zip(codes, glyphs, strict=True) if glyph and glyph != none]
        else:
            yield from _without(codes, -delta % 0x10000)


def _without(codes: range, code: int) -> tuple[range, ...]:
    if code not in codes:
        return (codes,)
    return range(codes.start, code), range(code + 1, codes.stop)


def _format_12(data: bytes, at: int) -> Iterator[range]:
    (groups,) = struct.unpack_from(">I", data, at + 12)
    for begin, end, glyph in struct.iter_unpack(">III", data[at + 16 : at + 16 + 12 * groups]):
        yield range(begin if glyph else begin + 1, end + 1)


@cache
def face_for(character: str) -> str | None:
    """The first face that draws a character; ``None`` when none does. Kept: a text asks for few characters often."""
    code = ord(character)
    for name, (regular, _) in FACES.items():
        if code in coverage(regular):
            return name
    return None


def missing_characters(text: str) -> tuple[str, ...]:
    """The characters of a text that no shipped face draws, each once, in the order of the text.

    On paper such a character stands as its code point, ``U+0905``. Separators and controls are never missing.
    """
    characters = dict.fromkeys(unicodedata.normalize("NFC", text))
    return tuple(sign for sign in characters if unicodedata.category(sign) not in _UNDRAWN and face_for(sign) is None)
