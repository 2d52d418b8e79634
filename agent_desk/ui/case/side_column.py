"""The right of the case: what must be said (script and rights) and what is noted. On compact pages in tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from agent_desk.ui.case.notes_panel import NotesPanel
from agent_desk.ui.case.rights_panel import RightsPanel
from agent_desk.ui.case.script_panel import ScriptPanel
from agent_desk.ui.widgets.view_tabs import LEAD, SavedViewTabs, ViewTab

_SCRIPT = "script"
_RIGHTS = "rights"


class SideColumn(QFrame):
    """The column.

    Signals:
        changed: Another tab is shown.
        wanted: A part of it was called up, and has to be in sight.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.script = ScriptPanel()
        self.rights = RightsPanel()
        self.notes = NotesPanel()
        self.tabs = SavedViewTabs()
        self._tab_box = QFrame()
        self._tab_box.setProperty("kind", "strip")
        tab_row = QVBoxLayout(self._tab_box)
        tab_row.setContentsMargins(16 - LEAD, 2, 0, 0)
        tab_row.addWidget(self.tabs)
        self._stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part, stretch in (
            (self._tab_box, 0),
            (self._stack, 7),
            (self.script, 10),
            (self.rights, 8),
            (self.notes, 6),
        ):
            self._column.addWidget(part, stretch)
        self.tabs.chosen.connect(self._show_tab)
        self.retranslate()
        self.set_compact(False)

    def retranslate(self) -> None:
        """Set every text again."""
        self.rights.retranslate()
        self.notes.retranslate()
        self._name_tabs()

    def _name_tabs(self) -> None:
        total = self.rights.read_count + self.rights.unread_count
        count = f"{self.rights.read_count}/{total}"
        self.tabs.set_views([ViewTab(_SCRIPT, self.tr("Script")), ViewTab(_RIGHTS, self.tr("Rights"), count)])

    def count_rights(self) -> None:
        """The number of rights read has changed."""
        self._name_tabs()

    def set_compact(self, compact: bool) -> None:
        """Script and rights in tabs, or one under the other; the notes stay."""
        self._tab_box.setVisible(compact)
        self._stack.setVisible(compact)
        for part in (self.script, self.rights):
            if compact:
                self._stack.addWidget(part)
            else:
                self._stack.removeWidget(part)
        if not compact:
            self._column.insertWidget(2, self.script, 10)
            self._column.insertWidget(3, self.rights, 8)
            self.script.show()
            self.rights.show()
        self._show_tab(self.tabs.current_key)

    def _show_tab(self, key: str) -> None:
        self._stack.setCurrentIndex(1 if key == _RIGHTS else 0)
        self.changed.emit()

    def show_script(self) -> None:
        """Bring the script to the front."""
        self.wanted.emit()
        self.tabs.set_current(_SCRIPT)

    def show_rights(self) -> None:
        """Bring the rights to the front."""
        self.wanted.emit()
        self.tabs.set_current(_RIGHTS)

    def show_notes(self) -> None:
        """Go to the notes."""
        self.wanted.emit()
        self.notes.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
