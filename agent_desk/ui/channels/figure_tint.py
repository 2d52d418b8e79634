"""Figures that were put into a text by the desk, tinted while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from agent_desk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument


class FigureTint(QSyntaxHighlighter):
    """Tints each occurrence of the figures."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._figures: tuple[str, ...] = ()

    @property
    def figures(self) -> tuple[str, ...]:
        """What is tinted."""
        return self._figures

    def set_figures(self, figures: Sequence[str]) -> None:
        """Tint other figures, longest first, so that a part of one is not tinted alone."""
        self._figures = tuple(sorted(figures, key=len, reverse=True))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Tint one line."""
        colours = theme.tokens()
        shape = QTextCharFormat()
        shape.setForeground(QColor(colours.accent))
        shape.setBackground(QColor(colours.accent_soft))
        shape.setFontWeight(QFont.Weight.DemiBold)
        for figure in self._figures:
            at = text.find(figure)
            while at >= 0:
                self.setFormat(at, len(figure), shape)
                at = text.find(figure, at + len(figure))
