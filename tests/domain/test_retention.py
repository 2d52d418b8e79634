"""How long records are kept: the day on which one goes is the first on which it lies before what is kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.retention import day_for_upkeep, goes_on, kept_since


@pytest.mark.parametrize(
    ("last", "years", "goes"),
    [
        (date(2026, 6, 16), 5, date(2031, 6, 17)),
        (date(2020, 2, 29), 5, date(2025, 3, 1)),
        (date(2023, 2, 28), 1, date(2024, 3, 1)),  # 29 February 2024 less a year is the 28th, which is kept
        (date(2025, 12, 31), 3, date(2029, 1, 1)),
    ],
    ids=["any day", "a leap day", "the day before one", "new year"],
)
def test_a_record_goes_on_the_day_after(last: date, years: int, goes: date) -> None:
    assert goes_on(last, years) == goes


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(1, 30))
def test_it_is_kept_until_the_day_before_and_never_again_after(last: date, years: int) -> None:
    goes = goes_on(last, years)
    assert last < kept_since(goes, years)
    assert not last < kept_since(goes - timedelta(days=1), years)


def test_the_desk_deletes_by_itself_from_no_day_ahead_of_the_calendar() -> None:
    earlier, later = date(2026, 6, 16), date(2036, 6, 16)
    assert day_for_upkeep(later, earlier) == earlier
    assert day_for_upkeep(earlier, later) == earlier
