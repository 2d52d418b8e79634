"""Reasons chosen by their first letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from agent_desk.ui.case.reason_box import ReasonBox
from tests.ui.scene import LATE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.case.conftest import Desk


@pytest.fixture
def box(qtbot: QtBot) -> ReasonBox:
    box = ReasonBox()
    box.addItems(["Lost job", "Less income", "Illness", "Other reason"])
    box.setCurrentIndex(-1)
    qtbot.addWidget(box)
    return box


def _press(box: ReasonBox, text: str, at: int) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)
    event.setTimestamp(at)
    QApplication.sendEvent(box, event)


@pytest.mark.parametrize(
    ("presses", "chosen"),
    [
        ([("l", 0), ("o", 100)], "Lost job"),
        ([("l", 0), ("e", 900)], "Less income"),
        ([("l", 0), ("o", 1001)], "Other reason"),
        ([("l", 0), ("l", 100)], "Less income"),
        ([("l", 0), ("l", 100), ("l", 200)], "Lost job"),
        ([("i", 0), ("x", 100)], "Illness"),
        ([("L", 0), ("o", 100), ("s", 200), ("t", 300), (" ", 400), ("j", 500)], "Lost job"),
    ],
)
def test_letters_are_one_word_by_when_they_were_pressed(
    box: ReasonBox, presses: list[tuple[str, int]], chosen: str
) -> None:
    for text, at in presses:
        _press(box, text, at)
    assert box.currentText() == chosen


def test_a_letter_that_changes_nothing_chooses_nothing(box: ReasonBox) -> None:
    heard: list[int] = []
    box.activated.connect(heard.append)
    for at, text in enumerate("less"):
        _press(box, text, at)
    assert heard == [0, 1]
    _press(box, "x", 9)
    assert heard == [0, 1]


def test_a_pause_of_the_window_does_not_choose_another_reason(desk: Desk, qtbot: QtBot) -> None:
    desk.open(LATE)
    desk.choose_reason("L")
    passed = False

    def end() -> None:
        nonlocal passed
        passed = True

    QTimer.singleShot(2 * QApplication.keyboardInputInterval(), end)
    qtbot.waitUntil(lambda: passed)
    desk.write("ost")
    assert desk.work.hardship.reason.currentText() == "Lost job"
