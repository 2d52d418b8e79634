"""One negotiation: what the controls stand for, weighed by the services at every step. No widget, no decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent_desk.domain.concessions import TIMING, ConcessionKind, Deferment
from agent_desk.domain.errors import InputError
from agent_desk.domain.policy.finding import Finding, Verdict
from agent_desk.domain.policy.findings import Judgement, deferment_days
from agent_desk.domain.policy.pack import Measure
from agent_desk.ui.case.choices import TIMINGS, WAIVED, WAIVERS, Choices, choices_of
from agent_desk.ui.widgets.step_value import LimitScale

if TYPE_CHECKING:
    from decimal import Decimal

    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import Role
    from agent_desk.domain.policy.offers import Affordable, Offer
    from agent_desk.domain.proposal import Proposal
    from agent_desk.services.negotiate import Context, Negotiate, OptionLimits, Weighed
    from agent_desk.services.offer_board import OfferBoard

#: Rules about the whole that are about when it is paid, and stand on the card that says so.
_TIMING_CODES = frozenset({"deferment-cap", "term-cap"})
_MONTH_DAYS = deferment_days(Deferment(months=1))
_SHARE_STEP = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an offer comes to.

    Attributes:
        proposal: None when the controls stand for none.
        weighed: Figures and findings; None when nothing could be computed.
        error: Why not.
    """

    proposal: Proposal | None
    weighed: Weighed | None
    error: InputError | None = None

    @property
    def judgement(self) -> Judgement | None:
        """The findings, if any could be made."""
        return self.weighed.judgement if self.weighed is not None else None

    @property
    def is_offer(self) -> bool:
        """Does it change anything?"""
        return self.proposal is not None and not self.proposal.is_identity


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card has to say.

    Attributes:
        verdict: Of the value on its track.
        finding: The finding behind it; None when nothing stands in the way.
        weighed: Figures with this concession in them; None when nothing could be computed.
    """

    verdict: Verdict
    finding: Finding | None
    weighed: Weighed | None


class Negotiation:
    """Options, scales and verdicts for one acting role on one case."""

    def __init__(self, negotiate: Negotiate, offers: OfferBoard, context: Context, role: Role) -> None:
        self._negotiate = negotiate
        self._offers = offers
        self._reason: HardshipReason | None = None
        self.role = role
        self.context = context
        self._probes: dict[Choices, CardWords] = {}
        self._options = self._read_options()

    @property
    def reason(self) -> HardshipReason | None:
        """The hardship reason by which rules are chosen."""
        return self._reason

    def set_reason(self, reason: HardshipReason | None) -> None:
        """Ask the policy for another reason."""
        self._reason = reason
        self.refresh(self.context)

    def refresh(self, context: Context) -> None:
        """Go on with what was read again: another day, a payment, more evidence."""
        self.context = context
        self._probes.clear()
        self._options = self._read_options()

    def _read_options(self) -> dict[ConcessionKind, OptionLimits]:
        return {item.kind: item for item in self._negotiate.options(self.context, self.role, self._reason)}

    def option(self, kind: ConcessionKind) -> OptionLimits:
        """The limits on a kind."""
        return self._options[kind]

    def shown(self) -> tuple[ConcessionKind, ...]:
        """The kinds worth a card: the policy knows them, and of what would be waived something is owed."""
        known = {row.kind for row in self.context.pack.limits}
        arrears = self.context.position.arrears
        waivers = [kind for kind in WAIVERS if arrears.part(WAIVED[kind])]
        return tuple(kind for kind in (*TIMINGS, *waivers) if kind in known)

    def scale(self, kind: ConcessionKind, choices: Choices) -> LimitScale:
        """The track of a kind, in months, days, instalments or percent."""
        option = self._options[kind]
        is_share = option.measure is Measure.SHARE
        by_months = kind is ConcessionKind.DEFERMENT and choices.in_months

        def whole(value: Decimal) -> int:
            return int(value * 100) if is_share else int(value // _MONTH_DAYS) if by_months else int(value)

        limits = (option.own, option.checker, option.grantable)
        own, wider, grantable = (None if value is None else whole(value) for value in limits)
        return LimitScale(
            minimum=0 if is_share else 1,
            maximum=max(1, whole(option.greatest)),
            own=own,
            wider=wider,
            step=_SHARE_STEP if is_share else 1,
            grantable=grantable,
        )

    def start(self) -> Choices:
        """Where the tracks stand on a new case: at the role's own limits, a month for an extension."""
        result = Choices()
        for kind in ConcessionKind:
            scale = self.scale(kind, Choices())
            month = _MONTH_DAYS if kind is ConcessionKind.DEFERMENT else 0
            result = result.with_value(kind, scale.fit(month or scale.own or scale.wider or scale.maximum))
        return result

    def fresh(self, choices: Choices) -> Choices:
        """The choices with every track that is not part of the offer back where a new case has it."""
        start = self.start()
        for kind in ConcessionKind:
            if kind not in choices.chosen and not (kind is ConcessionKind.DEFERMENT and choices.in_months):
                choices = choices.with_value(kind, start.value(kind))
        return choices

    def possible(self, choices: Choices) -> Choices:
        """The choices without those that nobody may grant here."""
        kept = frozenset(kind for kind in choices.chosen if self._options[kind].is_open)
        return choices if kept == choices.chosen else replace(choices, chosen=kept)

    def weigh(self, choices: Choices) -> Outcome:
        """Figures and findings of everything chosen."""
        try:
            proposal = choices.proposal(self._negotiate.settle_days(self.context, self.role))
            return Outcome(proposal, self.weigh_proposal(proposal))
        except InputError as error:
            return Outcome(None, None, error)

    def weigh_proposal(self, proposal: Proposal) -> Weighed:
        """Figures and findings of a proposal."""
        return self._negotiate.weigh(self.context, self.role, proposal, self._reason)

    def find_cheapest(self, choices: Choices, amount: Money) -> Affordable:
        """The cheapest plan that fits an amount a month with the waivers chosen; as if the proof had come.

        Raises:
            InputError: ``affordable.amount``.
        """
        context = self._offers.expecting(self.context, self._reason)
        waivers = choices.waivers()
        return self._offers.affordable(context, self._reason, amount, waivers, self.role, choices.first_due)

    def board(self) -> tuple[Offer, ...]:
        """Every offer that the policy holds; as if the proof had come."""
        return self._offers.board(self._offers.expecting(self.context, self._reason), self._reason)

    @property
    def is_proof_awaited(self) -> bool:
        """Do ``find_cheapest`` and ``board`` look ahead to proof that is still to come?"""
        return self._offers.expecting(self.context, self._reason) is not self.context

    def verdict_on(self, proposal: Proposal) -> Verdict:
        """What the policy says to the acting role of an offer, as if the proof had come."""
        context = self._offers.expecting(self.context, self._reason)
        return self._negotiate.weigh(context, self.role, proposal, self._reason).judgement.verdict

    def nearest(self, outcome: Outcome) -> Proposal | None:
        """The nearest to an offer that the acting role may grant; None when it may grant that one, or none."""
        judgement, proposal = outcome.judgement, outcome.proposal
        if judgement is None or proposal is None or not outcome.is_offer or judgement.verdict is Verdict.WITHIN:
            return None
        view = self._offers.nearest(self.context, self._reason, proposal, self.role)
        return view.proposal if view is not None else None

    def showing(self, proposal: Proposal, choices: Choices) -> Choices:
        """The controls that show a proposal."""
        return choices_of(proposal, choices, self.context.position.arrears)

    def card(self, kind: ConcessionKind, choices: Choices, outcome: Outcome) -> CardWords:
        """What the card of a kind says: within the whole offer when chosen, for itself alone when not."""
        if kind in choices.chosen:
            return _words(kind, outcome)
        alone = choices.alone(kind)
        if alone not in self._probes:
            self._probes[alone] = _words(kind, self.weigh(alone))
        return self._probes[alone]

    def refusal(self, kind: ConcessionKind) -> Finding | None:
        """Why nobody may grant a kind here at all; None when somebody may."""
        if self._options[kind].is_open:
            return None
        least = Choices().with_value(kind, self.scale(kind, Choices()).step).alone(kind)
        if least not in self._probes:
            self._probes[least] = _words(kind, self.weigh(least))
        return self._probes[least].finding


def _words(kind: ConcessionKind, outcome: Outcome) -> CardWords:
    judgement = outcome.judgement
    if judgement is None:
        return CardWords(Verdict.FORBIDDEN, None, None)
    about = [item for item in judgement.findings if _is_about(item, kind)]
    part = Judgement(judgement.role, tuple(about))
    return CardWords(part.verdict, part.worst, outcome.weighed)


def _is_about(finding: Finding, kind: ConcessionKind) -> bool:
    if finding.kind is kind:
        return finding.code != "settle-days"
    return kind in TIMING and finding.code in _TIMING_CODES
