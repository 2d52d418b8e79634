"""Insight counts what the store holds, exactly."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.errors import RuleError
from tests.services.floor import GOOD, LATE, NEW, PORTFOLIO, TODAY, yuan

if TYPE_CHECKING:
    from agent_desk.services.read_insight import Insight
    from tests.services.floor import Floor


def read(desk: Floor, days: int = 90, until: date | None = None) -> Insight:
    last = until or desk.today
    return desk.services.insight.read(desk.agent, PORTFOLIO, last - timedelta(days=days - 1), last)


def test_nothing_happened_is_said(desk: Floor) -> None:
    found = read(desk)
    assert found.is_empty
    assert (found.by_kind, found.total_waits, found.waived) == ((), None, yuan("0"))


def test_agreements_are_counted_by_kind_reason_month_and_stage(desk: Floor) -> None:
    agreement = desk.plan(NEW)
    found = read(desk)
    assert [(item.name, item.made, item.running, item.loans) for item in found.by_kind] == [("deferment", 1, 1, (NEW,))]
    names = [[item.name for item in group] for group in (found.by_reason, found.by_cohort, found.by_bucket)]
    assert names == [["illness"], ["2026-06"], ["m1"]]
    assert (found.agreed, found.asked, found.decided_by_policy, found.waiting) == (1, 1, 1, 0)
    assert found.waived == agreement.content.waived.total


def test_only_what_was_accepted_counts_as_agreed(desk: Floor) -> None:
    desk.agree(desk.ask_extension(NEW))
    found = read(desk)
    assert (found.agreed, found.asked) == (0, 1)


def test_a_broken_plan_is_broken_and_a_kept_one_kept(desk: Floor) -> None:
    plan = desk.plan(NEW)
    desk.plan(GOOD)
    desk.set_date(plan.content.rows[0].due_date)
    desk.pay(NEW, plan.content.rows[0].due.total)
    desk.set_date(desk.today + timedelta(days=40))
    found = read(desk, 365)
    (group,) = found.by_kind
    by_loan = {item.name: (item.kept, item.broken, item.running) for item in found.by_reason}
    assert group.made == 2
    assert group.broken >= 1
    assert by_loan == {"illness": (group.kept, group.broken, group.running)}


def test_how_long_a_person_took_is_told_by_the_hour_where_the_portfolio_is(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.clock.moment += timedelta(minutes=7)
    desk.services.decide.approve(desk.supervisor, request.number)
    found = read(desk)
    assert found.total_waits is not None
    assert (found.total_waits.middle, found.total_waits.loans) == (420, (LATE,))
    assert [(item.name, item.count) for item in found.waits] == [("12", 1)], "04:00 UTC is noon in Shanghai"


def test_what_lies_outside_the_period_is_left_out(desk: Floor) -> None:
    desk.plan(NEW)
    assert read(desk, 30, TODAY - timedelta(days=1)).is_empty
    assert not read(desk, 1).is_empty


def test_promises_stand_beside_what_was_agreed(desk: Floor) -> None:
    desk.services.promises.promise(desk.agent, LATE, yuan("100.00"), TODAY + timedelta(days=3))
    (group,) = read(desk).by_kind
    assert (group.name, group.running) == ("promise", 1)


def test_an_administrator_reads_no_figures(desk: Floor) -> None:
    with pytest.raises(RuleError, match=r"right\.missing"):
        desk.services.insight.read(desk.administrator, PORTFOLIO, TODAY, TODAY)
