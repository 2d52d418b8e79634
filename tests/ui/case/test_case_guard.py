"""May the desk contact this borrower: told in the strip, in the way of what the desk begins, logged at the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from agent_desk.domain.case import ActionKind, Channel, Direction, Disposition
from agent_desk.domain.contact import Barrier
from tests.fakes import FixedClock
from tests.ui.case.conftest import TEN_DAYS, Desk, Key
from tests.ui.scene import ZONE, Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from agent_desk.ui.wrap_up.wrap_up_view import WrapUpView

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def night(open_desk: Callable[..., Desk]) -> Desk:
    """Four minutes past ten in the evening."""
    scene = Scene(FixedClock(datetime(2026, 6, 16, 22, 4, tzinfo=ZONE)))
    desk = open_desk(scene=scene)
    desk.page.open_case(TEN_DAYS)
    return desk


def _we_called(desk: Desk) -> None:
    """By the menu under the clock."""
    desk.click(desk.page.view.strip.clock)
    (menu,) = (found for found in desk.page.findChildren(QMenu) if found.isVisible())
    inbound = next(action for action in menu.actions() if action.text() == "The borrower came to us")
    inbound.trigger()
    menu.close()


def test_the_strip_says_that_contact_is_allowed_and_what_is_left(desk: Desk) -> None:
    desk.page.open_case(TEN_DAYS)
    strip = desk.page.view.strip
    assert strip.hours.text == "08:00–22:00 ok"
    assert strip.hours._tone == "ok"
    assert strip.hours_note.plain_text == "Contact 1 of 3"
    assert strip.contacts.accessibleName() == "0 of 3"


def test_who_calls_at_night_is_served(night: Desk) -> None:
    strip = night.page.view.strip
    assert strip.hours.text == "No call now: it is 22:04"
    assert strip.hours._tone == "warn"
    assert strip.hours_note.plain_text == "Who calls us may be spoken to"
    night.answer()
    night.click(night.page.view.primary)
    assert night.page.view.middle.currentWidget() is night.work


def test_a_call_that_the_desk_began_at_night_stops_at_the_guard(night: Desk) -> None:
    _we_called(night)
    view = night.page.view
    assert view.middle.currentWidget() is view.guard
    assert view.guard.message.title.plain_text == "No call now: it is 22:04"
    assert view.guard.back.text() == "Call back on 17 Jun 2026 at 08:00"
    assert view.strip.hours._tone == "bad"
    assert "we called" in view.strip.clock.text()
    assert not view.primary.isVisible()
    night.key(Key.Key_F5)
    assert view.middle.currentWidget() is view.guard


def test_keys_of_the_work_do_nothing_while_it_is_barred(night: Desk) -> None:
    night.answer()
    night.click(night.page.view.primary)
    _we_called(night)
    view = night.page.view
    for key in (Key.Key_F2, Key.Key_F4, Key.Key_F5, Key.Key_F6):
        night.key(key)
        assert view.middle.currentWidget() is view.guard
    assert not view.side.isVisible()


def test_calling_back_in_the_morning_logs_nothing_and_comes_first(night: Desk, qtbot: QtBot) -> None:
    night.scene.services.queue.take(night.session.user, TEN_DAYS)
    _we_called(night)
    with qtbot.waitSignal(night.session.queue_wanted):
        night.page.activate_primary()
    case = night.scene.store.state.cases[TEN_DAYS]
    assert case.action.kind is ActionKind.CALLBACK
    assert case.action.due_at == datetime(2026, 6, 17, 0, 0, tzinfo=UTC)
    assert case.hold is None
    assert not night.scene.store.state.contacts.get(TEN_DAYS)


def test_the_borrower_came_to_us_after_all(night: Desk) -> None:
    _we_called(night)
    night.click(night.page.view.guard.inbound)
    view = night.page.view
    assert view.middle.currentWidget() is view.identity
    assert night.call.direction is Direction.INBOUND


def test_writing_is_asked_for_again(night: Desk) -> None:
    _we_called(night)
    view = night.page.view
    night.click(view.guard.write)
    assert night.call.channel is Channel.LETTER
    assert view.middle.currentWidget() is view.guard, "no message at night either"
    assert not view.guard.write.isVisible()


def test_a_stop_flag_bars_whatever_the_hour(desk: Desk) -> None:
    scene, user = desk.scene, desk.session.user
    scene.services.contact.record(
        user, TEN_DAYS, Channel.HOTLINE, Direction.INBOUND, disposition=Disposition.DISPUTES_AMOUNT
    )
    desk.page.open_case(TEN_DAYS)
    _we_called(desk)
    guard = desk.page.view.guard
    assert guard.message.title.plain_text == "No contact: the debt is disputed"
    assert not guard.back.isVisible()
    assert not guard.write.isVisible()


def _end(desk: Desk, outcome: Disposition) -> WrapUpView:
    desk.click(desk.page.view.strip.end)
    ending = desk.page.ending.view
    desk.click(ending.outcome.boxes[outcome])
    return ending


def test_the_end_of_the_call_says_who_began_it(desk: Desk, qtbot: QtBot) -> None:
    desk.open(TEN_DAYS)
    ending = _end(desk, Disposition.UNABLE_TO_PAY)
    assert ending.strip.direction.current_key == "inbound"
    desk.click(ending.strip.direction._buttons["outbound"])
    with qtbot.waitSignal(desk.session.queue_wanted):
        desk.click(ending.save)
    (entry,) = desk.scene.store.state.contacts[TEN_DAYS]
    assert entry.direction is Direction.OUTBOUND
    assert entry.disposition is Disposition.UNABLE_TO_PAY
    assert entry.drafted.startswith("Hotline, we came to the borrower")
    desk.page.open_case(TEN_DAYS)
    assert desk.page.view.strip.contacts.accessibleName() == "1 of 3"


def test_a_barred_contact_is_not_logged_as_ours(night: Desk) -> None:
    night.answer()
    night.click(night.page.view.primary)
    ending = _end(night, Disposition.UNABLE_TO_PAY)
    night.click(ending.strip.direction._buttons["outbound"])
    night.click(ending.save)
    assert ending.problem.isVisible()
    assert not night.scene.store.state.contacts.get(TEN_DAYS)
    night.click(ending.strip.direction._buttons["inbound"])
    night.click(ending.save)
    (entry,) = night.scene.store.state.contacts[TEN_DAYS]
    assert entry.direction is Direction.INBOUND


def test_a_call_back_is_agreed_once_and_the_call_logged_once(desk: Desk, qtbot: QtBot) -> None:
    desk.open(TEN_DAYS)
    desk.key(Key.Key_F9)
    assert desk.page.panels.contact is not None
    desk.click(desk.page.panels.contact.set_back)
    assert not desk.scene.store.state.contacts.get(TEN_DAYS)
    desk.click(desk.page.view.strip.end)
    with qtbot.waitSignal(desk.session.queue_wanted):
        desk.click(desk.page.ending.view.save)
    (entry,) = desk.scene.store.state.contacts[TEN_DAYS]
    assert entry.disposition is Disposition.CALLBACK_SET
    assert desk.scene.store.state.cases[TEN_DAYS].action.kind is ActionKind.CALLBACK


def test_a_call_back_is_proposed_on_the_portfolios_own_day(open_desk: Callable[..., Desk]) -> None:
    scene = Scene(FixedClock(datetime(2026, 11, 3, 10, 30, tzinfo=ZONE)))
    desk = open_desk(scene=scene)
    desk.open(TEN_DAYS)
    desk.key(Key.Key_F9)
    contact = desk.page.panels.contact
    assert contact is not None
    assert contact.day.day == scene.portfolio.business_date
    assert contact.at.text() == "11:00"


def test_the_tightest_counter_is_the_one_of_which_least_is_left(desk: Desk) -> None:
    advice = desk.scene.services.case.open(desk.session.user, TEN_DAYS).advice
    first = advice.tightest
    assert first is not None
    used_up = replace(first, barrier=Barrier.CONTACTS_PER_WEEK, used=first.most)
    assert replace(advice, counters=(*advice.counters, used_up)).tightest == used_up
    assert replace(advice, counters=()).tightest is None
