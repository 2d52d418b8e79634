"""What is typed survives: kept every moment, put back when the desk is started again, thrown away on demand."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.evidence import EvidenceKind
from agent_desk.ui.case.call_state import Identity
from agent_desk.ui.case.choice_texts import choice_texts, read_choices
from agent_desk.ui.case.choices import Choices
from tests.ui.case.conftest import Key
from tests.ui.scene import LATE, NEARLY, Scene

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytestqt.qtbot import QtBot

    from tests.ui.case.conftest import Desk

PLAN = ConcessionKind.REAMORTISATION


def _draft(desk: Desk) -> Mapping[str, str]:
    found = desk.scene.services.drafts_kept.find(desk.session.user, LATE)
    return found.fields if found is not None else {}


def _work_a_little(desk: Desk, qtbot: QtBot) -> None:
    """An offer, a proof that is being recorded, half a date, a call back: none of it done."""
    desk.open(LATE)
    desk.choose_reason("Lost")
    desk.click(desk.card(PLAN))
    desk.card(PLAN).control.track.setFocus()
    desk.key(Key.Key_PageUp)
    desk.work.hardship.since.setFocus()
    desk.write("22 Ma")
    desk.click(desk.work.hardship.evidence.tag(EvidenceKind.TERMINATION_NOTICE))
    desk.write("12 Ju")
    desk.key(Key.Key_F9)
    desk.write("14:3")
    contact = desk.page.panels.contact
    assert contact is not None
    qtbot.waitUntil(lambda: _draft(desk).get("contact.at") == "14:3")


def test_after_a_crash_everything_stands_where_it_was(open_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    scene = Scene()
    _work_a_little(open_desk(scene=scene), qtbot)
    scene.clock.move(timedelta(seconds=20))
    again = open_desk(scene=scene)
    again.page.open_case(LATE)
    QApplication.processEvents()
    assert again.call.identity is Identity.VERIFIED
    assert again.call.seconds >= 20
    assert again.card(PLAN).is_chosen
    assert again.card(PLAN).value == 36
    assert again.primary == "Send for approval" or again.is_blocked()
    assert again.work.hardship.since.text() == "22 Ma"
    row = again.work.hardship.evidence
    assert row.is_recording
    assert (row.kind.currentData(), row.dated_on.text()) == (EvidenceKind.TERMINATION_NOTICE, "12 Ju")
    contact = again.page.panels.contact
    assert contact is not None
    assert contact.isVisible()
    assert contact.at.text() == "14:3"
    line = again.page.view.restored
    assert line.isVisible()
    assert line.line.text == (
        "What you typed at 14:38:00 is back: since, offer, proof, call back and promise. "
        "It was not stored with the case yet."
    )


def test_what_is_back_can_be_thrown_away(open_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    scene = Scene()
    _work_a_little(open_desk(scene=scene), qtbot)
    again = open_desk(scene=scene)
    again.page.open_case(LATE)
    again.click(again.page.view.restored.discard)
    assert not again.page.view.restored.isVisible()
    assert not again.card(PLAN).is_chosen
    assert again.work.hardship.since.text() == ""
    assert not again.work.hardship.evidence.is_recording
    contact = again.page.panels.contact
    assert contact is not None
    assert not contact.isVisible()
    assert {name.partition(".")[0] for name in _draft(again)} == {"call"}
    kinds = [entry.event.kind.value for entry in scene.store.reads.audit(0, 5, LATE)]
    assert kinds[0] == "draft-discarded"


def test_identity_is_asked_again_when_it_was_long_ago(open_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    scene = Scene()
    _work_a_little(open_desk(scene=scene), qtbot)
    scene.clock.move(timedelta(hours=2))
    again = open_desk(scene=scene)
    again.page.open_case(LATE)
    QApplication.processEvents()
    assert again.call.identity is Identity.ASKED
    assert again.page.view.restored.isVisible()
    again.answer()
    again.click(again.page.view.primary)
    assert again.card(PLAN).is_chosen


def test_a_note_that_the_store_did_not_get_is_back(desk: Desk) -> None:
    user = desk.session.user
    desk.scene.services.drafts_kept.keep(user, LATE, {"note": "half a wo"})
    desk.page.open_case(LATE)
    notes = desk.page.view.side.notes
    assert notes.field.toPlainText() == "half a wo"
    assert desk.scene.services.case.open(user, LATE).case.note == ""
    desk.page.open_case(NEARLY)
    assert desk.scene.services.case.open(user, LATE).case.note == "half a wo", "kept once the case is left"


def test_the_draft_ends_with_the_call_and_with_the_act(desk: Desk, qtbot: QtBot) -> None:
    desk.open(LATE)
    desk.choose_reason("Lost")
    desk.click(desk.card(PLAN))
    qtbot.waitUntil(lambda: "offer.chosen" in _draft(desk))
    desk.record_as_seen(EvidenceKind.TERMINATION_NOTICE)
    desk.click(desk.page.view.primary)
    qtbot.waitUntil(lambda: "offer.chosen" not in _draft(desk))
    assert "call.identity" in _draft(desk)
    desk.page.keeping.drafts.forget()
    assert _draft(desk) == {}


def test_the_desk_does_not_come_back_to_a_case_that_was_left(desk: Desk, qtbot: QtBot) -> None:
    kept = desk.scene.services.drafts_kept
    desk.open(LATE)
    qtbot.waitUntil(lambda: kept.left_open(desk.session.user) is not None)
    desk.page.on_hidden()
    assert kept.left_open(desk.session.user) is None
    desk.page.on_shown()
    qtbot.waitUntil(lambda: kept.left_open(desk.session.user) is not None)


@pytest.mark.parametrize(
    "text", ["", "unheard-of", "deferment", "reamortisation"], ids=["nothing", "unknown", "one", "another"]
)
def test_offers_come_back_as_texts_or_not_at_all(text: str) -> None:
    start = Choices().with_value(PLAN, 12)
    texts = choice_texts(start)
    assert read_choices(texts, Choices(), "CNY") == start
    damaged = {**texts, "offer.chosen": text}
    found = read_choices(damaged, Choices(), "CNY")
    assert (found is None) == (text == "unheard-of")
    assert read_choices({**texts, "offer.values": "reamortisation=many"}, Choices(), "CNY") is None
    assert read_choices({}, Choices(), "CNY") is None
