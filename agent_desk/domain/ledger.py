"""The ledger: payments and charges in order of their value dates, penalty interest and late fees, balances on a day.

Conventions of this file:

- An instalment due on the day asked for is not overdue yet; it is from the day after.
- Penalty interest is simple: overdue base x rate x day-count fraction, from the due date, exact until it is booked. It
  is booked (rounded half-up, once for the loan, split over the instalments by cumulative rounding) when a payment
  meets it and when a balance is asked for, so the total for the loan is right to the cent and linear in days.
- A payment meets the oldest instalment first, all its components in the loan's order, then the next; what passes
  everything due goes to the instalments to come, in order; the rest is an overpayment.
- A late fee falls before a payment of the same day.
- Where the terms have a ceiling, no day's charges on overdue principal pass it: what would is never charged.
- The order in which payments are listed does not matter: they are replayed by value date, then by id.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component, sum_amounts
from agent_desk.domain.buckets import bucket_of
from agent_desk.domain.daycount import DayCount, year_fraction
from agent_desk.domain.loan import PenaltyBase
from agent_desk.domain.money import Money, round_exact
from agent_desk.domain.position import Accrual, InstalmentState, Position, Standing, TraceLine

if TYPE_CHECKING:
    from decimal import Decimal

    from agent_desk.domain.loan import Charge, Loan
    from agent_desk.domain.schedule import Instalment

__all__ = ["Accrual", "InstalmentState", "Position", "Standing", "TraceLine", "position", "standing"]

_LAST_ORDINAL = date.max.toordinal()
_PARTS = tuple(Component)
_PENALTY = _PARTS.index(Component.PENALTY_INTEREST)
_FEES = _PARTS.index(Component.FEES)
_INTEREST = _PARTS.index(Component.INTEREST)
_PRINCIPAL = _PARTS.index(Component.PRINCIPAL)
_NOTHING = Fraction(0)

#: Day counts by which every day is the same part of a year, so that penalty interest is a line over days.
_EVEN = frozenset({DayCount.ACT_360, DayCount.ACT_364, DayCount.ACT_365F, DayCount.ACT_365_25})


class _Row:
    """Working state of one instalment, in minor units by component."""

    __slots__ = ("due", "exact", "fee_on", "instalment", "paid", "settled_on", "since")

    def __init__(self, instalment: Instalment) -> None:
        self.instalment = instalment
        due = instalment.due
        self.due = [due.principal.minor, due.interest.minor, due.penalty_interest.minor, due.fees.minor]
        self.paid = [0, 0, 0, 0]
        self.exact = _NOTHING
        self.since = instalment.due_date
        self.fee_on: date | None = None
        self.settled_on: date | None = None

    @property
    def unpaid(self) -> int:
        return sum(self.due) - sum(self.paid)


class _Replay:
    """One pass over the events of a loan up to a day.

    Rows stand in order of their due dates, and what is paid stays paid: rows before ``first_open`` are settled, and
    only rows in ``accrued`` have penalty interest that is not booked yet.
    """

    def __init__(self, loan: Loan) -> None:
        self.loan = loan
        self.rows = [_Row(instalment) for instalment in loan.schedule.instalments]
        self.trace: list[TraceLine] = []
        self.overpaid = 0
        self.first_open = 0
        self.accrued: list[_Row] = []
        start = loan.schedule.penalty_from
        self.penalty = loan.terms.penalty if start is not None else None
        self.penalty_rate = Fraction(self.penalty.annual_rate) if self.penalty is not None else _NOTHING
        self.ceiling = self.penalty.ceiling if self.penalty is not None else None
        self.late_fee = loan.terms.late_fee if start is not None else None
        self.penalty_from = start
        by_number = {row.instalment.number: row for row in self.rows}
        self.charges = sorted(loan.charges, key=lambda charge: charge.charged_on)
        self.charge_rows = by_number
        if self.late_fee is not None and start is not None:
            for row in self.rows:
                falls = _after(row.instalment.due_date, self.late_fee.grace_days + 1)
                row.fee_on = falls if falls is not None and falls >= start else None
        order = {part: index for index, part in enumerate(_PARTS)}
        self.order = [order[part] for part in loan.terms.payment_order]

    def run(self, as_of: date) -> None:
        effective = self.loan.schedule.effective_on
        payments = sorted(
            ((max(p.value_date, effective), p.payment_id, p.amount.minor) for p in self.loan.open_payments),
        )
        pending = list(self.charges)
        for value_date, _, minor in payments:
            if value_date > as_of:
                break
            pending = self._charge(pending, value_date)
            self._late_fees(value_date)
            self._accrue(value_date)
            self.book()
            self._pay(minor, value_date)
        self._charge(pending, as_of)
        self._late_fees(as_of)
        self._accrue(as_of)

    def _charge(self, pending: list[Charge], upto: date) -> list[Charge]:
        later: list[Charge] = []
        for charge in pending:
            row = self.charge_rows.get(charge.instalment)
            if charge.charged_on <= upto and row is not None:
                row.due[_FEES] += charge.amount.minor
                row.settled_on = None
                self.first_open = 0
            else:
                later.append(charge)
        return later

    def _late_fees(self, upto: date) -> None:
        terms = self.late_fee
        if terms is None:
            return
        for row in self.rows:
            falls = row.fee_on
            if falls is None or falls > upto:
                continue
            row.fee_on = None
            if row.unpaid <= 0:
                continue
            base = Money(sum(row.due) - row.due[_FEES] - row.due[_PENALTY], self.loan.currency)
            exact = max(Fraction(terms.minimum.minor), base.minor * Fraction(terms.share))
            if terms.ceiling is not None and (room := self._room(row, falls, terms.ceiling)) < exact:
                exact = Fraction(room)
            if not exact:
                continue
            row.due[_FEES] += round_exact(exact)
            self.trace.append(
                TraceLine(Component.FEES, row.instalment.number, base, falls, falls, terms.share, exact),
            )

    def _room(self, row: _Row, on: date, ceiling: Decimal) -> int:
        """What a ceiling leaves for a fee beside the penalty interest of a row, in whole minor units; 0 or more."""
        begin = row.instalment.due_date
        principal = row.due[_PRINCIPAL] - row.paid[_PRINCIPAL]
        most = principal * Fraction(ceiling) * year_fraction(begin, on, DayCount.ACT_365F)
        if self.penalty is not None:
            base, rate = self.base_of(row)
            most -= base * rate * year_fraction(begin, on, self.penalty.day_count)
        return max(0, math.floor(most))

    def base_of(self, row: _Row) -> tuple[int, Fraction]:
        """Minor units on which penalty interest runs for a row, as paid so far, and the yearly rate on them.

        Where principal and interest at the penalty rate would pass the ceiling on principal, principal at the ceiling.
        """
        principal = row.due[_PRINCIPAL] - row.paid[_PRINCIPAL]
        if self.penalty is None or self.penalty.base is not PenaltyBase.PRINCIPAL_AND_INTEREST:
            return principal, self.penalty_rate
        base = principal + row.due[_INTEREST] - row.paid[_INTEREST]
        if self.ceiling is not None and base * self.penalty_rate > principal * Fraction(self.ceiling):
            return principal, Fraction(self.ceiling)
        return base, self.penalty_rate

    def _accrue(self, upto: date) -> None:
        terms = self.penalty
        if terms is None or self.penalty_from is None:
            return
        factors: dict[tuple[date, bool], Fraction] = {}
        for row in self.rows[self.first_open :]:
            if row.instalment.due_date >= upto:
                break
            begin = max(row.since, self.penalty_from)
            if begin >= upto:
                continue
            base, rate = self.base_of(row)
            if base > 0:
                usual = rate is self.penalty_rate
                if (begin, usual) not in factors:
                    factors[begin, usual] = rate * year_fraction(begin, upto, terms.day_count)
                exact = base * factors[begin, usual]
                if not row.exact:
                    self.accrued.append(row)
                row.exact += exact
                self.trace.append(
                    TraceLine(
                        Component.PENALTY_INTEREST,
                        row.instalment.number,
                        Money(base, self.loan.currency),
                        begin,
                        upto,
                        terms.annual_rate if usual or self.ceiling is None else self.ceiling,
                        exact,
                    ),
                )
            row.since = upto

    def book(self) -> None:
        """Round what accrued since the last booking, and put it into the rows."""
        exact = _NOTHING
        given = 0
        for row in self.accrued:
            exact += row.exact
            upto = round_exact(exact)
            row.due[_PENALTY] += upto - given
            given = upto
            row.exact = _NOTHING
        self.accrued.clear()

    def _pay(self, minor: int, on: date) -> None:
        for row in self.rows[self.first_open :]:
            for index in self.order:
                if minor == 0:
                    return
                part = min(minor, row.due[index] - row.paid[index])
                if part > 0:
                    row.paid[index] += part
                    minor -= part
            if row.settled_on is None and row.unpaid == 0:
                row.settled_on = on
            if row is self.rows[self.first_open] and row.settled_on is not None:
                self.first_open += 1
        self.overpaid += minor


def position(loan: Loan, as_of: date) -> Position:
    """What is owed on a loan on a day, by component and by instalment.

    Args:
        loan: With the schedule in force; for a day before the schedule took effect the answer counts that schedule.
        as_of: The business date; payments with a later value date do not count yet.

    Returns:
        The position; a loan that is settled or fully paid has nothing in it.
    """
    replay = _Replay(loan)
    replay.run(as_of)
    currency = loan.currency
    nothing = Amounts.zero(currency)
    exact = sum((row.exact for row in replay.accrued), _NOTHING)
    replay.book()
    states = [_state(row, as_of, nothing) for row in replay.rows]
    overdue = [state for state in states if state.days_past_due]
    arrears = sum_amounts((state.unpaid for state in overdue), currency)
    to_come = [state for state in states if not state.days_past_due and state.settled_on is None]
    not_due = [state.unpaid for state in to_come]
    days = max((state.days_past_due for state in overdue), default=0)
    accrual = _accrual(replay, as_of, arrears.total.minor - round_exact(exact), exact)
    return Position(
        as_of=as_of,
        arrears=arrears,
        not_due=sum_amounts(not_due, currency),
        oldest_due=overdue[0].instalment.due_date if overdue else None,
        days_past_due=days,
        bucket=bucket_of(days),
        daily_accrual=Money(round_exact(Fraction(accrual.daily, accrual.denominator)), currency),
        overpaid=Money(replay.overpaid, currency),
        instalments=tuple(states),
        next_due=next((s.instalment for s, left in zip(to_come, not_due, strict=True) if left), None),
        accrual=accrual,
        trace=tuple(replay.trace),
    )


def standing(loan: Loan, as_of: date) -> Standing:
    """What the queue shows of a position, without working out what each instalment is made of.

    Args:
        loan: As for ``position``.
        as_of: The business date.
    """
    replay = _Replay(loan)
    replay.run(as_of)
    exact = sum((row.exact for row in replay.accrued), _NOTHING)
    replay.book()
    oldest: date | None = None
    coming: date | None = None
    arrears = principal = 0
    for row in replay.rows[replay.first_open :]:
        unpaid = row.unpaid
        principal += row.due[_PRINCIPAL] - row.paid[_PRINCIPAL]
        if unpaid > 0 and row.instalment.due_date < as_of:
            arrears += unpaid
            oldest = oldest or row.instalment.due_date
        elif unpaid and coming is None:
            coming = row.instalment.due_date
    return Standing(oldest, coming, _accrual(replay, as_of, arrears - round_exact(exact), exact), principal)


def _state(row: _Row, as_of: date, nothing: Amounts) -> InstalmentState:
    """A row as the outside sees it; amounts that did not change are shared with the schedule."""
    instalment, currency = row.instalment, nothing.currency
    due, paid = instalment.due, nothing
    if row.due[_FEES] != due.fees.minor or row.due[_PENALTY] != due.penalty_interest.minor:
        due = Amounts(*(Money(part, currency) for part in row.due))
    if row.paid == row.due:
        paid = due
    elif any(row.paid):
        paid = Amounts(*(Money(part, currency) for part in row.paid))
    unpaid = row.unpaid
    overdue = unpaid > 0 and instalment.due_date < as_of
    return InstalmentState(
        instalment,
        due,
        paid,
        row.settled_on if unpaid == 0 else None,
        (as_of - instalment.due_date).days if overdue else 0,
    )


def _accrual(replay: _Replay, as_of: date, fixed: int, exact: Fraction) -> Accrual:
    yearly = _NOTHING
    terms = replay.penalty
    changes: list[date | None] = []
    for row in replay.rows[replay.first_open :]:
        if row.unpaid <= 0:
            continue
        if row.instalment.due_date >= as_of:
            changes.append(_after(row.instalment.due_date))
        elif row.fee_on is not None:
            changes.append(row.fee_on)
        if terms is not None and replay.penalty_from is not None:
            if as_of < replay.penalty_from:
                changes.append(_after(replay.penalty_from))
            elif row.instalment.due_date < as_of:
                base, rate = replay.base_of(row)
                yearly += base * rate
    daily = _NOTHING
    if terms is not None and yearly:
        tomorrow = _after(as_of)
        daily = yearly * year_fraction(as_of, tomorrow, terms.day_count) if tomorrow is not None else _NOTHING
        if terms.day_count not in _EVEN:
            changes.append(tomorrow)
    denominator = math.lcm(exact.denominator, daily.denominator)
    return Accrual(
        as_of,
        fixed,
        int(exact * denominator),
        int(daily * denominator),
        denominator,
        min((day for day in changes if day is not None), default=None),
    )


def _after(day: date, count: int = 1) -> date | None:
    """The date so many days later; ``None`` beyond the calendar's last, 31 December 9999."""
    return day + timedelta(days=count) if day.toordinal() + count <= _LAST_ORDINAL else None
