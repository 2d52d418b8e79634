"""Call back at a time, or take a promise to pay: one line over the action bar, opened with F9."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_desk.ui.moment_text import read_time
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.date_field import DateField
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.money_field import MoneyField
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.domain.money import Money


class ContactPanel(QFrame):
    """The panel.

    Signals:
        call_back_set: The moment, aware.
        promised: Amount and date.
        closed: Put away.
    """

    call_back_set = Signal(object)
    promised = Signal(object, object)
    closed = Signal()

    def __init__(self, currency: str, year: int, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._zone = ZoneInfo(zone)
        self._labels = {name: TextLabel("", "label") for name in ("back", "promise")}
        self._joints = {name: TextLabel("", "secondary", "text2") for name in ("at", "by")}
        self.day = DateField(year)
        self.at = QLineEdit()
        self.at.setFixedWidth(70)
        self.set_back = DeskButton(icon="calendar", compact=True)
        self.amount = MoneyField(currency)
        self.due = DateField(year)
        self.record = DeskButton(icon="flag", compact=True)
        self.close_button = DeskButton(kind="link", icon="close")
        self.problem = TextLabel("", "secondary", "bad")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._labels["back"], self.day, self._joints["at"], self.at, self.set_back):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(hairline(vertical=True, length=28))
        row.addSpacing(8)
        for widget in (self._labels["promise"], self.amount, self._joints["by"], self.due, self.record):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.problem.hide()
        self.set_back.clicked.connect(self._set_back)
        self.record.clicked.connect(self._promise)
        self.close_button.clicked.connect(self.closed)
        self.at.returnPressed.connect(self._set_back)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self._labels["back"].set_text(self.tr("Call back"))
        self._labels["promise"].set_text(self.tr("Promise to pay"))
        self._joints["at"].set_text(self.tr("at"))
        self._joints["by"].set_text(self.tr("by"))
        self.set_back.set_text(self.tr("Set call back"))
        self.record.set_text(self.tr("Record promise"))
        self.day.set_name(self.tr("Call back on"))
        self.at.setAccessibleName(self.tr("Call back at"))
        self.at.setPlaceholderText(self.tr("14:45"))
        self.amount.set_name(self.tr("Amount promised"))
        self.due.set_name(self.tr("Promised by"))
        self.close_button.setAccessibleName(self.tr("Close"))

    def propose(self, now: datetime, amount: Money | None, due: date) -> None:
        """Fill in what is most often meant: in an hour, all that is overdue, the last day that may be promised.

        Args:
            now: The moment, aware.
            amount: None while amounts are hidden.
            due: A business date.
        """
        local = (now + timedelta(hours=1)).astimezone(self._zone)
        self.day.set_day(local.date())
        self.at.setText(f"{local:%H:00}")
        self.amount.set_amount(amount)
        self.due.set_day(due)
        for widget in (self._labels["promise"], self.amount, self._joints["by"], self.due, self.record):
            widget.setVisible(amount is not None)
        self.show_problem("")

    def take_focus(self) -> None:
        """Put the focus on the time."""
        self.at.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.at.selectAll()

    def show_problem(self, sentence: str) -> None:
        """Say why it was not taken; empty hides it."""
        self.problem.set_text(sentence)
        self.problem.setVisible(bool(sentence))

    def _set_back(self) -> None:
        day, moment = self.day.day, read_time(self.at.text())
        if day is None or moment is None:
            self.show_problem(self.tr("Say a date and a time, such as 14:45."))
            return
        self.call_back_set.emit(datetime.combine(day, moment, self._zone))

    def _promise(self) -> None:
        amount, due = self.amount.amount, self.due.day
        if amount is None or due is None:
            self.show_problem(self.tr("Say an amount and a date."))
            return
        self.promised.emit(amount, due)
