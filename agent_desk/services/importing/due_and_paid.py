"""Loans from a first due date and the days of payment: one payment, or equal monthly ones.

Conventions of this file: a term of one period or less is one instalment on the first due date; a longer one has an
instalment for each period, further due dates a whole number of periods after the drawdown, moved on from a weekend, as
the first one is. Everything above the principal is interest; both are split evenly. A loan with a closing date was paid
in full: the first instalment on the day of its first payment (a single instalment when the loan was closed), the rest
on the closing date. Loans of several instalments, and of borrowers made up, are marked as derived where dates are.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.loan import BorrowerId, Loan, LoanNumber, LoanStatus, LoanTerms, Payment, PaymentId
from agent_desk.domain.money import Money
from agent_desk.domain.schedule import Instalment, RepaymentSchedule
from agent_desk.services.importing.drafts import Draft, check_drawn, late_fee_terms
from agent_desk.services.importing.fictional_people import fictional_borrower

if TYPE_CHECKING:
    from agent_desk.domain.loan import Portfolio
    from agent_desk.services.importing.mapping import ColumnMapping
    from agent_desk.services.importing.records import Record

_LONGEST_TERM = 3_660


def due_and_paid_draft(record: Record, mapping: ColumnMapping, portfolio: Portfolio) -> Draft:
    """The loan of one row.

    Raises:
        RefusedError: the row contradicts itself or the calendar.
    """
    number = record.needed("number", str)
    principal = record.needed("principal", Money)
    total = record.money("total") or principal
    if not principal.minor:
        raise record.refused("principal", "cell.zero")
    if total < principal:
        raise record.refused("total", "loan.total-below-principal", principal=str(principal), total=str(total))
    drawn_on = record.needed("drawn_on", date)
    check_drawn(record, "drawn_on", drawn_on, portfolio)
    term_days = record.needed("term_days", int)
    if not 1 <= term_days <= _LONGEST_TERM:
        raise record.refused("term_days", "cell.out-of-range", least="1", most=str(_LONGEST_TERM))
    first_due = record.needed("first_due", date)
    if first_due < drawn_on:
        raise record.refused("first_due", "loan.due-before-drawn", due=f"{first_due}", drawn=f"{drawn_on}")
    count = max(1, term_days // mapping.terms.period_days) if _is_split(record) else 1
    rows = _rows(principal, total - principal, _due_dates(mapping, drawn_on, first_due, count))
    payments = _payments(record, number, rows, portfolio)
    status = LoanStatus(record.text("status") or (LoanStatus.SETTLED if payments else LoanStatus.OPEN))
    borrower_id = record.text("borrower") or number
    borrower = (
        fictional_borrower(borrower_id, mapping.people, "", portfolio.time_zone) if mapping.people is not None else None
    )
    loan = Loan(
        number=LoanNumber(number),
        borrower_id=BorrowerId(borrower_id),
        portfolio_id=portfolio.portfolio_id,
        product=mapping.product.format(term=term_days),
        terms=LoanTerms(
            principal=principal,
            annual_rate=Decimal(0),
            instalments=count,
            day_count=mapping.terms.day_count,
            late_fee=late_fee_terms(mapping, portfolio.currency),
            rounding=mapping.terms.rounding,
        ),
        drawn_on=drawn_on,
        status=status,
        schedule=RepaymentSchedule(rows, drawn_on, penalty_from=None if payments else drawn_on),
        original_maturity=rows[-1].due_date,
        payments=payments,
        dates_derived=count > 1,
        source={name: text for name in ("status", "first_paid_on") if (text := record.cell(name))},
    )
    return Draft(record.file, record.line, loan, borrower)


def _is_split(record: Record) -> bool:
    """A source that tells the first payment from the last has loans of several payments."""
    return "first_paid_on" in record.columns


def _due_dates(mapping: ColumnMapping, drawn_on: date, first_due: date, count: int) -> list[date]:
    later = (drawn_on + timedelta(days=mapping.terms.period_days * index) for index in range(2, count + 1))
    return [first_due, *(max(first_due, _weekday(day)) for day in later)]


def _weekday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= 5 else day


def _rows(principal: Money, interest: Money, dates: list[date]) -> tuple[Instalment, ...]:
    weights = [1] * len(dates)
    parts = zip(dates, principal.allocate(weights), interest.allocate(weights), strict=True)
    return tuple(
        Instalment(
            index,
            day,
            Amounts.of_minor(principal.currency, {Component.PRINCIPAL: lent.minor, Component.INTEREST: cost.minor}),
        )
        for index, (day, lent, cost) in enumerate(parts, start=1)
    )


def _payments(record: Record, number: str, rows: tuple[Instalment, ...], portfolio: Portfolio) -> tuple[Payment, ...]:
    closed_on, first_paid_on = record.day("closed_on"), record.day("first_paid_on")
    drawn_on = record.needed("drawn_on", date)
    for name, day in (("closed_on", closed_on), ("first_paid_on", first_paid_on)):
        if day is not None and day < drawn_on:
            raise record.refused(name, "payment.before-drawn", drawn=f"{drawn_on}")
        if day is not None and day > portfolio.business_date:
            raise record.refused(name, "cell.after-business-date", business_date=f"{portfolio.business_date}")
    if closed_on is None:
        if first_paid_on is None:
            return ()
        return (Payment(PaymentId(f"{number}:1"), first_paid_on, rows[0].due.total),)
    if first_paid_on is not None and closed_on < first_paid_on:
        raise record.refused("closed_on", "loan.dates-order", first=f"{first_paid_on}", then=f"{closed_on}")
    whole = sum((row.due.total for row in rows), Money.zero(portfolio.currency))
    if len(rows) == 1 or first_paid_on is None or first_paid_on == closed_on:
        return (Payment(PaymentId(f"{number}:1"), closed_on, whole),)
    first = rows[0].due.total
    return (
        Payment(PaymentId(f"{number}:1"), first_paid_on, first),
        Payment(PaymentId(f"{number}:2"), closed_on, whole - first),
    )
