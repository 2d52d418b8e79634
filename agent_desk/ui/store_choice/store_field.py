"""On the sign-in page: the store that is open, those that were open before, and the way to another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from agent_desk.ui.store_choice.other_store_dialog import OtherStoreDialog
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QWheelEvent

    from agent_desk.ui.store_choice.store_place import StorePlace

_CHOOSING: Final = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Space, Qt.Key.Key_F4),
)


class _OpeningBox(QComboBox):
    """A box that changes by its list alone: a key or the wheel in passing shall not open another store."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key that would choose opens the list."""
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape):
            super().keyPressEvent(event)
        elif event.text().strip() or event.key() in _CHOOSING:
            self.showPopup()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it."""
        event.ignore()


class StoreField(QWidget):
    """The field. Choosing another store asks for it; the one that is open stays until it is there.

    Signals:
        wanted: The address of another store.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[StorePlace, ...] = ()
        self._label = TextLabel("", "label", "text2")
        self.box = _OpeningBox()
        self.box.setProperty("large", "true")
        self._label.setBuddy(self.box)
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.box)
        self.box.activated.connect(self._take)
        self.retranslate()

    def set_places(self, places: Sequence[StorePlace]) -> None:
        """The store that is open, and then the others."""
        self._places = tuple(places)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts again."""
        self._label.set_text(self.tr("Loan store"))
        self.box.setAccessibleName(self.tr("Loan store"))
        self.box.clear()
        here, there = self.tr("{name}, on this computer"), self.tr("{name}, on {host}")
        for place in self._places:
            self.box.addItem((there if place.host else here).format(name=place.name, host=place.host), place.address)
            self.box.setItemData(self.box.count() - 1, place.address, Qt.ItemDataRole.ToolTipRole)
        self.box.addItem(self.tr("Another store…"))

    def _take(self, place: int) -> None:
        self.box.setCurrentIndex(0)
        if place >= len(self._places):
            dialog = OtherStoreDialog(self)
            dialog.chosen.connect(self.wanted)
            dialog.open()
        elif place > 0:
            self.wanted.emit(self._places[place].address)
