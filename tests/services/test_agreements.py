"""From a granted request to a kept or broken agreement, and back to the contract."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pypdfium2
import pytest

from agent_desk.domain.agreement import AcceptanceKind, AgreementNumber, AgreementStatus
from agent_desk.domain.amounts import Amounts, Component, sum_amounts
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.case import ActionKind
from agent_desk.domain.concessions import Deferment, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentScope
from agent_desk.domain.concessions.waiver import Vesting
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.loan import LoanNumber, LoanStatus, PaymentId
from agent_desk.domain.people import Role
from agent_desk.domain.proposal import Proposal
from agent_desk.domain.schedule import ScheduleOrigin
from tests.services.floor import GOOD, LATE, NEW, TODAY, Floor, yuan

#: The moved payment of ``Floor.plan`` on NEW, and the last day on which it still counts.
MOVED = date(2026, 7, 16)
CURE = timedelta(days=7)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_the_same_request_gives_the_same_draft(desk: Floor) -> None:
    request = desk.ask_extension()
    first = desk.services.agreements.draft(desk.agent, request.number)
    assert desk.services.agreements.draft(desk.agent, request.number) == first
    assert first.status is AgreementStatus.DRAFT
    assert desk.events(NEW).count("agreement-drafted") == 1
    assert desk.case(NEW).action.kind is ActionKind.AGREEMENT_OPEN


def test_only_a_granted_request_becomes_an_agreement(desk: Floor) -> None:
    request = desk.ask_waiver()
    with pytest.raises(RuleError) as refused:
        desk.services.agreements.draft(desk.agent, request.number)
    assert (refused.value.code, refused.value.values["status"]) == ("request.not-granted", "submitted")


def test_one_open_agreement_at_a_time(desk: Floor) -> None:
    first, second = desk.ask_extension(), desk.ask_extension()
    desk.services.agreements.draft(desk.agent, first.number)
    with pytest.raises(RuleError, match=r"agreement\.in-force"):
        desk.services.agreements.draft(desk.agent, second.number)
    with pytest.raises(RuleError, match=r"agreement\.in-force"):
        desk.ask_extension()


def test_the_agreement_says_what_the_store_says(desk: Floor) -> None:
    owed = desk.owed(LATE)
    request = desk.services.decide.approve(desk.supervisor, desk.ask_waiver().number)
    agreement = desk.agree(request)
    content = agreement.content
    assert content.arrears == owed.arrears
    assert content.waived == Amounts.only(Component.INTEREST, owed.arrears.interest.share(Decimal("0.3")))
    assert sum_amounts((row.due for row in content.rows), "CNY").total == content.total_after
    assert content.approved_by is not None
    assert (content.approved_by.user_id, content.approved_by.role) == ("0107", Role.SUPERVISOR)
    assert (content.digest, content.rows[-1].principal_left) == (request.digest, yuan("0"))
    for language in desk.services.agreements.languages():
        sheet = text_of(desk.services.agreements.sheet(desk.agent, agreement.number, language))
        flat = sheet.replace(",", "").replace(" ", "")
        for amount in (content.arrears.total, content.waived.total, content.total_after, content.rows[0].due.total):
            assert str(amount) in flat
        assert agreement.number in sheet


def test_an_issued_sheet_is_kept_as_it_was_and_knows_its_digest(desk: Floor) -> None:
    agreement = desk.agree(desk.ask_extension())
    before = {name: desk.services.agreements.sheet(desk.agent, agreement.number, name) for name in ("en", "zh")}
    desk.accept(agreement)
    for name, pdf in before.items():
        assert desk.services.agreements.sheet(desk.agent, agreement.number, name) == pdf
        assert hashlib.sha256(pdf).hexdigest()
    with pytest.raises(RuleError, match=r"agreement\.no-sheet"):
        desk.services.agreements.sheet(desk.agent, agreement.number, "xx")
    assert desk.services.keep.verify(desk.administrator).is_sound


def test_a_draft_is_not_accepted_and_an_issued_one_not_issued_again(desk: Floor) -> None:
    draft = desk.services.agreements.draft(desk.agent, desk.ask_extension().number)
    with pytest.raises(RuleError, match=r"agreement\.step"):
        desk.accept(draft)
    desk.say_all(NEW)
    desk.services.agreements.issue(desk.agent, draft.number)
    with pytest.raises(RuleError, match=r"agreement\.step"):
        desk.services.agreements.issue(desk.agent, draft.number)


def test_a_draft_whose_figures_changed_is_not_issued(desk: Floor) -> None:
    draft = desk.services.agreements.draft(desk.agent, desk.ask_extension().number)
    desk.pay(NEW, "10.00")
    with pytest.raises(RuleError, match=r"agreement\.stale"):
        desk.services.agreements.issue(desk.agent, draft.number)


@pytest.mark.parametrize("kind", AcceptanceKind)
def test_from_acceptance_the_loan_follows_the_agreement_and_leaves_the_queue(desk: Floor, kind: AcceptanceKind) -> None:
    agreement = desk.agree(desk.ask_extension())
    assert NEW in desk.queue()
    assert desk.loan(NEW).schedule.origin is ScheduleOrigin.CONTRACT
    accepted = desk.accept(agreement, kind)
    assert accepted.status is AgreementStatus.PERFORMING
    assert accepted.acceptance is not None
    assert (accepted.acceptance.kind, accepted.acceptance.reference, accepted.acceptance.accepted_on) == (
        kind,
        "REC-1",
        TODAY,
    )
    loan = desk.loan(NEW)
    assert (loan.schedule.origin, loan.schedule.reference) == (ScheduleOrigin.AGREEMENT, agreement.number)
    assert [(row.due_date, row.due) for row in loan.schedule.instalments] == [
        (row.due_date, row.due) for row in agreement.content.rows
    ]
    owed = desk.owed(NEW)
    assert (owed.days_past_due, bool(owed.arrears)) == (0, False)
    assert NEW not in desk.queue()
    action = desk.case(NEW).action
    assert (action.kind, action.due_on) == (ActionKind.PLAN_KEPT, agreement.content.rows[0].due_date)
    assert [event for event in desk.events(NEW) if event != "disclosure-read"] == [
        "evidence-recorded",
        "request-submitted",
        "agreement-drafted",
        "agreement-issued",
        "agreement-accepted",
    ]
    assert desk.log(NEW)[0].event.after == {
        "how": kind.value,
        "reference": "REC-1",
        "digest": agreement.content.digest,
    }


def test_acceptance_needs_a_reference(desk: Floor) -> None:
    agreement = desk.agree(desk.ask_extension())
    with pytest.raises(InputError, match=r"acceptance\.reference"):
        desk.services.accept.accept(desk.agent, agreement.number, AcceptanceKind.RECORDED, "  ")


def test_a_payment_between_offer_and_acceptance_meets_the_new_schedule(desk: Floor) -> None:
    agreement = desk.agree(desk.ask_extension())
    desk.set_date(TODAY + timedelta(days=1))
    desk.pay(NEW, "500.00")
    desk.accept(agreement)
    first = desk.owed(NEW).instalments[0]
    assert first.paid.total == yuan("500.00")
    assert first.due == agreement.content.rows[0].due


def test_a_payment_dated_before_the_offer_makes_it_stale(desk: Floor) -> None:
    agreement = desk.agree(desk.ask_extension())
    desk.pay(NEW, "500.00", TODAY - timedelta(days=2))
    with pytest.raises(RuleError, match=r"agreement\.stale"):
        desk.accept(agreement)
    withdrawn = desk.services.agreements.withdraw(desk.agent, agreement.number, "a payment came in")
    assert (withdrawn.status, withdrawn.end_note) == (AgreementStatus.WITHDRAWN, "a payment came in")
    assert desk.loan(NEW).schedule.origin is ScheduleOrigin.CONTRACT
    assert desk.case(NEW).action.kind is ActionKind.FOLLOW_UP
    assert NEW in desk.queue()


def test_an_offer_stands_when_the_policy_changes(desk: Floor) -> None:
    agreement = desk.agree(desk.ask_extension())
    later = desk.with_pack(version="2026.07-1")
    assert later.accept(agreement).status is AgreementStatus.PERFORMING


def test_an_accepted_agreement_is_not_withdrawn(desk: Floor) -> None:
    agreement = desk.plan()
    with pytest.raises(RuleError, match=r"agreement\.step"):
        desk.services.agreements.withdraw(desk.agent, agreement.number)


def test_an_offer_lapses_the_day_after_its_last(desk: Floor) -> None:
    agreement = desk.agree(desk.ask_extension())
    last = agreement.content.open_until
    assert desk.set_date(last).lapsed == ()
    turned = desk.set_date(last + timedelta(days=1))
    assert turned.lapsed == (agreement.number,)
    assert desk.agreement(agreement).status is AgreementStatus.LAPSED
    assert desk.services.case.open(desk.agent, NEW).requests[0].status is RequestStatus.LAPSED
    assert desk.case(NEW).action.kind is ActionKind.FOLLOW_UP
    with pytest.raises(RuleError, match=r"agreement\.step"):
        desk.accept(agreement)


def test_the_first_mission_paid_on_time_the_agreement_is_kept_and_the_contract_counts_again(desk: Floor) -> None:
    agreement = desk.plan()
    row = next(row for row in agreement.content.rows if row.due_date == MOVED)
    ordinary = agreement.content.rows[0]
    desk.set_date(ordinary.due_date)
    desk.pay(NEW, ordinary.due.total)
    assert desk.agreement(agreement).status is AgreementStatus.PERFORMING, "the moved payment is still to come"
    desk.set_date(MOVED)
    desk.pay(NEW, row.due.total)
    ended = desk.agreement(agreement)
    assert (ended.status, ended.ended_on) == (AgreementStatus.KEPT, MOVED)
    loan = desk.loan(NEW)
    assert loan.schedule.penalty_from == MOVED
    assert (loan.reliefs[-1].status, loan.reliefs[-1].ended_on) == ("kept", MOVED)
    assert NEW not in desk.queue()
    assert desk.events(NEW)[-1] == "agreement-kept"
    desk.set_date(date(2026, 8, 20))
    assert desk.owed(NEW).days_past_due == 10
    assert desk.owed(NEW).arrears.penalty_interest > yuan("0"), "what the contract says of lateness counts again"
    assert NEW in desk.queue()
    assert desk.case(NEW).action.kind is ActionKind.NEW


def test_nothing_accrues_while_an_agreement_is_kept(desk: Floor) -> None:
    agreement = desk.plan()
    carried = agreement.content.arrears.penalty_interest
    assert carried > yuan("0")
    assert desk.owed(NEW, MOVED + CURE).owed.penalty_interest == carried


def test_a_missed_date_brings_the_case_back_and_breaks_after_seven_days(desk: Floor) -> None:
    agreement = desk.plan()
    first = agreement.content.rows[0].due_date
    desk.set_date(first)
    assert NEW not in desk.queue()
    desk.set_date(first + timedelta(days=1))
    assert (NEW in desk.queue(), desk.case(NEW).action.kind) == (True, ActionKind.FOLLOW_UP)
    assert desk.set_date(first + CURE).broken == ()
    broken_on = first + CURE + timedelta(days=1)
    assert desk.set_date(broken_on).broken == (agreement.number,)
    assert desk.agreement(agreement).status is AgreementStatus.BROKEN
    assert desk.case(NEW).action.kind is ActionKind.PLAN_BROKEN
    assert desk.loan(NEW).reliefs[-1].status == "broken"
    assert desk.events(NEW)[-1] == "agreement-broken"


def test_a_payment_within_seven_days_still_counts(desk: Floor) -> None:
    agreement = desk.plan()
    first = agreement.content.rows[0]
    desk.set_date(first.due_date + CURE)
    desk.pay(NEW, first.due.total)
    assert desk.case(NEW).action.kind is not ActionKind.PLAN_BROKEN
    assert desk.agreement(agreement).status is AgreementStatus.PERFORMING


def test_once_broken_penalty_interest_runs_again_from_that_day_never_back(desk: Floor) -> None:
    agreement = desk.plan()
    first = agreement.content.rows[0]
    broken_on = first.due_date + CURE + timedelta(days=1)
    carried = agreement.content.arrears.penalty_interest
    desk.set_date(broken_on)
    assert desk.owed(NEW).owed.penalty_interest == carried
    later = broken_on + timedelta(days=10)
    exact = desk.owed(NEW, later)
    overdue = [state for state in exact.instalments if state.days_past_due]
    expected = sum(
        state.instalment.due.principal.minor * min(10, state.days_past_due) * Decimal("0.24") / 360 for state in overdue
    )
    assert (exact.arrears.penalty_interest - carried).minor == int(expected + Decimal("0.5"))
    assert min(line.begin for line in exact.trace) == broken_on


def test_a_payment_booked_late_but_made_in_time_puts_a_broken_agreement_back(desk: Floor) -> None:
    agreement = desk.plan()
    first = agreement.content.rows[0]
    desk.set_date(first.due_date + CURE + timedelta(days=1))
    assert desk.agreement(agreement).status is AgreementStatus.BROKEN
    desk.pay(NEW, first.due.total, first.due_date)
    moved = next(row for row in agreement.content.rows if row.due_date == MOVED)
    assert desk.agreement(agreement).status is AgreementStatus.PERFORMING
    assert desk.loan(NEW).schedule.penalty_from is None
    assert desk.events(NEW)[-1] == "agreement-resumed"
    desk.pay(NEW, moved.due.total)
    assert desk.agreement(agreement).status is AgreementStatus.KEPT


def test_a_late_payment_does_not_mend_a_broken_agreement(desk: Floor) -> None:
    agreement = desk.plan()
    first = agreement.content.rows[0]
    desk.set_date(first.due_date + CURE + timedelta(days=1))
    desk.pay(NEW, first.due.total)
    assert desk.agreement(agreement).status is AgreementStatus.BROKEN


def test_what_was_waived_conditionally_is_owed_again_once_broken(desk: Floor) -> None:
    desk.prove(LATE, EvidenceKind.UNEMPLOYMENT_CERTIFICATE)
    waiver = Waiver(Component.PENALTY_INTEREST, share=Decimal("0.5"), vesting=Vesting.WHEN_KEPT)
    proposal = Proposal.of([Reamortisation(24), waiver])
    request = desk.services.ask.submit(desk.agent, LATE, proposal, HardshipReason.UNEMPLOYMENT)
    agreement = desk.accept(desk.agree(request))
    waived = agreement.content.waived.penalty_interest
    first = agreement.content.rows[0]
    assert waived > yuan("0")
    before = desk.owed(LATE).owed
    desk.set_date(first.due_date + CURE + timedelta(days=1))
    state = desk.owed(LATE).instalments[0]
    assert state.due.penalty_interest == first.due.penalty_interest + waived
    assert desk.owed(LATE).owed - before == Amounts.only(Component.PENALTY_INTEREST, waived)
    assert desk.services.keep.verify(desk.administrator).is_sound


def test_what_was_waived_at_once_stays_waived(desk: Floor) -> None:
    request = desk.services.decide.approve(desk.supervisor, desk.ask_waiver().number)
    agreement = desk.accept(desk.agree(request))
    before = desk.owed(LATE).owed
    desk.set_date(agreement.content.rows[0].due_date + CURE + timedelta(days=1))
    assert desk.agreement(agreement).status is AgreementStatus.BROKEN
    assert desk.owed(LATE).owed == before


def test_the_second_mission_is_kept_when_the_rest_of_the_arrears_is_paid(desk: Floor) -> None:
    owed = desk.owed(LATE)
    request = desk.services.decide.approve(desk.supervisor, desk.ask_waiver().number)
    agreement = desk.accept(desk.agree(request))
    rest = agreement.content.rows[0]
    assert (rest.due_date, rest.due) == (TODAY + timedelta(days=7), owed.arrears - agreement.content.waived)
    desk.set_date(rest.due_date)
    desk.pay(LATE, rest.due.total)
    assert desk.agreement(agreement).status is AgreementStatus.KEPT
    assert desk.owed(LATE).days_past_due == 0
    assert LATE not in desk.queue()


def test_a_payment_taken_back_reopens_a_kept_agreement(desk: Floor) -> None:
    request = desk.services.decide.approve(desk.supervisor, desk.ask_waiver().number)
    agreement = desk.accept(desk.agree(request))
    rest = agreement.content.rows[0]
    desk.set_date(rest.due_date)
    paid = desk.pay(LATE, rest.due.total)
    loan = desk.services.promises.reverse(desk.agent, LATE, PaymentId(paid))
    assert loan.payments[-1].reversed_on == rest.due_date
    assert desk.agreement(agreement).status is AgreementStatus.PERFORMING
    assert desk.set_date(rest.due_date + CURE + timedelta(days=1)).broken == (agreement.number,)


def test_a_payment_that_an_agreement_was_made_on_is_not_taken_back(desk: Floor) -> None:
    paid = PaymentId(desk.pay(NEW, "10.00"))
    desk.plan()
    with pytest.raises(RuleError, match=r"payment\.settled"):
        desk.services.promises.reverse(desk.agent, NEW, paid)


def test_a_new_plan_binds_until_its_last_instalment(desk: Floor) -> None:
    desk.prove(LATE, EvidenceKind.UNEMPLOYMENT_CERTIFICATE)
    request = desk.services.ask.submit(desk.agent, LATE, Proposal.of([Reamortisation(3)]), HardshipReason.UNEMPLOYMENT)
    agreement = desk.accept(desk.agree(request))
    for row in agreement.content.rows:
        assert desk.agreement(agreement).status is AgreementStatus.PERFORMING
        desk.set_date(row.due_date)
        action = desk.case(LATE).action
        assert (action.kind, action.due_on, action.amount) == (ActionKind.PLAN_KEPT, row.due_date, row.due.total)
        desk.pay(LATE, row.due.total)
    assert desk.agreement(agreement).status is AgreementStatus.KEPT
    assert desk.loan(LATE).status is LoanStatus.SETTLED


def test_moving_every_instalment_binds_to_the_end(desk: Floor) -> None:
    desk.prove(GOOD, EvidenceKind.MEDICAL_CERTIFICATE)
    proposal = Proposal.of([Deferment(months=1, scope=DefermentScope.ALL)])
    request = desk.services.ask.submit(desk.agent, GOOD, proposal, HardshipReason.ILLNESS)
    agreement = desk.accept(desk.agree(request))
    assert agreement.content.rows[0].due_date == date(2026, 8, 10)
    desk.set_date(date(2026, 8, 10))
    desk.pay(GOOD, agreement.content.rows[0].due.total)
    assert desk.agreement(agreement).status is AgreementStatus.PERFORMING


def test_what_is_not_there_is_said_so(desk: Floor) -> None:
    with pytest.raises(InputError, match=r"agreement\.unknown"):
        desk.services.agreements.get(desk.agent, AgreementNumber("AG-0"))
    with pytest.raises(InputError, match=r"loan\.unknown"):
        desk.pay(LoanNumber("nowhere"), "1.00", TODAY)


def test_the_agreement_on_file_knows_the_day_on_which_it_would_break(desk: Floor) -> None:
    agreement = desk.plan()
    file = desk.services.agreements.open(desk.agent, agreement.number)
    assert file.next_payment is not None
    first = agreement.content.rows[0]
    assert (file.next_payment.due_date, file.next_payment.breaks_on) == (
        first.due_date,
        first.due_date + CURE + timedelta(days=1),
    )
    assert replace(file.agreement) == desk.agreement(agreement)
