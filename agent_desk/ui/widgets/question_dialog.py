"""The one question before something that cannot be taken back: reject, withdraw, discard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent


class QuestionDialog(QDialog):
    """A small modal question: what would happen, and the button that does it. Enter does it, Esc leaves."""

    def __init__(self, title: str, lines: Sequence[str], act: str, leave: str, parent: QWidget | None = None) -> None:
        """Ask.

        Args:
            title: The question.
            lines: What would happen.
            act: The button that does it.
            leave: The button that does not.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(TextLabel(title, "headline"))
        for line in lines:
            column.addWidget(TextLabel(line, "body", "text2", wrap=True))
        self.act = DeskButton(act, kind="danger", key="Enter")
        self.leave = DeskButton(leave, key="Esc")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.act)
        column.addSpacing(4)
        column.addLayout(buttons)
        self.act.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.setMinimumWidth(theme.scaled(420))
        self.act.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its paragraphs need."""
        super().showEvent(event)
        layout = self.layout()
        assert layout is not None
        self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
