"""One loan as rows of six tables, and the rows as one loan again.

Conventions of this file: currency stands once, in the loan's row; ``position`` keeps the order of payments, charges
and reliefs, so that a loan comes back equal to the one that was kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agent_desk.domain.amounts import Amounts
from agent_desk.domain.loan import Charge, Loan, LoanTerms, PastRelief, Payment
from agent_desk.domain.money import Currency, Money
from agent_desk.domain.schedule import Instalment, RepaymentSchedule
from agent_desk.store.search_terms import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Row


def number_key(number: str) -> str:
    """By what a loan's number is compared."""
    return key_of(number)


def loan_values(loan: Loan, schedule_id: int) -> dict[str, Any]:
    """The row of a loan, which points to the schedule in force."""
    key = number_key(loan.number)
    return {
        "loan_number": loan.number,
        "borrower_id": loan.borrower_id,
        "portfolio_id": loan.portfolio_id,
        "product": loan.product,
        "currency": loan.currency,
        "principal_minor": loan.terms.principal.minor,
        "annual_rate": loan.terms.annual_rate,
        "instalments": loan.terms.instalments,
        "day_count": loan.terms.day_count,
        "penalty": loan.terms.penalty,
        "late_fee": loan.terms.late_fee,
        "payment_order": loan.terms.payment_order,
        "rounding": loan.terms.rounding,
        "drawn_on": loan.drawn_on,
        "status": loan.status,
        "schedule_id": schedule_id,
        "original_maturity": loan.original_maturity,
        "opening_paid": loan.opening_paid,
        "dates_derived": loan.dates_derived,
        "source": loan.source,
        "number_key": key,
        "number_reversed": key[::-1],
    }


def schedule_values(loan: Loan, schedule_id: int, version: int) -> dict[str, Any]:
    """The row of the loan's schedule in force, with the sums that its instalments must add up to."""
    plan = loan.schedule
    return {
        "schedule_id": schedule_id,
        "loan_number": loan.number,
        "version": version,
        "origin": plan.origin,
        "effective_on": plan.effective_on,
        "penalty_from": plan.penalty_from,
        "reference": plan.reference,
        "rows": len(plan.instalments),
        "total_minor": sum([row.due.minor for row in plan.instalments]),
    }


def instalment_rows(plan: RepaymentSchedule, schedule_id: int) -> list[tuple[Any, ...]]:
    """The rows of a schedule's instalments, as the table's columns stand: there are so many of them."""
    return [
        (
            schedule_id,
            row.number,
            row.due_date,
            row.due.principal.minor,
            row.due.interest.minor,
            row.due.penalty_interest.minor,
            row.due.fees.minor,
        )
        for row in plan.instalments
    ]


def payment_values(loan: Loan) -> list[dict[str, Any]]:
    """The rows of a loan's payments."""
    return [
        {
            "loan_number": loan.number,
            "payment_id": payment.payment_id,
            "position": position,
            "value_date": payment.value_date,
            "amount_minor": payment.amount.minor,
            "recorder": payment.recorder,
            "reversed_on": payment.reversed_on,
            "settled": payment.payment_id in loan.settled_payments,
        }
        for position, payment in enumerate(loan.payments)
    ]


def charge_values(loan: Loan) -> list[dict[str, Any]]:
    """The rows of a loan's charges."""
    return [
        {
            "loan_number": loan.number,
            "position": position,
            "charged_on": charge.charged_on,
            "amount_minor": charge.amount.minor,
            "code": charge.code,
            "instalment": charge.instalment,
        }
        for position, charge in enumerate(loan.charges)
    ]


def relief_values(loan: Loan) -> list[dict[str, Any]]:
    """The rows of a loan's earlier concessions."""
    return [
        {
            "loan_number": loan.number,
            "position": position,
            "kind": relief.kind,
            "reason": relief.reason,
            "granted_on": relief.granted_on,
            "ended_on": relief.ended_on,
            "status": relief.status,
            "days": relief.days,
            "waived_minor": relief.waived.minor if relief.waived is not None else None,
            "kept_instalments": relief.kept_instalments,
            "recorder": relief.recorder,
            "note": relief.note,
        }
        for position, relief in enumerate(loan.reliefs)
    ]


def schedule_from(row: Row[Any], instalments: Iterable[Row[Any]], currency: Currency) -> RepaymentSchedule:
    """A schedule of its row and its instalments' rows, in order."""
    rows = tuple(
        Instalment(
            item.number,
            item.due_date,
            Amounts(
                Money(item.principal_minor, currency),
                Money(item.interest_minor, currency),
                Money(item.penalty_minor, currency),
                Money(item.fees_minor, currency),
            ),
        )
        for item in instalments
    )
    return RepaymentSchedule(rows, row.effective_on, row.origin, row.reference, row.penalty_from)


def loan_from(
    row: Row[Any],
    schedule: RepaymentSchedule,
    payments: Sequence[Row[Any]],
    charges: Iterable[Row[Any]],
    reliefs: Iterable[Row[Any]],
) -> Loan:
    """A loan of its rows, each in order of its position."""
    currency = Currency(row.currency)

    def money(minor: int) -> Money:
        return Money(minor, currency)

    return Loan(
        number=row.loan_number,
        borrower_id=row.borrower_id,
        portfolio_id=row.portfolio_id,
        product=row.product,
        terms=LoanTerms(
            money(row.principal_minor),
            row.annual_rate,
            row.instalments,
            row.day_count,
            row.penalty,
            row.late_fee,
            row.payment_order,
            row.rounding,
        ),
        drawn_on=row.drawn_on,
        status=row.status,
        schedule=schedule,
        original_maturity=row.original_maturity,
        payments=tuple(
            Payment(item.payment_id, item.value_date, money(item.amount_minor), item.recorder, item.reversed_on)
            for item in payments
        ),
        settled_payments=frozenset(item.payment_id for item in payments if item.settled),
        charges=tuple(
            Charge(item.charged_on, money(item.amount_minor), item.code, item.instalment) for item in charges
        ),
        reliefs=tuple(
            PastRelief(
                item.kind,
                item.reason,
                item.granted_on,
                item.ended_on,
                item.status,
                item.days,
                money(item.waived_minor) if item.waived_minor is not None else None,
                item.kept_instalments,
                item.recorder,
                item.note,
            )
            for item in reliefs
        ),
        opening_paid=row.opening_paid,
        dates_derived=row.dates_derived,
        source=row.source,
    )
