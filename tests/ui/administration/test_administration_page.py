"""The administration page by keys and clicks: accounts, the log, the chain, and who may see what."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from agent_desk.domain.errors import RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.people import Role, UserId
from agent_desk.services.keep_store import KeepStore
from agent_desk.ui.administration import AdministrationPage
from agent_desk.ui.administration.entry_dialog import EntryDialog
from agent_desk.ui.administration.handed_out_dialog import HandedOutDialog
from agent_desk.ui.administration.log_model import PAGE, LogColumn
from agent_desk.ui.administration.people_model import PeopleColumn
from agent_desk.ui.administration.person_dialog import PersonDialog
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from tests.ui.scene import LATE, Scene

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeVar

    from pytestqt.qtbot import QtBot

    Open = Callable[..., AdministrationPage]
    D = TypeVar("D", bound=QDialog)

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scene() -> Scene:
    return Scene()


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
        return page

    return make


def dialog(page: AdministrationPage, kind: type[D]) -> D:
    QApplication.processEvents()
    return next(one for one in page.findChildren(kind) if one.isVisible())


def write(field: QWidget, text: str) -> None:
    assert isinstance(field, QLineEdit)
    assert field.isVisible()
    QTest.keyClicks(field, text)


def cell(page: AdministrationPage, number: str, column: PeopleColumn) -> str:
    assert page.people is not None
    model = page.people.model
    row = next(row for row, item in enumerate(model.accounts) if item.user.user_id == number)
    return str(model.index(row, column).data())


def choose(page: AdministrationPage, number: str) -> None:
    assert page.people is not None
    model = page.people.model
    page.people.table.selectRow(next(row for row, item in enumerate(model.accounts) if item.user.user_id == number))


def test_accounts_stand_over_the_log(scene: Scene, open_page: Open) -> None:
    page = open_page()
    assert page.people is not None
    assert page.people.model.rowCount() == 6
    assert cell(page, "2042", PeopleColumn.NAME) == "吴昊 Wu Hao sample"
    assert cell(page, "2042", PeopleColumn.GRANTS) == "plan 24 · extend 31 · penalty 50 % to ¥300 · fees ¥100"
    assert cell(page, "0001", PeopleColumn.GRANTS) == "nothing: decides no case"
    assert cell(page, "2042", PeopleColumn.SEEN) == "never"
    scene.services.sign_in.enter(UserId("2042"))
    page.people.load()
    assert cell(page, "2042", PeopleColumn.SEEN) == "14:38"
    assert scene.store.reads.audit(limit=2)[1].event.kind is EventKind.LOG_OPENED


def test_a_supervisor_reads_the_log_and_keeps_no_accounts(open_page: Open) -> None:
    page = open_page("0107")
    assert page.people is None
    assert page.log.model.rowCount() >= 1
    assert not any(key == "Ctrl+N" for key, _ in page.key_hints())


def test_an_agent_gets_nothing_of_it(open_page: Open, qtbot: QtBot) -> None:
    del qtbot
    page = open_page("2041")
    assert page.log.trouble.isVisible()
    assert page.log.model.rowCount() == 0


def test_a_person_is_added_by_keys_and_the_password_is_shown_once(scene: Scene, open_page: Open) -> None:
    page = open_page()
    QTest.keyClick(page, Qt.Key.Key_N, CTRL)
    form = dialog(page, PersonDialog)
    write(form.number, "2042")
    write(form.name, "Marta Kowalska")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert form.trouble.accessibleName() == "There is an account 2042 already. Choose another number"
    form.number.clear()
    write(form.number, "2052")
    write(form.team, "hotline B")
    form.role.setFocus()
    QTest.keyClicks(form.role, "Sen")
    QTest.mouseClick(form.save, LEFT)
    shown = dialog(page, HandedOutDialog)
    password = shown.field.text()
    with pytest.raises(RuleError, match=r"password\.must-change"):
        scene.services.sign_in.enter(UserId("2052"), password)
    QTest.mouseClick(shown.copy, LEFT)
    assert QApplication.clipboard().text() == password
    QTest.keyClick(shown.done_button, Qt.Key.Key_Return)
    assert shown.field.text() == ""
    assert scene.services.sign_in.find(UserId("2052")).role is Role.SENIOR
    assert cell(page, "2052", PeopleColumn.ACCESS) == "first password handed out"
    QApplication.clipboard().clear()


def test_a_locked_account_is_red_and_unlocked_by_a_key(scene: Scene, open_page: Open) -> None:
    for _ in range(5):
        with pytest.raises(RuleError):
            scene.services.sign_in.enter(UserId("2041"), "a guess")
    page = open_page()
    assert page.people is not None
    assert cell(page, "2041", PeopleColumn.ACCESS) == "locked until 15:08, wrong passwords"
    assert page.people.chips.chip("locked").spec.count == 1
    choose(page, "2041")
    QTest.keyClick(page, Qt.Key.Key_U, ALT)
    assert cell(page, "2041", PeopleColumn.ACCESS) == "open"
    assert page.log.model.index(0, LogColumn.WHAT).data() == "Account unlocked"
    assert scene.services.sign_in.enter(UserId("2041"), "agent-desk") == scene.user("2041")


def test_an_account_is_changed_and_closed(scene: Scene, open_page: Open) -> None:
    page = open_page()
    assert page.people is not None
    choose(page, "2042")
    QTest.keyClick(page.people.table, Qt.Key.Key_Return)
    form = dialog(page, PersonDialog)
    assert form.number.isReadOnly()
    form.role.setFocus()
    QTest.keyClicks(form.role, "Sup")
    QTest.mouseClick(form.save, LEFT)
    assert scene.services.sign_in.find(UserId("2042")).role is Role.SUPERVISOR
    first = page.log.model.index(0, LogColumn.BEFORE)
    assert (first.data(), first.siblingAtColumn(LogColumn.AFTER).data()) == ("Agent", "Supervisor")
    choose(page, "2042")
    QTest.mouseClick(page.people.close_button, LEFT)
    QTest.mouseClick(dialog(page, QuestionDialog).act, LEFT)
    with pytest.raises(RuleError, match=r"user\.inactive"):
        scene.services.sign_in.find(UserId("2042"))
    choose(page, "2042")
    assert page.people.close_button.text() == "Open again"
    QTest.mouseClick(page.people.close_button, LEFT)
    assert scene.services.sign_in.find(UserId("2042")).active


def test_a_password_is_handed_out_after_a_question(scene: Scene, open_page: Open) -> None:
    page = open_page()
    assert page.people is not None
    choose(page, "2041")
    QTest.mouseClick(page.people.password, LEFT)
    QTest.mouseClick(dialog(page, QuestionDialog).act, LEFT)
    shown = dialog(page, HandedOutDialog)
    with pytest.raises(RuleError, match=r"password\.must-change"):
        scene.services.sign_in.enter(UserId("2041"), shown.field.text())
    shown.close()


def test_the_last_administrator_is_kept(open_page: Open) -> None:
    page = open_page()
    assert page.people is not None
    choose(page, "0001")
    QTest.mouseClick(page.people.close_button, LEFT)
    QTest.mouseClick(dialog(page, QuestionDialog).act, LEFT)
    assert page.people.trouble.accessibleName().startswith("This would leave nobody to keep the accounts")


def test_people_are_found_by_name_and_role(open_page: Open) -> None:
    page = open_page()
    assert page.people is not None
    write(page.people.search, "wu")
    assert [item.user.user_id for item in page.people.model.accounts] == ["2042"]
    page.people.search.clear()
    QTest.mouseClick(page.people.chips.chip("supervisor"), LEFT)
    assert {item.user.user_id for item in page.people.model.accounts} == {"1107", "0107"}


def fill(scene: Scene, count: int) -> None:
    with scene.store.work("2041") as work:
        for _ in range(count):
            work.record(Event(EventKind.NOTE_SAVED, LATE, LATE))
        work.commit()


def test_the_log_grows_by_pages_as_it_is_scrolled(scene: Scene, open_page: Open) -> None:
    fill(scene, 2 * PAGE)
    page = open_page("0107")
    model = page.log.model
    assert model.rowCount() >= PAGE
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
    numbers = [entry.entry for entry in model.entries]
    assert numbers == sorted(set(numbers), reverse=True)
    assert model.is_whole


def test_the_log_is_narrowed_by_what_and_by_whom(scene: Scene, open_page: Open) -> None:
    fill(scene, 3)
    scene.services.sign_in.enter(UserId("2042"))
    page = open_page("0107")

    def kinds() -> set[str]:
        return {entry.event.kind.value for entry in page.log.model.entries}

    QTest.mouseClick(page.log.groups.chip("people"), LEFT)
    assert kinds() == {"signed-in"}
    QTest.mouseClick(page.log.groups.chip("cases"), LEFT)
    assert kinds() == {"signed-in", "note-saved"}
    page.log.who.setFocus()
    page.log.who.setCurrentIndex(page.log.who.findData("2041"))
    assert kinds() == {"note-saved"}
    write(page.log.loan, "QF-nobody")
    QTest.keyClick(page.log.loan, Qt.Key.Key_Return)
    assert kinds() == {"note-saved"}, "a loan widens what the chips say"
    QTest.mouseClick(page.log.groups.chip("people"), LEFT)
    QTest.mouseClick(page.log.groups.chip("cases"), LEFT)
    assert kinds() == set()


def test_only_the_chosen_person(scene: Scene, open_page: Open) -> None:
    scene.services.sign_in.enter(UserId("2042"))
    scene.services.sign_in.enter(UserId("2041"))
    page = open_page()
    choose(page, "2042")
    assert page.log.only.text() == "Only 吴昊"
    QTest.mouseClick(page.log.only, LEFT)
    assert {entry.actor for entry in page.log.model.entries} == {"2042"}


def test_one_entry_whole(scene: Scene, open_page: Open) -> None:
    scene.services.people.change(scene.user("0001"), UserId("2042"), role=Role.SENIOR)
    page = open_page("0107")
    page.log.table.selectRow(1)
    QTest.keyClick(page.log.table, Qt.Key.Key_F4)
    shown = dialog(page, EntryDialog)
    assert shown.windowTitle().endswith(": Account saved")
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_the_chain_is_followed_by_a_key(open_page: Open) -> None:
    page = open_page("0107")
    assert page.chain.text() == "Chain not checked yet"
    QTest.keyClick(page, Qt.Key.Key_F5)
    assert page.chain.text().startswith("Chain verified up to entry ")
    assert not page.progress.isVisible()


def test_a_broken_chain_is_red_and_nothing_is_exported(scene: Scene, open_page: Open, tmp_path: Path) -> None:
    fill(scene, 5)
    scene.store.broken_entry = "3"
    page = open_page("0107")
    QTest.keyClick(page, Qt.Key.Key_F5)
    assert page.chain.text() == "Chain broken at entry 3"
    assert page.log.export.is_blocked
    QTest.keyClick(page, Qt.Key.Key_E, CTRL)
    assert not [one for one in page.findChildren(QFileDialog) if one.isVisible()]
    page.export_to(str(tmp_path / "log.csv"))
    assert not list(tmp_path.iterdir())
    assert "broken at entry 3" in page.log.trouble.accessibleName()


def test_what_fits_is_exported(scene: Scene, open_page: Open, tmp_path: Path) -> None:
    fill(scene, 3)
    page = open_page("0107")
    QTest.mouseClick(page.log.groups.chip("cases"), LEFT)
    path = tmp_path / "log.jsonl"
    page.export_to(str(path))
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [line["event"] for line in lines] == ["note-saved"] * 3
    assert page.log.trouble.accessibleName().startswith("3 entries are in ")
    assert scene.store.reads.audit(limit=1)[0].event.kind is EventKind.LOG_EXPORTED


def test_the_tables_are_sound_models(scene: Scene, open_page: Open, qtmodeltester: object) -> None:
    fill(scene, 5)
    page = open_page()
    assert page.people is not None
    qtmodeltester.check(page.people.model)  # type: ignore[attr-defined]
    qtmodeltester.check(page.log.model)  # type: ignore[attr-defined]


def test_the_foot_says_whether_the_store_and_its_copies_are_encrypted(
    open_page: Open, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = scene.services.desk.store
    page = open_page()
    assert page.kept.text() == "Store not encrypted"
    assert "agent-desk encrypt" in page.kept.toolTip()
    store.is_encrypted = True
    QTest.mouseClick(page.kept, LEFT)
    assert page.kept.text() == "Store encrypted"
    found = scene.services.keep.status(scene.session("0001").user)
    monkeypatch.setattr(KeepStore, "status", lambda *_: replace(found, copies=3, in_clear=2))
    QTest.mouseClick(page.kept, LEFT)
    assert page.kept.text() == "Store encrypted, 2 copies in clear"
    monkeypatch.setattr(KeepStore, "status", lambda *_: replace(found, on_server=True))
    page.retranslate()
    assert page.kept.text() == "Store on a server"
