from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import Deferment, Reamortisation, Waiver
from agent_desk.domain.errors import InputError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.ledger import position
from agent_desk.domain.money import Money
from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.findings import judge
from agent_desk.domain.policy.nearest import nearest_allowed
from agent_desk.domain.policy.offers import Facts, OfferKind, affordable, offer_board
from agent_desk.domain.proposal import Previews, Proposal, preview
from tests.domain.loans import AS_OF, contract, loans
from tests.domain.test_findings import pack, proof, relief
from tests.domain.test_proposal import proposals

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from agent_desk.domain.loan import Loan

CN, US = pack(), pack("us-instalment")
EVERYTHING = tuple(proof(kind) for kind in EvidenceKind)
ILLNESS = HardshipReason.ILLNESS


def facts(loan: Loan, reason: HardshipReason = ILLNESS) -> Facts:
    return Facts(loan, position(loan, AS_OF), reason, EVERYTHING, CN)


def late(days: int, **changes: object) -> Loan:
    return replace(contract(count=36, first_due=AS_OF - timedelta(days=days), penalty="0.24"), **changes)  # type: ignore[arg-type]


@given(loans(), st.sampled_from(HardshipReason))
@settings(max_examples=60)
def test_nothing_on_the_board_breaks_a_rule(loan: Loan, reason: HardshipReason) -> None:
    here = facts(loan, reason)
    for offer in offer_board(here):
        again = preview(loan, offer.view.proposal, AS_OF)
        assert again == offer.view
        assert judge(again, loan, reason, EVERYTHING, CN, offer.role).verdict is Verdict.WITHIN


@given(loans(), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_same_facts_same_board_whatever_the_order_of_evidence(loan: Loan, shuffler: random.Random) -> None:
    here = facts(loan)
    seen = list(EVERYTHING)
    shuffler.shuffle(seen)
    payments = list(loan.payments)
    shuffler.shuffle(payments)
    other = replace(loan, payments=tuple(payments))
    assert [o.view for o in offer_board(here)] == [
        o.view for o in offer_board(Facts(other, position(other, AS_OF), ILLNESS, tuple(seen), CN))
    ]


@given(loans(), st.lists(proposals(), min_size=2, max_size=4))
@settings(max_examples=60)
def test_what_previews_of_one_loan_share_changes_none_of_them(loan: Loan, asked: list[Proposal]) -> None:
    def told(work: Callable[[Proposal], object], proposal: Proposal) -> object:
        try:
            return work(proposal)
        except InputError as error:
            return error.code

    shared = Previews(loan, position(loan, AS_OF))
    alone = [told(lambda proposal: preview(loan, proposal, AS_OF), each) for each in asked]
    assert [told(shared.of, each) for each in (*asked, *asked)] == alone * 2


@given(loans(), proposals(), st.sampled_from(LADDER))
@settings(max_examples=150)
def test_what_is_nearest_then_passes_or_there_is_none(loan: Loan, proposal: Proposal, role: Role) -> None:
    here = position(loan, AS_OF)
    if not here.owed:
        return
    nearest = nearest_allowed(proposal, loan, here, ILLNESS, EVERYTHING, CN, role)
    if nearest is not None:
        assert judge(nearest, loan, ILLNESS, EVERYTHING, CN, role).verdict is Verdict.WITHIN


@pytest.mark.parametrize(
    ("asked", "role", "nearest"),
    [
        (Deferment(days=60), Role.AGENT, Deferment(days=31)),
        (Deferment(months=2), Role.AGENT, Deferment(months=1)),
        (Reamortisation(40), Role.AGENT, Reamortisation(24)),
        (Reamortisation(40), Role.SUPERVISOR, Reamortisation(36)),
        (
            Waiver(Component.PENALTY_INTEREST, share=Decimal("0.9")),
            Role.AGENT,
            Waiver(Component.PENALTY_INTEREST, share=Decimal("0.50")),
        ),
    ],
)
def test_a_limit_is_brought_down_to_its_edge(asked: object, role: Role, nearest: object) -> None:
    loan = late(70)
    found = nearest_allowed(Proposal.of([asked]), loan, position(loan, AS_OF), ILLNESS, EVERYTHING, CN, role)  # type: ignore[list-item]
    assert found is not None
    assert found.proposal.concessions == (nearest,)


def test_without_evidence_there_is_no_nearest() -> None:
    loan = late(20)
    assert (
        nearest_allowed(Proposal.of([Deferment(days=10)]), loan, position(loan, AS_OF), ILLNESS, (), CN, Role.AGENT)
        is None
    )


def test_without_history_left_there_is_no_offer() -> None:
    loan = late(20, reliefs=(relief(100), relief(200)))
    assert offer_board(facts(loan)) == ()


def test_who_calls_before_anything_is_overdue_finds_an_extension() -> None:
    early = offer_board(facts(late(0)))
    assert OfferKind.SHORTEST_EXTENSION in {offer.kind for offer in early}
    over_ninety = offer_board(facts(late(120)))
    assert not {OfferKind.SHORTEST_EXTENSION, OfferKind.LONGEST_EXTENSION} & {offer.kind for offer in over_ninety}


@pytest.mark.parametrize("pack_id", ["cn-instalment", "us-instalment", "uk-instalment", "au-instalment"])
@pytest.mark.parametrize("days", [1, 20, 45, 70, 120, 200])
@pytest.mark.parametrize("ahead", [0, 1, 12])
def test_who_calls_before_anything_is_overdue_finds_more_than_who_calls_late(
    pack_id: str, days: int, ahead: int
) -> None:
    rules = pack(pack_id)

    def board(loan: Loan) -> int:
        return len(offer_board(Facts(loan, position(loan, AS_OF), ILLNESS, EVERYTHING, rules)))

    assert board(late(-ahead)) > board(late(days))


def test_every_due_date_is_moved_only_while_nothing_is_overdue() -> None:
    assert OfferKind.ALL_LATER in {offer.kind for offer in offer_board(facts(late(-5)))}
    assert OfferKind.ALL_LATER not in {offer.kind for offer in offer_board(facts(late(5)))}


def test_offers_within_the_agents_limits_come_first() -> None:
    roles = [offer.role for offer in offer_board(facts(late(70), HardshipReason.UNEMPLOYMENT))]
    assert roles == sorted(roles, key=LADDER.index)
    assert roles[0] is Role.AGENT


def test_the_cheapest_plan_that_fits_is_the_one_with_the_fewest_instalments() -> None:
    here = facts(late(70))
    amount = Money.of("2500", "CNY")
    found = affordable(here, amount, (), Role.AGENT)
    assert found.cheapest is not None
    timing = found.cheapest.view.proposal.timing
    assert isinstance(timing, Reamortisation)
    assert max(row.due.total for row in found.cheapest.view.schedule.instalments) <= amount
    fewer = preview(here.loan, Proposal.of([Reamortisation(timing.instalments - 1)]), AS_OF)
    assert max(row.due.total for row in fewer.schedule.instalments) > amount
    assert found.own is not None
    assert found.own.role is Role.AGENT
    assert found.over.minor > 0


def test_when_nothing_fits_the_nearest_is_named_with_what_it_is_over() -> None:
    found = affordable(facts(late(70)), Money.of("100", "CNY"), (), Role.AGENT)
    assert found.cheapest is None
    assert found.own is not None
    assert found.over == max(row.due.total for row in found.own.view.schedule.instalments) - Money.of("100", "CNY")
