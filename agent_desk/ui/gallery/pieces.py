"""What every part of the gallery needs."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_desk.domain.money import Money


def cny(text: str) -> Money:
    """An amount in yuan."""
    return Money.of(text, "CNY")


def in_row(*widgets: QWidget | int, gap: int = 8) -> QWidget:
    """Widgets in a row; a number is a stretch."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        if isinstance(widget, int):
            row.addStretch(widget)
        else:
            row.addWidget(widget)
    return holder
