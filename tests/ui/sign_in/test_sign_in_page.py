"""The sign-in page: choose a person by key or mouse; the log has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from agent_desk.domain.events import EventKind
from agent_desk.ui.sign_in.sign_in_page import SignInPage
from tests.ui.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def page(scene: Scene, qtbot: QtBot) -> SignInPage:
    made = SignInPage(scene.services, scene.words())
    made.resize(960, 600)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_person_is_chosen_by_keys_alone(scene: Scene, page: SignInPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.signed_in) as entered:
        QTest.keyClick(page.view, Qt.Key.Key_Down)
        assert page.button.text() == "Sign in as 吴昊"
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert entered.args == [scene.user("2042")]
    last = scene.store.reads.audit(limit=1)[0]
    assert (last.event.kind, last.actor) == (EventKind.SIGNED_IN, "2042")


def test_the_button_signs_in_whoever_is_chosen(scene: Scene, page: SignInPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.signed_in) as entered:
        QTest.mouseClick(page.button, Qt.MouseButton.LeftButton)
    assert entered.args == [scene.user("2041")]


def test_the_page_asks_for_no_password_and_says_so(page: SignInPage) -> None:
    assert not page.findChildren(QLineEdit)
    assert page._hint.plain_text == "Sample people: choose who is at the desk. No password is asked for yet."


def test_the_dark_side_names_portfolio_policy_and_store(page: SignInPage) -> None:
    said = page.side.accessibleName()
    assert "Qingfan: made-up data · 16 Jun 2026 · cn-instalment" in said
    assert "Policy cn-instalment 2026.06-3 since 1 Jan 2026" in said
    assert said.endswith("Store in memory")


def test_a_language_is_asked_for(page: SignInPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.language_wanted) as asked:
        QTest.mouseClick(page.languages._buttons["zh"], Qt.MouseButton.LeftButton)
    assert asked.args == ["zh"]


def test_the_list_of_people_is_a_sound_model(page: SignInPage, qtmodeltester: object) -> None:
    qtmodeltester.check(page.model)  # type: ignore[attr-defined]
