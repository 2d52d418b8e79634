"""The head of a page: its title, words beside it, and what can be done at the right end."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from agent_desk.ui.widgets.text_label import TextLabel


class PageHeader(QFrame):
    """The head; tabs go under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self._title = TextLabel("", "page")
        self._words = TextLabel("", "secondary", "text2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 12, 14, 2)
        self._row.setSpacing(10)
        self._row.addWidget(self._title)
        self._row.addWidget(self._words)
        self._row.addStretch(1)

    def set_title(self, title: str, words: str = "") -> None:
        """Set title and words."""
        self._title.set_text(title)
        self._words.set_text(words)
        self._words.setVisible(bool(words))

    def add_widget(self, widget: QWidget) -> None:
        """Put a widget at the right end, the primary button last."""
        self._row.addWidget(widget)

    def insert_widget(self, widget: QWidget) -> None:
        """Put a widget before those at the right end."""
        self._row.insertWidget(3, widget)
