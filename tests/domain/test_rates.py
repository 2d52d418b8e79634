"""Annualised rates: known values, and that the rate found balances the flows."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.domain.errors import InputError
from agent_desk.domain.rates import (
    Flow,
    UnitFlow,
    actuarial_rate,
    effective_rate,
)


def _loan(amount: int, payment: int, count: int) -> list[Flow]:
    paid = [Flow(Fraction(n, 12), Fraction(-payment)) for n in range(1, count + 1)]
    return [Flow(Fraction(0), Fraction(amount)), *paid]


def test_the_announced_example_of_the_peoples_bank() -> None:
    """Source: PBoC Announcement 2021 No. 3: 12.80 % simple, 13.58 % IRR."""
    flows = [*_loan(100_000, 0, 0), Flow(Fraction(0), Fraction(-1000))]
    flows += [Flow(Fraction(n, 12), Fraction("-8833.3")) for n in range(1, 13)]
    rate = effective_rate(flows)
    assert round(rate * 100, 2) == Decimal("13.58")
    a_month = (1 + rate) ** (Decimal(1) / 12) - 1
    assert round(a_month * 12 * 100, 2) == Decimal("12.80")


def test_a_loan_repaid_at_par_costs_nothing() -> None:
    assert effective_rate(_loan(1200, 100, 12)) == 0


@pytest.mark.parametrize("amounts", [[100, 50], [-1, -2], [0, 0]])
def test_flows_in_one_direction_have_no_rate(amounts: list[int]) -> None:
    flows = [Flow(Fraction(n), Fraction(amount)) for n, amount in enumerate(amounts)]
    with pytest.raises(InputError, match=r"rate\.no-solution"):
        effective_rate(flows)


def test_of_several_roots_the_one_nearest_to_zero_is_meant() -> None:
    flows = [Flow(Fraction(n), Fraction(amount)) for n, amount in enumerate([-100, 230, -132])]
    assert round(effective_rate(flows), 20) == Decimal("0.1")


@settings(max_examples=200, deadline=None)
@given(st.integers(1_000, 10_000_000), st.integers(1, 120), st.integers(1, 300))
def test_the_rate_balances_the_flows(amount: int, count: int, more_percent: int) -> None:
    payment = amount * (100 + more_percent) // (100 * count) + 1
    flows = _loan(amount, payment, count)
    rate = effective_rate(flows)
    with localcontext(prec=50):
        log = (1 + rate).ln()
        worth = Decimal(0)
        for flow in flows:
            years = Decimal(flow.years.numerator) / flow.years.denominator
            worth += Decimal(flow.amount.numerator) / flow.amount.denominator * (-log * years).exp()
    assert abs(worth) < Decimal("1e-15") * amount


def test_odd_days_bear_simple_interest_by_the_actuarial_method() -> None:
    flows = [UnitFlow(0, Fraction(0), Fraction(1000)), UnitFlow(0, Fraction(1, 2), Fraction(-1050))]
    assert round(actuarial_rate(flows, Fraction(1)), 20) == Decimal("0.1")
    with pytest.raises(InputError, match=r"rate\.periods-not-positive"):
        actuarial_rate(flows, Fraction(0))
