"""The borrower's rights, to be read aloud and ticked.

The part that comes next is opened with the words to say; F7 ticks what was just read of it, Shift+F7 its first line
alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.keycap import KeyHintRow
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent


class Right(NamedTuple):
    """One right.

    Attributes:
        key: The id of its disclosure.
        text: The words to say.
        read_at: When it was read, as a time of day; empty while it was not.
        why: Why it is to be said again; empty when it was not said before.
        can_say: False while it is about terms and there are none yet.
        part: What is read aloud in one go has the same number.
    """

    key: str
    text: str
    read_at: str
    why: str = ""
    can_say: bool = True
    part: int = 0

    @property
    def is_open(self) -> bool:
        """Is it still to be read, and can it be?"""
        return self.can_say and not self.read_at


class _RightRow(QFrame):
    """A box, the words, and the time."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.text = TextLabel("", "secondary", "text", wrap=True)
        self.line = TextLabel("", "secondary", "text2", elide=True)
        self.time = TextLabel("", "secondary", "text2")
        self.why = TextLabel("", "caption", "warn", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(8)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.text)
        words.addWidget(self.line)
        words.addWidget(self.why)
        row.addLayout(words, 1)
        row.addWidget(self.time)

    def show_right(self, right: Right, *, is_next: bool) -> None:
        self.box.setChecked(bool(right.read_at))
        self.box.setAccessibleName(right.text)
        self.box.setAccessibleDescription(right.read_at or right.why)
        self.box.setEnabled(right.can_say)
        self.why.set_text(right.why)
        self.why.setVisible(bool(right.why) and not right.read_at)
        self.text.set_text(right.text)
        self.line.set_text(right.text)
        self.text.setVisible(is_next)
        self.line.setVisible(not is_next)
        self.line.set_tone("text2" if right.read_at else "text")
        self.time.set_text(right.read_at)
        self.time.setVisible(bool(right.read_at))
        kind = "chosen" if is_next else "surface"
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.box.click()


class RightsPanel(Section):
    """The section.

    Signals:
        ticked: A person ticked rights (their keys, and whether they are read).
    """

    ticked = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rights: tuple[Right, ...] = ()
        self._rows: list[_RightRow] = []
        self.keys = KeyHintRow()
        self.add_title_widget(self.keys)
        inner = QWidget()
        inner.setProperty("kind", "scroll")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add(self._scroll, 1)

    @property
    def read_count(self) -> int:
        """How many were read."""
        return sum(1 for right in self._rights if right.read_at)

    @property
    def unread_count(self) -> int:
        """How many are still to be read."""
        return len(self._rights) - self.read_count

    def retranslate(self) -> None:
        """Set every text again."""
        read = self.tr("{read} of {all} read").format(read=self.read_count, all=len(self._rights))
        self.set_title(self.tr("Borrower's rights"), read)
        self.keys.set_hints((("F7", self.tr("tick")),))

    def show_rights(self, rights: Sequence[Right]) -> None:
        """Show these rights."""
        before = len(self._rights), self.read_count
        self._rights = tuple(rights)
        while len(self._rows) < len(rights):
            row = _RightRow()
            index = len(self._rows)
            row.box.clicked.connect(lambda on, at=index: self.ticked.emit((self._rights[at].key,), on))
            self._rows.append(row)
            self._column.insertWidget(index, row)
        upcoming = self._upcoming()
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(rights))
            if index < len(rights):
                row.show_right(rights[index], is_next=index in upcoming)
        if before != (len(self._rights), self.read_count) or not self.title.plain_text:
            self.retranslate()

    def _upcoming(self) -> tuple[int, ...]:
        """Places of what is to be read aloud now: what is open of the first part that has something open."""
        waiting = [index for index, right in enumerate(self._rights) if right.is_open]
        return tuple(index for index in waiting if self._rights[index].part == self._rights[waiting[0]].part)

    def tick_next(self, *, alone: bool = False) -> None:
        """The part that is open has been read; what is about terms waits until there are some.

        Args:
            alone: Only its first line has been read.
        """
        places = self._upcoming()[: 1 if alone else None]
        if not places:
            return
        self.ticked.emit(tuple(self._rights[place].key for place in places), True)
        following = self._upcoming() or places
        for place in (following[-1], following[0]):
            self._scroll.ensureWidgetVisible(self._rows[place], 0, 0)
