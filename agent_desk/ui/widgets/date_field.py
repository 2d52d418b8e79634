"""A field for a date that may be empty: typed in the habit of the language or as 2026-06-16."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from agent_desk.ui.money_text import table_date_text
from agent_desk.ui.widgets.typed_field import TypedField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_ISO: Final = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
_EUROPEAN: Final = re.compile(r"(\d{1,2})[-./ ](\d{1,2})(?:[-./ ](\d{4}))?")
_WORDS: Final = re.compile(r"(\d{1,2})\.? *([A-Za-z]{3})[a-z]*\.?(?: +(\d{4}))?")
_CHINESE: Final = re.compile(r"(\d{1,2})月(\d{1,2})日?")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_date(text: str, year: int) -> date | None:
    """What a person typed as a date.

    Understood are ``2026-06-16``, ``16 Jun 2026``, ``16/6/2026``, ``2026年6月16日``, and each without its year.

    Args:
        text: Any text.
        year: The year meant when none is typed.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if found := _ISO.fullmatch(plain):
        parts = (int(found[1]), int(found[2]), int(found[3]))
    elif found := _CHINESE.fullmatch(plain):
        parts = (year, int(found[1]), int(found[2]))
    elif found := _EUROPEAN.fullmatch(plain):
        parts = (int(found[3] or year), int(found[2]), int(found[1]))
    elif (found := _WORDS.fullmatch(plain)) and found[2].lower() in _MONTHS:
        parts = (int(found[3] or year), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


class DateField(TypedField):
    """The field; its values are ``date``. Up and Down move a day, Page Up and Page Down a week."""

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        """Make a field.

        Args:
            year: The year meant when none is typed: that of the business date.
            parent: Qt's parent.
        """
        super().__init__("28 May 2026", parent=parent)
        self._year = year

    @property
    def day(self) -> date | None:
        """The date; None while the field is empty or holds something else."""
        return self._value if isinstance(self._value, date) else None

    def set_day(self, day: date | None) -> None:
        """Show a date from the program, or nothing."""
        self.set_value(day)

    def read(self, text: str) -> date | None:
        """The date typed."""
        return read_date(text, self._year)

    def written(self) -> str:
        """The date as in tables."""
        return "" if self.day is None else table_date_text(self.day)

    def wrong(self) -> str:
        """Of a text that is no date."""
        return self.tr("Not a date")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by days and weeks; keys with Alt belong to the page."""
        days = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
        step = days.get(Qt.Key(event.key()), 0)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif step and self.day is not None and not event.modifiers():
            self._move(self.day, step)
        else:
            super().keyPressEvent(event)

    def _move(self, day: date, step: int) -> None:
        ordinal = day.toordinal() + step
        if date.min.toordinal() <= ordinal <= date.max.toordinal():
            self.set_day(date.fromordinal(ordinal))
            self.selectAll()
            self.edited.emit(self.day)
