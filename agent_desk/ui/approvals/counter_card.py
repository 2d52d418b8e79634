"""A counter-offer: the same concessions with other values, judged for the checker while they move."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.domain.concessions import Deferment, Reamortisation, Waiver
from agent_desk.domain.errors import DeskError
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.findings import deferment_days
from agent_desk.domain.policy.pack import Measure
from agent_desk.ui import theme
from agent_desk.ui.approvals.units import told
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.limit_control import LimitControl
from agent_desk.ui.widgets.state_pill import VerdictPill
from agent_desk.ui.widgets.step_value import LimitScale
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.people import User
    from agent_desk.domain.proposal import AnyConcession, Proposal
    from agent_desk.services import Services
    from agent_desk.services.decide_request import Review
    from agent_desk.services.negotiate import OptionLimits, Weighed
    from agent_desk.ui.widgets.state_pill import Verdict as PillVerdict
    from agent_desk.wording.words import Words

PILLS: Final[dict[Verdict, PillVerdict]] = {
    Verdict.WITHIN: "within",
    Verdict.NEEDS_AUTHORITY: "authority",
    Verdict.FORBIDDEN: "forbidden",
}
_SHARE_STEP: Final = 5


class CounterCard(Card):
    """A track for each concession asked for.

    Signals:
        weighed: The counter-offer was judged anew.
    """

    weighed = Signal()

    def __init__(self, services: Services, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._services = services
        self._words = words
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self._verdict = VerdictPill()
        self._why = TextLabel("", "secondary", "text2", wrap=True)
        self.add_title_widget(self._verdict)
        self.add(self._why)
        self._review: Review | None = None
        self._actor: User | None = None
        self.controls: list[LimitControl] = []
        self.proposal: Proposal | None = None
        self.found: Weighed | None = None

    @property
    def may_send(self) -> bool:
        """Is it judged, within the checker's limits, and other than what was asked?"""
        if self.found is None or self._review is None or self.proposal == self._review.request.proposal:
            return False
        return self.found.judgement.verdict is Verdict.WITHIN

    def start(self, review: Review, actor: User) -> None:
        """Begin from what was asked."""
        self._review = review
        self._actor = actor
        self.proposal = review.request.proposal
        self._build()
        self._weigh()
        if self.controls:
            self.controls[0].spin.setFocus()
            self.controls[0].spin.selectAll()

    def _build(self) -> None:
        assert self._review is not None
        assert self._actor is not None
        while (old := self._rows.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.controls = []
        review, words = self._review, self._words
        limits = self._services.negotiate.options(review.context, self._actor.role, review.request.reason)
        by_kind = {option.kind: option for option in limits}
        for index, item in _timing_first(review.request.proposal):
            option = by_kind[item.kind]
            control = LimitControl(_scale(option), partial(self._measure_text, item.kind, option.measure))
            control.spin.setMinimumWidth(theme.scaled(112))
            control.set_value(_value(item, review))
            name = words.concession(item.kind)
            own = told(words, item.kind, option.measure, option.own, review.context.loan.currency)
            said = self.tr("Your limit {limit}").format(limit=own)
            control.set_spoken(name, said)
            control.edited.connect(partial(self._edit, index))
            self._rows.addWidget(TextLabel(name, "strong"))
            self._rows.addWidget(control)
            self._rows.addWidget(TextLabel(said, "secondary", "text2"))
            self.controls.append(control)

    def _measure_text(self, kind: ConcessionKind, measure: Measure, value: int) -> str:
        exact = Decimal(value)
        return told(self._words, kind, measure, exact / 100 if measure is Measure.SHARE else exact)

    def _edit(self, index: int, value: int) -> None:
        assert self.proposal is not None
        items = list(self.proposal.concessions)
        items[index] = _changed(items[index], value)
        self.proposal = type(self.proposal).of(items, self.proposal.settle_days)
        self._weigh()

    def _weigh(self) -> None:
        assert self._review is not None
        assert self._actor is not None
        assert self.proposal is not None
        try:
            self.found = self._services.decide.weigh(self._actor, self._review, self.proposal)
        except DeskError as error:
            self.found = None
            self._verdict.set_verdict("forbidden", self._words.verdict(Verdict.FORBIDDEN))
            self._why.set_text(self._words.error(error))
        else:
            judgement = self.found.judgement
            text = self._words.verdict(judgement.verdict, judgement.worst)
            why = ""
            if judgement.worst is not None and judgement.verdict is not Verdict.WITHIN:
                why = self._words.finding(judgement.worst, self._review.context.loan.currency)
            self._verdict.set_verdict(PILLS[judgement.verdict], text, why)
            self._why.set_text(why)
        self.retranslate()
        self._why.setVisible(bool(self._why.plain_text))
        self.weighed.emit()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.set_title(self.tr("Counter-offer"))


def _timing_first(proposal: Proposal) -> list[tuple[int, AnyConcession]]:
    """The concessions with their places, in the order in which people speak of them."""
    return sorted(enumerate(proposal.concessions), key=lambda found: isinstance(found[1], Waiver))


def _scale(option: OptionLimits) -> LimitScale:
    factor = 100 if option.measure is Measure.SHARE else 1
    return LimitScale(
        minimum=0,
        maximum=max(1, int(option.greatest * factor)),
        own=int(option.own * factor) if option.own is not None else None,
        wider=int(option.checker * factor) if option.checker is not None else None,
        step=_SHARE_STEP if option.measure is Measure.SHARE else 1,
    )


def _value(item: AnyConcession, review: Review) -> int:
    """What was asked, in the unit of its track."""
    if isinstance(item, Deferment):
        return deferment_days(item)
    if isinstance(item, Waiver):
        if item.share is not None:
            return int(item.share * 100)
        found = review.asked.judgement.findings
        shares = (f.asked for f in found if f.kind is item.kind and f.measure is Measure.SHARE)
        return int(next(shares, Decimal(1)) * 100)
    return item.instalments


def _changed(item: AnyConcession, value: int) -> AnyConcession:
    """The same concession with another value."""
    if isinstance(item, Deferment):
        return replace(item, days=value, months=None)
    if isinstance(item, Waiver):
        return replace(item, share=Decimal(value) / 100, amount=None)
    if isinstance(item, Reamortisation):
        return replace(item, instalments=max(1, value))
    return replace(item, instalments=value)
