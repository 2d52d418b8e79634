"""What happens next: a promise and a call back, each from what was done or set here."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.case import ActionKind
from agent_desk.ui.moment_text import read_time
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.date_field import DateField
from agent_desk.ui.widgets.keycap import Keycap
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.money_field import MoneyField
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.money import Money
    from agent_desk.services.wrap_up import WrapUpSheet
    from agent_desk.wording import Words


class _Box(QFrame):
    """A box with a check mark, its name, a remark at the right, and what is in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "option")
        self.mark = QCheckBox()
        self.mark.setProperty("strong", "true")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.mark)
        self.head.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 9, 12, 10)
        self.column.setSpacing(7)
        self.column.addLayout(self.head)
        self.mark.toggled.connect(self._dress)

    def _dress(self, on: bool) -> None:
        self.setProperty("state", "chosen" if on else "")
        self.style().unpolish(self)
        self.style().polish(self)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


class NextCard(Card):
    """The card of one case.

    Signals:
        edited: Something was set or taken away.
    """

    edited = Signal()

    def __init__(self, words: Words, currency: str, year: int, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self._words = words
        self._zone = ZoneInfo(zone)
        self._sheet: WrapUpSheet | None = None
        self._is_fixed = False
        self.promise, self.back = _Box(), _Box()
        self._source = IconLine("", "lock", "text2", size=13)
        self.promise.head.addWidget(self._source)
        self.kept = TextLabel("", "name")
        self._kept_by = TextLabel("")
        self._grace = TextLabel("", "secondary", "text2")
        self.amount = MoneyField(currency)
        self.amount.setMinimumWidth(110)
        self._by = TextLabel("", "secondary", "text2")
        self.due = DateField(year)
        self.promise.column.addLayout(_row(self.kept, self._kept_by))
        self.promise.column.addLayout(_row(self.amount, self._by, self.due))
        self.promise.column.addWidget(self._grace)
        self.promise.column.addStretch(1)
        self.back.head.addWidget(Keycap("F9"))
        self.day = DateField(year)
        self.at = QLineEdit()
        self.at.setFixedWidth(76)
        self._hours = TextLabel("", "secondary", "text2")
        self._missing = TextLabel("", "secondary", "warn", wrap=True)
        self.back.column.addLayout(_row(self.day, self.at, self._hours))
        self.back.column.addWidget(self._missing)
        self.back.column.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(10)
        both.addWidget(self.promise, 1)
        both.addWidget(self.back, 1)
        self.body.addLayout(both)
        self.promise.mark.toggled.connect(self._toggled)
        self.back.mark.toggled.connect(self._toggled)
        for field in (self.day, self.at):
            field.textEdited.connect(lambda _text: self.back.mark.setChecked(True))
        self.amount.edited.connect(lambda _amount: self._by_hand())
        self.due.textEdited.connect(lambda _text: self._by_hand())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.set_title(self.tr("What happens next"))
        self.set_note(self.tr("Promise and call back may both be set"))
        self.promise.mark.setText(self.tr("Promise"))
        self.back.mark.setText(self.tr("Call back"))
        self._by.set_text(self.tr("by"))
        self.amount.set_name(self.tr("Amount promised"))
        self.due.set_name(self.tr("Promised by"))
        self.day.set_name(self.tr("Call back on"))
        self.day.setPlaceholderText(self.tr("date"))
        self.at.setAccessibleName(self.tr("Call back at"))
        self.at.setPlaceholderText(self.tr("time"))
        if self._sheet is not None:
            self._word(self._sheet)

    def show_sheet(self, sheet: WrapUpSheet, latest: date, *, hidden: bool) -> None:
        """Show what was done, and propose the rest.

        Args:
            sheet: The call.
            latest: The last day that may be promised.
            hidden: Identity is not confirmed: no amounts, so no promise.
        """
        self._sheet = sheet
        self.promise.setVisible(not hidden)
        self.amount.set_amount(sheet.file.context.position.arrears.total)
        self.due.set_day(latest)
        action = sheet.file.case.action
        if action.kind is ActionKind.CALLBACK and action.due_at is not None:
            local = action.due_at.astimezone(self._zone)
            self.day.set_day(local.date())
            self.at.setText(f"{local:%H:%M}")
            self.back.mark.setChecked(True)
        self._word(sheet)
        self.set_step_state("done")

    def set_back_open(self) -> None:
        """F9: set a call back, and write its time."""
        self.back.mark.setChecked(True)
        field = self.at if self.day.day is not None else self.day
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    @property
    def problem(self) -> str:
        """What is set and not complete, in a sentence; empty when all is well."""
        if self.back.mark.isChecked() and self.call_back_at is None:
            return self.tr("The call back needs a date and a time")
        if self._is_own and (self.amount.amount is None or self.due.day is None):
            return self.tr("The promise needs an amount and a date")
        return ""

    @property
    def call_back_at(self) -> datetime | None:
        """The moment, aware; None when none is set."""
        day, clock = self.day.day, read_time(self.at.text())
        if not self.back.mark.isChecked() or day is None or clock is None:
            return None
        return datetime.combine(day, clock, self._zone)

    @property
    def new_promise(self) -> tuple[Money, date] | None:
        """A promise set here; None when there is none, or it was recorded already."""
        amount, due = self.amount.amount, self.due.day
        return (amount, due) if self._is_own and amount is not None and due is not None else None

    @property
    def _is_own(self) -> bool:
        return self.promise.mark.isChecked() and not self._is_fixed and self.promise.isVisibleTo(self)

    def _by_hand(self) -> None:
        if not self.promise.mark.isChecked():
            self.promise.mark.setChecked(True)
        self.edited.emit()

    def _toggled(self) -> None:
        if self._sheet is not None:
            self._word(self._sheet)
        self.edited.emit()

    def _word(self, sheet: WrapUpSheet) -> None:
        agreement, promise = sheet.agreement, sheet.promise
        in_force = agreement is not None and agreement.status in (AgreementStatus.PERFORMING, AgreementStatus.KEPT)
        given = in_force or promise is not None
        for text in (self.kept, self._kept_by):
            text.setVisible(given)
        for field in (self.amount, self._by, self.due):
            field.setVisible(not given)
        self._source.setVisible(given)
        grace = ""
        if agreement is not None and in_force:
            row = next(row for row in agreement.content.rows if row.due.total)
            self._show_kept(row.due.total, row.due_date, self.tr("from the agreement"))
            days = sheet.file.context.pack.cure_days
            grace = self.tr("Broken when unpaid {days} days after a date").format(days=days)
        elif promise is not None:
            self._show_kept(promise.amount, promise.due_date, self.tr("recorded"))
            days = sheet.file.context.pack.promise.broken_after_days
            grace = self.tr("Broken when unpaid {days} days after its date").format(days=days)
        else:
            self._fix(fixed=False)
        self._grace.set_text(grace)
        self._grace.setVisible(bool(grace))
        advice = sheet.file.advice
        hours = ""
        if advice.opens is not None and advice.closes is not None:
            hours = self.tr("{opens} to {closes}").format(
                opens=f"{advice.opens:%H:%M}", closes=f"{advice.closes:%H:%M}"
            )
        self._hours.set_text(hours)
        missing = self._words.evidence_list(sheet.missing) if sheet.missing else ""
        self._missing.set_text(self.tr("Still to come: {evidence}").format(evidence=missing) if missing else "")
        self._missing.setVisible(bool(missing))

    def _show_kept(self, amount: Money, day: date, source: str) -> None:
        self.kept.set_text(self._words.money(amount))
        self._kept_by.set_text(self.tr("by {date}").format(date=self._words.date(day)))
        self._source.set_line(source, "lock", "text2")
        self.promise.mark.setChecked(True)
        self._fix(fixed=True)

    def _fix(self, *, fixed: bool) -> None:
        """What was recorded already is not unsaid here: its mark stands and takes no hand."""
        self._is_fixed = fixed
        self.promise.mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, fixed)
        self.promise.mark.setFocusPolicy(Qt.FocusPolicy.NoFocus if fixed else Qt.FocusPolicy.StrongFocus)
