"""Small pieces of work that nobody waits for, done in moments in which nobody touches keys or mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

#: After the last touch, and between two pieces.
_QUIET_MS: Final = 400
_BETWEEN_MS: Final = 30

_TOUCHES: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class QuietMoments(QObject):
    """Does one piece after the other; whoever touches the window comes first."""

    def __init__(self, window: QWidget, pieces: Sequence[Callable[[], object]]) -> None:
        """Pieces for a window, in their order."""
        super().__init__(window)
        self._window = window
        self._pieces = list(pieces)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def is_done(self) -> bool:
        """Is nothing left?"""
        return not self._pieces

    def start(self) -> None:
        """Begin as soon as the window has been left alone for a moment."""
        handle = self._window.windowHandle()
        if self._pieces and handle is not None:
            handle.installEventFilter(self)
            self._timer.start(_QUIET_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A touch: not now."""
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start(_QUIET_MS)
        return super().eventFilter(watched, event)

    def _next(self) -> None:
        self._pieces.pop(0)()
        handle = self._window.windowHandle()
        if self._pieces:
            self._timer.start(_BETWEEN_MS)
        elif handle is not None:
            handle.removeEventFilter(self)
