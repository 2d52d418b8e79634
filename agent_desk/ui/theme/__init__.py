"""The look of the desk: colours, type, icons and the one application style sheet, light and dark.

Painted parts ask ``tokens()`` and ``font()`` at paint time. Nothing else may set colours or sizes: a style sheet for a
single widget is slow and forgets the theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from agent_desk.ui.theme.fonts import FAMILIES, TYPE, Role, font, font_of, line_height, load_fonts, role_font
from agent_desk.ui.theme.icons import forget_icons, icon, paint_icon, pixmap
from agent_desk.ui.theme.painting import fill_round, pen, stroke_round
from agent_desk.ui.theme.state import TEXT_SIZES, keep_state, scaled, text_percent, tokens
from agent_desk.ui.theme.style_sheet import style_sheet
from agent_desk.ui.theme.tokens import DARK, LIGHT, Bucket, BucketColours, Tokens, Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

__all__ = [
    "DARK",
    "FAMILIES",
    "LIGHT",
    "TEXT_SIZES",
    "TYPE",
    "Bucket",
    "BucketColours",
    "Role",
    "Tokens",
    "Tone",
    "apply",
    "fill_round",
    "font",
    "font_of",
    "icon",
    "line_height",
    "load_fonts",
    "paint_icon",
    "pen",
    "pixmap",
    "role_font",
    "scaled",
    "stroke_round",
    "style_sheet",
    "text_percent",
    "tokens",
]


def palette(colours: Tokens) -> QPalette:
    """The palette for what the style sheet does not reach (text selection, placeholders, native dialogs)."""
    result = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.canvas),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.text3),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.surface),
        (role.Mid, colours.line),
        (role.Dark, colours.control),
    ):
        result.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.text3))
    return result


def apply(app: QApplication, *, dark: bool = False, percent: int = 100) -> None:
    """Put a theme and a text size in force for every open and future window.

    Args:
        app: The running application.
        dark: The dark theme.
        percent: Text size, one of ``TEXT_SIZES``.

    Raises:
        ValueError: a text size that is not offered.
        FileNotFoundError: fonts or icons are missing.
    """
    keep_state(app, dark=dark, percent=percent)
    forget_icons()
    load_fonts()
    if not app.styleSheet():  # the first time; later it would polish every widget once more
        app.setStyle("Fusion")
    if app.font() != font():
        app.setFont(font())
    colours = tokens()
    app.setPalette(palette(colours))
    app.setStyleSheet(style_sheet(colours))
