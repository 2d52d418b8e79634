"""Repayment tables that are worked out once and follow no events: per-period, US Rule, unrounded, implicit rate.

Conventions of this file: minor units; every function returns its rows in order; a rounding is always handed in. What
cannot be paid off by the given payments shows as a balance after the last row, positive or negative.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_months, days
from agent_desk.domain.money import Rounding, round_exact
from agent_desk.domain.rates import Flow, effective_rate
from agent_desk.domain.servicing.level import exact_level

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class PlainRow:
    """One row.

    Attributes:
        number: From 1.
        due: Its due date, None for a table without dates.
        before: Balance before it.
        principal: Principal due.
        interest: Interest due.
    """

    number: int
    due: date | None
    before: int
    principal: int
    interest: int

    @property
    def payment(self) -> int:
        """Interest and principal together."""
        return self.principal + self.interest

    @property
    def after(self) -> int:
        """Balance after it."""
        return self.before - self.principal


@dataclass(frozen=True, slots=True)
class PerPeriodTerms:
    """A loan whose interest is a rate a period, whatever the days; only the first period follows its days.

    Attributes:
        principal: Minor units lent.
        rate: Rate a period.
        due_dates: One a row.
        flat: Interest on the principal lent instead of on the balance.
        level: Level instalments; equal principal otherwise.
        grace: The first so many rows hold no principal.
        first_scale: What the first row's interest is multiplied with.
        unit: Amounts are whole multiples of so many minor units.
        rounding: How they become so.
        principal_shares: Share of the principal for each row after the grace; None for none.
        interest_shares: Share of all interest for each row after the grace; None for none.
    """

    principal: int
    rate: Fraction
    due_dates: tuple[date, ...]
    flat: bool = False
    level: bool = True
    grace: int = 0
    first_scale: Fraction = Fraction(1)
    unit: int = 1
    rounding: Rounding = Rounding.HALF_EVEN
    principal_shares: tuple[Fraction, ...] | None = None
    interest_shares: tuple[Fraction, ...] | None = None


def per_period_table(terms: PerPeriodTerms) -> tuple[PlainRow, ...]:
    """The table of a loan with a rate a period; the instalment is solved anew in every row, the last row clears.

    Source: OpenCBS works so: what rounding left over is spread over the rows that remain.
    """

    def rounded(amount: Fraction) -> int:
        return round_exact(amount / terms.unit, terms.rounding) * terms.unit

    rows: list[PlainRow] = []
    count = len(terms.due_dates)
    repaying = count - terms.grace
    all_interest = terms.principal * terms.rate * repaying
    left = terms.principal
    for number, due in enumerate(terms.due_dates):
        place = number - terms.grace
        scale = terms.first_scale if number == 0 else Fraction(1)
        interest = rounded((terms.principal if terms.flat else left) * terms.rate * scale)
        if place >= 0 and terms.interest_shares is not None:
            interest = rounded(all_interest * terms.interest_shares[place])
        if place < 0:
            principal = 0
        elif number == count - 1:
            principal = left
        elif terms.principal_shares is not None:
            principal = rounded(terms.principal * terms.principal_shares[place])
        elif terms.level and not terms.flat:
            principal = rounded(exact_level(left, [terms.rate] * (count - number))) - interest
        else:
            principal = rounded(Fraction(left, count - number))
        rows.append(PlainRow(number + 1, due, left, principal, interest))
        left -= principal
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class UsRuleTerms:
    """A loan under the US Rule: interest on principal only; unpaid interest is carried, never compounded.

    Attributes:
        principal: Minor units lent.
        annual_rate: Nominal rate a year.
        begin: When it was paid out.
        due_dates: One a row.
        payment: The same payment in every row; None for another plan.
        principal_each: The same principal in every row; None for another plan. Neither: interest only.
        clears: The last row takes all that is left; otherwise what is left stays as a balance.
        skipped_months: Calendar months in which nothing is paid.
        unit_periods: A month counts 1/12 of a year and odd days a 30th of a month; actual days over 365 otherwise.
        rounding: How a row's interest is rounded.
    """

    principal: int
    annual_rate: Fraction
    begin: date
    due_dates: tuple[date, ...]
    payment: int | None = None
    principal_each: int | None = None
    clears: bool = True
    skipped_months: frozenset[int] = frozenset()
    unit_periods: bool = False
    rounding: Rounding = Rounding.HALF_UP


def us_rule_table(terms: UsRuleTerms) -> tuple[PlainRow, ...]:
    """The table of a loan under the US Rule; interest of skipped rows is carried unrounded to the next payment."""
    rows: list[PlainRow] = []
    left, carried = terms.principal, Fraction(0)
    begin = terms.begin
    for number, due in enumerate(terms.due_dates, start=1):
        accrued = carried + left * terms.annual_rate * _us_part(begin, due, unit_periods=terms.unit_periods)
        begin = due
        if due.month in terms.skipped_months:
            carried = accrued
            rows.append(PlainRow(number, due, left, 0, 0))
            continue
        carried = Fraction(0)
        interest = round_exact(accrued, terms.rounding)
        if number == len(terms.due_dates) and terms.clears:
            principal = left
        elif terms.payment is not None:
            if interest > terms.payment:
                carried, interest = accrued - terms.payment, terms.payment
            principal = terms.payment - interest
        else:
            principal = min(left, terms.principal_each or 0)
        rows.append(PlainRow(number, due, left, principal, interest))
        left -= principal
    return tuple(rows)


def _us_part(begin: date, end: date, *, unit_periods: bool) -> Fraction:
    if not unit_periods:
        return Fraction(days(begin, end), 365)
    months = (end.year - begin.year) * 12 + end.month - begin.month
    if add_months(begin, months) == end:
        return Fraction(months, 12)
    return Fraction(days(begin, end), 360)


def unrounded_table(
    principal: int,
    period_rate: Fraction,
    count: int,
    *,
    amortisation: str,
    rounding: Rounding = Rounding.HALF_UP,
    payment: int | None = None,
) -> tuple[PlainRow, ...]:
    """A table whose balances are carried unrounded; only what is shown is rounded.

    Args:
        principal: Minor units lent.
        period_rate: Rate a period.
        count: Rows.
        amortisation: ``level``, ``equal-principal`` or ``interest-only``.
        rounding: For what is shown.
        payment: The level instalment as the contract states it; solved exactly when absent. The last row takes what
            is left.
    """
    rows = []
    left = Fraction(principal)
    level = exact_level(left, [period_rate] * count) if payment is None else Fraction(payment)
    for number in range(1, count + 1):
        interest = left * period_rate
        if amortisation == "interest-only":
            part = left if number == count else Fraction(0)
        elif amortisation == "equal-principal":
            part = Fraction(principal, count)
        elif payment is not None:
            part = left if number == count else min(left, max(Fraction(0), level - interest))
        else:
            part = level - interest
        shown = [round_exact(value, rounding) for value in (left, part, interest)]
        rows.append(PlainRow(number, None, *shown))
        left -= part
    return tuple(rows)


def implicit_rate_table(
    principal: int, annual_rate: Fraction, due_dates: Sequence[date], per_year: int, rounding: Rounding
) -> tuple[PlainRow, ...]:
    """Level instalments rounded first; interest by the rate that the rounded instalments imply; the last row clears."""
    count = len(due_dates)
    payment = round_exact(exact_level(principal, [annual_rate / per_year] * count), rounding)
    flows = [Flow(Fraction(0), Fraction(principal))]
    flows += [Flow(Fraction(number), Fraction(-payment)) for number in range(1, count + 1)]
    rate = Fraction(effective_rate(flows)) if annual_rate else Fraction(0)
    rows = []
    left = principal
    for number, due in enumerate(due_dates, start=1):
        interest = round_exact(left * rate, rounding)
        part = left if number == count else payment - interest
        if number == count:
            interest = max(0, payment - left)
        rows.append(PlainRow(number, due, left, part, interest))
        left -= part
    return tuple(rows)


def rounded_up_table(principal: int, period_rate: Fraction, count: int, unit: int) -> tuple[int, tuple[PlainRow, ...]]:
    """A level instalment rounded UP to a whole unit; interest rounded half-up; the last row pays what is left.

    Returns:
        The instalment and the rows; fewer rows than ``count`` when the rounding up repays the loan before.
    """
    payment = round_exact(exact_level(principal, [period_rate] * count) / unit, Rounding.UP) * unit
    rows = []
    left = principal
    for number in range(1, count + 1):
        interest = round_exact(left * period_rate, Rounding.HALF_UP)
        part = left if number == count else min(left, payment - interest)
        rows.append(PlainRow(number, None, left, part, interest))
        left -= part
        if not left:
            break
    return payment, tuple(rows)


def monthly_of_effective(effective: Fraction) -> Fraction:
    """The monthly rate of an effective annual one: the twelfth root, to forty digits."""
    with localcontext(prec=40):
        whole = Decimal(effective.numerator) / Decimal(effective.denominator)
        return Fraction(((1 + whole).ln() / 12).exp() - 1)
