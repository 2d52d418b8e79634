"""No contact now: why, when it may be made, and the ways on; in place of the work while the desk may not begin one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.hours_bar import HoursBar
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from datetime import datetime, time

    from agent_desk.domain.contact import ContactAdvice
    from agent_desk.wording import Words

_WIDTH = 470


def _minute(clock: time | datetime) -> int:
    return clock.hour * 60 + clock.minute


class GuardPanel(QWidget):
    """The panel.

    Signals:
        call_back_wanted: Call back at the next moment that is allowed (aware).
        letter_wanted: Write instead.
        inbound_wanted: It was the borrower who came to us.
    """

    call_back_wanted = Signal(object)
    letter_wanted = Signal()
    inbound_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._advice: ContactAdvice | None = None
        self._may_write = False
        self.message = MessagePanel("bad")
        self.hours = HoursBar()
        self.counts = TextLabel("", "secondary", "text2", wrap=True)
        self.back = DeskButton(kind="primary")
        self.write = DeskButton()
        self.inbound = DeskButton()
        inner = QWidget()
        inner.setMinimumWidth(_WIDTH)  # wider where the words of its ways need it
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(8)
        for part in (self.message, self.hours, self.counts, self.back, self.write, self.inbound):
            column.addWidget(part)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.addStretch(1)
        row.addWidget(inner)
        row.addStretch(1)
        self.back.clicked.connect(self._call_back)
        self.write.clicked.connect(self.letter_wanted)
        self.inbound.clicked.connect(self.inbound_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.write.set_text(self.tr("Write instead"))
        self.write.set_note(self.tr("a letter, counted as a contact"))
        self.inbound.set_text(self.tr("The borrower came to us"))
        self.inbound.set_note(self.tr("always allowed"))
        self.back.set_note(self.tr("puts it first in your queue"))
        if self._advice is not None:
            self.show_advice(self._advice, may_write=self._may_write)

    def show_advice(self, advice: ContactAdvice, *, may_write: bool) -> None:
        """Show why the desk may not begin a contact.

        Args:
            advice: The answer; not allowed.
            may_write: Is another way of writing still to be tried?
        """
        self._advice, self._may_write = advice, may_write
        title, _ = self._words.advice_parts(advice)
        hours = ""
        if advice.opens is not None and advice.closes is not None:
            text = self.tr("Contact is allowed from {opens} to {closes} where the borrower lives.")
            hours = text.format(opens=f"{advice.opens:%H:%M}", closes=f"{advice.closes:%H:%M}")
            self.hours.set_day(_minute(advice.opens), _minute(advice.closes), _minute(advice.local), spoken=hours)
        self.message.set_message(title, hours)
        self.hours.setVisible(bool(hours))
        first = advice.tightest
        if first is not None:
            text = self.tr("Contacts made: {used} of {most}")
            self.counts.set_text(text.format(used=first.used, most=first.most))
        self.counts.setVisible(first is not None)
        self.back.setVisible(advice.next_at is not None)
        if advice.next_at is not None:
            there = advice.next_at.astimezone(advice.local.tzinfo)
            text = self.tr("Call back on {day} at {clock}")
            self.back.set_text(text.format(day=self._words.date(there.date()), clock=f"{there:%H:%M}"))
        self.write.setVisible(may_write)

    def take_focus(self) -> None:
        """Put the focus on the first way on."""
        button = self.inbound if self.back.isHidden() else self.back
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _call_back(self) -> None:
        if self._advice is not None and self._advice.next_at is not None:
            self.call_back_wanted.emit(self._advice.next_at)
