"""Annualised rates: what a stream of payments costs a year, by the method that the rate is labelled with.

Conventions of this file: amounts and times are exact (``Fraction``); the root is found in ``Decimal`` arithmetic of
40 digits, never in binary floats; a positive amount is received by the borrower, a negative one paid (any consistent
sign will do); the rate is a number, not a percentage. Of several roots the one nearest to zero is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise
from math import lcm
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PRECISION = 40
_CLOSE = Decimal("1e-30")
#: Wider rates than these are no rates: 10^12 a year.
_HIGHEST = Decimal(10) ** 12
_LOWEST = Decimal("-0.9999999")


@dataclass(frozen=True, slots=True)
class Flow:
    """One payment.

    Attributes:
        years: When, as a part of a year from the first flow.
        amount: How much; the sign says in which direction.
    """

    years: Fraction
    amount: Fraction


@dataclass(frozen=True, slots=True)
class UnitFlow:
    """One payment in unit-periods.

    Attributes:
        whole: Whole unit-periods from the first flow.
        odd: The odd part of a unit-period, at least 0 and under 1.
        amount: How much; the sign says in which direction.
    """

    whole: int
    odd: Fraction
    amount: Fraction


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def effective_rate(flows: Sequence[Flow]) -> Decimal:
    """The effective annual rate: the sum of flows times (1 + rate) to the power of minus years is zero.

    Source: Directive 2008/48/EC annex I; FCA CONC App 1.2 uses the same equation; XIRR with its own day count.

    Raises:
        InputError: ``rate.no-solution`` when the flows do not change sign or no rate balances them.
    """
    ordered = _netted([(flow.years, flow.amount) for flow in flows])
    _check_signs([amount for _, amount in ordered])
    base = lcm(*(years.denominator for years, _ in ordered))
    if base > 4 * 365 * 366:
        return _nearest_root(_power_sum(ordered), [amount for _, amount in ordered])
    steps = [int(years * base) for years, _ in ordered]
    gaps = [after - before for before, after in pairwise([0, *steps])]

    def value(rate: Decimal) -> Decimal:
        unit = (-(1 + rate).ln() / base).exp()
        powers = {gap: unit**gap for gap in set(gaps)}
        total, discount = Decimal(0), Decimal(1)
        for gap, amount in zip(gaps, amounts, strict=True):
            discount *= powers[gap]
            total += amount * discount
        return total

    with localcontext(prec=_PRECISION):
        amounts = [_decimal(amount) for _, amount in ordered]
    return _nearest_root(value, [amount for _, amount in ordered])


def actuarial_rate(flows: Sequence[UnitFlow], unit_periods_per_year: Fraction) -> Decimal:
    """The US annual percentage rate: unit-period rate times unit-periods a year, odd parts at simple interest.

    Source: 12 CFR 1026 appendix J (b)(8): each flow over (1 + odd times i) (1 + i) to the power of whole.

    Raises:
        InputError: ``rate.no-solution``; ``rate.periods-not-positive``.
    """
    if unit_periods_per_year <= 0:
        raise InputError("rate.periods-not-positive", unit_periods_per_year=str(unit_periods_per_year))
    _check_signs([flow.amount for flow in flows])
    with localcontext(prec=_PRECISION):
        terms = [(flow.whole, _decimal(flow.odd), _decimal(flow.amount)) for flow in flows]

    def value(rate: Decimal) -> Decimal:
        base = 1 + rate
        return sum((amount / ((1 + odd * rate) * base**whole) for whole, odd, amount in terms), Decimal(0))

    root = _nearest_root(value, [flow.amount for flow in sorted(flows, key=lambda flow: (flow.whole, flow.odd))])
    with localcontext(prec=_PRECISION):
        return root * _decimal(unit_periods_per_year)


def _netted(flows: Sequence[tuple[Fraction, Fraction]]) -> list[tuple[Fraction, Fraction]]:
    sums: dict[Fraction, Fraction] = {}
    for years, amount in flows:
        sums[years] = sums.get(years, Fraction(0)) + amount
    first = min((years for years, amount in sums.items() if amount), default=Fraction(0))
    return sorted((years - first, amount) for years, amount in sums.items() if amount)


def _check_signs(amounts: Sequence[Fraction]) -> None:
    if not (any(amount > 0 for amount in amounts) and any(amount < 0 for amount in amounts)):
        raise InputError("rate.no-solution", reason="the flows must go in both directions")


def _power_sum(ordered: Sequence[tuple[Fraction, Fraction]]) -> Callable[[Decimal], Decimal]:
    with localcontext(prec=_PRECISION):
        terms = [(_decimal(years), _decimal(amount)) for years, amount in ordered]

    def value(rate: Decimal) -> Decimal:
        log = (1 + rate).ln()
        return sum((amount * (-years * log).exp() for years, amount in terms), Decimal(0))

    return value


def _nearest_root(value: Callable[[Decimal], Decimal], amounts: Sequence[Fraction]) -> Decimal:
    """The root nearest to zero: brackets are looked for outwards, finely where several roots are possible."""
    signed = [amount > 0 for amount in amounts if amount]
    several = sum(before != after for before, after in pairwise(signed)) > 1
    growth = Decimal("1.15") if several else Decimal(2)
    with localcontext(prec=_PRECISION):
        at_zero = value(Decimal(0))
        if at_zero == 0:
            return Decimal(0)
        up = down = Decimal(0)
        at_up = at_down = at_zero
        step = Decimal("0.01") if several else Decimal("0.05")
        while True:
            if up < _HIGHEST:
                further = up + step
                at = value(further)
                if (at > 0) != (at_up > 0):
                    return _between(value, up, further, at_up)
                up, at_up = further, at
            if down > _LOWEST:
                lower = max(_LOWEST, (1 + down) / (1 + step) - 1)
                at = value(lower)
                if (at > 0) != (at_down > 0):
                    return _between(value, lower, down, at)
                down, at_down = lower, at
            if up >= _HIGHEST and down <= _LOWEST:
                raise InputError("rate.no-solution", reason="no rate balances the flows")
            step *= growth


def _between(value: Callable[[Decimal], Decimal], low: Decimal, high: Decimal, at_low: Decimal) -> Decimal:
    """Secant steps kept inside the bracket, halved where they do not help (Illinois rule)."""
    at_high = value(high)
    side = 0
    for _ in range(300):
        width = high - low
        if width <= _CLOSE * (1 + abs(low)):
            break
        middle = (low * at_high - high * at_low) / (at_high - at_low)
        if not low < middle < high:
            middle = (low + high) / 2
        at = value(middle)
        if at == 0 or abs(at_low - at_high) == 0:
            return middle
        if (at > 0) == (at_high > 0):
            if abs(middle - high) <= _CLOSE * (1 + abs(low)):
                return middle
            high, at_high = middle, at
            if side == -1:
                at_low /= 2
            side = -1
        else:
            if abs(middle - low) <= _CLOSE * (1 + abs(low)):
                return middle
            low, at_low = middle, at
            if side == 1:
                at_high /= 2
            side = 1
    return (low + high) / 2
