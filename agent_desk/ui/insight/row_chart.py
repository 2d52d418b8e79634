"""What the charts of the page share: as high as their rows, and told in words to who cannot see them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.ui import theme


class RowChart(QWidget):
    """A chart of rows below each other."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        """Make an empty chart.

        Args:
            row_height: In pixels at the normal text size.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._row_height = row_height
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def row_height(self) -> int:
        """In pixels at the text size in use."""
        return theme.scaled(self._row_height)

    def take_rows(self, said: list[str]) -> None:
        """Make room for as many rows as are said, and paint them."""
        self._count = len(said)
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row each."""
        return QSize(420, max(1, self._count) * self.row_height + 6)

    def minimumSizeHint(self) -> QSize:
        """Never less high."""
        return QSize(300, self.sizeHint().height())
