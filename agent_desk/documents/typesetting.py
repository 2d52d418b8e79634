"""Text on paper: faces, widths and lines.

Conventions of this file: Noto Sans SC alone draws the sheet; other faces step in where it lacks a sign, and a code
point where all of them do. Two weights, 400 and 600; ``**`` turns the weight; every face is embedded TrueType. Lines
break at spaces and between Chinese signs, never before a closing mark or after an opening one, nor between a figure
and its measure word; a word that is wider than the line breaks where it must.

Source: Requirements for Chinese Text Layout (W3C), line start and line end prohibition.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from agent_desk import fonts, resources
from agent_desk.documents import arabic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

REGULAR: Final = 400
STRONG: Final = 600

_NEVER_FIRST: Final = frozenset("，。；：、！？）》」』】〕”’％%)]},.;:!?·…—–")
_NEVER_LAST: Final = frozenset("（《「『【〔“‘([{¥$€£第")
_MEASURES: Final = frozenset("年月日期天个号条款元次")


@cache
def face(name: str, weight: int) -> TTFont:
    """A face, registered for embedding."""
    regular, strong = fonts.FACES[name]
    font = TTFont(f"{name}-{weight}", str(resources.path("fonts", strong if weight == STRONG else regular)))
    pdfmetrics.registerFont(font)
    return font


@dataclass(frozen=True, slots=True)
class Piece:
    """Signs drawn with one face in one weight."""

    text: str
    face: str
    weight: int

    @property
    def width(self) -> float:
        """Advance at size 1."""
        return _advance(self.text, self.face, self.weight)


@lru_cache(maxsize=16384)
def _advance(text: str, name: str, weight: int) -> float:
    """Advance at size 1; a sheet is measured several times before it is drawn."""
    widths = face(name, weight).face
    return float(sum(widths.charWidths.get(ord(sign), widths.defaultWidth) for sign in text)) / 1000


def drawable(text: str) -> str:
    """A text with Arabic joined and every sign that no face draws as its code point: ``U+0905``."""
    plain = "".join(sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) != "Cc")
    drawn = arabic.drawn(plain)
    if missing := frozenset(fonts.missing_characters(drawn)):
        drawn = re.sub(
            f"[{re.escape(''.join(missing))}]+",
            lambda match: " " + " ".join(f"U+{ord(sign):04X}" for sign in match[0]) + " ",
            drawn,
        )
        drawn = re.sub(r" {2,}", " ", drawn).strip()
    return "".join(sign for sign in drawn if unicodedata.category(sign) != "Cf")


@lru_cache(maxsize=8192)
def pieces(text: str, weight: int = REGULAR, *, marked: bool = False) -> tuple[Piece, ...]:
    """A text cut by face and weight; when it is ``marked``, ``**`` turns the weight between 400 and 600."""
    result: list[Piece] = []
    for index, part in enumerate(text.split("**") if marked else [text]):
        here = weight if index % 2 == 0 else STRONG + REGULAR - weight
        result += _by_face(drawable(part), here)
    return tuple(result)


def _by_face(text: str, weight: int) -> Iterator[Piece]:
    start = 0
    current = ""
    for index, sign in enumerate(text):
        wanted = fonts.face_for(sign) or "NotoSansSC"
        if sign.isspace() and current:
            wanted = current
        if wanted != current and current:
            yield Piece(text[start:index], current, weight)
            start = index
        current = wanted
    if text:
        yield Piece(text[start:], current, weight)


def width_of(parts: Iterable[Piece]) -> float:
    """Advance of pieces at size 1."""
    return sum(part.width for part in parts)


@lru_cache(maxsize=2048)
def lines(text: str, room: float, weight: int = REGULAR, *, marked: bool = False) -> tuple[tuple[Piece, ...], ...]:
    """A text as lines that fit.

    Args:
        text: One paragraph.
        room: Width of a line at size 1.
        weight: Of what stands outside the marks.
        marked: Is ``**`` a mark (or an asterisk that hides something)?
    """
    result: list[tuple[Piece, ...]] = []
    line: list[Piece] = []
    used = 0.0
    for unit in _units(pieces(text, weight, marked=marked)):
        for part in _forced(unit, room) if width_of(unit) > room else (unit,):
            bare = _stripped(part)
            if line and used + width_of(bare) > room:
                result.append(_stripped(line))
                line, used = [], 0.0
            line += part
            used += width_of(part)
    if line or not result:
        result.append(_stripped(line))
    return tuple(result)


def _is_chinese(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in ("W", "F")


def _breaks(before: str, after: str) -> bool:
    """May a line end between two signs?"""
    if before == " ":
        return after != " "
    if after == " " or not (_is_chinese(before) or _is_chinese(after)):
        return False
    if after in _MEASURES and before.isdigit():
        return False
    return after not in _NEVER_FIRST and before not in _NEVER_LAST


def _units(parts: tuple[Piece, ...]) -> Iterator[list[Piece]]:
    """What stays together, each with the spaces after it."""
    unit: list[Piece] = []
    last = ""
    for part in parts:
        start = 0
        for index, sign in enumerate(part.text):
            if last and _breaks(last, sign):
                if index > start:
                    unit.append(Piece(part.text[start:index], part.face, part.weight))
                yield unit
                unit, start = [], index
            last = sign
        unit.append(Piece(part.text[start:], part.face, part.weight))
    if unit:
        yield unit


def _forced(unit: list[Piece], room: float) -> Iterator[list[Piece]]:
    """A unit that is wider than the line, cut where it must be."""
    for part in unit:
        start = 0
        for end in range(1, len(part.text) + 1):
            if end > start + 1 and Piece(part.text[start:end].rstrip(), part.face, part.weight).width > room:
                yield [Piece(part.text[start : end - 1], part.face, part.weight)]
                start = end - 1
        yield [Piece(part.text[start:], part.face, part.weight)]


def _stripped(line: Iterable[Piece]) -> tuple[Piece, ...]:
    """Without the spaces at the end."""
    kept = [part for part in line if part.text]
    while kept and not (bare := kept[-1].text.rstrip(" ")):
        kept.pop()
    if kept:
        kept[-1] = Piece(bare, kept[-1].face, kept[-1].weight)
    return tuple(kept)
