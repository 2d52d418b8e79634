"""What must be said: keeps script and rights in step with the offer and with the call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.ui.case.opening_words import rights_of
from agent_desk.ui.case.script_texts import Script

if TYPE_CHECKING:
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.case.negotiation import Outcome
    from agent_desk.wording import Words


class CaseSpeech(QObject):
    """Script and rights of one case.

    Signals:
        ticked: A right was ticked or taken back.
    """

    ticked = Signal()

    def __init__(self, view: CaseView, acts: CaseActs, words: Words) -> None:
        super().__init__(view)
        self._side = view.side
        self._acts = acts
        self._words = words
        self._file: CaseFile | None = None
        self._call: CallState | None = None
        self._outcome: Outcome | None = None
        view.side.rights.ticked.connect(self._tick)
        view.side.script.part_changed.connect(self._remember_part)
        view.strip.channel_changed.connect(self._show)

    @property
    def unread(self) -> int:
        """Rights still to be read."""
        return self._side.rights.unread_count

    def show_case(self, file: CaseFile, call: CallState, outcome: Outcome) -> None:
        """Show script and rights of a case."""
        self._file, self._call, self._outcome = file, call, outcome
        self._side.script.set_part(call.part)
        self._show()

    def show_offer(self, outcome: Outcome) -> None:
        """Put the figures of an offer into both; it follows the hand."""
        self._outcome = outcome
        if self._file is not None:
            self._side.script.show_offer(Script(self._words, self._file.context.pack), outcome)
            self._show_rights()

    def tick_next(self) -> None:
        """F7: the next right has been read."""
        self._side.show_rights()
        self._side.rights.tick_next()

    def next_part(self) -> None:
        """F3: the next part of the script."""
        self._side.show_script()
        self._side.script.show_next()

    def offer_made(self) -> None:
        """The offer is being put together: its part of the script comes up."""
        self._side.script.show_offer_part()

    def _show(self) -> None:
        file, call, outcome = self._file, self._call, self._outcome
        if file is not None and call is not None and outcome is not None:
            self._side.script.show_script(Script(self._words, file.context.pack), call.channel, outcome)
            self._show_rights()

    def _show_rights(self) -> None:
        file, call, outcome = self._file, self._call, self._outcome
        if file is not None and call is not None and outcome is not None:
            self._side.rights.show_rights(rights_of(self._words, file, call, outcome))
            self._side.count_rights()

    def _tick(self, key: str, read: bool) -> None:
        if self._call is None:
            return
        if read:
            self._call.read_at[key] = self._acts.now()
        else:
            self._call.read_at.pop(key, None)
        self._show_rights()
        self.ticked.emit()

    def _remember_part(self, part: int) -> None:
        if self._call is not None:
            self._call.part = part
