"""The field with a lens, and the key that leads to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.keycap import HEIGHT, cap_width, key_text, paint_cap


class SearchBox(QAbstractButton):
    """Looks like a field and opens the search popup when clicked, typed into, or by its key.

    The text typed while it has the focus goes to ``clicked`` listeners through ``typed``.
    """

    def __init__(self, key: str = "Ctrl+K", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key_text(key)
        self.typed = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme.scaled(440))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMaximumWidth(theme.scaled(440))

    def set_hint(self, hint: str) -> None:
        """What the field says while empty; also its name."""
        self.setText(hint)
        self.setAccessibleName(hint)
        self.setAccessibleDescription(self._key)
        self.update()

    def sizeHint(self) -> QSize:
        """440 wide when there is room, 30 high."""
        return QSize(theme.scaled(440), theme.scaled(30))

    def minimumSizeHint(self) -> QSize:
        """Never under 240 wide."""
        return QSize(theme.scaled(240), theme.scaled(30))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing opens the popup with the letter already in it."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if plain and event.text().isprintable() and event.text().strip():
            self.typed = event.text()
            self.click()
            self.typed = ""
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A field opens on press, not on release."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lens, hint and key."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        edge = colours.accent if focused else colours.control
        theme.stroke_round(painter, self.rect(), 6, edge, width=2 if focused else 1, fill=colours.sunken)
        height = self.height()
        theme.paint_icon(painter, QRect(10, (height - 16) // 2, 16, 16), "search", colours.text2)
        cap = cap_width(self._key)
        room = QRect(34, 0, self.width() - 34 - cap - 14, height)
        painter.setFont(theme.font())
        painter.setPen(QColor(colours.text2 if self.isEnabled() else colours.text3))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if text != self.text() else "")
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        at = QPoint(self.width() - cap - 7, (height - theme.scaled(HEIGHT)) // 2)
        theme.stroke_round(
            painter, QRect(at.x(), at.y(), cap, theme.scaled(HEIGHT)), 4, colours.line, fill=colours.surface
        )
        paint_cap(painter, at, self._key)
        painter.end()


class SearchField(QLineEdit):
    """A real search field with the lens inside, for filters and the popup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(False)
        self.setTextMargins(21, 0, 0, 0)

    def set_hint(self, hint: str) -> None:
        """Placeholder and accessible name at once."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the lens."""
        super().paintEvent(event)
        painter = QPainter(self)
        colour = theme.tokens().text2
        theme.paint_icon(painter, QRect(9, (self.height() - 16) // 2, 16, 16), "search", colour)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what is there, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason}:
            self.selectAll()
