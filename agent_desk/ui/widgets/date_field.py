"""A field for a date that may be empty: typed in the habit of the language or as 2026-06-16."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QWidget

from agent_desk.ui import theme
from agent_desk.ui.money_text import table_date_text

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

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


class DateField(QLineEdit):
    """The field. Up and Down move a day, Page Up and Page Down a week.

    Signals:
        edited: A person changed the date; carries ``date``, or None while the field holds no date.
        finished: The date when Enter is pressed or the field is left.
    """

    edited = Signal(object)
    finished = Signal(object)

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        """Make a field.

        Args:
            year: The year meant when none is typed: that of the business date.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._year = year
        self._day: date | None = None
        self.textEdited.connect(self._read)
        self.editingFinished.connect(self._finish)
        self._fit()

    @property
    def day(self) -> date | None:
        """The date; None while the field is empty or holds something else."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a date from the program, or nothing."""
        self._day = day
        self._mark(invalid=False)
        self.setText("" if day is None else table_date_text(day))

    def set_typed(self, text: str) -> None:
        """Put text there as a person typed it, whether it is a date or not; nothing is announced."""
        self.setText(text)
        self._day = read_date(text, self._year)
        self._mark(invalid=self._day is None and bool(text.strip()))

    def set_name(self, name: str) -> None:
        """Name the field for assistive technology."""
        self.setAccessibleName(name)

    def _fit(self) -> None:
        self.setFixedWidth(QFontMetrics(theme.font()).horizontalAdvance("28 May 2026") + 24)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select everything, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by days and weeks; keys with Alt belong to the page."""
        days = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
        step = days.get(Qt.Key(event.key()), 0)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif step and self._day is not None and not event.modifiers():
            self.set_day(self._day + timedelta(days=step))
            self.selectAll()
            self.edited.emit(self._day)
        else:
            super().keyPressEvent(event)

    def _read(self, text: str) -> None:
        day = read_date(text, self._year)
        self._mark(invalid=day is None and bool(text.strip()))
        if day != self._day:
            self._day = day
            self.edited.emit(day)

    def _finish(self) -> None:
        if self._day is not None:
            self.setText(table_date_text(self._day))
        self.finished.emit(self._day)

    def _mark(self, *, invalid: bool) -> None:
        if bool(self.property("invalid")) != invalid:
            self.setProperty("invalid", "true" if invalid else None)
            self.setAccessibleDescription(self.tr("Not a date") if invalid else "")
            self.setToolTip(self.accessibleDescription())
            self.style().unpolish(self)
            self.style().polish(self)
