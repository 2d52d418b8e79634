"""The store goes away while a case is worked on: it is said, nothing typed is lost, and the work goes on by itself."""

from __future__ import annotations

import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from agent_desk import settings
from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.policy.finding import Verdict
from agent_desk.ui.case import CasePage
from agent_desk.ui.desk_window import DeskWindow
from tests.store.conftest import Places
from tests.ui.away import Door
from tools.stage import AGENT, Stage, one_month, set_up
from tools.tour import Tour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.services.work_case import CaseFile
    from tools.hands import Hands

BORROWERS = 120


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this computer keeps what belongs to the desk."""
    folder = tmp_path / "data"
    monkeypatch.setattr(settings, "data_folder", lambda: folder)
    return folder


@pytest.fixture
def on_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    places = Places(tmp_path_factory.mktemp("stores"))
    with places.empty("postgresql") as address:
        yield address
    if places.server is not None:
        places.server.drop(places.server.template)
        places.server.engine.dispose()


@pytest.fixture
def door(on_server: str) -> Iterator[Door]:
    made = Door(on_server)
    yield made
    made.shut()


@pytest.fixture
def tour(qapp: QApplication, data: Path, on_server: str, door: Door, tmp_path: Path) -> Iterator[Tour]:
    del qapp, data
    stage = set_up(tmp_path, BORROWERS, on_server)
    made = Tour(replace(stage, place=door.address), tmp_path)
    try:
        yield made
    finally:
        made.close()
        stage.services.desk.store.close()


def stored(stage: Stage, number: LoanNumber) -> CaseFile:
    return stage.services.case.open(stage.user(AGENT), number)


def events(stage: Stage, number: LoanNumber) -> list[str]:
    return [entry.event.kind.value for entry in stage.services.desk.store.reads.audit(0, 200, number)]


def test_a_server_that_stops_takes_nothing_with_it_and_is_found_again(tour: Tour, door: Door, data: Path) -> None:
    stage = tour.stage
    row = stage.suited(DelinquencyBucket.M1, HardshipReason.ILLNESS, one_month(), Verdict.WITHIN)
    number = row.loan_number
    hands = tour.sit_down(AGENT)
    window = hands.window
    assert isinstance(window, DeskWindow)
    work = tour.open_case(hands, number)
    hands.press("F2")
    hands.write("Ill")
    hands.press("F8")
    hands.write("In hospital since Monday.")
    hands.wait_for(lambda: stored(stage, number).case.note == "In hospital since Monday.", 30)
    before = events(stage, number)

    door.shut()
    notice = window.outage.notice
    hands.wait_for(notice.isVisible, 30)
    hands.wait_for(lambda: notice.panel.title.plain_text == "The store does not answer", 30)
    hands.press("F8", "Ctrl+End")
    hands.write(" Back home on Friday.")
    hands.wait_for(lambda: any(text == "Note" for _, text in notice.lines), 30)
    aside = tour.desks[0].desk.stash
    assert aside is not None
    hands.wait_for(lambda: any("Friday" in draft.fields.get("note", "") for draft in aside.all()), 30)
    hands.wait_for(lambda: "Kept on this computer: 1" in notice.panel.words.plain_text, 30)
    assert "Trying" in notice.panel.small.plain_text
    files = list((data / "unsaved").rglob("*.json"))
    assert [stat.S_IMODE(path.stat().st_mode) for path in files] == [0o600]
    page = hands.find(CasePage)
    hands.click(work.hardship.evidence.tag(EvidenceKind.MEDICAL_CERTIFICATE))
    hands.click(work.hardship.evidence.seen)  # an act: it is refused, and said to be
    hands.wait_for(page.view.problem.isVisible, 30)
    assert "does not answer" in page.view._problem_line.text

    door.open()
    hands.wait_for(lambda: not notice.isVisible(), 60)
    hands.wait_for(lambda: stored(stage, number).case.note.endswith("Back home on Friday."), 60)
    hands.wait_for(lambda: not aside.all(), 60)
    assert work.hardship.evidence.is_recording, "what was to be recorded stands there still"
    hands.click(work.hardship.evidence.seen)
    hands.wait_for(lambda: bool(stored(stage, number).context.evidence), 30)
    hands.settle()
    after = events(stage, number)
    assert after.count("evidence-recorded") == 1
    assert after.count("note-saved") == before.count("note-saved") + 1
    assert stage.services.desk.store.verify().is_sound
    hears_others(hands, stage, number)


def hears_others(hands: Hands, stage: Stage, number: LoanNumber) -> None:
    """The desk listens again: what another desk does arrives by itself."""
    notes = hands.find(CasePage).view.side.notes
    stage.services.case.save_note(stage.user(AGENT), number, "Seen at another desk.")
    hands.wait_for(lambda: notes.field.toPlainText() == "Seen at another desk.", 30)
