"""The end of the call: what it led to, then back to the queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.case import Direction, Disposition
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.wording import Words


class EndCallPanel(QFrame):
    """One line over the action bar.

    Signals:
        ended: The outcome (``Disposition``).
        direction_chosen: Who began it (``Direction``).
        closed: Stay on the call.
    """

    ended = Signal(object)
    direction_chosen = Signal(object)
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("kind", "bar")
        self._label = TextLabel("", "label")
        self.outcome = QComboBox()
        self.outcome.setMinimumWidth(260)
        self.direction = SegmentedControl()
        self.end = DeskButton(kind="danger", icon="phone-off", compact=True)
        self.stay = DeskButton(compact=True)
        self.problem = TextLabel("", "secondary", "bad", wrap=True)
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._label, self.outcome, self.direction, self.end, self.stay):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.direction.changed.connect(lambda key: self.direction_chosen.emit(Direction(key)))
        self._label.setBuddy(self.outcome)
        self.end.clicked.connect(self._end)
        self.stay.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        chosen = self.outcome.currentData()
        self._label.set_text(self.tr("What the call led to"))
        self.outcome.setAccessibleName(self._label.plain_text)
        self.outcome.clear()
        for outcome in Disposition:
            self.outcome.addItem(self._words.disposition(outcome), outcome)
        self.outcome.setCurrentIndex(self.outcome.findData(chosen) if chosen is not None else -1)
        self.outcome.setPlaceholderText(self.tr("Choose…"))
        self.direction.set_choices(
            ((Direction.INBOUND.value, self.tr("They called")), (Direction.OUTBOUND.value, self.tr("We called"))),
        )
        self.direction.setAccessibleName(self.tr("Who began the contact"))
        self.end.set_text(self.tr("End call"))
        self.stay.set_text(self.tr("Stay on the call"))

    def show_problem(self, sentence: str) -> None:
        """Say why the call was not logged; empty hides it."""
        self.problem.set_text(sentence)
        self.problem.setVisible(bool(sentence))

    def propose(self, outcome: Disposition | None, direction: Direction) -> None:
        """Propose what the call led to last, and who began it."""
        self.show_problem("")
        self.direction.set_current(direction.value)
        self.outcome.setCurrentIndex(-1 if outcome is None else self.outcome.findData(outcome))
        field = self.outcome if outcome is None else self.end
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self) -> None:
        data = self.outcome.currentData()
        if data is None:
            self.outcome.setFocus(Qt.FocusReason.OtherFocusReason)
            self.outcome.showPopup()
            return
        self.ended.emit(Disposition(data))
