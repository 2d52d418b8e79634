"""The track that shows a limit while a value moves: within, needs somebody else, not allowed (hatched).

Colour never stands alone: the limits are ticks, the forbidden part is hatched, and the number stands in the spin box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.step_value import LimitScale, StepValue

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

_BAR: Final = 6
_TICK: Final = 18
_HANDLE: Final = 14


def hatching(colour: str, ratio: float) -> QBrush:
    """Diagonal lines in a colour, sharp at a pixel ratio."""
    size = 5
    tile = QPixmap(round(size * ratio), round(size * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.pen(colour, 1.6))
    for shift in (-size, 0, size):
        painter.drawLine(QPointF(shift - 1, size + 1), QPointF(shift + size + 1, -1))
    painter.end()
    return QBrush(tile)


def paint_zones(painter: QPainter, rect: QRectF, scale: LimitScale) -> None:
    """Paint the zones of a scale into a bar with round ends; antialiased by the caller."""
    colours = theme.tokens()
    span = max(1, scale.maximum - scale.minimum)

    def at(value: int) -> float:
        return rect.left() + rect.width() * (value - scale.minimum) / span

    own = scale.minimum if scale.own is None else min(max(scale.own, scale.minimum), scale.maximum)
    wider = own if scale.wider is None else min(max(scale.wider, own), scale.maximum)
    if scale.grantable is not None:
        wider = min(max(scale.grantable, wider), scale.maximum)
    clip = QPainterPath()
    clip.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.save()
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    height = rect.height()
    painter.fillRect(QRectF(at(scale.minimum), rect.top(), at(own) - at(scale.minimum), height), colours.zone_ok)
    painter.fillRect(QRectF(at(own), rect.top(), at(wider) - at(own), height), colours.zone_warn)
    if wider < scale.maximum:
        room = QRectF(at(wider), rect.top(), at(scale.maximum) - at(wider), height)
        ratio = painter.device().devicePixelRatio()
        painter.fillRect(room, QColor(colours.surface))
        painter.fillRect(room, hatching(colours.zone_bad, ratio))
    painter.restore()


def limit_ticks(scale: LimitScale) -> tuple[int, ...]:
    """The limits that get a tick: those strictly inside the range."""
    limits = (scale.own, scale.wider)
    return tuple(sorted({limit for limit in limits if limit is not None and scale.minimum < limit < scale.maximum}))


class LimitTrack(QSlider):
    """The track. Left and Right move one step, Page Up and Page Down to the next limit, Home and End to the ends."""

    def __init__(self, value: StepValue | None = None, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = value or StepValue(parent=self)
        self._lively = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._model.scale_changed.connect(self._take_scale)
        self._model.changed.connect(self._take_value)
        self.valueChanged.connect(self._give_value)
        self._take_scale()

    @property
    def model(self) -> StepValue:
        """The value behind the track."""
        return self._model

    def set_lively(self, lively: bool) -> None:
        """Fill the handle with the accent (the card is chosen) or leave it grey."""
        if lively != self._lively:
            self._lively = lively
            self.update()

    def _take_scale(self) -> None:
        scale = self._model.scale
        self.blockSignals(True)
        self.setRange(scale.minimum, scale.maximum)
        self.setSingleStep(scale.step)
        self.setValue(self._model.value)
        self.blockSignals(False)
        self.update()

    def _take_value(self, value: int) -> None:
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)
        self.update()

    def _give_value(self, value: int) -> None:
        self._model.edit(value)
        self._take_value(self._model.value)

    def _bar(self) -> QRectF:
        room = _HANDLE / 2 + 1
        return QRectF(room, self.height() / 2 - _BAR / 2, self.width() - 2 * room, _BAR)

    def _x_of(self, value: int) -> float:
        scale = self._model.scale
        bar = self._bar()
        return bar.left() + bar.width() * (value - scale.minimum) / max(1, scale.maximum - scale.minimum)

    def _value_at(self, x: float) -> int:
        scale = self._model.scale
        bar = self._bar()
        share = min(max((x - bar.left()) / max(1.0, bar.width()), 0.0), 1.0)
        return scale.fit(scale.minimum + round(share * (scale.maximum - scale.minimum)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps, limits and ends; other keys go on to the page."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        forward = self.layoutDirection() != Qt.LayoutDirection.RightToLeft
        match event.key():
            case Qt.Key.Key_Right:
                self._model.step(1 if forward else -1)
            case Qt.Key.Key_Left:
                self._model.step(-1 if forward else 1)
            case Qt.Key.Key_Up:
                self._model.step(1)
            case Qt.Key.Key_Down:
                self._model.step(-1)
            case Qt.Key.Key_PageUp:
                self._model.to_next_stop(upwards=True)
            case Qt.Key.Key_PageDown:
                self._model.to_next_stop(upwards=False)
            case Qt.Key.Key_Home:
                self._model.edit(self._model.scale.minimum)
            case Qt.Key.Key_End:
                self._model.edit(self._model.scale.maximum)
            case _:
                event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The handle comes to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._model.edit(self._value_at(event.position().x()))
            event.accept()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The handle follows the hand."""
        if self.isSliderDown():
            self._model.edit(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """The hand lets go."""
        self.setSliderDown(False)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; a value must never change in passing."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """As long as there is room, 24 high for the pointer."""
        return QSize(160, 24)

    def minimumSizeHint(self) -> QSize:
        """At least 80 long."""
        return QSize(80, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint zones, ticks and handle."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar()
        if not self.isEnabled():
            painter.setOpacity(0.45)
        paint_zones(painter, bar, self._model.scale)
        middle = self.height() / 2
        for limit in limit_ticks(self._model.scale):
            x = self._x_of(limit)
            painter.fillRect(QRectF(round(x) - 1, middle - _TICK / 2, 2, _TICK), QColor(colours.text))
        x = self._x_of(self._model.value)
        ring = QRectF(x - _HANDLE / 2 - 2, middle - _HANDLE / 2 - 2, _HANDLE + 4, _HANDLE + 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.surface))
        painter.drawEllipse(ring)
        painter.setBrush(QColor(colours.accent if self._lively else colours.control))
        painter.drawEllipse(ring.adjusted(2, 2, -2, -2))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.pen(colours.accent, 2))
            painter.drawEllipse(ring.adjusted(-1, -1, 1, 1))
        painter.end()
