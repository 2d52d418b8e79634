"""Screen pop in the window: one match is opened, several are listed, none is said; before the sign-in it waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agent_desk.domain.caller import Caller
from agent_desk.domain.loan import LoanNumber, PortfolioId
from agent_desk.ui.application import LanguageSwitch, ThemeSwitch
from agent_desk.ui.desk_window import DeskWindow
from agent_desk.ui.screen_pop import ScreenPop
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from tests import builders
from tests.ui.scene import LATE, NEARLY, TODAY, Scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    Open = Callable[..., tuple[DeskWindow, ScreenPop]]

PHONE = "13600002210"
SECOND = LoanNumber("QF-2601-0001-0001")


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def open_desk(scene: Scene, qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    switches = (ThemeSwitch(qapp, "light"), LanguageSwitch(qapp))

    def make(user_id: str | None = "2041") -> tuple[DeskWindow, ScreenPop]:
        user = scene.user(user_id) if user_id is not None else None
        window = DeskWindow(scene.services, scene.runner, *switches, user=user)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window, ScreenPop(window)

    yield make
    for switch in switches:
        switch.deleteLater()


def add_second_loan(scene: Scene) -> None:
    """Another loan of the borrower who has ``PHONE``."""
    with scene.store.work("system") as work:
        loan = builders.loan(
            SECOND, "b-2", principal=12_000, currency="CNY", rate="0.18", first_due=date(2026, 2, 6), count=12
        )
        work.loans.save_many([builders.standing(loan, TODAY)])
        work.commit()


@pytest.mark.parametrize(
    ("caller", "loan"),
    [
        (Caller(phone=PHONE), NEARLY),
        (Caller(phone="0" + PHONE), NEARLY),
        (Caller(loan=LATE), LATE),
        (Caller(loan=LATE.lower()), LATE),
    ],
)
def test_one_match_is_opened(open_desk: Open, caller: Caller, loan: LoanNumber) -> None:
    window, pop = open_desk()
    assert window.session is not None
    asked: list[str] = []
    window.session.case_wanted.connect(asked.append)
    pop.show_caller(caller)
    assert asked == [loan]
    assert window.shown_key == "case"
    assert not pop.notice.isVisible()


def test_several_matches_are_listed_with_the_number_typed_in(scene: Scene, open_desk: Open, qtbot: QtBot) -> None:
    add_second_loan(scene)
    window, pop = open_desk()
    pop.show_caller(Caller(phone=PHONE))
    popup = window.search_popup
    assert popup.isVisible()
    assert popup.field.text() == PHONE
    qtbot.waitUntil(lambda: len(popup.hits) == 2)
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert window.shown_key == "case"


def test_several_matches_elsewhere_take_the_window_to_their_portfolio(
    scene: Scene, open_desk: Open, qtbot: QtBot
) -> None:
    add_second_loan(scene)
    other = replace(scene.portfolio, portfolio_id=PortfolioId("aa"), name="Other")
    with scene.store.work("system") as work:
        work.portfolios.save(other)
        work.commit()
    window, pop = open_desk()
    window.work_on("aa")
    assert window.session is not None
    assert window.session.portfolio == other
    pop.show_caller(Caller(phone=PHONE))
    assert window.session.portfolio == scene.portfolio
    qtbot.waitUntil(lambda: len(window.search_popup.hits) == 2)
    window.search_popup.hide()


@pytest.mark.parametrize(
    ("caller", "said"),
    [(Caller(phone="13900000000"), "Nobody has 13900000000."), (Caller(loan="QF-1"), "No loan has the number QF-1.")],
)
def test_no_match_is_said_until_it_is_closed(open_desk: Open, caller: Caller, said: str) -> None:
    window, pop = open_desk()
    pop.show_caller(caller)
    assert window.shown_key == "queue"
    assert pop.notice.isVisible()
    assert said in pop.notice.panel.accessibleName() + pop.notice.panel.accessibleDescription()
    QTest.mouseClick(pop.notice.close_button, Qt.MouseButton.LeftButton)
    assert not pop.notice.isVisible()


def test_the_end_of_a_number_is_not_the_number(open_desk: Open) -> None:
    window, pop = open_desk()
    pop.show_caller(Caller(loan=NEARLY[:-1]))
    assert pop.notice.isVisible()
    assert window.shown_key == "queue"


def test_a_call_before_the_sign_in_waits_for_it(open_desk: Open, qtbot: QtBot) -> None:
    window, pop = open_desk(None)
    pop.show_caller(Caller(phone=PHONE))
    with qtbot.waitSignal(window.signed_in):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.shown_key == "case"


def test_who_may_not_read_the_queue_is_told_so(open_desk: Open) -> None:
    window, pop = open_desk("0001")
    pop.show_caller(Caller(phone=PHONE))
    assert window.failure.isVisible()
    assert not window.search_popup.isVisible()


def test_a_window_that_was_put_away_comes_forward(open_desk: Open, qtbot: QtBot) -> None:
    window, pop = open_desk()
    window.showMinimized()
    pop.come_forward()
    qtbot.waitUntil(lambda: not window.isMinimized() and window.isVisible())


def test_a_call_waits_while_a_question_is_open_and_the_page_beneath_stays(open_desk: Open, qtbot: QtBot) -> None:
    window, pop = open_desk()
    assert window.session is not None
    question = QuestionDialog("Really?", ["It cannot be taken back."], "Do it", "Back", window)
    question.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is question)
    asked: list[str] = []
    window.session.case_wanted.connect(asked.append)
    pop.show_caller(Caller(phone="13900000000"))
    pop.show_caller(Caller(phone=PHONE))
    assert asked == []
    assert window.shown_key == "queue"
    assert pop.notice.isVisible()
    assert f"{PHONE} is shown once" in pop.notice.panel.accessibleName() + pop.notice.panel.accessibleDescription()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: asked == [NEARLY])
    assert not pop.notice.isVisible()
    assert window.shown_key == "case"
