"""How one person arranged the window: widths, columns that are left out; kept for next time.

Conventions of this file: a place is a stable name such as ``queue.preview``; what is kept there is a short text. What
cannot be read is as if it had never been kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class KeptLayout(QObject):
    """The arrangement of one person.

    Signals:
        changed: The arrangements of everybody, to be kept (``dict[str, str]``).
    """

    changed = Signal(object)

    def __init__(self, kept: Mapping[str, str] | None = None, person: str = "", parent: QObject | None = None) -> None:
        """Begin with what was kept.

        Args:
            kept: By ``person/place``, of everybody who sat here.
            person: Whose arrangement this is.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._kept = dict(kept or {})
        self._person = person

    def words(self, place: str) -> frozenset[str] | None:
        """The words kept in a place; ``None`` when nothing is."""
        text = self._kept.get(f"{self._person}/{place}")
        return frozenset(text.split()) if isinstance(text, str) else None

    def numbers(self, place: str, count: int) -> tuple[int, ...]:
        """So many whole numbers from a place, each greater than zero; none when it does not hold just those."""
        text = self._kept.get(f"{self._person}/{place}")
        parts = text.split() if isinstance(text, str) else []
        numbers = tuple(int(part) for part in parts if part.isascii() and part.isdigit() and 0 < int(part) < 10_000)
        return numbers if len(numbers) == len(parts) == count else ()

    def keep(self, place: str, parts: Iterable[str | int]) -> None:
        """Keep words or numbers in a place."""
        text = " ".join(map(str, parts))
        if self._kept.get(f"{self._person}/{place}") != text:
            self._kept[f"{self._person}/{place}"] = text
            self.changed.emit(dict(self._kept))

    def forget(self, place: str) -> None:
        """Back to what the desk does by itself."""
        if self._kept.pop(f"{self._person}/{place}", None) is not None:
            self.changed.emit(dict(self._kept))
