"""A case that is worked on in writing: the chat with its figures and its patience, the letter with its eight parts."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from agent_desk.domain.case import ActionKind, Channel
from agent_desk.domain.chat import ChatSide
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import LetterPart, LetterStatus
from tests.ui.scene import LATE, NEARLY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from agent_desk.ui.channels.chat_pane import ChatPane
    from agent_desk.ui.channels.letter_pane import LetterPane
    from tests.ui.case.conftest import Desk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def turn(desk: Desk, channel: Channel) -> None:
    """Choose a channel in the menu of the clock."""
    desk.click(desk.page.view.strip.clock)
    menu = next(item for item in desk.page.view.strip.findChildren(QMenu) if item.isVisible())
    menu.actions()[list(Channel).index(channel)].trigger()
    menu.close()
    desk.page.activateWindow()
    QTest.qWaitForWindowActive(desk.page)


@pytest.fixture
def chat(desk: Desk) -> ChatPane:
    desk.scene.services.chats.say(desk.session.user, LATE, ChatSide.BORROWER, "门店关了，我5月22日被裁员。")
    desk.open(LATE)
    turn(desk, Channel.CHAT)
    return desk.page.channels.chat


@pytest.fixture
def letter(desk: Desk) -> LetterPane:
    desk.open(LATE)
    desk.choose_reason("Lost")
    turn(desk, Channel.LETTER)
    return desk.page.channels.letter


def test_enter_keeps_a_line_with_the_case(desk: Desk, chat: ChatPane) -> None:
    assert chat.isVisible()
    chat.field.setFocus()
    desk.write("How much a month")
    desk.key(Key.Key_Return)
    lines = list(desk.scene.store.state.chats.values())
    assert [(line.side, line.text) for line in lines][-1] == (ChatSide.DESK, "How much a month")
    assert chat.field.toPlainText() == ""


def test_what_the_borrower_wrote_is_taken_in(desk: Desk, chat: ChatPane) -> None:
    desk.click(chat.side._buttons[ChatSide.BORROWER.value])
    chat.field.setFocus()
    desk.write("hello")
    desk.click(chat.send)
    assert [line.side for line in desk.scene.store.state.chats.values()] == [ChatSide.BORROWER, ChatSide.BORROWER]
    assert chat.side.current_key == ChatSide.DESK.value


@pytest.mark.usefixtures("chat")
@pytest.mark.parametrize(("seconds", "tone"), [(30, "ok"), (130, "warn"), (200, "bad")])
def test_the_clock_tells_how_long_the_borrower_waits(desk: Desk, seconds: int, tone: str) -> None:
    desk.scene.clock.move(timedelta(seconds=seconds))
    desk.page.case.reload()
    clock = desk.page.view.strip.clock
    assert clock.time == f"{seconds // 60:02d}:{seconds % 60:02d}"
    assert clock.tone == tone


def test_the_offer_goes_into_the_line_tinted_and_follows_the_hand(desk: Desk, chat: ChatPane) -> None:
    desk.click(chat.offer)
    assert chat.problem.isVisible(), "there is no offer yet"
    card = desk.card(ConcessionKind.REAMORTISATION)
    desk.click(card.mark)
    desk.click(chat.offer)
    before = chat.field.toPlainText()
    assert all(figure in before for figure in chat.tint.figures)
    card.control.track.setFocus()
    desk.key(Key.Key_Right)
    after = chat.field.toPlainText()
    assert after != before
    assert all(figure in after for figure in chat.tint.figures)


def test_ctrl_tab_goes_to_the_next_chat_that_waits(desk: Desk, chat: ChatPane, qtbot: QtBot) -> None:
    desk.scene.services.chats.say(desk.session.user, NEARLY, ChatSide.BORROWER, "hello")
    chat.field.setFocus()
    with qtbot.waitSignal(desk.session.case_wanted) as wanted:
        desk.key(Key.Key_Tab, CTRL)
    assert wanted.args == [NEARLY]


def test_nothing_is_read_before_identity_is_verified(desk: Desk) -> None:
    desk.scene.services.chats.say(desk.session.user, LATE, ChatSide.BORROWER, "secret")
    desk.page.open_case(LATE)
    turn(desk, Channel.CHAT)
    assert not desk.page.channels.chat.isVisible()


def test_a_written_application_is_taken_in_and_says_its_date(desk: Desk, letter: LetterPane) -> None:
    assert letter.isVisible()
    assert letter.finish.is_blocked
    desk.click(letter.take_in)
    action = desk.scene.store.state.cases[LATE].action
    assert action.kind is ActionKind.REPLY
    assert "22 Jun" in desk.page.view.strip.clock.time
    assert not letter.take_in.isVisible()
    assert not letter.finish.is_blocked


def test_a_part_is_taken_out_and_put_in_again(desk: Desk, letter: LetterPane) -> None:
    desk.click(letter.take_in)
    for left_out in ((LetterPart.COMPLAINT,), ()):
        desk.key(Key.Key_8, Qt.KeyboardModifier.AltModifier)
        desk.page.channels._pause.timeout.emit()
        assert letter.left_out == left_out
        assert letter.finish.is_blocked is bool(left_out)


def test_a_click_on_a_part_takes_it_out(desk: Desk, letter: LetterPane) -> None:
    desk.click(letter.take_in)
    desk.click(letter.parts[LetterPart.COMPLAINT])
    desk.page.channels._pause.timeout.emit()
    assert letter.left_out == (LetterPart.COMPLAINT,)


def test_an_acknowledgement_is_made_ready(desk: Desk, letter: LetterPane) -> None:
    desk.click(letter.take_in)
    desk.click(letter.finish)
    (made,) = desk.scene.store.state.letters.values()
    assert (made.kind, made.status) == (LetterKind.ACKNOWLEDGEMENT, LetterStatus.READY)
    assert not letter.finish.isVisible()
    assert made.number in desk.scene.store.state.letter_sheets


def test_a_decision_is_read_by_a_supervisor(open_desk: Callable[..., Desk], desk: Desk, letter: LetterPane) -> None:
    scene = desk.scene
    request = scene.ask()
    scene.services.decide.reject(scene.user("0107"), request.number, "Income is not shown.")
    desk.page.case.reload()
    desk.click(letter.take_in)
    desk.click(letter.kind._buttons[LetterKind.DECISION.value])
    desk.page.channels._pause.timeout.emit()
    desk.click(letter.finish)
    (made,) = scene.store.state.letters.values()
    assert made.status is LetterStatus.READING
    assert not letter.finish.isVisible()
    other = open_desk("0107", scene=scene)
    other.open(LATE)
    turn(other, Channel.LETTER)
    pane = other.page.channels.letter
    other.click(pane.kind._buttons[LetterKind.DECISION.value])
    other.page.channels._pause.timeout.emit()
    assert pane.back.isVisible()
    other.click(pane.finish)
    (made,) = scene.store.state.letters.values()
    assert (made.status, made.reader) == (LetterStatus.READY, "0107")


@pytest.mark.parametrize("channel", [Channel.CHAT, Channel.LETTER])
def test_script_rights_and_notes_are_one_key_away_from_what_is_written(desk: Desk, channel: Channel) -> None:
    desk.open(LATE)
    turn(desk, channel)
    view, channels = desk.page.view, desk.page.channels
    sheet = channels.chat if channel is Channel.CHAT else channels.letter
    side = view.side
    desk.key(Key.Key_F7)
    assert side.rights.isVisible()
    assert side.rights.read_count == 0, "what was not in sight was not read from here"
    desk.key(Key.Key_F7)
    assert side.rights.read_count == 2
    assert desk.page.go_back()
    assert sheet.isVisible()
    desk.key(Key.Key_F3)
    assert side.script.isVisible()
    assert side.script.part == 0
    desk.key(Key.Key_F3)
    assert side.script.part == 1
    assert desk.page.go_back()
    desk.key(Key.Key_F8)
    assert side.notes.field.hasFocus()
    desk.write("asks for a letter")
    desk.page.case.reload()
    assert side.notes.field.isVisible(), "reading the case again turns nothing over"
    desk.click(view.right.tabs)
    turn(desk, Channel.HOTLINE)
    assert side.script.isVisible()
    assert not view.right.tabs.isVisible()


def test_words_that_may_not_go_out_are_said_beside_the_line_and_it_is_not_kept(
    desk: Desk, chat: ChatPane, qtbot: QtBot
) -> None:
    chat.field.setFocus()
    desk.write("Or you go to jail")
    qtbot.waitUntil(lambda: chat.wording.text.startswith("“jail”: Threat of arrest or prison"))
    assert chat.wording.isVisible()
    desk.key(Key.Key_Return)
    assert len(desk.scene.store.state.chats) == 1
    assert chat.problem.plain_text.startswith("“jail” (character 14) may not go out")
    desk.click(chat.side._buttons[ChatSide.BORROWER.value])
    assert not chat.wording.isVisible(), "what the borrower wrote is taken in as it is"
