"""What was asked for or granted no longer holds: what changed, line by line, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.domain.approval import RequestStatus
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel

if TYPE_CHECKING:
    from agent_desk.services.work_case import CaseFile
    from agent_desk.wording import Words

#: Lines that are shown; what is more stands in the log and in the answer of the command.
_MOST = 7


class StalePanel(QWidget):
    """The panel; hidden while what stands holds.

    Signals:
        again_wanted: Ask on today's figures, for the nearest that is still allowed (true) or for the same (false).
    """

    again_wanted = Signal(bool)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.message = MessagePanel("warn", compact=True)
        self.again = DeskButton(compact=True)
        self.allowed = DeskButton(compact=True)
        for button in (self.again, self.allowed):
            self.message.add_button(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.message)
        self.again.clicked.connect(lambda: self.again_wanted.emit(False))
        self.allowed.clicked.connect(lambda: self.again_wanted.emit(True))
        self.hide()

    def show_case(self, file: CaseFile, *, composing: bool) -> None:
        """Show what changed, if anything did."""
        found = file.recheck
        if found is None or composing:
            self.hide()
            return
        words, currency = self._words, file.context.loan.currency
        request = found.request
        waits = request.status is RequestStatus.SUBMITTED
        text = self.tr("{number} no longer stands as it was asked") if waits else self.tr("{number} no longer holds")
        lines = [words.change(item, currency) for item in found.changes[:_MOST]]
        if found.still_allowed is not None:
            still = self.tr("Still yours to grant: {proposal}").format(
                proposal=words.proposal(found.still_allowed, currency)
            )
        elif found.may_ask_again:
            still = self.tr("The same may be asked for on today's figures.")
        else:
            still = self.tr("Nothing of it can be granted today. Put another offer together.")
        self.message.set_message(text.format(number=request.number), "\n".join(lines), still)
        self.again.set_text(self.tr("Ask again today"))
        self.again.setVisible(found.may_ask_again)
        self.allowed.set_text(self.tr("Take what is still allowed"))
        self.allowed.setVisible(found.still_allowed is not None)
        self.show()
