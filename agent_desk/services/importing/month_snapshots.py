"""Loans from a snapshot with months only: due dates, arrears and schedule derived from totals and a status band.

Conventions of this file (they are said in the portfolio's notes, and every such loan is marked as derived):

- The oldest unpaid month is the issue month + round((principal + interest received) / instalment) + 1, moved into the
  months that the status's band of days past due reaches; a loan that is not late owes next in the month the source
  says, at the earliest in the month after the snapshot.
- The day of the month follows from the loan's number, within the band; all of the loan's dates use it.
- What remains is the outstanding principal in instalments of the contract, interest a twelfth of the yearly rate on the
  balance; as many rows as it takes, a remainder up to a small share of an instalment joins the last one.
- Late fees received belong to instalments that were paid. Every instalment that is still unpaid when the fee falls owes
  one of its own.
- The last payment is listed, and split: a month's interest on the balance before it, the rest principal, what exceeds
  the totals received of either is late fee. What was received before it is the opening total.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.loan import (
    Borrower,
    BorrowerId,
    Loan,
    LoanNumber,
    LoanStatus,
    LoanTerms,
    PastRelief,
    Payment,
    PaymentId,
    Recorder,
)
from agent_desk.domain.money import Money, round_exact
from agent_desk.domain.schedule import Instalment, RepaymentSchedule, level_rows
from agent_desk.services.importing.drafts import (
    Draft,
    check_drawn,
    check_sums,
    late_fee_terms,
    months_later,
    on_day,
)
from agent_desk.services.importing.fictional_people import draw, fictional_borrower

if TYPE_CHECKING:
    from agent_desk.domain.loan import Portfolio
    from agent_desk.services.importing.mapping import Band, ColumnMapping, TableSpec
    from agent_desk.services.importing.records import Record

_CURRENT = "current"
_CLOSED = {"settled": LoanStatus.SETTLED, "charged-off": LoanStatus.CHARGED_OFF}

#: No loan has more instalments than this.
_MOST_ROWS = 600


@dataclass(frozen=True, slots=True)
class _Received:
    """What came in before the last payment, and that payment."""

    opening: Amounts
    last: Payment | None


def snapshot_draft(record: Record, mapping: ColumnMapping, table: TableSpec, portfolio: Portfolio) -> Draft:
    """The loan of one row.

    Args:
        record: The row.
        mapping: Its terms, bands and people.
        table: Its checks.
        portfolio: Its currency, and as business date the day of the snapshot.

    Raises:
        RefusedError: the row contradicts itself or the calendar.
    """
    number = record.needed("number", str)
    status = record.text("status")
    issued = record.needed("issued", date)
    check_drawn(record, "issued", issued, portfolio)
    check_sums(record, table, status)
    terms = _terms(record, mapping, portfolio)
    first_due = _first_due(record, mapping, portfolio, status)
    drawn_on = on_day(issued, first_due.day)
    if first_due < drawn_on:
        raise record.refused("issued", "loan.due-before-drawn", due=first_due.isoformat(), drawn=drawn_on.isoformat())
    maturity = on_day(months_later(issued, terms.instalments), first_due.day)
    closed = LoanStatus.SETTLED if _is_repaid(record, status) else _CLOSED.get(status)
    rows = _closed_rows(maturity, portfolio) if closed else _open_rows(record, terms, first_due, mapping)
    received = _received(record, terms, drawn_on, first_due.day, portfolio)
    payments = (received.last,) if received.last is not None else ()
    loan = Loan(
        number=LoanNumber(number),
        borrower_id=BorrowerId(number),
        portfolio_id=portfolio.portfolio_id,
        product=mapping.product.format(term=terms.instalments),
        terms=terms,
        drawn_on=drawn_on,
        status=closed or LoanStatus.OPEN,
        schedule=RepaymentSchedule(rows, drawn_on, penalty_from=None if closed else drawn_on),
        original_maturity=maturity,
        payments=payments,
        settled_payments=frozenset(payment.payment_id for payment in payments),
        reliefs=tuple(_reliefs(record)),
        opening_paid=received.opening,
        dates_derived=True,
        source=_source(record),
    )
    return Draft(record.file, record.line, loan, _borrower(record, mapping, portfolio, number))


def _terms(record: Record, mapping: ColumnMapping, portfolio: Portfolio) -> LoanTerms:
    principal = record.needed("principal", Money)
    count = record.needed("term", int)
    if not principal.minor:
        raise record.refused("principal", "cell.zero")
    if not 1 <= count <= _MOST_ROWS:
        raise record.refused("term", "cell.out-of-range", least="1", most=str(_MOST_ROWS))
    return LoanTerms(
        principal=principal,
        annual_rate=record.needed("annual_rate", Decimal),
        instalments=count,
        day_count=mapping.terms.day_count,
        late_fee=late_fee_terms(mapping, portfolio.currency),
        rounding=mapping.terms.rounding,
    )


def _paid_instalments(record: Record) -> int:
    instalment = record.needed("instalment", Money)
    if not instalment.minor:
        raise record.refused("instalment", "cell.zero")
    received = record.needed("paid_principal", Money) + record.needed("paid_interest", Money)
    return round_exact(Fraction(received.minor, instalment.minor))


def _band(mapping: ColumnMapping, status: str) -> Band | None:
    return next((band for band in mapping.terms.bands if band.status == status), None)


def _first_due(record: Record, mapping: ColumnMapping, portfolio: Portfolio, status: str) -> date:
    number = record.needed("number", str)
    band = _band(mapping, status)
    if band is not None:
        first = portfolio.business_date - timedelta(days=band.last)
        last = portfolio.business_date - timedelta(days=band.first)
        reckoned = months_later(record.needed("issued", date), _paid_instalments(record) + 1)
        month = min(max(reckoned, first.replace(day=1)), last.replace(day=1))
        begin, end = max(first, month), min(last, on_day(month, 31))
        return begin + timedelta(days=draw(number, "due-day", (end - begin).days + 1))
    month = months_later(portfolio.business_date, 1)
    says = record.day("next_due")
    if status == _CURRENT and says is not None:
        month = max(month, says)
    return month.replace(day=1 + draw(number, "due-day", 28))


def _is_repaid(record: Record, status: str) -> bool:
    """A current loan with nothing outstanding: the last payment is in, the source has not closed it yet."""
    return status == _CURRENT and not record.needed("outstanding", Money)


def _closed_rows(maturity: date, portfolio: Portfolio) -> tuple[Instalment, ...]:
    return (Instalment(1, maturity, Amounts.zero(portfolio.currency)),)


def _open_rows(record: Record, terms: LoanTerms, first_due: date, mapping: ColumnMapping) -> tuple[Instalment, ...]:
    left = record.needed("outstanding", Money)
    payment = record.needed("instalment", Money)
    if not left.minor:
        raise record.refused("outstanding", "cell.zero")
    rate = Fraction(terms.annual_rate) / 12
    joined = round_exact(payment.minor * Fraction(mapping.terms.joined_share))
    balance, count = left.minor, 0
    while balance > (joined if count else 0):
        repaid = payment.minor - round_exact(balance * rate, terms.rounding)
        if repaid <= 0 or count == _MOST_ROWS:
            raise record.refused("instalment", "loan.never-repaid", outstanding=str(left))
        balance -= repaid
        count += 1
    dates = [on_day(months_later(first_due, index), first_due.day) for index in range(count)]
    return level_rows(left, rate, dates, payment=payment, rounding=terms.rounding)


def _received(record: Record, terms: LoanTerms, drawn_on: date, day: int, portfolio: Portfolio) -> _Received:
    fees = record.needed("paid_fees", Money)
    principal = record.needed("paid_principal", Money)
    interest = record.needed("paid_interest", Money)
    totals = Amounts(principal, interest, Money.zero(terms.currency), fees)
    amount, month = record.money("last_paid_amount"), record.day("last_paid")
    if amount is None or month is None or not amount.minor or amount > totals.total:
        return _Received(totals, None)  # a last payment beyond the totals is a recovery after charge-off
    balance = (record.money("outstanding") or Money.zero(terms.currency)) + amount
    rate = Fraction(terms.annual_rate) / 12
    to_interest = min(amount.minor, interest.minor, round_exact(balance.minor * rate / (1 + rate)))
    to_principal = min(amount.minor - to_interest, principal.minor)
    to_fees = min(amount.minor - to_interest - to_principal, fees.minor)
    to_interest = amount.minor - to_principal - to_fees
    part = Amounts.of_minor(
        terms.currency,
        {Component.PRINCIPAL: to_principal, Component.INTEREST: to_interest, Component.FEES: to_fees},
    )
    value_date = min(max(on_day(month, day), drawn_on), portfolio.business_date)
    if month > portfolio.business_date:
        raise record.refused("last_paid", "cell.after-business-date", business_date=f"{portfolio.business_date}")
    payment = Payment(PaymentId(f"{record.text('number')}:{month:%Y-%m}"), value_date, amount)
    return _Received(totals - part, payment)


def _reliefs(record: Record) -> list[PastRelief]:
    found: list[PastRelief] = []
    if kind := record.text("relief_kind"):
        begin, end = record.needed("relief_begin", date), record.day("relief_end")
        if end is not None and end < begin:
            raise record.refused("relief_end", "loan.dates-order", first=begin.isoformat(), then=end.isoformat())
        months, amount = record.count("relief_months"), record.money("relief_amount")
        note = f"{amount.currency} {amount} × {months}" if amount is not None and months else ""
        found.append(
            PastRelief(
                kind=kind,
                reason=record.text("relief_reason"),
                granted_on=begin,
                ended_on=_month_end(end),
                status=record.text("relief_status"),
                recorder=Recorder.IMPORT,
                note=note,
            ),
        )
    if status := record.text("settlement_status"):
        amount, share = record.money("settlement_amount"), record.number("settlement_share")
        parts = [f"{amount.currency} {amount}" if amount is not None else "", f"{share:.2%}" if share else ""]
        found.append(
            PastRelief(
                kind="settlement",
                reason="",
                granted_on=record.needed("settlement_month", date),
                ended_on=None,
                status=status,
                recorder=Recorder.IMPORT,
                note=" · ".join(part for part in parts if part),
            ),
        )
    return found


def _month_end(month: date | None) -> date | None:
    return month.replace(day=calendar.monthrange(month.year, month.month)[1]) if month is not None else None


def _source(record: Record) -> dict[str, str]:
    kept = {"status": record.cell("status")}
    for name in ("last_paid", "next_due", "recovered", "place"):
        if (text := record.cell(name)) and record.has(name):
            kept[name] = text
    return kept


def _borrower(record: Record, mapping: ColumnMapping, portfolio: Portfolio, number: str) -> Borrower | None:
    if mapping.people is None:
        return None
    return fictional_borrower(number, mapping.people, record.text("place"), portfolio.time_zone)
