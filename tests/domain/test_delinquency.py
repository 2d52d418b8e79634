"""Days past due: payments, grace and pauses never add days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.delinquency import (
    CountingMethod,
    DueAmount,
    Pause,
    days_with_reset,
    delinquency,
    instalment_days,
    missed_instalments,
    paused_days,
    pay_oldest_first,
)
from agent_desk.domain.errors import InputError

START = date(2025, 1, 1)
DAYS = st.integers(0, 400).map(lambda count: START + timedelta(days=count))
LINES = st.lists(st.builds(DueAmount, DAYS, st.integers(1, 10_000)), min_size=1, max_size=8)
PAUSES = st.lists(st.tuples(DAYS, DAYS).map(lambda pair: Pause(min(pair), max(pair))), max_size=4)


def test_an_instalment_due_today_is_not_overdue() -> None:
    assert delinquency([DueAmount(START, 100)], START).past_due_days == 0
    assert delinquency([DueAmount(START, 100)], START + timedelta(days=1)).past_due_days == 1


@given(LINES, PAUSES, DAYS, st.integers(0, 30))
def test_grace_and_pauses_only_take_days_away(
    lines: list[DueAmount], pauses: list[Pause], as_of: date, grace: int
) -> None:
    plain = delinquency(lines, as_of)
    state = delinquency(lines, as_of, grace_days=grace, pauses=pauses)
    assert state.past_due_days == plain.past_due_days
    assert 0 <= state.delinquent_days <= state.past_due_days
    assert state.overdue == plain.overdue == sum(line.amount for line in lines if line.due_date < as_of)
    for _, count in instalment_days(lines, as_of, pauses=pauses):
        assert 0 <= count <= state.past_due_days


@given(LINES, DAYS, st.integers(1, 20_000))
def test_a_payment_never_makes_a_loan_later(lines: list[DueAmount], as_of: date, amount: int) -> None:
    paid = pay_oldest_first(lines, as_of, amount)
    before, after = delinquency(lines, as_of), delinquency(paid, as_of)
    assert after.past_due_days <= before.past_due_days
    assert sum(line.unpaid for line in paid) == max(0, sum(line.unpaid for line in lines) - amount)
    assert days_with_reset(paid, as_of) <= after.past_due_days


@given(PAUSES, DAYS, DAYS)
def test_a_day_in_two_pauses_is_taken_away_once(pauses: list[Pause], one: date, other: date) -> None:
    begin, end = min(one, other), max(one, other)
    nights = {begin + timedelta(days=n) for n in range((end - begin).days)}
    paused = {night for night in nights if any(pause.start <= night < pause.end for pause in pauses)}
    assert paused_days(pauses, begin, end) == len(paused)


def test_a_pause_is_cut_by_a_resume_inside_it() -> None:
    pause = Pause(START, START + timedelta(days=20))
    assert pause.resumed(START + timedelta(days=5)).end == START + timedelta(days=5)
    assert pause.resumed(START + timedelta(days=25)) == pause


def test_paying_all_cures() -> None:
    lines = [DueAmount(START, 100), DueAmount(START + timedelta(days=31), 100)]
    state = delinquency(pay_oldest_first(lines, START, 200), START + timedelta(days=90))
    assert (state.oldest_unpaid, state.past_due_days, state.overdue) == (None, 0, 0)


def test_the_two_ways_of_counting_differ_by_a_day() -> None:
    due = date(2005, 4, 1)
    assert missed_instalments(due, date(2005, 4, 30), CountingMethod.MBA) == 1
    assert missed_instalments(due, date(2005, 4, 30), CountingMethod.OTS) == 0
    assert missed_instalments(due, date(2005, 5, 1), CountingMethod.OTS) == 1


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(InputError, match=r"payment\.not-positive"):
        pay_oldest_first([], START, 0)
    with pytest.raises(InputError, match=r"delinquency\.negative-grace"):
        delinquency([], START, grace_days=-1)
