from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agent_desk.ui.widgets.step_value import LimitScale, StepValue

SCALES = st.builds(
    lambda low, span, own, wider, step: LimitScale(low, low + span, low + own, low + max(own, wider), step),
    st.integers(0, 5),
    st.integers(1, 90),
    st.integers(0, 95),
    st.integers(0, 95),
    st.integers(1, 7),
)


@given(SCALES, st.integers(-20, 200))
def test_a_fitted_value_stays_in_range_and_fits_again(scale: LimitScale, value: int) -> None:
    fitted = scale.fit(value)
    assert scale.minimum <= fitted <= scale.maximum
    assert scale.fit(fitted) == fitted


@given(SCALES, st.integers(-20, 200))
def test_page_up_from_anywhere_reaches_every_limit_above(scale: LimitScale, value: int) -> None:
    at = scale.fit(value)
    seen = []
    for _ in range(8):
        at = scale.next_stop(at, upwards=True)
        seen.append(at)
    assert at == scale.maximum
    assert {stop for stop in scale.stops if stop > scale.fit(value)} <= set(seen)


@given(SCALES, st.integers(-20, 200))
def test_one_step_up_and_down_stays_within_one_step(scale: LimitScale, value: int) -> None:
    at = scale.fit(value)
    up = scale.stepped(at, 1)
    assert up > at or at == scale.maximum
    assert up - at <= scale.step
    down = scale.stepped(at, -1)
    assert down < at or at == scale.minimum


def test_only_a_person_edits() -> None:
    value = StepValue(LimitScale(0, 100, 50, 100, 5))
    edited: list[int] = []
    changed: list[int] = []
    value.edited.connect(edited.append)
    value.changed.connect(changed.append)
    value.set_value(31)
    assert (value.value, edited, changed) == (30, [], [30])
    value.step(1)
    assert (value.value, edited) == (35, [35])
    value.step(0)
    assert edited == [35]


def test_another_scale_keeps_the_value_when_it_fits() -> None:
    value = StepValue(LimitScale(0, 48, 24, 36))
    value.set_value(30)
    value.set_scale(LimitScale(0, 60, 24, 36))
    assert value.value == 30
    value.set_scale(LimitScale(0, 24, 24))
    assert value.value == 24
