"""Short texts in the chat of a case: consent by key, a text copied and marked as sent, and none without consent."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from agent_desk.domain.case import Channel
from agent_desk.domain.texting import ConsentWay
from agent_desk.ui.channels.chat_pane import Bubble
from tests.ui.case.test_case_channels import turn
from tests.ui.scene import LATE, NEARLY

if TYPE_CHECKING:
    from agent_desk.ui.channels.chat_pane import ChatPane
    from tests.ui.case.conftest import Desk

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def chat(desk: Desk) -> ChatPane:
    desk.scene.clock.move(timedelta(hours=2))  # the contact guard opens at eight where the borrower lives
    desk.open(LATE)
    turn(desk, Channel.CHAT)
    pane = desk.page.channels.chat
    pane.field.setFocus()
    return pane


def test_nothing_is_copied_or_marked_before_the_borrower_agreed(desk: Desk, chat: ChatPane) -> None:
    QGuiApplication.clipboard().setText("before")
    assert chat.texts.state.text == "Short texts: ask first whether they agree"
    assert chat.texts.send.is_blocked
    desk.write("Please call back")
    desk.key(Key.Key_T, ALT)
    assert QGuiApplication.clipboard().text() == "before"
    assert desk.scene.store.state.sent_texts == {}
    assert chat.field.toPlainText() == "Please call back"


def test_one_key_records_it_and_one_copies_and_marks(desk: Desk, chat: ChatPane) -> None:
    desk.key(Key.Key_Y, ALT)
    marks = list(desk.scene.store.state.consents.values())
    assert [(mark.given, mark.way, mark.recorded_by) for mark in marks] == [
        (True, ConsentWay.CHAT, desk.session.user.user_id)
    ]
    assert not chat.texts.send.is_blocked
    desk.write("Please call back")
    desk.key(Key.Key_T, ALT)
    assert not chat.problem.isVisible()
    assert [item.text for item in desk.scene.store.state.sent_texts.values()] == ["Please call back"]
    assert QGuiApplication.clipboard().text() == "Please call back"
    assert chat.field.toPlainText() == ""
    listed = [item.accessibleName() for item in chat.lines.findChildren(Bubble)]
    assert any("marked as sent: Please call back" in name for name in listed)


def test_one_key_takes_it_back(desk: Desk, chat: ChatPane) -> None:
    desk.key(Key.Key_Y, ALT)
    desk.key(Key.Key_X, ALT)
    assert [mark.given for mark in desk.scene.store.state.consents.values()] == [True, False]
    assert chat.texts.state.text.startswith("No short texts: ")
    assert chat.texts.send.is_blocked
    assert not chat.texts.refuses.isVisible()


def test_another_case_shows_nothing_of_the_one_before(desk: Desk, chat: ChatPane) -> None:
    desk.key(Key.Key_Y, ALT)
    desk.open(NEARLY)
    turn(desk, Channel.CHAT)
    assert chat.texts.state.text == "Short texts: ask first whether they agree"
