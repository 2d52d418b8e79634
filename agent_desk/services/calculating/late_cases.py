"""Allocation cases about lateness: penalty interest, late fees, fines, interest on overdue principal."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from agent_desk.domain.daycount import days
from agent_desk.domain.late_charges import (
    counted_days,
    daily_late_fee,
    penalties_per_term,
    penalty_interest,
    short_loan_total,
)
from agent_desk.domain.servicing.compound import CompoundTerms, Part, pay_in_turn
from agent_desk.domain.servicing.daily import DailyRow, overdue_interest, pay_once
from agent_desk.services.calculating.prose import (
    told_amount,
    told_date,
    told_due_dates,
    told_flat_loan,
    told_percent,
)
from agent_desk.services.calculating.reading import Case, guard, money, to_cents, to_fraction, wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from agent_desk.services.calculating.prose import ToldFlatLoan

_MAX_DAYS = 1_000_000


def _amounts(values: Sequence[int]) -> list[str]:
    return [money(value) for value in values]


def _daily_rows(inputs: Case) -> list[DailyRow]:
    charges = 0
    for key in ("fees_and_penalties_instalment_1", "fees_instalment_1", "penalties_instalment_1"):
        charges += inputs.cents(key) if inputs.has(key) else 0
    rows = []
    for number, line in enumerate(inputs.cases("schedule")):
        rows.append(
            DailyRow(line.day("due_date"), line.cents("principal"), line.cents("interest"), 0 if number else charges)
        )
    if not rows:
        raise wrong(inputs.name("schedule"), "at least one instalment")
    return rows


def _daily_payment(inputs: Case) -> dict[str, Any]:
    payment = inputs.sub("payment")
    state = pay_once(
        _daily_rows(inputs),
        inputs.number("daily_rate", 0, 1),
        inputs.day("disbursement_date"),
        payment.day("date"),
        payment.cents("amount", positive=True),
    )
    return {
        "principal_paid": _amounts(state.principal_paid),
        "interest_paid": _amounts(state.interest_paid),
        "interest_still_due": _amounts(state.interest_still_due),
        "charges_paid": _amounts(state.charges_paid),
        "overdue_interest_charged": _amounts(state.overdue_charged),
        "overdue_interest_paid": _amounts(state.overdue_paid),
        "overpayment": money(state.left_over),
    }


def _overdue_interest(inputs: Case) -> dict[str, Any]:
    found = overdue_interest(_daily_rows(inputs), inputs.number("daily_rate", 0, 1), inputs.day("as_of"))
    return {"overdue_interest_charged": _amounts(found)}


def _part(part: Part) -> dict[str, str]:
    return {
        "fine": money(part.fine),
        "penalty_interest": money(part.penalty_interest),
        "interest": money(part.interest),
        "principal": money(part.principal),
    }


def _fine(inputs: Case) -> dict[str, Any]:
    instalment, dates = told_due_dates(inputs)
    terms = CompoundTerms(
        principal=told_amount(inputs),
        annual_rate=told_percent(inputs, "effective", "a sentence with 'P% effective a year'"),
        instalment=instalment,
        begin=told_date(inputs),
        due_dates=dates,
        fine_rate=inputs.number("fine_percent", 0, 100) / 100 if inputs.has("fine_percent") else Fraction(1, 50),
    )
    keys = [key for key in ("earlier_payment", "payment") if inputs.has(key)]
    payments = [(inputs.sub(key).day("date"), inputs.sub(key).cents("amount", positive=True)) for key in keys]
    if not payments:
        raise wrong(inputs.name("payment"), "an object with date and amount")
    waived = inputs.text("waive", "").lower()
    penalty = "penalty" in waived or "mora" in waived
    found = pay_in_turn(terms, payments, waive_fine="fine" in waived, waive_penalty=penalty)
    return {
        **_part(found.total),
        "fine_waived": money(found.fine_waived),
        "penalty_interest_waived": money(found.penalty_waived),
        "balance": money(found.balance),
        "per_instalment": [_part(part) for part in found.per_instalment],
        "overpayment": money(found.left_over),
    }


def _late_fee(inputs: Case) -> dict[str, Any]:
    loan = told_flat_loan(inputs)
    as_of = inputs.day("as_of")
    rate = inputs.number("daily_penalty_rate_percent", 0, 100) / 100
    grace = inputs.integer("grace_days", 0, _MAX_DAYS) if inputs.has("grace_days") else 0
    cap = inputs.integer("penalty_days_cap", 0, _MAX_DAYS) if inputs.has("penalty_days_cap") else None
    base, since = _fee_base(inputs, loan, as_of)
    late = counted_days(max(0, days(since, as_of)), grace_days=grace, cap_days=cap) if since else 0
    return {"late_fee": money(daily_late_fee(base, rate, late)), "days": str(late)}


def _fee_base(inputs: Case, loan: ToldFlatLoan, as_of: date) -> tuple[int, date | None]:
    """What the fee is a share of, and the due date that its days are counted from.

    Overdue principal or interest is that of the oldest instalment that holds some, counted from its own due date.
    """
    overdue = [number for number, due in enumerate(loan.due_dates) if due < as_of]
    text = inputs.text("base").lower()
    if not overdue:
        return 0, None
    oldest = loan.due_dates[overdue[0]]
    if "initial" in text or "outstanding" in text:
        return loan.principal, oldest
    if "overdue principal" in text:
        holder = next((number for number in overdue if loan.principals[number]), overdue[0])
        return loan.principals[holder], loan.due_dates[holder]
    if "interest" in text:
        return loan.interest, oldest
    if "instalment" in text:
        return loan.principals[overdue[0]] + loan.interest, oldest
    raise wrong(
        inputs.name("base"),
        "initial loan amount, outstanding principal, overdue principal, overdue interest or instalment",
        text,
    )


def _unpaid_interest(inputs: Case) -> dict[str, Any]:
    grace = inputs.integer("grace_days", 0, _MAX_DAYS) if inputs.has("grace_days") else 0
    if inputs.has("days_late"):
        late = counted_days(inputs.integer("days_late", 0, _MAX_DAYS), grace_days=grace)
    else:
        late = inputs.integer("days", 0, _MAX_DAYS)
    rate = inputs.number("penalty_rate_percent", 0, 10_000) / 100
    return {"penalty": money(penalty_interest(inputs.cents("unpaid_interest"), rate, late)), "days": str(late)}


def _payday(inputs: Case) -> dict[str, Any]:
    cap = inputs.integer("penalty_days_cap", 0, _MAX_DAYS) if inputs.has("penalty_days_cap") else None
    late = counted_days(inputs.integer("overdue_days", 0, _MAX_DAYS), cap_days=cap)
    total = short_loan_total(
        inputs.cents("amount", positive=True),
        inputs.number("daily_rate_percent", 0, 100) / 100,
        inputs.integer("days", 0, _MAX_DAYS),
        inputs.number("penalty_daily_rate_percent", 0, 100) / 100,
        late,
    )
    return {"total_to_pay": str(total // 100)}


def _china(inputs: Case) -> dict[str, Any]:
    key = "principal_per_term"
    if inputs.has(key):
        principals = [to_cents(value, f"{inputs.name(key)}[{n}]") for n, value in enumerate(inputs.items(key))]
    else:
        principals = [inputs.cents("overdue_principal")] * len(inputs.items("overdue_days"))
    overdue = [
        int(to_fraction(value, f"{inputs.name('overdue_days')}[{n}]"))
        for n, value in enumerate(inputs.items("overdue_days"))
    ]
    if inputs.has("monthly_rate_percent"):
        daily = inputs.number("monthly_rate_percent", 0, 1000) / 100 / 30
    elif inputs.has("daily_rate_percent"):
        daily = inputs.number("daily_rate_percent", 0, 100) / 100
    else:
        daily = inputs.number("annual_rate_percent", 0, 10_000) / 100 / 360
    multiple = inputs.number("penalty_multiple", 0, 100)
    found = guard(inputs.name("overdue_days"), lambda: penalties_per_term(principals, overdue, daily, multiple))
    return {"penalties": _amounts(found), "total": money(sum(found))}


LATE_GROUPS: dict[str, Callable[[Case], dict[str, Any]]] = {
    "daily_interest_payment": _daily_payment,
    "overdue_interest_charge": _overdue_interest,
    "fine_and_penalty_interest": _fine,
    "fine_waived": _fine,
    "late_fee_daily": _late_fee,
    "penalty_on_unpaid_interest": _unpaid_interest,
    "payday_penalty": _payday,
    "cn_penalty_example": _china,
}
