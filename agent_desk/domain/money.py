"""Money: an integer number of minor units and a currency; the one place where amounts are rounded.

Conventions of this file: a rounding is always named; shares and rates are exact (``Fraction`` or ``Decimal``), never
binary floats; amounts in two currencies never meet. ``allocate`` splits so that the parts sum to the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NewType

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

Currency = NewType("Currency", str)

#: Minor-unit digits that differ from 2. Source: ISO 4217, list one.
_DIGITS = {
    "BHD": 3, "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "IQD": 3, "ISK": 0, "JOD": 3, "JPY": 0, "KMF": 0, "KRW": 0,
    "KWD": 3, "LYD": 3, "OMR": 3, "PYG": 0, "RWF": 0, "TND": 3, "UGX": 0, "UYI": 0, "VND": 0, "VUV": 0, "XAF": 0,
    "XOF": 0, "XPF": 0,
}  # fmt: skip

#: No desk amount may pass this many minor units: it fits a signed 64-bit column with room for sums.
MAX_MINOR = 10**15


class Rounding(StrEnum):
    """How an exact amount becomes whole minor units. Stored codes, never renamed."""

    HALF_UP = "half-up"
    HALF_EVEN = "half-even"
    DOWN = "down"
    UP = "up"


def minor_digits(currency: str) -> int:
    """Digits after the decimal sign of a currency. Source: ISO 4217."""
    return _DIGITS.get(currency, 2)


def round_exact(value: Fraction, rounding: Rounding = Rounding.HALF_UP) -> int:
    """Round an exact number to an integer.

    ``UP`` and ``DOWN`` are away from and towards zero; the halves are decided on the absolute value, so that an
    amount and its negative round to mirror images.
    """
    return round_ratio(value.numerator, value.denominator, rounding)


def round_ratio(numerator: int, denominator: int, rounding: Rounding = Rounding.HALF_UP) -> int:
    """Round a quotient of integers as ``round_exact`` does, without bringing it to its lowest terms first.

    Args:
        numerator: Any.
        denominator: 1 or more.
        rounding: How to come to an integer.
    """
    sign = -1 if numerator < 0 else 1
    whole, rest = divmod(abs(numerator), denominator)
    if rest:
        twice = 2 * rest
        if rounding is Rounding.UP:
            whole += 1
        elif rounding is Rounding.HALF_UP:
            whole += twice >= denominator
        elif rounding is Rounding.HALF_EVEN:
            whole += twice > denominator or (twice == denominator and whole % 2 == 1)
    return sign * whole


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An exact amount. May be negative (a difference); what is owed never is.

    Attributes:
        minor: Whole minor units (cents, fen).
        currency: ISO 4217 code.
    """

    minor: int
    currency: Currency

    @classmethod
    def of(cls, text: str | int | Decimal, currency: str) -> Money:
        """Read a decimal amount in major units, exactly.

        Raises:
            InputError: ``money.not-a-number``, ``money.too-precise`` (more digits than the currency has) or
                ``money.too-large`` (beyond ``MAX_MINOR``).
        """
        try:
            value = Decimal(text)
        except (InvalidOperation, ValueError):
            raise InputError("money.not-a-number", text=str(text)) from None
        if not value.is_finite():
            raise InputError("money.not-a-number", text=str(text))
        digits = minor_digits(currency)
        if value.adjusted() > 20:  # before scaling: a huge exponent must not become a huge integer
            raise InputError("money.too-large", text=str(text))
        scaled = Fraction(value) * 10**digits
        if scaled.denominator != 1:
            raise InputError("money.too-precise", text=str(text), digits=digits)
        if abs(scaled.numerator) > MAX_MINOR:
            raise InputError("money.too-large", text=str(text))
        return cls(scaled.numerator, Currency(currency))

    @classmethod
    def zero(cls, currency: str) -> Money:
        """Nothing, in a currency."""
        return cls(0, Currency(currency))

    @property
    def decimal(self) -> Decimal:
        """The amount in major units, with all digits of the currency."""
        return Decimal(self.minor).scaleb(-minor_digits(self.currency))

    def __str__(self) -> str:
        """The amount in major units without sign of currency, such as ``1234.50``: for machines, not for people."""
        return f"{self.decimal:f}"

    def _same(self, other: Money) -> None:
        if self.currency != other.currency:
            raise ValueError(f"amounts in {self.currency} and {other.currency} do not meet")

    def __add__(self, other: Money) -> Money:
        """Sum, in one currency."""
        if self.currency != other.currency:
            self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: Money) -> Money:
        """Difference, in one currency; may be negative."""
        if self.currency != other.currency:
            self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> Money:
        """The amount with the other sign."""
        return Money(-self.minor, self.currency)

    def __mul__(self, times: int) -> Money:
        """A whole number of times the amount. For shares use ``share``, which names its rounding."""
        return Money(self.minor * times, self.currency)

    def __lt__(self, other: Money) -> bool:
        """Order by amount, in one currency."""
        self._same(other)
        return self.minor < other.minor

    def __le__(self, other: Money) -> bool:
        """Order by amount, in one currency."""
        self._same(other)
        return self.minor <= other.minor

    def __gt__(self, other: Money) -> bool:
        """Order by amount, in one currency."""
        return other < self

    def __ge__(self, other: Money) -> bool:
        """Order by amount, in one currency."""
        return other <= self

    def __bool__(self) -> bool:
        """True unless the amount is zero."""
        return self.minor != 0

    def share(self, part: Fraction | Decimal, rounding: Rounding = Rounding.HALF_UP) -> Money:
        """An exact share of the amount, rounded once.

        Args:
            part: The share as a number (``Decimal("0.3")`` is thirty percent); any size, any sign.
            rounding: How to come to whole minor units.
        """
        return Money(round_exact(self.minor * Fraction(part), rounding), self.currency)

    def allocate(self, weights: Sequence[int]) -> tuple[Money, ...]:
        """Split by weights so that the parts sum to the whole.

        The cumulative shares are rounded half-up and differenced, so no part is off by a minor unit or more and the
        order of the weights decides where a leftover goes.

        Args:
            weights: Non-negative, not all zero unless the amount is zero.

        Raises:
            ValueError: no weights, a negative one, or only zeros for a non-zero amount.
        """
        total = sum(weights)
        if not weights or min(weights) < 0 or (total == 0 and self.minor):
            raise ValueError("weights must be non-negative and not all zero")
        if total == 0:
            return tuple(self for _ in weights)
        parts: list[Money] = []
        seen = given = 0
        for weight in weights:
            seen += weight
            upto = round_exact(Fraction(self.minor * seen, total))
            parts.append(Money(upto - given, self.currency))
            given = upto
        return tuple(parts)


def total(amounts: Sequence[Money], currency: str) -> Money:
    """Sum of amounts; zero in ``currency`` for none of them."""
    result = Money.zero(currency)
    for amount in amounts:
        result += amount
    return result
