"""The store does not open: why, what is safe, and what happens next; it goes on by itself when the store answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.store_choice.other_store_dialog import OtherStoreDialog
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.centred_card import centred_card
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from agent_desk.domain.errors import DeskError, StoreError
    from agent_desk.ui.store_choice.store_place import StorePlace
    from agent_desk.ui.tasks import Runner
    from agent_desk.wording.words import Words

#: What may pass by itself; anything else waits for a person.
_PASSING: Final = frozenset({"store.connection", "store.crowded", "store.locked", "store.cannot-open", "store.disk"})

#: Seconds between two tries by itself, the last one again and again.
_PAUSES: Final = (1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class Away:
    """A store that does not open.

    Attributes:
        place: Which one.
        error: Why.
        probe: Opens it and closes it again; may take seconds. Raises StoreError.
    """

    place: StorePlace
    error: StoreError
    probe: Callable[[], None]


class AwayWindow(QWidget):
    """The window.

    Signals:
        came: The store opens.
        other_wanted: The path or address of another store, to be opened instead.
    """

    came = Signal()
    other_wanted = Signal(str)

    def __init__(self, away: Away, words: Words, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._away = away
        self._words = words
        self._runner = runner
        self._error: DeskError = away.error
        self._tries = 0
        self._left = 0
        self._is_trying = False
        self._title = TextLabel("", "page")
        self._what = TextLabel("", "body", "text2", wrap=True)
        self.panel = MessagePanel("bad")
        self._safe = IconLine(icon="tick-circle")
        self._next = TextLabel("", "secondary", "text2")
        self.again = DeskButton(kind="primary", key="Enter")
        self.other = DeskButton()
        self.close_button = DeskButton()
        self._lay_out()
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count)
        self.again.clicked.connect(self._try)
        self.other.clicked.connect(self._choose)
        self.close_button.clicked.connect(self.close)
        self.resize(theme.scaled(900), theme.scaled(600))
        self.retranslate()
        self._rest()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.again)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = centred_card(self)
        for widget in (self._title, self._what, self.panel, self._safe, self._next):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(buttons)
        self.again.setFocus()

    def _rest(self) -> None:
        """Until the next try by itself, if there is to be one."""
        self._tick.stop()
        self._left = 0
        if self._error.code in _PASSING:
            self._left = _PAUSES[min(self._tries, len(_PAUSES) - 1)]
            self._tick.start()
        self._say()

    def _count(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._try()
        else:
            self._say()

    def _try(self) -> None:
        if self._is_trying:
            return
        self._tick.stop()
        self._is_trying = True
        self._tries += 1
        self._say()
        self._runner.run(self, self._away.probe, lambda _nothing: self._arrive(), self._fail)

    def _arrive(self) -> None:
        self._is_trying = False
        self.came.emit()
        self.close()

    def _fail(self, error: DeskError) -> None:
        self._is_trying = False
        self._error = error
        self._rest()

    def _choose(self) -> None:
        dialog = OtherStoreDialog(self)
        dialog.chosen.connect(self._give)
        dialog.open()

    def _give(self, address: str) -> None:
        self.other_wanted.emit(address)
        self.close()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.again.set_text(self.tr("Try again"))
        self.other.set_text(self.tr("Open another store…"))
        self.close_button.set_text(self.tr("Close"))
        self._safe.set_line(
            self.tr("What was saved is in the store. What was not saved waits on this computer and is offered again.")
        )
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Try no more."""
        self._tick.stop()
        super().closeEvent(event)

    def _say(self) -> None:
        place = self._away.place
        passing = self._error.code in _PASSING
        title = self.tr("The store {name} does not answer") if passing else self.tr("The store {name} does not open")
        self.setWindowTitle(title.format(name=place.name))
        self._title.set_text(title.format(name=place.name))
        where = self.tr("On {host}: {address}") if place.host else self.tr("On this computer: {address}")
        self._what.set_text(where.format(host=place.host, address=place.address))
        self.panel.set_message(self._words.error(self._error))
        if self._is_trying:
            self._next.set_text(self.tr("Trying now"))
        elif self._left:
            self._next.set_text(self.tr("Trying again in {seconds} s").format(seconds=self._left))
        else:
            self._next.set_text(self.tr("Try again when that is mended."))
