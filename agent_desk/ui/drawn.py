"""Names as the screen can draw them: never a box.

A character that the desk's own fonts lack is left to a font of the system where there is one; where there is none it
stands as its code point, ``U+0930``, as on paper.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontMetrics

from agent_desk.fonts import missing_characters
from agent_desk.ui import theme


@lru_cache(maxsize=8192)
def drawn(text: str) -> str:
    """The text, with every character that nothing here can draw as its code point."""
    missing = [sign for sign in missing_characters(text) if not QFontMetrics(theme.font()).inFontUcs4(ord(sign))]
    for sign in missing:
        text = text.replace(sign, f" U+{ord(sign):04X} ")
    return " ".join(text.split()) if missing else text
