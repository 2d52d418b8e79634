"""The store kept safe from the window: copies made and tried, loans deleted that are kept no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from agent_desk.domain.events import EventKind
from agent_desk.domain.loan import LoanNumber
from agent_desk.services import bind
from agent_desk.services.keep_store import KeepStore
from agent_desk.ui.administration import AdministrationPage
from agent_desk.ui.administration.copies_card import size_text
from agent_desk.ui.administration.log_model import LogColumn
from agent_desk.ui.administration.recovery_dialog import RecoveryDialog
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from tests.ui.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    Open = Callable[..., AdministrationPage]

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
OLD, NEXT, YOUNG = date(2020, 3, 1), date(2021, 7, 1), date(2025, 1, 1)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    made = Scene()
    made.services = bind(replace(made.services.desk, copies=tmp_path / "copies"))
    return made


@pytest.fixture
def open_page(scene: Scene, qtbot: QtBot) -> Open:
    def make(user_id: str = "0001") -> AdministrationPage:
        page = AdministrationPage(scene.session(user_id), scene.words())
        page.resize(1440, 800)
        page.retranslate()
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.on_shown()
        QTest.keyClick(page, Qt.Key.Key_2, ALT)
        return page

    return make


def end(scene: Scene, **loans: date) -> None:
    scene.store.state.ended.update({LoanNumber(number): last for number, last in loans.items()})


def kinds(scene: Scene, count: int = 1) -> list[EventKind]:
    return [entry.event.kind for entry in scene.store.reads.audit(limit=count)]


def texts(page: AdministrationPage, row: int) -> list[str]:
    model = page.keeping.copies.table.cells
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_the_store_has_a_tab_of_its_own(open_page: Open) -> None:
    page = open_page()
    assert page.keeping.isVisible()
    assert not page.log.isVisible()
    QTest.keyClick(page, Qt.Key.Key_1, ALT)
    assert page.log.isVisible()
    QTest.keyClick(page, Qt.Key.Key_C, ALT)
    assert page.keeping.copies.table.cells.rowCount() == 0, "the key rests where its button is not seen"


def test_a_copy_is_made_by_a_key_and_by_the_button(scene: Scene, open_page: Open) -> None:
    page = open_page()
    assert page.keeping.copies.due.accessibleName() == "No copy yet: the desk makes one when it closes"
    assert not page.keeping.copies.trial.isVisible()
    QTest.keyClick(page, Qt.Key.Key_C, ALT)
    assert texts(page, 0)[0] == "14:38"
    assert texts(page, 0)[2:] == ["16 B", "in clear", "not tried yet"]
    assert kinds(scene) == [EventKind.BACKUP_MADE]
    scene.clock.move(timedelta(minutes=2))
    QTest.mouseClick(page.keeping.copies.make, LEFT)
    assert [texts(page, row)[0] for row in range(2)] == ["14:40", "14:38"]
    assert page.keeping.copies.table.currentIndex().row() == 0, "the new one is chosen"
    assert page.keeping.copies.due.accessibleName().startswith("The next by itself after 17 Jun 2026, 14:40")
    assert page.keeping.notice.title.plain_text.startswith("Copied to ")


def test_the_chosen_copy_is_tried(scene: Scene, open_page: Open) -> None:
    page = open_page()
    page.activate_primary()
    QTest.keyClick(page, Qt.Key.Key_T, ALT)
    assert texts(page, 0)[4] == "restores, tried 14:38"
    assert kinds(scene) == [EventKind.BACKUP_TRIED]
    assert page.log.model.index(0, LogColumn.WHAT).data() == "Backup tried"
    assert page.keeping.notice.title.plain_text.endswith(".db restores")


def test_a_copy_that_does_not_restore_is_marked(scene: Scene, open_page: Open) -> None:
    page = open_page()
    QTest.keyClick(page, Qt.Key.Key_C, ALT)
    name = page.keeping.copies.table.current_key
    scene.store.unsound.add(str(scene.services.desk.copies / name))
    QTest.mouseClick(page.keeping.copies.trial, LEFT)
    assert texts(page, 0)[4] == "does not restore, 14:38"
    assert page.keeping.notice.property("tone") == "bad"
    assert not page.keeping.progress.isVisible()


def test_what_is_kept_no_longer_goes_after_a_question(scene: Scene, open_page: Open) -> None:
    end(scene, **{"QF-1": OLD, "QF-2": OLD, "QF-3": NEXT, "QF-4": YOUNG})
    page = open_page()
    card = page.keeping.retention
    assert card is not None
    assert [str(card.rules.cells.index(0, column).data()) for column in range(4)] == [
        "Qingfan", "5 years after the last date", "2", "2",
    ]  # fmt: skip
    assert page.tabs.accessibleTabName(1).endswith("2 to delete")
    assert card.way.accessibleName().startswith("Nothing goes by itself")
    assert [str(card.dates.cells.index(0, column).data()) for column in range(3)] == ["2 Jul 2026", "in 16 days", "1"]
    QTest.keyClick(page, Qt.Key.Key_D, ALT)
    QApplication.processEvents()
    question = next(one for one in page.findChildren(QuestionDialog) if one.isVisible())
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert len(scene.store.state.ended) == 4, "nothing goes without the answer"
    QTest.mouseClick(card.delete, LEFT)
    QApplication.processEvents()
    question = next(one for one in page.findChildren(QuestionDialog) if one.isVisible())
    QTest.mouseClick(question.act, LEFT)
    assert set(scene.store.state.ended) == {"QF-3", "QF-4"}
    assert kinds(scene, 2) == [EventKind.RECORDS_ERASED] * 2
    assert [str(card.gone.cells.index(row, 1).data()) for row in range(2)] == ["QF-2", "QF-1"]
    assert not card.delete.isVisible()
    assert page.keeping.notice.title.plain_text == "2 loans and 2 borrowers are deleted"
    QTest.mouseClick(card.log, LEFT)
    assert page.log.isVisible()
    assert {entry.event.kind for entry in page.log.model.entries} >= {EventKind.RECORDS_ERASED}


def test_a_supervisor_sees_copies_and_deletes_nothing(open_page: Open) -> None:
    page = open_page("0107")
    assert page.keeping.retention is None
    assert page.keeping.copies.isVisible()
    QTest.keyClick(page, Qt.Key.Key_D, ALT)
    assert not [one for one in page.findChildren(QuestionDialog) if one.isVisible()]
    assert not any(key == "Alt+D" for key, _ in page.key_hints())


def test_how_the_store_lies_there(scene: Scene, open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page()
    card = page.keeping.encryption
    assert card.state.accessibleName() == "Not encrypted"
    assert card.meaning.isVisible()
    found = scene.services.keep.status(scene.user("0001"))
    monkeypatch.setattr(KeepStore, "status", lambda *_: replace(found, is_encrypted=True, copies=3, in_clear=2))
    page.keeping.load()
    assert card.state.accessibleName() == "Encrypted"
    assert [fact.value for fact in card.facts.facts][-1] == "2: delete them"
    monkeypatch.setattr(KeepStore, "status", lambda *_: replace(found, on_server=True))
    page.keeping.load()
    assert card.state.accessibleName().startswith("A server's store")


def test_what_to_run_is_shown_and_copied(scene: Scene, open_page: Open) -> None:
    page = open_page()
    card = page.keeping.encryption
    assert card.command.text() == "agent-desk encrypt --recovery-sheet recovery.pdf --delete-old"
    assert not card.sheet.isVisible(), "a store in clear has no key"
    scene.services = bind(replace(scene.services.desk, place="/a folder/desk.db"))
    scene.store.is_encrypted = True
    page = open_page()
    card = page.keeping.encryption
    assert card.command.text().startswith("agent-desk --store '/a folder/desk.db' rekey ")
    assert "nowhere: the passphrase is asked for" in [fact.value for fact in card.facts.facts]
    QTest.mouseClick(card.copy, LEFT)
    assert QApplication.clipboard().text() == card.command.text()
    QApplication.clipboard().clear()
    assert not open_page("0107").keeping.encryption.command.isVisible(), "administrators alone"


def test_a_recovery_sheet_is_made_after_ones_own_password(scene: Scene, open_page: Open, tmp_path: Path) -> None:
    scene.store.is_encrypted = True
    page = open_page()
    QTest.keyClick(page, Qt.Key.Key_R, ALT)
    QApplication.processEvents()
    asked = next(one for one in page.findChildren(RecoveryDialog) if one.isVisible())
    QTest.keyClicks(asked.password, "a guess")
    QTest.keyClick(asked.password, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert "password" in asked.trouble.plain_text
    QTest.keyClicks(asked.password, "agent-desk")
    QTest.mouseClick(asked.act, LEFT)
    assert not asked.isVisible()
    assert asked.password.text() == ""
    chooser = next(one for one in page.findChildren(QFileDialog) if one.isVisible())
    chooser.reject()
    file = tmp_path / "recovery.pdf"
    page.keeping.write_sheet(str(file))
    assert file.read_bytes().startswith(b"%PDF in memory en 0f1e")
    assert kinds(scene) == [EventKind.RECOVERY_SHEET_MADE]
    assert page.keeping.notice.title.plain_text == f"The recovery sheet is in {file}"
    page.keeping.write_sheet(str(file))
    assert "is there already" in page.keeping.notice.title.plain_text
    assert kinds(scene) == [EventKind.RECOVERY_SHEET_MADE], "and no second one is said to be made"


def test_the_tables_are_sound_models(scene: Scene, open_page: Open, qtmodeltester: object) -> None:
    end(scene, **{"QF-1": OLD})
    page = open_page()
    QTest.keyClick(page, Qt.Key.Key_C, ALT)
    qtmodeltester.check(page.keeping.copies.table.cells)  # type: ignore[attr-defined]
    assert page.keeping.retention is not None
    qtmodeltester.check(page.keeping.retention.rules.cells)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 B"), (999, "999 B"), (1_000, "1.0 KB"), (4_380_000, "4.4 MB"), (123_400_000, "123 MB")],
)
def test_sizes_carry_their_unit(size: int, text: str) -> None:
    assert size_text(size) == text
