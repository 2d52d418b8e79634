"""The cases behind a finding: a list of loans, one of which is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout, QWidget

from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterable


class CasesDialog(QDialog):
    """Enter or a double click opens the case; Esc leaves.

    Signals:
        chosen: Open this case (its loan number).
    """

    chosen = Signal(str)

    def __init__(self, title: str, loans: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(TextLabel(title, "title", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.addItems(list(dict.fromkeys(loans)))
        self.list.itemActivated.connect(lambda item: self._choose(item.text()))
        self.list.setCurrentRow(0)
        column.addWidget(self.list, 1)
        column.addWidget(TextLabel(self.tr("Enter opens the case"), "secondary", "text2"))
        self.resize(380, 420)
        self.list.setFocus()

    def _choose(self, number: str) -> None:
        self.accept()
        self.chosen.emit(number)
