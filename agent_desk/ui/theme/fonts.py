"""The families and the type scale.

Conventions of this file: sizes and line heights are pixels at 100 % text size; two weights only. Latin comes first,
because Noto Sans SC draws the middle dot and the bullet full width and would break masks such as ``138 •••• 4471``;
Thai and Arabic stand behind for names.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from PySide6.QtGui import QFont, QFontDatabase

from agent_desk import resources
from agent_desk.ui.theme.state import scaled

Role = Literal["caption", "mark", "secondary", "label", "body", "strong", "title", "headline", "name", "page", "total"]

FAMILIES: Final = ("Inter", "Noto Sans SC", "Noto Sans Thai", "Noto Sans Arabic")
#: role: size, line height, weight.
TYPE: Final[dict[Role, tuple[int, int, int]]] = {
    "caption": (11, 16, 400),
    "mark": (11, 16, 600),
    "secondary": (12, 18, 400),
    "label": (12, 18, 600),
    "body": (13, 20, 400),
    "strong": (13, 20, 600),
    "title": (14, 22, 600),
    "headline": (15, 22, 600),
    "name": (18, 26, 600),
    "page": (20, 28, 600),
    "total": (22, 30, 600),
}
_FILES: Final = (
    "Inter-Regular.ttf",
    "Inter-SemiBold.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansSC-SemiBold.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
)


def load_fonts() -> None:
    """Register the font files; once registered, later calls cost nothing.

    Raises:
        FileNotFoundError: a file is missing or not a font; the installation is incomplete.
    """
    if set(FAMILIES) <= set(QFontDatabase.families()):
        return
    for name in _FILES:
        file = resources.path("fonts", name)
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(f"not a font: {file}")


def font(size: int = 13, weight: int = 400) -> QFont:
    """A font of the desk.

    Tabular figures on, contextual alternates off (they would draw ``24x3`` and ``->`` as other signs), hinting off.

    Args:
        size: Pixels at 100 % text size; scaled here.
        weight: 400 or 600.
    """
    return font_of(scaled(size), weight)


def font_of(pixels: int, weight: int) -> QFont:
    """The same in pixels that are scaled already."""
    return QFont(_made(pixels, weight))


@lru_cache(maxsize=128)
def _made(pixels: int, weight: int) -> QFont:
    """A font is asked for with each cell that is painted; the copy shares what Qt has found out about it."""
    result = QFont()
    result.setFamilies(list(FAMILIES))
    result.setPixelSize(pixels)
    result.setWeight(QFont.Weight(weight))
    result.setFeature(QFont.Tag("tnum"), 1)
    result.setFeature(QFont.Tag("calt"), 0)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return result


def role_font(role: Role) -> QFont:
    """The font of a role in the type scale."""
    size, _, weight = TYPE[role]
    return font(size, weight)


def line_height(role: Role) -> int:
    """The fixed line height of a role, in pixels at the present text size."""
    return scaled(TYPE[role][1])
