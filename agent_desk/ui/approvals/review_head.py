"""The strip over a request: whose it is, what is owed, and whether the borrower is on the line."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.policy.pack import Measure
from agent_desk.ui import theme
from agent_desk.ui.drawn import drawn
from agent_desk.ui.moment_text import age_text, moment_text
from agent_desk.ui.widgets.action_bar import IconMark
from agent_desk.ui.widgets.bucket_pill import BucketPill
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.columns import middle_column
from agent_desk.ui.widgets.name_line import NameLine
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.services.decide_request import Review
    from agent_desk.services.ports import Clock
    from agent_desk.wording.words import Words


class ReviewHead(QFrame):
    """The strip.

    Signals:
        case_wanted: The loan number whose case is to be opened.
    """

    case_wanted = Signal(str)

    def __init__(self, words: Words, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._clock = clock
        self._review: Review | None = None
        self.setProperty("kind", "strip")
        self.setFixedHeight(theme.scaled(64))
        self._who = NameLine()
        self._detail = TextLabel("", "secondary", "text", elide=True)
        self._pill = BucketPill("due", 0)
        self._hold = QFrame()
        self._hold.setProperty("kind", "message")
        self._hold.setProperty("tone", "bad")
        self._hold_title = TextLabel("", "label", "bad")
        self._hold_words = TextLabel("", "caption", "bad")
        self.case_button = DeskButton("", icon="case")
        waiting = QHBoxLayout(self._hold)
        waiting.setContentsMargins(12, 3, 14, 3)
        waiting.setSpacing(10)
        waiting.addWidget(IconMark("pause", "bad"))
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(0)
        texts.addWidget(self._hold_title)
        texts.addWidget(self._hold_words)
        waiting.addLayout(texts)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(12)
        row.addLayout(middle_column(self._who, self._detail), 1)
        row.addWidget(self._pill)
        row.addSpacing(12)
        row.addWidget(self._hold, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.case_button)
        self.case_button.clicked.connect(self._open_case)

    def show_review(self, review: Review) -> None:
        """Show a request's borrower."""
        self._review = review
        context = review.context
        self._who.set_name(drawn(context.borrower.name), context.borrower.latin_name)
        self._pill.set_value(context.position.bucket.value, context.position.days_past_due)
        owed = self._words.money(context.position.arrears.total)
        days = self._words.measure(Measure.DAYS, Decimal(context.position.days_past_due))
        text = self.tr("{loan} · owes {amount} today, {days} past due")
        self._detail.set_text(text.format(loan=context.loan.number, amount=owed, days=days))
        self.case_button.set_text(self.tr("Open case"))
        self.refresh_age()

    def refresh_age(self) -> None:
        """Time has passed."""
        if self._review is None:
            return
        request = self._review.request
        self._hold.setVisible(request.caller_waiting and request.status is RequestStatus.SUBMITTED)
        age = age_text(self._clock.now() - request.submitted_at)
        self._hold_title.set_text(self.tr("Borrower on hold {time}").format(time=age))
        at = moment_text(self._words, request.submitted_at, self._review.context.portfolio.time_zone, request.as_of)
        self._hold_words.set_text(self.tr("{name} asked at {time}").format(name=self._review.maker_name, time=at))
        self._hold.setAccessibleName(self._hold_title.plain_text)

    def _open_case(self) -> None:
        if self._review is not None:
            self.case_wanted.emit(self._review.request.loan_number)
