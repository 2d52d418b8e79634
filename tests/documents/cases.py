"""Agreements to print: a loan like those in the desk, and what may be agreed on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk import resources
from agent_desk.domain.agreement import AgreementNumber, Approval, EvidenceLine
from agent_desk.domain.agreement_terms import compose
from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.approval import decision_digest
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.base import shift_months
from agent_desk.domain.concessions.deferment import DefermentInterest, DefermentScope
from agent_desk.domain.concessions.reamortisation import ArrearsTreatment
from agent_desk.domain.concessions.waiver import Vesting
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.digest import check_code
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.loan import (
    BorrowerId,
    Charge,
    LateFeeTerms,
    Loan,
    LoanNumber,
    LoanStatus,
    LoanTerms,
    Payment,
    PaymentId,
    PenaltyTerms,
    PortfolioId,
)
from agent_desk.domain.money import Money
from agent_desk.domain.people import Role, UserId
from agent_desk.domain.proposal import Proposal, preview
from agent_desk.domain.returns import effective_rate
from agent_desk.domain.schedule import RepaymentSchedule, level_rows
from agent_desk.services.policy_files import read_pack

if TYPE_CHECKING:
    from agent_desk.domain.agreement import AgreementContent, Clause
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.proposal import Preview

ISSUED_AT = datetime(2026, 6, 16, 6, 52, tzinfo=UTC)
AS_OF = date(2026, 6, 16)
PENALTY = Component.PENALTY_INTEREST


def pack(pack_id: str) -> PolicyPack:
    """A pack as it is shipped."""
    return read_pack(resources.path("policy", f"{pack_id}.toml").read_text(encoding="utf-8"), pack_id)


def loan(
    currency: str = "CNY", *, principal: str = "60000", instalments: int = 24, paid: int = 9, start: date | None = None
) -> Loan:
    """A loan at 18 % whose instalments fall on the 10th, so many of them paid in time, the next three late."""
    first = start or date(2025, 7, 10)
    dates = [shift_months(first, index, first.day) for index in range(instalments)]
    lent = Money.of(principal, currency)
    rate = Decimal("0.18")
    rows = level_rows(lent, Fraction(rate) / 12, dates)
    payments = tuple(Payment(PaymentId(f"P{row.number:03}"), row.due_date, row.due.total) for row in rows[:paid])
    chinese = currency == "CNY"
    terms = LoanTerms(
        lent,
        rate,
        instalments,
        DayCount.ACT_360,
        penalty=PenaltyTerms(Decimal("0.24"), DayCount.ACT_360) if chinese else None,
        late_fee=None if chinese else LateFeeTerms(15, Money.of("15", currency), Decimal("0.05")),
    )
    charges = (Charge(date(2026, 5, 2), Money.of("36", currency), "letter", paid + 1),) if chinese else ()
    return Loan(
        LoanNumber("QF-2507-0381-7724"),
        BorrowerId("B-1"),
        PortfolioId("sample"),
        "Instalment loan" if not chinese else "消费分期贷款",
        terms,
        drawn_on=date(2025, 6, 10),
        status=LoanStatus.OPEN,
        schedule=RepaymentSchedule(rows, date(2025, 6, 10), penalty_from=date(2025, 6, 10)),
        original_maturity=dates[-1],
        payments=payments,
        charges=charges,
    )


def view_of(lent: Loan, proposal: Proposal, as_of: date = AS_OF) -> Preview:
    """What a proposal does on the day of these cases."""
    return preview(lent, proposal, as_of)


def content(
    proposal: Proposal,
    lent: Loan | None = None,
    *,
    name: str = "陈静怡",
    latin: str = "Chen Jingyi",
    evidence: tuple[EvidenceLine, ...] | None = None,
    approved: bool = True,
    sample: bool = True,
    as_of: date = AS_OF,
) -> AgreementContent:
    """A proposal's agreement."""
    lent = lent or loan()
    rules = pack("cn-instalment" if lent.currency == "CNY" else "us-instalment")
    view = view_of(lent, proposal, as_of)
    digest = decision_digest(lent.number, view, rules.label)
    if evidence is None:
        evidence = (
            EvidenceLine(EvidenceKind.TERMINATION_NOTICE, date(2026, 5, 29), "3f" * 32),
            EvidenceLine(EvidenceKind.BANK_STATEMENT, date(2026, 6, 10), ""),
        )
    approval = Approval(UserId("0107"), Role.SUPERVISOR, datetime(2026, 6, 16, 6, 41, tzinfo=UTC))
    owed = view.before.total
    return compose(
        number=AgreementNumber("AG-260616-00842"),
        loan=lent,
        borrower_name=name,
        borrower_latin_name=latin,
        borrower_id_masked="3101**********204X",
        borrower_phone_masked="138****4471",
        view=view,
        pack=rules,
        reason=HardshipReason.UNEMPLOYMENT,
        evidence=evidence,
        made_by=UserId("2041"),
        approved_by=approval if approved else None,
        open_until=date(2026, 6, 17),
        digest=digest,
        check_code=check_code(digest),
        rates=(
            effective_rate(owed, view.as_it_stands, as_of),
            effective_rate(owed - view.waived.total, view.schedule.instalments, as_of),
        ),
        sample=sample,
    )


def waive(component: Component, share: str, vesting: Vesting = Vesting.AT_ONCE) -> Waiver:
    """A share of a component."""
    return Waiver(component, share=Decimal(share), vesting=vesting)


HALF_PENALTY = waive(PENALTY, "0.5")

#: Everything that can be agreed, by name.
PROPOSALS: dict[str, Proposal] = {
    "plan of 30": Proposal(Reamortisation(30), (HALF_PENALTY,)),
    "plan of 12": Proposal(Reamortisation(12), (HALF_PENALTY,)),
    "plan of 36": Proposal(
        Reamortisation(36),
        (HALF_PENALTY, waive(Component.FEES, "1"), waive(Component.INTEREST, "0.3", Vesting.WHEN_KEPT)),
    ),
    "plan of 60, capitalised": Proposal(Reamortisation(60, ArrearsTreatment.CAPITALISED), (HALF_PENALTY,)),
    "plan of 1": Proposal(Reamortisation(1)),
    "arrears deferred": Proposal(Deferment(months=1)),
    "arrears deferred, frozen": Proposal(Deferment(days=45, interest=DefermentInterest.FROZEN)),
    "all deferred": Proposal(Deferment(months=2, scope=DefermentScope.ALL)),
    "all deferred, frozen": Proposal(
        Deferment(months=2, scope=DefermentScope.ALL, interest=DefermentInterest.FROZEN), (HALF_PENALTY,)
    ),
    "interest only": Proposal(InterestOnly(3)),
    "waiver only": Proposal(None, (waive(PENALTY, "1"), Waiver(Component.FEES, Money.of("20", "CNY"))), 7),
    "waiver when kept": Proposal(None, (waive(PENALTY, "1", Vesting.WHEN_KEPT),), 14),
}


def long_plan(count: int = 600) -> AgreementContent:
    """A plan of as many rows as there may be."""
    return content(Proposal(Reamortisation(count), (HALF_PENALTY,)))


def renamed(base: AgreementContent, name: str, latin: str) -> AgreementContent:
    """The same for somebody else."""
    return replace(base, borrower_name=name, borrower_latin_name=latin)


def summed(base: AgreementContent) -> Amounts:
    """All rows added up, one after the other."""
    result = Amounts.zero(base.currency)
    for row in base.rows:
        result += row.due
    return result


def every_clause() -> tuple[Clause, ...]:
    """The clauses of many agreements: loans with and without penalty interest, late fees, arrears, health evidence."""
    health = (EvidenceLine(EvidenceKind.MEDICAL_CERTIFICATE, date(2026, 6, 1), ""),)
    dollars = loan("USD")
    plain = replace(dollars, terms=replace(dollars.terms, late_fee=None))
    partly = Waiver(PENALTY, amount=Money.of("10", "CNY"), vesting=Vesting.WHEN_KEPT)
    shared = waive(PENALTY, "0.5", Vesting.WHEN_KEPT)
    contents = [
        *(content(item) for item in PROPOSALS.values()),
        content(Proposal(Reamortisation(24)), dollars),
        content(Proposal(InterestOnly(1)), plain, evidence=health),
        content(Proposal(None, (partly,)), approved=False),
        content(Proposal(None, (shared,))),
        content(Proposal(Deferment(months=1)), loan(paid=12), evidence=health),
        content(Proposal(Deferment(months=1, interest=DefermentInterest.FROZEN)), loan(paid=12)),
        content(Proposal(Reamortisation(6)), loan(paid=12)),
        content(Proposal(None, (waive(Component.FEES, "0"), waive(PENALTY, "0.01"))), approved=False),
        content(Proposal(Deferment(days=30, interest=DefermentInterest.FROZEN))),
        content(Proposal(Deferment(days=20), documents_by=date(2026, 6, 30))),
    ]
    found = {clause.clause_id: clause for item in contents for clause in item.clauses}
    return tuple(found.values())
