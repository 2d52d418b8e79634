"""The window of an encrypted store: the passphrase opens it, a wrong one is a sentence and never damage."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_desk.bootstrap import key_ring
from agent_desk.bootstrap.opening import key_window, open_for_window
from agent_desk.domain.errors import InputError, StoreError
from agent_desk.settings import Settings
from agent_desk.store.engine import open_store
from agent_desk.store.store_key import StoreKey
from agent_desk.ui.store_key import KeyWindow, Lock
from agent_desk.wording import Words
from tests.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from agent_desk.services import Services

PASSPHRASE = "four words nobody guesses"


class Door:
    """What is behind the window: it opens by one passphrase."""

    def __init__(self, trouble: StoreError | None = None) -> None:
        self.tried: list[tuple[str, bool]] = []
        self.trouble = trouble

    def open(self, text: str, remember: bool) -> None:
        self.tried.append((text, remember))
        if text != PASSPHRASE:
            raise StoreError("store.wrong-key", store="desk.db")
        if remember and self.trouble is not None:
            raise self.trouble


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., KeyWindow]:
    def show(door: Door, error: StoreError | None = None) -> KeyWindow:
        window = KeyWindow(Lock("/data/desk.db", door.open, error), Words())
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(window.isVisible)
        return window

    return show


def typed(window: KeyWindow, text: str) -> None:
    QTest.keyClicks(window.edit, text)
    QTest.keyClick(window.edit, Qt.Key.Key_Return)


def test_the_passphrase_opens_it_and_is_not_kept_in_the_window(qtbot: QtBot, shown: Callable[..., KeyWindow]) -> None:
    door = Door()
    window = shown(door)
    assert "desk.db is encrypted" in window.windowTitle()
    assert not window.trouble.isVisible()
    assert not window.open_button.isEnabled()
    with qtbot.waitSignal(window.opened):
        typed(window, PASSPHRASE)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert door.tried == [(PASSPHRASE, False)]
    assert window.edit.text() == ""


def test_a_wrong_one_is_a_sentence_and_the_field_is_ready_again(qtbot: QtBot, shown: Callable[..., KeyWindow]) -> None:
    window = shown(Door())
    typed(window, "another one")
    qtbot.waitUntil(window.trouble.isVisible)
    assert "does not open desk.db" in window.trouble.words.text()
    assert "damaged" not in window.trouble.words.text()
    assert window.edit.text() == ""
    assert window.edit.isEnabled()
    with qtbot.waitSignal(window.opened):
        typed(window, PASSPHRASE)


def test_an_empty_field_tries_nothing(qtbot: QtBot, shown: Callable[..., KeyWindow]) -> None:
    door = Door()
    window = shown(door)
    typed(window, "   ")
    QTest.mouseClick(window.open_button, Qt.MouseButton.LeftButton)
    qtbot.wait(1)
    assert door.tried == []


def test_a_key_that_could_not_be_kept_opens_the_store_at_the_next_press(
    qtbot: QtBot, shown: Callable[..., KeyWindow]
) -> None:
    door = Door(StoreError("keyring.failed"))
    window = shown(door)
    QTest.keyClick(window.remember, Qt.Key.Key_Space)
    typed(window, PASSPHRASE)
    qtbot.waitUntil(window.trouble.isVisible)
    assert "was not kept" in window.trouble.title.text()
    assert not window.remember.isChecked()
    with qtbot.waitSignal(window.opened):
        QTest.mouseClick(window.open_button, Qt.MouseButton.LeftButton)
    assert door.tried == [(PASSPHRASE, True), (PASSPHRASE, False)]


def test_a_key_at_hand_that_does_not_fit_is_said_at_once(shown: Callable[..., KeyWindow]) -> None:
    window = shown(Door(), StoreError("store.wrong-key", store="desk.db"))
    assert "does not open desk.db" in window.trouble.words.text()


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "desk.db"
    store = open_store(str(path), FixedClock(), key=StoreKey(PASSPHRASE))
    store.backup(str(path.with_name("desk.db.before-0001")))
    store.close()
    return path


def test_the_real_store_takes_its_key_from_the_window(
    qtbot: QtBot, encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setattr(key_ring, "keep", kept.__setitem__)
    given: list[StoreKey] = []
    window = key_window(Settings(store=str(encrypted)), Words(), given.append, None)
    qtbot.addWidget(window)
    window.show()
    typed(window, "another one")
    qtbot.waitUntil(window.trouble.isVisible)
    QTest.keyClick(window.remember, Qt.Key.Key_Space)
    with qtbot.waitSignal(window.opened):
        typed(window, PASSPHRASE)
    assert given == [StoreKey(PASSPHRASE)]
    assert kept == {str(encrypted): PASSPHRASE}


def test_a_file_without_its_head_names_the_copy_that_the_key_opens(
    qtbot: QtBot, encrypted: Path, tmp_path: Path
) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(b"\x01" * 16 + encrypted.read_bytes()[16:])
    shutil.copy(encrypted.with_name("desk.db.before-0001"), tmp_path)
    window = key_window(Settings(store=str(path)), Words(), lambda _key: None, None)
    qtbot.addWidget(window)
    window.show()
    typed(window, PASSPHRASE)
    qtbot.waitUntil(window.trouble.isVisible)
    assert "desk.db.before-0001" in window.trouble.words.text()


def test_the_desk_opens_after_the_window_and_not_without_it(encrypted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[StoreKey | None] = []

    def open_services(chosen: Settings, key: StoreKey | None) -> Services:
        opened.append(key)
        store = open_store(chosen.store, FixedClock(), key=key)
        store.close()
        raise InputError("reached")

    chosen = Settings(store=str(encrypted))
    answers: list[StoreKey | None] = [StoreKey(PASSPHRASE), None]
    monkeypatch.setattr("agent_desk.bootstrap.opening._asked_key", lambda *_: answers.pop(0))
    with pytest.raises(InputError, match="reached"):
        open_for_window(chosen, None, FixedClock(), open_services)
    assert opened == [None, StoreKey(PASSPHRASE)]
    with pytest.raises(StoreError, match=r"store\.needs-key"):
        open_for_window(chosen, None, FixedClock(), open_services)
