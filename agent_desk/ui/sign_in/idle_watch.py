"""Notices that nobody has touched keys or mouse for a while.

It watches the windows themselves, not every widget: a few events a second pass through it and none of the painting.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import isValid

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """The watch.

    Signals:
        idle: Nobody has touched anything for the whole time; sent once until ``start`` is called again.
    """

    idle = Signal()

    def __init__(self, minutes: int, parent: QObject | None = None) -> None:
        """After so many minutes; 0 never."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(minutes * 60_000)
        self._timer.timeout.connect(self.idle)
        self._watched: list[QWindow] = []
        app = QGuiApplication.instance()
        if minutes and isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._follow)
            self._follow(app.focusWindow())

    @property
    def is_running(self) -> bool:
        """Is the time running?"""
        return self._timer.isActive()

    def start(self) -> None:
        """Let the time run, from now."""
        if self._timer.interval():
            self._timer.start()

    def stop(self) -> None:
        """Nobody is at the desk anyway."""
        self._timer.stop()

    def _follow(self, window: QWindow | None) -> None:
        self._watched = [known for known in self._watched if isValid(known)]
        if window is not None and window not in self._watched:
            window.installEventFilter(self)
            self._watched.append(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A touch: the time begins again."""
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)
