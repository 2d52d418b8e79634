"""The right of the case: script, rights and notes; beside a chat or a letter one tab, or one key, away from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.view_tabs import LEAD, SavedViewTabs, ViewTab

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from agent_desk.ui.case.side_column import SideColumn

_WRITING: Final = "writing"
_SPEAKING: Final = "speaking"
#: Pixels at which a sheet that is written has room under the tabs; below it the keys alone lead to the other one.
_ROOM: Final = 640


class RightSide(QFrame):
    """What is said and noted, or what is being written, under tabs while there is both.

    Signals:
        turned: Another sheet is in sight.
    """

    turned = Signal()

    def __init__(self, side: SideColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self._side = side
        self._writing: QWidget | None = None
        self._name = ""
        self.tabs = SavedViewTabs()
        self._tab_box = QFrame()
        self._tab_box.setProperty("kind", "strip")
        row = QVBoxLayout(self._tab_box)
        row.setContentsMargins(16 - LEAD, 2, 0, 0)
        row.addWidget(self.tabs)
        self._stack = QStackedWidget()
        self._stack.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_box)
        column.addWidget(self._stack, 1)
        self._tab_box.hide()
        self.tabs.chosen.connect(self._show)
        self._stack.currentChanged.connect(lambda _place: self.turned.emit())
        side.wanted.connect(self.show_side)

    @property
    def is_writing(self) -> bool:
        """Is there a chat or a letter beside what is said?"""
        return self._writing is not None

    @property
    def least_width(self) -> int:
        """What the sheet in sight needs; a sheet that is not in sight needs no room."""
        sheet = self._stack.currentWidget() or self._side
        return max(sheet.minimumSizeHint().width(), sheet.minimumWidth())

    def add_sheet(self, sheet: QWidget) -> None:
        """Hold a sheet for a channel."""
        self._stack.addWidget(sheet)

    def turn(self, sheet: QWidget | None, name: str = "") -> None:
        """Another channel: its sheet comes up; None for one that is spoken.

        Args:
            sheet: One that was added.
            name: What its tab says.
        """
        is_same = sheet is self._writing
        self._writing, self._name = sheet, name
        self.retranslate()
        if sheet is None:
            self._stack.setCurrentWidget(self._side)
        elif not is_same:
            self.tabs.set_current(_WRITING)
            self._show(_WRITING)
        self._show_tabs()

    def retranslate(self) -> None:
        """Set every text again."""
        self.tabs.set_views([ViewTab(_WRITING, self._name), ViewTab(_SPEAKING, self.tr("Script, rights, notes"))])

    def show_side(self) -> None:
        """Script, rights and notes come up."""
        if self._writing is not None:
            self.tabs.set_current(_SPEAKING)

    def go_back(self) -> bool:
        """Back to what is being written; False when it is in sight, or nothing is being written."""
        if self._writing is None or self._stack.currentWidget() is self._writing:
            return False
        self.tabs.set_current(_WRITING)
        return True

    def _show(self, key: str) -> None:
        sheet = self._writing if key == _WRITING else self._side
        if sheet is not None:
            self._stack.setCurrentWidget(sheet)
        self._show_tabs()

    def _show_tabs(self) -> None:
        has_room = self.height() >= theme.scaled(_ROOM) or self._stack.currentWidget() is self._side
        self._tab_box.setVisible(self._writing is not None and has_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tabs give way where there is little height."""
        super().resizeEvent(event)
        self._show_tabs()
