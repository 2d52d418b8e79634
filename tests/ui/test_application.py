from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from agent_desk.ui import theme
from agent_desk.ui.application import (
    BugDialog,
    LanguageSwitch,
    ThemeSwitch,
    available_languages,
    create_application,
    install_excepthook,
)
from agent_desk.ui.widgets.buttons import DeskButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def test_there_is_one_application(qapp: QApplication) -> None:
    assert create_application(["again"]) is qapp
    assert not qapp.windowIcon().isNull()


def test_a_chosen_theme_stays_and_the_key_switches_it(qapp: QApplication, qtbot: QtBot) -> None:
    switch = ThemeSwitch(qapp, "light")
    with qtbot.waitSignal(switch.dark_changed) as caught:
        switch.toggle()
    assert caught.args == [True]
    assert switch.chosen == "dark"
    assert theme.tokens().is_dark
    with qtbot.assertNotEmitted(switch.dark_changed):
        switch._follow()
    switch.toggle()
    assert switch.chosen == "light"
    with pytest.raises(ValueError, match="pink"):
        switch.choose("pink")
    switch.choose("system")
    assert theme.tokens().is_dark == (QGuiApplication.styleHints().colorScheme().name == "Dark")
    switch.set_text_percent(115)
    assert theme.text_percent() == 115


def test_english_needs_no_translation_and_an_unknown_language_changes_nothing(qapp: QApplication) -> None:
    switch = LanguageSwitch(qapp)
    assert switch.choose("en")
    assert not switch.choose("tlh")
    assert switch.code == "en"
    assert available_languages()[0] == "en"


@pytest.fixture
def hook(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    del qtbot
    restore = install_excepthook(qapp, describe=lambda error: "words" if isinstance(error, KeyError) else None)
    yield
    restore()
    for dialog in _dialogs():
        dialog.close()


def _dialogs() -> list[BugDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, BugDialog) and widget.isVisible()]


def _raise_through_hook(error: Exception) -> None:
    try:
        raise error
    except type(error):
        sys.excepthook(*sys.exc_info())


@pytest.mark.usefixtures("hook")
def test_a_bug_is_logged_and_shown_once(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL):
        _raise_through_hook(ZeroDivisionError("seven"))
        _raise_through_hook(ZeroDivisionError("eight"))
    assert len(caplog.records) == 2
    (dialog,) = _dialogs()
    assert "ZeroDivisionError: seven" in dialog.text.toPlainText()
    copy, go_on = dialog.findChildren(DeskButton)
    copy.click()
    assert "seven" in QGuiApplication.clipboard().text()
    go_on.click()
    assert not _dialogs()


@pytest.mark.usefixtures("hook")
def test_words_may_replace_the_traceback() -> None:
    _raise_through_hook(KeyError("x"))
    (dialog,) = _dialogs()
    assert dialog.text.toPlainText() == "words"


@pytest.mark.usefixtures("hook")
def test_a_bug_on_another_thread_is_shown_on_this_one(qtbot: QtBot) -> None:
    thread = threading.Thread(target=_raise_through_hook, args=(ValueError("far away"),))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(_dialogs()))
    assert "far away" in _dialogs()[0].text.toPlainText()


def test_the_former_hook_comes_back(qapp: QApplication) -> None:
    before = sys.excepthook
    install_excepthook(qapp)()
    assert sys.excepthook is before
