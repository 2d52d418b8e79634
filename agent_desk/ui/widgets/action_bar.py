"""The bar under the work: keys at the left, why and what is missing in the middle, the buttons at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.keycap import KeyHintRow
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.ui.theme import Tone

HEIGHT: Final = 56
COMPACT_HEIGHT: Final = 50
_LEAST_WORDS: Final = 80


class IconMark(QWidget):
    """A drawing in a tone; decoration beside words."""

    def __init__(
        self, icon: str = "", tone: Tone = "text2", size: int = 20, *, line: int = 0, parent: QWidget | None = None
    ) -> None:
        """Make a mark.

        Args:
            icon: The drawing.
            tone: Its colour.
            size: Its width and height in pixels.
            line: Height of the line of text it stands beside, in pixels: the drawing keeps to the middle of it.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._icon = icon
        self._tone: Tone = tone
        self._size = size
        self._line = max(line, size)
        self.setFixedSize(size, self._line)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_mark(self, icon: str, tone: Tone) -> None:
        """Show another drawing."""
        self._icon = icon
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """The fixed size."""
        return QSize(self._size, self._line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the drawing."""
        if not self._icon:
            return
        painter = QPainter(self)
        box = QRect(0, (self._line - self._size) // 2, self._size, self._size)
        theme.paint_icon(painter, box, self._icon, theme.tokens().tone(self._tone))
        painter.end()


class ActionBar(QFrame):
    """The bar, 56 high (50 compact)."""

    def __init__(self, *, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._compact = compact
        self.hints = KeyHintRow()
        self._mark = IconMark()
        self._title = TextLabel("", "strong", elide=True)
        self._words = TextLabel("", "secondary", "text2", elide=True)
        for label in (self._title, self._words):  # as wide as its words while there is room
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.addStretch(1)
        texts.addWidget(self._title)
        texts.addWidget(self._words)
        texts.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 14, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self.hints)
        self._row.addStretch(1)
        self._row.addWidget(self._mark)
        self._row.addLayout(texts)
        self._row.addSpacing(10)
        self.set_compact(compact)
        self.set_state("", "")

    def set_compact(self, compact: bool) -> None:
        """Use the height of compact pages."""
        self._compact = compact
        self.setFixedHeight(theme.scaled(COMPACT_HEIGHT if compact else HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.set_compact(self._compact)

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show pairs of key and meaning at the left end."""
        self.hints.set_hints(hints)

    def set_state(self, title: str, words: str, tone: Tone = "text2", icon: str = "") -> None:
        """Say why the primary button says what it says, and what is still missing; empty texts hide it."""
        self._mark.set_mark(icon, tone)
        self._mark.setVisible(bool(icon and (title or words)))
        self._title.set_text(title)
        self._title.setVisible(bool(title))
        self._words.set_text(words)
        self._words.setVisible(bool(words))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the keys when the words need their room; F1 shows them too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words are shortened before any button; the keys go before words are."""
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        taken = margins.left() + margins.right() + 3 * gap
        for index in range(1, self._row.count()):
            item = self._row.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None and not widget.isHidden():
                taken += widget.sizeHint().width() + gap
        words = max(label.sizeHint().width() for label in (self._title, self._words))
        self.hints.setVisible(taken + self.hints.sizeHint().width() + words <= self.width())
        room = self.width() - taken - (0 if self.hints.isHidden() else self.hints.sizeHint().width())
        for label in (self._title, self._words):
            label.setMaximumWidth(max(room, theme.scaled(_LEAST_WORDS)))

    def add_button(self, button: QWidget) -> None:
        """Put a button (or a box that belongs to one) at the right end, the primary one last."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
