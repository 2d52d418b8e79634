"""What lateness costs: penalty interest and late fees by stated bases.

Conventions of this file: minor units; rates are exact fractions; days late do not count the due date and do count the
day of asking; every amount is rounded once, half-up unless another mode is handed in.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Rounding, round_exact

if TYPE_CHECKING:
    from collections.abc import Sequence


def counted_days(days_late: int, *, grace_days: int = 0, cap_days: int | None = None) -> int:
    """Days that cost something: grace taken off, then the cap.

    Raises:
        InputError: ``late.negative``.
    """
    if days_late < 0 or grace_days < 0 or (cap_days is not None and cap_days < 0):
        raise InputError("late.negative")
    counted = max(0, days_late - grace_days)
    return counted if cap_days is None else min(counted, cap_days)


def daily_late_fee(base: int, daily_rate: Fraction, days_late: int, rounding: Rounding = Rounding.HALF_UP) -> int:
    """A fee a day: base times daily rate times days."""
    return round_exact(base * daily_rate * days_late, rounding)


def penalty_interest(
    base: int, annual_rate: Fraction, days_late: int, year_days: int = 365, rounding: Rounding = Rounding.HALF_UP
) -> int:
    """Penalty interest on an overdue amount, simple, actual days over a fixed year."""
    return round_exact(base * annual_rate * Fraction(days_late, year_days), rounding)


def penalties_per_term(
    principals: Sequence[int],
    overdue_days: Sequence[int],
    daily_rate: Fraction,
    multiple: Fraction,
    rounding: Rounding = Rounding.HALF_UP,
) -> tuple[int, ...]:
    """Penalty interest of several overdue terms: a multiple of the contract's daily rate on each principal.

    Source: PBoC 银发〔2003〕251号 §3 allows a multiple of 1.3 to 1.5 on overdue amounts.

    Raises:
        InputError: ``late.lengths-differ``.
    """
    if len(principals) != len(overdue_days):
        raise InputError("late.lengths-differ")
    return tuple(
        round_exact(principal * daily_rate * multiple * late, rounding)
        for principal, late in zip(principals, overdue_days, strict=True)
    )


def short_loan_total(
    amount: int,
    daily_rate: Fraction,
    days: int,
    penalty_daily_rate: Fraction,
    late_days: int,
    *,
    unit: int = 100,
) -> int:
    """All that is to be paid on a short loan: amount, simple interest, penalty a day; truncated to whole units."""
    exact = amount * (1 + daily_rate * days + penalty_daily_rate * late_days)
    return round_exact(Fraction(exact) / unit, Rounding.DOWN) * unit
