"""The people who may sit down at the desk, to be chosen from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agent_desk.ui import theme
from agent_desk.ui.widgets.avatar import initials

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.people import User
    from agent_desk.wording.words import Words

_Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 44


class PeopleModel(QAbstractListModel):
    """One row a person. The user role holds the account."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._people: tuple[User, ...] = ()

    @property
    def people(self) -> tuple[User, ...]:
        """Who is shown."""
        return self._people

    def set_people(self, people: Sequence[User]) -> None:
        """Show these."""
        self.beginResetModel()
        self._people = tuple(people)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many people."""
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, account, or both with the role as a sentence."""
        if not index.isValid():
            return None
        user = self._people[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return user
        if role == Qt.ItemDataRole.DisplayRole:
            return user.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{user.name} {user.latin_name}, {self.detail(user)}"
        return None

    def detail(self, user: User) -> str:
        """Role, number and team."""
        text = self.tr("{role} {number}").format(role=self.words.role(user.role), number=user.user_id)
        return f"{text} · {user.team}" if user.team else text


class PeopleDelegate(QStyledItemDelegate):
    """Mark, name, role."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """One height for all."""
        return QSize(0, theme.scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one person."""
        user: User = index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        assert isinstance(model, PeopleModel)
        colours = theme.tokens()
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(rect, QColor(colours.sel))
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(colours.accent))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        size = theme.scaled(28)
        mark = QRect(rect.x() + 12, rect.y() + (rect.height() - size) // 2, size, size)
        theme.stroke_round(painter, mark, size / 2, colours.accent_mid, fill=colours.accent_soft)
        painter.setFont(theme.font(11, 600))
        painter.setPen(QColor(colours.accent))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, initials(user.name))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        room = rect.adjusted(12 + size + 12, 0, -12, 0)
        painter.setFont(theme.font(13, 600))
        painter.setPen(QColor(colours.text))
        detail = model.detail(user)
        left = room.adjusted(0, 0, -QFontMetrics(theme.font(12)).horizontalAdvance(detail) - 12, 0)
        used = _draw_elided(painter, left, user.name) + 8
        painter.setFont(theme.font(13))
        painter.setPen(QColor(colours.text2))
        _draw_elided(painter, left.adjusted(used, 0, 0, 0), user.latin_name)
        painter.setFont(theme.font(12))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, detail)
        painter.restore()


def _draw_elided(painter: QPainter, room: QRect, text: str) -> int:
    """Draw at the left, shortened where there is too little room; returns the width used."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
