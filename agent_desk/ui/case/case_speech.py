"""What must be said: keeps script and rights in step with the offer and with the call, and ticks with the store.

A tick shows at once and is on its way to the store; when the store refuses it, it goes away again and that is said.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.ui.case.opening_words import rights_of
from agent_desk.ui.case.script_texts import Script
from agent_desk.ui.moment_text import clock_text

if TYPE_CHECKING:
    from agent_desk.domain.disclosures import DisclosureTick
    from agent_desk.domain.errors import DeskError
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
        self._waiting: dict[str, str] = {}
        view.side.rights.ticked.connect(self._tick)
        view.side.script.part_changed.connect(self._remember_part)
        view.strip.channel_changed.connect(self._show)

    @property
    def unread(self) -> int:
        """Rights still to be read."""
        return self._side.rights.unread_count

    def show_case(self, file: CaseFile, call: CallState, outcome: Outcome) -> None:
        """Show script and rights of a case."""
        known = self._file
        if known is None or known.context.loan.number != file.context.loan.number:
            self._waiting.clear()
        elif len(known.spoken.ticks) > len(file.spoken.ticks):  # read before the last tick was kept
            file = replace(file, spoken=replace(file.spoken, ticks=known.spoken.ticks))
        self._file, self._call, self._outcome = file, call, outcome
        self._side.script.set_part(call.part)
        self._show()

    def show_offer(self, outcome: Outcome) -> None:
        """Put the figures of an offer into both; it follows the hand."""
        self._outcome = outcome
        if self._file is not None:
            self._side.script.show_offer(Script(self._words, self._file.context.pack), outcome)
            self._show_rights()

    def tick_next(self, *, alone: bool = False) -> None:
        """F7: the part that is open has been read; Shift+F7: its first line alone.

        What is not in sight was not read from here: then the key brings the words up and ticks nothing.
        """
        rights = self._side.rights
        if not rights.isVisibleTo(rights.window()):
            self._side.show_rights()
            return
        rights.tick_next(alone=alone)

    def next_part(self) -> None:
        """F3: the next part of the script; where none is in sight, the one in hand comes up."""
        script = self._side.script
        was_there = script.isVisibleTo(script.window())
        self._side.show_script()
        if was_there:
            script.show_next()

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
            self._side.rights.show_rights(rights_of(self._words, file, outcome, self._terms(), self._waiting))
            self._side.count_rights()

    def _terms(self) -> str:
        """Digest of the terms on the table: what was asked for or agreed, else the offer on the screen."""
        file, call, outcome = self._file, self._call, self._outcome
        if file is None or call is None or outcome is None:
            return ""
        if file.spoken.standing and not call.composing:
            return file.spoken.standing
        weighed = outcome.weighed
        return self._acts.terms_of(file, weighed) if weighed is not None and outcome.is_offer else ""

    def _tick(self, keys: tuple[str, ...], read: bool) -> None:
        file, call = self._file, self._call
        if file is None or call is None:
            return
        number = file.context.loan.number
        zone = file.context.portfolio.time_zone
        self._waiting.update(dict.fromkeys(keys, clock_text(self._acts.now(), zone) if read else ""))
        self._show_rights()
        self.ticked.emit()
        self._acts.tick(
            number,
            keys,
            call.channel,
            self._words.language,
            self._terms(),
            said=read,
            done=partial(self._keep, number, keys),
            failed=partial(self._drop, number, keys),
        )

    def _keep(self, number: str, keys: tuple[str, ...], ticks: tuple[DisclosureTick, ...]) -> None:
        if self._file is not None and self._file.context.loan.number == number:
            self._file = replace(self._file, spoken=replace(self._file.spoken, ticks=ticks))
            self._forget(keys)
            self._show_rights()
            self.ticked.emit()

    def _drop(self, number: str, keys: tuple[str, ...], error: DeskError) -> None:
        if self._file is not None and self._file.context.loan.number == number:
            self._forget(keys)
            self._show_rights()
            self.ticked.emit()
            self._acts.failed.emit(error)

    def _forget(self, keys: tuple[str, ...]) -> None:
        for key in keys:
            self._waiting.pop(key, None)

    def _remember_part(self, part: int) -> None:
        if self._call is not None:
            self._call.part = part
