"""The screen is covered while its person is away; case, drafts and dialogs wait underneath for the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from agent_desk.domain.errors import StoreError
from agent_desk.domain.people import Role, UserId
from agent_desk.ui.application import LanguageSwitch, ThemeSwitch
from agent_desk.ui.case import CasePage
from agent_desk.ui.case.identity_panel import RIGHT
from agent_desk.ui.desk_window import DeskWindow
from agent_desk.ui.preferences import Preferences
from agent_desk.ui.sign_in.password_dialog import PasswordDialog
from agent_desk.ui.tasks import Runner
from tests.ui.scene import LATE, Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OWN = "a rainy day in Suzhou"
LOCK = (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def window(scene: Scene, qapp: QApplication, qtbot: QtBot) -> DeskWindow:
    made = DeskWindow(
        scene.services,
        Runner(immediate=True),
        ThemeSwitch(qapp, "light"),
        LanguageSwitch(qapp),
        user=scene.user("2041"),
        lock_minutes=15,
        preferences=Preferences(language="en"),
    )
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def unlock(window: DeskWindow, password: str) -> None:
    page = window.lock.page
    assert page is not None
    assert window.focusWidget() is page.password
    QTest.keyClicks(page.password, password)
    QTest.keyClick(page.password, Qt.Key.Key_Return)


def is_locked(window: DeskWindow) -> bool:
    return window.lock.is_locked


def note_of(window: DeskWindow) -> QPlainTextEdit:
    """Open the case, confirm who is speaking; the field for notes."""
    assert window.session is not None
    window.session.case_wanted.emit(LATE)
    QApplication.processEvents()
    page = window.findChild(CasePage)
    assert page is not None
    identity = page.view.identity
    for key in identity._rows:
        QTest.mouseClick(identity.answer(key)._buttons[RIGHT], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.view.primary, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return next(field for field in page.findChildren(QPlainTextEdit) if field.isVisible())


def kinds(scene: Scene) -> list[str]:
    return [entry.event.kind.value for entry in scene.store.reads.audit(limit=3)]


def test_a_locked_screen_shows_nothing_and_gives_everything_back(
    scene: Scene, window: DeskWindow, qtbot: QtBot
) -> None:
    note = note_of(window)
    note.setFocus()
    QTest.keyClicks(note, "half a sente")
    QTest.keyClick(window, *LOCK)
    assert is_locked(window)
    assert not any(part.isVisible() for part in (window.rail, window.status_items, note, window.top_bar))
    assert kinds(scene)[0] == "screen-locked"
    assert window.lock.page is not None
    assert "its password is agent-desk" in window.lock.page._sample.plain_text
    unlock(window, "a guess")
    assert is_locked(window)
    unlock(window, "agent-desk")
    assert not is_locked(window)
    assert note.toPlainText() == "half a sente"
    assert note.isVisible()
    qtbot.waitUntil(lambda: window.focusWidget() is note)
    assert kinds(scene)[0] == "screen-unlocked"


def test_a_store_that_is_away_when_it_is_unlocked_is_said_and_counts_no_try(
    scene: Scene, window: DeskWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClick(window, *LOCK)
    page = window.lock.page
    assert page is not None

    def away(*_given: object) -> None:
        raise StoreError("store.connection", store="desk")

    with monkeypatch.context() as outage:
        outage.setattr(scene.store, "reading", away)
        for _ in range(scene.services.desk.lock_out.tries + 1):
            page.password.clear()
            unlock(window, "a guess")
        assert is_locked(window)
        assert "The database desk does not answer" in page.trouble.title.text()
        assert "not counted" in page.trouble.words.text()
        page.password.clear()
        unlock(window, "agent-desk")
        assert is_locked(window)
    assert kinds(scene)[0] == "screen-locked"
    QTest.keyClick(page.password, Qt.Key.Key_Return)  # what was typed is still there
    assert not is_locked(window)


def test_the_keys_of_the_window_rest_while_it_is_locked(window: DeskWindow) -> None:
    assert window.session is not None
    window.session.case_wanted.emit(LATE)
    QTest.keyClick(window, *LOCK)
    for key in (Qt.Key.Key_1, Qt.Key.Key_K, Qt.Key.Key_Return):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.shown_key == "case"
    assert not window.search_popup.isVisible()
    unlock(window, "agent-desk")
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.shown_key == "queue"


def test_a_dialog_that_stands_open_is_hidden_and_comes_back(window: DeskWindow, qtbot: QtBot) -> None:
    window.menu.password_wanted.emit()
    dialog = window.findChild(PasswordDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    QTest.keyClicks(dialog.form.old, "agent-d")
    window.lock.lock()
    assert not dialog.isVisible()
    unlock(window, "agent-desk")
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.form.old.text() == "agent-d"
    dialog.close()


def test_nobody_touches_anything_and_the_screen_is_covered(window: DeskWindow) -> None:
    watch = window.lock.idle
    assert watch.is_running
    assert watch._timer.interval() == 15 * 60_000
    watch._timer.setInterval(1)
    watch._timer.timeout.emit()
    assert is_locked(window)
    assert not watch.is_running


def test_a_key_or_a_click_begins_the_time_again(window: DeskWindow) -> None:
    watch = window.lock.idle
    watch._timer.start()
    handle = window.windowHandle()
    started: list[bool] = []
    watch._timer.timeout.connect(lambda: started.append(True))
    before = watch._timer.remainingTime()
    watch._timer.setInterval(30 * 60_000)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
    assert watch._timer.remainingTime() > before


def test_an_account_that_was_closed_leaves_its_desk_covered(scene: Scene, window: DeskWindow, qtbot: QtBot) -> None:
    scene.services.people.close(scene.user("0001"), UserId("2041"))
    window.lock.look_after()
    page = window.lock.page
    assert page is not None
    assert not page.password.isVisible()
    assert page.accessibleName().startswith("An administrator has closed this account")
    with qtbot.waitSignal(window.person_change_wanted):
        QTest.mouseClick(page.leave, Qt.MouseButton.LeftButton)


def test_a_new_role_asks_for_a_new_sign_in(scene: Scene, window: DeskWindow) -> None:
    window.lock.look_after()
    assert not is_locked(window)
    scene.services.people.change(scene.user("0001"), UserId("2041"), role=Role.SENIOR)
    window.lock.look_after()
    assert window.lock.page is not None
    assert window.lock.page.accessibleName().startswith("Your role is Senior")


def test_ones_own_password_is_changed_from_the_menu(scene: Scene, window: DeskWindow, qtbot: QtBot) -> None:
    window.menu.password_wanted.emit()
    dialog = window.findChild(PasswordDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    form = dialog.form
    for field, text in ((form.old, "wrong"), (form.new, OWN), (form.again, OWN)):
        QTest.keyClicks(field, text)
    QTest.keyClick(form.again, Qt.Key.Key_Return)
    assert form.trouble.accessibleName().startswith("Number or password is wrong")
    form.old.clear()
    QTest.keyClicks(form.old, "agent-desk")
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert scene.services.sign_in.enter(UserId("2041"), OWN) == scene.user("2041")
