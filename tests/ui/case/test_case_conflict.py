"""Two people change the same thing at once: both are shown, one is chosen, none is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agent_desk.domain.hardship import NO_FACTS
from agent_desk.domain.money import Money
from agent_desk.ui.case.conflict_panel import BEFORE, MINE, THEIRS
from tests.ui.scene import LATE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from agent_desk.ui.case.conflict_panel import ConflictPanel
    from tests.ui.case.conftest import Desk


def _cny(amount: int) -> Money:
    return Money.of(amount, "CNY")


def _both_type(desk: Desk, qtbot: QtBot) -> ConflictPanel:
    """Income and note, here and by a colleague."""
    case, facts, colleague = desk.scene.services.case, desk.scene.services.facts, desk.scene.user("2042")
    case.save_note(colleague, LATE, "As it was")
    desk.open(LATE)
    case.save_note(colleague, LATE, "Theirs: brother pays")
    facts.save(colleague, LATE, replace(NO_FACTS, income=_cny(4200), costs=_cny(1900)))
    desk.work.hardship.income.setFocus()
    desk.write("4600")
    notes = desk.page.view.side.notes.field
    notes.setFocus()
    notes.selectAll()
    desk.write("Mine: sister pays")
    panel = desk.page.keeping.conflict.panel
    qtbot.waitUntil(lambda: panel.isVisible() and len(panel._groups) == 2)
    return panel


def _stored(desk: Desk) -> tuple[str, Money | None, Money | None]:
    case = desk.scene.services.case.open(desk.session.user, LATE).case
    return case.note, case.facts.income, case.facts.costs


def test_both_changes_are_shown_and_nothing_is_written_over(desk: Desk, qtbot: QtBot) -> None:
    panel = _both_type(desk, qtbot)
    assert panel.title.text == "吴昊 changed this case at 14:38"
    assert _stored(desk) == ("Theirs: brother pays", _cny(4200), _cny(1900))
    assert desk.page.view.side.notes.field.toPlainText() == "Mine: sister pays"
    assert desk.work.hardship.income.amount == _cny(4600)
    assert desk.work.hardship.rent.amount == _cny(1900), "what only the colleague changed is shown"
    texts = [panel.choice("note", which).text() for which in (MINE, THEIRS, BEFORE)]
    assert texts == ["Mine: sister pays", "Theirs: brother pays", "As it was"]
    texts = [panel.choice("income", which).text() for which in (MINE, THEIRS, BEFORE)]
    assert texts == ["¥4,600.00", "¥4,200.00", "nothing"]
    assert panel.choice("note", MINE).isChecked()
    user, kept = desk.session.user, desk.scene.services.drafts_kept

    def drafted() -> bool:
        draft = kept.find(user, LATE)
        return draft is not None and draft.fields.get("note") == "Mine: sister pays"

    qtbot.waitUntil(drafted)


def test_the_choice_is_stored_line_by_line(desk: Desk, qtbot: QtBot) -> None:
    panel = _both_type(desk, qtbot)
    desk.click(panel.choice("income", THEIRS))
    desk.click(panel.save)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert _stored(desk) == ("Mine: sister pays", _cny(4200), _cny(1900))
    assert desk.work.hardship.income.amount == _cny(4200)
    desk.page.view.side.notes.field.setFocus()
    desk.write(" all")
    qtbot.waitUntil(lambda: "all" in _stored(desk)[0])


def test_it_can_be_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    panel = _both_type(desk, qtbot)
    desk.click(panel.choice("income", BEFORE))
    desk.click(panel.choice("note", BEFORE))
    desk.click(panel.save)
    qtbot.waitUntil(lambda: _stored(desk) == ("As it was", None, _cny(1900)))
    assert desk.page.view.side.notes.field.toPlainText() == "As it was"


def test_a_third_change_in_between_is_asked_about_again(desk: Desk, qtbot: QtBot) -> None:
    panel = _both_type(desk, qtbot)
    desk.scene.services.case.save_note(desk.scene.user("2042"), LATE, "Theirs again")
    desk.click(panel.save)
    qtbot.waitUntil(lambda: panel.isVisible() and panel.choice("note", THEIRS).text() == "Theirs again")
    assert _stored(desk)[0] == "Theirs again"
    assert desk.page.view.side.notes.field.toPlainText() == "Mine: sister pays"
    desk.click(panel.save)
    qtbot.waitUntil(lambda: _stored(desk) == ("Mine: sister pays", _cny(4600), _cny(1900)))
