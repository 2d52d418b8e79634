"""F4: one entry of the log, whole, with every value before and after, and its place in the chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.wording.log_words import event_source

if TYPE_CHECKING:
    from agent_desk.services.ports import AuditEntry
    from agent_desk.wording.words import Words

_HALF = 32


class EntryDialog(QDialog):
    """The dialog; nothing in it can be changed."""

    def __init__(self, entry: AuditEntry, words: Words, who: str, when: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        event = entry.event
        title = self.tr("Entry {number}: {what}")
        title = title.format(number=f"{entry.entry:,}", what=words.tr(event_source(event.kind)))
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(560)
        dash = "—"
        facts = [
            Fact(self.tr("Time"), when),
            Fact(self.tr("Business date"), entry.on.isoformat() if entry.on is not None else dash),
            Fact(self.tr("Who"), f"{who} {entry.actor}".strip()),
            Fact(self.tr("Event"), event.kind.value),
            Fact(self.tr("Case or object"), event.subject or dash),
            Fact(self.tr("Loan"), event.loan_number or dash),
        ]
        first = True
        for name in sorted({*event.before, *event.after}):
            before, after = event.before.get(name, dash) or dash, event.after.get(name, dash) or dash
            lines = [*_lines(before), *_lines(f"→  {after}")]
            if len(before) + len(after) <= _HALF:
                lines = [f"{before}  →  {after}"]
            facts.append(Fact(name, lines[0], line_above=first))
            facts += [Fact("", line) for line in lines[1:]]
            first = False
        digest = entry.digest
        facts.append(Fact(self.tr("Fingerprint"), digest[:_HALF], line_above=True))
        facts.append(Fact("", digest[_HALF:]))
        self.rows = FactRows(value_column=170)
        self.rows.set_facts(facts)
        close = DeskButton(self.tr("Close"), kind="primary", key="Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(TextLabel(title, "headline"))
        column.addWidget(self.rows)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column.addLayout(buttons)
        close.clicked.connect(self.accept)
        close.setFocus()


def _lines(value: str) -> list[str]:
    """A long value in portions that fit into the column."""
    return [value[start : start + _HALF] for start in range(0, len(value), _HALF)]
