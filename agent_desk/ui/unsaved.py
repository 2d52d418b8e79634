"""What was typed and the store could not take yet: told to whoever shows it, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from agent_desk.domain.errors import StoreError


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits to be saved, and since when (UTC)."""

    text: str
    since: datetime


class Unsaved(QObject):
    """What waits on the case that is open.

    Attributes:
        of: Whose case it is, in words.
        waiting: In the order in which it was typed.
        error: Why the store did not take it; ``None`` when nothing waits.
        is_kept: Is it kept on this computer meanwhile?

    Signals:
        changed: Something else waits, or nothing any more.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.of = ""
        self.waiting: tuple[Waiting, ...] = ()
        self.error: StoreError | None = None
        self.is_kept = True

    def put(self, of: str, texts: Sequence[str], error: StoreError, now: datetime, *, is_kept: bool) -> None:
        """These things wait now; what waited before keeps its moment."""
        since = {item.text: item.since for item in self.waiting} if of == self.of else {}
        waiting = tuple(Waiting(text, since.get(text, now)) for text in texts)
        if (of, waiting, error, is_kept) != (self.of, self.waiting, self.error, self.is_kept):
            self.of, self.waiting, self.error, self.is_kept = of, waiting, error, is_kept
            self.changed.emit()

    def clear(self) -> None:
        """Nothing waits."""
        if self.error is not None:
            self.of, self.waiting, self.error, self.is_kept = "", (), None, True
            self.changed.emit()
