"""The offer board: what the policy holds for these facts, reduced to the few that matter, ranked for everybody alike.

Conventions of this file: the board depends on the facts alone (loan, day, reason, evidence, pack), never on who asks.
For each role with limits of its own the admissible set is looked at on its edges: the shortest and the longest
extension, the longest plan, the longest interest-only period, the largest waivers; each alone and with the waivers of
the same role; before anything is overdue also every due date moved later (afterwards the arrears come first). Of each
kind an agent's and a supervisor's offer are shown, another role's where neither has one. The
ranking rule: what needs no approval first (lowest granting role), then what costs the borrower least in total, then
the lower next payment, then the lower cost to the lender, then the digest: no two offers are ever tied.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentScope
from agent_desk.domain.digest import digest_of
from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.finding import rank
from agent_desk.domain.policy.nearest import nearest_judged
from agent_desk.domain.proposal import Previews, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from agent_desk.domain.evidence import EvidenceRecord, HardshipReason
    from agent_desk.domain.ledger import Position
    from agent_desk.domain.loan import Loan
    from agent_desk.domain.money import Money
    from agent_desk.domain.policy.findings import Judgement
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.proposal import AnyConcession, Preview

_WAIVED = (Component.PENALTY_INTEREST, Component.FEES, Component.INTEREST)
#: Far more than any policy grants: brought down to the edge by ``nearest_allowed``.
_ASKED_DAYS, _ASKED_INSTALMENTS, _ASKED_INTEREST_ONLY = 366, 120, 12

#: Roles whose offers stand side by side: whoever is on the phone, and whoever decides for others.
_SHOWN = frozenset({Role.AGENT, Role.SUPERVISOR})


class OfferKind(StrEnum):
    """Why an offer is on the board. Stored codes, never renamed."""

    SHORTEST_EXTENSION = "shortest-extension"
    LONGEST_EXTENSION = "longest-extension"
    LOWEST_INSTALMENT = "lowest-instalment"
    INTEREST_ONLY = "interest-only"
    CHEAPEST = "cheapest"
    ALL_LATER = "all-later"


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal that the policy puts on the table.

    Attributes:
        kind: Why it is here.
        role: The lowest role that may grant it.
        judgement: Its findings, for that role.
    """

    kind: OfferKind
    role: Role
    view: Preview
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Facts:
    """What a board is made from; who asks is no part of it."""

    loan: Loan
    position: Position
    reason: HardshipReason | None
    evidence: tuple[EvidenceRecord, ...]
    pack: PolicyPack


def offer_board(facts: Facts) -> tuple[Offer, ...]:
    """The offers for these facts, in the stated order; none when nothing is owed or nothing is allowed."""
    if not facts.position.owed:
        return ()
    found: dict[str, Offer] = {}
    previews = Previews(facts.loan, facts.position)
    for role in LADDER:
        for kind, proposal in _candidates(facts, role):
            lowered = _granted(facts, previews, proposal, role)
            if lowered is None:
                continue
            view, judgement = lowered
            key = digest_of(view.proposal)
            found.setdefault(key, Offer(kind, role, view, judgement))
    return tuple(sorted(_worth_showing(tuple(found.values())), key=_order))


def _order(offer: Offer) -> tuple[int, int, int, int, str]:
    view = offer.view
    return (
        rank(offer.role),
        view.total_after.minor,
        view.next_after.due.total.minor,
        view.cost_to_lender.minor,
        digest_of(view.proposal),
    )


def _candidates(facts: Facts, role: Role) -> Iterator[tuple[OfferKind, Proposal]]:
    waivers: list[AnyConcession] = [Waiver(part, share=Decimal(1)) for part in _WAIVED]
    settle = facts.pack.promise.days_by_role.get(role, 0)
    yield OfferKind.CHEAPEST, Proposal.of(waivers, settle)
    if role is Role.AGENT:
        yield OfferKind.SHORTEST_EXTENSION, Proposal.of([Deferment(months=1)], settle)
    yield OfferKind.LONGEST_EXTENSION, Proposal.of([Deferment(days=_ASKED_DAYS), *waivers], settle)
    if not facts.position.arrears:
        if role is Role.AGENT:
            yield OfferKind.ALL_LATER, Proposal.of([Deferment(months=1, scope=DefermentScope.ALL)], settle)
        yield OfferKind.ALL_LATER, Proposal.of([Deferment(days=_ASKED_DAYS, scope=DefermentScope.ALL)], settle)
    yield OfferKind.LOWEST_INSTALMENT, Proposal.of([Reamortisation(_ASKED_INSTALMENTS), *waivers], settle)
    yield OfferKind.INTEREST_ONLY, Proposal.of([InterestOnly(_ASKED_INTEREST_ONLY), *waivers], settle)


def _granted(facts: Facts, previews: Previews, proposal: Proposal, role: Role) -> tuple[Preview, Judgement] | None:
    """The candidate brought down to a role's edge; a candidate whose own part fell away is not an offer."""
    found = nearest_judged(proposal, previews, facts.reason, facts.evidence, facts.pack, role)
    if found is None or (proposal.timing is not None and found[0].proposal.timing is None):
        return None
    return found


def _worth_showing(offers: Sequence[Offer]) -> list[Offer]:
    """The few that matter of each kind.

    An agent's and a supervisor's are shown, a manager's and a senior's where neither has one; none that is no better
    than one of the same kind that a lower role may grant.
    """
    shown: list[Offer] = []
    for offer in sorted(offers, key=lambda item: (item.role not in _SHOWN, rank(item.role))):
        same = [item for item in shown if item.kind is offer.kind]
        if same and (offer.role not in _SHOWN or any(_no_better(offer, item) for item in same)):
            continue
        shown.append(offer)
    return shown


def _no_better(offer: Offer, than: Offer) -> bool:
    a, b = offer.view, than.view
    later = (a.moved_to or a.position.as_of) > (b.moved_to or b.position.as_of)
    return (
        a.total_after >= b.total_after
        and a.next_after.due.total >= b.next_after.due.total
        and a.regular_after >= b.regular_after
        and not later
    )


@dataclass(frozen=True, slots=True)
class Affordable:
    """Answers to "I can pay so much a month".

    Attributes:
        cheapest: The plan with the fewest instalments (so the least interest) that fits; ``None`` when none fits.
        own: The plan nearest to it within the asking role's own limits; ``None`` when the role may grant no plan.
        over: By how much the dearest instalment of ``own`` passes what can be paid; zero when it fits.
        longest: When none fits, the plan nearest to it that anybody may grant; ``None`` when nobody may grant a plan.
        longest_over: By how much that one passes what can be paid.
    """

    cheapest: Offer | None
    own: Offer | None
    over: Money
    longest: Offer | None = None
    longest_over: Money | None = None


def affordable(
    facts: Facts, amount: Money, waivers: Sequence[Waiver], role: Role, first_due: date | None = None
) -> Affordable:
    """The cheapest plan within policy whose instalments do not pass an amount a month.

    Args:
        facts: Of the case.
        amount: What the borrower can pay a month, more than zero.
        waivers: Given with the plan, as far as the granting role may.
        role: Of whoever asks, for ``own``.
        first_due: The first due date of the plan; the next regular one when absent.
    """
    asked = Reamortisation(_ASKED_INSTALMENTS, first_due=first_due)
    previews = Previews(facts.loan, facts.position)
    fitting = (_fewest(facts, previews, amount, waivers, each, asked) for each in LADDER)
    cheapest = next((offer for offer in fitting if offer is not None), None)
    own = _fewest(facts, previews, amount, waivers, role, asked) or _plan(facts, previews, asked, waivers, role)
    zero = amount - amount
    over = max(zero, _greatest(own.view) - amount) if own is not None else zero
    if cheapest is not None:
        return Affordable(cheapest, own, over)
    plans = [offer for each in LADDER if (offer := _plan(facts, previews, asked, waivers, each)) is not None]
    longest = min(plans, key=lambda offer: _greatest(offer.view).minor, default=None)
    return Affordable(None, own, over, longest, _greatest(longest.view) - amount if longest is not None else None)


def _greatest(view: Preview) -> Money:
    return max(row.due.total for row in view.schedule.instalments)


def _plan(
    facts: Facts, previews: Previews, plan: Reamortisation, waivers: Sequence[Waiver], role: Role
) -> Offer | None:
    settle = facts.pack.promise.days_by_role.get(role, 0)
    granted = _granted(facts, previews, Proposal.of([plan, *waivers], settle), role)
    return Offer(OfferKind.LOWEST_INSTALMENT, role, *granted) if granted is not None else None


def _fewest(
    facts: Facts, previews: Previews, amount: Money, waivers: Sequence[Waiver], role: Role, asked: Reamortisation
) -> Offer | None:
    """The plan with the fewest instalments that fits; instalments fall as their number grows, so halve."""
    longest = _plan(facts, previews, asked, waivers, role)
    if longest is None or not _fits(longest, amount):
        return None
    timing = longest.view.proposal.timing
    assert isinstance(timing, Reamortisation)
    low, high, best = 1, timing.instalments, longest
    while low < high:
        middle = (low + high) // 2
        tried = _plan(facts, previews, replace(asked, instalments=middle), waivers, role)
        if tried is not None and _fits(tried, amount):
            high, best = middle, tried
        else:
            low = middle + 1
    return best


def _fits(offer: Offer, amount: Money) -> bool:
    return _greatest(offer.view) <= amount
