"""The window in which the sample is made: what is said on the way, and its ends."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_desk.domain.errors import StoreError
from agent_desk.ui.opening import close_opening
from agent_desk.ui.preparing.preparing_window import PreparingWindow
from agent_desk.ui.preparing.work import Make, Part, Preparation
from agent_desk.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

PARTS = (Part("6,282 real loans", "US dollars", 60), Part("2,000 generated borrowers", "yuan", 40))


class Maker:
    """Makes nothing, half-way, until it is let go or told to stop."""

    def __init__(self) -> None:
        self.go = Event()
        self.was_stopped = False
        self.faults: list[StoreError] = []

    def __call__(self, *, progress: Callable[[int, int, int], None], cancelled: Callable[[], bool]) -> bool:
        if self.faults:
            raise self.faults.pop()
        progress(1, 500, 2000)
        while not self.go.wait(0.005):
            if cancelled():
                self.was_stopped = True
                return False
        return True


@pytest.fixture
def maker() -> Iterator[Maker]:
    made = Maker()
    yield made
    made.go.set()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., PreparingWindow]:
    def show(make: Make, *, may_stop: bool = True) -> PreparingWindow:
        window = PreparingWindow(Preparation("/data/sample.db", PARTS, make, may_stop=may_stop), Words())
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(window.isVisible)
        return window

    return show


def test_it_begins_by_itself_and_says_how_far_it_is(
    qtbot: QtBot, maker: Maker, shown: Callable[..., PreparingWindow]
) -> None:
    window = shown(maker)
    qtbot.waitUntil(lambda: window.bar.value() == 70)
    first, second = window.rows
    assert (first.state.plain_text, second.state.plain_text) == ("done", "500 of 2,000")
    assert window.percent.plain_text == "70 %"
    with qtbot.waitSignal(window.ready):
        maker.go.set()
    assert window.is_ready
    assert window.bar.value() == 100
    assert window.isVisible(), "it stays until the desk is there"
    close_opening()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_escape_stops_it_and_the_window_goes_when_nothing_is_left(
    qtbot: QtBot, maker: Maker, shown: Callable[..., PreparingWindow]
) -> None:
    window = shown(maker)
    qtbot.waitUntil(lambda: window.bar.value() > 0)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert maker.was_stopped
    assert not window.is_ready
    assert window.error is None


def test_what_must_not_be_left_half_way_cannot_be_stopped(
    qtbot: QtBot, maker: Maker, shown: Callable[..., PreparingWindow]
) -> None:
    window = shown(maker, may_stop=False)
    qtbot.waitUntil(lambda: window.bar.value() > 0)
    assert not window.leave.isVisible()
    window.close()
    assert window.isVisible()
    with qtbot.waitSignal(window.ready):
        maker.go.set()
    assert not maker.was_stopped


def test_what_went_wrong_is_said_and_another_try_goes_on(
    qtbot: QtBot, maker: Maker, shown: Callable[..., PreparingWindow]
) -> None:
    maker.faults.append(StoreError("store.full", store="sample.db"))
    window = shown(maker)
    qtbot.waitUntil(window.trouble.isVisible)
    assert "sample.db" in window.trouble.words.plain_text
    assert window.error is not None
    assert window.again.hasFocus()
    QTest.mouseClick(window.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.bar.value() == 70)
    assert not window.trouble.isVisible()
    with qtbot.waitSignal(window.ready):
        maker.go.set()
    assert window.error is None
