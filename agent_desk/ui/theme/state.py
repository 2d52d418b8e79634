"""Which theme and text size are in force: kept as properties of the application object, nowhere else."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from agent_desk.ui.theme.tokens import DARK, LIGHT, Tokens

#: The text sizes a person may choose, in percent.
TEXT_SIZES: Final = (90, 100, 115, 130)


def tokens() -> Tokens:
    """The colours in force; painted parts ask at paint time, so that a change of theme reaches them."""
    app = QCoreApplication.instance()
    return DARK if app is not None and app.property("deskDark") else LIGHT


def text_percent() -> int:
    """The text size in force, in percent of the type scale."""
    app = QCoreApplication.instance()
    value = app.property("deskTextPercent") if app is not None else None
    return value if isinstance(value, int) else 100


def scaled(pixels: int) -> int:
    """A length of the type scale or a row height, in pixels at the present text size; rounded half up."""
    return (pixels * text_percent() + 50) // 100


def keep_state(app: QCoreApplication, *, dark: bool, percent: int) -> None:
    """Note theme and text size on the application object.

    Raises:
        ValueError: a text size that is not offered.
    """
    if percent not in TEXT_SIZES:
        raise ValueError(f"text size {percent} %, not one of {TEXT_SIZES}")
    app.setProperty("deskDark", dark)
    app.setProperty("deskTextPercent", percent)
