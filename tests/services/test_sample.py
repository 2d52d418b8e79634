"""The made-up portfolio: the same for the same seed, true to its own rules, with something of everything."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.buckets import DelinquencyBucket, bucket_of
from agent_desk.domain.case import ActionKind, Disposition
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import LoanStatus
from agent_desk.domain.people import Role
from agent_desk.domain.promise import PromiseStatus
from agent_desk.domain.standing import standing_of
from agent_desk.services.desk import Desk
from agent_desk.services.importing.fictional_people import check_digit
from agent_desk.services.make_sample import MakeSample, SampleMade
from agent_desk.services.policy_files import read_pack
from agent_desk.services.sampling.chances import Chances
from agent_desk.services.sampling.loans import LoanMaker, Target
from agent_desk.services.sampling.parameters import read_parameters
from tests.fakes import PEOPLE, FakeRenderer, FakeStore, FixedClock, person

if TYPE_CHECKING:
    from pathlib import Path

    from agent_desk.domain.loan import Loan
    from agent_desk.domain.policy.pack import PolicyPack

ON = date(2026, 6, 16)
ADMINISTRATOR = next(user for user in PEOPLE if user.role is Role.ADMINISTRATOR)
PARAMETERS = read_parameters(resources.path("sample", "generated-cn.toml"))


@cache
def pack() -> PolicyPack:
    path = resources.path("policy", "cn-instalment.toml")
    return read_pack(path.read_text("utf-8"), path.name)


def desk(store: FakeStore) -> Desk:
    return Desk(store, FixedClock(), FakeRenderer(), {"cn-instalment": pack()}, timedelta(hours=1))


@cache
def sample(size: int = 600, seed: int = 1) -> tuple[FakeStore, SampleMade]:
    store = FakeStore(people=PEOPLE)
    return store, MakeSample(desk(store)).make(size, seed, ADMINISTRATOR)


def loans() -> list[Loan]:
    return [loan for loan, _ in sample()[0].state.loans.values()]


def test_so_many_borrowers_as_asked_for_each_with_a_loan() -> None:
    store, made = sample()
    assert (made.borrowers, len(store.state.borrowers)) == (600, 600)
    assert len(store.state.loans) == made.loans >= 600
    assert {loan.borrower_id for loan in loans()} == set(store.state.borrowers)
    assert made.untold == 0


def test_the_portfolio_is_marked_as_generated() -> None:
    store, made = sample()
    (portfolio,) = store.state.portfolios.values()
    assert portfolio.generated
    assert made.generated
    assert (portfolio.currency, portfolio.pack_id, portfolio.business_date) == ("CNY", "cn-instalment", ON)


def test_the_same_seed_gives_the_same_and_another_another() -> None:
    first, again, other = (FakeStore(people=PEOPLE) for _ in range(3))
    for store, seed in ((first, 7), (again, 7), (other, 8)):
        MakeSample(desk(store)).make(120, seed, ADMINISTRATOR)
    assert first.state.borrowers == again.state.borrowers
    assert first.state.loans == again.state.loans
    assert first.state.cases == again.state.cases
    assert first.state.requests == again.state.requests
    assert first.state.evidence == again.state.evidence
    assert first.state.borrowers != other.state.borrowers


def test_a_larger_sample_has_other_loans_beside_the_same_ones() -> None:
    """What stands at one place does not depend on how many others there are."""
    chances = [Chances(1, "QF0000500") for _ in range(2)]
    maker = LoanMaker(PARAMETERS, pack())
    first, second = (maker.loan("a", "b", drawn, maker.target(drawn)) for drawn in chances)
    assert first == second


def test_every_bucket_reason_product_and_state_is_there() -> None:
    store, _ = sample()
    state = store.state
    assert {bucket_of(standing.days_past_due(ON)) for _, standing in state.loans.values()} == set(DelinquencyBucket)
    assert {case.reason for case in state.cases.values()} == {None, *HardshipReason}
    assert {loan.product for loan in loans()} == {product.name for product in PARAMETERS.products}
    assert {loan.status for loan in loans()} == set(LoanStatus)
    kinds = {case.action.kind for case in state.cases.values()}
    assert kinds == set(ActionKind) - {ActionKind.REPLY}, "nobody of the sample applied in writing"
    assert {request.status for request in state.requests.values()} == set(RequestStatus)
    assert {agreement.status for agreement in state.agreements.values()} == {
        AgreementStatus.ISSUED,
        AgreementStatus.PERFORMING,
        AgreementStatus.KEPT,
        AgreementStatus.BROKEN,
        AgreementStatus.LAPSED,
    }
    assert {promise.status for promise in state.promises.values()} == {PromiseStatus.OPEN, PromiseStatus.BROKEN}


def test_stored_columns_are_those_of_the_domain() -> None:
    for loan, standing in sample()[0].state.loans.values():
        now = standing_of(loan, ON)
        assert standing.oldest_due == now.oldest_due
        assert standing.accrual.arrears_minor(ON) == now.accrual.arrears_minor(ON)


def test_principals_sum_to_what_was_lent_and_every_amount_is_positive() -> None:
    for loan in loans():
        if loan.status is LoanStatus.CHARGED_OFF or loan.schedule.reference:
            continue
        assert loan.schedule.total.principal == loan.terms.principal
        assert all(row.due.total.minor > 0 for row in loan.schedule.instalments)
        assert all(payment.amount.minor > 0 for payment in loan.payments)
        assert all(loan.drawn_on < payment.value_date <= ON for payment in loan.payments)


def test_rates_and_penalty_rates_stay_below_the_caps() -> None:
    cap = pack().charge_cap
    assert cap.annual_rate is not None
    assert cap.penalty_multiple is not None
    for loan in loans():
        assert loan.terms.penalty is not None
        assert loan.terms.annual_rate < cap.annual_rate
        assert loan.terms.penalty.annual_rate <= cap.annual_rate
        assert loan.terms.penalty.annual_rate <= loan.terms.annual_rate * cap.penalty_multiple


@pytest.mark.parametrize("days", [1, 15, 16, 30, 31, 60, 61, 90, 91, 180, 181, 420])
@pytest.mark.parametrize("seed", range(12))
def test_a_loan_is_exactly_so_many_days_past_due_as_it_was_made_for(days: int, seed: int) -> None:
    loan = LoanMaker(PARAMETERS, pack()).loan("L", "B", Chances(seed, "x"), Target(ON, days_past_due=days))
    assert position(loan, ON).days_past_due == days


@pytest.mark.parametrize("seed", range(40))
def test_what_was_paid_late_left_nothing_behind(seed: int) -> None:
    target = Target(ON, LoanStatus.SETTLED, 30, plain=True)
    loan = LoanMaker(PARAMETERS, pack()).loan("L", "B", Chances(seed, "x"), target)
    now = position(loan, ON)
    assert (now.owed.total.minor, now.overpaid.minor) == (0, 0)


def test_a_loan_not_yet_due_has_no_arrears() -> None:
    loan = LoanMaker(PARAMETERS, pack()).loan("L", "B", Chances(3, "x"), Target(ON, days_past_due=0))
    now = position(loan, ON)
    assert now.days_past_due == 0
    assert now.next_due is not None
    assert now.next_due.due_date == ON


def test_the_number_of_instalments_can_be_the_same_for_all() -> None:
    store = FakeStore(people=PEOPLE)
    MakeSample(desk(store)).make(40, 1, ADMINISTRATOR, instalments=12)
    assert {loan.terms.instalments for loan, _ in store.state.loans.values()} == {12}


def test_people_have_names_of_several_kinds_and_nothing_that_is_anybodys() -> None:
    people = list(sample()[0].state.borrowers.values())
    assert all(borrower.phone.startswith("+86 12") for borrower in people)
    assert all(borrower.id_number.startswith("00") and len(borrower.id_number) == 18 for borrower in people)
    assert not [borrower for borrower in people if borrower.id_number[-1] == check_digit(borrower.id_number[:17])]
    assert all("示例路" in borrower.address for borrower in people)
    assert any("·" in borrower.name for borrower in people)
    assert any(borrower.name.isascii() and not borrower.latin_name for borrower in people)
    assert all(
        borrower.latin_name for borrower in people if not borrower.name[0].isascii() and borrower.language == "zh"
    )
    assert all(21 <= (ON - borrower.birth_date).days / 365.25 <= 63 for borrower in people if borrower.birth_date)


def test_a_worked_case_has_the_call_it_came_from() -> None:
    state = sample()[0].state
    for number, case in state.cases.items():
        contacts = state.contacts.get(number, ())
        if contacts:
            assert case.last_contact_at == max(entry.at for entry in contacts)
        if case.action.kind is ActionKind.CALLBACK:
            assert contacts[-1].disposition is Disposition.CALLBACK_SET
            assert case.action.due_at is not None
        if case.action.kind in (ActionKind.PROMISE, ActionKind.PROMISE_BROKEN):
            promise = next(item for item in state.promises.values() if item.promise_id == case.action.reference)
            assert promise.amount == case.action.amount
            assert promise.promised_on <= promise.due_date
            assert (promise.due_date >= ON) == (promise.status is PromiseStatus.OPEN)


def test_calls_were_made_in_daytime_and_before_the_business_date_ends() -> None:
    for entries in sample()[0].state.contacts.values():
        for entry in entries:
            assert entry.on <= ON
            assert 1 <= entry.at.hour < 14  # UTC; 09:00 to 21:59 in China


def test_maker_and_checker_are_two_people() -> None:
    state = sample()[0].state
    decided = [request for request in state.requests.values() if request.decision and request.decision.checker]
    assert decided
    assert all(
        state.people[request.decision.checker].person_id != request.maker_person
        for request in decided
        if request.decision and request.decision.checker
    )


def test_agreements_are_as_old_as_their_stories() -> None:
    state = sample()[0].state
    days = Counter((ON - agreement.content.as_of).days for agreement in state.agreements.values())
    assert set(days) == {0, 10, 40}
    assert all(agreement.issued_on == agreement.content.as_of for agreement in state.agreements.values())
    assert {language for _, language in state.sheets} == {"en", "zh"}
    assert all(state.sheets.values())


def test_a_kept_agreement_left_no_arrears_and_a_broken_one_did() -> None:
    state = sample()[0].state
    for agreement in state.agreements.values():
        days = state.loans[agreement.loan_number][1].days_past_due(ON)
        if agreement.status in (AgreementStatus.KEPT, AgreementStatus.PERFORMING):
            assert days == 0
        if agreement.status is AgreementStatus.BROKEN:
            assert days > pack().cure_days


def test_without_people_who_may_decide_there_are_no_stories() -> None:
    store = FakeStore(people=[ADMINISTRATOR])
    made = MakeSample(desk(store)).make(60, 1, ADMINISTRATOR)
    assert made.stories == 0
    assert store.state.requests == {}


def test_a_second_sample_in_the_same_store_is_refused() -> None:
    store = FakeStore(people=PEOPLE)
    MakeSample(desk(store)).make(5, 1, ADMINISTRATOR)
    with pytest.raises(RuleError) as caught:
        MakeSample(desk(store)).make(5, 1, ADMINISTRATOR)
    assert caught.value.code == "sample.exists"


def test_who_may_not_import_may_not_make_a_sample() -> None:
    with pytest.raises(RuleError) as caught:
        MakeSample(desk(FakeStore())).make(5, 1, person("agent-9", Role.AGENT))
    assert caught.value.code == "right.missing"


def test_a_sample_of_nobody_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        MakeSample(desk(FakeStore())).make(0, 1, ADMINISTRATOR)
    assert caught.value.code == "sample.size"


def test_a_sample_needs_the_pack_it_is_made_under() -> None:
    with pytest.raises(InputError) as caught:
        MakeSample(replace(desk(FakeStore()), packs={})).make(5, 1, ADMINISTRATOR)
    assert caught.value.code == "pack.unknown"


def test_wrong_parameters_name_the_place(tmp_path: Path) -> None:
    text = resources.path("sample", "generated-cn.toml").read_text("utf-8")
    path = tmp_path / "odd.toml"
    path.write_text(text.replace("instalments = 24", "instalments = 0"), "utf-8")
    with pytest.raises(InputError) as caught:
        read_parameters(path)
    assert caught.value.code == "sample.parameters"
    assert caught.value.values["where"] == "products.1.instalments"


def test_who_says_stop_keeps_the_portions_that_are_stored() -> None:
    store = FakeStore(people=PEOPLE)
    made = MakeSample(desk(store)).make(40, 1, ADMINISTRATOR, cancelled=lambda: True)
    assert made.stopped
    assert made.borrowers == len(store.state.borrowers) < 40


def test_progress_ends_with_all_of_them() -> None:
    told: list[tuple[int, int | None]] = []
    MakeSample(desk(FakeStore(people=PEOPLE))).make(20, 1, ADMINISTRATOR, progress=lambda *now: told.append(now))
    assert told[-1] == (20, 20)
