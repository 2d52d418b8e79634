"""Which columns the queue shows: a button with a menu, kept for its person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from agent_desk.ui.queue.columns import COLUMNS, Column
from agent_desk.ui.widgets.buttons import DeskButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent

    from agent_desk.ui.kept_layout import KeptLayout

PLACE: Final = "queue.columns"
#: A row says nothing without these.
ALWAYS: Final = frozenset({Column.BORROWER, Column.DAYS_PAST_DUE})


class _LastingMenu(QMenu):
    """Stays open while columns are switched, so that several can be."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action: QAction | None = self.actionAt(event.position().toPoint())
        if action is not None and action.isEnabled() and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action: QAction | None = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
            return
        super().keyPressEvent(event)


class ColumnsButton(DeskButton):
    """The button.

    Signals:
        changed: The columns left out (``frozenset[Column]``).
    """

    changed = Signal(object)

    def __init__(self, layout: KeptLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._layout = layout
        self.menu_of_columns = _LastingMenu(self)
        self._actions: dict[Column, QAction] = {}
        hidden = self.hidden
        for spec in COLUMNS:
            action = self.menu_of_columns.addAction("")
            action.setCheckable(True)
            action.setChecked(spec.column not in hidden)
            action.setEnabled(spec.column not in ALWAYS)
            action.toggled.connect(lambda _on: self._tell())
            self._actions[spec.column] = action
        self.menu_of_columns.addSeparator()
        self._all = self.menu_of_columns.addAction("")
        self._all.triggered.connect(self._show_all)
        self.clicked.connect(self.open_menu)

    @property
    def hidden(self) -> frozenset[Column]:
        """The columns that this person leaves out."""
        known = {column.value for column in Column} - {column.value for column in ALWAYS}
        return frozenset(Column(word) for word in self._layout.words(PLACE) or () if word in known)

    def action(self, column: Column) -> QAction:
        """The entry of a column."""
        return self._actions[column]

    def open_menu(self) -> None:
        """Open the menu under the button, on its first entry."""
        self.menu_of_columns.setActiveAction(next(iter(self._actions.values())))
        self.menu_of_columns.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def retranslate(self) -> None:
        """Set the texts again."""
        self.set_text(self.tr("Columns"))
        self.setToolTip(self.tr("Columns to show; where there is too little room some are left out by themselves"))
        self.menu_of_columns.setAccessibleName(self.tr("Columns"))
        self._all.setText(self.tr("Show all"))
        for spec in COLUMNS:
            self._actions[spec.column].setText(
                QCoreApplication.translate("QueueColumns", spec.whole_title or spec.title)
            )

    def _show_all(self) -> None:
        for action in self._actions.values():
            action.setChecked(True)

    def _tell(self) -> None:
        hidden = [column for column, action in self._actions.items() if not action.isChecked()]
        if hidden:
            self._layout.keep(PLACE, hidden)
        else:
            self._layout.forget(PLACE)
        self.changed.emit(frozenset(hidden))
