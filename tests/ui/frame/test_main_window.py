from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from agent_desk.ui import theme
from agent_desk.ui.frame.search_popup import SearchHit
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

HITS = (
    SearchHit("L1", "陈静怡", "Chen Jingyi", "2507-0381-7724 · 138 •••• 4471", "m3", 67, "¥9,221.34"),
    SearchHit("L2", "Chen Jia Hui", detail="2503-0922-5518", bucket="due", amount="¥0.00"),
)


class _Page(Page):
    """Notes what the window tells it."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def on_shown(self) -> None:
        self.told.append("shown")

    def on_hidden(self) -> None:
        self.told.append("hidden")

    def retranslate(self) -> None:
        self.told.append("retranslate")

    def activate_primary(self) -> None:
        self.told.append("primary")

    def go_back(self) -> bool:
        self.told.append("back")
        return True

    def key_hints(self) -> tuple[tuple[str, str], ...]:
        return (("F6", "Find cheapest"),)

    def search_hint(self) -> str:
        return "Find a person"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow()
    qtbot.addWidget(window)
    for key, icon, text in (("queue", "queue", "Queue"), ("case", "case", "Case"), ("policy", "policy", "Policy")):
        window.add_page(key, icon, text, _Page())
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.search_popup.hide()
    window.close()


def _told(window: MainWindow, key: str) -> list[str]:
    page = window.page(key)
    assert isinstance(page, _Page)
    return page.told


def test_the_first_page_is_shown_and_pages_are_told(window: MainWindow) -> None:
    assert window.shown_key == "queue"
    assert _told(window, "queue") == ["retranslate", "shown"]
    window.show_page("case")
    assert _told(window, "queue")[-1] == "hidden"
    assert _told(window, "case")[-1] == "shown"
    window.show_page("case")
    assert _told(window, "case").count("shown") == 1


def test_ctrl_and_a_number_shows_a_page(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page_shown) as caught:
        QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert caught.args == ["policy"]
    assert window.rail.button("policy").isChecked()
    assert not window.rail.button("queue").isChecked()


def test_a_page_that_is_off_cannot_be_reached(window: MainWindow) -> None:
    window.set_page_enabled("case", False)
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.shown_key == "queue"


def test_a_page_that_is_left_out_cannot_be_reached(window: MainWindow, qtbot: QtBot) -> None:
    window.set_page_visible("case", False)
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.shown_key == "queue"
    qtbot.waitUntil(lambda: not window.rail.button("case").isVisible())
    window.set_page_visible("case", True)
    qtbot.waitUntil(window.rail.button("case").isVisible)


@pytest.mark.parametrize(
    ("key", "modifier", "told"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "primary"),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "back"),
    ],
)
def test_keys_of_the_window_reach_the_page(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier, told: str
) -> None:
    QTest.keyClick(window, key, modifier)
    assert _told(window, "queue")[-1] == told


def test_dark_is_wanted_by_key(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.dark_wanted):
        QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_f1_lists_the_keys_of_the_page(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialogs = [widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "KeyHelp"]
    assert "F6: Find cheapest" in dialogs[0].accessibleDescription()
    assert "Ctrl+K: Search" in dialogs[0].accessibleDescription()
    QTest.keyClick(dialogs[0], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialogs[0].isVisible() if _alive(dialogs[0]) else True)


def _alive(widget: object) -> bool:
    from shiboken6 import isValid

    return isValid(widget)


def test_a_key_can_be_taken_once(window: MainWindow) -> None:
    with pytest.raises(ValueError, match="queue"):
        window.add_page("queue", "queue", "Queue", Page())


def test_a_count_is_shown_and_said(window: MainWindow) -> None:
    window.set_count("policy", 4)
    assert window.rail.button("policy").accessibleDescription() == "4 waiting"
    window.rail.button("policy").grab()
    window.set_count("policy", 0)
    assert window.rail.button("policy").accessibleDescription() == ""


def test_names_follow_the_language(window: MainWindow) -> None:
    before = _told(window, "queue").count("retranslate")
    QApplication.sendEvent(window.page("queue"), QEvent(QEvent.Type.LanguageChange))
    assert _told(window, "queue").count("retranslate") == before + 1
    assert window.rail.button("queue").accessibleName() == "Queue"
    assert window.rail.button("help").accessibleName()


def test_the_search_box_speaks_for_the_page(window: MainWindow) -> None:
    assert window.top_bar.search.accessibleName() == "Find a person"


def test_status_items_appear_with_their_text(window: MainWindow) -> None:
    window.set_status("store", "Store: desk-01")
    window.set_status("sync", "Synced 14:26", "ok")
    assert window.status_items.item("store").isVisible()
    assert window.status_items.item("sync").accessibleName() == "Synced 14:26"
    window.set_status("store", "")
    assert not window.status_items.item("store").isVisible()


def test_a_notice_can_be_clicked(window: MainWindow, qtbot: QtBot) -> None:
    window.set_notice("Callback 14:45 · 王志强 in 9 min")
    with qtbot.waitSignal(window.top_bar.notice_clicked):
        QTest.mouseClick(window.top_bar.notice, Qt.MouseButton.LeftButton)
    window.set_notice("")
    assert not window.top_bar.notice.isVisible()


def test_the_frame_has_the_sizes_of_the_guide(window: MainWindow) -> None:
    assert window.rail.width() == 72
    assert window.top_bar.height() == 48
    assert window.status_items.height() == 26
    assert (window.minimumWidth(), window.minimumHeight()) == (1200, 680)


def test_search_opens_with_ctrl_k_and_is_driven_from_the_field(window: MainWindow, qtbot: QtBot) -> None:
    popup = window.search_popup
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert popup.isVisible()
    with qtbot.waitSignal(popup.text_changed) as caught:
        QTest.keyClicks(popup.field, "c")
    assert caught.args == ["c"]
    popup.set_hits(HITS, "2 found")
    QTest.keyClick(popup.field, Qt.Key.Key_Down)
    popup.grab()
    with qtbot.waitSignal(popup.chosen) as chosen:
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert chosen.args == ["L2"]
    assert not popup.isVisible()


def test_ctrl_enter_takes_what_was_found(window: MainWindow, qtbot: QtBot) -> None:
    window.open_search("chen")
    popup = window.search_popup
    assert popup.field.text() == "chen"
    popup.set_hits(HITS)
    with qtbot.waitSignal(popup.taken) as taken:
        QTest.keyClick(popup.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert taken.args == ["L1"]


def test_what_was_found_is_said_in_full(window: MainWindow) -> None:
    window.search_popup.set_hits(HITS)
    index = window.search_popup.list.model().index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == ("陈静怡, Chen Jingyi, 2507-0381-7724 · 138 •••• 4471, Days past due: 67, bucket M3, ¥9,221.34")


def test_typing_on_the_search_box_opens_it_with_the_letter(window: MainWindow) -> None:
    QTest.keyClicks(window.top_bar.search, "w")
    assert window.search_popup.isVisible()
    assert window.search_popup.field.text() == "w"


class _Greedy(QLineEdit):
    """Claims every key, as a field on X11 claims Ctrl+K."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.mark.parametrize(("key", "left"), [(Qt.Key.Key_K, True), (Qt.Key.Key_2, True), (Qt.Key.Key_A, False)])
def test_a_field_cannot_claim_the_keys_of_the_window(window: MainWindow, qtbot: QtBot, key: Qt.Key, left: bool) -> None:
    field = _Greedy(window.page("queue"))
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(field, event)
    assert event.isAccepted() is not left


def test_ctrl_enter_works_while_typing(window: MainWindow, qtbot: QtBot) -> None:
    notes = QPlainTextEdit(window.page("queue"))
    notes.show()
    notes.setFocus()
    qtbot.waitUntil(notes.hasFocus)
    QTest.keyClicks(notes, "words")
    QTest.keyClick(notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _told(window, "queue")[-1] == "primary"
    assert notes.toPlainText() == "words"


def test_the_frame_follows_the_text_size(window: MainWindow, qapp: QApplication) -> None:
    theme.apply(qapp, percent=130)
    assert window.top_bar.height() == 62
    assert window.status_items.height() == 34


def test_closing_tells_the_page(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()
    assert _told(window, "queue")[-1] == "hidden"
