"""A store that does not open: what is said, tried again by key and by itself, or another one opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from agent_desk.domain.errors import StoreError
from agent_desk.ui.store_choice import Away, AwayWindow, OtherStoreDialog, place_of
from agent_desk.ui.tasks import Runner
from agent_desk.wording import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SERVER = "postgresql://desk:secret@db-01:5433/loans"


class Store:
    """One that comes back when it is told to."""

    def __init__(self, code: str) -> None:
        self.error: StoreError | None = StoreError(code, store="loans")
        self.tries = 0

    def probe(self) -> None:
        self.tries += 1
        if self.error is not None:
            raise self.error


def opened(qtbot: QtBot, store: Store) -> AwayWindow:
    assert store.error is not None
    away = Away(place_of(SERVER), store.error, store.probe)
    window = AwayWindow(away, Words(), Runner(immediate=True))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isVisible)
    return window


def texts(window: AwayWindow) -> str:
    return " / ".join(label.text() for label in window.findChildren(type(window.panel.title)))


def test_it_says_which_store_where_and_why_and_never_the_password(qtbot: QtBot) -> None:
    window = opened(qtbot, Store("store.connection"))
    assert window.windowTitle() == "The store loans does not answer"
    said = texts(window)
    assert "On db-01: postgresql://desk@db-01:5433/loans" in said
    assert Words().error(StoreError("store.connection", store="loans")) in said
    assert "secret" not in said


def test_enter_tries_again_and_goes_on_when_the_store_answers(qtbot: QtBot) -> None:
    store = Store("store.sign-in")
    window = opened(qtbot, store)
    window.activateWindow()
    QTest.keyClick(window.again, Qt.Key.Key_Return)
    assert store.tries == 1
    assert window.isVisible(), "it is away still"
    store.error = None
    with qtbot.waitSignal(window.came):
        QTest.keyClick(window.again, Qt.Key.Key_Return)
    assert not window.isVisible()


def test_what_passes_is_tried_again_by_itself(qtbot: QtBot) -> None:
    store = Store("store.connection")
    window = opened(qtbot, store)
    assert "Trying again in 1 s" in texts(window)
    with qtbot.waitSignal(window.came, timeout=20_000):
        qtbot.waitUntil(lambda: store.tries > 0, timeout=20_000)
        assert "Trying again in 2 s" in texts(window), "it asks less and less often"
        store.error = None


def test_what_does_not_pass_waits_for_a_person(qtbot: QtBot) -> None:
    window = opened(qtbot, Store("store.no-database"))
    assert window.windowTitle() == "The store loans does not open"
    assert "Try again when that is mended." in texts(window)


def test_another_store_is_named_by_its_address(qtbot: QtBot) -> None:
    window = opened(qtbot, Store("store.no-database"))
    QTest.mouseClick(window.other, Qt.MouseButton.LeftButton)
    dialog = window.findChild(OtherStoreDialog)
    assert isinstance(dialog, QDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert not dialog.open_button.isEnabled(), "nothing is named yet"
    QTest.keyClicks(dialog.edit, " /data/other.db ")
    with qtbot.waitSignal(window.other_wanted) as wanted:
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert wanted.args == ["/data/other.db"]
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("address", "name", "host", "bare"),
    [
        ("/data/desk.db", "desk.db", "", "/data/desk.db"),
        ("sqlite:////data/desk.db", "desk.db", "", "sqlite:////data/desk.db"),
        (SERVER, "loans", "db-01", "postgresql://desk@db-01:5433/loans"),
        ("postgresql:///loans?password=secret", "loans", "localhost", "postgresql:///loans"),
        ("postgresql://db/l?sslmode=require&password=s", "l", "db", "postgresql://db/l?sslmode=require"),
        ("postgresql://[::1]/loans", "loans", "::1", "postgresql://[::1]/loans"),
        ("postgresql://desk:se/cret@db-01:x/loans", "postgresql", "", "postgresql"),
    ],
)
def test_an_address_is_shown_and_kept_without_its_password(address: str, name: str, host: str, bare: str) -> None:
    place = place_of(address)
    assert (place.name, place.host, place.address) == (name, host, bare)
