"""One clause of the read-back: box, number, title and time; the words for the borrower, the agent's own beneath."""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.text_label import TextLabel

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_TITLES = 132


class ShownClause(NamedTuple):
    """What a row shows.

    Attributes:
        title: Short, in the agent's language.
        text: For the borrower; ``**bold**`` marks in it.
        under: The same in the agent's language; empty when that is the borrower's.
        time: When it was read; empty while it was not.
        again: That it was asked again; empty when it was not.
        note: That it is also a right.
        is_next: It is read next.
    """

    clause_id: str
    number: int
    title: str
    text: str
    under: str
    time: str
    again: str
    note: str
    is_next: bool


class ClauseRow(QFrame):
    """The row.

    Signals:
        ticked: It was read (its id).
    """

    ticked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clause_id = ""
        self.box = QCheckBox()
        self.number = TextLabel("", "secondary", "accent")
        self.title = TextLabel("", "strong")
        self.time = TextLabel("", "secondary", "text2")
        self.again = TextLabel("", "caption", "warn", wrap=True)
        self.note = TextLabel("", "caption", "text2", wrap=True)
        self.text = TextLabel("", "headline", "text", wrap=True)
        self.text.set_leading(24)
        self.under = TextLabel("", "secondary", "text2", wrap=True)
        names = QVBoxLayout()
        names.setSpacing(1)
        for label in (self.title, self.time, self.again, self.note):
            names.addWidget(label)
        names.addStretch(1)
        side = QWidget()
        side.setFixedWidth(theme.scaled(_TITLES))
        side.setLayout(names)
        names.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.text)
        words.addWidget(self.under)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.box, 0, top)
        row.addWidget(self.number, 0, top)
        row.addWidget(side)
        row.addLayout(words, 1)
        self.box.clicked.connect(self._clicked)

    def show_clause(self, clause: ShownClause) -> None:
        """Show a clause."""
        self._clause_id = clause.clause_id
        plain = clause.text.replace("**", "")
        self.box.setChecked(bool(clause.time))
        self.box.setAccessibleName(f"{clause.number} {clause.title}: {plain}")
        self.box.setAccessibleDescription(", ".join(part for part in (clause.time, clause.again, clause.note) if part))
        self.number.set_text(str(clause.number))
        self.title.set_text(clause.title)
        self.time.set_text(clause.time)
        self.time.setVisible(bool(clause.time))
        self.again.set_text(clause.again)
        self.again.setVisible(bool(clause.again))
        self.note.set_text(clause.note)
        self.note.setVisible(bool(clause.note))
        marked = _BOLD.sub(r"<b>\1</b>", escape(clause.text, quote=False))
        self.text.set_marked_text(f'<span style="font-weight:400">{marked}</span>', plain)
        self.under.set_text(clause.under.replace("**", ""))
        self.under.setVisible(bool(clause.under))
        kind = "chosen" if clause.is_next else "strip"
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)

    def _clicked(self, on: bool) -> None:
        if on:
            self.ticked.emit(self._clause_id)
        else:
            self.box.setChecked(True)  # a reading is not taken back; asked again, it is read once more
