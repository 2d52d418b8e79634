"""Two people changed the same record: line by line, yours or theirs; nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from agent_desk.ui.widgets.action_bar import IconMark
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """One field as both have it; the same words on both sides need no choice."""

    key: str
    field: str
    yours: str
    theirs: str
    prefer_theirs: bool = False


class ConflictPanel(QFrame):
    """The choice.

    Signals:
        decided: A dict of key to True for yours and False for theirs; only fields that differ.
        asked: The other person shall be asked.
    """

    decided = Signal(dict)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._title = TextLabel("", "headline")
        self._words = TextLabel("", "secondary", "text2", wrap=True)
        self._head = (TextLabel("", "secondary", "text2"), TextLabel("", "label"), TextLabel("", "label", "text2"))
        self._groups: dict[str, QButtonGroup] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(16, 0, 16, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
        self._grid.setColumnMinimumWidth(0, 100)
        self._ask = DeskButton()
        self._save = DeskButton(kind="primary")
        self._kept = TextLabel("", "secondary", "text2")
        self._ask.clicked.connect(self.asked)
        self._save.clicked.connect(lambda: self.decided.emit(self.choice()))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._words)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(10)
        head.addWidget(IconMark("swap", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 0)
        foot.addWidget(self._kept, 1)
        foot.addWidget(self._ask)
        foot.addWidget(self._save)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 14, 0, 14)
        outer.setSpacing(10)
        outer.addLayout(head)
        outer.addLayout(self._grid)
        outer.addStretch(1)
        outer.addLayout(foot)

    def set_conflict(self, who: str, when: str, lines: Sequence[ConflictLine]) -> None:
        """Show who changed what.

        Args:
            who: The other person's name.
            when: The time, in words.
            lines: Every field that either changed.
        """
        translate = QCoreApplication.translate
        self._title.set_text(translate("ConflictPanel", "{who} changed this case at {when}").format(who=who, when=when))
        self._words.set_text(translate("ConflictPanel", "You were both editing. Nothing is lost: choose line by line."))
        self._ask.set_text(translate("ConflictPanel", "Ask {who}").format(who=who))
        self._save.set_text(translate("ConflictPanel", "Save the choice"))
        self._kept.set_text(translate("ConflictPanel", "Both kept in history"))
        self._head[0].set_text(translate("ConflictPanel", "Field"))
        self._head[1].set_text(translate("ConflictPanel", "Yours, not saved"))
        self._head[2].set_text(f"{who}, {when}")
        self.setAccessibleName(self._title.plain_text)
        self.setAccessibleDescription(self._words.plain_text)
        self._fill(lines)

    def choice(self) -> dict[str, bool]:
        """Key to True for yours, False for theirs, of the fields that differ."""
        return {key: group.checkedId() == 0 for key, group in self._groups.items()}

    def _fill(self, lines: Sequence[ConflictLine]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old not in self._head:
                old.hide()
                old.deleteLater()
        self._groups = {}
        for column, label in enumerate(self._head):
            self._grid.addWidget(label, 0, column)
        row = 1
        for line in lines:
            self._grid.addWidget(hairline(), row, 0, 1, 3)
            self._grid.addWidget(TextLabel(line.field, "secondary", "text2"), row + 1, 0)
            if line.yours == line.theirs:
                same = QCoreApplication.translate("ConflictPanel", "{value}, the same").format(value=line.yours)
                self._grid.addWidget(TextLabel(same, "secondary", "text2"), row + 1, 1, 1, 2)
            else:
                group = QButtonGroup(self)
                for column, text in enumerate((line.yours, line.theirs)):
                    radio = QRadioButton(text)
                    radio.setAccessibleName(f"{line.field}: {text}")
                    radio.setAccessibleDescription(self._head[column + 1].plain_text)
                    radio.setChecked(line.prefer_theirs == bool(column))
                    group.addButton(radio, column)
                    self._grid.addWidget(radio, row + 1, column + 1)
                self._groups[line.key] = group
            self._grid.setRowMinimumHeight(row + 1, 28)
            row += 2
