from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.amounts import Amounts, Component, sum_amounts
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentInterest, DefermentScope
from agent_desk.domain.concessions.reamortisation import ArrearsTreatment
from agent_desk.domain.errors import InputError
from agent_desk.domain.ledger import position
from agent_desk.domain.money import Money
from agent_desk.domain.proposal import AnyConcession, Preview, Proposal, preview
from tests.domain.loans import AS_OF, contract, design_case, loans, paid

if TYPE_CHECKING:
    from agent_desk.domain.loan import Loan

HALF = Decimal("0.5")


def timings() -> st.SearchStrategy[AnyConcession | None]:
    scopes = st.sampled_from(DefermentScope)
    interest = st.sampled_from(DefermentInterest)
    return st.one_of(
        st.none(),
        st.builds(Deferment, days=st.integers(0, 120), scope=scopes, interest=interest),
        st.builds(Deferment, months=st.integers(0, 6), scope=scopes, interest=interest),
        st.builds(Reamortisation, st.integers(1, 60), st.sampled_from(ArrearsTreatment)),
        st.builds(InterestOnly, st.integers(0, 6)),
    )


def proposals() -> st.SearchStrategy[Proposal]:
    shares = st.decimals(0, 1, places=2)
    waivers = st.lists(
        st.sampled_from([Component.PENALTY_INTEREST, Component.FEES, Component.INTEREST]), unique=True
    ).flatmap(lambda parts: st.tuples(*(st.builds(Waiver, st.just(part), share=shares) for part in parts)))
    return st.builds(
        lambda timing, given_up: Proposal.of([*([timing] if timing else []), *given_up]), timings(), waivers
    )


@given(loans(), proposals())
def test_before_is_paid_and_waived_and_moved_and_still_due(loan: Loan, proposal: Proposal) -> None:
    try:
        view = preview(loan, proposal, AS_OF)
    except InputError as refused:
        code = refused.code
    else:
        code = ""
        _reconciles(view, loan)
    assert code.partition(".")[2] in {"", "nothing-owed", "nothing-to-move", "nothing-to-come"}


def _reconciles(view: Preview, loan: Loan) -> None:
    assert view.before == view.paid + view.waived + view.moved + view.still_due
    after, timing = view.schedule.total, view.proposal.timing
    if isinstance(timing, Reamortisation) and timing.arrears is ArrearsTreatment.CAPITALISED:
        assert after.principal == (view.before - view.waived).total
        assert after.penalty_interest.minor == after.fees.minor == 0
    else:
        assert after.principal == view.before.principal
        assert after.penalty_interest == view.before.penalty_interest - view.waived.penalty_interest
    for row in view.schedule.instalments:
        assert all(row.due.part(component).minor >= 0 for component in Component)
    dates = [row.due_date for row in view.schedule.instalments]
    assert dates == sorted(dates)
    assert view.total_after == sum_amounts((r.due for r in view.schedule.instalments), loan.currency).total


@given(loans(), proposals())
def test_a_preview_changes_nothing(loan: Loan, proposal: Proposal) -> None:
    before = position(loan, AS_OF)
    try:
        first = preview(loan, proposal, AS_OF)
    except InputError:
        return
    assert preview(loan, proposal, AS_OF) == first
    assert position(loan, AS_OF) == before


IDENTITIES = [
    Proposal(),
    Proposal.of([Deferment(days=0)]),
    Proposal.of([Deferment(months=0, scope=DefermentScope.ALL)]),
    Proposal.of([InterestOnly(0)]),
    Proposal.of([Waiver(Component.INTEREST, share=Decimal(0))]),
    Proposal.of([Waiver(Component.FEES, amount=Money.zero("CNY"))]),
]


@pytest.mark.parametrize("proposal", IDENTITIES)
def test_deferring_by_zero_and_waiving_nothing_are_identities(proposal: Proposal) -> None:
    view = preview(design_case(), proposal, AS_OF)
    assert proposal.is_identity
    assert view.total_after == view.total_before
    assert [(r.due_date, r.due) for r in view.schedule.instalments] == [(r.due_date, r.due) for r in view.as_it_stands]
    assert view.moved == Amounts.zero("CNY")


def test_the_arrears_of_the_worked_case_move_by_a_month_with_interest() -> None:
    loan = paid(contract(), 11)  # six days past due
    view = preview(loan, Proposal.of([Deferment(months=1)]), AS_OF)
    moved = next(row for row in view.schedule.instalments if row.due_date == date(2026, 7, 16))
    owed = view.position.arrears
    # 30 days of 18 % a year over 360 on the overdue principal: 2,468.33 x 0.18 x 30 / 360 = 37.02
    assert owed.principal == Money.of("2468.33", "CNY")
    assert moved.due.interest - owed.interest == Money.of("37.02", "CNY")
    assert moved.due.total == owed.total + Money.of("37.02", "CNY")
    assert view.difference == Money.of("37.02", "CNY")
    assert view.cost_to_lender.minor == 0


def test_frozen_interest_is_the_lenders_cost() -> None:
    loan = paid(contract(), 11)
    runs = preview(loan, Proposal.of([Deferment(months=1)]), AS_OF)
    frozen = preview(loan, Proposal.of([Deferment(months=1, interest=DefermentInterest.FROZEN)]), AS_OF)
    assert frozen.difference.minor == 0
    assert frozen.cost_to_lender == runs.difference


def test_moving_all_keeps_the_anchor_day() -> None:
    loan = paid(contract(first_due=date(2026, 1, 31), count=12), 4)  # 31 Jan, 28 Feb, ..., due 31 May
    view = preview(loan, Proposal.of([Deferment(months=2, scope=DefermentScope.ALL)]), date(2026, 6, 10))
    assert [row.due_date for row in view.schedule.instalments[:3]] == [
        date(2026, 7, 31),
        date(2026, 8, 31),
        date(2026, 9, 30),
    ]


def test_a_new_plan_repays_the_principal_and_carries_the_rest() -> None:
    proposal = Proposal.of([Reamortisation(30), Waiver(Component.PENALTY_INTEREST, share=HALF)])
    view = preview(design_case(), proposal, AS_OF)
    assert len(view.schedule.instalments) == 30
    assert view.schedule.instalments[0].due_date == date(2026, 7, 10)
    assert view.schedule.total.principal == Money.of("39968.91", "CNY")
    assert view.waived.penalty_interest == Money.of("99.50", "CNY")
    amounts = {row.due.total for row in view.schedule.instalments[:-1]}
    assert max(amounts).minor - min(amounts).minor <= 2
    last = view.schedule.instalments[-1].due.total
    assert abs(last.minor - view.regular_after.minor) <= 30


def test_interest_is_not_charged_twice_for_days_that_bore_penalty_interest() -> None:
    loan = design_case()
    view = preview(loan, Proposal.of([Reamortisation(12)]), AS_OF)
    first = view.schedule.instalments[0]
    # not yet due: 32,672.80 x 1.5 %; overdue: 7,296.11 x 18 % x 24 / 360
    carried = Money.of("1690.24", "CNY").allocate([1] * 12)[0]
    assert first.due.interest - carried == Money.of("577.65", "CNY")


def test_an_interest_only_period_costs_so_many_times_one_months_interest() -> None:
    loan = paid(contract(), 12)
    view = preview(loan, Proposal.of([InterestOnly(3)]), AS_OF)
    monthly = view.schedule.instalments[0].due
    assert monthly.principal.minor == 0
    assert view.difference == monthly.interest * 3
    assert view.schedule.last_due_date == date(2027, 9, 10)


def test_a_waiver_never_takes_more_than_is_owed() -> None:
    view = preview(design_case(), Proposal.of([Waiver(Component.FEES, amount=Money.of("50", "CNY"))]), AS_OF)
    assert view.waived.total.minor == 0


def test_arrears_that_stay_are_due_after_the_days_to_settle() -> None:
    proposal = Proposal.of([Waiver(Component.INTEREST, share=Decimal("0.3"))], settle_days=5)
    view = preview(design_case(), proposal, AS_OF)
    assert view.next_after.due_date == date(2026, 6, 21)
    assert view.waived.interest == Money.of("507.07", "CNY")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (Deferment, "deferment.days-or-months"),
        (lambda: Deferment(days=1, months=1), "deferment.days-or-months"),
        (lambda: Deferment(days=-1), "deferment.negative"),
        (lambda: Deferment(days=10**9), "deferment.too-long"),
        (lambda: Reamortisation(0), "reamortisation.count"),
        (lambda: Reamortisation(601), "reamortisation.count"),
        (lambda: InterestOnly(-1), "interest-only.count"),
        (lambda: Waiver(Component.PRINCIPAL, share=HALF), "waiver.principal"),
        (lambda: Waiver(Component.FEES), "waiver.amount-or-share"),
        (lambda: Waiver(Component.FEES, share=Decimal("1.01")), "waiver.share-range"),
        (lambda: Waiver(Component.FEES, amount=Money.of("-1", "CNY")), "waiver.negative"),
        (lambda: Proposal.of([Deferment(days=1), Reamortisation(3)]), "proposal.two-timings"),
        (lambda: Proposal.of([Waiver(Component.FEES, share=HALF)] * 2), "proposal.twice"),
        (lambda: Proposal(settle_days=-1), "proposal.settle-days"),
    ],
)
def test_what_is_no_concession_is_refused_by_name(make: object, code: str) -> None:
    assert callable(make)
    with pytest.raises(InputError) as caught:
        make()
    assert caught.value.code == code


def test_a_plan_cannot_begin_in_the_past() -> None:
    with pytest.raises(InputError, match=r"reamortisation\.first-due"):
        preview(design_case(), Proposal.of([Reamortisation(12, first_due=AS_OF)]), AS_OF)


def test_a_plan_made_on_a_due_date_begins_with_the_next_one_and_keeps_that_days_interest() -> None:
    loan = contract(first_due=AS_OF, penalty=None)
    today = preview(loan, Proposal.of([Reamortisation(24)]), AS_OF)
    before = preview(loan, Proposal.of([Reamortisation(24)]), AS_OF - timedelta(days=1))
    assert before.schedule.instalments[0].due_date == AS_OF
    assert [row.due_date for row in today.schedule.instalments[:2]] == [date(2026, 7, 16), date(2026, 8, 16)]
    month = loan.schedule.instalments[0].due.interest
    assert today.schedule.instalments[0].due.interest == month + month
