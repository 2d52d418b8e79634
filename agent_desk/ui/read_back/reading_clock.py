"""How long the read-back has taken so far, counted while it goes on: from the first clause read to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.wording.wrap_ups import length_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

_TICK_MS: Final = 1000


class ReadingClock(TextLabel):
    """The running time, empty before the first clause.

    Args:
        now: The desk's clock, UTC.
    """

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__("", "secondary", "text2", parent=parent)
        self._now = now
        self._since: datetime | None = None
        self._until: datetime | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.show_time)

    def follow(self, times: Sequence[datetime], *, goes_on: bool) -> None:
        """Count from the first of these moments: until now, or until the last of them."""
        self._since = min(times, default=None)
        self._until = None if goes_on else max(times, default=None)
        if goes_on and times:
            self._tick.start()
        else:
            self._tick.stop()
        self.show_time()

    def show_time(self) -> None:
        """Show how long it has been."""
        if self._since is None:
            self.set_text("")
            return
        length = length_text(max(0, int(((self._until or self._now()) - self._since).total_seconds())))
        text = self.tr("{length} so far") if self._until is None else self.tr("read in {length}")
        self.set_text(text.format(length=length))
