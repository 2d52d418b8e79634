"""The store on the sign-in page: which one is open, and the ways to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from agent_desk.bootstrap.kept_choices import with_store
from agent_desk.ui.preferences import Preferences
from agent_desk.ui.store_choice import OtherStoreDialog, StoreField, place_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def field(qtbot: QtBot) -> StoreField:
    made = StoreField()
    made.set_places([place_of("/data/desk-01.db"), place_of("postgresql://db-01/loans")])
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isVisible)
    return made


def choose(qtbot: QtBot, made: StoreField, key: Qt.Key) -> None:
    """Open the list by a key, go on by another, take it."""
    QTest.keyClick(made.box, Qt.Key.Key_Down)
    qtbot.waitUntil(made.box.view().isVisible)
    QTest.keyClick(made.box.view(), key)
    QTest.keyClick(made.box.view(), Qt.Key.Key_Return)


def test_no_key_and_no_wheel_changes_the_store_in_passing(qtbot: QtBot) -> None:
    made = field(qtbot)
    with qtbot.assertNotEmitted(made.wanted):
        QTest.keyClick(made.box, Qt.Key.Key_L)
        QTest.keyClick(made.box.view(), Qt.Key.Key_Escape)
        QTest.wheelEvent(made.window().windowHandle(), made.box.geometry().center(), QPoint(0, -120))
    assert made.box.currentIndex() == 0


def test_the_open_store_stands_first_and_each_says_where_it_lies(qtbot: QtBot) -> None:
    made = field(qtbot)
    box = made.box
    assert [box.itemText(place) for place in range(box.count())] == [
        "desk-01.db, on this computer",
        "loans, on db-01",
        "Another store…",
    ]
    assert box.currentIndex() == 0
    assert box.accessibleName() == "Loan store"


def test_another_one_is_asked_for_by_key_and_the_open_one_stays_chosen(qtbot: QtBot) -> None:
    made = field(qtbot)
    with qtbot.waitSignal(made.wanted) as wanted:
        choose(qtbot, made, Qt.Key.Key_Down)
    assert wanted.args == ["postgresql://db-01/loans"]
    assert made.box.currentIndex() == 0


def test_a_new_one_is_named_in_a_dialog(qtbot: QtBot) -> None:
    made = field(qtbot)
    choose(qtbot, made, Qt.Key.Key_End)
    dialog = made.findChild(OtherStoreDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    QTest.keyClicks(dialog.edit, "postgresql://db-02/loans")
    with qtbot.waitSignal(made.wanted) as wanted:
        QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["postgresql://db-02/loans"]


def test_the_last_eight_are_kept_the_last_one_first_without_a_password() -> None:
    kept = Preferences()
    for number in range(10):
        kept = with_store(kept, f"postgresql://desk:secret@db-{number}/loans")
    kept = with_store(kept, "postgresql://desk@db-5/loans")
    assert [place_of(address).host for address in kept.stores] == ["db-5", *(f"db-{n}" for n in (9, 8, 7, 6, 4, 3, 2))]
    assert "secret" not in "".join(kept.stores)
