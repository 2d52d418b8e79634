"""The whole window over a store in dictionaries: signing in, going from page to page, searching, switching."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_desk.domain.errors import StoreError
from agent_desk.domain.loan import PortfolioId
from agent_desk.ui import theme
from agent_desk.ui.application import LanguageSwitch, ThemeSwitch, available_languages
from agent_desk.ui.desk_window import DeskWindow
from agent_desk.ui.preferences import Preferences
from agent_desk.ui.tasks import Runner
from tests.ui.scene import LATE, NEARLY, Scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    Open = Callable[..., DeskWindow]

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class ToldNotices:
    """Says what it is told, once."""

    def __init__(self) -> None:
        self.news = False
        self.failure: StoreError | None = None
        self.closed = False

    def changed(self) -> bool:
        if self.failure is not None:
            raise self.failure
        news, self.news = self.news, False
        return news

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def open_desk(scene: Scene, qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    switches = (ThemeSwitch(qapp, "light"), LanguageSwitch(qapp))

    def make(
        user_id: str | None = "2041", notices: ToldNotices | None = None, *, closes_itself: bool = False
    ) -> DeskWindow:
        user = scene.user(user_id) if user_id is not None else None
        window = DeskWindow(scene.services, scene.runner, *switches, user=user, notices=notices)
        if not closes_itself:
            qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield make
    for switch in switches:
        switch.deleteLater()


def status(window: DeskWindow, key: str) -> str:
    return window.status_items.item(key).text


def test_without_a_person_the_window_begins_with_the_sign_in(open_desk: Open, qtbot: QtBot) -> None:
    window = open_desk(None)
    assert not window.rail.isVisible()
    with qtbot.waitSignal(window.signed_in) as signed_in:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert signed_in.args is not None
    assert window.rail.isVisible()
    assert window.home is not None
    assert window.home.queue.isVisible()


def test_the_frame_says_who_where_and_on_which_day(open_desk: Open) -> None:
    window = open_desk()
    assert status(window, "person") == "Li Wei · agent 2041"
    assert status(window, "store") == "Store: in memory"
    assert status(window, "policy").startswith("Policy cn-instalment")
    assert status(window, "figures") == "Qingfan, business date 16 Jun 2026"
    assert window.top_bar.notice.text() == "SAMPLE, made-up data"
    assert not window.portfolio_switch.isVisible()


def test_enter_in_the_queue_leads_to_the_case(open_desk: Open) -> None:
    window = open_desk()
    assert window.home is not None
    QTest.keyClick(window.home.queue.table, Qt.Key.Key_Return)
    assert window.shown_key == "case"
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    assert window.shown_key == "queue"


def test_a_borrower_is_found_as_you_type_and_opened(open_desk: Open, qtbot: QtBot) -> None:
    window = open_desk()
    asked: list[str] = []
    assert window.session is not None
    window.session.case_wanted.connect(asked.append)
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    popup = window.search_popup
    QTest.keyClicks(popup.field, "Somch")
    qtbot.waitUntil(lambda: len(popup.hits) == 1)
    assert popup.hits[0].detail == f"{NEARLY} · 136 •••• 2210"
    assert popup.hits[0].amount == ""
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert asked == [NEARLY]
    assert scene_holder(window, NEARLY) is None


def test_control_enter_in_the_search_takes_the_case(open_desk: Open, qtbot: QtBot) -> None:
    window = open_desk()
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(window.search_popup.field, "jingyi")
    qtbot.waitUntil(lambda: len(window.search_popup.hits) == 1)
    QTest.keyClick(window.search_popup.field, Qt.Key.Key_Return, CTRL)
    assert scene_holder(window, LATE) == "2041"
    assert window.shown_key == "case"


def scene_holder(window: DeskWindow, number: str) -> str | None:
    assert window.home is not None
    window.home.queue.reload()
    place = window.home.queue.model.place_of(number)
    row = window.home.queue.model.row_at(place) if place is not None else None
    return row.hold.held_by if row is not None and row.hold is not None else None


def test_a_second_portfolio_can_be_chosen_and_is_kept(scene: Scene, open_desk: Open, qtbot: QtBot) -> None:
    other = replace(scene.portfolio, portfolio_id=PortfolioId("zz"), name="Other", generated=False)
    with scene.store.work("system") as work:
        work.portfolios.save(other)
        work.commit()
    window = open_desk()
    assert window.portfolio_switch.isVisible()
    window.portfolio_switch.setFocus()
    with qtbot.waitSignal(window.preferences_changed) as kept:
        QTest.keyClick(window.portfolio_switch, Qt.Key.Key_Down)
        if not window.portfolio_switch.currentText().startswith("Other"):
            QTest.keyClick(window.portfolio_switch, Qt.Key.Key_Down)
    assert kept.args == [Preferences(portfolio_id="zz")]
    assert status(window, "figures") == "Other, business date 16 Jun 2026"
    assert window.top_bar.notice.text() == ""
    assert window.home is not None
    assert window.home.queue.model.rowCount() == 0


def test_an_empty_store_shows_the_way_to_loans(scene: Scene, open_desk: Open) -> None:
    scene.store.state.portfolios.clear()
    window = open_desk("0012")
    assert window.home is not None
    assert window.home.current is window.home.first_run
    assert status(window, "store") == "Store: in memory, empty"


def test_an_administrator_works_no_queue(open_desk: Open) -> None:
    window = open_desk("0001")
    assert window.home is not None
    assert window.home.current is window.home.no_queue
    assert not window.top_bar.search.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert window.home.importing.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.home.no_queue.isVisible()


def test_an_agent_is_offered_no_import(open_desk: Open) -> None:
    window = open_desk()
    assert window.home is not None
    assert not window.home.import_button.isVisible()


def test_dark_is_chosen_by_key_and_kept(open_desk: Open, qtbot: QtBot) -> None:
    window = open_desk()
    with qtbot.waitSignal(window.preferences_changed) as kept:
        QTest.keyClick(window, Qt.Key.Key_D, CTRL | SHIFT)
    assert theme.tokens().is_dark
    assert kept.args == [Preferences(theme="dark")]


def test_another_language_is_spoken_at_once(open_desk: Open, qtbot: QtBot) -> None:
    window = open_desk()
    if "zh" not in available_languages():
        pytest.skip("the Chinese translation is not compiled")
    assert window.home is not None
    window.choose_language("zh")
    qtbot.waitUntil(lambda: window.home.queue.take_button.text() != "Take next case")  # type: ignore[union-attr]
    window.choose_language("en")
    qtbot.waitUntil(lambda: window.home.queue.take_button.text() == "Take next case")  # type: ignore[union-attr]


def test_the_gear_offers_text_sizes(open_desk: Open, qtbot: QtBot) -> None:
    window = open_desk()
    QTest.mouseClick(window.rail.button("settings"), Qt.MouseButton.LeftButton)
    assert window.menu.isVisible()
    actions = [action for action in window.menu.actions() if action.text() == "115 %"]
    QTest.mouseClick(window.menu, Qt.MouseButton.LeftButton, pos=window.menu.actionGeometry(actions[0]).center())
    assert theme.text_percent() == 115
    qtbot.waitUntil(lambda: not window.menu.isVisible())


def test_what_others_change_appears_without_a_key(scene: Scene, open_desk: Open, qtbot: QtBot) -> None:
    notices = ToldNotices()
    window = open_desk("2041", notices)
    assert window.home is not None
    scene.services.queue.take(scene.user("2042"), LATE)
    notices.news = True
    assert window._watch is not None
    window._watch.look()
    model = window.home.queue.model
    qtbot.waitUntil(lambda: model.row_at(0).holder_name == "吴昊")  # type: ignore[union-attr]


def test_a_store_out_of_reach_is_said_and_unsaid(open_desk: Open) -> None:
    notices = ToldNotices()
    window = open_desk("2041", notices)
    assert window._watch is not None
    notices.failure = StoreError("store.lost")
    window._watch.look()
    assert status(window, "sync") == "The store does not answer"
    notices.failure = None
    window._watch.look()
    assert status(window, "sync") == "Store answers"


def test_a_window_that_closes_lets_go_of_its_notices(open_desk: Open) -> None:
    notices = ToldNotices()
    window = open_desk("2041", notices, closes_itself=True)
    window.close()
    assert notices.closed


def test_a_failure_that_no_page_takes_is_shown_until_it_is_closed(scene: Scene, open_desk: Open) -> None:
    window = open_desk()
    scene.runner.failed.emit(StoreError("store.newer", store="desk.db"))
    assert window.failure.isVisible()
    QTest.mouseClick(window.failure.close_button, Qt.MouseButton.LeftButton)
    assert not window.failure.isVisible()


def test_a_window_closed_with_an_act_under_way_lets_it_end(scene: Scene, open_desk: Open, qtbot: QtBot) -> None:
    scene.runner = Runner()
    window = open_desk(closes_itself=True)
    qtbot.waitUntil(lambda: not scene.runner.is_busy)
    begun, go_on = threading.Event(), threading.Event()
    told: list[str] = []

    def act() -> str:
        begun.set()
        assert go_on.wait(30)
        scene.services.queue.take(scene.user("2041"), LATE)
        return "done"

    scene.runner.run(window, act, told.append)
    assert begun.wait(30)
    threading.Timer(0.05, go_on.set).start()
    window.close()
    assert scene.store.state.cases[LATE].hold is not None, "it is whole, not half done"
    assert told == [], "a window that is gone hears nothing"
