"""Input that cannot be: a named error or a finding, never a traceback, never a negative balance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentScope
from agent_desk.domain.errors import InputError
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import LateFeeTerms, Loan, Payment, PaymentId
from agent_desk.domain.money import Money
from agent_desk.domain.people import Role
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.findings import judge
from agent_desk.domain.proposal import Proposal, preview
from agent_desk.domain.schedule import level_payment
from agent_desk.domain.servicing.conventions import ServicingTerms
from agent_desk.services.policy_files import read_pack
from tests.domain.loans import AS_OF, contract, design_case

if TYPE_CHECKING:
    from agent_desk.domain.policy.pack import PolicyPack

EDGES = [date.min, date(1, 1, 2), date(1970, 1, 1), AS_OF, date(9999, 1, 31), date(9999, 12, 30), date.max]
PROPOSALS = [
    Proposal(),
    Proposal(Deferment(days=3660)),
    Proposal(Deferment(months=120)),
    Proposal(Deferment(months=120, scope=DefermentScope.ALL)),
    Proposal(Reamortisation(600)),
    Proposal(Reamortisation(1)),
    Proposal(InterestOnly(3)),
    Proposal(waivers=(Waiver(Component.FEES, Money.of("999999.00", "CNY")),), settle_days=366),
    Proposal(waivers=(Waiver(Component.PENALTY_INTEREST, share=Decimal(1)),), settle_days=0),
]


def with_late_fee(loan: Loan) -> Loan:
    fee = LateFeeTerms(366, Money.of("15", "CNY"), Decimal("0.05"))
    return replace(loan, terms=replace(loan.terms, late_fee=fee))


LOANS = [design_case(), with_late_fee(design_case()), with_late_fee(contract(first_due=date(9998, 1, 31)))]


@pytest.mark.parametrize("loan", LOANS, ids=["worked case", "with a late fee", "to the end of the calendar"])
@pytest.mark.parametrize("as_of", EDGES, ids=str)
def test_a_position_on_any_day_of_the_calendar_is_whole(loan: Loan, as_of: date) -> None:
    now = position(loan, as_of)
    assert all(now.owed.part(component).minor >= 0 for component in Component)
    assert now.outstanding_principal <= loan.terms.principal
    assert now.accrual.changes_on is None or now.accrual.changes_on > as_of


@pytest.mark.parametrize("loan", LOANS, ids=["worked case", "with a late fee", "to the end of the calendar"])
@pytest.mark.parametrize("as_of", EDGES, ids=str)
@pytest.mark.parametrize("number", range(len(PROPOSALS)))
def test_a_proposal_on_any_day_is_worked_out_or_refused_by_name(loan: Loan, as_of: date, number: int) -> None:
    code = ""
    try:
        seen = preview(loan, PROPOSALS[number], as_of)
    except InputError as refused:
        code = refused.code
    else:
        assert all(row.due.part(part).minor >= 0 for row in seen.schedule.instalments for part in Component)
        assert seen.schedule.total.principal == seen.position.outstanding_principal
    assert code in {"", "date.out-of-range", "interest-only.nothing-to-come"}


@pytest.mark.parametrize("amount", ["99999999.99", "0.01"])
def test_a_payment_above_what_is_owed_is_an_overpayment_and_nothing_is_negative(amount: str) -> None:
    paid = Money.of(amount, "CNY")
    loan = replace(contract(), payments=(Payment(PaymentId("p"), AS_OF, paid),))
    now = position(loan, AS_OF)
    before = position(contract(), AS_OF)
    assert now.overpaid == max(Money.zero("CNY"), paid - before.owed.total)
    assert all(now.owed.part(component).minor >= 0 for component in Component)


def test_a_payment_in_the_future_does_not_count_yet() -> None:
    late = Payment(PaymentId("p"), date(9999, 12, 31), Money.of("100.00", "CNY"))
    loan = design_case()
    assert position(replace(loan, payments=(*loan.payments, late)), AS_OF) == position(loan, AS_OF)


@cache
def pack() -> PolicyPack:
    path = resources.path("policy", "cn-instalment.toml")
    return read_pack(path.read_text("utf-8"), path.name)


def test_a_waiver_above_what_is_owed_is_a_finding() -> None:
    loan = design_case()
    owed = position(loan, AS_OF).arrears.penalty_interest
    asked = Proposal(waivers=(Waiver(Component.PENALTY_INTEREST, owed + Money(1, loan.currency)),))
    found = _findings(loan, asked)
    assert any(verdict is Verdict.FORBIDDEN for _, verdict in found), found
    assert preview(loan, asked, AS_OF).waived.penalty_interest == owed


@pytest.mark.parametrize(("rate", "is_forbidden"), [("0.24", False), ("0.2401", True), ("9.99", True)])
def test_a_rate_above_the_cap_is_a_finding(rate: str, is_forbidden: bool) -> None:
    loan = contract(rate=rate, penalty=None)
    found = _findings(loan, Proposal(Deferment(days=10)))
    assert (("annual-cap", Verdict.FORBIDDEN) in found) is is_forbidden


def _findings(loan: Loan, proposal: Proposal) -> list[tuple[str, Verdict]]:
    found = judge(preview(loan, proposal, AS_OF), loan, HardshipReason.ILLNESS, (), pack(), Role.MANAGER)
    return [(item.code, item.verdict) for item in found.findings]


@pytest.mark.parametrize(
    ("field", "value"),
    [("principal", 0), ("principal", -1), ("annual_rate", Fraction(-1, 100)), ("count", 0), ("count", -3)],
)
def test_terms_of_no_loan_are_refused_by_name(field: str, value: int | Fraction) -> None:
    terms = ServicingTerms(100_00, Fraction(1, 10), 12, AS_OF)
    with pytest.raises(InputError) as refused:
        replace(terms, **{field: value})  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.values["key"]) == ("terms.out-of-range", field)


@pytest.mark.parametrize("first", [AS_OF, date(2020, 1, 1), date.min])
def test_a_due_date_on_or_before_the_drawdown_is_refused(first: date) -> None:
    with pytest.raises(InputError, match=r"terms\.due-before-drawdown"):
        ServicingTerms(100_00, Fraction(1, 10), 12, AS_OF, first_due=first)


@pytest.mark.parametrize("count", [0, -1])
def test_a_level_payment_over_no_instalments_is_refused(count: int) -> None:
    with pytest.raises(InputError, match=r"schedule\.count"):
        level_payment(Money.of("100.00", "CNY"), Fraction(1, 100), count)
