"""A piece of proof, read inside the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.paper_view import PaperView
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.ui.pdf_pages import Paper


class EvidenceWindow(QDialog):
    """The pages, zoom, and what the file is."""

    def __init__(self, title: str, detail: str, paper: Paper, parent: QWidget | None = None) -> None:
        """Show a file.

        Args:
            title: What it is.
            detail: Whose, when, how large.
            paper: Its pages.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        head = QFrame()
        head.setProperty("kind", "strip")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 14, 10)
        row.setSpacing(10)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(TextLabel(title, "title"))
        texts.addWidget(TextLabel(detail, "secondary", "text2", elide=True))
        self.view = PaperView()
        self.view.setAccessibleName(title)
        fit = DeskButton(self.tr("Fit page"), icon="fit", compact=True)
        smaller = DeskButton("", icon="zoom-out", compact=True)
        smaller.setAccessibleName(self.tr("Smaller"))
        larger = DeskButton("", icon="zoom-in", compact=True)
        larger.setAccessibleName(self.tr("Larger"))
        close = DeskButton(self.tr("Close"), key="Esc", compact=True)
        row.addLayout(texts, 1)
        for button in (fit, smaller, larger, close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.view, 1)
        fit.clicked.connect(lambda: self.view.set_fit("page"))
        smaller.clicked.connect(self.view.zoom_out)
        larger.clicked.connect(self.view.zoom_in)
        close.clicked.connect(self.accept)
        QShortcut(QKeySequence.StandardKey.ZoomIn, self, self.view.zoom_in)
        QShortcut(QKeySequence.StandardKey.ZoomOut, self, self.view.zoom_out)
        self.resize(860, 760)
        self.view.set_paper(paper)
        self.view.setFocus()
