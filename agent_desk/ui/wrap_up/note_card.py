"""The note: what was drafted from the steps, marked apart from the person's own words, which drafting again keeps."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.keycap import Keycap
from agent_desk.ui.widgets.text_label import TextLabel

_MOST_LINES: Final = 9


class _Mark(QWidget):
    """A bar of 3 px beside a text, grey for what was drafted, blue for one's own."""

    def __init__(self, *, own: bool, height: int = 0) -> None:
        super().__init__()
        self._own = own
        self.setFixedWidth(3)
        if height:
            self.setFixedHeight(height)
        policy = QSizePolicy.Policy.Fixed if height else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Fixed, policy)

    def sizeHint(self) -> QSize:
        """As narrow as it is."""
        return QSize(3, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        colours = theme.tokens()
        painter.fillRect(self.rect(), QColor(colours.accent if self._own else colours.control))
        painter.end()


class _Text(QPlainTextEdit):
    """A text without a frame, as high as its lines."""

    def __init__(self, *, grows: bool) -> None:
        super().__init__()
        self.setProperty("bare", "true")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._grows = grows
        if grows:
            self.textChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines, another height."""
        super().resizeEvent(event)
        if self._grows:
            self._fit()

    def _fit(self) -> None:
        block, height = self.document().firstBlock(), 0
        while block.isValid():
            height += round(self.blockBoundingGeometry(block).height())
            block = block.next()
        self.setFixedHeight(min(_MOST_LINES * theme.line_height("body"), height) + 10)


class NoteCard(Card):
    """The card.

    Signals:
        again_wanted: Draft it again.
        edited: A person wrote something.
    """

    again_wanted = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, parent)
        self._steps = 0
        self.drafted, self.own = _Text(grows=True), _Text(grows=False)
        self.own.setMinimumHeight(theme.scaled(44))
        self._frame = QFrame()
        self._frame.setProperty("kind", "option")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.setSpacing(6)
        for text, own, stretch in ((self.drafted, False, 0), (self.own, True, 1)):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(_Mark(own=own))
            row.addWidget(text, 1)
            inside.addLayout(row, stretch)
        self.add(self._frame, 1)
        self._legend = {own: TextLabel("", "secondary", "text2") for own in (False, True)}
        self.again = DeskButton(kind="link", icon="refresh")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for own, label in self._legend.items():
            foot.addWidget(_Mark(own=own, height=12))
            foot.addWidget(label)
            foot.addSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.again)
        self.body.addLayout(foot)
        self.add_title_widget(Keycap("F8"))
        self.again.clicked.connect(self.again_wanted)
        self.own.textChanged.connect(self.edited)
        self.drafted.textChanged.connect(self.edited)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.set_title(self.tr("Note"))
        self.drafted.setAccessibleName(self.tr("Drafted from what was done"))
        self.own.setAccessibleName(self.tr("Your own words"))
        self.own.setPlaceholderText(self.tr("Your own words"))
        self._legend[True].set_text(self.tr("your words, kept"))
        self.again.set_text(self.tr("Draft again"))
        self._word()

    def show_draft(self, text: str, steps: int) -> None:
        """Put in what was drafted; one's own words stay."""
        self._steps = steps
        self.drafted.setPlainText(text)
        self._word()

    def show_own(self, text: str) -> None:
        """Begin with what was noted during the call."""
        self.own.setPlainText(text)
        self.own.moveCursor(QTextCursor.MoveOperation.End)

    def show_kept(self, words: str) -> None:
        """Say when one's own words were kept, as they are while they are typed."""
        self.set_note(words)

    def take_focus(self) -> None:
        """F8: write."""
        self.own.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _word(self) -> None:
        text = self.tr("drafted from {count} recorded steps")
        few = {0: self.tr("drafted"), 1: self.tr("drafted from one recorded step")}
        self._legend[False].set_text(few.get(self._steps) or text.format(count=self._steps))
