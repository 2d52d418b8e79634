"""Loans for the domain's tests: the worked case of the design, and strategies for any loan in any state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from agent_desk.domain.dates import add_months
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.loan import (
    BorrowerId,
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
from agent_desk.domain.schedule import RepaymentSchedule, level_rows

AS_OF = date(2026, 6, 16)


def contract(
    principal: str = "60000.00",
    rate: str = "0.18",
    count: int = 24,
    first_due: date = date(2025, 7, 10),
    penalty: str | None = "0.27",
    currency: str = "CNY",
) -> Loan:
    lent = Money.of(principal, currency)
    dates = [add_months(first_due, index) for index in range(count)]
    rows = level_rows(lent, Fraction(Decimal(rate)) / 12, dates)
    drawn = add_months(first_due, -1)
    terms = PenaltyTerms(Decimal(penalty), DayCount.ACT_360) if penalty else None
    return Loan(
        LoanNumber("QF-2507-0381-7724"),
        BorrowerId("b-1"),
        PortfolioId("p-1"),
        "Instalment 24",
        LoanTerms(lent, Decimal(rate), count, DayCount.ACT_360, terms),
        drawn,
        LoanStatus.OPEN,
        RepaymentSchedule(rows, drawn, penalty_from=drawn),
        dates[-1],
    )


def paid(loan: Loan, count: int) -> Loan:
    """The first ``count`` instalments paid on their days."""
    payments = tuple(
        Payment(PaymentId(f"p{row.number:03d}"), row.due_date, row.due.total)
        for row in loan.schedule.instalments[:count]
    )
    return replace(loan, payments=payments)


def design_case() -> Loan:
    """60,000 at 18 % over 24 months, nine paid, three overdue: 67 days past due on 16 June 2026."""
    return paid(contract(), 9)


@st.composite
def loans(draw: st.DrawFn) -> Loan:
    """A level loan with payments of any size on any days before the business date."""
    count = draw(st.integers(1, 36))
    loan = contract(
        principal=f"{draw(st.integers(10_000, 9_000_000)) / Decimal(100):.2f}",
        rate=draw(st.sampled_from(["0", "0.05", "0.12", "0.18", "0.2399"])),
        count=count,
        first_due=AS_OF - timedelta(days=draw(st.integers(-20, 900))),
        penalty=draw(st.sampled_from([None, "0.18", "0.27"])),
    )
    amounts = draw(st.lists(st.integers(1, 400_000), max_size=8))
    last = max(1, (AS_OF - loan.drawn_on).days)
    payments = tuple(
        Payment(
            PaymentId(f"p{index:03d}"),
            min(AS_OF, loan.drawn_on + timedelta(days=draw(st.integers(0, last)))),
            Money(minor, loan.currency),
        )
        for index, minor in enumerate(amounts)
    )
    return replace(loan, payments=payments)
