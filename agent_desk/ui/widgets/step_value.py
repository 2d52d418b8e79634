"""One whole number behind a track and a spin box, and the scale it moves on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class LimitScale:
    """The range of a value and the limits on it, all in the same whole unit (months, days, percent, minor units).

    Attributes:
        minimum: Least value, inclusive.
        maximum: Largest value the track can show, inclusive.
        own: The person's own limit, inclusive; None when nothing may be granted alone.
        wider: The limit of whoever decides next, inclusive; None when it is the own limit or nobody's.
        step: Values are ``minimum + n * step``, and the limits themselves.
        grantable: The largest value that anybody may grant, inclusive; None when that is ``wider``.
    """

    minimum: int = 0
    maximum: int = 100
    own: int | None = None
    wider: int | None = None
    step: int = 1
    grantable: int | None = None

    @property
    def stops(self) -> tuple[int, ...]:
        """Where Page Up and Page Down stop: the ends and the limits between them, ascending."""
        inner = {limit for limit in (self.own, self.wider) if limit is not None}
        inside = {limit for limit in inner if self.minimum <= limit <= self.maximum}
        return tuple(sorted({self.minimum, self.maximum} | inside))

    def fit(self, value: int) -> int:
        """The value of the scale nearest to any number; limits count as values even between steps."""
        value = min(max(value, self.minimum), self.maximum)
        if value in self.stops:
            return value
        return min(self.minimum + (value - self.minimum + self.step // 2) // self.step * self.step, self.maximum)

    def stepped(self, value: int, steps: int) -> int:
        """The value some steps away; from a limit between two steps the next step counts as one."""
        if steps == 0:
            return self.fit(value)
        away = (value - self.minimum) % self.step
        if away:
            value -= away
            steps += steps < 0
        return min(max(value + steps * self.step, self.minimum), self.maximum)

    def next_stop(self, value: int, upwards: bool) -> int:
        """The next limit or end above or below a value; the value's own place when there is none."""
        if upwards:
            return next((stop for stop in self.stops if stop > value), self.maximum)
        return next((stop for stop in reversed(self.stops) if stop < value), self.minimum)


class StepValue(QObject):
    """The value; whoever shows it listens.

    Signals:
        changed: The new value.
        scale_changed: The scale was replaced.
        edited: The new value, when a person made it.
    """

    changed = Signal(int)
    scale_changed = Signal()
    edited = Signal(int)

    def __init__(self, scale: LimitScale | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scale = scale or LimitScale()
        self._value = self._scale.minimum

    @property
    def scale(self) -> LimitScale:
        """The scale in force."""
        return self._scale

    @property
    def value(self) -> int:
        """The value."""
        return self._value

    def set_scale(self, scale: LimitScale) -> None:
        """Use another scale; the value moves only when it does not fit."""
        if scale == self._scale:
            return
        self._scale = scale
        self.scale_changed.emit()
        self.set_value(self._value)

    def set_value(self, value: int) -> None:
        """Set the value from the program."""
        value = self._scale.fit(value)
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def edit(self, value: int) -> None:
        """Set the value on behalf of a person."""
        before = self._value
        self.set_value(value)
        if self._value != before:
            self.edited.emit(self._value)

    def step(self, steps: int) -> None:
        """Move by steps on behalf of a person."""
        self.edit(self._scale.stepped(self._value, steps))

    def to_next_stop(self, upwards: bool) -> None:
        """Move to the next limit or end on behalf of a person."""
        self.edit(self._scale.next_stop(self._value, upwards))
