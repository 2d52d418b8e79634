"""Taking cases: one hand at a time, for as long as the lease runs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.loan import LoanNumber, PortfolioId
from agent_desk.services.queue_rows import QueueFilter
from tests.services.floor import GOOD, LATE, NEW, PORTFOLIO, TODAY, Floor


def test_the_queue_holds_the_overdue_the_longest_first(desk: Floor) -> None:
    assert desk.queue() == [LATE, NEW]


def test_the_next_case_is_the_most_urgent_free_one_and_then_it_is_held(desk: Floor) -> None:
    take_next = desk.services.queue.take_next
    assert take_next(desk.agent, PORTFOLIO) == LATE
    assert take_next(desk.colleague, PORTFOLIO) == NEW
    assert take_next(desk.senior, PORTFOLIO) is None
    hold = desk.case(LATE).hold
    assert hold is not None
    assert (hold.held_by, hold.until) == ("2041", desk.clock.now() + timedelta(minutes=30))


def test_a_case_in_other_hands_is_refused_with_the_holder_and_since_when(desk: Floor) -> None:
    desk.services.queue.take(desk.agent, LATE)
    with pytest.raises(RuleError) as refused:
        desk.services.queue.take(desk.colleague, LATE)
    assert refused.value.code == "hold.taken"
    assert refused.value.values == {"loan": LATE, "holder": "李薇", "since": "2026-06-16T04:00:00+00:00"}
    assert desk.case(LATE).hold == desk.case(LATE).hold
    assert desk.events(LATE) == ["case-taken"]


def test_taking_over_says_from_whom_in_the_log(desk: Floor) -> None:
    desk.services.queue.take(desk.agent, LATE)
    desk.services.queue.take(desk.colleague, LATE, over=True)
    assert desk.log(LATE)[0].event.before == {"held_by": "2041"}
    assert desk.log(LATE)[0].actor == "2044"


def test_a_lease_runs_out_by_itself(desk: Floor) -> None:
    desk.services.queue.take(desk.agent, LATE)
    desk.clock.move(timedelta(minutes=30))
    desk.services.queue.take(desk.colleague, LATE)
    hold = desk.case(LATE).hold
    assert hold is not None
    assert hold.held_by == "2044"


def test_taking_ones_own_case_again_renews_the_lease(desk: Floor) -> None:
    desk.services.queue.take(desk.agent, LATE)
    desk.clock.move(timedelta(minutes=20))
    desk.services.queue.take(desk.agent, LATE)
    hold = desk.case(LATE).hold
    assert hold is not None
    assert hold.until == desk.clock.now() + timedelta(minutes=30)


def test_only_the_holder_gives_a_case_back(desk: Floor) -> None:
    desk.services.queue.take(desk.agent, LATE)
    assert not desk.services.queue.release(desk.colleague, LATE)
    assert desk.services.queue.release(desk.agent, LATE)
    assert not desk.services.queue.release(desk.agent, LATE)
    assert desk.events(LATE) == ["case-taken", "case-released"]
    assert desk.services.queue.take_next(desk.colleague, PORTFOLIO) == LATE


def test_a_loan_that_is_not_there_is_said_so(desk: Floor) -> None:
    with pytest.raises(InputError, match=r"loan\.unknown"):
        desk.services.queue.take(desk.agent, LoanNumber("nowhere"))
    with pytest.raises(InputError, match=r"portfolio\.unknown"):
        desk.services.queue.take_next(desk.agent, PortfolioId("nowhere"))


@pytest.mark.parametrize("text", ["欧阳", "13800134471", "L-67"])
def test_borrowers_are_found_by_name_phone_and_number(desk: Floor, text: str) -> None:
    found = desk.services.queue.search(desk.agent, desk.services.queue.portfolios()[0], text)
    assert LATE in [row.loan_number for row in found]


def test_counts_agree_with_the_rows(desk: Floor) -> None:
    wanted = QueueFilter(PORTFOLIO, TODAY)
    counts = desk.services.queue.counts(desk.agent, wanted)
    assert sum(counts.buckets.values()) == desk.services.queue.size(desk.agent, wanted) == 2
    assert counts.buckets[DelinquencyBucket.M3] == counts.buckets[DelinquencyBucket.M1] == 1
    assert GOOD not in desk.queue()


def test_a_loan_that_falls_overdue_comes_in_as_new(desk: Floor) -> None:
    desk.set_date(TODAY.replace(month=7, day=11))
    assert desk.queue() == [LATE, NEW, GOOD]
    assert desk.case(GOOD).action.kind.value == "new"
