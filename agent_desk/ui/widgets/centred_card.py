"""A card in the middle of an empty canvas: what stands there before the desk is open."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui import theme

_WIDTH: Final = 640


def centred_card(window: QWidget) -> QVBoxLayout:
    """Lay a card into a window; its column, to be filled."""
    card = QFrame()
    card.setProperty("kind", "card")
    card.setMaximumWidth(theme.scaled(_WIDTH))
    column = QVBoxLayout(card)
    column.setContentsMargins(28, 24, 28, 24)
    column.setSpacing(12)
    canvas = QFrame()
    canvas.setProperty("kind", "canvas")
    across = QHBoxLayout(canvas)
    across.addStretch(1)
    across.addWidget(card, 8, Qt.AlignmentFlag.AlignVCenter)
    across.addStretch(1)
    whole = QVBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(canvas)
    return column
