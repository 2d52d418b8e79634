"""The table of the queue: its head, its keys, and how columns share the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from agent_desk.services.ports import QueueOrder
from agent_desk.ui import theme
from agent_desk.ui.queue.columns import COLUMNS, Column, layout_of
from agent_desk.ui.queue.row_delegate import ROW_HEIGHT, RowDelegate, room_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from agent_desk.services.ports import QueueRow
    from agent_desk.ui.queue.queue_model import QueueModel
    from agent_desk.ui.queue.row_words import RowWords


class QueueHeader(QHeaderView):
    """The head of the table: titles, and which one sorts which way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._order = QueueOrder.URGENCY
        self._descending = True
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_order(self, order: QueueOrder, *, descending: bool) -> None:
        """Show which column sorts."""
        self._order = order
        self._descending = descending
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """32 high."""
        return QSize(super().sizeHint().width(), theme.scaled(32))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint a title, with the direction beside the one that sorts."""
        colours = theme.tokens()
        spec = COLUMNS[logical]
        sorting = spec.order is self._order
        painter.save()
        painter.fillRect(rect, QColor(colours.sunken))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        painter.setFont(theme.font(12, 600 if sorting else 400))
        painter.setPen(QColor(colours.text if sorting else colours.text2))
        room = room_of(rect, spec.column)
        text = str(self.model().headerData(logical, Qt.Orientation.Horizontal))
        if sorting:
            room.adjust(0, 0, -14 if spec.is_right else 0, 0)
        side = Qt.AlignmentFlag.AlignRight if spec.is_right else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextDontClip, shown)
        if sorting:
            x = room.right() + 2 if spec.is_right else room.x() + painter.fontMetrics().horizontalAdvance(shown) + 3
            icon = "chevron-down" if self._descending else "chevron-up"
            theme.paint_icon(painter, QRect(x, rect.center().y() - 6, 13, 13), icon, colours.text)
        painter.restore()


class QueueTable(QTableView):
    """The table.

    Signals:
        row_chosen: Another row is current (its number; -1 for none).
        open_wanted: Enter, or a double click.
        skip_wanted: The key S.
        filter_wanted: The key /.
        order_wanted: A click on a head that sorts, or the keys O and Shift+O.
    """

    row_chosen = Signal(int)
    open_wanted = Signal()
    skip_wanted = Signal()
    filter_wanted = Signal()
    order_wanted = Signal(object, bool)

    def __init__(self, model: QueueModel, words: RowWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue_model = model
        self._order = QueueOrder.URGENCY
        self._descending = True
        self._left_out: frozenset[Column] = frozenset()
        self.head = QueueHeader(self)
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(words, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()
        self.head.sectionClicked.connect(self._sort_by)
        self.doubleClicked.connect(lambda _index: self.open_wanted.emit())

    def set_order(self, order: QueueOrder, *, descending: bool) -> None:
        """Show which column sorts."""
        self._order = order
        self._descending = descending
        self.head.set_order(order, descending=descending)
        self._share_room()

    def leave_out(self, columns: frozenset[Column]) -> None:
        """Show every column that there is room for, but these."""
        self._left_out = columns
        self._share_room()

    def current_row(self) -> QueueRow | None:
        """The row that is current, when it is here."""
        index = self.currentIndex()
        return self.queue_model.row_at(index.row()) if index.isValid() else None

    def go_to(self, number: int) -> None:
        """Make a row current; one outside the table changes nothing."""
        if 0 <= number < self.queue_model.rowCount():
            self.setCurrentIndex(self.queue_model.index(number, 0))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell who is chosen."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() or current.isValid() != previous.isValid():
            self.row_chosen.emit(current.row())

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys here; a search through the rows would walk the whole model."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list: Enter, S, /, O; Up and Down are Qt's."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_S:
            self.skip_wanted.emit()
        elif event.text() == "/":
            self.filter_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_O:
            self._next_order()
        elif shift and event.key() == Qt.Key.Key_O:
            self.order_wanted.emit(self._order, not self._descending)
        elif plain and event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif plain and event.key() == Qt.Key.Key_End:
            self.go_to(self.queue_model.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns."""
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "queue_model"):
            self._set_row_height()
            self._share_room()

    def _set_row_height(self) -> None:
        high = theme.scaled(ROW_HEIGHT)
        if self.verticalHeader().defaultSectionSize() != high:
            self.verticalHeader().setMinimumSectionSize(high)
            self.verticalHeader().setDefaultSectionSize(high)

    def _share_room(self) -> None:
        wanted = [spec for spec in COLUMNS if spec.column not in self._left_out]
        widths = layout_of(self.viewport().width(), wanted, theme.text_percent(), self._order)
        for place, spec in enumerate(COLUMNS):
            self.setColumnHidden(place, spec.column not in widths)
            if spec.column in widths:
                self.setColumnWidth(place, widths[spec.column])

    def _sort_by(self, place: int) -> None:
        spec = COLUMNS[place]
        if spec.order is None:
            return
        descending = not self._descending if spec.order is self._order else spec.descending
        self.order_wanted.emit(spec.order, descending)

    def _next_order(self) -> None:
        sorting = [spec for spec in COLUMNS if spec.order is not None]
        place = next(place for place, spec in enumerate(sorting) if spec.order is self._order)
        spec = sorting[(place + 1) % len(sorting)]
        self.order_wanted.emit(spec.order, spec.descending)
