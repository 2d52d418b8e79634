"""Approvals, worked by key and mouse as a supervisor works them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.concessions import Reamortisation
from agent_desk.domain.events import EventKind
from agent_desk.domain.hardship import HardshipFacts
from agent_desk.domain.money import Money
from agent_desk.ui.approvals.approvals_page import ApprovalsPage
from agent_desk.ui.approvals.evidence_window import EvidenceWindow
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.tasks import Runner
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from agent_desk.ui.widgets.text_label import TextLabel
from tests.ui.scene import LATE, TODAY, Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.ui.widgets.buttons import DeskButton

    OpenPage = Callable[[str], tuple[MainWindow, ApprovalsPage]]

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def scene() -> Scene:
    return Scene()


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


def blocked(button: DeskButton) -> bool:
    return button.is_blocked


def decided(scene: Scene, request: ConcessionRequest) -> ConcessionRequest:
    with scene.store.work("test") as work:
        return work.requests.get(request.number)


def test_a_waiting_request_is_shown_with_its_limits_and_the_button_says_what_it_grants(
    scene: Scene, open_page: OpenPage
) -> None:
    scene.ask()
    scene.clock.move(timedelta(seconds=72))
    _, page = open_page("0107")
    entry = page.list.model.entry(0)
    assert page.list.model.rowCount() == 1
    assert page.list.model.sentence(entry).startswith("陈静怡, Chen Jingyi, New plan, 30 instalments")
    assert "Borrower on hold, 01:12" in page.list.model.sentence(entry)
    assert page.panel.primary.text() == "Approve 30 months"
    first, second = page.panel.limits.scales
    assert first.accessibleDescription() == "Asked 30 months, Agent 24 months, You 36 months"
    assert second.accessibleDescription() == "Asked 50 %, Agent 50 %, You 100 %"


def test_a_checker_sees_what_the_borrower_told_and_whether_it_fits(scene: Scene, open_page: OpenPage) -> None:
    told = HardshipFacts(date(2026, 5, 22), Money.of(4600, "CNY"), Money.of(1900, "CNY"), Money.of(1750, "CNY"))
    scene.services.facts.save(scene.user("2041"), LATE, told)
    scene.ask()
    _, page = open_page("0107")
    assert page.panel.reason._facts.plain_text == (
        "Since 22 May 2026 · income ¥4,600.00 a month · essential costs ¥1,900.00 · ¥2,700.00 left · can pay ¥1,750.00"
    )
    fit = [label for label in page.panel.effect.findChildren(TextLabel) if "Can pay" in label.accessibleName()]
    assert [label.accessibleName().partition(", ")[2].partition(": ")[0] for label in fit] == ["As it stands", "Asked"]
    assert fit[0].plain_text.endswith("over")
    assert fit[1].plain_text.endswith("to spare")


def test_control_enter_approves_and_the_page_says_by_whom(scene: Scene, open_page: OpenPage) -> None:
    request = scene.ask()
    window, page = open_page("0107")
    heard: list[str] = []
    page._session.changed.connect(heard.append)
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert decided(scene, request).status is RequestStatus.APPROVED
    assert heard == [request.loan_number]
    assert page.panel.banner.text == "Approved by 周敏, 16 Jun 2026, 14:38"
    assert not page.panel.primary.isVisible()
    assert page.list.model.waiting == 0


def test_a_return_without_a_note_asks_for_one_and_goes_with_one(scene: Scene, open_page: OpenPage) -> None:
    request = scene.ask()
    window, page = open_page("0107")
    QTest.keyClick(window, Qt.Key.Key_T, ALT)
    assert page.panel.note.field.hasFocus()
    assert page.panel.note.field.accessibleDescription() == "Say what is missing, then return it."
    assert decided(scene, request).status is RequestStatus.SUBMITTED
    QTest.keyClicks(page.panel.note.field, "The letter is not signed")
    QTest.keyClick(page.panel.note.field, Qt.Key.Key_T, ALT)
    found = decided(scene, request)
    assert found.status is RequestStatus.RETURNED
    assert found.decision is not None
    assert found.decision.note == "The letter is not signed"


def test_a_chip_writes_the_note(scene: Scene, open_page: OpenPage) -> None:
    scene.ask()
    _, page = open_page("0107")
    QTest.mouseClick(page.panel.note.chips[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.panel.note.chips[1], Qt.MouseButton.LeftButton)
    assert page.panel.note.text == "Affordable. Evidence strong"


@pytest.mark.parametrize(
    ("key", "status"), [(Qt.Key.Key_Return, RequestStatus.REJECTED), (Qt.Key.Key_Escape, RequestStatus.SUBMITTED)]
)
def test_a_rejection_asks_once_more(
    scene: Scene, open_page: OpenPage, qtbot: QtBot, key: Qt.Key, status: RequestStatus
) -> None:
    request = scene.ask()
    window, page = open_page("0107")
    QTest.mouseClick(page.panel.note.field.viewport(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.panel.note.field, "Not affordable")
    QTest.keyClick(window, Qt.Key.Key_R, ALT)
    dialog = next(iter(page.findChildren(QuestionDialog)))
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    focused = dialog.focusWidget()
    assert focused is dialog.act
    QTest.keyClick(focused, key)
    qtbot.waitUntil(lambda: not page.findChildren(QuestionDialog))
    assert decided(scene, request).status is status


def test_a_counter_offer_is_judged_while_it_moves_and_sent(scene: Scene, open_page: OpenPage) -> None:
    request = scene.ask()
    window, page = open_page("0107")
    QTest.keyClick(window, Qt.Key.Key_C, ALT)
    panel = page.panel
    assert panel.primary.text() == "Send counter-offer"
    assert blocked(panel.primary)
    months = panel.counter.controls[0]
    assert months.value == 30
    QTest.keyClick(months.spin, Qt.Key.Key_PageUp)
    QTest.keyClick(months.spin, Qt.Key.Key_Up)
    assert panel.counter.found is not None
    assert blocked(panel.primary), "37 is above the supervisor's 36"
    for _ in range(13):
        QTest.keyClick(months.spin, Qt.Key.Key_Down)
    assert months.value == 24
    assert not blocked(panel.primary)
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    found = decided(scene, request)
    assert found.status is RequestStatus.COUNTERED
    assert found.granted.timing == Reamortisation(24)
    assert found.granted.waivers == request.proposal.waivers
    assert "New plan, 24 instalments" in panel.banner.text


def test_escape_leaves_the_counter_offer(scene: Scene, open_page: OpenPage) -> None:
    scene.ask()
    window, page = open_page("0107")
    QTest.mouseClick(page.panel.counter_button, Qt.MouseButton.LeftButton)
    assert page.panel.primary.text() == "Send counter-offer"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert page.panel.primary.text() == "Approve 30 months"


def test_nobody_decides_on_their_own_request(scene: Scene, open_page: OpenPage) -> None:
    request = scene.ask()
    window, page = open_page("2041")
    assert page.panel.banner.text
    for button in (page.panel.primary, page.panel.reject_button, page.panel.return_button, page.panel.counter_button):
        assert not button.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(window, Qt.Key.Key_R, ALT)
    assert decided(scene, request).status is RequestStatus.SUBMITTED


def test_a_stale_request_says_what_changed_and_is_approved_on_todays_figures(
    scene: Scene, open_page: OpenPage, qtbot: QtBot
) -> None:
    request = scene.ask()
    amount = Money.of("100", "CNY")
    scene.services.promises.pay(scene.user("2041"), request.loan_number, amount, TODAY)
    window, page = open_page("0107")
    assert "Received in all from" in page.panel.banner.text
    assert page.panel.primary.text() == "Approve on today's figures"
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: decided(scene, request).status is RequestStatus.APPROVED)
    assert decided(scene, request).digest != request.digest


def test_what_somebody_else_decided_appears_by_itself(scene: Scene, open_page: OpenPage, qtbot: QtBot) -> None:
    request = scene.ask()
    _, page = open_page("0107")
    scene.services.decide.give_back(scene.user("1107"), request.number, "Which bank?")
    qtbot.waitUntil(lambda: not page.panel.primary.isVisible(), timeout=4000)
    assert page.panel.banner.text.startswith("Returned by Ravi Menon")
    assert page.list.model.entry(0).shape == "head"


def test_a_request_sent_while_the_page_is_open_appears(scene: Scene, open_page: OpenPage, qtbot: QtBot) -> None:
    _, page = open_page("0107")
    assert page.list.model.rowCount() == 0
    scene.ask()
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 1, timeout=4000)
    assert page.panel.primary.isVisible()


def test_proof_is_read_inside_the_program(scene: Scene, open_page: OpenPage, qtbot: QtBot) -> None:
    scene.ask()
    _, page = open_page("0107")
    letter, statement = page.panel.evidence.tiles
    assert (letter.accessibleName(), statement.accessibleDescription()) == ("Layoff letter", "Seen by Li Wei, no file")
    QTest.mouseClick(letter, Qt.MouseButton.LeftButton)
    opened = next(iter(page.findChildren(EvidenceWindow)))
    assert "Notice of termination" in opened.view.accessibleDescription()
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.findChildren(EvidenceWindow))


def test_thirty_percent_of_the_interest_is_approved_by_its_name(scene: Scene, open_page: OpenPage) -> None:
    scene.ask_interest()
    _, page = open_page("0107")
    assert page.panel.primary.text() == "Approve 30 %"
    assert page.panel.limits.scales[0].accessibleDescription() == "Asked 30 %, You 30 %"


def test_all_shows_decided_requests_as_tall_as_waiting_ones(scene: Scene, open_page: OpenPage) -> None:
    request = scene.ask()
    scene.services.decide.approve(scene.user("0107"), request.number)
    _, page = open_page("0107")
    assert [page.list.model.entry(row).shape for row in range(2)] == ["head", "short"]
    everything = page.list.shown._buttons["all"]
    QTest.mouseClick(everything, Qt.MouseButton.LeftButton)
    assert [page.list.model.entry(row).shape for row in range(2)] == ["head", "tall"]


def test_the_list_is_a_sound_model(scene: Scene, open_page: OpenPage, qtmodeltester: object) -> None:
    scene.ask()
    _, page = open_page("0107")
    qtmodeltester.check(page.list.model)  # type: ignore[attr-defined]


def test_a_decision_that_came_too_late_is_refused_in_words(scene: Scene, open_page: OpenPage) -> None:
    request = scene.ask()
    window, page = open_page("0107")
    page._timer.stop()
    scene.services.decide.reject(scene.user("1107"), request.number, "Not affordable")
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert request.number in page.trouble.text
    assert page.panel.banner.text.startswith("Rejected by Ravi Menon")
    assert page.isEnabled()


def test_ctrl_enter_twice_in_a_row_decides_once(scene: Scene, open_page: OpenPage, qtbot: QtBot) -> None:
    request = scene.ask()
    scene.runner = Runner()
    window, page = open_page("0107")
    qtbot.waitUntil(lambda: page.panel.primary.isVisible() and not page.panel.primary.is_blocked)
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not scene.runner.is_busy and decided(scene, request).status is RequestStatus.APPROVED)
    kinds = [entry.event.kind for entry in scene.store.reads.audit()]
    assert kinds.count(EventKind.REQUEST_APPROVED) == 1
    scene.runner.finish()
