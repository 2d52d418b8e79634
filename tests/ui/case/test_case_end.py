"""After the call, in the window: outcome and note come drafted, the four times add up, the next case comes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from agent_desk.domain.call_times import CallTimes, Phase
from agent_desk.domain.case import ActionKind, Channel, Direction, Disposition
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.money import Money
from agent_desk.services.wrap_up import CallEnd
from agent_desk.wording.wrap_ups import length_text
from tests.ui.case.conftest import TEN_DAYS
from tests.ui.scene import LATE, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from agent_desk.ui.wrap_up.wrap_up_view import WrapUpView
    from tests.ui.case.conftest import Desk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def end(desk: Desk) -> WrapUpView:
    desk.click(desk.page.view.strip.end)
    assert desk.page.ending.view.isVisible()
    return desk.page.ending.view


def phase_of(desk: Desk) -> Phase:
    call = desk.page.case.call
    assert call is not None
    return call.phases.phase


def shown(view: WrapUpView) -> dict[Phase, str]:
    return {phase: view.times.values[phase].plain_text for phase in Phase}


def test_nothing_done_leaves_the_choice_open_and_ctrl_enter_leads_to_it(desk: Desk) -> None:
    desk.page.open_case(TEN_DAYS)
    view = end(desk)
    assert view.outcome.outcome is None
    assert view.primary.is_blocked
    assert view.next is not None
    assert not view.next.promise.isVisible(), "no amounts before identity is verified"
    desk.page.activate_primary()
    assert desk.page.ending.is_open
    assert not desk.scene.store.state.contacts


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        (Key.Key_1, Disposition.PLAN_SIGNED),
        (Key.Key_7, Disposition.UNABLE_TO_PAY),
        (Key.Key_9, Disposition.WRONG_PARTY),
        (Key.Key_0, Disposition.IDENTITY_FAILED),
    ],
)
def test_a_digit_chooses_the_outcome(desk: Desk, key: Qt.Key, outcome: Disposition) -> None:
    desk.page.open_case(TEN_DAYS)
    view = end(desk)
    desk.key(key)
    assert view.outcome.outcome is outcome
    assert view.outcome.boxes[outcome].isChecked()
    assert not view.primary.is_blocked


def test_digits_written_in_the_note_choose_nothing(desk: Desk) -> None:
    desk.open(TEN_DAYS)
    view = end(desk)
    desk.key(Key.Key_F8)
    desk.write("calls at 9, 10")
    assert view.outcome.outcome is None
    assert view.note.own.toPlainText() == "calls at 9, 10"


def test_an_accepted_plan_comes_with_outcome_note_and_payment(desk: Desk) -> None:
    desk.open(TEN_DAYS)
    scene, user = desk.scene, desk.session.user
    desk.choose_reason("Ill")
    desk.record_as_seen(EvidenceKind.MEDICAL_CERTIFICATE)
    desk.click(desk.card(ConcessionKind.DEFERMENT).mark)
    desk.click(desk.page.view.primary)
    (agreement,) = scene.store.state.agreements.values()
    scene.say_all(TEN_DAYS)
    scene.services.agreements.issue(user, agreement.number)
    view = end(desk)
    assert view.outcome.outcome is Disposition.PLAN_SENT
    assert view.outcome.from_steps.isVisible()
    drafted = view.note.drafted.toPlainText()
    assert "Identity, " in drafted
    assert f"Agreement {agreement.number} issued" in drafted
    assert len(view.done.lines) >= 4
    assert f"{len(view.done.lines)} steps" in view.done.note.plain_text


def test_drafting_again_keeps_ones_own_words(desk: Desk) -> None:
    desk.open(TEN_DAYS)
    view = end(desk)
    desk.key(Key.Key_F8)
    desk.write("salary on the 8th")
    drafted = view.note.drafted.toPlainText()
    view.note.drafted.setFocus()
    view.note.drafted.selectAll()
    desk.write("x")
    desk.click(view.note.again)
    assert view.note.drafted.toPlainText() == drafted
    assert view.note.own.toPlainText() == "salary on the 8th"


def test_what_was_noted_during_the_call_goes_on_in_the_note_and_back(desk: Desk, qtbot: QtBot) -> None:
    desk.scene.services.case.save_note(desk.session.user, TEN_DAYS, "Sister answers.")
    desk.open(TEN_DAYS)
    field = desk.page.view.side.notes.field
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    desk.write(" Laid off.")
    view = end(desk)
    assert view.note.own.toPlainText() == "Laid off."
    view.note.own.setFocus()
    desk.write("Now ")
    desk.page.go_back()
    assert desk.page.view.isVisible()
    assert field.toPlainText() == "Sister answers.\nNow Laid off." or field.toPlainText().endswith("Laid off.Now ")
    qtbot.waitUntil(lambda: desk.scene.store.state.cases[TEN_DAYS].note == field.toPlainText())


def test_the_four_times_add_up_to_the_clock_and_are_kept(desk: Desk) -> None:
    desk.open(TEN_DAYS)
    call = desk.page.case.call
    assert call is not None
    view = end(desk)
    assert phase_of(desk) is Phase.WRAPPING_UP
    desk.key(Key.Key_7)
    desk.click(view.save)
    (entry,) = desk.scene.store.state.contacts[TEN_DAYS]
    times = entry.times
    assert times.total == times.talking + times.deciding + times.waiting + times.wrapping_up
    assert entry.seconds == times.call
    assert (entry.disposition, entry.direction) == (Disposition.UNABLE_TO_PAY, Direction.INBOUND)


def test_the_times_on_the_screen_are_those_of_the_clock(desk: Desk) -> None:
    desk.open(TEN_DAYS)
    call = desk.page.case.call
    assert call is not None
    call.phases.turn(Phase.DECIDING, call.elapsed)
    view = end(desk)
    times = call.phases.times(call.elapsed)
    found = shown(view)
    assert set(found) == set(Phase)
    assert view.times.total.plain_text in {length_text(times.total), length_text(times.total - 1)}


def test_composing_an_offer_is_deciding_and_a_request_that_waits_is_waiting(desk: Desk) -> None:
    desk.open(LATE)
    call = desk.page.case.call
    assert call is not None
    assert phase_of(desk) is Phase.TALKING
    desk.choose_reason("Lost")
    desk.record_as_seen(EvidenceKind.TERMINATION_NOTICE)
    desk.click(desk.card(ConcessionKind.REAMORTISATION).mark)
    assert phase_of(desk) is Phase.DECIDING
    desk.card(ConcessionKind.REAMORTISATION).control.track.setFocus()
    for _ in range(12):
        desk.key(Key.Key_Right)
    desk.click(desk.page.view.primary)
    assert phase_of(desk) is Phase.WAITING
    view = end(desk)
    assert view.outcome.outcome is Disposition.OPTION_OFFERED
    assert desk.scene.store.state.cases[LATE].reason is HardshipReason.UNEMPLOYMENT


def test_promise_and_call_back_are_set_with_the_end(desk: Desk) -> None:
    desk.open(TEN_DAYS)
    view = end(desk)
    card = view.next
    assert card is not None
    desk.click(card.promise.mark)
    desk.key(Key.Key_F9)
    assert card.back.mark.isChecked()
    assert card.problem == "The call back needs a date and a time"
    card.day.setFocus()
    desk.write("2026-06-18")
    card.at.setFocus()
    desk.write("9.30")
    desk.click(view.outcome.boxes[Disposition.PROMISE_FULL])
    assert not view.primary.is_blocked
    desk.click(view.save)
    (promise,) = desk.scene.store.state.promises.values()
    assert promise.due_date > TODAY
    action = desk.scene.store.state.cases[TEN_DAYS].action
    assert action.kind is ActionKind.CALLBACK
    assert action.due_at is not None
    assert action.due_at.isoformat() == "2026-06-18T09:30:00+08:00"


def test_a_promise_made_in_the_call_stands_and_is_not_made_twice(desk: Desk) -> None:
    desk.open(TEN_DAYS)
    made = Money.of("500", "CNY")
    desk.scene.services.promises.promise(desk.session.user, TEN_DAYS, made, date(2026, 6, 20))
    view = end(desk)
    assert view.outcome.outcome is Disposition.PROMISE_PARTIAL
    assert view.outcome.other.isVisible(), "an outcome that is not among the ten is shown too"
    card = view.next
    assert card is not None
    assert card.kept.plain_text == "¥500.00"
    desk.click(view.save)
    assert len(desk.scene.store.state.promises) == 1


def test_a_promise_too_far_ahead_is_refused_in_words_and_the_call_stays(desk: Desk) -> None:
    desk.open(TEN_DAYS)
    view = end(desk)
    card = view.next
    assert card is not None
    card.due.setFocus()
    card.due.selectAll()
    desk.write("2026-08-20")
    assert card.promise.mark.isChecked()
    desk.click(view.outcome.boxes[Disposition.PROMISE_FULL])
    desk.click(view.save)
    assert view.problem.isVisible()
    assert not desk.scene.store.state.contacts
    assert desk.page.ending.is_open


def test_save_and_take_next_opens_the_next_free_case(desk: Desk, qtbot: QtBot) -> None:
    desk.scene.services.queue.take(desk.session.user, TEN_DAYS)
    desk.open(TEN_DAYS)
    view = end(desk)
    desk.key(Key.Key_6)
    assert "Next: " in view.bar._words.plain_text
    with qtbot.waitSignal(desk.session.case_wanted) as wanted:
        desk.page.activate_primary()
    assert wanted.args == [LATE]
    assert desk.scene.store.state.cases[TEN_DAYS].hold is None
    hold = desk.scene.store.state.cases[LATE].hold
    assert hold is not None
    assert hold.held_by == desk.session.user.user_id


def test_escape_goes_back_to_the_call_which_goes_on(desk: Desk) -> None:
    desk.open(TEN_DAYS)
    call = desk.page.case.call
    assert call is not None
    end(desk)
    assert desk.page.go_back()
    assert desk.page.view.isVisible()
    assert phase_of(desk) is Phase.TALKING
    assert not desk.scene.store.state.contacts


def test_another_case_comes_up_while_one_is_wrapped_up(desk: Desk) -> None:
    desk.open(TEN_DAYS)
    end(desk)
    desk.page.open_case(LATE)
    assert desk.page.view.isVisible()
    assert not desk.page.ending.is_open
    desk.page.open_case(TEN_DAYS)
    assert desk.page.case.call is not None
    assert desk.page.case.call.is_verified, "the call that was set aside goes on"


def test_ones_day_is_told_modestly(desk: Desk) -> None:
    call = CallEnd(Channel.HOTLINE, Direction.INBOUND, Disposition.BUSY, CallTimes(talking=400, wrapping_up=60))
    desk.scene.services.wrap_up.finish(desk.session.user, LATE, call)
    desk.open(TEN_DAYS)
    view = end(desk)
    assert view.times._day.plain_text == "Your day: one call, 7:40"


def test_compact_pages_keep_everything_behind_two_tabs(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(size=(1200, 640))
    desk.open(TEN_DAYS)
    view = end(desk)
    assert view.is_compact
    assert view.tabs.isVisible()
    assert view.times.isVisible()
