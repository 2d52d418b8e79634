from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.insight import LEAST, Kept, contrast, percentile, share_range, waits_of


def test_a_share_is_of_what_has_ended_alone() -> None:
    group = Kept("deferment", kept=6, broken=2, running=12)
    assert (group.made, group.ended, group.share) == (20, 8, Decimal("0.7500"))


@pytest.mark.parametrize(
    ("good", "all_of_them", "low", "high"),
    [
        # Newcombe (1998), table I, Wilson score method: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        (81, 263, "0.2553", "0.3662"),
        (15, 148, "0.0624", "0.1605"),
        (0, 20, "0.0000", "0.1611"),
        (1, 29, "0.0061", "0.1718"),
    ],
)
def test_the_range_of_a_share_is_the_published_one(good: int, all_of_them: int, low: str, high: str) -> None:
    assert share_range(good, all_of_them) == (Decimal(low), Decimal(high))


@given(st.integers(1, 500), st.data())
def test_a_share_lies_within_its_range(all_of_them: int, data: st.DataObject) -> None:
    good = data.draw(st.integers(0, all_of_them))
    low, high = share_range(good, all_of_them)
    assert 0 <= low <= high <= 1
    assert low <= (Decimal(good) / all_of_them).quantize(Decimal("0.0001")) <= high


def test_groups_are_told_apart_only_where_their_ranges_leave_no_doubt() -> None:
    good, bad = Kept("a", 90, 10, 0), Kept("b", 20, 80, 0)
    assert contrast([bad, good]) == (good, bad)
    assert contrast([Kept("a", 6, 4, 0), Kept("b", 5, 5, 0)]) is None
    assert contrast([good, Kept("b", 0, LEAST - 1, 50)]) is None, "too few have ended"
    assert contrast([]) is None


@pytest.mark.parametrize(("percent", "found"), [(1, 1), (50, 3), (60, 3), (61, 4), (90, 5), (100, 5)])
def test_a_percentile_is_one_of_the_values(percent: int, found: int) -> None:
    assert percentile([5, 3, 1, 4, 2], percent) == found


def test_waits_are_told_by_the_middle_and_by_nine_in_ten() -> None:
    found = waits_of("14", [60, 60, 120, 600])
    assert (found.count, found.middle, found.nine_in_ten) == (4, 60, 600)
