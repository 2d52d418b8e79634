"""A question of the queue is kept under a name: one's own, counted, refused where it makes no sense."""

from __future__ import annotations

import pytest

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.money import Money
from agent_desk.services.queue_rows import Holding, Narrowing, SavedView
from agent_desk.services.save_view import LONGEST_NAME, MOST
from tests.services.floor import LATE, Floor


def test_a_view_is_counted_anew_each_time_and_is_ones_own(desk: Floor) -> None:
    views, portfolio = desk.services.views, desk.services.queue.portfolios()[0]
    views.save(desk.agent, SavedView("  All   of it "))
    views.save(desk.agent, SavedView("Free", narrowing=Narrowing(holding=Holding.FREE)))
    views.save(desk.agent, SavedView("Old", buckets=frozenset({DelinquencyBucket.M7_PLUS})))
    assert views.counts(desk.agent, portfolio) == {"All of it": 2, "Free": 2, "Old": 0}
    desk.services.queue.take(desk.agent, LATE)
    assert views.counts(desk.agent, portfolio)["Free"] == 1
    assert not views.all(desk.colleague)
    views.remove(desk.agent, "Free")
    assert [view.name for view in views.all(desk.agent)] == ["All of it", "Old"]


def test_the_log_says_whose_views_changed_and_not_what_they_are_called(desk: Floor) -> None:
    desk.services.views.save(desk.agent, SavedView("王小明"))
    desk.services.views.remove(desk.agent, "王小明")
    kinds = [(entry.event.kind.value, entry.event.subject) for entry in desk.log("")[:2]]
    assert kinds == [("view-removed", desk.agent.user_id), ("view-saved", desk.agent.user_id)]
    assert "王小明" not in repr(desk.log(""))


@pytest.mark.parametrize(
    ("view", "code"),
    [
        (SavedView("  "), "view.name"),
        (SavedView("x" * (LONGEST_NAME + 1)), "view.name"),
        (SavedView("x", narrowing=Narrowing(least=Money(2, "CNY"), most=Money(1, "CNY"))), "view.range"),  # type: ignore[arg-type]
    ],
    ids=["no name", "a long name", "an empty range"],
)
def test_what_makes_no_sense_is_refused_whole(desk: Floor, view: SavedView, code: str) -> None:
    with pytest.raises(InputError) as refused:
        desk.services.views.save(desk.agent, view)
    assert refused.value.code == code
    assert not desk.services.views.all(desk.agent)


def test_there_is_an_end_of_views_and_the_same_name_replaces(desk: Floor) -> None:
    views = desk.services.views
    for number in range(MOST):
        views.save(desk.agent, SavedView(f"{number}"))
    with pytest.raises(InputError, match=r"view\.many"):
        views.save(desk.agent, SavedView("more"))
    views.save(desk.agent, SavedView("3", text="li"))
    assert views.get(desk.agent, "3").text == "li"
    assert len(views.all(desk.agent)) == MOST


def test_whoever_may_not_read_the_queue_has_no_views_of_it(desk: Floor) -> None:
    with pytest.raises(RuleError, match=r"right\.missing"):
        desk.services.views.save(desk.administrator, SavedView("x"))
    with pytest.raises(InputError, match=r"view\.unknown"):
        desk.services.views.remove(desk.agent, "x")
