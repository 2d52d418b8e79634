"""Icons: own 20 px drawings in one colour, rendered per colour and pixel ratio.

Conventions of this file: an icon is named by its file in ``resources/icons`` without ``.svg``; sizes are logical
pixels; the drawing's ``#000`` is replaced by the colour asked for.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from agent_desk import resources


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """A drawing as pixels.

    Args:
        name: The file's stem.
        colour: ``#RRGGBB``.
        size: Logical pixels, square.
        ratio: Device pixels to a logical pixel.

    Raises:
        FileNotFoundError: no such drawing.
    """
    from PySide6.QtSvg import QSvgRenderer  # a library of its own, not needed before the first drawing

    result = QPixmap(round(size * ratio), round(size * ratio))
    result.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("#000", colour).encode()))
    painter = QPainter(result)
    renderer.render(painter, QRectF(result.rect()))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


def paint_icon(painter: QPainter, rect: QRect, name: str, colour: str) -> None:
    """Paint a drawing centred in a rectangle, as large as its shorter side."""
    size = min(rect.width(), rect.height())
    ratio = painter.device().devicePixelRatio()
    x = rect.x() + (rect.width() - size) // 2
    y = rect.y() + (rect.height() - size) // 2
    painter.drawPixmap(x, y, pixmap(name, colour, size, ratio))


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """A drawing as an icon for what Qt paints itself; ask again after a change of theme."""
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(pixmap(name, colour, size, ratio))
    return result


def forget_icons() -> None:
    """Drop the rendered pixels; called on a change of theme."""
    pixmap.cache_clear()
