"""A store in a file that takes nothing for a while, at the window: said, nothing lost, saved by itself later."""

from __future__ import annotations

import resource
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from agent_desk import settings
from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.policy.finding import Verdict
from agent_desk.ui.desk_window import DeskWindow
from tools.stage import AGENT, one_month, set_up
from tools.tour import Tour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.store.engine import SqlStore
    from tools.hands import Hands

BORROWERS = 120
#: Bytes that no file may grow beyond: less than a store ever has, more than a draft on this computer.
_LIMIT = 16 * 1024


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tour]:
    del qapp
    monkeypatch.setattr(settings, "data_folder", lambda: tmp_path / "data")
    stage = set_up(tmp_path, BORROWERS)
    made = Tour(stage, tmp_path)
    try:
        yield made
    finally:
        made.close()
        stage.services.desk.store.close()


@contextmanager
def full(store: SqlStore) -> Iterator[None]:
    """No file of this process may grow."""
    del store
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LIMIT, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only(store: SqlStore) -> Iterator[None]:
    """SQLite refuses every write, as it does of a file that may only be read (a test may run as root)."""
    now = ["ON"]

    def forbid(raw: Any, *_rest: object) -> None:
        raw.execute(f"PRAGMA query_only = {now[0]}")

    event.listen(store.engine, "checkout", forbid)
    try:
        yield
    finally:
        now[0] = "OFF"


def note_of(tour: Tour, number: LoanNumber) -> str:
    return tour.stage.services.case.open(tour.stage.user(AGENT), number).case.note


def seated(tour: Tour) -> tuple[Hands, DeskWindow, LoanNumber]:
    """An agent with a case open and a note saved."""
    row = tour.stage.suited(DelinquencyBucket.M1, HardshipReason.ILLNESS, one_month(), Verdict.WITHIN)
    hands = tour.sit_down(AGENT)
    window = hands.window
    assert isinstance(window, DeskWindow)
    tour.open_case(hands, row.loan_number)
    hands.press("F8")
    hands.write("In hospital.")
    hands.wait_for(lambda: note_of(tour, row.loan_number) == "In hospital.", 30)
    return hands, window, row.loan_number


@pytest.mark.parametrize(
    ("trouble", "said"),
    [(full, ("There is no room left", "The disk failed")), (read_only, ("The store desk.db cannot be written",))],
    ids=["disk full", "read only"],
)
def test_what_a_file_does_not_take_waits_and_is_saved_by_itself(
    tour: Tour, trouble: type[AbstractContextManager[None]], said: tuple[str, ...]
) -> None:
    hands, window, number = seated(tour)
    notice = window.outage.notice
    store = tour.desks[0].desk.store
    with trouble(store):  # type: ignore[call-arg]
        hands.press("F8", "Ctrl+End")
        hands.write(" Back on Friday.")
        hands.wait_for(notice.isVisible, 30)
        assert notice.panel.title.plain_text.startswith(said)
        hands.wait_for(lambda: [text for _, text in notice.lines] == ["Note"], 30)
        hands.wait_for(lambda: "Kept on this computer: 1" in notice.panel.words.plain_text, 30)
        assert note_of(tour, number) == "In hospital."
    hands.wait_for(lambda: not notice.isVisible(), 60)
    hands.wait_for(lambda: note_of(tour, number) == "In hospital. Back on Friday.", 60)
    kinds = [entry.event.kind.value for entry in tour.stage.services.desk.store.reads.audit(0, 50, number)]
    assert kinds.count("note-saved") == 2
    assert tour.stage.services.desk.store.verify().is_sound


def test_a_clock_that_is_set_back_stops_nothing_at_the_window(tour: Tour) -> None:
    hands, window, number = seated(tour)
    tour.stage.clock.ahead = -timedelta(days=3)
    hands.press("F8", "Ctrl+End")
    hands.write(" Back on Friday.")
    hands.wait_for(lambda: note_of(tour, number) == "In hospital. Back on Friday.", 60)
    assert not window.outage.notice.isVisible()
    assert not window.failure.isVisible()
    assert tour.stage.services.desk.store.verify().is_sound
