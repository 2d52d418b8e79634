"""Tabs with counts: the saved views of the queue, the parts of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.ui.theme import Tone

HEIGHT: Final = 38
_GAP: Final = 24
#: Before the words of every tab, the first too: room for the frame of the focus.
LEAD: Final = 6


@dataclass(frozen=True, slots=True)
class ViewTab:
    """One tab.

    Attributes:
        key: A stable name.
        text: Its words.
        count: A number or short word beside them; empty for none.
        tone: Of the count; ``warn`` and ``bad`` make it bold.
    """

    key: str
    text: str
    count: str = ""
    tone: Tone = "text2"


class SavedViewTabs(QTabBar):
    """A tab bar without a base; Left and Right move, the line under the shown tab is the accent.

    Signals:
        chosen: The key of the tab that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[ViewTab, ...] = ()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._tell)
        self.setAccessibleName(self.tr("Views"))

    def set_views(self, views: Sequence[ViewTab]) -> None:
        """Show these tabs; the shown one stays when its key is still there."""
        before = self.current_key
        same = [view.key for view in views] == [view.key for view in self._views]
        self._views = tuple(views)
        self.blockSignals(True)
        if not same:
            while self.count():
                self.removeTab(0)
            for view in views:
                self.addTab(view.text)
        for index, view in enumerate(views):
            self.setTabText(index, view.text)
            self.setAccessibleTabName(index, f"{view.text} {view.count}".strip())
            if view.key == before:
                self.setCurrentIndex(index)
        self.blockSignals(False)
        self.updateGeometry()
        self.update()

    @property
    def current_key(self) -> str:
        """The key of the shown tab; empty without tabs."""
        index = self.currentIndex()
        return self._views[index].key if 0 <= index < len(self._views) else ""

    def set_current(self, key: str) -> None:
        """Show a tab by its key; listeners are told when it is another.

        Raises:
            KeyError: no such tab.
        """
        for index, view in enumerate(self._views):
            if view.key == key:
                self.setCurrentIndex(index)
                return
        raise KeyError(key)

    def _tell(self, index: int) -> None:
        if 0 <= index < len(self._views):
            self.chosen.emit(self._views[index].key)

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the words at weight 600, so that choosing moves nothing."""
        view = self._views[index] if index < len(self._views) else ViewTab("", "")
        bold = QFontMetrics(theme.font(13, 600))
        width = bold.horizontalAdvance(view.text) + _GAP
        if view.count:
            width += 8 + bold.horizontalAdvance(view.count)
        return QSize(width, theme.scaled(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint words, counts and the line."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        for index, view in enumerate(self._views):
            rect = self.tabRect(index)
            shown = index == self.currentIndex()
            x = rect.x() + LEAD
            weight = 600 if shown else 400
            painter.setFont(theme.font(13, weight))
            painter.setPen(QColor(colours.text if shown else colours.text2))
            advance = painter.fontMetrics().horizontalAdvance(view.text)
            room = QRect(x, rect.y(), advance + 2, rect.height() - 2)
            painter.drawText(room, middle, view.text)
            end = x + advance
            if view.count:
                loud = view.tone in {"warn", "bad", "accent"}
                painter.setFont(theme.font(12, 600 if shown or loud else 400))
                painter.setPen(QColor(colours.tone(view.tone) if loud else colours.accent if shown else colours.text2))
                count = painter.fontMetrics().horizontalAdvance(view.count)
                room = QRect(end + 8, rect.y(), count + 2, rect.height() - 2)
                painter.drawText(room, middle, view.count)
                end += 8 + count
            if shown:
                painter.fillRect(QRect(x - 2, rect.bottom() - 2, end - x + 4, 3), QColor(colours.accent))
                if self.hasFocus():
                    box = QRect(x - LEAD, rect.y() + 5, end - x + 2 * LEAD, rect.height() - 12)
                    theme.stroke_round(painter, box, 6, colours.accent, width=2)
        painter.end()
