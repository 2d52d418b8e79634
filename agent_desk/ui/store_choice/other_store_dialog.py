"""Name another store: a file of this computer, or the address of a database on a server."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.text_label import TextLabel


class OtherStoreDialog(QDialog):
    """The dialog.

    Signals:
        chosen: The path or the address, as it was given.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Open another store")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(560)
        self.edit = QLineEdit()
        self.edit.setProperty("large", "true")
        self.edit.setPlaceholderText("postgresql://desk-server/desk")
        self.edit.setAccessibleName(self.tr("File or address of the store"))
        self.browse = DeskButton(self.tr("Choose a file…"))
        self.cancel = DeskButton(self.tr("Cancel"), key="Esc")
        self.open_button = DeskButton(self.tr("Open it"), kind="primary", key="Enter")
        self._lay_out(title)
        self.edit.textChanged.connect(lambda text: self.open_button.setEnabled(bool(text.strip())))
        self.edit.returnPressed.connect(self.open_button.activate)
        self.browse.clicked.connect(self._choose)
        self.cancel.clicked.connect(self.reject)
        self.open_button.clicked.connect(self._give)
        self.open_button.setEnabled(False)
        self.edit.setFocus()

    def _lay_out(self, title: str) -> None:
        hint = self.tr(
            "A file of this computer, or the address of a database as your administrator gave it. A password does not "
            "belong into it: it is not kept."
        )
        line = QHBoxLayout()
        line.addWidget(self.edit, 1)
        line.addWidget(self.browse)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(TextLabel(title, "headline"))
        column.addWidget(TextLabel(hint, "body", "text2", wrap=True))
        column.addLayout(line)
        column.addSpacing(4)
        column.addLayout(buttons)

    def _choose(self) -> None:
        kinds = self.tr("Stores (*.db *.sqlite);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the file of a store"), "", kinds)
        if name:
            self.edit.setText(name)
            self.open_button.setFocus()

    def _give(self) -> None:
        self.accept()
        self.chosen.emit(self.edit.text().strip())
