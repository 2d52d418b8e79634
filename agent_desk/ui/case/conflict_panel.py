"""Somebody else changed what is being typed: each field as typed here, as they wrote it, as it was; one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The ways out, in the order of the columns.
MINE, THEIRS, BEFORE = range(3)
_LONGEST: Final = 60


class Crossing(NamedTuple):
    """A field that two people changed: its name, its words, and its three values as people read them."""

    name: str
    words: str
    values: tuple[str, str, str]


class ConflictPanel(QFrame):
    """The panel, over the action bar: nothing is written before a choice was made.

    Signals:
        chosen: By field name, which of ``MINE``, ``THEIRS`` and ``BEFORE``.
    """

    chosen = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._crossings: tuple[Crossing, ...] = ()
        self._groups: dict[str, QButtonGroup] = {}
        self._who, self._time = "", ""
        self.title = IconLine("", "swap", "warn", strong=True, size=13, ink="text")
        self.words = TextLabel("", "secondary", "text2")
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 0)
        for column in (1, 2, 3):
            self._grid.setColumnStretch(column, 1)
        self.history = TextLabel("", "secondary", "text2")
        self.save = DeskButton(kind="primary", compact=True)
        foot = QHBoxLayout()
        foot.addWidget(self.history)
        foot.addStretch(1)
        foot.addWidget(self.save)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(16, 8, 14, 8)
        column_.setSpacing(2)
        column_.addWidget(self.title)
        column_.addWidget(self.words)
        column_.addWidget(self._table)
        column_.addLayout(foot)
        self._announcer = Announcer(self)
        self.save.clicked.connect(self._choose)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set every text again."""
        who = self._who or self.tr("Somebody else")
        template = self.tr("{name} changed this case at {time}") if self._time else self.tr("{name} changed this case")
        self.title.set_line(template.format(name=who, time=self._time))
        self.words.set_text(self.tr("You were both editing. Nothing is lost: choose line by line."))
        self.history.set_text(self.tr("The log keeps that both were written"))
        self.save.set_text(self.tr("Save the choice"))
        self._build()

    def ask(self, who: str, time: str, crossings: Sequence[Crossing]) -> None:
        """Show what was changed by two.

        Args:
            who: The name of the other person; empty when it is not known.
            time: When they changed it, as people read it; empty likewise.
            crossings: The fields.
        """
        was_hidden = self.isHidden()
        self._who, self._time, self._crossings = who, time, tuple(crossings)
        self.retranslate()
        self.show()
        if was_hidden:
            self._announcer.say(self.title.text)

    def choice(self, name: str, which: int) -> QRadioButton:
        """The button of a field and a way out."""
        button = self._groups[name].button(which)
        assert isinstance(button, QRadioButton)
        return button

    def _build(self) -> None:
        chosen = {name: group.checkedId() for name, group in self._groups.items()}
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._groups = {}
        theirs = self._who or self.tr("Theirs")
        heads = (self.tr("Yours, not saved"), theirs, self.tr("As it was"))
        for column, head in enumerate(heads, start=1):
            self._grid.addWidget(TextLabel(head, "label", "text2"), 0, column)
        for row, crossing in enumerate(self._crossings, start=1):
            self._grid.addWidget(TextLabel(crossing.words, "secondary", "text2"), row, 0, Qt.AlignmentFlag.AlignTop)
            group = QButtonGroup(self)
            for which, value in enumerate(crossing.values):
                button = QRadioButton(_short(value) or self.tr("nothing"))
                button.setToolTip(value)
                button.setAccessibleName(f"{crossing.words}, {heads[which]}: {value}")
                group.addButton(button, which)
                self._grid.addWidget(button, row, which + 1)
            self._groups[crossing.name] = group
            kept = group.button(max(MINE, chosen.get(crossing.name, MINE)))
            if kept is not None:
                kept.setChecked(True)

    def _choose(self) -> None:
        self.chosen.emit({name: group.checkedId() for name, group in self._groups.items()})


def _short(text: str) -> str:
    line = " ".join(text.split()).replace("&", "&&")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
