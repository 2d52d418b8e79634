"""Asking and deciding: within limits the policy grants, above them another person does, on what is true today."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from agent_desk.domain.amounts import Component
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.case import ActionKind
from agent_desk.domain.concessions import Deferment, Waiver
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.people import Role
from agent_desk.domain.proposal import Proposal
from tests.services.floor import GOOD, LATE, NEW, TODAY, Floor

SMALLER = Proposal.of([Waiver(Component.INTEREST, share=Decimal("0.20"))], 7)


def code_of(error: pytest.ExceptionInfo[RuleError] | pytest.ExceptionInfo[InputError]) -> str:
    return error.value.code


def test_within_the_makers_limits_the_policy_grants_it_itself(desk: Floor) -> None:
    request = desk.ask_extension()
    assert (request.status, request.needed_role) == (RequestStatus.APPROVED, None)
    assert request.decision is not None
    assert request.decision.checker is None
    assert desk.case(NEW).action.kind is ActionKind.APPROVED
    assert NEW in desk.queue()


def test_above_them_it_goes_to_the_lowest_role_that_decides(desk: Floor) -> None:
    request = desk.ask_waiver()
    assert (request.status, request.needed_role, request.decision) == (RequestStatus.SUBMITTED, Role.SUPERVISOR, None)
    assert desk.case(LATE).action.kind is ActionKind.AWAITING_APPROVAL
    assert desk.events(LATE) == ["evidence-recorded", "request-submitted"]


def test_what_only_a_senior_may_for_their_own_cases_goes_to_a_supervisor(desk: Floor) -> None:
    desk.prove(NEW, EvidenceKind.MEDICAL_CERTIFICATE)
    proposal = Proposal.of([Deferment(days=45)])
    own = desk.services.ask.submit(desk.senior, NEW, proposal, HardshipReason.ILLNESS)
    assert own.status is RequestStatus.APPROVED
    other = desk.ask_extension(LATE, months=2)
    assert (other.status, other.needed_role) == (RequestStatus.SUBMITTED, Role.MANAGER)


def test_what_nobody_may_is_refused_with_the_rule_and_nothing_is_kept(desk: Floor) -> None:
    with pytest.raises(RuleError) as refused:
        desk.ask_extension(NEW, months=4)
    assert code_of(refused) == "proposal.forbidden"
    assert (refused.value.values["rule"], refused.value.values["asked"]) == ("1.1", "124")
    assert desk.case(NEW).action.kind is ActionKind.NEW
    assert desk.services.case.open(desk.agent, NEW).requests == ()


def test_without_proof_it_is_refused(desk: Floor) -> None:
    with pytest.raises(RuleError) as refused:
        desk.services.ask.submit(desk.agent, NEW, Proposal.of([Deferment(months=1)]), HardshipReason.ILLNESS)
    assert refused.value.values["finding"] == "evidence-missing"


def test_a_proposal_that_changes_nothing_is_refused(desk: Floor) -> None:
    with pytest.raises(RuleError, match=r"proposal\.identity"):
        desk.ask_extension(NEW, months=0)


def test_one_request_at_a_time(desk: Floor) -> None:
    first = desk.ask_waiver()
    with pytest.raises(RuleError, match=r"request\.open"):
        desk.ask_waiver()
    desk.services.ask.withdraw(desk.agent, first.number)
    assert desk.case(LATE).action.kind is ActionKind.FOLLOW_UP
    assert desk.ask_waiver().status is RequestStatus.SUBMITTED


def test_only_the_maker_withdraws_and_only_what_waits(desk: Floor) -> None:
    request = desk.ask_waiver()
    with pytest.raises(RuleError, match=r"request\.not-own"):
        desk.services.ask.withdraw(desk.colleague, request.number)
    desk.services.decide.approve(desk.supervisor, request.number)
    with pytest.raises(RuleError, match=r"request\.not-open"):
        desk.services.ask.withdraw(desk.agent, request.number)


def test_a_supervisor_approves_and_the_case_comes_back_to_the_agent(desk: Floor) -> None:
    request = desk.ask_waiver()
    decided = desk.services.decide.approve(desk.supervisor, request.number, "as agreed")
    assert decided.status is RequestStatus.APPROVED
    assert decided.decision is not None
    assert (decided.decision.checker, decided.decision.checker_role, decided.decision.note) == (
        "0107",
        Role.SUPERVISOR,
        "as agreed",
    )
    assert desk.case(LATE).action.kind is ActionKind.APPROVED
    newest = desk.log(LATE)[0]
    assert (newest.event.kind.value, newest.actor) == ("request-approved", "0107")


def test_nobody_decides_on_their_own_request_through_no_account(desk: Floor) -> None:
    request = desk.ask_waiver()
    twin = desk.second_account(desk.agent, "9041", Role.MANAGER)
    review = desk.services.decide.review(twin, request.number)
    assert (review.may_decide, review.may_approve, review.may_answer) == ("request.own", False, False)
    for act in (desk.services.decide.approve, desk.services.decide.give_back, desk.services.decide.reject):
        with pytest.raises(RuleError, match=r"request\.own"):
            act(twin, request.number, "mine")
    with pytest.raises(RuleError, match=r"request\.own"):
        desk.services.decide.counter(twin, request.number, SMALLER, "mine")


@pytest.mark.parametrize("user_id", ["2044", "2009", "0002"])
def test_agents_seniors_and_administrators_decide_nothing(desk: Floor, user_id: str) -> None:
    request = desk.ask_waiver()
    with pytest.raises(RuleError, match=r"right\.missing"):
        desk.services.decide.approve(desk.person(user_id), request.number)


def test_a_closed_account_does_nothing(desk: Floor) -> None:
    request = desk.ask_waiver()
    closed = replace(desk.supervisor, active=False)
    with pytest.raises(RuleError, match=r"user\.inactive"):
        desk.services.decide.approve(closed, request.number)


def test_above_their_own_limits_a_supervisor_may_answer_but_not_grant(desk: Floor) -> None:
    request = desk.ask_waiver(share="0.60")
    assert request.needed_role is Role.MANAGER
    review = desk.services.decide.review(desk.supervisor, request.number)
    assert (review.may_decide, review.may_approve, review.may_answer) == ("request.reach", False, True)
    with pytest.raises(RuleError) as refused:
        desk.services.decide.approve(desk.supervisor, request.number)
    assert (code_of(refused), refused.value.values["needed"]) == ("request.reach", "manager")
    decided = desk.services.decide.counter(desk.supervisor, request.number, SMALLER, "this much")
    assert (decided.status, decided.granted) == (RequestStatus.COUNTERED, SMALLER)
    assert desk.case(LATE).action.kind is ActionKind.COUNTERED


def test_a_counter_offer_keeps_to_the_checkers_limits_too(desk: Floor) -> None:
    request = desk.ask_waiver(share="0.60")
    bigger = Proposal.of([Waiver(Component.INTEREST, share=Decimal("0.31"))], 7)
    with pytest.raises(RuleError, match=r"request\.reach"):
        desk.services.decide.counter(desk.supervisor, request.number, bigger)
    assert desk.services.decide.counter(desk.manager, request.number, bigger).status is RequestStatus.COUNTERED


@pytest.mark.parametrize("note", ["", "   "])
def test_returning_and_rejecting_need_a_reason(desk: Floor, note: str) -> None:
    request = desk.ask_waiver()
    for act in (desk.services.decide.give_back, desk.services.decide.reject):
        with pytest.raises(InputError, match=r"decision\.note"):
            act(desk.supervisor, request.number, note)


def test_a_returned_request_is_asked_again_and_a_rejected_one_needs_a_call(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.services.decide.give_back(desk.supervisor, request.number, "bank statements, please")
    assert desk.case(LATE).action.kind is ActionKind.RETURNED
    again = desk.ask_waiver()
    desk.services.ask.withdraw(desk.agent, request.number)
    assert desk.case(LATE).action.kind is ActionKind.AWAITING_APPROVAL, "the newer one still waits"
    desk.services.decide.reject(desk.supervisor, again.number, "income is unchanged")
    assert desk.case(LATE).action.kind is ActionKind.REJECTED
    assert LATE in desk.queue()


def test_what_is_decided_stays_decided(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.services.decide.reject(desk.supervisor, request.number, "no")
    with pytest.raises(RuleError, match=r"request\.not-open"):
        desk.services.decide.approve(desk.manager, request.number)


def test_a_payment_makes_a_request_stale(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.pay(LATE, "100.00")
    assert desk.services.decide.review(desk.supervisor, request.number).stale
    with pytest.raises(RuleError, match=r"request\.stale"):
        desk.services.decide.approve(desk.supervisor, request.number)


def test_a_new_day_makes_a_request_stale(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.set_date(TODAY + timedelta(days=1))
    with pytest.raises(RuleError, match=r"request\.stale"):
        desk.services.decide.approve(desk.supervisor, request.number)


def test_another_policy_makes_a_request_stale(desk: Floor) -> None:
    request = desk.ask_waiver()
    later = desk.with_pack(version="2026.07-1")
    with pytest.raises(RuleError, match=r"request\.stale"):
        later.services.decide.approve(desk.supervisor, request.number)


def test_a_counter_offer_on_a_stale_request_is_made_on_todays_figures(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.pay(LATE, "100.00")
    decided = desk.services.decide.counter(desk.supervisor, request.number, SMALLER, "after your payment")
    assert desk.services.agreements.draft(desk.agent, decided.number).content.arrears == desk.owed(LATE).arrears


def test_what_was_granted_goes_stale_before_it_becomes_an_agreement(desk: Floor) -> None:
    request = desk.ask_extension()
    desk.set_date(TODAY + timedelta(days=1))
    with pytest.raises(RuleError, match=r"request\.stale"):
        desk.services.agreements.draft(desk.agent, request.number)


def test_a_loan_that_is_paid_off_leaves_nothing_to_decide(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.pay(LATE, desk.owed(LATE).owed.total)
    file = desk.services.case.open(desk.agent, LATE)
    assert file.context.loan.status.value == "settled"
    assert file.requests[0].status is RequestStatus.LAPSED
    assert (file.case.action.kind, LATE in desk.queue()) == (ActionKind.NONE, False)
    with pytest.raises(RuleError, match=r"request\.not-open"):
        desk.services.decide.approve(desk.supervisor, request.number)


def test_requests_stand_in_lists_with_names(desk: Floor) -> None:
    desk.ask_waiver()
    (line,) = desk.services.decide.lines(desk.supervisor)
    assert (line.borrower_name, line.maker_name, line.checker_name) == ("欧阳海燕", "李薇", "")


def test_a_second_concession_within_a_year_needs_a_manager(desk: Floor) -> None:
    agreement = desk.plan(GOOD)
    desk.pay(GOOD, agreement.content.rows[0].due.total + agreement.content.rows[1].due.total)
    again = desk.ask_extension(GOOD)
    assert (again.status, again.needed_role) == (RequestStatus.SUBMITTED, Role.MANAGER)
