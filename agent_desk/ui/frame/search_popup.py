"""Ctrl+K: a field and a list of what was found, two lines each, that can be driven without leaving the field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from agent_desk.ui import theme
from agent_desk.ui.widgets.bucket_pill import bucket_sentence, paint_bucket_pill
from agent_desk.ui.widgets.empty_state import EmptyState
from agent_desk.ui.widgets.keycap import KeyHintRow
from agent_desk.ui.widgets.search_box import SearchField
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.ui.theme import Bucket

_ROW: Final = 45
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing found, ready to be shown.

    Attributes:
        key: What the listener needs to open it.
        name: In bold, Chinese first.
        latin: Beside it; may be empty.
        detail: The line under it, masked where it must be.
        bucket: The bucket's code, or None for what is no borrower.
        days: Calendar days past due.
        amount: An amount in words, or empty while it must stay hidden.
    """

    key: str
    name: str
    latin: str = ""
    detail: str = ""
    bucket: Bucket | None = None
    days: int = 0
    amount: str = ""


class _Hits(QAbstractListModel):
    """The hits of one search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: tuple[SearchHit, ...] = ()

    def set_hits(self, hits: Sequence[SearchHit]) -> None:
        self.beginResetModel()
        self.hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.name
        if role == Qt.ItemDataRole.UserRole:
            return hit
        if role == Qt.ItemDataRole.AccessibleTextRole:
            pill = bucket_sentence(hit.days, hit.bucket) if hit.bucket else ""
            return ", ".join(part for part in (hit.name, hit.latin, hit.detail, pill, hit.amount) if part)
        return None


class _HitDelegate(QStyledItemDelegate):
    """Two lines, the pill, the amount."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, theme.scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit: SearchHit = index.data(Qt.ItemDataRole.UserRole)
        colours = theme.tokens()
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(colours.sel if selected else colours.surface))
        if selected:
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(colours.accent))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        half = rect.height() // 2
        upper = QRect(rect.x() + 18, rect.y() + 4, rect.width() - 250, half - 2)
        painter.setFont(theme.font(13, 600))
        painter.setPen(QColor(colours.text))
        name = painter.fontMetrics().elidedText(hit.name, Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, flags, name)
        upper.adjust(painter.fontMetrics().horizontalAdvance(name) + 6, 0, 0, 0)
        painter.setFont(theme.font(13))
        latin = painter.fontMetrics().elidedText(hit.latin, Qt.TextElideMode.ElideRight, max(0, upper.width()))
        painter.drawText(upper, flags, latin)
        painter.setFont(theme.font(12))
        painter.setPen(QColor(colours.text2))
        lower = QRect(rect.x() + 18, rect.y() + half, rect.width() - 250, half - 4)
        detail = painter.fontMetrics().elidedText(hit.detail, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, flags, detail)
        if hit.bucket:
            paint_bucket_pill(painter, QRect(rect.right() - 208, rect.y(), 104, rect.height()), hit.bucket, hit.days)
        painter.setFont(theme.font(13))
        painter.setPen(QColor(colours.text))
        right = QRect(rect.right() - 100, rect.y(), 84, rect.height())
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip
        painter.drawText(right, end, hit.amount)
        painter.restore()


class SearchPopup(QFrame):
    """The popup. Whoever searches listens to ``text_changed`` and answers with ``set_hits``.

    Signals:
        text_changed: The text in the field, trimmed, after each key.
        chosen: The key of a hit (Enter or a click).
        taken: The key of a hit (Ctrl+Enter).
    """

    text_changed = Signal(str)
    chosen = Signal(str)
    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self.field = SearchField()
        self.field.setProperty("large", "true")
        self._note = TextLabel("", "secondary", "text2", parent=self.field)
        self._model = _Hits(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nobody = EmptyState("search")
        self.nobody.hide()
        self._keys = KeyHintRow()
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(16, 8, 16, 8)
        self._foot.addWidget(self._keys)
        self._foot.addStretch(1)
        line = QFrame()
        line.setProperty("kind", "hline")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 9)
        head.addWidget(self.field)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.nobody, 1)
        column.addWidget(line)
        column.addLayout(self._foot)
        self.field.textChanged.connect(lambda text: self.text_changed.emit(text.strip()))
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._choose)
        self.retranslate()

    def open_under(self, box: QWidget, typed: str = "") -> None:
        """Show the popup at a search box, with the field focused and ``typed`` in it."""
        width = max(box.width(), 480)
        self.resize(width, theme.scaled(360))
        self.move(box.mapToGlobal(QPoint(0, box.height() + 4)))
        self.field.setText(typed)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        if not typed:
            self.field.selectAll()

    def set_hits(self, hits: Sequence[SearchHit], note: str = "") -> None:
        """Show what was found, the first hit selected.

        Args:
            hits: In order of relevance.
            note: How many and how fast, at the right of the field.
        """
        self._model.set_hits(hits)
        self._note.set_text(note)
        self._place_note()
        is_missing = not hits and bool(self.field.text().strip())
        self.list.setVisible(not is_missing)
        self.nobody.setVisible(is_missing)
        if hits:
            self.list.setCurrentIndex(self._model.index(0))

    @property
    def hits(self) -> tuple[SearchHit, ...]:
        """What is shown."""
        return self._model.hits

    def retranslate(self) -> None:
        """Set the texts again."""
        self.field.set_hint(self.tr("Find a borrower: name, phone, loan no., ID no."))
        self.list.setAccessibleName(self.tr("Found"))
        self.setAccessibleName(self.tr("Search"))
        self.nobody.set_message(
            self.tr("Nobody found"), self.tr("Part of a name, pinyin initials, or the last digits of a number will do.")
        )
        self._keys.set_hints(
            (
                ("Up Down", self.tr("choose")),
                ("Enter", self.tr("open")),
                ("Ctrl+Enter", self.tr("take")),
                ("Esc", self.tr("close")),
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drive the list with the keys typed into the field."""
        if watched is self.field and event.type() == QEvent.Type.Resize:
            self._place_note()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}.get(
                Qt.Key(key), 0
            )
            if step:
                last = self._model.rowCount() - 1
                row = min(max(self.list.currentIndex().row() + step, 0), last)
                self.list.setCurrentIndex(self._model.index(row))
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                take = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._answer(self.list.currentIndex(), take=take)
                return True
        return super().eventFilter(watched, event)

    def _choose(self, index: QModelIndex) -> None:
        self._answer(index, take=False)

    def _answer(self, index: QModelIndex, *, take: bool) -> None:
        if index.isValid():
            key = self._model.hits[index.row()].key
            self.hide()
            (self.taken if take else self.chosen).emit(key)

    def _place_note(self) -> None:
        self._note.adjustSize()
        self._note.move(self.field.width() - self._note.width() - 12, (self.field.height() - self._note.height()) // 2)
