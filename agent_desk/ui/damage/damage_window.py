"""The store is damaged: what happened, the newest good copy, and a button that puts it back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from agent_desk.domain.errors import DeskError
from agent_desk.ui import theme
from agent_desk.ui.moment_text import moment_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.centred_card import centred_card
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from agent_desk.wording.words import Words


@dataclass(frozen=True, slots=True)
class WayBack:
    """How a damaged store comes back.

    Attributes:
        store: Path of the damaged file.
        copy: Path of the newest copy that can be read through; empty when there is none.
        made_at: When that copy was made; ``None`` when there is none.
        time_zone: In which moments are shown.
        restore: Puts a copy in the store's place; where the damaged file lies now. Raises DeskError.
    """

    store: str
    copy: str
    made_at: datetime | None
    time_zone: str
    restore: Callable[[str], str]


class DamageWindow(QWidget):
    """The window.

    Signals:
        mended: A copy is in the store's place; the desk can be opened.
    """

    mended = Signal()

    def __init__(self, way: WayBack, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way = way
        self._words = words
        self._error: DeskError | None = None
        self._kept = ""
        self._title = TextLabel("", "page")
        self._what = TextLabel("", "body", "text2", wrap=True)
        self.panel = MessagePanel("warn")
        self.trouble = MessagePanel("bad")
        self.restore_button = DeskButton(kind="primary")
        self.other_button = DeskButton()
        self.close_button = DeskButton()
        self.open_button = DeskButton(kind="primary")
        self._safe = IconLine(icon="tick-circle")
        self._lay_out()
        self.restore_button.clicked.connect(lambda: self._restore(self._way.copy))
        self.other_button.clicked.connect(self._choose)
        self.close_button.clicked.connect(self.close)
        self.open_button.clicked.connect(self._go_on)
        self.resize(theme.scaled(900), theme.scaled(600))
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self.open_button, self.restore_button, self.other_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = centred_card(self)
        for widget in (self._title, self._what, self.panel, self.trouble, self._safe):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(buttons)

    def _choose(self) -> None:
        folder = str(Path(self._way.copy or self._way.store).parent)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a copy of the store"), folder)
        if name:
            self._restore(name)

    def _restore(self, copy: str) -> None:
        try:
            self._kept = self._way.restore(copy)
        except DeskError as error:
            self._error = error
        else:
            self._error = None
        self._say()
        (self.open_button if self._kept else self.other_button).setFocus()

    def _go_on(self) -> None:
        self.mended.emit()
        self.close()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.restore_button.set_text(self.tr("Restore this copy"))
        self.other_button.set_text(self.tr("Choose another copy…"))
        self.close_button.set_text(self.tr("Close"))
        self.open_button.set_text(self.tr("Open the desk"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say(self) -> None:
        way, mended = self._way, bool(self._kept)
        name = Path(way.store).name
        if mended:
            title, what = (
                self.tr("The store is whole again"),
                self.tr("The copy was checked and is in the store's place."),
            )
        else:
            title = self.tr("The store {name} is damaged").format(name=name)
            what = self.tr("The file cannot be read as it was written, so the desk does not work with it.")
        self.setWindowTitle(title)
        self._title.set_text(title)
        self._what.set_text(what)
        self._say_copy(mended)
        self._say_trouble()
        self._safe.set_line(
            self.tr("The damaged file is kept as {path}").format(path=Path(self._kept).name)
            if mended
            else self.tr("Restoring deletes nothing: the damaged file is kept beside it.")
        )
        self.open_button.setVisible(mended)
        self.restore_button.setVisible(bool(way.copy) and not mended)
        self.other_button.setVisible(not mended)
        self.close_button.setVisible(not mended)

    def _say_copy(self, mended: bool) -> None:
        way = self._way
        self.panel.setVisible(not mended)
        if way.made_at is not None:
            made = moment_text(self._words, way.made_at, way.time_zone)
            title = self.tr("The newest good copy was made {moment}").format(moment=made)
            lost = self.tr("What was done after that is not in it and has to be entered again.")
            self.panel.set_message(title, lost, Path(way.copy).name)
        else:
            self.panel.set_message(
                self.tr("No good copy was found where copies are kept"),
                self.tr("If there is one elsewhere, choose it. Your administrator may have it."),
            )

    def _say_trouble(self) -> None:
        self.trouble.setVisible(self._error is not None)
        if self._error is not None:
            self.trouble.set_message(self.tr("This copy was not restored"), self._words.error(self._error))
