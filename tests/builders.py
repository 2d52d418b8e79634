"""Small builders of domain values for tests: every argument has a plausible default, say only what matters.

Money is written in major units (``money("12.30")``); a loan is a level monthly loan unless told otherwise.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from agent_desk.domain.agreement import (
    Agreement,
    AgreementContent,
    AgreementNumber,
    AgreementRow,
    AgreementStatus,
    Approval,
    Clause,
    ClauseSection,
    EvidenceLine,
)
from agent_desk.domain.amounts import COSTS_INTEREST_PRINCIPAL, Amounts, Component
from agent_desk.domain.approval import ConcessionRequest, RequestId, RequestStatus
from agent_desk.domain.case import Hold
from agent_desk.domain.concessions import Deferment, Waiver
from agent_desk.domain.dates import add_months
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.digest import check_code
from agent_desk.domain.evidence import EvidenceId, EvidenceKind, EvidenceRecord, HardshipReason
from agent_desk.domain.loan import (
    Borrower,
    BorrowerId,
    Loan,
    LoanNumber,
    LoanStatus,
    LoanTerms,
    Payment,
    PaymentId,
    PenaltyTerms,
    Portfolio,
    PortfolioId,
)
from agent_desk.domain.money import Currency, Money
from agent_desk.domain.people import PersonId, Role, User, UserId
from agent_desk.domain.policy.pack import Lender
from agent_desk.domain.promise import PromiseId, PromiseToPay
from agent_desk.domain.proposal import Proposal
from agent_desk.domain.schedule import RepaymentSchedule, level_rows
from agent_desk.domain.standing import Standing, standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: The business date of the tests unless one says otherwise, and a moment on it.
TODAY = date(2026, 6, 16)
NOON = datetime(2026, 6, 16, 12, 0, tzinfo=UTC)
PORTFOLIO = PortfolioId("sample")


def money(amount: str | int, currency: str = "USD") -> Money:
    return Money.of(amount, currency)


def portfolio(portfolio_id: str = PORTFOLIO, **changes: Any) -> Portfolio:
    values: dict[str, Any] = {
        "name": "Sample",
        "currency": Currency("USD"),
        "jurisdiction": "us",
        "pack_id": "us",
        "business_date": TODAY,
    }
    return Portfolio(PortfolioId(portfolio_id), **(values | changes))


def borrower(borrower_id: str = "b-1", name: str = "Maria Gonzalez", **changes: Any) -> Borrower:
    values: dict[str, Any] = {"phone": "+1 555 010 0199", "id_number": "900-55-0199"}
    return Borrower(BorrowerId(borrower_id), name, **(values | changes))


def schedule(
    principal: Money | None = None,
    *,
    rate: str = "0.12",
    first_due: date = date(2026, 1, 15),
    count: int = 12,
    **changes: Any,
) -> RepaymentSchedule:
    dates = [add_months(first_due, month) for month in range(count)]
    rows = level_rows(principal or money(1200), Fraction(Decimal(rate)) / 12, dates)
    values: dict[str, Any] = {"effective_on": add_months(first_due, -1), "penalty_from": add_months(first_due, -1)}
    return RepaymentSchedule(rows, **(values | changes))


def penalty(rate: str = "0.18") -> PenaltyTerms:
    return PenaltyTerms(Decimal(rate), DayCount.ACT_360)


def loan(
    number: str = "L-1001",
    borrower_id: str = "b-1",
    *,
    principal: str | int = 1200,
    currency: str = "USD",
    rate: str = "0.12",
    first_due: date = date(2026, 1, 15),
    count: int = 12,
    payments: Sequence[Payment] = (),
    **changes: Any,
) -> Loan:
    """A level monthly loan; by default of 1,200 with six instalments overdue on ``TODAY``."""
    lent = money(principal, currency)
    plan = schedule(lent, rate=rate, first_due=first_due, count=count)
    values: dict[str, Any] = {
        "portfolio_id": PORTFOLIO,
        "product": "Personal instalment loan",
        "terms": LoanTerms(lent, Decimal(rate), count, DayCount.ACT_360, penalty()),
        "drawn_on": add_months(first_due, -1),
        "status": LoanStatus.OPEN,
        "schedule": plan,
        "original_maturity": plan.last_due_date,
        "payments": tuple(payments),
    }
    return Loan(LoanNumber(number), BorrowerId(borrower_id), **(values | changes))


def payment(payment_id: str = "p-1", amount: str | int = 100, on: date = date(2026, 1, 15), **changes: Any) -> Payment:
    return Payment(PaymentId(payment_id), on, money(amount), **changes)


def standing(of_loan: Loan, on: date = TODAY) -> tuple[Loan, Standing]:
    """A loan with its standing, as repositories take it."""
    return of_loan, standing_of(of_loan, on)


def user(user_id: str = "agent-1", role: Role = Role.AGENT, **changes: Any) -> User:
    values: dict[str, Any] = {"person_id": PersonId(f"person-{user_id}"), "name": f"Person {user_id}", "latin_name": ""}
    return User(UserId(user_id), role=role, **(values | changes))


def hold(user_id: str = "agent-1", since: datetime = NOON, until: datetime | None = None) -> Hold:
    return Hold(UserId(user_id), since, until or since.replace(hour=since.hour + 1))


def proposal(*concessions: Any, settle_days: int = 7) -> Proposal:
    """What is asked for; by default a month's deferment and half of the penalty interest."""
    chosen = concessions or (Deferment(months=1), Waiver(Component.PENALTY_INTEREST, share=Decimal("0.5")))
    return Proposal.of(chosen, settle_days)


def evidence(
    evidence_id: str = "ev-1", loan_number: str = "L-1001", content: bytes = b"", **changes: Any
) -> EvidenceRecord:
    values: dict[str, Any] = {
        "kind": EvidenceKind.MEDICAL_CERTIFICATE,
        "seen_by": UserId("agent-1"),
        "recorded_at": NOON,
        "dated_on": date(2026, 6, 10),
        "good_until": date(2026, 9, 10),
    }
    if content:
        values |= {"file_name": "certificate.pdf", "media_type": "application/pdf", "size": len(content)}
        values["digest"] = hashlib.sha256(content).hexdigest()
    return EvidenceRecord(EvidenceId(evidence_id), LoanNumber(loan_number), **(values | changes))


def request(number: str = "RQ-260616-0001", loan_number: str = "L-1001", **changes: Any) -> ConcessionRequest:
    values: dict[str, Any] = {
        "maker": UserId("agent-1"),
        "maker_person": PersonId("person-agent-1"),
        "proposal": proposal(),
        "reason": HardshipReason.ILLNESS,
        "evidence": (EvidenceId("ev-1"),),
        "note": "",
        "status": RequestStatus.SUBMITTED,
        "needed_role": Role.SUPERVISOR,
        "submitted_at": NOON,
        "as_of": TODAY,
        "pack_label": "us 1",
        "digest": "0" * 64,
    }
    return ConcessionRequest(RequestId(number), LoanNumber(loan_number), **(values | changes))


def promise(promise_id: str = "PP-260616-00001", loan_number: str = "L-1001", **changes: Any) -> PromiseToPay:
    values: dict[str, Any] = {
        "amount": money("106.62"),
        "promised_on": TODAY,
        "due_date": date(2026, 6, 20),
        "taken_by": UserId("agent-1"),
    }
    return PromiseToPay(PromiseId(promise_id), LoanNumber(loan_number), **(values | changes))


def lender() -> Lender:
    return Lender(
        names={"en": "Sample Lending", "zh": "示例贷款"},
        licences={"en": "No. 1"},
        addresses={"en": "1 Main Street"},
        hotline="+1 555 010 0000",
        hotline_hours="08:00-20:00",
        complaint={"en": "Write to us."},
        pay_to={"en": "Account 1"},
    )


def agreement_content(
    number: str = "AG-260616-00001", loan_number: str = "L-1001", rows: Iterable[AgreementRow] = (), **changes: Any
) -> AgreementContent:
    zero = Amounts.zero("USD")
    due = Amounts.of_minor("USD", {Component.PRINCIPAL: 10_000, Component.INTEREST: 662})
    values: dict[str, Any] = {
        "product": "Personal instalment loan",
        "kinds": ("deferment", "waive-penalty"),
        "lender": lender(),
        "borrower_name": "Maria Gonzalez",
        "borrower_latin_name": "",
        "borrower_id_masked": "***-**-0199",
        "borrower_phone_masked": "+1 *** *** 0199",
        "currency": "USD",
        "as_of": TODAY,
        "open_until": date(2026, 6, 23),
        "pack_label": "us 1",
        "original_principal": money(1200),
        "annual_rate": Decimal("0.12"),
        "drawn_on": date(2025, 12, 15),
        "original_maturity": date(2026, 12, 15),
        "arrears": due,
        "principal_not_due": money(600),
        "overdue_dates": (date(2026, 5, 15),),
        "days_past_due": 32,
        "reason": HardshipReason.ILLNESS,
        "evidence": (EvidenceLine(EvidenceKind.MEDICAL_CERTIFICATE, date(2026, 6, 10), ""),),
        "waived": zero,
        "rows": tuple(rows) or (AgreementRow(1, date(2026, 7, 16), due, money(600)),),
        "total_before": money("706.62"),
        "total_after": money("712.62"),
        "effective_rate_before": Decimal("0.1268"),
        "effective_rate_after": None,
        "payment_order": COSTS_INTEREST_PRINCIPAL,
        "clauses": (
            Clause("deferment", ClauseSection.AGREED, {"amount": due.total, "until": date(2026, 7, 16), "months": 1}),
        ),
        "made_by": UserId("agent-1"),
        "approved_by": Approval(UserId("supervisor-1"), Role.SUPERVISOR, NOON),
        "binding_language": "en",
        "digest": "ab" * 32,
        "check_code": check_code("ab" * 32),
    }
    return AgreementContent(number=AgreementNumber(number), loan_number=LoanNumber(loan_number), **(values | changes))


def agreement(
    number: str = "AG-260616-00001",
    request_number: str = "RQ-260616-0001",
    loan_number: str = "L-1001",
    **changes: Any,
) -> Agreement:
    values: dict[str, Any] = {
        "status": AgreementStatus.DRAFT,
        "content": agreement_content(number, loan_number),
        "drafted_at": NOON,
        "drafted_by": UserId("agent-1"),
    }
    numbers = (AgreementNumber(number), RequestId(request_number), LoanNumber(loan_number))
    return Agreement(*numbers, **(values | changes))
