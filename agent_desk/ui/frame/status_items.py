"""The permanent items of the status bar: who, which store, which policy; at the right sync and backup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStatusBar, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from agent_desk.ui.theme import Tone

HEIGHT: Final = 26


class StatusItem(QWidget):
    """An icon and a short text; hidden while it has nothing to say."""

    def __init__(self, icon: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._text = ""
        self._tone: Tone = "text2"
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def text(self) -> str:
        """What the item says."""
        return self._text

    def show_text(self, text: str, tone: Tone = "text2", icon: str | None = None) -> None:
        """Say something, or hide with an empty text."""
        self._text = text
        self._tone = tone
        self._icon = icon or self._icon
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text."""
        self.setFont(theme.font(12))
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 20, theme.scaled(18))

    def minimumSizeHint(self) -> QSize:
        """Icon and a few letters; the whole text is the tool tip."""
        return QSize(min(self.sizeHint().width(), theme.scaled(56)), theme.scaled(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon and text."""
        ink = theme.tokens().tone(self._tone)
        painter = QPainter(self)
        theme.paint_icon(painter, QRect(0, (self.height() - 14) // 2, 14, 14), self._icon, ink)
        painter.setFont(theme.font(12))
        painter.setPen(QColor(ink))
        rect = QRect(18, 0, self.width() - 18, self.height())
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)
        painter.end()


class StatusItems(QStatusBar):
    """The status bar, 26 high, with named items that stay.

    The names are ``person``, ``store``, ``policy`` at the left and ``figures``, ``sync``, ``backup`` at the right.
    """

    LEFT: Final = (("person", "user"), ("store", "store"), ("policy", "policy"))
    RIGHT: Final = (("figures", "clock"), ("sync", "tick-circle"), ("backup", "store"))

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setFixedHeight(theme.scaled(HEIGHT))
        self.setContentsMargins(0, 0, 0, 0)
        self._items: dict[str, StatusItem] = {}
        self._lines: dict[str, QWidget] = {}
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(13, 0, 14, 0)
        row.setSpacing(0)
        for key, icon in self.LEFT:
            self._add(row, key, icon, line_first=key != "person")
        row.addStretch(1)
        for key, icon in self.RIGHT:
            self._add(row, key, icon, line_first=key != "figures")
        self.addPermanentWidget(holder, 1)
        self.retranslate()

    def _add(self, row: QHBoxLayout, key: str, icon: str, *, line_first: bool) -> None:
        if line_first:
            line = QFrame()
            line.setProperty("kind", "vline")
            line.setFixedHeight(14)
            holder = QWidget()
            inner = QHBoxLayout(holder)
            inner.setContentsMargins(14, 0, 15, 0)
            inner.addWidget(line)
            holder.hide()
            row.addWidget(holder)
            self._lines[key] = holder
        item = StatusItem(icon)
        self._items[key] = item
        row.addWidget(item)

    def set_item(self, key: str, text: str, tone: Tone = "text2", icon: str | None = None) -> None:
        """Say something at a named item, or hide it with an empty text.

        Args:
            key: One of the names above.
            text: A short phrase.
            tone: ``ok``, ``warn`` and ``bad`` go with an icon that says the same.
            icon: Another drawing than the item's own.

        Raises:
            KeyError: no such item.
        """
        self._items[key].show_text(text, tone, icon)
        for side in (self.LEFT, self.RIGHT):
            before = False
            for name, _ in side:
                shown = bool(self._items[name].text)
                if name in self._lines:
                    self._lines[name].setVisible(shown and before)
                before = before or shown

    def item(self, key: str) -> StatusItem:
        """A named item."""
        return self._items[key]

    def retranslate(self) -> None:
        """Set the name again."""
        self.setAccessibleName(QCoreApplication.translate("StatusItems", "Status"))

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(theme.scaled(HEIGHT))
