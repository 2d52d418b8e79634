"""Loans from dated instalments and payments: the desk's own template, from one table or several.

Conventions of this file: instalments, payments and borrowers are gathered first, by loan number and borrower id; then
the loans take theirs. A refused instalment takes its loan with it (a schedule with a hole would be wrong), a refused
payment does not.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import COSTS_INTEREST_PRINCIPAL, Amounts, Component
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.loan import (
    Borrower,
    BorrowerId,
    LateFeeTerms,
    Loan,
    LoanNumber,
    LoanStatus,
    LoanTerms,
    Payment,
    PaymentId,
    PenaltyBase,
    PenaltyTerms,
)
from agent_desk.domain.money import Money, Rounding
from agent_desk.domain.schedule import Instalment, RepaymentSchedule
from agent_desk.services.importing.drafts import Draft, check_drawn, late_fee_terms
from agent_desk.services.importing.fictional_people import fictional_borrower
from agent_desk.services.importing.report import Refusal, RefusedError
from agent_desk.services.importing.stated_schedules import stated_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.loan import Portfolio
    from agent_desk.services.importing.mapping import ColumnMapping
    from agent_desk.services.importing.records import Record


@dataclass(slots=True)
class Gathered:
    """What the tables beside the loans say.

    Attributes:
        instalments, payments: Rows by loan number.
        borrowers: By id.
        spoiled: Loans of which an instalment was refused, with the line of the first.
        listed: Loans that a table of loans names, taken or refused.
        has_instalments, has_payments: Was there such a table at all?
    """

    instalments: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    payments: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    borrowers: dict[str, Borrower] = field(default_factory=dict)
    spoiled: dict[str, int] = field(default_factory=dict)
    listed: set[str] = field(default_factory=set)
    has_instalments: bool = False
    has_payments: bool = False


def person_of(record: Record, borrower_id: str, time_zone: str) -> Borrower | None:
    """The borrower whose fields stand in a row; ``None`` when it has no name."""
    name = record.text("name")
    if not name:
        return None
    return Borrower(
        BorrowerId(borrower_id),
        name,
        record.text("latin_name"),
        record.text("phone"),
        record.text("id_number"),
        record.day("birth_date"),
        record.text("email"),
        record.text("address"),
        record.text("language") or "en",
        record.text("time_zone") or time_zone,
    )


def given_draft(record: Record, mapping: ColumnMapping, gathered: Gathered, portfolio: Portfolio) -> Draft:
    """The loan of one row, with the instalments, payments and the borrower gathered for it.

    Raises:
        RefusedError: the row, or what belongs to it, contradicts itself or the calendar.
    """
    number = record.needed("number", str)
    if number in gathered.spoiled:
        raise record.refused("number", "loan.instalment-refused", line=gathered.spoiled[number])
    if (currency := record.text("currency")) and currency != portfolio.currency:
        raise record.refused("currency", "loan.currency", expected=portfolio.currency)
    drawn_on = record.needed("drawn_on", date)
    check_drawn(record, "drawn_on", drawn_on, portfolio)
    rows = gathered.instalments.get(number, ())
    terms = _terms(record, mapping, portfolio, len(rows))
    has_schedule = bool(rows) or record.day("first_due") is not None
    instalments = _rows(record, terms, rows, drawn_on) if has_schedule else _nothing(drawn_on, portfolio)
    borrower_id = record.text("borrower") or number
    borrower = gathered.borrowers.get(borrower_id) or person_of(record, borrower_id, portfolio.time_zone)
    if borrower is None and mapping.people is not None:
        borrower = fictional_borrower(borrower_id, mapping.people, "", portfolio.time_zone)
    status = LoanStatus(record.text("status") or LoanStatus.OPEN)
    payments, faults = payments_of(gathered.payments.get(number, ()), number, drawn_on, portfolio)
    loan = Loan(
        number=LoanNumber(number),
        borrower_id=BorrowerId(borrower_id),
        portfolio_id=portfolio.portfolio_id,
        product=record.text("product") or mapping.product.format(term=terms.instalments),
        terms=terms,
        drawn_on=drawn_on,
        status=status,
        schedule=RepaymentSchedule(instalments, drawn_on, penalty_from=drawn_on),
        original_maturity=record.day("maturity") or instalments[-1].due_date,
        payments=payments,
    )
    return Draft(record.file, record.line, loan, borrower, has_schedule, gathered.has_payments, faults)


def _terms(record: Record, mapping: ColumnMapping, portfolio: Portfolio, rows: int) -> LoanTerms:
    principal = record.needed("principal", Money)
    if not principal.minor:
        raise record.refused("principal", "cell.zero")
    term = record.count("term") or rows
    annual_rate = record.needed("annual_rate", Decimal)
    order = record.text("payment_order")
    return LoanTerms(
        principal=principal,
        annual_rate=annual_rate,
        instalments=term,
        day_count=DayCount(record.text("day_count") or mapping.terms.day_count),
        penalty=_penalty(record, annual_rate),
        late_fee=_late_fee(record, mapping, portfolio),
        payment_order=tuple(Component(part) for part in order.split(",")) if order else COSTS_INTEREST_PRINCIPAL,
        rounding=Rounding(record.text("rounding") or mapping.terms.rounding),
    )


def _penalty(record: Record, annual_rate: Decimal) -> PenaltyTerms | None:
    """Penalty interest by its rate, else as a multiple of the contract rate, else as points above it."""
    multiple, points = record.number("penalty_multiple"), record.number("penalty_points")
    rate = record.number("penalty_rate")
    if not rate:
        rate = annual_rate * multiple if multiple else annual_rate + points if points else None
    if not rate:
        return None
    return PenaltyTerms(
        rate,
        DayCount(record.text("penalty_day_count") or DayCount.ACT_360),
        PenaltyBase(record.text("penalty_base") or PenaltyBase.PRINCIPAL),
    )


def _late_fee(record: Record, mapping: ColumnMapping, portfolio: Portfolio) -> LateFeeTerms | None:
    days = record.count("late_fee_days")
    if days is None:
        return late_fee_terms(mapping, portfolio.currency)
    minimum = record.money("late_fee_minimum") or Money.zero(portfolio.currency)
    return LateFeeTerms(days, minimum, record.number("late_fee_share") or Decimal(0))


def _nothing(drawn_on: date, portfolio: Portfolio) -> tuple[Instalment, ...]:
    return (Instalment(1, drawn_on, Amounts.zero(portfolio.currency)),)


def _rows(record: Record, terms: LoanTerms, rows: Sequence[Record], drawn_on: date) -> tuple[Instalment, ...]:
    if not rows:
        return stated_rows(record, terms, drawn_on)
    rows = _in_order(record, rows)
    zero = Money.zero(terms.currency)
    found: list[Instalment] = []
    before = drawn_on
    for index, row in enumerate(rows, start=1):
        due_date = row.needed("due_date", date)
        if due_date < before:
            if due_date < drawn_on:
                raise record.refused("drawn_on", "loan.due-before-drawn", due=f"{due_date}", drawn=f"{drawn_on}")
            raise record.refused("number", "loan.due-dates-backwards", line=row.line, due=f"{due_date}")
        before = due_date
        due = Amounts(
            row.needed("principal", Money),
            row.needed("interest", Money),
            row.money("penalty_interest") or zero,
            row.money("fees") or zero,
        )
        found.append(Instalment(index, due_date, due))
    total = sum(row.due.principal.minor for row in found)
    if total != terms.principal.minor:
        sums = str(Money(total, terms.currency))
        raise record.refused("principal", "loan.principal-sum", sum=sums, total=str(terms.principal))
    return tuple(found)


def _in_order(record: Record, rows: Sequence[Record]) -> Sequence[Record]:
    """A loan's instalments by their numbers, which must be 1, 2, 3 and so on; by their dates where none has one."""
    numbers = [row.count("sequence") for row in rows]
    expected = list(range(1, len(rows) + 1))
    if numbers == expected:
        return rows
    if all(number is None for number in numbers):
        return sorted(rows, key=lambda row: row.needed("due_date", date))
    rows = sorted(rows, key=lambda row: row.count("sequence") or 0)
    if [row.count("sequence") for row in rows] != expected:
        raise record.refused("number", "loan.instalment-numbers", line=rows[0].line)
    return rows


def payments_of(
    rows: Sequence[Record], number: str, drawn_on: date, portfolio: Portfolio
) -> tuple[tuple[Payment, ...], tuple[Refusal, ...]]:
    """The payments of a loan, and the refusals of rows that are none.

    One without an id gets the loan, its date and a count, so that it keeps it when the file comes again.
    """
    found: dict[str, Payment] = {}
    faults: list[Refusal] = []
    counts: dict[date, int] = defaultdict(int)
    for row in rows:
        paid_on = row.needed("paid_on", date)
        counts[paid_on] += 1
        payment_id = row.text("payment") or f"{paid_on}.{counts[paid_on]}"
        try:
            if payment_id in found:
                raise row.refused("payment", "payment.twice")
            found[payment_id] = payment_of(row, f"{number}:{payment_id}", drawn_on, portfolio)
        except RefusedError as fault:
            faults.append(Refusal(row.file, row.line, fault.column, fault.value, fault.reason))
    ordered = sorted(found.values(), key=lambda payment: (payment.value_date, payment.payment_id))
    return tuple(ordered), tuple(faults)


def payment_of(row: Record, payment_id: str, drawn_on: date, portfolio: Portfolio) -> Payment:
    """One payment.

    Raises:
        RefusedError: an amount of nothing, a date before the drawdown or after the business date.
    """
    paid_on = row.needed("paid_on", date)
    amount = row.needed("amount", Money)
    if not amount.minor:
        raise row.refused("amount", "cell.zero")
    if paid_on > portfolio.business_date:
        raise row.refused("paid_on", "cell.after-business-date", business_date=f"{portfolio.business_date}")
    if paid_on < drawn_on:
        raise row.refused("paid_on", "payment.before-drawn", drawn=f"{drawn_on}")
    reversed_on = row.day("reversed_on")
    if reversed_on is not None and reversed_on < paid_on:
        raise row.refused("reversed_on", "loan.dates-order", first=f"{paid_on}", then=f"{reversed_on}")
    return Payment(PaymentId(payment_id), paid_on, amount, reversed_on=reversed_on)
