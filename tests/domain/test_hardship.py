"""The facts of a hardship, and two people who change them at once."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.errors import InputError
from agent_desk.domain.hardship import NO_FACTS, HardshipFacts, check_facts, merged
from agent_desk.domain.money import Money
from tests import builders

TODAY = date(2026, 6, 16)


def cny(amount: int | str) -> Money:
    return Money.of(amount, "CNY")


TOLD = HardshipFacts(date(2026, 5, 22), cny(4600), cny(1900), cny(1750), date(2026, 7, 10))

some_amounts = st.none() | st.sampled_from([cny(1), cny(2)])
some_dates = st.none() | st.sampled_from([date(2026, 1, 1), date(2026, 1, 2)])
some_facts = st.builds(HardshipFacts, some_dates, some_amounts, some_amounts, some_amounts, some_dates)


def test_what_is_left_is_income_less_costs() -> None:
    assert TOLD.left == cny(2700)
    assert TOLD.spare(cny("1725.13")) == cny("974.87")
    assert TOLD.spare(cny(3000)) == cny(-300)
    assert replace(TOLD, costs=None).left is None
    assert NO_FACTS.is_empty
    assert not TOLD.is_empty


def test_what_two_people_changed_apart_is_all_kept() -> None:
    mine, theirs = replace(TOLD, income=cny(5000)), replace(TOLD, costs=cny(2000), since=None)
    assert merged(TOLD, mine, theirs) == (replace(TOLD, income=cny(5000), costs=cny(2000), since=None), ())


def test_what_both_changed_to_something_else_is_a_conflict() -> None:
    mine, theirs = replace(TOLD, income=cny(5000), can_pay=None), replace(TOLD, income=cny(4200))
    result, both = merged(TOLD, mine, theirs)
    assert both == ("income",)
    assert result == mine


@given(some_facts, some_facts, some_facts)
def test_a_fact_changes_only_where_somebody_changed_it(
    base: HardshipFacts, mine: HardshipFacts, theirs: HardshipFacts
) -> None:
    result, both = merged(base, mine, theirs)
    for name in (item.name for item in fields(base)):
        was, own, other = (getattr(facts, name) for facts in (base, mine, theirs))
        assert (name in both) == (own != was and other not in (was, own))
        assert getattr(result, name) == (other if own == was else own)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"income": cny(-1)}, "facts.negative"),
        ({"costs": Money.of(1, "USD")}, "facts.currency"),
        ({"since": date(2026, 6, 17)}, "facts.since"),
        ({"first_due": date(2026, 6, 15)}, "facts.first-due"),
    ],
)
def test_what_makes_no_sense_is_refused_unless_it_stood_there(told: dict[str, Any], code: str) -> None:
    loan = builders.loan("L-1", "b-1", currency="CNY")
    facts = replace(TOLD, **told)
    with pytest.raises(InputError) as caught:
        check_facts(facts, TOLD, loan, TODAY)
    assert caught.value.code == code
    check_facts(facts, facts, loan, TODAY)


def test_the_edges_are_allowed() -> None:
    loan = builders.loan("L-1", "b-1", currency="CNY")
    check_facts(HardshipFacts(TODAY, cny(0), cny(0), cny(0), TODAY), NO_FACTS, loan, TODAY)
