"""Links that the system hands to a program that runs already, as macOS does: no second start, an event instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QCoreApplication

    from agent_desk.domain.caller import Caller


class OpenedLinks(QObject):
    """Listens to an application for as long as its parent lives.

    Signals:
        called: A link was opened: a ``Caller`` to show, or ``None`` just to come forward, where the link named nobody.
    """

    called = Signal(object)

    def __init__(self, app: QCoreApplication, read: Callable[[str], Caller]) -> None:
        """Listen.

        Args:
            app: Which receives the events; it is the parent.
            read: Whom a link names; raises InputError for a text that is no such link.
        """
        super().__init__(app)
        self._read = read
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a link; a file that somebody opens with the desk is left alone."""
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        link = event.url()
        if link.scheme() != "agentdesk":
            return super().eventFilter(watched, event)
        try:
            caller = self._read(link.toString())
        except InputError:  # from outside, and there is nobody to tell
            caller = None
        self.called.emit(caller)
        return True
