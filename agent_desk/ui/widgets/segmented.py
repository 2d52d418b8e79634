"""A few choices joined in one control: the language of a page, waiting or all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

HEIGHT: Final = 28
_LEAST: Final = 44


class _Segment(QPushButton):
    """One choice."""

    def __init__(self, text: str, parent: QWidget, *, first: bool, last: bool) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._first = first
        self._last = last

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(theme.font(12, 600)).horizontalAdvance(self.text()) + 20, theme.scaled(HEIGHT))

    def _outline(self, rect: QRectF, radius: float) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(rect, radius, radius)
        if not self._first and not self.isChecked():
            path.addRect(QRectF(rect.left(), rect.top(), radius, rect.height()))
        if not self._last and not self.isChecked():
            path.addRect(QRectF(rect.right() - radius, rect.top(), radius, rect.height()))
        return path.simplified()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens()
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.hasFocus() else 1
        half = width / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(theme.pen(colours.accent if chosen or self.hasFocus() else colours.control, width))
        painter.setBrush(QColor(colours.accent_soft if chosen else colours.surface))
        painter.drawPath(self._outline(rect, 6 - half))
        painter.setFont(theme.font(12, 600 if chosen else 400))
        painter.setPen(QColor(colours.accent if chosen else colours.text2 if self.isEnabled() else colours.text3))
        room = self.rect().adjusted(4, 0, -4, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
        painter.end()


class SegmentedControl(QWidget):
    """Exclusive choices; Left and Right move between them.

    Signals:
        changed: The key of the choice that a person made.
    """

    changed = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer pairs of key and words; the choice made before stays when its key is still there."""
        before = self.current_key
        for old in self._buttons.values():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for index, (key, text) in enumerate(choices):
            button = _Segment(text, self, first=index == 0, last=index == len(choices) - 1)
            self._buttons[key] = button
            self._group.addButton(button)
            button.clicked.connect(lambda _checked=False, chosen=key: self._tell(chosen))
        self.updateGeometry()
        self._place()
        if self._buttons:
            self.set_current(before if before in self._buttons else next(iter(self._buttons)))

    def sizeHint(self) -> QSize:
        """All choices side by side; neighbours share their edge."""
        hints = [button.sizeHint() for button in self._buttons.values()]
        width = sum(hint.width() for hint in hints) - max(0, len(hints) - 1)
        return QSize(width, theme.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Each with a few letters; what is cut is its tool tip."""
        least = sum(min(button.sizeHint().width(), theme.scaled(_LEAST)) for button in self._buttons.values())
        return QSize(least, theme.scaled(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the choices."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
            self._place()

    def _place(self) -> None:
        """Each as wide as its words; where there is too little room all give the same share."""
        whole, x, room = self.sizeHint().width(), 0, self.width()
        for button in self._buttons.values():
            hint = button.sizeHint().width()
            width = hint if room >= whole else hint * room // whole
            button.setGeometry(x, 0, width, theme.scaled(HEIGHT))
            button.setToolTip(button.text() if width < hint else "")
            button.show()
            x += width - 1

    @property
    def current_key(self) -> str:
        """The key of the choice; empty without choices."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def _tell(self, key: str) -> None:
        self._buttons[key].raise_()
        self.changed.emit(key)

    def set_current(self, key: str) -> None:
        """Choose without telling anybody."""
        self._buttons[key].setChecked(True)
        self._buttons[key].raise_()
