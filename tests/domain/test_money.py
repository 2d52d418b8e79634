from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.amounts import Amounts, sum_amounts
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Money, Rounding, round_exact, round_ratio

CNY = "CNY"


@pytest.mark.parametrize(
    ("exact", "rounding", "expected"),
    [
        (Fraction(5, 2), Rounding.HALF_UP, 3),
        (Fraction(5, 2), Rounding.HALF_EVEN, 2),
        (Fraction(7, 2), Rounding.HALF_EVEN, 4),
        (Fraction(-5, 2), Rounding.HALF_UP, -3),
        (Fraction(29, 10), Rounding.DOWN, 2),
        (Fraction(-29, 10), Rounding.DOWN, -2),
        (Fraction(21, 10), Rounding.UP, 3),
        (Fraction(4), Rounding.UP, 4),
    ],
)
def test_a_rounding_does_what_its_name_says(exact: Fraction, rounding: Rounding, expected: int) -> None:
    assert round_exact(exact, rounding) == expected
    assert round_ratio(exact.numerator * 6, exact.denominator * 6, rounding) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("abc", "money.not-a-number"),
        ("", "money.not-a-number"),
        ("NaN", "money.not-a-number"),
        ("Infinity", "money.not-a-number"),
        ("1.005", "money.too-precise"),
        ("1e999999", "money.too-large"),
        ("99999999999999999", "money.too-large"),
    ],
)
def test_a_text_that_is_no_amount_is_refused_by_name(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        Money.of(text, CNY)
    assert caught.value.code == code


def test_minor_units_follow_the_currency() -> None:
    assert Money.of("12", "JPY").minor == 12
    assert Money.of("1.234", "KWD").minor == 1234
    assert str(Money.of("1234.5", CNY)) == "1234.50"


def test_two_currencies_never_meet() -> None:
    with pytest.raises(ValueError, match="do not meet"):
        Money.of("1", "CNY") + Money.of("1", "USD")
    with pytest.raises(ValueError, match="does not meet"):
        sum_amounts([Amounts.zero("USD")], "CNY")


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(0, 1000), min_size=1).filter(any))
def test_allocated_parts_sum_to_the_whole(minor: int, weights: list[int]) -> None:
    whole = Money(minor, Money.zero(CNY).currency)
    parts = whole.allocate(weights)
    assert sum(part.minor for part in parts) == minor
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part.minor - Fraction(minor * weight, sum(weights))) < 1


def test_a_share_is_rounded_once() -> None:
    assert Money.of("1690.24", CNY).share(Decimal("0.3")) == Money.of("507.07", CNY)
