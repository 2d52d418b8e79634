"""Keys as caps, alone and in rows of hints: ``F6 Find cheapest``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

HEIGHT: Final = 18
_PADDING: Final = 6
_SIGNS: Final = {"Enter": "↵", "Return": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
#: Signs that the text font lacks or draws badly; painted from the icons instead.
_DRAWN: Final = {"↵": "enter", "↑": "arrow-up", "↓": "arrow-down", "←": "chevron-left", "→": "arrow-right"}


def key_text(key: str) -> str:
    """How a key sequence is printed on a cap: ``Ctrl+Enter`` is ``Ctrl ↵``, ``Up Down`` is ``↑ ↓``."""
    parts = key.replace("+", " ").split()
    return " ".join(_SIGNS.get(part, part) for part in parts) or key


def _pieces(text: str) -> list[str]:
    return text.split(" ")


def cap_width(text: str) -> int:
    """Width of a cap with this text, in pixels."""
    metrics = QFontMetrics(theme.font(11, 600))
    pieces = _pieces(text)
    inner = sum(theme.scaled(11) if piece in _DRAWN else metrics.horizontalAdvance(piece) for piece in pieces)
    return max(theme.scaled(HEIGHT), inner + 3 * (len(pieces) - 1) + 2 * _PADDING)


def paint_cap(painter: QPainter, at: QPoint, text: str, *, on_accent: bool = False, boxed: bool = True) -> int:
    """Paint a cap and return its width.

    Args:
        painter: The painter; its font and pen are changed.
        at: The cap's top left corner.
        text: As ``key_text`` gives it.
        on_accent: On a filled button.
        boxed: With an edge; inside buttons a cap is a tint only.
    """
    colours = theme.tokens()
    width = cap_width(text)
    height = theme.scaled(HEIGHT)
    rect = QRect(at.x(), at.y(), width, height)
    ink = colours.on_accent if on_accent else colours.text2
    if on_accent:
        fill = QColor(colours.on_accent)
        fill.setAlphaF(0.16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, 4, 4)
    elif boxed:
        theme.stroke_round(painter, rect, 4, colours.line, fill=colours.sunken)
    else:
        theme.fill_round(painter, rect, 4, colours.canvas if not colours.is_dark else colours.line)
    painter.setFont(theme.font(11, 600))
    painter.setPen(QColor(ink))
    metrics = painter.fontMetrics()
    pieces = _pieces(text)
    sign = theme.scaled(11)
    inner = sum(sign if piece in _DRAWN else metrics.horizontalAdvance(piece) for piece in pieces)
    x = at.x() + (width - inner - 3 * (len(pieces) - 1)) // 2
    for piece in pieces:
        if piece in _DRAWN:
            box = QRect(x, at.y() + (height - sign) // 2, sign, sign)
            theme.paint_icon(painter, box.adjusted(-2, -2, 2, 2), _DRAWN[piece], ink)
            x += sign + 3
        else:
            advance = metrics.horizontalAdvance(piece)
            box = QRect(x, at.y(), advance + 2, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, piece)
            x += advance + 3
    return width


class Keycap(QWidget):
    """One key sequence as a cap; decoration, so it takes no focus."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_key(key)

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._text = key_text(key)
        self.setAccessibleName(QCoreApplication.translate("Keycap", "Key {key}").format(key=key))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text needs."""
        return QSize(cap_width(self._text), theme.scaled(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cap(painter, QPoint(0, 0), self._text)
        painter.end()


class KeyHintRow(QWidget):
    """Caps with what they do, in one row: the left end of an action bar, the foot of a list."""

    def __init__(self, hints: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_hints(hints)

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other pairs of key and meaning; an action bar asks again on each change of language."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for index, (key, meaning) in enumerate(hints):
            if index:
                self._row.addSpacing(8)
            self._row.addWidget(Keycap(key))
            self._row.addWidget(TextLabel(meaning, "secondary", "text2"))
        self.setAccessibleName(", ".join(f"{key} {meaning}" for key, meaning in hints))
