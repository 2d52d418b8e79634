"""Arabic script as it is drawn: letters joined, from left to right on the page.

Conventions of this file: only what paper needs for names: the letters take their presentation forms, lam and alef
become one sign, and a run of Arabic is turned around because the pen goes from left to right. Figures keep their
order. Spaces in a run become unbreakable, so that a turned run is never split over two lines.

Source: the Unicode Standard, Arabic Presentation Forms-A and -B (the forms are read from the character database);
chapter 9.2, cursive joining.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

_RUN: Final = re.compile(r"[\u0600-\u06FF\u0750-\u077F](?:[\u0600-\u06FF\u0750-\u077F\u200C\u200D ]*"
                         r"[\u0600-\u06FF\u0750-\u077F])?")  # fmt: skip
_DIGITS: Final = re.compile(r"[\u0660-\u0669\u06F0-\u06F9]+")
_NO_BREAK_SPACE: Final = "\u00a0"
_NON_JOINER: Final = "\u200c"


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Letter (or lam with alef) -> its presentation form by place."""
    found: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD)):
        place, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        base = "".join(chr(int(letter, 16)) for letter in letters.split())
        single = len(base) == 1 or (len(base) == 2 and base[0] == "\u0644" and base[1] in "\u0622\u0623\u0625\u0627")
        if place in ("<isolated>", "<initial>", "<medial>", "<final>") and single and base:
            found.setdefault(base, {}).setdefault(place[1:-1], chr(code))
    return found


def drawn(text: str) -> str:
    """A text with its Arabic runs joined and turned for a pen that goes from left to right; other text as it is."""
    return _RUN.sub(lambda match: _turned(_joined(match[0])), text)


def _joined(run: str) -> str:
    clusters = _clusters(run)
    signs: list[str] = []
    for index, (base, marks) in enumerate(clusters):
        forms = _forms().get(base)
        if forms is None:
            signs.append(base + marks)
            continue
        before = index > 0 and "initial" in _forms().get(clusters[index - 1][0], {})
        after = index + 1 < len(clusters) and "final" in _forms().get(clusters[index + 1][0], {})
        joins_next = after and "initial" in forms
        joins_last = before and "final" in forms
        place = {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get(
            (joins_last, joins_next), "isolated"
        )
        signs.append(forms.get(place, base) + marks)
    return "".join(signs)


def _clusters(run: str) -> list[tuple[str, str]]:
    """Letters with the marks that stand on them; lam before alef is one letter."""
    clusters: list[tuple[str, str]] = []
    for sign in run:
        if unicodedata.combining(sign) and clusters:
            base, marks = clusters[-1]
            clusters[-1] = (base, marks + sign)
        elif clusters and not clusters[-1][1] and clusters[-1][0] + sign in _forms():
            clusters[-1] = (clusters[-1][0] + sign, "")
        else:
            clusters.append((sign, ""))
    return clusters


def _turned(run: str) -> str:
    clusters = [base + marks for base, marks in _clusters(run.replace(" ", _NO_BREAK_SPACE)) if base != _NON_JOINER]
    turned = "".join(reversed(clusters))
    return _DIGITS.sub(lambda match: match[0][::-1], turned)
