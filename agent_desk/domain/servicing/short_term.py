"""Short loans at a daily rate: the level payment, the final payment, and the annualised rate they are shown with.

Conventions of this file: minor units; simple interest on the principal balance, rounded half-up once a payment
period; all interest together never passes the cap.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.daycount import days
from agent_desk.domain.money import Rounding, round_exact
from agent_desk.domain.rates import Flow, effective_rate
from agent_desk.domain.servicing.level import exact_level

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal


class LevelRule(StrEnum):
    """Which cent amount the level payment is."""

    SMALLEST = "smallest-not-exceeded"
    """The smallest whose final payment does not exceed it."""
    NEAREST = "nearest"
    """The unrounded solution, rounded half-up."""


@dataclass(frozen=True, slots=True)
class ShortTermPlan:
    """What a short loan asks for.

    Attributes:
        level: Every payment but the last.
        final: The last payment.
        interest: All interest.
        annual_rate: Effective annual rate, days over 365.
    """

    level: int
    final: int
    interest: int
    annual_rate: Decimal


def short_term_plan(
    principal: int,
    daily_rate: Fraction,
    start: date,
    payment_dates: Sequence[date],
    *,
    cap: int | None = None,
    rule: LevelRule = LevelRule.SMALLEST,
) -> ShortTermPlan:
    """Solve a short loan.

    Args:
        principal: Minor units, above 0.
        daily_rate: Rate a day, 0 or more.
        start: Day of the loan.
        payment_dates: After ``start``, each after the one before.
        cap: All interest together, at most; None for no cap. Source: FCA CONC 5A.2, 100 % of the principal.
        rule: Which cent amount the level payment is.
    """
    lengths = [days(before, after) for before, after in zip([start, *payment_dates], payment_dates, strict=False)]
    guess = round_exact(exact_level(principal, [daily_rate * length for length in lengths]), Rounding.HALF_UP)
    level = guess
    if rule is LevelRule.SMALLEST:
        low, high = 0, principal + (cap or guess * len(lengths)) + 1
        while low < high:
            middle = (low + high) // 2
            if _final(principal, daily_rate, lengths, middle, cap)[0] <= middle:
                high = middle
            else:
                low = middle + 1
        level = low
    final, interest = _final(principal, daily_rate, lengths, level, cap)
    flows = [Flow(Fraction(0), Fraction(principal))]
    flows += [Flow(Fraction(days(start, on), 365), Fraction(-level)) for on in payment_dates[:-1]]
    flows.append(Flow(Fraction(days(start, payment_dates[-1]), 365), Fraction(-final)))
    return ShortTermPlan(level, final, interest, effective_rate(flows))


def _final(
    principal: int, daily_rate: Fraction, lengths: Sequence[int], level: int, cap: int | None
) -> tuple[int, int]:
    """The last payment and all interest, when every other payment is ``level``."""
    left = principal
    interest = 0
    for number, length in enumerate(lengths):
        accrued = round_exact(left * daily_rate * length, Rounding.HALF_UP)
        if cap is not None:
            accrued = min(accrued, cap - interest)
        interest += accrued
        left += accrued
        if number < len(lengths) - 1:
            left = max(0, left - level)
    return left, interest
