"""Where the time of a call goes: talking, deciding, waiting, wrapping up.

Conventions of this file: moments are whole milliseconds on any clock that only goes forward, counted from the beginning
of the call; times are whole seconds. The four times always add up to the whole seconds of the clock: the seconds that
rounding leaves over go to the phases that lost the most.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    """What a call is spent on. Stored codes, never renamed."""

    TALKING = "talking"
    DECIDING = "deciding"
    WAITING = "waiting"
    WRAPPING_UP = "wrapping-up"


@dataclass(frozen=True, slots=True)
class CallTimes:
    """Whole seconds of each phase."""

    talking: int = 0
    deciding: int = 0
    waiting: int = 0
    wrapping_up: int = 0

    @property
    def call(self) -> int:
        """Length of the call itself, without what came after it."""
        return self.talking + self.deciding + self.waiting

    @property
    def total(self) -> int:
        """All four."""
        return self.call + self.wrapping_up

    def of(self, phase: Phase) -> int:
        """The time of one phase."""
        return {
            Phase.TALKING: self.talking,
            Phase.DECIDING: self.deciding,
            Phase.WAITING: self.waiting,
            Phase.WRAPPING_UP: self.wrapping_up,
        }[phase]

    def __add__(self, other: CallTimes) -> CallTimes:
        """Times of two calls together."""
        return CallTimes(
            self.talking + other.talking,
            self.deciding + other.deciding,
            self.waiting + other.waiting,
            self.wrapping_up + other.wrapping_up,
        )


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase without interruption, in milliseconds since the call began: ``[begin, end)``."""

    phase: Phase
    begin: int
    end: int

    @property
    def length(self) -> int:
        """Milliseconds."""
        return self.end - self.begin


class PhaseClock:
    """What the time of one call goes into; it begins with talking at moment 0."""

    def __init__(self) -> None:
        """The call begins."""
        self._marks: list[tuple[int, Phase]] = [(0, Phase.TALKING)]

    @property
    def phase(self) -> Phase:
        """The phase that runs."""
        return self._marks[-1][1]

    def turn(self, phase: Phase, at: int) -> None:
        """Another phase begins; a moment before the last mark counts as the last mark."""
        last, running = self._marks[-1]
        if phase is running:
            return
        if at <= last:
            self._marks.pop()
            if not self._marks or self._marks[-1][1] is not phase:
                self._marks.append((last, phase))
            return
        self._marks.append((at, phase))

    def stretches(self, now: int) -> tuple[Stretch, ...]:
        """The call from its beginning to now, without gaps."""
        ends = [at for at, _ in self._marks[1:]] + [max(now, self._marks[-1][0])]
        return tuple(Stretch(phase, at, end) for (at, phase), end in zip(self._marks, ends, strict=True))

    def times(self, now: int) -> CallTimes:
        """The four times up to now; they add up to the whole seconds since the call began."""
        spent = dict.fromkeys(Phase, 0)
        for stretch in self.stretches(now):
            spent[stretch.phase] += stretch.length
        whole = {phase: length // 1000 for phase, length in spent.items()}
        left = sum(spent.values()) // 1000 - sum(whole.values())
        for phase in sorted(Phase, key=lambda item: spent[item] % 1000, reverse=True)[:left]:
            whole[phase] += 1
        return CallTimes(*(whole[phase] for phase in Phase))


def phase_now(*, deciding: bool, waiting: bool) -> Phase:
    """What a call is in while the borrower is on the line.

    Args:
        deciding: An offer is being put together, or an agreement made of it that is not issued yet.
        waiting: A request waits for somebody else's decision; it comes before everything.
    """
    if waiting:
        return Phase.WAITING
    return Phase.DECIDING if deciding else Phase.TALKING
