"""The policy page, worked by key and mouse: one person drafts and asks, another one puts it in force."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agent_desk.domain.errors import StoreError
from agent_desk.domain.people import Role
from agent_desk.domain.policy.draft import PackStatus
from agent_desk.services.policy_text import CellChange
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.policy.ask_dialog import AskDialog
from agent_desk.ui.policy.limits_model import Column
from agent_desk.ui.policy.policy_page import PolicyPage
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from tests.ui.scene import TODAY, Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from agent_desk.domain.policy.draft import StoredPack

    OpenPage = Callable[[str], PolicyPage]

PACK = "cn-instalment"
CTRL, ALT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
WIDER = CellChange("4.1", Role.SUPERVISOR, Decimal("0.50"))


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def open_page(scene: Scene, qtbot: QtBot) -> OpenPage:
    def make(user_id: str) -> PolicyPage:
        window = MainWindow()
        page = PolicyPage(scene.session(user_id), scene.words())
        window.add_page("policy", "policy", "Policy", page)
        window.resize(1440, 900)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return page

    return make


def press(page: PolicyPage, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(page.window().focusWidget(), key, modifier)


def choose(page: PolicyPage, rule: str, column: Column) -> None:
    row = next(row for row in range(page.model.rowCount()) if page.model.line(row).rule == rule)
    index = page.model.index(row, column)
    page.table.scrollTo(index)
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, NONE, page.table.visualRect(index).center())
    assert page.table.currentIndex() == index


def write(page: PolicyPage, rule: str, column: Column, text: str) -> None:
    """F2, what is typed, Enter."""
    choose(page, rule, column)
    press(page, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the editor hands over after the key


def blocked(page: PolicyPage) -> bool:
    return page.acts.primary.is_blocked


def stored(scene: Scene) -> StoredPack | None:
    with scene.store.reading() as work:
        return work.policies.open(PACK)


def asked(scene: Scene, day: date = TODAY) -> None:
    drafts, author = scene.services.drafts, scene.user("0107")
    draft = drafts.start(author, PACK)
    draft = drafts.save(author, PACK, draft.version, [WIDER])
    drafts.ask(author, PACK, draft.version, day)


def test_an_agent_reads_and_changes_nothing(open_page: OpenPage) -> None:
    page = open_page("2041")
    assert not page.acts.primary.isVisible()
    assert page.model.rowCount() == 12
    choose(page, "2.1", Column.AGENT)
    press(page, Qt.Key.Key_Delete)
    press(page, Qt.Key.Key_F5)
    assert page.changes == []
    assert page.replay.headline.plain_text == "Not replayed yet"


def test_a_supervisor_drafts_changes_saves_and_asks(scene: Scene, open_page: OpenPage) -> None:
    page = open_page("0107")
    assert page.acts.primary.text() == "Start a draft"
    press(page, Qt.Key.Key_Return, CTRL)
    assert page.acts.primary.text() == "Ask to put in force…"
    assert blocked(page)
    write(page, "4.1", Column.SUPERVISOR, "50 %")
    assert page.changes == [CellChange("4.1", Role.SUPERVISOR, Decimal("0.5"))]
    assert page.differences.rows == ["Supervisor: waive interest, 50 %, instead of 30 %; M2 to M7+, wider"]
    assert blocked(page)
    press(page, Qt.Key.Key_S, CTRL)
    draft = stored(scene)
    assert draft is not None
    assert (draft.version, page.changes) == (2, [])
    assert "16 Jun 14:38" in page.cards.draft.accessibleDescription(), "the lender's time, not the computer's"
    assert not blocked(page)
    press(page, Qt.Key.Key_Return, CTRL)
    dialog = page.findChild(AskDialog)
    assert dialog is not None
    dialog.field.selectAll()
    QTest.keyClicks(dialog.field, "2026-07-01")
    QTest.mouseClick(dialog.ask, Qt.MouseButton.LeftButton)
    draft = stored(scene)
    assert draft is not None
    assert (draft.status, draft.valid_from) == (PackStatus.ASKED, date(2026, 7, 1))
    assert page.acts.primary.text() == "Put in force from 1 Jul 2026"
    assert blocked(page)
    assert page.acts.reopen.text() == "Take back"


def test_a_contradiction_is_found_by_key_and_mended_by_a_button(scene: Scene, open_page: OpenPage) -> None:
    scene.services.drafts.start(scene.user("0107"), PACK)
    page = open_page("0107")
    write(page, "2.1", Column.AGENT, "30")
    choose(page, "5.1", Column.AGENT)
    press(page, Qt.Key.Key_F7)
    assert page.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).endswith("contradiction")
    assert blocked(page)
    first, second = page.checks.mend_buttons
    assert (first.text(), second.text()) == ("Senior agent: 30", "Agent: 24")
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert page.view is not None
    assert page.view.contradictions == ()
    press(page, Qt.Key.Key_Down, ALT)
    press(page, Qt.Key.Key_Z, CTRL)
    press(page, Qt.Key.Key_Z, CTRL)
    assert page.changes == []
    assert page.differences.rows == []


def test_del_takes_a_limit_away_and_a_slip_of_the_pen_is_said(scene: Scene, open_page: OpenPage) -> None:
    scene.services.drafts.start(scene.user("0107"), PACK)
    page = open_page("0107")
    choose(page, "1.1", Column.AGENT)
    press(page, Qt.Key.Key_Delete)
    assert page.changes == [CellChange("1.1", Role.AGENT, None)]
    write(page, "4.1", Column.SUPERVISOR, "50")
    assert "Write 30 %" in page.trouble.title.plain_text
    assert len(page.changes) == 1
    assert page.go_back()
    assert not page.trouble.isVisible()


def test_what_somebody_else_saved_is_not_overwritten(scene: Scene, open_page: OpenPage) -> None:
    draft = scene.services.drafts.start(scene.user("0107"), PACK)
    page = open_page("0107")
    write(page, "4.1", Column.SUPERVISOR, "50 %")
    other = CellChange("5.1", Role.MANAGER, Decimal(900))
    scene.services.drafts.save(scene.user("1107"), PACK, draft.version, [other])
    press(page, Qt.Key.Key_S, CTRL)
    assert page.trouble.title.plain_text.startswith("Ravi Menon saved cn-instalment 2026.06-4 at ")
    assert [row.partition(":")[0] for row in page.differences.rows] == ["Supervisor", "Manager"]
    press(page, Qt.Key.Key_S, CTRL)
    kept = stored(scene)
    assert kept is not None
    assert kept.version == 3
    assert page.changes == []


def test_another_person_accepts_the_law_by_name_and_puts_it_in_force(scene: Scene, open_page: OpenPage) -> None:
    asked(scene)
    page = open_page("0012")
    assert page.acts.primary.text() == "Put in force from 16 Jun 2026"
    press(page, Qt.Key.Key_Return, CTRL)
    assert stored(scene) is not None
    for _ in page.checks.boxes:
        press(page, Qt.Key.Key_F7)
        press(page, Qt.Key.Key_Space)
    assert page.checks.accepted == ("2.1", "2.2", "charges", "term")
    press(page, Qt.Key.Key_Return, CTRL)
    assert stored(scene) is None
    assert page.cards.in_force.name.plain_text == "2026.06-4"
    assert page.acts.primary.text() == "Start a draft"


def test_news_is_followed_unless_something_is_not_saved(scene: Scene, open_page: OpenPage) -> None:
    page = open_page("0107")
    draft = scene.services.drafts.start(scene.user("1107"), PACK)
    page.session.changed.emit("")
    assert page.cards.draft.name.plain_text == draft.edition
    write(page, "4.1", Column.SUPERVISOR, "50 %")
    scene.services.drafts.save(scene.user("1107"), PACK, draft.version, [CellChange("5.1", Role.MANAGER, Decimal(900))])
    page.session.changed.emit("")
    assert len(page.differences.rows) == 1


def test_the_date_is_confirmed_by_enter(scene: Scene, open_page: OpenPage) -> None:
    draft = scene.services.drafts.start(scene.user("0107"), PACK)
    scene.services.drafts.save(scene.user("0107"), PACK, draft.version, [WIDER])
    page = open_page("0107")
    press(page, Qt.Key.Key_Return, CTRL)
    dialog = page.findChild(AskDialog)
    assert dialog is not None
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    found = stored(scene)
    assert found is not None
    assert found.valid_from == TODAY


def test_a_draft_is_discarded_after_a_question(scene: Scene, open_page: OpenPage) -> None:
    scene.services.drafts.start(scene.user("0107"), PACK)
    page = open_page("1107")
    QTest.mouseClick(page.acts.discard, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QuestionDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    assert stored(scene) is None
    assert page.cards.draft.pill.accessibleName() == "No draft"


def test_the_decisions_are_replayed_under_what_is_shown(scene: Scene, open_page: OpenPage) -> None:
    request = scene.ask()
    scene.services.decide.approve(scene.user("1107"), request.number, "")
    scene.services.drafts.start(scene.user("0107"), PACK)
    page = open_page("0107")
    press(page, Qt.Key.Key_F5)
    assert page.replay.headline.plain_text == "0 of 1 requests would not have needed a supervisor"
    assert page.replay.bar.accessibleName() == "0 on the call, 1 still ask"
    write(page, "2.1", Column.AGENT, "36")
    assert page.replay.headline.plain_text == "Not replayed yet"
    press(page, Qt.Key.Key_F5)
    assert page.replay.headline.plain_text == "1 of 1 requests would not have needed a supervisor"


def test_a_replay_is_stopped_by_esc(scene: Scene, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    request = scene.ask()
    scene.services.decide.approve(scene.user("1107"), request.number, "")
    page = open_page("0107")

    def in_the_middle(_done: int, _total: int) -> None:
        press(page, Qt.Key.Key_Escape)

    monkeypatch.setattr(page.replay, "show_running", in_the_middle)
    press(page, Qt.Key.Key_F5)
    assert page.replay.headline.plain_text == "No decision to replay"


@pytest.mark.parametrize("dark", [False, True])
def test_the_page_paints_every_state(scene: Scene, open_page: OpenPage, dark: bool, qapp: QApplication) -> None:
    from agent_desk.ui import theme

    theme.apply(qapp, dark=dark)
    scene.services.drafts.start(scene.user("0107"), PACK)
    page = open_page("0107")
    write(page, "2.1", Column.AGENT, "30")
    image = page.grab().toImage()
    wanted = theme.tokens().bad_soft.lower()
    row = next(row for row in range(page.model.rowCount()) if page.model.line(row).rule == "2.1")
    cell = page.table.visualRect(page.model.index(row, Column.SENIOR))
    at = page.table.viewport().mapTo(page, cell.topLeft())
    assert image.pixelColor(at.x() + 8, at.y() + 6).name() == wanted


def test_every_part_of_every_pack_is_read(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page("0107")
    qtbot.waitUntil(lambda: page.board is not None)
    for key, words in (("contact", "Monday"), ("evidence", "Lost job"), ("caps", "All charges together, a year")):
        page.parts.tabs.set_current(key)
        assert page.parts.view.isVisible()
        assert not page.table.isVisible()
        rows = range(page.parts.view.rowCount())
        assert words in [item.text() for row in rows if (item := page.parts.view.item(row, 0)) is not None]
    page.parts.tabs.set_current("limits")
    assert page.table.isVisible()
    assert not page.parts.view.isVisible()


def test_a_version_that_begins_on_the_same_day_takes_a_place_only_after_a_question(
    scene: Scene, open_page: OpenPage
) -> None:
    drafts, author, other = scene.services.drafts, scene.user("0107"), scene.user("0012")
    asked(scene)
    first = stored(scene)
    assert first is not None
    drafts.approve(other, PACK, first.version, ["2.1", "2.2", "charges", "term"])
    begun = drafts.start(author, PACK)
    saved = drafts.save(author, PACK, begun.version, (CellChange("4.1", Role.SUPERVISOR, Decimal("0.40")),))
    drafts.ask(author, PACK, saved.version, TODAY)
    page = open_page("0012")
    for _ in page.checks.boxes:
        press(page, Qt.Key.Key_F7)
        press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Return, CTRL)
    dialog = page.findChild(QuestionDialog)
    assert dialog is not None
    assert dialog.windowTitle() == f"Take the place of {first.label}?"
    assert stored(scene) is not None, "nothing happens before the answer"
    QTest.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    assert stored(scene) is None
    assert page.cards.in_force.name.plain_text == "2026.06-5"


def test_a_draft_that_cannot_be_read_is_told_and_can_be_discarded(scene: Scene, open_page: OpenPage) -> None:
    author = scene.user("0107")
    draft = scene.services.drafts.start(author, PACK)
    with scene.store.work(author.user_id) as work:
        work.policies.save(replace(draft, text="no pack [at all"))
        work.commit()
    page = open_page("0107")
    assert page.trouble.isVisible()
    assert page.model.rowCount() == 12, "what is in force"
    press(page, Qt.Key.Key_F5)
    page.retranslate()
    stored_draft = stored(scene)
    assert stored_draft is not None
    scene.services.drafts.discard(author, PACK, stored_draft.version)
    assert stored(scene) is None


def test_packs_that_cannot_be_listed_are_told(
    scene: Scene, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page("0107")

    def away(_self: object) -> object:
        raise StoreError("store.disk", store="desk")

    monkeypatch.setattr(type(scene.services.policy), "packs", away)
    page.on_shown()
    assert page.trouble.isVisible()


def test_how_records_are_kept_stands_among_the_differences(scene: Scene, open_page: OpenPage) -> None:
    author = scene.user("0107")
    draft = scene.services.drafts.start(author, PACK)
    text = draft.text.replace("retention_years = 5", "retention_years = 7\nretention_daily = true")
    with scene.store.work(author.user_id) as work:
        work.policies.save(replace(draft, text=text))
        work.commit()
    page = open_page("0107")
    assert page.differences.rows == [
        "What is kept no longer goes by itself, before: What is kept no longer is deleted by a person",
        "Records are kept for 7 years, before: Records are kept for 5 years",
    ]
