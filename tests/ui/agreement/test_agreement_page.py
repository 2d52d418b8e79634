"""The agreement page, worked by key and mouse: read, issue, accept, withdraw, save."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from agent_desk.domain.agreement import AcceptanceKind, AgreementStatus
from agent_desk.ui.agreement.agreement_page import AgreementPage
from agent_desk.ui.agreement.printing import prepare, print_paper
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.pdf_pages import PdfPaper
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from tests.ui.scene import LATE, Scene

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from agent_desk.domain.agreement import Agreement

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Desk:
    """An agent's window on one agreement."""

    def __init__(self, scene: Scene, qtbot: QtBot, *, said: bool = True) -> None:
        self.scene = scene
        request = scene.ask()
        scene.services.decide.approve(scene.user("0107"), request.number)
        self.number = scene.services.agreements.draft(scene.user("2041"), request.number).number
        if said:
            scene.say_all()
        self.session = scene.session("2041")
        self.page = AgreementPage(self.session, scene.words())
        self.window = MainWindow()
        self.window.add_page("agreement", "case", "Agreement", self.page)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.page.open_agreement(self.number)

    def agreement(self) -> Agreement:
        return self.scene.services.agreements.get(self.scene.user("2041"), self.number)

    def primary(self) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_Return, CTRL)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(Scene(), qtbot)


def test_reason_and_proof_stand_beside_the_sheet(desk: Desk) -> None:
    said = [value.accessibleName() for _, value, _ in desk.page.proof._rows]
    assert said[3] == "Reason: Lost job"
    assert said[4].startswith("Seen: ")
    assert said[6].startswith("Approved by: ")


def test_a_draft_shows_its_sheet_its_proof_and_what_comes(desk: Desk) -> None:
    page = desk.page
    assert "Repayment agreement (en)" in page.sheet.view.accessibleDescription()
    assert page.stepper.accessibleName().startswith("Draft (done, 14:38 · Li Wei), Approved (current, 14:38 · 周敏)")
    assert page.primary.text() == "Issue agreement"
    titles = [item.title for item in page.next.milestones]
    assert titles[:2] == ["Draft made, nothing changed yet", "Last day to accept"]
    assert titles[-1].startswith("Last payment ¥")


def test_alt_z_shows_the_chinese_sheet_and_alt_e_the_english_one(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_Z, ALT)
    assert desk.page.sheet.language == "zh"
    assert "(zh)" in desk.page.sheet.view.accessibleDescription()
    QTest.keyClick(desk.window, Qt.Key.Key_E, ALT)
    assert "(en)" in desk.page.sheet.view.accessibleDescription()


def test_control_plus_and_minus_zoom(desk: Desk) -> None:
    QTest.mouseClick(desk.page.sheet.zoom_button, LEFT)
    assert desk.page.sheet.view.percent == 100
    QTest.keyClick(desk.window, Qt.Key.Key_Plus, CTRL)
    assert desk.page.sheet.view.percent == 110
    QTest.keyClick(desk.window, Qt.Key.Key_Minus, CTRL)
    QTest.keyClick(desk.window, Qt.Key.Key_Minus, CTRL)
    assert desk.page.sheet.zoom_button.text() == "90 %"
    QTest.mouseClick(desk.page.sheet.fit_button, LEFT)
    assert desk.page.sheet.fit_button.text() == "Fit width"


def test_issued_by_control_enter_then_accepted_with_its_reference(desk: Desk) -> None:
    desk.primary()
    assert desk.agreement().status is AgreementStatus.ISSUED
    page = desk.page
    assert page.primary.text() == "Record acceptance"
    assert page.primary.accessibleDescription().startswith("Missing: where the proof of the yes lies")
    desk.primary()
    assert page.state.form.field.hasFocus(), "what is missing gets the focus"
    QTest.mouseClick(page.state.form.choice._buttons["signed"], LEFT)
    QTest.mouseClick(page.state.form.field, LEFT)
    QTest.keyClicks(page.state.form.field, "File 2026-118")
    heard: list[str] = []
    desk.session.changed.connect(heard.append)
    desk.primary()
    accepted = desk.agreement().acceptance
    assert desk.agreement().status is AgreementStatus.PERFORMING
    assert accepted is not None
    assert (accepted.kind, accepted.reference) == (AcceptanceKind.SIGNED, "File 2026-118")
    assert heard == [LATE]
    assert not page.primary.isVisible()
    assert page.next.milestones[0].title == "Accepted: Signed"


def test_a_draft_is_not_issued_while_something_is_still_to_be_said(qtbot: QtBot) -> None:
    desk = Desk(Scene(), qtbot, said=False)
    page = desk.page
    assert page.primary.is_blocked
    assert page.primary.accessibleDescription().startswith("Still to be said: Recording, Who is speaking")
    assert page.state.accessibleName() == "Not to be issued yet"
    asked: list[str] = []
    desk.session.case_wanted.connect(asked.append)
    desk.primary()
    assert (asked, desk.agreement().status) == ([LATE], AgreementStatus.DRAFT)
    desk.scene.say_all()
    desk.session.changed.emit(LATE)
    desk.primary()
    assert desk.agreement().status is AgreementStatus.ISSUED


def test_nothing_on_the_page_says_that_something_was_sent(desk: Desk) -> None:
    desk.primary()
    page = desk.page
    said = (page.state._sentence.plain_text, page.stepper.accessibleName(), page.next.accessibleName())
    words = " ".join(said).lower()
    assert "nothing is sent from here" in words
    assert "sms" not in words


def test_withdrawn_after_a_question(desk: Desk, qtbot: QtBot) -> None:
    QTest.mouseClick(desk.page.withdraw_button, LEFT)
    dialog = next(iter(desk.page.findChildren(QuestionDialog)))
    QTest.mouseClick(dialog.act, LEFT)
    qtbot.waitUntil(lambda: not desk.page.findChildren(QuestionDialog))
    assert desk.agreement().status is AgreementStatus.WITHDRAWN
    assert "Withdrawn" in desk.page.stepper.accessibleName()
    assert not desk.page.withdraw_button.isVisible()


def test_an_offer_that_ended_can_only_be_withdrawn(desk: Desk) -> None:
    from dataclasses import replace
    from datetime import date

    with desk.scene.store.work("test") as work:
        work.portfolios.save(replace(desk.scene.portfolio, business_date=date(2026, 6, 18)))
        work.commit()
    desk.session.changed.emit("")
    assert not desk.page.primary.isVisible()
    assert desk.page.withdraw_button.isVisible()
    assert desk.page.state.accessibleName() == "The offer has ended"


def test_the_sheet_in_sight_is_saved_as_it_is_kept(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    QTest.mouseClick(desk.page.sheet.save_button, LEFT)
    dialog = next(iter(desk.page.findChildren(QFileDialog)))
    dialog.setDirectory(str(tmp_path))
    field = next(iter(dialog.findChildren(QLineEdit)))
    assert field.text() == f"{desk.number}-en.pdf"
    QTest.keyClick(field, Qt.Key.Key_Return)
    target = tmp_path / f"{desk.number}-en.pdf"
    qtbot.waitUntil(target.exists)
    kept = desk.scene.services.agreements.sheet(desk.scene.user("2041"), desk.number, "en")
    assert target.read_bytes() == kept
    assert desk.page.trouble.accessibleName() == f"Saved as {target}"


def test_a_place_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.page.sheet.save_to(str(tmp_path / "missing" / "a.pdf"))
    assert "a.pdf" in desk.page.trouble.accessibleName()


def test_every_page_is_printed(desk: Desk, tmp_path: Path) -> None:
    paper = PdfPaper(desk.scene.services.agreements.sheet(desk.scene.user("2041"), desk.number, "en"))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, "AG")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert print_paper(paper, printer) == 2
    assert PdfPaper((tmp_path / "printed.pdf").read_bytes()).page_count == 2


def test_the_check_code_is_copied(desk: Desk) -> None:
    _, _, copy = desk.page.proof._rows[1]
    assert copy.accessibleName() == "Copy Check code"
    QTest.mouseClick(copy, LEFT)
    assert QGuiApplication.clipboard().text() == desk.agreement().content.check_code


def test_escape_leads_to_the_case(desk: Desk) -> None:
    asked: list[str] = []
    desk.session.case_wanted.connect(asked.append)
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    assert asked == [LATE]


def test_what_another_window_did_appears(desk: Desk, qtbot: QtBot) -> None:
    desk.scene.services.agreements.issue(desk.scene.user("2042"), desk.number)
    qtbot.waitUntil(lambda: desk.page.primary.text() == "Record acceptance", timeout=4000)


def test_control_p_asks_for_a_printer_and_escape_leaves(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_P, CTRL)
    dialog = next(iter(desk.page.findChildren(QPrintDialog)))
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not desk.page.findChildren(QPrintDialog))


def test_a_refusal_is_said_and_the_page_goes_on(desk: Desk) -> None:
    desk.scene.services.agreements.withdraw(desk.scene.user("2042"), desk.number)
    desk.primary()
    assert "is withdrawn" in desk.page.trouble.accessibleName()
    assert desk.page.isEnabled()
    assert not desk.page.primary.isVisible(), "it was read again"
