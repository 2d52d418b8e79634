"""The days-past-due pill: fill, five meter bars, the bucket's name and the days, so that no one needs the colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from agent_desk.ui.theme import Bucket

NAMES: Final[dict[Bucket, str]] = {"due": "Due", "m1": "M1", "m2": "M2", "m3": "M3", "m4-6": "M4–6", "m7+": "M7+"}
HEIGHT: Final = 20
_METER: Final = 14


def bucket_name(bucket: Bucket) -> str:
    """The bucket's name on a pill; only ``Due`` is translated."""
    return QCoreApplication.translate("BucketPill", "Due") if bucket == "due" else NAMES[bucket]


def days_text(days: int) -> str:
    """Days as the pill prints them: ``67 d``."""
    return QCoreApplication.translate("BucketPill", "{days} d").format(days=days)


def bucket_sentence(days: int, bucket: Bucket) -> str:
    """The pill in words, for assistive technology."""
    text = QCoreApplication.translate("BucketPill", "Days past due: {days}, bucket {bucket}")
    return text.format(days=days, bucket=bucket_name(bucket))


def paint_meter(painter: QPainter, x: float, baseline: float, bucket: Bucket, ink: str | None = None) -> None:
    """Paint the five meter bars, 14 wide and 8 high, standing on a baseline."""
    colours = theme.tokens().buckets[bucket]
    painter.setPen(Qt.PenStyle.NoPen)
    for index in range(5):
        fill = QColor(ink or colours.text)
        if index >= colours.meter:
            fill.setAlphaF(0.28)
        height = 2.0 + 1.5 * index
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(x + index * 3, baseline - height, 2, height), 0.7, 0.7)


def paint_bucket_pill(painter: QPainter, rect: QRect, bucket: Bucket, days: int | None) -> None:
    """Paint the pill into a rectangle, 20 high and vertically centred in it.

    Args:
        painter: Antialiased by the caller; font and pen are changed.
        rect: The room, the pill fills its width.
        bucket: Which bucket.
        days: Calendar days past due; None leaves them out (the filter chips).
    """
    colours = theme.tokens().buckets[bucket]
    height = min(theme.scaled(HEIGHT), rect.height())
    pill = QRect(rect.x(), rect.y() + (rect.height() - height) // 2, rect.width(), height)
    theme.fill_round(painter, pill, 4, colours.fill)
    paint_meter(painter, pill.x() + 8, pill.center().y() + 5, bucket)
    painter.setPen(QColor(colours.text))
    painter.setFont(theme.font(11, 600))
    inner = pill.adjusted(8 + _METER + 4, 0, -8, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    name = bucket_name(bucket)
    painter.drawText(inner, flags | Qt.AlignmentFlag.AlignLeft, name)
    if days is not None:
        inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(name) + 4)
        painter.setFont(theme.font(12))
        text = painter.fontMetrics().elidedText(days_text(days), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, flags | Qt.AlignmentFlag.AlignRight, text)


def pill_width(bucket: Bucket, days: int | None) -> int:
    """The least width that shows everything."""
    width = 8 + _METER + 4 + QFontMetrics(theme.font(11, 600)).horizontalAdvance(bucket_name(bucket)) + 8
    if days is not None:
        width += 10 + QFontMetrics(theme.font(12)).horizontalAdvance(days_text(days))
    return width


class BucketPill(QWidget):
    """The pill as a widget."""

    def __init__(self, bucket: Bucket = "due", days: int | None = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bucket: Bucket = bucket
        self._days = days
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value(bucket, days)

    def set_value(self, bucket: Bucket, days: int | None) -> None:
        """Show a bucket and the days in it."""
        self._bucket = bucket
        self._days = days
        self.setAccessibleName(bucket_name(bucket) if days is None else bucket_sentence(days, bucket))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """At least 88 wide, so that pills under each other align."""
        return QSize(max(88 if self._days is not None else 0, pill_width(self._bucket, self._days)), theme.scaled(22))

    def minimumSizeHint(self) -> QSize:
        """A pill is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bucket_pill(painter, self.rect(), self._bucket, self._days)
        painter.end()
