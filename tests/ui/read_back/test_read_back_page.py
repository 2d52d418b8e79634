"""The read-back page, worked by keys: read, asked again, the answer, and no."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_desk.domain.agreement import AcceptanceKind, AgreementStatus
from agent_desk.domain.hardship import HardshipFacts
from agent_desk.domain.money import Money
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.read_back.read_back_page import ReadBackPage
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from tests.ui.scene import LATE, Scene

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from agent_desk.domain.agreement import Agreement

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Desk:
    """An agent's window, reading a draft back."""

    def __init__(self, scene: Scene, qtbot: QtBot, facts: HardshipFacts | None = None) -> None:
        self.scene = scene
        agent = scene.user("2041")
        request = scene.ask()
        scene.services.decide.approve(scene.user("0107"), request.number)
        self.number = scene.services.agreements.draft(agent, request.number).number
        if facts is not None:
            scene.services.facts.save(agent, LATE, facts)
        self.session = scene.session("2041")
        self.page = ReadBackPage(self.session, scene.words())
        self.window = MainWindow()
        self.window.resize(1440, 900)
        self.window.add_page("read-back", "phone", "Read-back", self.page)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.page.open_read_back(self.number)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget: QWidget | None = self.page.focusWidget()
        QTest.keyClick(self.page if widget is None else widget, key, modifier)

    def write(self, text: str) -> None:
        widget = self.page.focusWidget()
        assert widget is not None
        QTest.keyClicks(widget, text)

    def read_all(self) -> None:
        assert self.page._file is not None
        for _ in self.page._file.unread:
            self.key(Qt.Key.Key_F7)

    def agreement(self) -> Agreement:
        return self.scene.services.agreements.get(self.scene.user("2041"), self.number)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(Scene(), qtbot)


def test_clauses_stand_in_the_borrowers_language_with_the_agents_beneath(desk: Desk) -> None:
    first = desk.page.rows[0]
    assert first.text.plain_text.startswith("截至2026年6月16日，您逾期¥")
    assert first.under.plain_text.startswith("As of 16 June 2026 ¥")
    assert (first.number.plain_text, first.title.plain_text) == ("1", "Owed")
    assert first.property("kind") == "chosen", "it is read next"
    QTest.mouseClick(desk.page.languages._buttons["en"], LEFT)
    assert first.text.plain_text.startswith("As of 16 June 2026 ¥")
    assert not first.under.isVisible()


def test_f7_ticks_and_goes_on_and_alt_a_takes_the_last_one_back_to_be_read_again(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F7)
    desk.key(Qt.Key.Key_F7)
    page = desk.page
    assert [row.time.plain_text for row in page.rows[:3]] == ["14:38:00", "14:38:00", ""]
    desk.key(Qt.Key.Key_A, ALT)
    assert not page.rows[1].box.isChecked()
    assert page.rows[1].again.plain_text == "asked again"
    desk.key(Qt.Key.Key_F7)
    assert page.rows[1].box.isChecked()


def test_the_seconds_of_the_reading_are_counted_until_the_last_clause(desk: Desk) -> None:
    clock = desk.page.clock
    assert clock.plain_text == ""
    desk.key(Qt.Key.Key_F7)
    desk.scene.clock.move(timedelta(seconds=75))
    clock.show_time()
    assert clock.plain_text == "1:15 so far"
    desk.read_all()
    desk.scene.clock.move(timedelta(seconds=60))
    clock.show_time()
    assert clock.plain_text == "read in 1:15"


def test_a_clause_that_is_a_right_ticks_the_right(desk: Desk) -> None:
    desk.read_all()
    spoken = desk.scene.services.disclose.spoken(desk.scene.user("2041"), LATE)
    assert {tick.disclosure_id for tick in spoken.ticks} == {"cost", "credit-report", "complain"}
    assert desk.page.primary.accessibleDescription().startswith("Still to be said: Recording, Who is speaking")
    asked: list[str] = []
    desk.session.case_wanted.connect(asked.append)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert asked == [LATE]


def test_the_yes_is_taken_with_its_place_when_everything_was_read(desk: Desk) -> None:
    page = desk.page
    assert page.primary.accessibleDescription().startswith("Still to be read: 9")
    desk.scene.say_all()
    desk.read_all()
    assert page.primary.accessibleDescription().startswith("Missing: where the proof of the yes lies")
    desk.key(Qt.Key.Key_Y, ALT)
    assert page.answer.reference.hasFocus()
    desk.write("REC-260616-2041")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert page.answer.position.hasFocus(), "what is missing gets the focus"
    desk.write("19:04")
    went: list[str] = []
    desk.session.agreement_wanted.connect(went.append)
    assert page.primary.text() == "Issue and record the yes"
    desk.key(Qt.Key.Key_Return, CTRL)
    agreement = desk.agreement()
    assert agreement.status is AgreementStatus.PERFORMING
    assert agreement.acceptance is not None
    assert agreement.acceptance.kind is AcceptanceKind.RECORDED
    assert agreement.acceptance.reference == "REC-260616-2041 19:04"
    assert went == [desk.number]


def test_no_withdraws_the_agreement_after_a_question(desk: Desk, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_N, ALT)
    dialog = next(iter(desk.page.findChildren(QuestionDialog)))
    QTest.mouseClick(dialog.act, LEFT)
    qtbot.waitUntil(lambda: not desk.page.findChildren(QuestionDialog))
    assert desk.agreement().status is AgreementStatus.WITHDRAWN


@pytest.mark.parametrize(
    ("income", "says"),
    [
        ("9000", "It fits"),
        ("3650", "It fits, with little to spare"),
        ("3000", "It asks for more than is left"),
        (None, "Not known whether it fits"),
    ],
)
def test_what_is_left_of_the_income_is_said_in_words(qtbot: QtBot, income: str | None, says: str) -> None:
    facts = None
    if income is not None:
        facts = HardshipFacts(income=Money.of(income, "CNY"), costs=Money.of("1900", "CNY"))
    desk = Desk(Scene(), qtbot, facts)
    assert desk.page.answer.fit.accessibleName().split(".")[0] == says


def test_escape_leads_to_the_agreement(desk: Desk) -> None:
    went: list[str] = []
    desk.session.agreement_wanted.connect(went.append)
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    assert went == [desk.number]


def test_without_an_agreement_the_page_says_so_and_shows_no_empty_form(desk: Desk, qtbot: QtBot) -> None:
    page = ReadBackPage(desk.scene.session("2041"), desk.scene.words())
    qtbot.addWidget(page)
    page.resize(1280, 700)
    page.show()
    page.retranslate()
    assert page.empty.isVisible()
    assert not page.answer.isVisible()
    assert not page.terms.isVisible()
