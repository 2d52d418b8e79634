"""The queue, worked by key and mouse as an agent works it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.errors import StoreError
from agent_desk.services.ports import QueueOrder, QueueView
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.queue import QueuePage
from agent_desk.ui.queue.columns import COLUMNS, Column
from tests.ui.queue.crowd import CrowdReads
from tests.ui.scene import LATE, NEARLY, TODAY, Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words


CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class _Watched(QueuePage):
    """Notes which cases it opened."""

    def __init__(self, session: Session, words: Words) -> None:
        super().__init__(session, words)
        self.opened: list[str] = []
        session.case_wanted.connect(self.opened.append)


class _Open(Protocol):
    def __call__(self, user_id: str = "2041", reads: CrowdReads | None = None) -> tuple[MainWindow, _Watched]: ...


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def open_page(scene: Scene, qtbot: QtBot) -> _Open:
    def make(user_id: str = "2041", reads: CrowdReads | None = None) -> tuple[MainWindow, _Watched]:
        if reads is not None:
            scene.store.reads = reads
        session = scene.session(user_id)
        window = MainWindow()
        page = _Watched(session, scene.words())
        window.add_page("queue", "queue", "Queue", page)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        page.setFocus()
        return window, page

    return make


def holder(scene: Scene, number: str) -> str | None:
    hold = scene.store.state.cases[number].hold  # type: ignore[index]
    return hold.held_by if hold is not None else None


def click_head(page: QueuePage, column: Column) -> None:
    place = [spec.column for spec in COLUMNS].index(column)
    at = QPoint(page.table.columnViewportPosition(place) + 20, 10)
    QTest.mouseClick(page.table.head.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_most_urgent_case_is_chosen_and_previewed_without_amounts(open_page: _Open, qtbot: QtBot) -> None:
    _, page = open_page()
    assert page.model.rowCount() == 2
    row = page.table.current_row()
    assert row is not None
    assert row.loan_number == LATE
    lines = page.preview._offer_lines
    qtbot.waitUntil(lambda: bool(lines.lines))
    said = " ".join(f"{name} {limit}" for name, limit, _, _ in lines.lines)
    assert "New instalment plan up to 24 instalments" in said
    shown = [label.text() for label in page.preview.findChildren(type(page.preview._name)) if label.isVisible()]
    assert not [text for text in shown if "¥" in text]


def test_enter_takes_the_chosen_case_and_opens_it(scene: Scene, open_page: _Open) -> None:
    _, page = open_page()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.opened == [NEARLY]
    assert holder(scene, NEARLY) == "2041"


def test_control_enter_hands_out_the_most_urgent_free_case(scene: Scene, open_page: _Open) -> None:
    scene.services.queue.take(scene.user("2042"), LATE)
    window, page = open_page()
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert page.opened == [NEARLY]
    assert holder(scene, NEARLY) == "2041"
    scene.services.queue.take(scene.user("2042"), NEARLY, over=True)
    QTest.mouseClick(page.take_button, Qt.MouseButton.LeftButton)
    assert page.opened == [NEARLY]
    assert page.notice.isVisible()
    assert page.notice.panel.title.plain_text == "No free case"


def test_a_case_that_somebody_holds_is_taken_over_only_when_asked(scene: Scene, open_page: _Open) -> None:
    scene.services.queue.take(scene.user("2042"), LATE)
    _, page = open_page()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.opened == []
    assert page.notice.panel.title.plain_text == "吴昊 holds this case"
    assert "since 16 Jun 2026, 14:38" in page.notice.panel.words.plain_text
    QTest.keyClick(page.notice.over_button, Qt.Key.Key_Return)
    assert page.opened == [LATE]
    assert holder(scene, LATE) == "2041"
    assert not page.notice.isVisible()


def test_escape_leaves_it_with_whoever_holds_it(scene: Scene, open_page: _Open) -> None:
    scene.services.queue.take(scene.user("2042"), LATE)
    window, page = open_page()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not page.notice.isVisible()
    assert holder(scene, LATE) == "2042"


def test_s_gives_a_case_back_and_goes_on(scene: Scene, open_page: _Open) -> None:
    scene.services.queue.take(scene.user("2041"), LATE)
    _, page = open_page()
    QTest.keyClick(page.table, Qt.Key.Key_S)
    assert holder(scene, LATE) is None
    row = page.table.current_row()
    assert row is not None
    assert row.loan_number == NEARLY


def test_alt_and_a_number_choose_a_view(scene: Scene, open_page: _Open) -> None:
    scene.services.queue.take(scene.user("2041"), NEARLY)
    window, page = open_page()
    QTest.keyClick(window, Qt.Key.Key_2, ALT)
    assert page.tabs.current_key == QueueView.MINE.value
    assert [page.model.row_at(0).loan_number] == [NEARLY]  # type: ignore[union-attr]
    QTest.keyClick(window, Qt.Key.Key_6, ALT)
    assert page.states.currentWidget() is page.states.empty
    assert page.states.empty.accessibleName() == "No case fits these filters"
    assert page.states.empty.accessibleDescription() == "Awaiting approval"
    QTest.mouseClick(page.states.whole_button, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 2


def test_replies_due_stand_in_the_order_of_their_dates(scene: Scene, open_page: _Open) -> None:
    state = scene.store.state
    for number, days in ((LATE, 3), (NEARLY, 1)):
        by = TODAY + timedelta(days=days)
        state.cases[number] = replace(state.cases[number], action=NextAction(ActionKind.REPLY, by), reply_by=by)
    window, page = open_page()
    place = [spec.column for spec in COLUMNS].index(Column.REPLY_BY)
    QTest.keyClick(window, Qt.Key.Key_7, ALT)
    assert page.tabs.current_key == QueueView.REPLIES.value
    assert not page.table.isColumnHidden(place), "what it is sorted by is in sight"
    rows = [page.model.row_at(at) for at in range(2)]
    assert [row.loan_number for row in rows if row is not None] == [NEARLY, LATE]
    click_head(page, Column.REPLY_BY)
    assert page.model.row_at(0).loan_number == LATE  # type: ignore[union-attr]
    wanted = page.wanted()
    assert wanted is not None
    assert (wanted.order, wanted.descending) == (QueueOrder.REPLY, True)
    QTest.keyClick(window, Qt.Key.Key_1, ALT)
    wanted = page.wanted()
    assert wanted is not None
    assert (wanted.order, wanted.descending) == (QueueOrder.URGENCY, True)
    assert page.model.row_at(0).loan_number == NEARLY, "the earlier date is the more urgent"  # type: ignore[union-attr]


def test_a_chip_filters_by_bucket_and_shows_counts(open_page: _Open) -> None:
    _, page = open_page()
    assert page.filters.chips.chip("all").spec.count == 2
    assert page.filters.chips.chip("m3").spec.count == 1
    QTest.mouseClick(page.filters.chips.chip("m3"), Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 1
    wanted = page.reader.wanted
    assert wanted is not None
    assert wanted.buckets == {DelinquencyBucket.M3}


def test_slash_filters_by_text_and_enter_leads_back_to_the_table(open_page: _Open) -> None:
    window, page = open_page()
    QTest.keyClicks(page.table, "/")
    assert page.filters.field.hasFocus()
    QTest.keyClicks(page.filters.field, "Somchai")
    QTest.keyClick(page.filters.field, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    assert page.model.rowCount() == 1
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert page.filters.text == ""
    assert page.model.rowCount() == 2


def test_a_click_on_a_head_sorts_and_a_second_one_turns_it_round(open_page: _Open) -> None:
    _, page = open_page()
    click_head(page, Column.OVERDUE)
    wanted = page.reader.wanted
    assert wanted is not None
    assert (wanted.order, wanted.descending) == (QueueOrder.ARREARS, True)
    click_head(page, Column.OVERDUE)
    wanted = page.reader.wanted
    assert wanted is not None
    assert (wanted.order, wanted.descending) == (QueueOrder.ARREARS, False)
    click_head(page, Column.PHONE)
    assert page.reader.wanted == wanted


def test_o_sorts_without_a_mouse(open_page: _Open) -> None:
    _, page = open_page()
    QTest.keyClick(page.table, Qt.Key.Key_O)
    assert page.reader.wanted is not None
    assert page.reader.wanted.order is QueueOrder.NAME
    QTest.keyClick(page.table, Qt.Key.Key_O, SHIFT)
    assert page.reader.wanted.descending is True


def test_control_i_closes_and_opens_the_preview(open_page: _Open) -> None:
    window, page = open_page()
    QTest.keyClick(window, Qt.Key.Key_I, CTRL)
    assert not page.preview.isVisible()
    QTest.keyClick(window, Qt.Key.Key_I, CTRL)
    assert page.preview.isVisible()


def test_a_million_rows_need_no_more_than_the_windows_in_sight(open_page: _Open, qtbot: QtBot) -> None:
    reads = CrowdReads(1_000_000)
    _, page = open_page(reads=reads)
    QTest.keyClick(page.table, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.table.current_row() is not None)
    row = page.table.current_row()
    assert row is not None
    assert row.loan_number.endswith("0099-9999")
    assert len(reads.asked) <= 4


def test_a_store_that_does_not_answer_is_said_and_can_be_tried_again(open_page: _Open) -> None:
    reads = CrowdReads(30)
    reads.failure = StoreError("store.locked", store="desk.db")
    _, page = open_page(reads=reads)
    assert page.states.error.isVisible()
    QTest.mouseClick(page.states.retry_button, Qt.MouseButton.LeftButton)
    assert page.table.isVisible()
    assert page.model.rowCount() == 30


def test_what_happens_elsewhere_is_read_again_and_the_choice_stays(
    scene: Scene, open_page: _Open, qtbot: QtBot
) -> None:
    _, page = open_page()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    scene.services.queue.take(scene.user("2042"), NEARLY)
    page._session.changed.emit("")
    qtbot.waitUntil(lambda: page.model.row_at(1).holder_name == "吴昊")  # type: ignore[union-attr]
    row = page.table.current_row()
    assert row is not None
    assert row.loan_number == NEARLY


def test_a_narrow_window_has_no_preview(open_page: _Open) -> None:
    window, page = open_page()
    window.setMinimumSize(900, 600)
    window.resize(1100, 680)
    assert not page.preview.isVisible()
