"""Between the bar and the page: a call whose number nobody here has, or that waits for a question to be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.ui.frame.closable_notice import ClosableNotice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agent_desk.domain.caller import Caller


class CallerNotice(ClosableNotice):
    """The notice; until it is closed, or the next call is found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent)
        self._caller: Caller | None = None
        self._waits = False
        self.retranslate()

    def show_unknown(self, caller: Caller) -> None:
        """Say that nobody was found."""
        self._caller, self._waits = caller, False
        self.say()
        self.show()

    def show_waiting(self, caller: Caller) -> None:
        """Say that the call is shown once the open question is answered."""
        self._caller, self._waits = caller, True
        self.say()
        self.show()

    def say(self) -> None:
        """Name the number that nobody has."""
        if self._caller is None:
            return
        number = self._caller.phone or self._caller.loan
        if self._waits:
            said = self.tr("{number} is shown once the open question is answered.").format(number=number)
            self.panel.set_message(self.tr("A call waits"), said)
            return
        known = self.tr("No loan has the number {number}.") if self._caller.loan else self.tr("Nobody has {number}.")
        self.panel.set_message(
            self.tr("The caller is not in this store"),
            known.format(number=number),
            self.tr("Ctrl+K finds borrowers by name."),
        )
