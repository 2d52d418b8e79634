"""May the desk contact this borrower: asked for the channel and the direction of the call, told in the strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.domain.case import Channel, Direction
from agent_desk.domain.contact import Barrier

if TYPE_CHECKING:
    from agent_desk.domain.contact import ContactAdvice
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.theme import Tone
    from agent_desk.wording import Words


class CaseGuard(QObject):
    """The guard of one case.

    Signals:
        told: There is another answer.
    """

    told = Signal()

    def __init__(self, view: CaseView, acts: CaseActs, words: Words) -> None:
        super().__init__(view)
        self._view = view
        self._acts = acts
        self._words = words
        self._file: CaseFile | None = None
        self._call: CallState | None = None
        self._advice: ContactAdvice | None = None
        view.strip.channel_changed.connect(self._ask)
        view.strip.direction_changed.connect(self._turned)
        view.guard.letter_wanted.connect(lambda: self._turn(channel=Channel.LETTER))
        view.guard.inbound_wanted.connect(lambda: self._turn(direction=Direction.INBOUND))

    @property
    def is_barred(self) -> bool:
        """Did the desk begin this contact although it may not? What the borrower begins is always allowed."""
        call, advice = self._call, self._advice
        return call is not None and advice is not None and call.direction is Direction.OUTBOUND and not advice.allowed

    def watch(self, file: CaseFile, call: CallState) -> None:
        """Another case, or the same read again."""
        if call is not self._call:
            self._advice = file.advice
        self._file, self._call = file, call
        self.told.emit()
        self._ask()

    def set_direction(self, direction: Direction) -> None:
        """Who began the contact."""
        self._turn(direction=direction)

    def show(self) -> None:
        """Tell it in the strip, and in the panel when it stands in the way."""
        call, advice = self._call, self._advice
        if call is None or advice is None:
            return
        title, note = self._words.advice_parts(advice)
        strip = self._view.strip
        if advice.allowed:
            there = self.tr("Now {time} there").format(time=f"{advice.local:%H:%M}")
            count = advice.tightest
            strip.set_hours(title, note[:1].upper() + note[1:] or there, "ok")
            strip.set_contacts(*((count.used, count.most) if count is not None else (0, 0)))
        else:
            outbound = call.direction is Direction.OUTBOUND
            strip.set_hours(title, note if outbound else self.tr("Who calls us may be spoken to"), _TONES[outbound])
            strip.set_contacts(0, 0)
            may_write = advice.barrier is not Barrier.FLAG and call.channel is Channel.HOTLINE
            self._view.guard.show_advice(advice, may_write=may_write)

    def _turn(self, *, channel: Channel | None = None, direction: Direction | None = None) -> None:
        call = self._call
        if call is None:
            return
        call.channel = channel or call.channel
        call.direction = direction or call.direction
        self._view.strip.set_call(call)
        if channel is not None:
            self._view.strip.channel_changed.emit()
        else:
            self._view.strip.direction_changed.emit()

    def _turned(self) -> None:
        self.told.emit()
        self._ask()

    def _ask(self) -> None:
        file, call = self._file, self._call
        if file is None or call is None:
            return
        if call.channel is Channel.HOTLINE and call.direction is Direction.INBOUND:
            self._take(call, file.advice)
            return
        portfolio = file.context.portfolio
        moment = portfolio.moment(call.begun_at or self._acts.now())
        self._acts.advise(call, moment, lambda advice: self._take(call, advice))

    def _take(self, call: CallState, advice: ContactAdvice) -> None:
        if call is self._call and advice != self._advice:
            self._advice = advice
            self.told.emit()


_TONES: dict[bool, Tone] = {True: "bad", False: "warn"}
