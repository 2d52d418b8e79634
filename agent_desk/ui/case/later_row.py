"""Proof that is still to come: the offer may be granted subject to it, until a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from agent_desk.ui.widgets.date_field import DateField

if TYPE_CHECKING:
    from datetime import date


class LaterRow(QWidget):
    """A box to tick, and the day.

    Signals:
        changed: A person changed it (``date``, or None where the offer waits for the proof).
    """

    changed = Signal(object)

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed: date | None = None
        self.box = QCheckBox()
        self.by = DateField(year)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self.by)
        row.addStretch(1)
        self.box.toggled.connect(self._toggle)
        self.by.edited.connect(lambda _day: self.changed.emit(self.day))
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set every text again."""
        self.box.setText(self.tr("Grant subject to documents by"))
        self.box.setToolTip(self.tr("Without them it lapses by itself, and the case comes back"))
        self.by.set_name(self.tr("Documents by"))

    @property
    def day(self) -> date | None:
        """The last day; None where the offer waits for the proof."""
        return self.by.day if self.box.isChecked() else None

    def propose(self, day: date | None) -> None:
        """Offer it with a day; None hides it: nobody may wait, or nothing is missing."""
        self._proposed = day
        self.setVisible(day is not None)

    def show_day(self, day: date | None) -> None:
        """Show what the offer says; a date that is being typed stays."""
        if day == self.day:
            return
        self.box.blockSignals(True)
        self.box.setChecked(day is not None)
        self.box.blockSignals(False)
        self.by.setEnabled(day is not None)
        self.by.set_day(day)

    def _toggle(self, chosen: bool) -> None:
        self.by.setEnabled(chosen)
        self.by.set_day(self._proposed if chosen else None)
        self.changed.emit(self.day)
