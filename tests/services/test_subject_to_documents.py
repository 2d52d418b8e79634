"""Granted subject to documents by a date: fulfilled by the proof, lapsed by itself without it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.amounts import Component
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.case import ActionKind
from agent_desk.domain.concessions import Deferment, Waiver
from agent_desk.domain.digest import canonical
from agent_desk.domain.errors import RuleError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.proposal import Proposal
from agent_desk.ui.agreement.what_next import milestones
from agent_desk.wording import Words
from tests.services.floor import LATE, NEW, TODAY, Floor, yuan

if TYPE_CHECKING:
    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.loan import LoanNumber

BY = TODAY + timedelta(days=10)
LOST_JOB = HardshipReason.UNEMPLOYMENT
PENALTY = Waiver(Component.PENALTY_INTEREST, share=Decimal("0.5"))


def _asked(desk: Floor, by: date | None = BY, number: LoanNumber = LATE) -> ConcessionRequest:
    proposal = Proposal(Deferment(days=20), (PENALTY,), documents_by=by)
    return desk.services.ask.submit(desk.agent, number, proposal, LOST_JOB)


def _granted(desk: Floor) -> ConcessionRequest:
    return desk.services.decide.approve(desk.supervisor, _asked(desk).number)


def _in_force(desk: Floor) -> Agreement:
    return desk.accept(desk.agree(_granted(desk)))


@pytest.mark.parametrize(
    ("days", "verdict", "role"),
    [
        (-1, Verdict.FORBIDDEN, None),
        (0, Verdict.NEEDS_AUTHORITY, "supervisor"),
        (14, Verdict.NEEDS_AUTHORITY, "supervisor"),
        (15, Verdict.NEEDS_AUTHORITY, "manager"),
        (30, Verdict.NEEDS_AUTHORITY, "manager"),
        (31, Verdict.FORBIDDEN, None),
    ],
)
def test_the_policy_says_who_may_wait_how_long(desk: Floor, days: int, verdict: Verdict, role: str | None) -> None:
    context = desk.services.negotiate.open(desk.agent, LATE)
    proposal = Proposal(Deferment(days=20), documents_by=TODAY + timedelta(days=days))
    judged = desk.services.negotiate.weigh(context, desk.agent.role, proposal, LOST_JOB).judgement
    found = next(item for item in judged.findings if item.code == "evidence-later")
    assert (judged.verdict, found.role) == (verdict, role)
    assert found.nearest == 30


def test_a_pack_that_lets_nobody_wait_asks_for_the_proof(desk: Floor) -> None:
    with pytest.raises(RuleError, match="evidence-missing"):
        _asked(desk.with_pack(documents_later={}))
    with pytest.raises(RuleError, match="evidence-missing"):
        _asked(desk, None)


def test_a_supervisor_grants_it_and_the_agreement_says_so(desk: Floor) -> None:
    request = _granted(desk)
    assert request.documents_by == BY
    agreement = desk.agree(request)
    values = {clause.clause_id: clause.values for clause in agreement.content.clauses}
    assert values["subject-to-documents"] == {"date": BY, "kinds": "termination-notice unemployment-certificate"}
    assert values["documents-missing"] == {"date": BY}


def test_the_proof_fulfils_it(desk: Floor) -> None:
    agreement = _in_force(desk)
    desk.prove(LATE, EvidenceKind.BANK_STATEMENT)
    assert "documents-received" not in desk.events(LATE)
    desk.prove(LATE, EvidenceKind.TERMINATION_NOTICE)
    assert desk.events(LATE)[-1] == "documents-received"
    request = desk.services.case.open(desk.agent, LATE).request
    assert request is not None
    assert (request.documents_on, request.documents_by) == (TODAY, None)
    desk.set_date(BY + timedelta(days=1))
    assert desk.agreement(agreement).status is AgreementStatus.PERFORMING


def test_on_the_last_day_it_still_stands(desk: Floor) -> None:
    agreement = _in_force(desk)
    assert desk.set_date(BY).lapsed == ()
    assert desk.agreement(agreement).status is AgreementStatus.PERFORMING


def test_without_it_an_agreement_in_force_falls_away(desk: Floor) -> None:
    agreement = _in_force(desk)
    waived = agreement.content.waived.total
    assert waived > yuan("0")
    turned = desk.set_date(BY + timedelta(days=1))
    assert turned.lapsed == (agreement.number,)
    assert desk.agreement(agreement).status is AgreementStatus.LAPSED
    case = desk.case(LATE)
    assert (case.action.kind, case.action.due_on) == (ActionKind.FOLLOW_UP, BY + timedelta(days=1))
    assert case.action.reference == agreement.number
    assert LATE in desk.queue()
    owed = desk.owed(LATE).owed
    assert owed.part(Component.PENALTY_INTEREST) >= agreement.content.arrears.penalty_interest
    assert desk.loan(LATE).reliefs[-1].status == "lapsed"
    event = desk.log(LATE)[0].event
    assert event.kind.value == "agreement-lapsed"
    assert event.before["owed"] != event.after["owed"]
    assert event.after["oldest_due"] < event.before["oldest_due"] or not event.before["oldest_due"]
    request = desk.services.case.open(desk.agent, LATE).request
    assert request is not None
    assert request.status is RequestStatus.LAPSED
    assert desk.set_date(BY + timedelta(days=2)).lapsed == ()
    desk.prove(LATE, EvidenceKind.TERMINATION_NOTICE)
    assert "documents-received" not in desk.events(LATE), "too late"


def test_after_it_the_loan_stands_as_it_stood_before(desk: Floor) -> None:
    before, rows = desk.owed(LATE), desk.loan(LATE).schedule
    agreement = _in_force(desk)
    assert desk.loan(LATE).schedule.reference == agreement.number
    desk.set_date(BY + timedelta(days=1))
    loan, after = desk.loan(LATE), desk.owed(LATE)
    assert (loan.schedule.origin, loan.schedule.reference) == (rows.origin, rows.reference)
    assert loan.schedule.penalty_from == BY + timedelta(days=1)
    old = [(item.instalment.number, item.instalment.due_date, item.unpaid) for item in before.instalments]
    now = [(item.instalment.number, item.instalment.due_date, item.unpaid) for item in after.instalments]
    assert now == [row for row in old if row[2].total]
    assert (after.owed, after.oldest_due) == (before.owed, before.oldest_due)


def test_without_it_what_was_only_granted_lapses_too(desk: Floor) -> None:
    request = _granted(desk)
    assert desk.set_date(BY + timedelta(days=1)).lapsed == (request.number,)
    assert desk.case(LATE).action.kind is ActionKind.FOLLOW_UP
    assert desk.events(LATE)[-1] == "request-lapsed"


def test_proof_that_came_before_the_decision_counts(desk: Floor) -> None:
    request = _asked(desk)
    desk.prove(LATE, EvidenceKind.TERMINATION_NOTICE)
    desk.services.decide.approve(desk.supervisor, request.number)
    agreement = desk.accept(desk.agree(request))
    desk.set_date(BY + timedelta(days=1))
    assert desk.agreement(agreement).status is AgreementStatus.PERFORMING


def test_the_nearest_to_a_long_wait_is_a_shorter_one(desk: Floor) -> None:
    context = desk.services.negotiate.open(desk.agent, LATE)
    proposal = Proposal(Deferment(days=20), documents_by=TODAY + timedelta(days=60))
    view = desk.services.offers.nearest(context, LOST_JOB, proposal, desk.supervisor.role)
    assert view is not None
    assert view.proposal == Proposal(Deferment(days=20), documents_by=TODAY + timedelta(days=14))
    assert desk.services.offers.nearest(context, LOST_JOB, proposal, desk.agent.role) is None


def test_what_was_decided_before_there_was_such_a_condition_keeps_its_digest() -> None:
    assert "documents_by" not in canonical(Proposal(Deferment(days=20)))
    assert "documents_by" in canonical(Proposal(Deferment(days=20), documents_by=BY))


def test_a_loan_without_the_condition_is_left_alone(desk: Floor) -> None:
    agreement = desk.plan(NEW)
    desk.set_date(TODAY + timedelta(days=2))
    assert desk.agreement(agreement).status is AgreementStatus.PERFORMING


def test_the_agreement_page_says_until_when_and_what_became_of_it(desk: Floor) -> None:
    agreement = _in_force(desk)
    words = Words()
    shown = milestones(desk.services.agreements.open(desk.agent, agreement.number), words)
    assert [item.when for item in shown if item.title == "Last day for the documents"] == ["26 Jun"]
    desk.set_date(BY + timedelta(days=1))
    ended = milestones(desk.services.agreements.open(desk.agent, agreement.number), words)
    assert [item.detail for item in ended] == ["The documents did not come; the payments before it are due again"]
