"""The window of a damaged store: what is said, and the way back by its buttons."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from agent_desk.domain.errors import StoreError
from agent_desk.ui.damage import DamageWindow, WayBack
from agent_desk.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

COPY = "/data/backups/desk-20260616T040000Z.db"


def kept(path: str) -> str:
    assert path
    return "/data/desk.db.replaced-1"


def opened(qtbot: QtBot, restore: Callable[[str], str] = kept, copy: str = COPY) -> DamageWindow:
    made_at = datetime(2026, 6, 16, 4, tzinfo=UTC) if copy else None
    window = DamageWindow(WayBack("/data/desk.db", copy, made_at, "Asia/Shanghai", restore), Words())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isVisible)
    return window


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def test_the_newest_good_copy_is_named_with_its_moment(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert "desk.db is damaged" in window.windowTitle()
    assert "12:00" in window.panel.title.text()
    assert "desk-20260616T040000Z.db" in window.panel.small.text()
    assert window.restore_button.isVisible()
    assert not window.open_button.isVisible()


def test_a_press_restores_it_and_the_desk_can_be_opened(qtbot: QtBot) -> None:
    restored: list[str] = []

    def restore(path: str) -> str:
        restored.append(path)
        return kept(path)

    window = opened(qtbot, restore)
    press(window.restore_button)
    assert restored == [COPY]
    assert not window.restore_button.isVisible()
    with qtbot.waitSignal(window.mended):
        press(window.open_button)
    assert not window.isVisible()


def test_a_copy_that_is_not_sound_is_said_and_another_one_chosen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def restore(path: str) -> str:
        if path == COPY:
            raise StoreError("backup.unsound", fault="audit.broken", subject="7")
        return kept(path)

    window = opened(qtbot, restore)
    press(window.restore_button)
    assert window.trouble.isVisible()
    assert "not sound" in window.trouble.words.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/mnt/desk.db", ""))
    press(window.other_button)
    assert not window.trouble.isVisible()
    assert window.open_button.isVisible()


def test_without_a_copy_only_another_place_is_offered(qtbot: QtBot) -> None:
    window = opened(qtbot, copy="")
    assert not window.restore_button.isVisible()
    assert window.other_button.isVisible()
    assert "No good copy" in window.panel.title.text()
