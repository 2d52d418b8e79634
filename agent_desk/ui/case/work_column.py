"""The middle of the case: hardship, offer, before and after; and where a request stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from agent_desk.domain.errors import InputError
from agent_desk.domain.proposal import Proposal
from agent_desk.ui.case.cheapest import CheapestFinder
from agent_desk.ui.case.comparison_card import ComparisonCard
from agent_desk.ui.case.decision_panel import DecisionPanel
from agent_desk.ui.case.hardship_card import HardshipCard
from agent_desk.ui.case.next_step import Step, next_step
from agent_desk.ui.case.offer_card import OfferCard
from agent_desk.ui.case.stale_panel import StalePanel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.domain.proposal import Preview
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.ui.case.choices import Choices
    from agent_desk.ui.case.negotiation import Negotiation, Outcome
    from agent_desk.wording import Words

_FIXED = frozenset(
    {
        Step.NOTHING_OWED,
        Step.WAIT,
        Step.MAKE_AGREEMENT,
        Step.ACCEPT_COUNTER,
        Step.ASK_AGAIN,
        Step.OPEN_AGREEMENT,
    }
)


class WorkColumn(QScrollArea):
    """The column, made anew for each case: its frame first, what is in it by ``fill``.

    Attributes:
        negotiation: What is being put together for the borrower.
        decision: Where a request stands.
        stale: What no longer holds of it.
        hardship: Step 1.
        offer: Step 2.
        finder: Looks for what fits best.
        comparison: Step 3.
        outcome: The offer on the screen, weighed.

    Signals:
        weighed: The offer was weighed again; ``outcome`` has it.
        touched: A person changed the offer.
        reason_chosen: A person chose a reason.
        all_wanted: Show every figure.
        board_wanted: Show every offer of the policy.
    """

    weighed = Signal()
    touched = Signal()
    reason_chosen = Signal(object)
    all_wanted = Signal()
    board_wanted = Signal()

    decision: DecisionPanel
    stale: StalePanel
    hardship: HardshipCard
    offer: OfferCard
    finder: CheapestFinder
    comparison: ComparisonCard
    outcome: Outcome

    def __init__(
        self,
        words: Words,
        negotiation: Negotiation,
        file: CaseFile,
        call: CallState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._call = call
        self._file = file
        self.negotiation = negotiation
        negotiation.set_reason(file.case.reason)
        self._inner = QWidget(self)
        self._inner.setProperty("kind", "scroll")
        self._column = QVBoxLayout(self._inner)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # for long texts in large letters
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fill(self) -> Iterator[None]:
        """Make what is in the column, a part at a time; it is of use after the last of them.

        Each part is made where it will stand: laid into the window afterwards, every text in it is measured again.
        """
        words, inner, file = self._words, self._inner, self._file
        self.decision = DecisionPanel(words, inner)
        self.stale = StalePanel(words, inner)
        yield
        self.hardship = HardshipCard(words, file.context, inner)
        yield
        self.offer = OfferCard(words, self.negotiation, inner)
        self.finder = CheapestFinder(words, self.offer, self.negotiation)
        yield
        self.comparison = ComparisonCard(words, inner)
        for part in (self.decision, self.stale, self.hardship, self.offer, self.comparison):
            self._column.addWidget(part, 100 if part is self.comparison else 0)
        self._column.addStretch(1)
        yield
        choices = self._call.choices
        self.offer.choices = choices if choices is not None else self._beginning(file.case.facts.first_due)
        self.outcome = self.negotiation.weigh(self.offer.choices)
        self._connect()
        self.set_compact(False)
        self.show_file(file)

    def _connect(self) -> None:
        self.offer.changed.connect(self._take_change)
        self.offer.answers.taken.connect(self.take)
        self.offer.find_cheapest.clicked.connect(self.find_cheapest)
        self.offer.board.clicked.connect(self.board_wanted)
        self.offer.can_pay_changed.connect(lambda _amount: self._show_offer())
        self.hardship.reason_chosen.connect(self._take_reason)
        self.hardship.later.changed.connect(self._take_later)
        self.hardship.facts_changed.connect(self.hardship.show_left)
        self.comparison.all_wanted.connect(self.all_wanted)

    def set_compact(self, compact: bool) -> None:
        """Use the compact form of every card."""
        self._column.setContentsMargins(*((10, 8, 10, 8) if compact else (12, 10, 12, 10)))
        self._column.setSpacing(8)
        tall = QSizePolicy.Policy.Maximum if compact else QSizePolicy.Policy.Preferred
        self.comparison.setSizePolicy(QSizePolicy.Policy.Preferred, tall)
        for card in (self.hardship, self.offer, self.comparison):
            card.set_compact(compact)

    def retranslate(self) -> None:
        """Set every text again."""
        for card in (self.hardship, self.offer, self.comparison):
            card.retranslate()
        self.show_file(self._file)

    def show_file(self, file: CaseFile) -> None:
        """Show what was read, without touching what the agent is doing."""
        self._file = file
        reason = self.negotiation.reason or file.case.reason
        if reason is not self.negotiation.reason:
            self.negotiation.set_reason(reason)
        self.negotiation.refresh(file.context)
        self.hardship.show_case(file.context, reason, file.request.documents_by if file.request is not None else None)
        self.decision.show_case(file, composing=self._call.composing)
        self.stale.show_case(file, composing=self._call.composing)
        step = next_step(file, self._call, self.outcome)
        fixed = step.step in _FIXED
        if step.request is not None and fixed:
            self.offer.choices = self.negotiation.showing(step.request.granted, self.offer.choices)
        self.offer.setEnabled(not fixed)
        self.hardship.set_settled(fixed)
        self._weigh()

    def make_another(self) -> None:
        """Work on another offer although one was granted."""
        self._call.composing = True
        self.show_file(self._file)

    def find_cheapest(self) -> None:
        """F6: the answers, in sight."""
        self.hardship.fold()
        self.finder.find()
        self.ensureWidgetVisible(self.offer.answers, 0, 0)

    def take(self, proposal: Proposal) -> None:
        """Put the controls where they show a proposal: an answer, an offer of the policy, the nearest allowed."""
        if not self.offer.isEnabled():
            return
        awaited = proposal.documents_by or self.offer.choices.documents_by
        shown = self.negotiation.showing(proposal, self.offer.choices)
        self.offer.set_choices(replace(shown, documents_by=awaited))
        self._call.choices = self.offer.choices
        self.outcome = self.negotiation.weigh(self.offer.choices)
        self.finder.keep()
        self._show_offer()
        self.touched.emit()

    def restore(self, choices: Choices) -> None:
        """Put the controls where a draft left them, as far as they may still stand there."""
        if not self.offer.isEnabled():
            return
        fitting = choices
        for kind, value in choices.values:
            if choices.exact_waiver(kind) is None:
                fitting = fitting.with_value(kind, self.negotiation.scale(kind, choices).fit(value))
        self.offer.choices = replace(fitting, settle_days=choices.settle_days)
        self._call.choices = self.offer.choices
        self._weigh()

    def start_again(self, first_due: date | None) -> None:
        """Nothing was offered yet."""
        self._call.choices = None
        self.offer.choices = self._beginning(first_due)
        self._weigh()

    def _beginning(self, first_due: date | None) -> Choices:
        start = self.negotiation.start()
        is_to_come = first_due is not None and first_due > self.negotiation.context.as_of
        return replace(start, first_due=first_due) if is_to_come else start

    def show_facts(self) -> None:
        """What the borrower told of the hardship is another thing."""
        self.hardship.show_left()
        self._show_offer()

    def _take_reason(self, reason: HardshipReason) -> None:
        self.negotiation.set_reason(reason)
        self.hardship.show_case(self._file.context, reason)
        self.offer.choices = self.negotiation.fresh(self.offer.choices)
        self._weigh()
        self.reason_chosen.emit(reason)

    def _take_later(self, day: date | None) -> None:
        self.offer.choices = replace(self.offer.choices, documents_by=day)
        self._take_change()

    def _take_change(self) -> None:
        self._call.choices = self.offer.choices
        self.outcome = self.negotiation.weigh(self.offer.choices)
        self.hardship.fold()
        self._show_offer()
        self.touched.emit()

    def _weigh(self) -> None:
        choices = self.negotiation.possible(self.offer.choices)
        if self.offer.isEnabled() and not self.hardship.may_wait:
            choices = replace(choices, documents_by=None)
        self.offer.set_choices(choices)
        self.outcome = self.negotiation.weigh(self.offer.choices)
        self._show_offer()

    def _show_offer(self) -> None:
        self.offer.show_outcome(self.outcome)
        self.hardship.later.show_day(self.offer.choices.documents_by)
        self.finder.follow()
        weighed = self.outcome.weighed
        if weighed is not None:
            is_offer = self.outcome.is_offer
            self.comparison.show_offer(weighed.view, self.offer.can_pay.amount, is_offer=is_offer)
        elif self.outcome.error is not None:
            self.comparison.show_problem(self._words.error(self.outcome.error))
        self.weighed.emit()

    @property
    def view(self) -> Preview | None:
        """Figures to show in full: of the offer, or of what stands."""
        if self.outcome.weighed is not None:
            return self.outcome.weighed.view
        try:
            return self.negotiation.weigh_proposal(Proposal()).view
        except InputError:
            return None
