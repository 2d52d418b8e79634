"""The level instalment: one amount that repays a balance over periods of given factors.

Conventions of this file: factors exact, the result rounded once to whole minor units (or a multiple of them).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.money import Rounding, round_exact

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Factors are multiplied with so many binary digits; the last cent needs far fewer.
_BITS = 192
#: Up to so many factors the product is kept exactly.
_EXACT_UP_TO = 12


def exact_level(balance: Fraction | int, factors: Sequence[Fraction]) -> Fraction:
    """The unrounded instalment: balance times the product of (1 + factor) over the annuity's sum.

    Products of more than twelve factors are kept to 192 binary digits, so that sixty periods do not make fractions of
    thousands of digits; the error is far below any cent. The level of zero factors is balance over count, exactly.
    """
    if not any(factors):
        return Fraction(balance) / len(factors)
    if len(factors) <= _EXACT_UP_TO:
        exact_growth = exact_annuity = Fraction(1)
        for position, factor in enumerate(factors):
            exact_growth *= 1 + factor
            if position:
                exact_annuity = 1 + exact_annuity * (1 + factor)
        return balance * exact_growth / exact_annuity
    one = 1 << _BITS
    growth, annuity = one, one
    for position, factor in enumerate(factors):
        step = one + (factor.numerator * one) // factor.denominator
        growth = (growth * step) >> _BITS
        if position:
            annuity = one + ((annuity * step) >> _BITS)
    return Fraction(balance) * Fraction(growth, annuity)


def to_multiple(amount: Fraction, multiple_of: int, rounding: Rounding) -> int:
    """Round to whole minor units, then to a multiple of them; never to zero when there is something to pay."""
    units = round_exact(amount, rounding)
    if multiple_of == 1:
        return units
    rounded = round_exact(Fraction(units, multiple_of), rounding) * multiple_of
    return rounded or units
