"""Where the time of a call goes: the four times always add up to the clock."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.call_times import CallTimes, Phase, PhaseClock, phase_now

TALK, DECIDE, WAIT, WRAP = Phase

TURNS = st.lists(st.tuples(st.sampled_from(list(Phase)), st.integers(0, 400_000)), max_size=12)


@given(TURNS, st.integers(0, 10_000))
def test_the_four_times_add_up_to_the_clock(turns: list[tuple[Phase, int]], rest: int) -> None:
    clock, now = PhaseClock(), 0
    for phase, step in turns:
        now += step
        clock.turn(phase, now)
    now += rest
    times = clock.times(now)
    assert times.total == now // 1000
    assert sum(times.of(phase) for phase in Phase) == times.total
    assert times.call == times.total - times.wrapping_up


@given(TURNS, st.integers(0, 10_000))
def test_the_stretches_follow_one_another_without_gaps(turns: list[tuple[Phase, int]], rest: int) -> None:
    clock, now = PhaseClock(), 0
    for phase, step in turns:
        now += step
        clock.turn(phase, now)
    stretches = clock.stretches(now + rest)
    assert stretches[0].begin == 0
    assert stretches[-1].end == now + rest
    for one, following in pairwise(stretches):
        assert one.end == following.begin
        assert one.phase is not following.phase


def test_a_call_as_it_goes() -> None:
    clock = PhaseClock()
    for phase, at in ((DECIDE, 60_000), (WAIT, 90_000), (TALK, 340_000), (WRAP, 400_000)):
        clock.turn(phase, at)
    assert clock.times(451_000) == CallTimes(talking=120, deciding=30, waiting=250, wrapping_up=51)
    assert clock.phase is WRAP


def test_a_turn_back_at_the_same_moment_leaves_no_trace() -> None:
    clock = PhaseClock()
    clock.turn(DECIDE, 5000)
    clock.turn(TALK, 5000)
    assert [stretch.phase for stretch in clock.stretches(9000)] == [TALK]
    clock.turn(WAIT, 0)
    assert [stretch.phase for stretch in clock.stretches(9000)] == [WAIT]


@pytest.mark.parametrize(
    ("deciding", "waiting", "phase"),
    [(False, False, TALK), (True, False, DECIDE), (False, True, WAIT), (True, True, WAIT)],
)
def test_waiting_comes_before_deciding_and_deciding_before_talk(deciding: bool, waiting: bool, phase: Phase) -> None:
    assert phase_now(deciding=deciding, waiting=waiting) is phase


def test_times_of_two_calls_together() -> None:
    assert CallTimes(1, 2, 3, 4) + CallTimes(10, 20, 30, 40) == CallTimes(11, 22, 33, 44)
