"""A password that was handed out, shown this once: to be read out, or copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.text_label import TextLabel


class HandedOutDialog(QDialog):
    """The dialog; what it showed is nowhere afterwards."""

    def __init__(self, name: str, number: str, password: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Password for {name}, {number}").format(name=name, number=number)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(420)
        self.field = QLineEdit(password)
        self.field.setReadOnly(True)
        self.field.setProperty("large", "true")
        self.field.setProperty("strong", "true")
        self.field.setAccessibleName(title)
        words = self.tr("It is good for one sign-in and is changed then. It is shown this once and kept nowhere.")
        self.copy = DeskButton(self.tr("Copy"), icon="copy")
        self.done_button = DeskButton(self.tr("Done"), kind="primary", key="Enter")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(TextLabel(title, "headline"))
        column.addWidget(self.field)
        column.addWidget(TextLabel(words, "body", "text2", wrap=True))
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        column.addLayout(buttons)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(password))
        self.done_button.clicked.connect(self.accept)
        self.finished.connect(self.field.clear)
        self.done_button.setFocus()
