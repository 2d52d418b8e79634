"""Cards of the working column and flat sections of the side panels: a row of title, then what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.step_disc import StepDisc
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.ui.widgets.step_disc import StepState


class _TitledFrame(QFrame):
    """A frame with a title row: mark, title, words, room, then whatever is put at the end."""

    def __init__(self, kind: str, margins: tuple[int, int, int, int], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.title = TextLabel("", "title")
        self.words = TextLabel("", "secondary", "text2")
        self.note = TextLabel("", "secondary", "text2")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.addWidget(self.title)
        self.head.addWidget(self.words)
        self.head.addStretch(1)
        self.head.addWidget(self.note)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*margins)
        outer.setSpacing(8)
        outer.addLayout(self.head)
        outer.addLayout(self.body, 1)
        self.words.hide()
        self.note.hide()

    def set_title(self, text: str, words: str = "") -> None:
        """Set the title, and secondary words beside it."""
        self.title.set_text(text)
        self.words.set_text(words)
        self.words.setVisible(bool(words))
        self.setAccessibleName(text)

    def set_note(self, text: str) -> None:
        """Set the words at the right end; empty hides them."""
        self.note.set_text(text)
        self.note.setVisible(bool(text))

    def add_title_widget(self, widget: QWidget) -> None:
        """Put a widget at the right end of the title row."""
        self.head.addWidget(widget)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget under what is there."""
        self.body.addWidget(widget, stretch)


class Card(_TitledFrame):
    """A card; with a number it shows the step's mark."""

    def __init__(self, step: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__("card", (15, 10, 15, 12), parent)
        self.disc: StepDisc | None = None
        if step is not None:
            self.disc = StepDisc(step)
            self.head.insertWidget(0, self.disc)

    def set_step_state(self, state: StepState) -> None:
        """Show the step done, current or to come; a card without a number has none to show."""
        if self.disc is not None:
            self.disc.set_state(state)


class Section(_TitledFrame):
    """A flat part of a side panel with a hairline under it."""

    def __init__(self, *, last: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("surface" if last else "strip", (16, 10, 16, 12), parent)
