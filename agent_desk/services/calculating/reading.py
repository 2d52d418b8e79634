"""Reading one case: every value is checked where it is read, and every error names the key.

Conventions of this file: amounts are decimal strings in major units and become whole cents; rates are exact
fractions; dates are ISO. A binary float from JSON never gets in: numbers are parsed as ``Decimal``.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeVar

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")

_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_RATIO = re.compile(r"^\s*([+-]?\d+)\s*/\s*(\d+)\s*$")
#: No case may pass this: 10 million million in major units.
MAX_AMOUNT = Fraction(10**13)
#: No schedule has more lines.
MAX_COUNT = 1200


def wrong(key: str, expected: str, value: object = None) -> InputError:
    """The error for a value that cannot be used; ``expected`` says what would do."""
    if value is None:
        return InputError("calc.missing-key", key=key, expected=expected)
    return InputError("calc.bad-value", key=key, expected=expected, value=str(value)[:120])


def to_fraction(value: object, key: str, expected: str = "a decimal number") -> Fraction:
    """A number, exactly: ``"7"``, ``"0.07"``, ``"73/51"`` or a JSON number."""
    if isinstance(value, bool) or value is None:
        raise wrong(key, expected, value)
    ratio = _RATIO.match(value) if isinstance(value, str) else None
    if ratio:
        if not int(ratio[2]):
            raise wrong(key, expected, value)
        return Fraction(int(ratio[1]), int(ratio[2]))
    try:
        number = Decimal(str(value).strip())
    except (InvalidOperation, ValueError):
        raise wrong(key, expected, value) from None
    if not number.is_finite() or number.adjusted() > 30 or number.adjusted() < -60:
        raise wrong(key, expected, value)
    return Fraction(number)


class Case:
    """One JSON object and where it stands, for the names in errors."""

    def __init__(self, values: Mapping[str, Any], path: str = "") -> None:
        """Keep the object; ``path`` is put before every key in errors."""
        self.values = values
        self.path = path

    def name(self, key: str) -> str:
        """The key as errors name it."""
        return f"{self.path}.{key}" if self.path else key

    def has(self, key: str) -> bool:
        """Whether the key is there with a value."""
        return self.values.get(key) is not None

    def raw(self, key: str, expected: str = "a value") -> Any:
        """The value, whatever it is; it must be there."""
        value = self.values.get(key)
        if value is None:
            raise wrong(self.name(key), expected)
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """A text; the default when the key is absent."""
        if not self.has(key) and default is not None:
            return default
        value = self.raw(key, "a text")
        if not isinstance(value, str | int | Decimal) or isinstance(value, bool):
            raise wrong(self.name(key), "a text", value)
        return str(value).strip()

    def flag(self, key: str, *, default: bool = False) -> bool:
        """True or false, as JSON or as a word."""
        value = self.values.get(key)
        if value is None:
            return default
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.strip().lower() in {"true", "false", "yes", "no"}:
            return value.strip().lower() in {"true", "yes"}
        raise wrong(self.name(key), "true or false", value)

    def day(self, key: str) -> date:
        """A date, YYYY-MM-DD."""
        return to_date(self.raw(key, "a date, YYYY-MM-DD"), self.name(key))

    def day_or_none(self, key: str) -> date | None:
        """A date, None when absent."""
        return self.day(key) if self.has(key) else None

    def days(self, key: str) -> tuple[date, ...]:
        """A list of dates; empty when absent."""
        if not self.has(key):
            return ()
        return tuple(to_date(value, f"{self.name(key)}[{n}]") for n, value in enumerate(self.items(key)))

    def items(self, key: str) -> list[Any]:
        """A list of anything."""
        value = self.raw(key, "a list")
        if not isinstance(value, list):
            raise wrong(self.name(key), "a list", value)
        return value

    def cases(self, key: str) -> list[Case]:
        """A list of objects."""
        found = []
        for n, value in enumerate(self.items(key)):
            if not isinstance(value, dict):
                raise wrong(f"{self.name(key)}[{n}]", "an object", value)
            found.append(Case(value, f"{self.name(key)}[{n}]"))
        return found

    def sub(self, key: str) -> Case:
        """An object."""
        value = self.raw(key, "an object")
        if not isinstance(value, dict):
            raise wrong(self.name(key), "an object", value)
        return Case(value, self.name(key))

    def integer(self, key: str, low: int, high: int) -> int:
        """A whole number between two bounds, both included."""
        expected = f"a whole number from {low} to {high}"
        number = to_fraction(self.raw(key, expected), self.name(key), expected)
        if number.denominator != 1 or not low <= number <= high:
            raise wrong(self.name(key), expected, self.values[key])
        return int(number)

    def count(self, key: str) -> int:
        """A number of things: 1 or more."""
        return self.integer(key, 1, MAX_COUNT)

    def number(self, key: str, low: Fraction | int | None = None, high: Fraction | int | None = None) -> Fraction:
        """An exact number, within bounds where they are given (both included)."""
        limits = "".join(
            [f", at least {low}" if low is not None else "", f", at most {high}" if high is not None else ""]
        )
        expected = f"a decimal number{limits}"
        value = to_fraction(self.raw(key, expected), self.name(key), expected)
        if (low is not None and value < low) or (high is not None and value > high):
            raise wrong(self.name(key), expected, self.values[key])
        return value

    def cents(self, key: str, *, positive: bool = False) -> int:
        """An amount of at least zero (above zero with ``positive``) in whole cents."""
        return to_cents(self.raw(key, "an amount"), self.name(key), positive=positive)

    def choice(self, key: str, meanings: Mapping[str, T], default: str | None = None) -> T:
        """One of the known words; upper and lower case alike."""
        word = self.text(key, default)
        found = {name.lower(): meaning for name, meaning in meanings.items()}.get(word.lower())
        if found is None:
            raise wrong(self.name(key), "one of: " + ", ".join(meanings), word)
        return found


def to_date(value: object, key: str) -> date:
    """A date, YYYY-MM-DD, years 1 to 9999."""
    if isinstance(value, str) and _ISO.match(value.strip()):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            pass
    raise wrong(key, "a date, YYYY-MM-DD", value)


def to_cents(value: object, key: str, *, positive: bool = False) -> int:
    """An amount in whole cents; more digits than the currency has are an error, never rounded away."""
    expected = "an amount above 0 with at most 2 decimals" if positive else "an amount of 0 or more, at most 2 decimals"
    exact = to_fraction(value, key, expected) * 100
    if exact.denominator != 1 or exact < 0 or (positive and exact == 0) or exact > MAX_AMOUNT * 100:
        raise wrong(key, expected, value)
    return int(exact)


def money(cents: int) -> str:
    """Cents as a decimal string with two digits."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def decimal_text(value: Decimal | Fraction, digits: int) -> str:
    """A number with so many decimals, half-up."""
    exact = Fraction(value) * 10**digits
    whole = abs(exact.numerator) * 2 + exact.denominator
    units = whole // (2 * exact.denominator)
    sign = "-" if exact < 0 and units else ""
    return f"{sign}{units // 10**digits}.{units % 10**digits:0{digits}d}" if digits else f"{sign}{units}"


def guard(key: str, act: Callable[[], Any]) -> Any:
    """Run a domain rule; an ``InputError`` of it gets the key of the case it came from."""
    try:
        return act()
    except InputError as error:
        if "key" in error.values:
            raise
        raise InputError(error.code, key=key, **error.values) from None
