"""The frame that stands while the desk is being brought up: rail, bars and a skeleton of the queue, painted at once.

Conventions of this file: it needs PySide6 and the colours alone. Store, packs and pages are brought in while it can be
seen; the real window takes its place, of the same size, and closes it.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from agent_desk.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

#: As large as the window that follows.
SIZE: Final = (1440, 900)

_MARK: Final = "stands-for-the-desk"

_RAIL, _BAR, _HEAD, _ROW = 72, 56, 120, 36


class Opening(QWidget):
    """The frame. It takes no input and says nothing but its name."""

    def __init__(self, theme: str = "system") -> None:
        """In a theme: ``system``, ``light`` or ``dark``."""
        super().__init__()
        self._theme = theme
        mark_opening(self)
        self.setWindowTitle("Agent Desk")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(*SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rail, top bar, and bars where rows will be."""
        system_is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        colours = DARK if self._theme == "dark" or (self._theme == "system" and system_is_dark) else LIGHT
        painter = QPainter(self)
        wide, high = self.width(), self.height()
        painter.fillRect(self.rect(), QColor(colours.canvas))
        painter.fillRect(QRect(_RAIL, 0, wide - _RAIL, _BAR), QColor(colours.surface))
        painter.fillRect(QRect(_RAIL, _HEAD, wide - _RAIL, high - _HEAD), QColor(colours.surface))
        painter.fillRect(QRect(0, 0, _RAIL, high), QColor(colours.rail))
        ghost = QColor(colours.ghost)
        painter.fillRect(QRect(_RAIL + 16, 20, 260, 16), ghost)
        painter.fillRect(QRect(_RAIL + 16, _BAR + 20, 160, 22), ghost)
        for place in range((high - _HEAD) // _ROW):
            top = _HEAD + place * _ROW + 12
            left = _RAIL + 16
            for share in (10, 22, 12, 18, 14):
                room = (wide - _RAIL - 32) * share // 80
                painter.fillRect(QRect(left, top, room - 40 - place * 7 % 30, 12), ghost)
                left += room
        painter.end()


def has_display() -> bool:
    """Is there something to open a window on? Without it Qt would end the program on the spot."""
    on_linux = sys.platform.startswith("linux")
    return not on_linux or any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def show_opening(arguments: Sequence[str], theme: str = "system") -> Opening:
    """Make the application and paint the frame in a theme, before anything else is imported."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(list(arguments))
    frame = Opening(theme)
    frame.show()
    app.processEvents()
    return frame


def mark_opening(window: QWidget) -> None:
    """This window stands in the place of the desk until it is there."""
    window.setProperty(_MARK, True)


def leave_loop() -> None:
    """What stood before the desk is done with; it stays in sight until the desk has taken its place."""
    QApplication.exit(0)


def close_opening() -> None:
    """The real window is there."""
    for widget in QApplication.topLevelWidgets():
        if widget.property(_MARK):
            widget.close()
