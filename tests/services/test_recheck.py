from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.basis import Aspect, Change
from agent_desk.domain.concessions import Deferment
from agent_desk.domain.errors import RuleError
from agent_desk.domain.people import Role
from agent_desk.domain.proposal import Proposal
from agent_desk.services.policy_text import CellChange
from agent_desk.wording import Words
from tests.services.floor import GOOD, LATE, NEW, TODAY, yuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.services.recheck import Recheck
    from tests.services.floor import Floor

PACK = "cn-instalment"


def standing(desk: Floor, number: str = NEW) -> Recheck:
    found = desk.services.case.open(desk.agent, number).recheck  # type: ignore[arg-type]
    assert found is not None
    return found


def by_aspect(changes: Sequence[Change]) -> dict[Aspect, tuple[object, object]]:
    return {item.aspect: (item.before, item.after) for item in changes if item.difference is None}


def tighten(desk: Floor, days: str, valid_from: date = TODAY) -> None:
    drafts = desk.services.drafts
    draft = drafts.start(desk.supervisor, PACK)
    changes = [CellChange("1.1", Role.AGENT, Decimal(days))]
    draft = drafts.save(desk.supervisor, PACK, draft.version, changes)
    draft = drafts.ask(desk.supervisor, PACK, draft.version, valid_from)
    board = drafts.board(desk.manager, PACK)
    accepted = [flaw.rule for flaw in drafts.view(board).unconfirmed]
    drafts.approve(desk.manager, PACK, draft.version, accepted)


def test_while_nothing_changes_a_decision_holds(desk: Floor) -> None:
    request = desk.ask_extension()
    assert desk.services.case.open(desk.agent, NEW).recheck is None
    with pytest.raises(RuleError, match=r"request\.holds"):
        desk.services.ask.again(desk.agent, request.number)


def test_a_payment_says_what_came_in_and_what_is_left(desk: Floor) -> None:
    desk.ask_extension(LATE)
    before = desk.owed(LATE)
    desk.pay(LATE, "500.00")
    told = by_aspect(standing(desk, LATE).changes)
    received = told[Aspect.RECEIVED]
    assert received[1] - received[0] == yuan("500.00")  # type: ignore[operator]
    after = desk.owed(LATE)
    changed = before.arrears.principal != after.arrears.principal
    assert (Aspect.PRINCIPAL in told) == changed
    assert told[Aspect.PENALTY] == (before.arrears.penalty_interest, after.arrears.penalty_interest)
    assert Aspect.POLICY not in told


def test_a_new_day_says_the_day_the_days_past_due_and_the_penalty(desk: Floor) -> None:
    desk.ask_extension()
    before = desk.owed(NEW)
    desk.set_date(TODAY + timedelta(days=1))
    told = by_aspect(standing(desk).changes)
    assert told[Aspect.DAY] == (TODAY, TODAY + timedelta(days=1))
    assert told[Aspect.DAYS_PAST_DUE] == (before.days_past_due, before.days_past_due + 1)
    assert told[Aspect.PENALTY][0] == before.arrears.penalty_interest
    assert Aspect.RECEIVED not in told


def test_another_policy_says_its_version_and_the_limits_that_differ(desk: Floor) -> None:
    desk.ask_extension()
    tighten(desk, "20")
    found = standing(desk)
    assert Aspect.POLICY in by_aspect(found.changes)
    (limit,) = [item.difference for item in found.changes if item.aspect is Aspect.LIMIT]
    assert limit is not None
    assert (limit.rule, limit.role, limit.before, limit.after) == ("1.1", Role.AGENT, Decimal(31), Decimal(20))
    assert "Limit, Extend due date, Agent from 31 days to 20 days" in [
        Words().change(item, "CNY") for item in found.changes
    ]


def test_what_is_still_allowed_is_taken_instead(desk: Floor) -> None:
    request = desk.ask_extension()
    tighten(desk, "20")
    found = standing(desk)
    assert found.may_ask_again
    assert found.still_allowed is not None
    assert found.still_allowed.timing == Deferment(days=20)
    taken = desk.services.ask.again(desk.agent, request.number, nearest=True)
    assert (taken.status, taken.proposal) == (RequestStatus.APPROVED, found.still_allowed)
    old, new = desk.services.case.open(desk.agent, NEW).requests[::-1]
    assert (old.status, new.number) == (RequestStatus.LAPSED, taken.number)
    agreement = desk.services.agreements.draft(desk.agent, taken.number)
    assert agreement.content.digest == taken.digest


def test_the_same_is_asked_again_and_now_goes_to_somebody_who_decides(desk: Floor) -> None:
    request = desk.ask_extension()
    tighten(desk, "20")
    again = desk.services.ask.again(desk.agent, request.number)
    assert (again.status, again.proposal) == (RequestStatus.SUBMITTED, request.proposal)
    assert again.needed_role is Role.SUPERVISOR


def test_what_waits_is_asked_again_by_its_maker_alone(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.pay(LATE, "100.00")
    with pytest.raises(RuleError, match=r"request\.not-own"):
        desk.services.ask.again(desk.colleague, request.number)
    again = desk.services.ask.again(desk.agent, request.number)
    assert again.status is RequestStatus.SUBMITTED
    statuses = {item.number: item.status for item in desk.services.case.open(desk.agent, LATE).requests}
    assert statuses == {request.number: RequestStatus.WITHDRAWN, again.number: RequestStatus.SUBMITTED}


def test_nothing_half_done_when_it_cannot_be_asked_again(desk: Floor) -> None:
    request = desk.ask_extension()
    tighten(desk, "0")
    found = standing(desk)
    if found.still_allowed is None:
        with pytest.raises(RuleError, match=r"request\.none-left"):
            desk.services.ask.again(desk.agent, request.number, nearest=True)
    (kept,) = desk.services.case.open(desk.agent, NEW).requests
    assert kept == request


def test_a_checker_approves_on_todays_figures_only_as_they_were_read(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.pay(LATE, "100.00")
    review = desk.services.decide.review(desk.supervisor, request.number)
    assert review.may_approve_today
    desk.pay(LATE, "50.00")
    with pytest.raises(RuleError, match=r"request\.stale"):
        desk.services.decide.approve(desk.supervisor, request.number, today=review.today)
    review = desk.services.decide.review(desk.supervisor, request.number)
    decided = desk.services.decide.approve(desk.supervisor, request.number, today=review.today)
    assert decided.digest == review.today != request.digest
    content = desk.services.agreements.draft(desk.agent, decided.number).content
    assert (content.digest, content.arrears) == (decided.digest, desk.owed(LATE).arrears)


def test_the_error_says_from_what_to_what(desk: Floor) -> None:
    request = desk.ask_extension()
    desk.set_date(TODAY + timedelta(days=1))
    with pytest.raises(RuleError) as refused:
        desk.services.agreements.draft(desk.agent, request.number)
    sentence = Words().error(refused.value)
    assert "Business date from 16 Jun 2026 to 17 Jun 2026" in sentence
    assert "Days past due from 6 to 7" in sentence


def test_an_open_agreement_says_what_a_payment_of_an_earlier_day_changed(desk: Floor) -> None:
    request = desk.ask_extension(GOOD)
    agreement = desk.services.agreements.draft(desk.agent, request.number)
    assert desk.services.agreements.open(desk.agent, agreement.number).changes == ()
    desk.services.promises.pay(desk.agent, GOOD, yuan("300.00"), TODAY - timedelta(days=3))
    changes = desk.services.agreements.open(desk.agent, agreement.number).changes
    assert Aspect.RECEIVED in by_aspect(changes)
    with pytest.raises(RuleError, match=r"agreement\.stale") as refused:
        desk.services.agreements.issue(desk.agent, agreement.number)
    assert "Received in all from" in Words().error(refused.value)


def test_a_request_of_an_older_store_is_reckoned_again(desk: Floor) -> None:
    request = desk.ask_extension()
    with desk.services.desk.work("0002") as work:
        work.requests.save(replace(request, basis=None))
        work.commit()
    desk.set_date(TODAY + timedelta(days=1))
    told = by_aspect(standing(desk).changes)
    assert told[Aspect.DAY] == (TODAY, TODAY + timedelta(days=1))


def test_a_counter_offer_that_goes_stale_names_the_counter_offer(desk: Floor) -> None:
    request = desk.ask_waiver()
    counter = Proposal.of([Deferment(days=10)])
    desk.services.decide.counter(desk.supervisor, request.number, counter)
    desk.set_date(TODAY + timedelta(days=1))
    assert standing(desk, LATE).request.granted == counter
