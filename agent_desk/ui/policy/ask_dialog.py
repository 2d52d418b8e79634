"""From which business date a draft is to be in force: asked before it goes to the other person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.date_field import DateField
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from datetime import date


class AskDialog(QDialog):
    """The question.

    Signals:
        asked: The date that was chosen.
    """

    asked = Signal(object)

    def __init__(self, label: str, today: date, shown_today: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Put {label} in force from which day?").format(label=label)
        self.setWindowTitle(title)
        self.setModal(True)
        self.field = DateField(today.year)
        self.field.set_day(today)
        self.field.set_name(self.tr("In force from"))
        self.ask = DeskButton(self.tr("Ask"), kind="primary", key="Enter")
        self.leave = DeskButton(self.tr("Back"), key="Esc")
        said = self.tr("The business date is {day}. Another supervisor or manager decides.").format(day=shown_today)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(TextLabel(title, "headline"))
        column.addWidget(TextLabel(said, "body", "text2", wrap=True))
        column.addWidget(self.field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.ask)
        column.addLayout(buttons)
        self.ask.clicked.connect(self._ask)
        self.field.returnPressed.connect(self._ask)
        self.leave.clicked.connect(self.reject)
        self.setMinimumWidth(420)
        self.field.selectAll()
        self.field.setFocus()

    def _ask(self) -> None:
        if self.field.day is None:
            self.field.setFocus()
            return
        self.asked.emit(self.field.day)
        self.accept()
