"""Nobody decides on what they asked for, through no account of theirs; a closed account acts no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.concessions import Deferment
from agent_desk.domain.errors import RuleError
from agent_desk.domain.people import PersonId, Role, User, UserId
from agent_desk.domain.proposal import Proposal
from agent_desk.services.work_case import PersonalField
from tests.fakes import FakeRenderer, FixedClock
from tests.services.floor import LATE, NOON, Floor, fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.domain.approval import RequestId
    from agent_desk.services.decide_request import DecideRequest
    from agent_desk.store.engine import SqlStore


DECISIONS: dict[str, Callable[[DecideRequest, User, RequestId], object]] = {
    "approve": lambda decide, actor, number: decide.approve(actor, number, "fine"),
    "counter": lambda decide, actor, number: decide.counter(actor, number, Proposal.of([Deferment(days=10)]), "less"),
    "return": lambda decide, actor, number: decide.give_back(actor, number, "proof is missing"),
    "reject": lambda decide, actor, number: decide.reject(actor, number, "no"),
}


@pytest.fixture
def desk(store: SqlStore) -> Floor:
    fill(store)
    return Floor.over(store, FixedClock(NOON), FakeRenderer())


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.MANAGER])
def test_a_second_account_of_the_maker_decides_nothing(desk: Floor, role: Role) -> None:
    request = desk.ask_waiver(LATE)
    administrator, maker = desk.administrator, desk.agent
    second = User(UserId("9041"), PersonId(maker.person_id), maker.name, maker.latin_name, role)
    desk.services.people.add(administrator, second)
    for decide in DECISIONS.values():
        with pytest.raises(RuleError, match=r"request\.own"):
            decide(desk.services.decide, second, request.number)
    assert desk.services.decide.review(second, request.number).in_the_way is not None
    assert not [kind for kind in desk.events(LATE) if kind in {"request-approved", "request-rejected"}]
    desk.services.decide.approve(desk.supervisor, request.number, "somebody else")


@pytest.mark.parametrize("decision", DECISIONS)
def test_nobody_decides_their_own_request(desk: Floor, decision: str) -> None:
    """A senior who becomes a supervisor does not decide what they asked for as a senior."""
    request = desk.ask_waiver(LATE, actor=desk.senior)
    risen = desk.services.people.change(desk.administrator, UserId("2009"), role=Role.SUPERVISOR)
    with pytest.raises(RuleError, match=r"request\.own"):
        DECISIONS[decision](desk.services.decide, risen, request.number)


def test_a_closed_account_that_still_sits_there_writes_nothing(desk: Floor) -> None:
    agent = desk.agent
    desk.services.people.close(desk.administrator, agent.user_id)
    before = desk.events()
    for act in (
        lambda: desk.services.queue.take(agent, LATE),
        lambda: desk.services.case.reveal(agent, LATE, PersonalField.PHONE),
        lambda: desk.services.case.save_note(agent, LATE, "x"),
    ):
        with pytest.raises(RuleError, match=r"user\.inactive"):
            act()
    assert desk.events() == before
