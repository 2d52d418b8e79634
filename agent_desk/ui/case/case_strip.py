"""The strip over the case: who, is it them, masked data with Reveal, hours, the call and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from agent_desk.domain.case import Channel, Direction
from agent_desk.ui import theme
from agent_desk.ui.case.call_clock import CallClock
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.columns import middle_column
from agent_desk.ui.widgets.count_marks import CountMarks
from agent_desk.ui.widgets.lines import IconLine, hairline
from agent_desk.ui.widgets.name_line import NameLine
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.wording import Words

REVEAL_MS = 20_000
_MOST_MARKS = 7


def _row(*parts: QWidget, lead: int = 0) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(lead, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


class CaseStrip(QFrame):
    """The strip, 64 high (56 compact).

    Signals:
        reveal_wanted: Show phone and ID number in clear for a while.
        end_wanted: End the call.
        channel_changed: A person said how the borrower talks to us.
        direction_changed: A person said who began it.
    """

    reveal_wanted = Signal()
    end_wanted = Signal()
    channel_changed = Signal()
    direction_changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._call: CallState | None = None
        self._masked = ("", "")
        self._reply = ""
        self._waited = ""
        self._patience: theme.Tone = "ok"
        self.setProperty("kind", "strip")
        self.who = NameLine()
        self.loan = TextLabel("", "secondary", "text2")
        self.identity = IconLine("", "shield", "text2", strong=True, size=13)
        self.identity_note = TextLabel("", "secondary", "text2")
        self._phone_label = TextLabel("", "secondary", "text2")
        self._id_label = TextLabel("", "secondary", "text2")
        self.phone = TextLabel("", "strong")
        self.id_number = TextLabel("", "strong")
        self.reveal = DeskButton(icon="eye", compact=True)
        self.hours = IconLine("", "clock", "text2", strong=True, size=13)
        self.hours_note = TextLabel("", "secondary", "text2")
        self.contacts = CountMarks()
        self.clock = CallClock()
        self.end = DeskButton(kind="danger")
        self._personal = QWidget()
        self._build()
        self._hide_again = QTimer(self)
        self._hide_again.setSingleShot(True)
        self._hide_again.setInterval(REVEAL_MS)
        self._hide_again.timeout.connect(self.hide_values)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show_time)
        self._menu = QMenu(self)
        self.clock.clicked.connect(self._open_menu)
        self.reveal.clicked.connect(self._toggle_reveal)
        self.end.clicked.connect(self.end_wanted)
        self.retranslate()
        self.set_compact(False)

    def _build(self) -> None:
        who = middle_column(self.who, self.loan)
        proof = middle_column(self.identity, _row(self.identity_note, lead=21))
        lines = []
        for label, value in ((self._phone_label, self.phone), (self._id_label, self.id_number)):
            label.setMinimumWidth(theme.scaled(44))
            lines.append(_row(label, value))
        self._personal.setLayout(middle_column(*lines))
        hours = middle_column(self.hours, _row(self.hours_note, self.contacts, lead=21))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 14, 0)
        row.setSpacing(12)
        row.addLayout(who)
        row.addSpacing(4)
        row.addStretch(1)
        row.addWidget(hairline(vertical=True, length=44))
        row.addLayout(proof)
        row.addWidget(hairline(vertical=True, length=44))
        row.addWidget(self._personal)
        row.addWidget(self.reveal)
        row.addWidget(hairline(vertical=True, length=44))
        row.addLayout(hours)
        row.addStretch(2)
        row.addWidget(self.clock)
        row.addWidget(self.end)

    def retranslate(self) -> None:
        """Set every text again."""
        self._phone_label.set_text(self.tr("Phone"))
        self._id_label.set_text(self.tr("ID no."))
        self.end.set_text(self.tr("End call"))
        self.hide_values()

    def set_compact(self, compact: bool) -> None:
        """Leave out what compact pages have no room for."""
        self.setFixedHeight(theme.scaled(56 if compact else 64))
        self._compact = compact
        self._arrange()

    def _arrange(self) -> None:
        self._personal.setVisible(not self._compact or self._hide_again.isActive())

    def set_borrower(self, name: str, latin: str, loan: str) -> None:
        """Who the case is about, and its loan."""
        self.who.set_name(name, latin)
        self.loan.set_text(loan)

    def set_masked(self, phone: str, id_number: str) -> None:
        """Personal data as it is shown when nobody asked for more."""
        self._masked = (phone, id_number)
        self.hide_values()

    def set_identity(self, title: str, note: str, tone: theme.Tone) -> None:
        """How far identity is proved."""
        self.identity.set_line(title, tone=tone)
        self.identity_note.set_text(note)
        self.identity_note.setVisible(bool(note))

    def set_contacts(self, used: int, most: int) -> None:
        """How many of the contacts that are allowed have been made; marks where they are few."""
        self.contacts.set_count(used, most)
        self.contacts.setVisible(0 < most <= _MOST_MARKS)

    def set_hours(self, hours: str, note: str, tone: theme.Tone) -> None:
        """May the borrower be contacted, in their own time; and what is left, or when it may be done."""
        self.hours.set_line(hours, "barred-circle" if tone == "bad" else "clock", tone)
        self.hours_note.set_text(note)
        self.hours.setVisible(bool(hours))
        self.hours_note.setVisible(bool(note))

    def show_clear(self, phone: str, id_number: str) -> None:
        """Show values in clear for 20 seconds; said to be revealed, never with the value."""
        self.phone.set_text(phone)
        self.id_number.set_text(id_number)
        for label in (self.phone, self.id_number):
            label.setAccessibleName(self.tr("Revealed"))
        self._hide_again.start()
        self.reveal.set_text(self.tr("Hide"))
        self.reveal.set_icon("eye-off")
        self._arrange()

    def hide_values(self) -> None:
        """Hide personal values again."""
        self._hide_again.stop()
        self.phone.set_text(self._masked[0])
        self.id_number.set_text(self._masked[1])
        self.reveal.set_text(self.tr("Reveal"))
        self.reveal.set_icon("eye")
        if hasattr(self, "_compact"):
            self._arrange()

    def _toggle_reveal(self) -> None:
        if self._hide_again.isActive():
            self.hide_values()
        else:
            self.reveal_wanted.emit()

    def set_call(self, call: CallState | None) -> None:
        """Count this call; None stops counting."""
        if call is not self._call:
            self._reply = self._waited = ""
        self._call = call
        self.clock.setVisible(call is not None)
        self.end.setVisible(call is not None)
        if call is None:
            self._tick.stop()
            return
        self._show_time()
        self._tick.start()

    def pause(self) -> None:
        """The page is not shown: nothing is revealed and nothing ticks; the call still counts."""
        self.hide_values()
        self._tick.stop()

    def resume(self) -> None:
        """The page is shown again."""
        self.set_call(self._call)

    def _show_time(self) -> None:
        call = self._call
        if call is None:
            return
        words = self._words.channel(call.channel)
        ends = {Channel.CHAT: self.tr("End chat"), Channel.LETTER: self.tr("Put down")}
        self.end.set_text(ends.get(call.channel, self.tr("End call")))
        if call.direction is Direction.OUTBOUND:
            words = self.tr("{channel}, we called").format(channel=words)
        if call.channel is Channel.LETTER:
            self.clock.set_call(self._reply, words, "mail")
            return
        if call.channel is Channel.CHAT and self._waited:
            self.clock.set_call(self._waited, self.tr("{channel}, waits").format(channel=words), "chat", self._patience)
            return
        minutes, seconds = divmod(call.seconds, 60)
        icon = "phone" if call.channel is Channel.HOTLINE else "chat"
        self.clock.set_call(f"{minutes:02d}:{seconds:02d}", words, icon)

    def show_patience(self, waited: str, tone: theme.Tone) -> None:
        """How long the borrower has waited in the chat; empty when nobody waits."""
        self._waited, self._patience = waited, tone
        self._show_time()

    def show_reply(self, due: str) -> None:
        """When the written application is to be answered."""
        self._reply = due
        self._show_time()

    def _open_menu(self) -> None:
        call = self._call
        if call is None:
            return
        self._menu.clear()
        group = QActionGroup(self._menu)
        for channel in Channel:
            action = self._menu.addAction(self._words.channel(channel))
            action.setCheckable(True)
            action.setChecked(channel is call.channel)
            action.triggered.connect(lambda _checked=False, chosen=channel: self._choose(chosen))
            group.addAction(action)
        self._menu.addSeparator()
        inbound = self._menu.addAction(self.tr("The borrower came to us"))
        inbound.setCheckable(True)
        inbound.setChecked(call.direction is Direction.INBOUND)
        inbound.toggled.connect(self._set_direction)
        self._menu.popup(self.clock.mapToGlobal(self.clock.rect().bottomLeft()))

    def _choose(self, channel: Channel) -> None:
        if self._call is not None:
            self._call.channel = channel
            self._show_time()
            self.channel_changed.emit()

    def _set_direction(self, inbound: bool) -> None:
        if self._call is not None:
            self._call.direction = Direction.INBOUND if inbound else Direction.OUTBOUND
            self._show_time()
            self.direction_changed.emit()
