"""Tells assistive technology what changed on its own: verdicts, saves, errors; at most once a second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PAUSE_MS: Final = 1000


class Announcer(QObject):
    """Announces on behalf of a widget; of several texts within a second the last one is said."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._waiting = ""
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._go_on)

    @property
    def last(self) -> str:
        """What was said last."""
        return self._said

    def say(self, text: str) -> None:
        """Say a sentence now, or when the pause is over; never the same twice in a row."""
        if self._pause.isActive():
            self._waiting = text
        elif text and text != self._said:
            self._speak(text)

    def _go_on(self) -> None:
        text, self._waiting = self._waiting, ""
        if text and text != self._said:
            self._speak(text)

    def _speak(self, text: str) -> None:
        self._said = text
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))
        self._pause.start()
