"""Between the bar and the page while the store does not take what is done: why, what is safe, what waits, what next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Lines of what waits at most; the rest is counted.
MOST: Final = 4


class OutageNotice(QFrame):
    """The notice.

    Signals:
        again_wanted: Try now.
    """

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self._lines: tuple[tuple[str, str], ...] = ()
        self._of = ""
        self._details = ""
        self.panel = MessagePanel("bad", compact=True)
        self.again = DeskButton(compact=True)  # the filled button is the one of the page
        self.more = DeskButton(kind="link", compact=True)
        ways = QVBoxLayout()
        ways.setSpacing(4)
        ways.addWidget(self.again)
        ways.addWidget(self.more)
        ways.addStretch(1)
        self._head = TextLabel("", "label", "text2")
        self._cells = [
            (TextLabel("", "secondary", "text2"), TextLabel("", "secondary", elide=True)) for _ in range(MOST)
        ]
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for row, (time, text) in enumerate(self._cells):
            grid.addWidget(time, row, 0)
            grid.addWidget(text, row, 1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 4, 0, 4)
        side.setSpacing(3)
        side.addWidget(self._head)
        side.addLayout(grid)
        side.addStretch(1)
        self._rule = hairline(vertical=True)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 8, 16, 8)
        across.setSpacing(16)
        across.addWidget(self.panel, 3, Qt.AlignmentFlag.AlignTop)
        across.addLayout(ways)
        across.addWidget(self._rule)
        across.addWidget(self._side, 2)
        self.again.clicked.connect(self.again_wanted)
        self.more.clicked.connect(self._toggle)
        self._open = False
        self.hide()
        self.retranslate()

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """What waits: time and words."""
        return self._lines

    def show_outage(self, title: str, words: str, small: str, details: str) -> None:
        """Say what is the matter.

        Args:
            title: A fact.
            words: What is safe.
            small: What happens next.
            details: What the store says, on demand; empty where it says no more.
        """
        self._details = details
        self.more.setVisible(bool(details))
        if self._open and details:
            small = f"{small} {details}"
        self.panel.set_message(title, words, small, icon="store-off")
        self.show()

    def show_waiting(self, of: str, lines: Sequence[tuple[str, str]]) -> None:
        """What waits to be saved: whose it is, time and words of each."""
        self._of, self._lines = of, tuple(lines)
        for part in (self._side, self._rule):
            part.setVisible(bool(lines))
        self._say()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.again.set_text(self.tr("Try again"))
        self.more.set_text(self.tr("Details"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _toggle(self) -> None:
        self._open = not self._open
        self.again_wanted.emit()

    def _say(self) -> None:
        head = self.tr("Waiting to be saved: {of}").format(of=self._of)
        self._head.set_text(head)
        shown = list(self._lines)
        if len(shown) > MOST:
            rest = self.tr("{count} more").format(count=len(shown) - MOST + 1)
            shown = [*shown[: MOST - 1], ("", rest)]
        for place, (time, text) in enumerate(self._cells):
            said = shown[place] if place < len(shown) else ("", "")
            time.set_text(said[0])
            text.set_text(said[1])
            time.setVisible(bool(said[1]))
            text.setVisible(bool(said[1]))
