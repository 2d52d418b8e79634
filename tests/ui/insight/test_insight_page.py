"""The insight page by key and mouse: what little there is, is said; figures as pictures and as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_desk.ui.insight.cases_dialog import CasesDialog
from agent_desk.ui.insight.insight_page import InsightPage
from agent_desk.ui.main_window import MainWindow
from tests.ui.scene import LATE, Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def open_page(scene: Scene, qtbot: QtBot) -> Callable[[], InsightPage]:
    def make() -> InsightPage:
        window = MainWindow()
        page = InsightPage(scene.session("0107"), scene.words())
        window.add_page("insight", "insight", "Insight", page)
        window.resize(1440, 900)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: page.found is not None)
        return page

    return make


def test_without_a_request_the_page_says_so(open_page: Callable[[], InsightPage]) -> None:
    page = open_page()
    assert page.empty.isVisible()
    assert page.empty.accessibleName() == "Nothing was asked for, agreed or promised in this time"


def test_few_decisions_are_said_to_be_few_and_lead_to_their_cases(
    scene: Scene, open_page: Callable[[], InsightPage], qtbot: QtBot
) -> None:
    request = scene.ask()
    scene.services.decide.approve(scene.user("0107"), request.number)
    page = open_page()
    assert page.waits.title.plain_text == "Too few decisions by people to tell how long they take"
    opened: list[str] = []
    page.session.case_wanted.connect(opened.append)
    QTest.mouseClick(page.waits.cases, LEFT)
    qtbot.waitUntil(lambda: bool(page.findChildren(CasesDialog)))
    (dialog,) = page.findChildren(CasesDialog)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert opened == [LATE]


def test_f4_turns_pictures_into_tables_and_back(scene: Scene, open_page: Callable[[], InsightPage]) -> None:
    request = scene.ask()
    scene.services.decide.approve(scene.user("0107"), request.number)
    page = open_page()
    assert page.waits.chart.isVisible()
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_F4)
    assert not page.waits.chart.isVisible()
    assert page.waits.table.isVisible()
    item = page.waits.table.item(0, 1)
    assert item is not None
    assert item.text() == "1"
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_F4)
    assert page.waits.chart.isVisible()
