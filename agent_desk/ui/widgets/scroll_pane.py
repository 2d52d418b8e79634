"""A pane whose content scrolls up and down only, and grows to its width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class ScrollPane(QScrollArea):
    """Put widgets into ``content``; the pane is a flat surface, or the canvas behind cards."""

    def __init__(self, *, kind: str = "surface", margin: int = 0, gap: int = 0, parent: QWidget | None = None) -> None:
        """Make a pane.

        Args:
            kind: ``surface`` or ``canvas``.
            margin: Pixels around the content.
            gap: Pixels between its parts.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QFrame()
        inner.setProperty("kind", kind)
        self.content = QVBoxLayout(inner)
        self.content.setContentsMargins(margin, margin, margin, margin)
        self.content.setSpacing(gap)
        self.setWidget(inner)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget under what is there."""
        self.content.addWidget(widget, stretch)

    def add_stretch(self) -> None:
        """Push what is there to the top."""
        self.content.addStretch(1)
