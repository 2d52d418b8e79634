"""The strip over the wrap-up: who, what came of it, what comes next, and when the call ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from agent_desk.domain.case import Channel, Direction
from agent_desk.ui import theme
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.columns import middle_column
from agent_desk.ui.widgets.lines import IconLine, hairline
from agent_desk.ui.widgets.name_line import NameLine
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.services.wrap_up import WrapUpSheet
    from agent_desk.wording import Words


class EndedStrip(QFrame):
    """The strip."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("kind", "strip")
        self._who = NameLine()
        self._loan = TextLabel("", "secondary", "text2")
        self._state = IconLine("", "document", "ok", strong=True, size=13)
        self._state_note = TextLabel("", "secondary", "text2")
        self._next_label = TextLabel("", "secondary", "text2")
        self._next = TextLabel("", "strong")
        self._guard = IconLine("", "clock", "text2", strong=True, size=13)
        self._guard_note = TextLabel("", "secondary", "text2")
        self.direction = SegmentedControl()
        self._ended = IconLine("", "phone", "text2", strong=True, size=13)
        self._length = TextLabel("", "secondary", "text2")
        self.back = DeskButton(key="Esc")
        self._groups: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 14, 0)
        row.setSpacing(12)
        row.addLayout(middle_column(self._who, self._loan))
        row.addStretch(1)
        for parts in ((self._state, self._state_note), (self._next_label, self._next), (self._guard, self._guard_note)):
            group = QWidget()
            inside = QHBoxLayout(group)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(12)
            inside.addWidget(hairline(vertical=True, length=44))
            inside.addLayout(middle_column(*parts))
            row.addWidget(group)
            self._groups.append(group)
        row.addStretch(2)
        row.addWidget(self.direction)
        row.addLayout(middle_column(self._ended, self._length))
        row.addWidget(self.back)
        self.retranslate()
        self.set_compact(False)

    def retranslate(self) -> None:
        """Set every text again."""
        self.direction.set_choices(
            ((Direction.INBOUND.value, self.tr("They came to us")), (Direction.OUTBOUND.value, self.tr("We called"))),
        )
        self.direction.setAccessibleName(self.tr("Who began the contact"))
        self.back.set_text(self.tr("Back to the call"))

    def set_compact(self, compact: bool) -> None:
        """Leave the guard out where there is no room."""
        self.setFixedHeight(theme.scaled(56 if compact else 64))
        self._groups[2].setVisible(not compact)

    def show_sheet(self, sheet: WrapUpSheet, name: str, *, hidden: bool) -> None:
        """Show a case as it is now.

        Args:
            sheet: The call.
            name: The borrower's name, as it can be drawn.
            hidden: Identity is not confirmed: nothing about the debt.
        """
        context, words = sheet.file.context, self._words
        self._who.set_name(name, context.borrower.latin_name)
        self._loan.set_text(f"{context.loan.number} · {context.loan.product}")
        agreement = sheet.agreement
        self._groups[0].setVisible(agreement is not None and not hidden)
        if agreement is not None:
            self._state.set_line(words.agreement_status(agreement.status), "document", "ok")
            self._state_note.set_text(agreement.number)
        due = context.position.next_due
        self._groups[1].setVisible(due is not None and not hidden)
        if due is not None:
            self._next_label.set_text(self.tr("Next payment"))
            text = self.tr("{amount} on {date}")
            self._next.set_text(text.format(amount=words.money(due.due.total), date=words.date(due.due_date)))
        title, note = words.advice_parts(sheet.file.advice)
        self._guard.set_line(title, "clock", "ok" if sheet.file.advice.allowed else "warn")
        self._guard_note.set_text(note[:1].upper() + note[1:])
        self._guard_note.setVisible(bool(note))

    def show_end(self, channel: Channel, direction: Direction, clock: str, length: str) -> None:
        """Say when the call ended and how long it was."""
        texts = {
            Channel.HOTLINE: (self.tr("Call ended {time}"), "phone"),
            Channel.CHAT: (self.tr("Chat ended {time}"), "chat"),
            Channel.LETTER: (self.tr("Application put down {time}"), "mail"),
        }
        text, icon = texts[channel]
        self._ended.set_line(text.format(time=clock), icon, "text2")
        self._length.set_text(self.tr("{length} in all").format(length=length))
        self.direction.set_current(direction.value)
