"""Letters that wait for a second reader, worked from the approvals by key as a supervisor works them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import LetterStatus
from agent_desk.ui.approvals.approvals_page import ApprovalsPage
from agent_desk.ui.main_window import MainWindow
from tests.ui.scene import LATE, Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from agent_desk.domain.letters import Letter

    OpenPage = Callable[[str], tuple[MainWindow, ApprovalsPage]]

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def letter(scene: Scene) -> Letter:
    """A refusal that Li Wei wrote."""
    request = scene.ask_interest()
    scene.services.decide.reject(scene.user("1107"), request.number, "The certificate is of another person.")
    agent, letters = scene.user("2041"), scene.services.letters
    letters.receive(agent, LATE)
    scene.services.case.set_reason(agent, LATE, HardshipReason.UNEMPLOYMENT)
    draft = letters.draft(agent, LATE, LetterKind.DECISION, own_words="We are sorry.")
    return letters.finish(agent, draft.number)


@pytest.fixture
def open_page(scene: Scene, qtbot: QtBot) -> OpenPage:
    def make(user_id: str) -> tuple[MainWindow, ApprovalsPage]:
        window = MainWindow()
        page = ApprovalsPage(scene.session(user_id), scene.words())
        window.add_page("approvals", "approvals", "Approvals", page)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window, page

    return make


def kept(scene: Scene, letter: Letter) -> Letter:
    with scene.store.work("test") as work:
        return work.letters.get(letter.number)


def test_a_letter_stands_among_what_waits_with_its_age_and_who_wrote_it(
    scene: Scene, letter: Letter, open_page: OpenPage
) -> None:
    scene.clock.move(timedelta(minutes=18))
    _, page = open_page("0107")
    said = page.list.model.sentence(page.list.model.entry(0))
    assert said.startswith("陈静怡, Chen Jingyi, Letter: Decision")
    assert "To be read · reply by 22 Jun" in said
    assert "18 min" in said
    assert said.endswith("written by Li Wei")
    assert page.list.model.waiting == 1
    panel = page.letters.panel
    assert panel.isVisible()
    assert panel.own.plain_text == "Added by hand: We are sorry."
    assert letter.number in panel.paper.accessibleDescription()


def test_control_enter_releases_it_and_the_writer_hears_of_the_loan(
    scene: Scene, letter: Letter, open_page: OpenPage
) -> None:
    window, page = open_page("0107")
    heard: list[str] = []
    page._session.changed.connect(heard.append)
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    found = kept(scene, letter)
    assert (found.status, found.reader) == (LetterStatus.READY, "0107")
    assert heard == [LATE]
    assert page.list.model.waiting == 0
    assert not page.letters.panel.release.isVisible()
    assert page.letters.panel._pill.accessibleName().startswith("Released")


def test_giving_it_back_asks_for_a_note_and_goes_with_one(scene: Scene, letter: Letter, open_page: OpenPage) -> None:
    window, page = open_page("0107")
    QTest.keyClick(window, Qt.Key.Key_T, ALT)
    field = page.letters.panel.note.field
    assert field.hasFocus()
    assert kept(scene, letter).status is LetterStatus.READING
    QTest.keyClicks(field, "Say whose certificate")
    QTest.keyClick(field, Qt.Key.Key_T, ALT)
    found = kept(scene, letter)
    assert (found.status, found.note) == (LetterStatus.DRAFT, "Say whose certificate")


def test_whoever_wrote_it_sees_it_and_cannot_release_it(scene: Scene, letter: Letter, open_page: OpenPage) -> None:
    window, page = open_page("2041")
    panel = page.letters.panel
    assert panel.isVisible()
    assert panel.banner.text == f"You wrote {letter.number} yourself; somebody else reads it"
    assert not panel.release.isVisible()
    assert not panel.back.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(window, Qt.Key.Key_T, ALT)
    assert kept(scene, letter).status is LetterStatus.READING


def test_what_somebody_else_released_appears_by_itself(
    scene: Scene, letter: Letter, open_page: OpenPage, qtbot: QtBot
) -> None:
    _, page = open_page("0107")
    scene.services.second_reading.read(scene.user("1107"), letter.number, approve=True)
    qtbot.waitUntil(lambda: page.list.model.waiting == 0, timeout=10_000)
    qtbot.waitUntil(lambda: not page.letters.panel.release.isVisible(), timeout=10_000)
    assert page.list.model.entry(0).shape == "head"


def test_down_goes_from_a_request_to_a_letter_and_back(scene: Scene, letter: Letter, open_page: OpenPage) -> None:
    scene.ask()
    _, page = open_page("0107")
    assert page.panel.isVisible()
    QTest.keyClick(page.list.view, Qt.Key.Key_Down)
    assert page.list.current_number == letter.number
    assert page.letters.panel.isVisible()
    assert not page.panel.isVisible()
    QTest.keyClick(page.list.view, Qt.Key.Key_Up)
    assert page.panel.isVisible()
