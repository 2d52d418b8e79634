"""What was done in the call, step by step as it was logged, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from agent_desk.domain.case import Disposition
from agent_desk.domain.promise import PromiseStatus
from agent_desk.ui import theme
from agent_desk.ui.widgets.action_bar import IconMark
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.wording.wrap_ups import clock, step_line

if TYPE_CHECKING:
    from agent_desk.services.wrap_up import WrapUpSheet
    from agent_desk.ui.theme import Tone
    from agent_desk.wording import Words

_DISPUTES = frozenset({Disposition.COMPLAINT, Disposition.DISPUTES_AMOUNT, Disposition.DISPUTES_IDENTITY})


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class DoneSection(Section):
    """What was done."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)
        self.lines: list[str] = []

    def show_sheet(self, sheet: WrapUpSheet) -> None:
        """Show the steps, oldest first."""
        _empty(self._grid)
        self.set_title(self.tr("What was done"))
        count = len(sheet.steps)
        one, many = self.tr("one step, logged"), self.tr("{count} steps, logged")
        self.set_note(one if count == 1 else many.format(count=count))
        zone = sheet.file.context.portfolio.time_zone
        self.lines = [step_line(self._words, sheet, step) for step in sheet.steps]
        for row, (step, line) in enumerate(zip(sheet.steps, self.lines, strict=True)):
            self._grid.addWidget(
                IconMark("tick", "ok", 13, line=theme.line_height("secondary")), row, 0, Qt.AlignmentFlag.AlignTop
            )
            at = TextLabel(clock(step.at, zone), "secondary", "text2")
            self._grid.addWidget(at, row, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(TextLabel(line, "secondary", wrap=True), row, 2)


class OpenSection(Section):
    """What is still open."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(last=True, parent=parent)
        self._words = words
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)

    def show_sheet(self, sheet: WrapUpSheet, outcome: Disposition | None) -> None:
        """Show proof, request, promise and dispute, each open or not."""
        _empty(self._grid)
        self.set_title(self.tr("Still open"))
        rows: list[tuple[str, Tone, str, str]] = []
        if sheet.missing:
            state = self.tr("required") if sheet.required else self.tr("asked for")
            rows.append(("clock", "warn", self._words.evidence_list(sheet.missing), state))
        if sheet.is_request_open:
            rows.append(("clock", "warn", self.tr("Request"), self.tr("waits for a decision")))
        kept = [item for item in sheet.file.promises if item.status is PromiseStatus.OPEN]
        if kept:
            rows.append(("flag", "text2", self.tr("Promise"), self._words.date(kept[0].due_date)))
        raised = outcome in _DISPUTES
        state = self.tr("raised now") if raised else self.tr("none raised")
        rows.append(
            ("warning" if raised else "tick-circle", "bad" if raised else "ok", self.tr("Complaint, dispute"), state)
        )
        for row, (icon, tone, name, words) in enumerate(rows):
            mark = IconMark(icon, tone, 15, line=theme.line_height("secondary"))
            self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(TextLabel(name, "secondary", wrap=True), row, 1)
            self._grid.addWidget(TextLabel(words, "secondary", "text2"), row, 2, Qt.AlignmentFlag.AlignRight)
