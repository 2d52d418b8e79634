"""A small panel under its button: keep what the queue shows under a name, or take a saved view away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_desk.services.save_view import LONGEST_NAME
from agent_desk.ui import theme
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.wording.words import Words

_WIDTH: Final = 320


class SaveViewPanel(QFrame):
    """The panel; Enter saves, Esc leaves.

    Signals:
        wanted: Keep it under this name.
        removal_wanted: Take the view of this name away.
    """

    wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self._words = words
        self._standing = ""
        self._title = TextLabel("", "title")
        self._note = TextLabel("", "secondary", "text2", wrap=True)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self._problem = TextLabel("", "secondary", "bad", wrap=True)
        self.save_button = DeskButton(kind="primary", key="Enter")
        self.remove_button = DeskButton(kind="danger")
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for part in (self._title, self.name, self._note, self._problem):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.scaled(_WIDTH))
        self.setMaximumWidth(theme.scaled(_WIDTH) * 2)
        self.name.returnPressed.connect(self.save_button.click)
        self.name.textChanged.connect(lambda _text: self._problem.hide())
        self.save_button.clicked.connect(lambda: self.wanted.emit(self.name.text()))
        self.remove_button.clicked.connect(lambda: self.removal_wanted.emit(self._standing))

    def open_under(self, button: QWidget, standing: str, what: str) -> None:
        """Open under the button.

        Args:
            button: Where.
            standing: The saved view that is shown; empty for none.
            what: What would be kept, in words.
        """
        self._standing = standing
        self.retranslate()
        self._note.set_text(what)
        self._problem.hide()
        self.remove_button.setVisible(bool(standing))
        self.name.setText(standing)
        self.name.selectAll()
        self.adjustSize()
        at = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        self.move(at)
        self.show()
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_problem(self, error: DeskError) -> None:
        """Say why it was not kept; the name stays as typed."""
        self._problem.set_text(self._words.error(error))
        self._problem.show()
        self.adjustSize()

    def retranslate(self) -> None:
        """Set the texts again."""
        self._title.set_text(self.tr("Save this view"))
        self.setAccessibleName(self.tr("Save this view"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name of the view"))
        self.save_button.set_text(self.tr("Save"))
        self.remove_button.set_text(self.tr("Remove"))
