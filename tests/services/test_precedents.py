"""How like requests were decided."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.amounts import Component
from agent_desk.domain.approval import Decision, RequestStatus
from agent_desk.domain.concessions import ConcessionKind, Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.people import Role, UserId
from agent_desk.domain.policy.pack import Measure
from agent_desk.domain.proposal import Proposal
from agent_desk.services.precedents import main_value, precedent_of
from tests.builders import NOON, money, request

if TYPE_CHECKING:
    from agent_desk.domain.approval import ConcessionRequest

SHARE = Waiver(Component.INTEREST, share=Decimal("0.3"))
AMOUNT = Waiver(Component.FEES, amount=money(20))


def plan(number: str, count: int, status: RequestStatus, counter: int | None = None) -> ConcessionRequest:
    decision = None
    if status is not RequestStatus.SUBMITTED:
        instead = Proposal(Reamortisation(counter)) if counter else None
        decision = Decision(status, UserId("supervisor-1"), Role.SUPERVISOR, "", NOON, instead)
    return request(number, proposal=Proposal(Reamortisation(count)), status=status, decision=decision)


ASKED = plan("RQ-0", 30, RequestStatus.SUBMITTED)
PAST = (
    plan("RQ-1", 24, RequestStatus.APPROVED),
    plan("RQ-2", 36, RequestStatus.REJECTED),
    plan("RQ-3", 40, RequestStatus.COUNTERED, counter=30),
)


@pytest.mark.parametrize(
    ("proposal", "expected"),
    [
        (Proposal(Deferment(months=1)), (ConcessionKind.DEFERMENT, Measure.DAYS, Decimal(31))),
        (Proposal(Reamortisation(24), (SHARE,)), (ConcessionKind.REAMORTISATION, Measure.INSTALMENTS, Decimal(24))),
        (Proposal(InterestOnly(2)), (ConcessionKind.INTEREST_ONLY, Measure.INSTALMENTS, Decimal(2))),
        (Proposal(None, (AMOUNT, SHARE)), (ConcessionKind.WAIVE_INTEREST, Measure.SHARE, Decimal("0.3"))),
        (Proposal(None, (AMOUNT,)), None),
    ],
    ids=["deferment", "plan before waiver", "interest only", "share", "amount alone"],
)
def test_a_proposal_is_known_by_its_main_concession(proposal: Proposal, expected: object) -> None:
    assert main_value(proposal) == expected


def test_a_counter_offer_counts_as_granted_at_its_own_value() -> None:
    found = precedent_of(ASKED, PAST)
    assert found is not None
    assert found.decided == ((Decimal(24), True), (Decimal(36), False), (Decimal(30), True))


def test_fewer_than_three_say_nothing() -> None:
    assert precedent_of(ASKED, PAST[:2]) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(PAST[0], reason=HardshipReason.DIVORCE),
        replace(PAST[0], proposal=Proposal(Deferment(days=10))),
        replace(PAST[0], status=RequestStatus.RETURNED),
        replace(PAST[0], number=ASKED.number),
    ],
    ids=["another reason", "another kind", "only returned", "the request itself"],
)
def test_what_is_not_alike_does_not_count(other: ConcessionRequest) -> None:
    assert precedent_of(ASKED, (*PAST[1:], other)) is None
