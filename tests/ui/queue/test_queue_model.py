from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from agent_desk.services.ports import QueueOrder
from agent_desk.ui.queue.columns import COLUMNS, Column, layout_of, spec_of_order
from agent_desk.ui.queue.queue_model import ROW_ROLE, WINDOW, QueueModel
from agent_desk.ui.queue.row_words import NONE, RowWords
from tests.ui.queue.crowd import row
from tests.ui.scene import Scene

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

PLACES = {spec.column: place for place, spec in enumerate(COLUMNS)}


@pytest.fixture
def words(qapp: object) -> RowWords:
    del qapp
    scene = Scene()
    return RowWords(scene.session("2041"), scene.words())


def filled(words: RowWords, size: int) -> QueueModel:
    model = QueueModel(words)
    model.show_rows([row(number) for number in range(min(size, WINDOW))], size)
    return model


def said(model: QueueModel, number: int, column: Column) -> str:
    return str(model.index(number, PLACES[column]).data())


def test_the_model_keeps_the_contract_of_its_class(words: RowWords, qtmodeltester: ModelTester) -> None:
    model = filled(words, 450)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_the_contract_holds_while_the_size_changes_and_windows_arrive(
    words: RowWords, qtmodeltester: ModelTester
) -> None:
    model = filled(words, 150)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.set_size(900)
    model.put_window(600, [row(number) for number in range(600, 800)])
    model.set_size(10)
    model.refresh()
    model.show_rows((), 0)
    assert model.rowCount() == 0


def test_every_column_says_its_value(words: RowWords) -> None:
    model = filled(words, 12)
    assert said(model, 0, Column.PRIORITY) == "80"
    assert said(model, 0, Column.BORROWER) == "王志强"
    assert said(model, 0, Column.PHONE) == "130 •••• 0000"
    assert said(model, 0, Column.LOAN) == "QF-2401-0000-0000"
    assert said(model, 0, Column.PRODUCT) == "Instalments 12"
    assert said(model, 0, Column.DAYS_PAST_DUE) == "Days past due: 48, bucket M2"
    assert said(model, 0, Column.OVERDUE) == "¥860.45"
    assert said(model, 0, Column.NEXT_ACTION) == "Callback 14:57, in 19 min"
    assert said(model, 0, Column.HELD_BY) == "You"
    assert said(model, 1, Column.LAST_CONTACT) == "09:38"


def test_what_is_empty_says_so(words: RowWords) -> None:
    model = filled(words, 12)
    assert said(model, 1, Column.HELD_BY) == NONE
    assert said(model, 0, Column.LAST_CONTACT) == "never"


def test_a_screen_reader_hears_the_row_as_a_sentence(words: RowWords) -> None:
    model = filled(words, 12)
    sentence = model.index(5, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.startswith("Priority 90, 刘建国 Liu Jianguo, loan QF-2406-0000-0005, Days past due: 114")
    assert "held by: 吴昊" in sentence


def test_a_row_far_down_is_asked_for_once_and_appears(words: RowWords, qtbot: QtBot) -> None:
    model = filled(words, 1_000_000)
    index = model.index(765_432, 0)
    with qtbot.waitSignal(model.window_wanted) as wanted:
        assert index.data(ROW_ROLE) is None
        assert index.data() == "Loading"
    assert wanted.args == [765_400]
    with qtbot.assertNotEmitted(model.window_wanted, wait=20):
        index.data()
    model.put_window(765_400, [row(number) for number in range(765_400, 765_600)])
    assert index.data(ROW_ROLE) == row(765_432)


def test_whoever_drags_over_a_million_rows_waits_for_the_last_windows_only(words: RowWords, qtbot: QtBot) -> None:
    model = filled(words, 1_000_000)
    asked: list[int] = []

    def answer(start: int) -> None:
        asked.append(start)
        model.put_window(start, [row(number) for number in range(start, start + WINDOW)])

    model.window_wanted.connect(answer)
    for number in range(10_000, 900_000, 10_000):
        model.index(number, 0).data()
    qtbot.waitUntil(lambda: model.row_at(890_000) is not None)
    assert asked == [890_000, 880_000]


def test_a_refresh_keeps_the_old_rows_until_the_new_ones_are_there(words: RowWords, qtbot: QtBot) -> None:
    model = filled(words, 150)
    model.refresh()
    with qtbot.waitSignal(model.window_wanted) as wanted:
        assert model.index(3, 0).data(ROW_ROLE) == row(3)
    assert wanted.args == [0]


def test_only_a_few_windows_are_kept(words: RowWords) -> None:
    model = filled(words, 100_000)
    for start in range(WINDOW, 100 * WINDOW, WINDOW):
        model.put_window(start, [row(start)])
    assert model.row_at(0) is None
    assert model.row_at(99 * WINDOW) is not None


@pytest.mark.parametrize("room", [700, 830, 900, 1058, 1700], ids=str)
def test_columns_fill_the_room_they_get(room: int) -> None:
    widths = layout_of(room)
    least = sum(spec.least or spec.width for spec in COLUMNS if not spec.hide_rank)
    assert sum(widths.values()) == max(room, least)


def test_the_reply_date_goes_first_then_the_product_then_the_phone() -> None:
    assert set(layout_of(1150)) == set(Column)
    assert set(Column) - set(layout_of(1058)) == {Column.REPLY_BY}
    assert set(Column) - set(layout_of(1000)) == {Column.REPLY_BY, Column.PRODUCT}
    assert set(Column) - set(layout_of(890)) == {Column.REPLY_BY, Column.PRODUCT, Column.PHONE}
    assert Column.LAST_CONTACT in layout_of(820)
    assert Column.LAST_CONTACT not in layout_of(800)


def test_the_column_that_sorts_stays() -> None:
    assert set(Column) - set(layout_of(1058, sorting=QueueOrder.REPLY)) == {Column.PRODUCT}


def test_every_order_of_the_store_has_a_column() -> None:
    orders = [spec.order for spec in COLUMNS if spec.order is not None]
    assert len(orders) == len(set(orders))
    assert {spec_of_order(order).order for order in orders} == set(orders)
