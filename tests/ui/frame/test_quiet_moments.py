"""Work that nobody waits for gives way to keys, and a page of the frame is made when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from agent_desk.ui.frame.quiet_moments import QuietMoments
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.page import Page

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier


def test_pieces_are_done_one_after_the_other(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    done: list[str] = []
    moments = QuietMoments(field, [lambda: done.append("a"), lambda: done.append("b")])
    moments.start()
    qtbot.waitUntil(lambda: moments.is_done)
    assert done == ["a", "b"]


def test_a_key_puts_the_pieces_off(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    moments = QuietMoments(field, [lambda: None])
    moments.start()
    moments._timer.setInterval(1)  # it would be due at once
    handle = field.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_A)
    assert moments._timer.remainingTime() > 100
    assert not moments.is_done


def test_a_page_is_made_when_it_is_first_gone_to(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    made: list[Page] = []

    def make() -> Page:
        made.append(Page())
        return made[-1]

    window.add_page("queue", "queue", "Queue", Page())
    window.add_page("policy", "policy", "Policy", make)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert not made
    assert not window.is_made("policy")
    for key in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_2):
        QTest.keyClick(window, key, CTRL)
    (page,) = made
    assert page.isVisible()
    assert window.page("policy") is page
