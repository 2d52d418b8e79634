"""A case that somebody else holds, or takes over while it is being worked on: said at once, and nothing is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.case import HoldState, hold_state
from agent_desk.domain.people import UserId
from tests import builders
from tests.ui.scene import LATE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.case.conftest import Desk


@pytest.mark.parametrize(
    ("holder", "minutes", "state"),
    [
        ("2041", 0, HoldState.OWN),
        ("2042", 0, HoldState.OTHER),
        ("2042", 59, HoldState.OTHER),
        ("2042", 60, HoldState.FREE),
        ("2041", 60, HoldState.RUN_OUT),
        ("", 0, HoldState.FREE),
    ],
)
def test_a_lease_holds_until_it_ends(holder: str, minutes: int, state: HoldState) -> None:
    hold = builders.hold(holder) if holder else None
    assert hold_state(hold, UserId("2041"), builders.NOON + timedelta(minutes=minutes)) is state


def take(desk: Desk, user_id: str, *, over: bool = False) -> None:
    desk.scene.services.queue.take(desk.scene.user(user_id), LATE, over=over)


def news(desk: Desk) -> None:
    """What a commit by somebody else sets off."""
    desk.page._session.changed.emit("")


def test_who_loses_a_case_sees_it_at_once_and_keeps_what_was_typed(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    take(desk, "2041")
    desk.open(LATE)
    hold = desk.page.hold
    assert not hold.frame.isVisible()
    note = desk.page.view.side.notes.field
    note.setFocus()
    desk.write("half a sente")
    desk.scene.clock.move(timedelta(minutes=2))
    take(desk, "2042", over=True)
    news(desk)
    assert hold.frame.isVisible()
    assert hold.panel.accessibleName() == "吴昊 took this case over at 14:40"
    assert "Your notes and your draft are kept here" in hold.panel.accessibleDescription()
    assert note.toPlainText() == "half a sente"
    desk.click(hold.take)
    assert not hold.frame.isVisible()
    held = desk.scene.store.state.cases[LATE].hold
    assert held is not None
    assert held.held_by == "2041"
    newest = next(entry for entry in desk.scene.store.reads.audit() if entry.event.kind.value == "case-taken")
    assert (newest.actor, newest.event.before) == ("2041", {"held_by": "2042"})


def test_a_banner_that_was_closed_stays_closed_until_another_takes_it(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    take(desk, "2041")
    desk.open(LATE)
    take(desk, "2042", over=True)
    news(desk)
    desk.click(desk.page.hold.close)
    news(desk)
    assert not desk.page.hold.frame.isVisible()
    desk.scene.clock.move(timedelta(minutes=1))
    take(desk, "1107", over=True)
    news(desk)
    assert desk.page.hold.panel.accessibleName().startswith("Ravi Menon took this case over at ")


def test_a_case_in_other_hands_says_whose_and_for_how_long(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    take(desk, "2042")
    desk.scene.clock.move(timedelta(minutes=12))
    desk.open(LATE)
    hold = desk.page.hold
    assert hold.panel.accessibleName() == "吴昊 has held this case for 12 min"
    assert hold.take.text() == "Take over"
    desk.scene.clock.move(timedelta(minutes=3))
    news(desk)
    assert not hold.frame.isVisible(), "the lease has run out"


def test_typing_renews_the_hold_and_silence_lets_it_run_out_which_is_said(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    take(desk, "2041")
    desk.open(LATE)
    first = desk.scene.store.state.cases[LATE].hold
    assert first is not None
    desk.scene.clock.move(timedelta(minutes=10))
    desk.page.view.side.notes.field.setFocus()
    desk.write("still here")
    desk.page.keeping.drafts.keep()
    renewed = desk.scene.store.state.cases[LATE].hold
    assert renewed is not None
    assert (renewed.since, renewed.until) == (first.since, first.until + timedelta(minutes=10))
    desk.page.hold.look_again()
    assert not desk.page.hold.frame.isVisible()
    desk.scene.clock.move(timedelta(hours=2))
    desk.page.hold.look_again()
    hold = desk.page.hold
    assert hold.frame.isVisible()
    assert hold.panel.accessibleName().startswith("Your hold on this case ran out at ")
    desk.write(" and typing on")
    desk.page.keeping.drafts.keep()
    assert desk.scene.store.state.cases[LATE].hold == renewed, "a hold that has run out is taken again, not renewed"
    desk.click(hold.take)
    assert not hold.frame.isVisible()
    assert desk.page.view.side.notes.field.toPlainText() == "still here and typing on"
