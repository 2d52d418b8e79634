"""Rows of label and value: what is owed, the proof of an agreement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.ui.theme import Role, Tone


@dataclass(frozen=True, slots=True)
class Fact:
    """One row.

    Attributes:
        label: What it is.
        value: What it comes to, in words.
        tone: Of the value.
        strong: Weight 600 for value, and for the label of a total.
        role: Of the value: ``secondary`` for small print, ``total`` for the sum.
        line_above: A hairline before the row.
    """

    label: str
    value: str
    tone: Tone = "text"
    strong: bool = False
    role: Role = "body"
    line_above: bool = False


class FactRows(QWidget):
    """Labels at the left, values at the right edge (or in a second column)."""

    def __init__(self, *, value_column: int = 0, row_gap: int = 3, parent: QWidget | None = None) -> None:
        """Make the rows.

        Args:
            value_column: 0 sets values flush right; else the width of the label column, values flush left.
            row_gap: Pixels between rows.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._right = value_column == 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 if self._right else 10)  # flush right they keep apart by themselves
        self._grid.setVerticalSpacing(row_gap)
        self._grid.setColumnStretch(1, 1)
        if value_column:
            self._grid.setColumnMinimumWidth(0, value_column)
        self._facts: tuple[Fact, ...] = ()
        self._cells: list[tuple[TextLabel, TextLabel]] = []

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._facts

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these rows; when only words changed, the labels stay and nothing flickers."""
        old, self._facts = self._facts, tuple(facts)
        shape = [(f.tone, f.strong, f.role, f.line_above) for f in self._facts]
        if [(f.tone, f.strong, f.role, f.line_above) for f in old] != shape:
            self._build()
        for fact, (label, value) in zip(self._facts, self._cells, strict=True):
            label.set_text(fact.label)
            value.set_text(fact.value)
            value.setAccessibleName(f"{fact.label}: {fact.value}")

    def _build(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._cells = []
        row = 0
        side = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignLeft
        for fact in self._facts:
            if fact.line_above:
                self._grid.addWidget(hairline(), row, 0, 1, 2)
                row += 1
            small = fact.role in {"secondary", "caption"}
            role: Role = "label" if small else "strong"
            label = TextLabel("", role if fact.role == "total" else fact.role if small else "body", "text2")
            if fact.role == "total" or (fact.strong and fact.line_above):
                label = TextLabel("", role, "text")
            value = TextLabel("", role if fact.strong and fact.role in {"body", "secondary"} else fact.role, fact.tone)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            middle = Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(label, row, 0, middle | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(value, row, 1, middle | side)
            self._cells.append((label, value))
            row += 1
