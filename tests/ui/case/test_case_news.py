"""What others did on a case since one was last here is said once it may be seen, and goes away on demand."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.money import Money
from tests.ui.scene import LATE, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.case.conftest import Desk


def test_changes_by_others_stand_over_the_action_bar_until_they_are_closed(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    scene = desk.scene
    scene.services.case.save_note(scene.user("2041"), LATE, "mine")
    scene.clock.move(timedelta(minutes=3))
    scene.services.promises.pay(scene.user("0107"), LATE, Money.of("10", "CNY"), TODAY)
    scene.services.case.save_note(scene.user("2042"), LATE, "hers")
    desk.page.open_case(LATE)
    news = desk.page.news
    assert not news.frame.isVisible(), "nothing before identity is confirmed"
    desk.answer()
    desk.click(desk.page.view.primary)
    assert news.frame.isVisible()
    said = news.line.toolTip()
    assert said.startswith("Changed since you were last here, 14:38: ")
    assert said.index("吴昊, 14:41") < said.index("周敏, 14:41"), said
    desk.page.case.reload()
    assert news.frame.isVisible()
    desk.click(news.close)
    desk.page.case.reload()
    assert not news.frame.isVisible()


def test_a_case_that_nobody_else_touched_says_nothing(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.scene.services.case.save_note(desk.scene.user("2041"), LATE, "mine")
    desk.open(LATE)
    assert not desk.page.news.frame.isVisible()
