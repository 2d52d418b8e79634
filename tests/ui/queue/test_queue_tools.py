"""Columns, more filters and saved views of the queue, worked by key and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.money import Money
from agent_desk.services.ports import Holding, Narrowing, QueueOrder, SavedView
from agent_desk.ui.kept_layout import KeptLayout
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.queue import QueuePage
from agent_desk.ui.queue.columns import COLUMNS, Column
from agent_desk.ui.queue.preview import WIDTH
from tests.ui.scene import LATE, Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def layout() -> KeptLayout:
    return KeptLayout({"2042/queue.columns": "phone"}, "2041")


@pytest.fixture
def open_page(scene: Scene, layout: KeptLayout, qtbot: QtBot) -> Callable[[], QueuePage]:
    def make() -> QueuePage:
        session = scene.session("2041")
        session.layout = layout
        window = MainWindow()
        window.resize(1440, 900)
        page = QueuePage(session, scene.words())
        window.add_page("queue", "queue", "Queue", page)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        page.setFocus()
        return page

    return make


def shown(page: QueuePage) -> set[Column]:
    return {spec.column for place, spec in enumerate(COLUMNS) if not page.table.isColumnHidden(place)}


def click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def tabs(page: QueuePage) -> list[str]:
    return [page.tabs.accessibleTabName(place) for place in range(page.tabs.count())]


def test_a_column_that_is_switched_off_stays_off_for_this_person(
    open_page: Callable[[], QueuePage], layout: KeptLayout
) -> None:
    page = open_page()
    assert Column.LOAN in shown(page)
    click(page.tools.columns)
    menu = page.tools.columns.menu_of_columns
    at = menu.actionGeometry(page.tools.columns.action(Column.LOAN)).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert Column.LOAN not in shown(page)
    assert layout.words("queue.columns") == frozenset({"loan"})
    assert Column.LOAN not in shown(open_page())
    page.tools.columns._show_all()
    assert Column.LOAN in shown(page)
    assert layout.words("queue.columns") is None


def test_a_row_always_says_who_and_how_late(open_page: Callable[[], QueuePage], layout: KeptLayout) -> None:
    layout.keep("queue.columns", ["borrower", "days-past-due", "nonsense", "phone"])
    page = open_page()
    assert page.tools.columns.hidden == {Column.PHONE}
    assert not page.tools.columns.action(Column.BORROWER).isEnabled()


def test_more_filters_narrow_at_once_and_escape_drops_them(open_page: Callable[[], QueuePage]) -> None:
    page = open_page()
    click(page.filters.more_button)
    more = page.filters.more
    assert more.isVisible()
    QTest.keyClick(more.reasons.chip("illness"), Qt.Key.Key_Return)
    assert page.model.rowCount() == 0
    assert page.states.empty.isVisible()
    assert page.filters.more_button._note == "1"
    QTest.keyClick(more.reasons.chip("illness"), Qt.Key.Key_Space)
    assert page.model.rowCount() == 2
    QTest.keyClicks(more.least, "1000")
    QTest.keyClick(more.least, Qt.Key.Key_Return)
    assert page.filters.narrowing == Narrowing(least=Money.of("1000", "CNY"))
    assert more.said() == ["at least ¥1,000.00"]
    QTest.keyClick(more, Qt.Key.Key_Escape)
    assert not more.isVisible()
    QTest.keyClick(page.window(), Qt.Key.Key_Escape)
    assert page.filters.narrowing == Narrowing()
    assert more.least.text() == ""


def test_a_view_is_saved_counted_chosen_by_key_and_removed(scene: Scene, open_page: Callable[[], QueuePage]) -> None:
    scene.services.queue.take(scene.user("2042"), LATE)
    page = open_page()
    page.filters.more.set_narrowing(Narrowing(holding=Holding.FREE))
    page.sort(QueueOrder.NAME, descending=False)
    click(page.tools.save_button)
    QTest.keyClicks(page.tools.panel.name, "  Free ones ")
    QTest.keyClick(page.tools.panel.name, Qt.Key.Key_Return)
    assert not page.tools.panel.isVisible()
    assert tabs(page)[-1] == "Free ones 1"
    assert page.tabs.currentIndex() == 7
    kept = scene.services.views.get(scene.user("2041"), "Free ones")
    assert (kept.order, kept.descending, kept.narrowing.holding) == (QueueOrder.NAME, False, Holding.FREE)
    QTest.keyClick(page.table, Qt.Key.Key_1, ALT)
    assert tabs(page)[0] == "Whole queue 2"
    assert (page.filters.narrowing, page.model.rowCount()) == (Narrowing(), 2)
    QTest.keyClick(page.table, Qt.Key.Key_8, ALT)
    assert (page.filters.narrowing.holding, page.model.rowCount()) == (Holding.FREE, 1)
    assert tabs(page)[0] == "Whole queue 2"
    click(page.tools.save_button)
    click(page.tools.panel.remove_button)
    assert tabs(page)[-1].startswith("Replies due")
    assert page.model.rowCount() == 2


def test_a_name_that_cannot_be_kept_says_why_and_stays(scene: Scene, open_page: Callable[[], QueuePage]) -> None:
    page = open_page()
    click(page.tools.save_button)
    QTest.keyClick(page.tools.panel.name, Qt.Key.Key_Return)
    assert page.tools.panel.isVisible()
    assert "1 to 30 letters" in page.tools.panel._problem.plain_text
    assert not scene.services.views.all(scene.user("2041"))
    QTest.keyClick(page.tools.panel, Qt.Key.Key_Escape)
    assert not page.tools.panel.isVisible()


def test_views_saved_by_command_are_tabs_with_all_their_parts(scene: Scene, open_page: Callable[[], QueuePage]) -> None:
    held = Narrowing(frozenset({HardshipReason.ILLNESS}), held_by=scene.user("2042").user_id)
    scene.services.views.save(scene.user("2041"), SavedView("By command", text="li", narrowing=held))
    page = open_page()
    page.tabs.setCurrentIndex(7)
    wanted = page.wanted()
    assert wanted is not None
    assert (wanted.text, wanted.narrowing) == ("li", held)
    assert page.filters.said() == ["“li”", "Illness", "held by 2042"]


def test_the_preview_keeps_its_width_until_a_double_click(
    open_page: Callable[[], QueuePage], layout: KeptLayout
) -> None:
    page = open_page()
    assert page.splitter.sizes()[1] == WIDTH
    handle = page.splitter.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 100))
    QTest.mouseMove(handle, QPoint(-60, 100))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 100))
    (width,) = layout.numbers("queue.preview", 1)
    assert width > WIDTH + 40
    assert open_page().splitter.sizes()[1] == width
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton)
    assert page.splitter.sizes()[1] == WIDTH
    assert layout.numbers("queue.preview", 1) == ()


def test_the_preview_says_whether_the_borrower_may_be_contacted_and_who_holds_the_case(
    scene: Scene, open_page: Callable[[], QueuePage], qtbot: QtBot
) -> None:
    scene.services.queue.take(scene.user("2042"), LATE)
    page = open_page()
    guard = page.preview._guard
    qtbot.waitUntil(guard.isVisible)
    assert guard.accessibleName().startswith("No call now: it is 06:38")
    place = [spec.column for spec in COLUMNS].index(Column.HELD_BY)
    tip = page.model.data(page.model.index(0, place), Qt.ItemDataRole.ToolTipRole)
    assert tip == "Held by 吴昊 for 0 min"


def test_what_cannot_be_read_is_as_if_it_had_never_been_kept() -> None:
    kept = KeptLayout({"a/x": "1 2", "a/y": "1 -2", "a/z": 5}, "a")  # type: ignore[dict-item]
    assert kept.numbers("x", 2) == (1, 2)
    assert kept.numbers("x", 3) == kept.numbers("y", 2) == kept.numbers("z", 1) == kept.numbers("none", 1) == ()
    assert kept.words("z") is None
