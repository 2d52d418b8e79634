"""Requests and letters as a list: those that wait first, then those decided, and how each row is painted.

Conventions of this file: waiting rows are 84 px high, decided ones 28 unless all are shown alike; ages are reckoned at
paint time from the clock handed in, so that a repaint is all a timer has to ask for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.letters import LetterStatus
from agent_desk.services.decide_request import RequestLine
from agent_desk.services.second_reading import LetterLine
from agent_desk.ui import theme
from agent_desk.ui.drawn import drawn
from agent_desk.ui.moment_text import age_text, clock_text
from agent_desk.ui.money_text import day_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from agent_desk.services.ports import Clock
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words

Line = RequestLine | LetterLine
_Index = QModelIndex | QPersistentModelIndex
Shape = Literal["tall", "head", "short"]
_HEIGHTS: Final[dict[Shape, int]] = {"tall": 84, "head": 38, "short": 28}

#: How a state is shown beside its word.
STATUS_MARKS: Final[dict[RequestStatus, tuple[Tone, str]]] = {
    RequestStatus.SUBMITTED: ("warn", "clock"),
    RequestStatus.APPROVED: ("ok", "tick-circle"),
    RequestStatus.COUNTERED: ("warn", "swap"),
    RequestStatus.RETURNED: ("warn", "return"),
    RequestStatus.REJECTED: ("bad", "barred-circle"),
    RequestStatus.WITHDRAWN: ("text2", "close"),
    RequestStatus.LAPSED: ("text2", "clock"),
}
LETTER_MARKS: Final[dict[LetterStatus, tuple[Tone, str]]] = {
    LetterStatus.READING: ("warn", "mail"),
    LetterStatus.READY: ("ok", "tick-circle"),
    LetterStatus.DRAFT: ("warn", "return"),
}
_ON_HOLD: Final[tuple[Tone, str]] = ("bad", "pause")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a request or a letter, or the head over those decided."""

    shape: Shape
    line: Line | None = None
    count: int = 0


def number_of(line: Line) -> str:
    """The number of the request or letter."""
    return line.letter.number if isinstance(line, LetterLine) else line.request.number


def _waits(line: Line) -> bool:
    return line.waits if isinstance(line, LetterLine) else line.request.status is RequestStatus.SUBMITTED


def _answered_at(line: Line) -> datetime:
    """When it was decided; when it was asked, where nobody decided."""
    if isinstance(line, LetterLine):
        return line.letter.read_at or line.letter.drafted_at
    return line.request.decision.decided_at if line.request.decision is not None else line.request.submitted_at


def _mark(line: Line) -> tuple[Tone, str]:
    if isinstance(line, LetterLine):
        return LETTER_MARKS[line.letter.status]
    return _ON_HOLD if _waits(line) and line.request.caller_waiting else STATUS_MARKS[line.request.status]


class RequestModel(QAbstractListModel):
    """The rows. The user role holds the entry."""

    def __init__(self, words: Words, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.clock = clock
        self.time_zone = "UTC"
        self._lines: tuple[Line, ...] = ()
        self._alike = False
        self._entries: tuple[Entry, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Everything that was read."""
        return self._lines

    @property
    def waiting(self) -> int:
        """How many wait."""
        return sum(_waits(line) for line in self._lines)

    def set_lines(self, lines: Sequence[Line], *, alike: bool) -> bool:
        """Show these requests and letters.

        Args:
            lines: Those that wait in their order; the others stand below, the latest first.
            alike: Decided ones as tall as waiting ones.

        Returns:
            False when nothing is different.
        """
        if tuple(lines) == self._lines and alike == self._alike:
            return False
        self.beginResetModel()
        self._lines = tuple(lines)
        self._alike = alike
        waiting = [Entry("tall", line) for line in lines if _waits(line)]
        past = sorted((line for line in lines if not _waits(line)), key=_answered_at, reverse=True)
        decided = [Entry("tall" if alike else "short", line) for line in past]
        head = [Entry("head", count=len(past))] if past else []
        self._entries = (*waiting, *head, *decided)
        self.endResetModel()
        return True

    def row_of(self, number: str) -> int:
        """Where a request or letter stands; -1 when it is not listed."""
        found = (row for row, item in enumerate(self._entries) if item.line and number_of(item.line) == number)
        return next(found, -1)

    def entry(self, row: int) -> Entry:
        """The row's entry."""
        return self._entries[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many rows, heads included."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A head cannot be chosen."""
        if index.isValid() and self._entries[index.row()].shape == "head":
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, the entry, or the whole row as a sentence."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return drawn(entry.line.borrower_name) if entry.line else self.head_text(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(entry)
        return None

    def head_text(self, entry: Entry) -> str:
        """The words over the decided ones."""
        return self.tr("Decided · {count}").format(count=entry.count)

    def state_text(self, line: Line) -> str:
        """Where it stands: the caller's wait comes before everything, then the day by which a letter is due."""
        if isinstance(line, LetterLine):
            return self._letter_state(line)
        request = line.request
        if request.status is RequestStatus.SUBMITTED:
            return self.tr("Borrower on hold") if request.caller_waiting else self.tr("Waiting for a decision")
        return self.words.request_status(request.status)

    def _letter_state(self, line: LetterLine) -> str:
        by = line.letter.content.reply_by
        if line.waits and by is not None:
            return self.tr("To be read · reply by {date}").format(date=day_text(by))
        if line.waits:
            return self.tr("To be read")
        return self.tr("Given back") if line.letter.status is LetterStatus.DRAFT else self.tr("Released")

    def summary(self, line: Line) -> str:
        """What is asked for, or was granted, or what a letter does, in a few words."""
        if isinstance(line, LetterLine):
            kind = self.words.letter_kind(line.letter.kind)
            return self.tr("Letter: {kind}").format(kind=kind)
        return self.words.proposal(line.request.granted, line.currency)

    def by_text(self, line: Line) -> str:
        """Who asks, or wrote it, below what it is."""
        said = self.tr("written by {name}") if isinstance(line, LetterLine) else self.tr("by {name}")
        return said.format(name=line.maker_name)

    def age(self, line: Line) -> str:
        """How long it has waited; when it was decided."""
        if _waits(line):
            since = line.letter.drafted_at if isinstance(line, LetterLine) else line.request.submitted_at
            return age_text(self.clock.now() - since)
        return clock_text(_answered_at(line), self.time_zone)

    def sentence(self, entry: Entry) -> str:
        """The row for assistive technology."""
        if entry.line is None:
            return self.head_text(entry)
        line = entry.line
        said = self.tr("written by {name}") if isinstance(line, LetterLine) else self.tr("asked by {name}")
        asked = said.format(name=line.maker_name)
        parts = (line.borrower_name, line.latin_name, self.summary(line), self.state_text(line), self.age(line), asked)
        return ", ".join(part for part in parts if part)


class RequestDelegate(QStyledItemDelegate):
    """Three lines for what waits, one for what is decided."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The height of the row's shape."""
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        return QSize(0, theme.scaled(_HEIGHTS[entry.shape]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        assert isinstance(model, RequestModel)
        rect: QRect = option.rect
        colours = theme.tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.sel))
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(colours.accent))
        if entry.line is None:
            painter.setFont(theme.font(12, 600))
            painter.setPen(QColor(colours.text2))
            painter.drawText(rect.adjusted(16, 8, -14, 0), _MIDDLE, model.head_text(entry))
        elif entry.shape == "tall":
            painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(colours.line))
            self._paint_tall(painter, rect, model, entry.line)
        else:
            self._paint_short(painter, rect, model, entry.line)
        painter.restore()

    def _paint_tall(self, painter: QPainter, rect: QRect, model: RequestModel, line: Line) -> None:
        colours = theme.tokens()
        step = theme.scaled(21)
        first = QRect(rect.x() + 16, rect.y() + theme.scaled(9), rect.width() - 30, theme.scaled(20))
        tone, icon = _mark(line)
        on_hold = (tone, icon) == _ON_HOLD
        used = _right(painter, first, model.age(line), colours.bad if on_hold else colours.text, bold=True)
        room = first.adjusted(0, 0, -used - 10, 0)
        x = _left(painter, room, drawn(line.borrower_name), colours.text, bold=True)
        _left(painter, room.adjusted(x + 8, 0, 0, 0), line.latin_name, colours.text2)
        second = first.translated(0, step)
        _left(painter, second, model.summary(line), colours.text, size=12)
        third = first.translated(0, 2 * step + 1)
        used = _right(painter, third, model.by_text(line), colours.text2, size=12)
        ink = colours.tone(tone)
        theme.paint_icon(painter, QRect(third.x() - 1, third.y() + (third.height() - 16) // 2, 16, 16), icon, ink)
        _left(painter, third.adjusted(20, 0, -used - 10, 0), model.state_text(line), ink, size=12, bold=True)

    def _paint_short(self, painter: QPainter, rect: QRect, model: RequestModel, line: Line) -> None:
        colours = theme.tokens()
        tone, icon = _mark(line)
        room = rect.adjusted(16, 0, -14, 0)
        box = QRect(room.x() - 1, room.y() + (room.height() - 16) // 2, 16, 16)
        theme.paint_icon(painter, box, icon, colours.tone(tone))
        used = _right(painter, room, model.age(line), colours.text2, size=12)
        name = QRect(room.x() + 22, room.y(), theme.scaled(92), room.height())
        _left(painter, name, drawn(line.borrower_name), colours.text, size=12)
        said = f"{model.state_text(line)} · {model.summary(line)}"
        rest = QRect(name.right() + 8, room.y(), room.right() - used - 8 - name.right() - 8, room.height())
        _left(painter, rest, said, colours.text2, size=12)


_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip


def _left(painter: QPainter, rect: QRect, text: str, ink: str, *, size: int = 13, bold: bool = False) -> int:
    """Draw at the left, elided; returns the width used."""
    painter.setFont(theme.font(size, 600 if bold else 400))
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.drawText(rect, _MIDDLE, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


def _right(painter: QPainter, rect: QRect, text: str, ink: str, *, size: int = 13, bold: bool = False) -> int:
    """Draw at the right; returns the width used."""
    painter.setFont(theme.font(size, 600 if bold else 400))
    painter.setPen(QColor(ink))
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.drawText(QRect(rect.right() - width, rect.y(), width + 2, rect.height()), _MIDDLE, text)
    return width
