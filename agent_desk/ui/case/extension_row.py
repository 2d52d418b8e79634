"""How an extension works: which instalments move, whether interest runs meanwhile, days or whole months."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desk.domain.concessions.deferment import DefermentInterest, DefermentScope
from agent_desk.ui import theme
from agent_desk.ui.widgets.flow_layout import FlowLayout
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.ui.case.choices import Choices

_DAYS = "days"
_MONTHS = "months"


class ExtensionRow(QWidget):
    """Three small choices.

    Signals:
        changed: A person chose otherwise.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit = SegmentedControl()
        self.scope = SegmentedControl()
        self.interest = SegmentedControl()
        self._label = TextLabel("", "secondary", "text2")
        row = FlowLayout(self, gap=10, row_gap=4)
        row.addWidget(self._label)
        for control in (self.unit, self.scope, self.interest):
            row.addWidget(control)
            control.changed.connect(lambda _key: self.changed.emit())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self._label.set_text(self.tr("Extension"))
        self._label.setMinimumHeight(theme.scaled(28))
        self.unit.set_choices(((_DAYS, self.tr("Days")), (_MONTHS, self.tr("Months"))))
        self.scope.set_choices(
            (
                (DefermentScope.OVERDUE.value, self.tr("What is overdue")),
                (DefermentScope.ALL.value, self.tr("Every payment")),
            ),
        )
        self.interest.set_choices(
            (
                (DefermentInterest.RUNS.value, self.tr("Interest runs")),
                (DefermentInterest.FROZEN.value, self.tr("Interest frozen")),
            ),
        )
        self.unit.setAccessibleName(self.tr("Days or whole months"))
        self.scope.setAccessibleName(self.tr("Which payments move"))
        self.interest.setAccessibleName(self.tr("Interest while it is extended"))

    def set_choices(self, choices: Choices) -> None:
        """Show what is chosen."""
        self.unit.set_current(_MONTHS if choices.in_months else _DAYS)
        self.scope.set_current(choices.scope.value)
        self.interest.set_current(choices.interest.value)

    def choices(self, before: Choices) -> Choices:
        """What is chosen now, everything else as before."""
        return replace(
            before,
            in_months=self.unit.current_key == _MONTHS,
            scope=DefermentScope(self.scope.current_key),
            interest=DefermentInterest(self.interest.current_key),
        )
