"""The right side of the approvals: the strip, the cards, and the bar with the four answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from agent_desk.domain.approval import RequestStatus
from agent_desk.ui import theme
from agent_desk.ui.approvals.counter_card import CounterCard
from agent_desk.ui.approvals.effect_card import EffectCard
from agent_desk.ui.approvals.evidence_card import EvidenceCard
from agent_desk.ui.approvals.limits_card import LimitsCard, is_limit
from agent_desk.ui.approvals.note_card import NoteCard, ReasonCard
from agent_desk.ui.approvals.request_model import STATUS_MARKS
from agent_desk.ui.approvals.review_head import ReviewHead
from agent_desk.ui.approvals.similar_card import SimilarCard
from agent_desk.ui.approvals.units import told
from agent_desk.ui.moment_text import moment_text
from agent_desk.ui.widgets.action_bar import ActionBar
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.notice_box import NoticeBox

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from agent_desk.domain.people import User
    from agent_desk.domain.policy.finding import Finding
    from agent_desk.services.decide_request import Review
    from agent_desk.ui.session import Session
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words

_NARROW = 760
_MARGINS = 48


class ReviewPanel(QWidget):
    """One request, to be decided.

    Signals:
        answered: What the checker wants: ``approve``, ``counter``, ``return`` or ``reject``.
    """

    answered = Signal(str)

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._actor: User = session.user
        self._review: Review | None = None
        clock = session.services.desk.clock
        self.head = ReviewHead(words, clock)
        self.banner = NoticeBox()
        self.limits = LimitsCard(words)
        self.effect = EffectCard(words)
        self.evidence = EvidenceCard(words)
        self.reason = ReasonCard(words)
        self.counter = CounterCard(session.services, words)
        self.similar = SimilarCard(words)
        self.note = NoteCard(words)
        self.bar = ActionBar()
        self.reject_button = DeskButton(kind="danger", key="Alt+R")
        self.return_button = DeskButton(key="Alt+T")
        self.counter_button = DeskButton(key="Alt+C")
        self.primary = DeskButton(kind="primary", key="Ctrl+Enter")
        self._lay_out()
        self.counter.hide()
        self.counter.weighed.connect(self._show_counter)
        for button, answer in (
            (self.reject_button, "reject"),
            (self.return_button, "return"),
            (self.counter_button, "counter"),
        ):
            button.clicked.connect(lambda _checked=False, wanted=answer: self.answered.emit(wanted))
        self.primary.clicked.connect(lambda: self.answered.emit("send-counter" if self.is_countering else "approve"))
        self.primary.blocked.connect(self._lead_to_obstacle)

    def _lay_out(self) -> None:
        self._ground = QFrame()
        self._ground.setProperty("kind", "canvas")
        self._left = QVBoxLayout()
        self._left.setSpacing(10)
        self._left.addWidget(self.limits)
        self._left.addWidget(self.effect)
        self._left.addWidget(self.evidence)
        self._left.addStretch(1)
        self._right = QVBoxLayout()
        self._right.setSpacing(10)
        self._right.addWidget(self.reason)
        self._right.addWidget(self.counter)
        self._right.addWidget(self.similar)
        self._right.addWidget(self.note)
        self._right.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(12)
        self._columns.addLayout(self._left, 54)
        self._columns.addLayout(self._right, 46)
        cards = QVBoxLayout(self._ground)
        cards.setContentsMargins(12, 10, 12, 10)
        cards.setSpacing(10)
        cards.addWidget(self.banner)
        cards.addLayout(self._columns, 1)
        self.cards = QScrollArea()
        self.cards.setWidgetResizable(True)
        self.cards.setWidget(self._ground)
        self.cards.setFrameShape(QScrollArea.Shape.NoFrame)
        for button in (self.reject_button, self.return_button, self.counter_button, self.primary):
            self.bar.add_button(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.cards, 1)
        column.addWidget(self.bar)

    @property
    def review(self) -> Review | None:
        """What is shown."""
        return self._review

    @property
    def is_countering(self) -> bool:
        """Is a counter-offer being made?"""
        return self.counter.isVisibleTo(self)

    def show_review(self, review: Review, *, keep: bool = False) -> None:
        """Show a request.

        Args:
            review: The request as its checker sees it.
            keep: It is the one shown before, read again: the note and the counter-offer stay.
        """
        self._review = review
        if not keep:
            self.note.clear()
            self.end_counter()
        self.retranslate()
        if not keep:
            self.cards.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Set every text again from the request shown."""
        self.cards.setAccessibleName(self.tr("The request"))
        self.reject_button.set_text(self.tr("Reject…"))
        self.return_button.set_text(self.tr("Return"))
        self.counter_button.set_text(self.tr("Counter-offer…"))
        review = self._review
        if review is None:
            return
        self.head.show_review(review)
        self.limits.show_review(review, self._actor)
        self.evidence.show_review(review)
        self.reason.show_review(review)
        self.similar.show_review(review)
        self._show_effect(review)
        decision = review.request.decision
        if review.request.status is RequestStatus.SUBMITTED:
            self.note.show_open()
        else:
            checker = decision.checker if decision is not None else None
            self.note.show_decided(review, review.names.get(checker, checker) if checker else "")
        self._show_banner(review)
        self._show_bar(review)
        self._arrange_soon()

    def _show_effect(self, review: Review) -> None:
        if self.is_countering and self.counter.found is not None:
            self.effect.show_views(review.asked.view, self.counter.found.view, can_pay=review.request.facts.can_pay)
        else:
            self.effect.show_views(review.asked.view, can_pay=review.request.facts.can_pay)

    def _show_counter(self) -> None:
        if self._review is not None and self.is_countering:
            self._show_effect(self._review)
            self._show_bar(self._review)

    def start_counter(self) -> None:
        """Open the tracks, from what was asked."""
        if self._review is None or self.is_countering:
            return
        self.counter.show()
        self.similar.hide()
        self.counter.start(self._review, self._actor)
        self.cards.ensureWidgetVisible(self.counter)
        self._arrange_soon()

    def end_counter(self) -> None:
        """Close the tracks; what was asked stands again."""
        self.counter.hide()
        if self._review is not None:
            self.similar.show_review(self._review)
            self._show_effect(self._review)
            self._show_bar(self._review)

    def _show_banner(self, review: Review) -> None:
        request, words = review.request, self._words
        zone = review.context.portfolio.time_zone
        self.banner.show()
        if request.status is not RequestStatus.SUBMITTED:
            tone, icon = STATUS_MARKS[request.status]
            self.banner.set_notice(self._decided_text(review), tone, icon)
        elif review.in_the_way is not None:
            self.banner.set_notice(words.error(review.in_the_way), "warn", "barred-circle")
        elif review.recheck is not None:
            since = moment_text(words, request.submitted_at, zone)
            currency = review.context.loan.currency
            lines = [words.change(item, currency) for item in review.recheck.changes]
            title = self.tr("Changed since it was asked, {time}:").format(time=since)
            self.banner.set_notice("\n".join((title, *lines)), "warn", "warning")
        else:
            self.banner.hide()

    def _decided_text(self, review: Review) -> str:
        request, words = review.request, self._words
        decision = request.decision
        state = words.request_status(request.status)
        if decision is None:
            return state
        at = moment_text(words, decision.decided_at, review.context.portfolio.time_zone)
        checker = review.names.get(decision.checker, decision.checker) if decision.checker else ""
        if decision.counter is not None:
            granted = words.proposal(decision.counter, review.context.loan.currency)
            text = self.tr("{state} by {name}, {time}: {granted}")
            return text.format(state=state, name=checker, time=at, granted=granted)
        if checker:
            return self.tr("{state} by {name}, {time}").format(state=state, name=checker, time=at)
        return self.tr("{state} within the agent's own limits, {time}").format(state=state, time=at)

    def _show_bar(self, review: Review) -> None:
        is_open = review.request.status is RequestStatus.SUBMITTED and review.may_answer
        countering = self.is_countering
        for button in (self.reject_button, self.return_button, self.counter_button):
            button.setVisible(is_open and not countering)
        self.primary.setVisible(is_open)
        if not is_open:
            self.bar.set_state("", "")
            return
        self.bar.set_hints((("Esc", self.tr("what was asked")),) if countering else ())
        if countering:
            self.primary.set_text(self.tr("Send counter-offer"))
            self.primary.set_blocked("" if self.counter.may_send else self._why_not_sent())
            hint = self.tr("It goes back as granted with these values.")
            self._say("", hint if self.counter.may_send else self._why_not_sent(), "text2", "")
            return
        self.primary.set_text(self.tr("Approve {what}").format(what=self._asked_text(review)))
        if review.may_approve:
            self.primary.set_blocked("")
            self._say("", self.tr("Within your limits."), "ok", "tick-circle")
        elif review.may_approve_today:
            self.primary.set_text(self.tr("Approve on today's figures"))
            self.primary.set_blocked("")
            self._say("", self.tr("It changed since, and is within your limits today."), "warn", "warning")
        else:
            why = self.tr("Above your own limits")
            self.primary.set_blocked(why)
            self._say("", self.tr("{why}.").format(why=why), "warn", "warning")

    def _say(self, title: str, words: str, tone: Tone, icon: str) -> None:
        self.bar.set_state(title, words, tone, icon)

    def _why_not_sent(self) -> str:
        found = self.counter.found
        if found is None:
            return self.tr("These values cannot be reckoned.")
        if self._review is not None and self.counter.proposal == self._review.request.proposal:
            return self.tr("Move a value first: it is what was asked.")
        return self.tr("Above your own limits")

    def _asked_text(self, review: Review) -> str:
        """What the button grants, as short as it goes: the first limit that was asked for."""
        findings: list[Finding] = [item for item in review.asked.judgement.findings if is_limit(item)]
        if not findings:
            return self._words.proposal(review.request.proposal, review.context.loan.currency)
        first = findings[0]
        return told(self._words, first.kind, first.measure, first.asked, review.context.loan.currency)

    def _lead_to_obstacle(self) -> None:
        if self.is_countering and self.counter.controls:
            self.counter.controls[0].setFocus()
        else:
            self.cards.verticalScrollBar().setValue(0)
            self.counter_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the right cards go below."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange_soon(self) -> None:
        """Once new labels know their fonts, and so their widths."""
        QTimer.singleShot(0, self, self._arrange)

    def _arrange(self) -> None:
        """Two columns where both fit with all their words, else one."""
        side_by_side = self._left.minimumSize().width() + self._right.minimumSize().width() + _MARGINS
        narrow = self.width() < max(theme.scaled(_NARROW), side_by_side)
        direction = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
