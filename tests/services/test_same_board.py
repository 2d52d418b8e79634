"""Same facts, same board: over generated portfolios, whoever asks, whenever, in whatever order things came in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.people import LADDER
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.findings import judge
from agent_desk.domain.proposal import Proposal, preview
from agent_desk.services import bind
from agent_desk.services.make_sample import MakeSample
from agent_desk.services.negotiate import Negotiate
from tests import builders
from tests.fakes import PEOPLE, FakeStore, FixedClock
from tests.services.import_files import bring_in, template
from tests.services.test_sample import ADMINISTRATOR, desk

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import Role, User
    from agent_desk.services import Services
    from agent_desk.services.negotiate import Context

SIZE = 70
REASONS = (HardshipReason.ILLNESS, HardshipReason.UNEMPLOYMENT, HardshipReason.DIVORCE)


@cache
def portfolio(seed: int = 7) -> FakeStore:
    """A generated portfolio: every stage, with promises, plans and proof."""
    store = FakeStore(people=PEOPLE)
    MakeSample(desk(store)).make(SIZE, seed, ADMINISTRATOR)
    return store


def services(store: FakeStore, **changes: object) -> Services:
    return bind(replace(desk(store), **changes))  # type: ignore[arg-type]


def somebody(role: Role) -> User:
    return next(user for user in PEOPLE if user.role is role)


def proven(context: Context) -> Context:
    """As if every proof were there."""
    proof = tuple(
        replace(
            builders.evidence(f"E-{kind}"),
            loan_number=context.loan.number,
            kind=kind,
            dated_on=context.as_of,
            good_until=context.as_of + timedelta(days=30),
            digest="x",
        )
        for kind in EvidenceKind
    )
    return replace(context, evidence=proof)


def numbers() -> list[LoanNumber]:
    return sorted(portfolio().state.loans)


@pytest.mark.parametrize("reason", REASONS)
def test_the_board_is_the_same_whoever_asks_and_whatever_the_clock_says(reason: HardshipReason) -> None:
    now = services(portfolio())
    later = services(portfolio(), clock=FixedClock(FixedClock().moment + timedelta(hours=31)))
    filled = 0
    for number in numbers()[::4]:
        boards = {now.offers.board(proven(now.negotiate.open(somebody(role), number)), reason) for role in LADDER} | {
            later.offers.board(proven(later.negotiate.open(somebody(LADDER[0]), number)), reason)
        }
        assert len(boards) == 1, number
        filled += bool(boards.pop())
    assert filled > 5


@given(st.randoms(use_true_random=False), st.sampled_from(REASONS))
@settings(max_examples=10, deadline=None)
def test_the_board_is_the_same_in_whatever_order_proof_and_payments_came(
    shuffler: random.Random, reason: HardshipReason
) -> None:
    here = services(portfolio())
    for number in shuffler.sample(numbers(), 4):
        context = proven(here.negotiate.open(somebody(LADDER[0]), number))
        proof, payments = list(context.evidence), list(context.loan.payments)
        shuffler.shuffle(proof)
        shuffler.shuffle(payments)
        loan = replace(context.loan, payments=tuple(payments))
        other = replace(context, evidence=tuple(proof), loan=loan)
        views = [(item.role, item.kind, item.view.schedule) for item in here.offers.board(context, reason)]
        assert views == [(item.role, item.kind, item.view.schedule) for item in here.offers.board(other, reason)]


def test_the_board_is_the_same_in_whatever_order_loans_were_imported(tmp_path: Path) -> None:
    one, two = FakeStore(people=PEOPLE), FakeStore(people=PEOPLE)
    files = template(tmp_path / "one")
    bring_in(one, *files)
    turned = []
    for file in files:
        head, *rows = file.read_text("utf-8").splitlines()
        turned.append("\n".join((head, *reversed(rows))) + "\n")
    bring_in(two, *reversed(template(tmp_path / "two", *turned)))
    assert one.state.loans.keys() == two.state.loans.keys()
    for number in one.state.loans:
        first, second = (
            at.offers.board(proven(at.negotiate.open(somebody(LADDER[0]), number)), HardshipReason.ILLNESS)
            for at in (services(one), services(two))
        )
        assert [item.view.schedule for item in first] == [item.view.schedule for item in second]
        assert first


@pytest.mark.parametrize("reason", REASONS)
def test_nothing_on_any_board_breaks_a_rule(reason: HardshipReason) -> None:
    here = services(portfolio())
    seen = 0
    for number in numbers():
        context = proven(here.negotiate.open(somebody(LADDER[0]), number))
        for offer in here.offers.board(context, reason):
            again = preview(context.loan, offer.view.proposal, context.as_of)
            found = judge(again, context.loan, reason, context.evidence, context.pack, offer.role)
            assert found.verdict is Verdict.WITHIN, (number, offer.kind)
            seen += 1
    assert seen > 60


@pytest.mark.parametrize("role", LADDER)
def test_above_a_limit_the_nearest_is_named_and_then_passes(role: Role) -> None:
    """What a supervisor would grant is asked for by everybody: what is above their limits has a nearest, or none."""
    here = services(portfolio())
    named = 0
    for number in numbers():
        context = proven(here.negotiate.open(somebody(role), number))
        for offer in here.offers.board(context, REASONS[0]):
            weighed = Negotiate(here.desk).weigh(context, role, offer.view.proposal, REASONS[0])
            nearest = here.offers.nearest(context, REASONS[0], offer.view.proposal, role)
            if weighed.judgement.verdict is Verdict.WITHIN:
                assert nearest is not None
                assert nearest.proposal == offer.view.proposal
            elif nearest is not None:
                named += 1
                again = Negotiate(here.desk).weigh(context, role, nearest.proposal, REASONS[0])
                assert again.judgement.verdict is Verdict.WITHIN
                assert nearest.proposal not in (offer.view.proposal, Proposal())
    assert named > 10 or role not in LADDER[:2]
