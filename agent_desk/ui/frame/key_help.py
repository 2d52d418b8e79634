"""F1: the keys of the page and of the whole window, in one small panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.keycap import Keycap
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class KeyHelp(QDialog):
    """Lists keys; any of Esc, F1 and Enter closes it."""

    def __init__(
        self, page: str, of_page: Sequence[tuple[str, str]], everywhere: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        panel = QFrame()
        panel.setProperty("kind", "surface")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)
        grid = QGridLayout(panel)
        grid.setContentsMargins(24, 16, 24, 24)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(1, 200)
        row = 0
        for title, hints in ((page, of_page), (self.tr("Everywhere"), everywhere)):
            if not hints:
                continue
            if row:
                grid.setRowMinimumHeight(row, 10)
                row += 1
            grid.addWidget(TextLabel(title, "title"), row, 0, 1, 2)
            row += 1
            for key, meaning in hints:
                grid.addWidget(Keycap(key), row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(TextLabel(meaning), row, 1)
                row += 1
        self.setAccessibleName(self.windowTitle())
        self.setAccessibleDescription(", ".join(f"{key}: {meaning}" for key, meaning in (*of_page, *everywhere)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on the keys that opened or confirm."""
        if event.key() in {Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
        else:
            super().keyPressEvent(event)
