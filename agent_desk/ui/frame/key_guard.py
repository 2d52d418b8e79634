"""Keeps the keys of the whole window out of the hands of the field that has the focus.

A text field may claim a key before any shortcut is asked: on X11 Ctrl+K deletes to the end of the line. The guard
watches the focused widget only, so that no other event passes through it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


class KeyGuard(QObject):
    """Refuses a field's claim on the keys it guards."""

    def __init__(self, keys: Iterable[str], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._keys = {QKeySequence(key).toString() for key in keys}
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def add(self, key: str) -> None:
        """Guard one more key."""
        self._keys.add(QKeySequence(key).toString())

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and before is self._watched:
            before.removeEventFilter(self)
            self._watched = None
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)
            self._watched = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave guarded keys to the shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._guards(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _guards(self, event: QKeyEvent) -> bool:
        return QKeySequence(event.keyCombination()).toString() in self._keys
