"""The sign-in page: a number and a password by keys, sample people by a choice, the first account; the log has it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from agent_desk.domain.events import EventKind
from agent_desk.domain.people import Role, UserId
from agent_desk.ui.sign_in.sign_in_page import SignInPage
from tests.ui.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    Open = Callable[..., SignInPage]

OWN = "a rainy day in Suzhou"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def open_page(scene: Scene, qtbot: QtBot) -> Open:
    def make(number: str = "") -> SignInPage:
        made = SignInPage(scene.services, scene.words(), number=number)
        made.resize(960, 600)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make


@pytest.fixture
def page(open_page: Open) -> SignInPage:
    return open_page()


@pytest.fixture
def grown(scene: Scene) -> Scene:
    """Everybody has a password of their own; nobody is a sample."""
    for user_id in list(scene.store.state.people):
        scene.services.sign_in.change_password(user_id, "agent-desk", OWN + user_id)
    return scene


def type_into(widget: QWidget | None, text: str) -> None:
    assert isinstance(widget, QLineEdit)
    assert widget.isVisible()
    QTest.keyClicks(widget, text)


def test_a_sample_person_is_chosen_by_keys_alone(scene: Scene, page: SignInPage, qtbot: QtBot) -> None:
    assert page.focusWidget() is page.form.view
    with qtbot.waitSignal(page.signed_in) as entered:
        QTest.keyClick(page.form.view, Qt.Key.Key_Down)
        assert page.form.button.text() == "Sign in as 吴昊"
        QTest.keyClick(page.form.view, Qt.Key.Key_Return)
    assert entered.args == [scene.user("2042")]
    last = scene.store.reads.audit(limit=1)[0]
    assert (last.event.kind, last.actor) == (EventKind.SIGNED_IN, "2042")


def test_the_button_signs_in_whoever_is_chosen(scene: Scene, page: SignInPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.signed_in) as entered:
        QTest.mouseClick(page.form.button, LEFT)
    assert entered.args == [scene.user("2041")]


def test_sample_accounts_are_marked_and_their_password_is_shown(page: SignInPage) -> None:
    assert page.form.view.isVisible()
    assert page.form.published.text() == "Password: agent-desk"
    assert page.form._samples_title.plain_text == "Sample accounts, to try the desk"


def test_number_and_password_are_typed(grown: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    assert not page.form.view.isVisible()
    assert page.focusWidget() is page.form.number
    type_into(page.form.number, "0107")
    QTest.keyClick(page.form.number, Qt.Key.Key_Return)
    assert page.focusWidget() is page.form.password
    type_into(page.form.password, OWN + "0107")
    assert page.form.password.displayText() == "●" * len(OWN + "0107")
    with qtbot.waitSignal(page.signed_in) as entered:
        QTest.keyClick(page.form.password, Qt.Key.Key_Return)
    assert entered.args == [grown.user("0107")]
    assert page.form.password.text() == ""


def test_a_wrong_password_is_said_and_typed_again(grown: Scene, open_page: Open) -> None:
    del grown
    page = open_page("2041")
    assert page.focusWidget() is page.form.password
    for _ in range(4):
        type_into(page.form.password, "a guess")
        QTest.keyClick(page.form.password, Qt.Key.Key_Return)
        assert page.form.trouble.accessibleName().startswith("Number or password is wrong. After 5 wrong tries")
        assert page.focusWidget() is page.form.password
        assert page.form.password.text() == ""
    type_into(page.form.password, "a guess")
    QTest.keyClick(page.form.password, Qt.Key.Key_Return)
    assert page.form.trouble.accessibleName().startswith("Account 2041 is locked until ")


def test_caps_lock_is_said(grown: Scene, open_page: Open) -> None:
    del grown
    page = open_page("2041")
    QTest.keyClicks(page.form.password, "A")
    assert page.form.password_field.warning.plain_text == "Caps Lock is on"
    QTest.keyClicks(page.form.password, "B", Qt.KeyboardModifier.ShiftModifier)
    assert page.form.password_field.warning.plain_text == ""


def test_the_eye_shows_the_password_until_the_field_is_left(grown: Scene, open_page: Open) -> None:
    del grown
    page = open_page("2041")
    type_into(page.form.password, "secret")
    page.form.password.eye.trigger()
    assert page.form.password.displayText() == "secret"
    page.form.number.setFocus()
    assert page.form.password.displayText() == "●" * 6


def test_a_password_that_was_handed_out_is_changed_at_once(grown: Scene, open_page: Open, qtbot: QtBot) -> None:
    once = grown.services.people.reset_password(grown.user("0001"), UserId("2041"))
    page = open_page("2041")
    type_into(page.form.password, once)
    QTest.keyClick(page.form.password, Qt.Key.Key_Return)
    assert page.renewal.isVisible()
    assert page.focusWidget() is page.renewal.new
    type_into(page.renewal.new, "short")
    type_into(page.renewal.again, "short")
    QTest.keyClick(page.renewal.again, Qt.Key.Key_Return)
    assert page.renewal.trouble.accessibleName().startswith("A password has at least 12 characters")
    page.renewal.clear_secrets()
    type_into(page.renewal.new, "quite another phrase")
    type_into(page.renewal.again, "quite another phrasx")
    assert page.renewal.fields[2].warning.plain_text == "differs"
    QTest.mouseClick(page.renewal.button, LEFT)
    assert page.renewal.trouble.accessibleName() == "The two new passwords differ. Type them again."
    page.renewal.again.clear()
    type_into(page.renewal.again, "quite another phrase")
    with qtbot.waitSignal(page.signed_in) as entered:
        QTest.keyClick(page.renewal.again, Qt.Key.Key_Return)
    assert entered.args == [grown.user("2041")]


def test_an_empty_store_asks_for_its_first_administrator(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    scene.store.state = replace(scene.store.state, people={}, credentials={})
    page = open_page()
    assert page.first.isVisible()
    assert page.focusWidget() is page.first.number
    type_into(page.first.number, "0002")
    QTest.keyClick(page.first.number, Qt.Key.Key_Return)
    type_into(page.first.name, "Gao Xiang")
    type_into(page.first.form.new, OWN)
    type_into(page.first.form.again, OWN)
    with qtbot.waitSignal(page.signed_in) as entered:
        QTest.keyClick(page.first.form.again, Qt.Key.Key_Return)
    assert entered.args is not None
    assert (entered.args[0].user_id, entered.args[0].role) == ("0002", Role.ADMINISTRATOR)
    assert not scene.services.sign_in.samples()


def test_an_empty_store_may_be_tried_with_sample_people(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    scene.store.state = replace(scene.store.state, people={}, credentials={})
    page = open_page()
    QTest.mouseClick(page.first.samples, LEFT)
    assert page.form.isVisible()
    assert page.form.model.rowCount() == 7
    with qtbot.waitSignal(page.signed_in):
        QTest.mouseClick(page.form.button, LEFT)


def test_the_dark_side_names_portfolio_policy_and_store(page: SignInPage) -> None:
    said = page.side.accessibleName()
    assert "Qingfan: made-up data · 16 Jun 2026 · cn-instalment" in said
    assert "Policy cn-instalment 2026.06-3 since 1 Jan 2026" in said
    assert said.endswith("Store in memory")


def test_a_language_is_asked_for(page: SignInPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.language_wanted) as asked:
        QTest.mouseClick(page.languages._buttons["zh"], LEFT)
    assert asked.args == ["zh"]


def test_the_list_of_people_is_a_sound_model(page: SignInPage, qtmodeltester: object) -> None:
    qtmodeltester.check(page.form.model)  # type: ignore[attr-defined]
