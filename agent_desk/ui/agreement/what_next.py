"""What happens next: dates with what falls on them, from today to the end of the agreement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.ui import theme
from agent_desk.ui.moment_text import moment_text
from agent_desk.ui.money_text import day_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.services.read_agreement import AgreementFile
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words

_ROW: Final = 41
_COLUMN: Final = 96
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Milestone:
    """One thing that happens.

    Attributes:
        when: A date in words, or an event.
        title: What happens.
        detail: What that means.
        tone: Of the ring: ``accent`` for now, ``bad`` for what should not happen, ``ok`` for what has.
        filled: It is so already.
    """

    when: str
    title: str
    detail: str
    tone: Tone = "text2"
    filled: bool = False


class WhatNext(QWidget):
    """Rings on a line, dates beside them, two lines of words each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Milestone, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """What is shown."""
        return self._items

    def set_milestones(self, items: Sequence[Milestone]) -> None:
        """Show these."""
        self._items = tuple(items)
        self.setAccessibleName(". ".join(f"{item.when}: {item.title}, {item.detail}" for item in items))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines each."""
        return QSize(300, max(1, len(self._items)) * theme.scaled(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Never less high."""
        return QSize(200, self.sizeHint().height())

    def _column(self) -> int:
        metrics = QFontMetrics(theme.font(12, 600))
        return max([theme.scaled(_COLUMN), *(metrics.horizontalAdvance(item.when) + 12 for item in self._items)])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, the rings and the words."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, line, column = theme.scaled(_ROW), theme.scaled(18), self._column()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        for index, item in enumerate(self._items):
            top = index * row
            ring = QPointF(7, top + line / 2)
            if index + 1 < len(self._items):
                painter.setPen(theme.pen(colours.line, 1.4))
                painter.drawLine(ring + QPointF(0, 8), ring + QPointF(0, row - 8))
            ink = colours.control if item.tone == "text2" else colours.tone(item.tone)
            painter.setPen(theme.pen(ink, 2))
            painter.setBrush(QColor(ink if item.filled else colours.surface))
            painter.drawEllipse(ring, 4.5, 4.5)
            painter.setFont(theme.font(12, 600 if item.filled else 400))
            painter.setPen(QColor(colours.text if item.filled else colours.text2))
            painter.drawText(QRect(22, top, column, line), middle, item.when)
            room = QRect(22 + column, top, self.width() - 22 - column, line)
            painter.setFont(theme.font(12, 600))
            painter.setPen(QColor(colours.text))
            painter.drawText(room, middle, _elided(painter, item.title, room))
            painter.setFont(theme.font(12))
            painter.setPen(QColor(colours.text2))
            painter.drawText(room.translated(0, line), middle, _elided(painter, item.detail, room))
        painter.end()


def _elided(painter: QPainter, text: str, room: QRect) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())


def milestones(file: AgreementFile, words: Words) -> list[Milestone]:
    """What has to be expected of an agreement in its present state."""
    status = file.agreement.status
    if status.is_open:
        return _while_open(file, words)
    if status.is_in_force:
        return _while_kept(file, words)
    return [_ended(file, words)]


def _while_open(file: AgreementFile, words: Words) -> list[Milestone]:
    content = file.agreement.content
    is_draft = file.agreement.status is AgreementStatus.DRAFT
    title = translate("WhatNext", "Draft made, nothing changed yet")
    if not is_draft:
        title = translate("WhatNext", "Issued, nothing changed yet")
    owed = translate("WhatNext", "Overdue {amount}, growing {daily} a day").format(
        amount=words.money(file.context.position.arrears.total), daily=words.money(file.context.position.daily_accrual)
    )
    found = [Milestone(translate("WhatNext", "Today"), title, owed, "accent", filled=True)]
    found.append(
        Milestone(
            words.date(content.open_until),
            translate("WhatNext", "Last day to accept"),
            translate("WhatNext", "Then the offer ends; the contract stays"),
            "bad",
        )
    )
    waived = translate("WhatNext", "{amount} is written off").format(amount=words.money(content.waived.total))
    if not content.waived.total:
        waived = translate("WhatNext", "Nothing is written off")
    replaced = translate("WhatNext", "New schedule, payments: {count}")
    when = translate("WhatNext", "On acceptance")
    found.append(Milestone(when, replaced.format(count=len(content.rows)), waived))
    found += _documents(file, words)
    return found + _payment(file, words, translate("WhatNext", "First payment {amount}")) + _last(file, words)


def _while_kept(file: AgreementFile, words: Words) -> list[Milestone]:
    accepted = file.agreement.acceptance
    found = []
    if accepted is not None:
        at = moment_text(words, accepted.accepted_at, file.context.portfolio.time_zone, file.context.as_of)
        title = translate("WhatNext", "Accepted: {how}").format(how=words.acceptance(accepted.kind))
        detail = translate("WhatNext", "Reference {reference}").format(reference=accepted.reference)
        found.append(Milestone(at, title, detail, "ok", filled=True))
    found += _documents(file, words)
    return found + _payment(file, words, translate("WhatNext", "Next payment {amount}")) + _last(file, words)


def _documents(file: AgreementFile, words: Words) -> list[Milestone]:
    """Until when the documents must come to which it is subject."""
    by = file.request.documents_by
    if by is None:
        return []
    detail = translate("WhatNext", "Without them it lapses, the case comes back")
    return [Milestone(_day(by, file, words), translate("WhatNext", "Last day for the documents"), detail, "bad")]


def _payment(file: AgreementFile, words: Words, title: str) -> list[Milestone]:
    awaited = file.next_payment
    if awaited is None:
        return []
    grace = translate("WhatNext", "If unpaid after {days} grace days").format(days=file.context.pack.cure_days)
    return [
        Milestone(
            _day(awaited.due_date, file, words),
            title.format(amount=words.money(awaited.amount)),
            translate("WhatNext", "Paid in time, the case stays closed"),
        ),
        Milestone(
            _day(awaited.breaks_on, file, words),
            grace,
            translate("WhatNext", "Broken: the case is back in the queue"),
            "bad",
        ),
    ]


def _last(file: AgreementFile, words: Words) -> list[Milestone]:
    last = file.agreement.content.rows[-1]
    if len(file.agreement.content.rows) == 1:
        return []
    title = translate("WhatNext", "Last payment {amount}").format(amount=words.money(last.due.total))
    return [Milestone(words.date(last.due_date), title, translate("WhatNext", "Then nothing is left to pay"))]


def _ended(file: AgreementFile, words: Words) -> Milestone:
    agreement = file.agreement
    status = agreement.status
    details = {
        AgreementStatus.KEPT: translate("WhatNext", "From here on the contract's own rules apply"),
        AgreementStatus.BROKEN: translate("WhatNext", "The case is back in the queue"),
        AgreementStatus.WITHDRAWN: translate("WhatNext", "The loan stays as it was"),
        AgreementStatus.LAPSED: translate("WhatNext", "Nobody accepted in time; the loan stays as it was"),
        AgreementStatus.UNDONE: translate("WhatNext", "The agreement was taken back"),
    }
    if status is AgreementStatus.LAPSED and agreement.acceptance is not None:
        details[status] = translate("WhatNext", "The documents did not come; the payments before it are due again")
    when = words.date(agreement.ended_on) if agreement.ended_on else ""
    tone: Tone = "ok" if status is AgreementStatus.KEPT else "bad"
    return Milestone(when, words.agreement_status(status), details.get(status, ""), tone, filled=True)


def _day(day: date, file: AgreementFile, words: Words) -> str:
    """Day and month; with the year when it is another one."""
    return day_text(day, words.language) if day.year == file.context.as_of.year else words.date(day)
