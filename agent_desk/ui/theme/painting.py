"""Strokes and rounded boxes for painted widgets, sharp at every pixel ratio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


def pen(colour: str, width: float = 1.0) -> QPen:
    """A round pen, in logical pixels."""
    result = QPen(QColor(colour), width)
    result.setCapStyle(Qt.PenCapStyle.RoundCap)
    result.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return result


def fill_round(painter: QPainter, rect: QRect | QRectF, radius: float, fill: str | QBrush) -> None:
    """Fill a rounded box without an edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill if isinstance(fill, QBrush) else QColor(fill))
    painter.drawRoundedRect(QRectF(rect), radius, radius)


def stroke_round(
    painter: QPainter, rect: QRect | QRectF, radius: float, edge: str, *, width: float = 1.0, fill: str | None = None
) -> None:
    """Draw a rounded box whose edge lies inside the rectangle."""
    half = width / 2
    painter.setPen(QPen(QColor(edge), width))
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius - half, radius - half)
