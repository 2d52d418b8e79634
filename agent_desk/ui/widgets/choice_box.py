"""A choice as a box over the whole width: a ring or a square, words, a note, and the key that chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.keycap import HEIGHT as CAP_HEIGHT
from agent_desk.ui.widgets.keycap import cap_width, key_text, paint_cap

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

HEIGHT: Final = 34
COMPACT_HEIGHT: Final = 28


def paint_mark(painter: QPainter, rect: QRect, *, checked: bool, square: bool, enabled: bool = True) -> None:
    """Paint a ring or a square of 16 px, checked or not; antialiased by the caller."""
    colours = theme.tokens()
    edge = colours.accent if checked else colours.control if enabled else colours.line
    if square:
        theme.stroke_round(painter, rect, 4, edge, width=1.4, fill=colours.accent if checked else colours.surface)
        if checked:
            theme.paint_icon(painter, rect.adjusted(1, 1, -1, -1), "tick", colours.on_accent)
        return
    painter.setPen(theme.pen(edge, 1.4))
    painter.setBrush(QColor(colours.surface))
    painter.drawEllipse(QRectF(rect).adjusted(0.7, 0.7, -0.7, -0.7))
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(QRectF(rect).center(), 4, 4)


class ChoiceBox(QPushButton):
    """One choice. Put radio boxes into a ``QButtonGroup``; check boxes stand alone."""

    def __init__(
        self,
        text: str = "",
        *,
        shape: Literal["radio", "check", "none"] = "radio",
        note: str = "",
        key: str = "",
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._shape = shape
        self._note = note
        self._key = key_text(key) if key else ""
        self._strong = strong
        self._compact = False
        self.setCheckable(shape != "none")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_texts(text, note)

    def set_texts(self, text: str, note: str = "") -> None:
        """Set words and note."""
        self._note = note
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Use a smaller height."""
        self._compact = compact
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for all words."""
        width = QFontMetrics(theme.font(13, 600)).horizontalAdvance(self.text()) + 24
        width += 24 if self._shape != "none" else 0
        if self._note:
            width += QFontMetrics(theme.font(12)).horizontalAdvance(self._note) + 16
        if self._key:
            width += cap_width(self._key) + 8
        return QSize(width, self._tall)

    def minimumSizeHint(self) -> QSize:
        """Words may elide when there is little room."""
        return QSize(90, self._tall)

    @property
    def _tall(self) -> int:
        return theme.scaled(COMPACT_HEIGHT if self._compact else HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, mark, words, note and cap."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        fill = colours.accent_soft if chosen else colours.sunken if self.underMouse() else colours.surface
        edge = colours.accent if chosen or self.hasFocus() else colours.control
        theme.stroke_round(painter, self.rect(), 6, edge, width=2 if self.hasFocus() else 1, fill=fill)
        x, end = 12, self.width() - 12
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        if self._shape != "none":
            mark = QRect(10, (self.height() - 16) // 2, 16, 16)
            paint_mark(painter, mark, checked=chosen, square=self._shape == "check", enabled=self.isEnabled())
            x = 36
        if self._key:
            at = QPoint(self.width() - cap_width(self._key) - 9, (self.height() - theme.scaled(CAP_HEIGHT)) // 2)
            end = at.x() - 8
            paint_cap(painter, at, self._key)
        if self._note:
            painter.setFont(theme.font(12))
            painter.setPen(QColor(colours.text2))
            width = painter.fontMetrics().horizontalAdvance(self._note)
            painter.drawText(QRect(end - width, 0, width + 2, self.height()), middle, self._note)
            end -= width + 12
        painter.setFont(theme.font(13, 600 if chosen or self._strong else 400))
        if painter.fontMetrics().horizontalAdvance(self.text()) > end - x:
            painter.setFont(theme.font(12, 600 if chosen or self._strong else 400))
        plain = self._shape == "none"
        ink = colours.accent if plain else colours.text if self.isEnabled() else colours.text3
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, max(8, end - x))
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.drawText(QRect(x, 0, end - x + 2, self.height()), middle, shown)
        painter.end()
