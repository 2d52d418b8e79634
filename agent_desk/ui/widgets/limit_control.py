"""A track and a spin box with one value behind both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.limit_track import LimitTrack
from agent_desk.ui.widgets.step_value import LimitScale, StepValue

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QWheelEvent

_WIDTH: Final = 104
_DIGITS: Final = re.compile(r"\d+")


class StepSpin(QSpinBox):
    """A spin box on a ``StepValue`` that prints the value with its unit.

    Args:
        value: The value behind it.
        words: The value with its unit, such as ``30 months``; plural forms are the caller's.
    """

    def __init__(
        self, value: StepValue, words: Callable[[int], str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = value
        self._words: Callable[[int], str] = words or str
        self.setProperty("strong", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(theme.scaled(_WIDTH))
        value.scale_changed.connect(self._take_scale)
        value.changed.connect(self._take_value)
        self.valueChanged.connect(self._give_value)
        self._take_scale()

    def set_words(self, words: Callable[[int], str]) -> None:
        """Print the unit in other words."""
        self._words = words
        self.lineEdit().setText(words(self.value()))

    def textFromValue(self, value: int) -> str:
        """The value with its unit."""
        return self._words(value)

    def valueFromText(self, text: str) -> int:
        """The first number in the text."""
        found = _DIGITS.search(text.replace(",", ""))
        return int(found.group()[:9]) if found else self.value()

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Any text with a number in it; too large a one is brought back when the field is left."""
        if not text.strip():
            return QValidator.State.Intermediate, text, pos
        state = QValidator.State.Acceptable if _DIGITS.search(text) else QValidator.State.Intermediate
        return state, text, pos

    def stepBy(self, steps: int) -> None:
        """Move by steps of the scale."""
        self.interpretText()
        self._model.step(steps)
        self.selectAll()

    def stepEnabled(self) -> QSpinBox.StepEnabledFlag:
        """Both ways but at the ends."""
        flags = QSpinBox.StepEnabledFlag.StepNone
        if self._model.value < self._model.scale.maximum:
            flags |= QSpinBox.StepEnabledFlag.StepUpEnabled
        if self._model.value > self._model.scale.minimum:
            flags |= QSpinBox.StepEnabledFlag.StepDownEnabled
        return flags

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down go to the next limit; Enter reads what was typed."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown} and not event.modifiers():
            self.interpretText()
            self._model.to_next_stop(upwards=event.key() == Qt.Key.Key_PageUp)
            self.selectAll()
        elif event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier) and (
            event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; a value must never change in passing."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(theme.scaled(_WIDTH))

    def _take_scale(self) -> None:
        scale = self._model.scale
        self.blockSignals(True)
        self.setRange(scale.minimum, scale.maximum)
        self.setSingleStep(scale.step)
        self.setValue(self._model.value)
        self.blockSignals(False)

    def _take_value(self, value: int) -> None:
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)

    def _give_value(self, value: int) -> None:
        self._model.edit(value)
        self._take_value(self._model.value)
        self.lineEdit().setText(self._words(self._model.value))


class LimitControl(QWidget):
    """Track and spin box.

    Signals:
        edited: The new value, when a person made it.
    """

    edited = Signal(int)

    def __init__(
        self,
        scale: LimitScale | None = None,
        words: Callable[[int], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = StepValue(scale, self)
        self.track = LimitTrack(self.model)
        self.spin = StepSpin(self.model, words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.track, 1)
        row.addWidget(self.spin)
        self.setFocusProxy(self.track)
        self.model.edited.connect(self.edited)

    @property
    def value(self) -> int:
        """The value."""
        return self.model.value

    def set_value(self, value: int) -> None:
        """Set the value from the program; nobody is told that a person did."""
        self.model.set_value(value)

    def set_scale(self, scale: LimitScale) -> None:
        """Use another scale."""
        self.model.set_scale(scale)

    def set_words(self, words: Callable[[int], str]) -> None:
        """Print the unit in other words."""
        self.spin.set_words(words)

    def set_lively(self, lively: bool) -> None:
        """Show the handle in the accent or in grey."""
        self.track.set_lively(lively)

    def set_spoken(self, name: str, description: str) -> None:
        """Say name, and value with verdict and limit, to assistive technology."""
        for widget in (self.track, self.spin):
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(description)
