"""Orders of payment: nothing is lost, nothing is taken twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.errors import InputError
from agent_desk.domain.waterfall import Charge, Component, Line, split

FOUR = (Component.PENALTY, Component.FEE, Component.INTEREST, Component.PRINCIPAL)
LINES = st.lists(
    st.builds(Line, st.dictionaries(st.sampled_from(FOUR), st.integers(0, 10_000)), st.booleans()), max_size=6
)


@given(st.integers(0, 100_000), LINES, st.permutations(FOUR), st.permutations(FOUR))
def test_what_is_taken_and_what_is_left_over_is_what_was_paid(
    amount: int, lines: list[Line], order: list[Component], advance: list[Component]
) -> None:
    result = split(amount, lines, order, order_in_advance=advance)
    taken = sum(sum(part.values()) for part in result.taken)
    assert taken + result.left_over == amount
    for line, part in zip(lines, result.taken, strict=True):
        assert all(0 < value <= line.open_minor[component] for component, value in part.items())
    owed = sum(sum(line.open_minor.values()) for line in lines)
    assert taken == min(amount, owed)


@given(st.integers(0, 100_000), LINES)
def test_a_later_line_is_met_only_when_the_earlier_ones_are_settled(amount: int, lines: list[Line]) -> None:
    result = split(amount, lines, FOUR)
    short = False
    for line, part in zip(lines, result.taken, strict=True):
        assert not (short and part)
        short = short or sum(part.values()) < sum(line.open_minor.values())


def test_charges_that_are_already_due_come_before_principal_in_advance() -> None:
    line = Line({Component.PENALTY: 60, Component.PRINCIPAL: 400}, in_advance=True, already_due={Component.PENALTY: 50})
    advance = (Component.PRINCIPAL, Component.PENALTY, Component.FEE, Component.INTEREST)
    result = split(100, [line], FOUR, order_in_advance=advance)
    assert dict(result.taken[0]) == {Component.PENALTY: 50, Component.PRINCIPAL: 50}


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.integers(0, 10_000))
def test_due_is_paid_and_waived_and_outstanding(due: int, waived: int, paid: int) -> None:
    charge = Charge(due).waive(min(waived, due))
    charge, rest = charge.pay(paid)
    assert charge.due == charge.paid + charge.waived + charge.outstanding
    assert charge.paid + rest == paid
    assert charge.outstanding >= 0


def test_a_waiver_above_what_is_owed_is_refused() -> None:
    with pytest.raises(InputError, match=r"waiver\.above-owed"):
        Charge(100, paid=40).waive(61)
    with pytest.raises(InputError, match=r"waiver\.negative"):
        Charge(100).waive(-1)


def test_waiving_nothing_is_the_identity() -> None:
    assert Charge(100, 10, 5).waive(0) == Charge(100, 10, 5)


def test_a_negative_amount_and_a_repeated_component_are_refused() -> None:
    with pytest.raises(InputError, match=r"waterfall\.negative"):
        split(-1, [], FOUR)
    with pytest.raises(InputError, match=r"waterfall\.order-repeats"):
        split(1, [], (Component.FEE, Component.FEE))
