"""Rights are ticked in the store: who read which words when; what is about terms waits for terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.errors import StoreError
from agent_desk.domain.evidence import EvidenceKind
from tests.ui.scene import LATE

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.ui.case.rights_panel import RightsPanel
    from tests.ui.case.conftest import Desk

Key = Qt.Key


@pytest.fixture
def opened(open_desk: Callable[..., Desk]) -> Desk:
    desk = open_desk()
    desk.scene.prove(EvidenceKind.TERMINATION_NOTICE)
    desk.open(LATE)
    desk.choose_reason("Lost")
    return desk


def rights(desk: Desk) -> RightsPanel:
    return desk.page.view.side.rights


def kept(desk: Desk) -> list[tuple[str, bool]]:
    spoken = desk.scene.services.disclose.spoken(desk.scene.user("2041"), LATE)
    return [(tick.disclosure_id, tick.said) for tick in spoken.ticks]


def test_f7_is_kept_in_the_store_and_still_there_when_the_case_is_read_again(opened: Desk) -> None:
    opened.key(Key.Key_F7)
    assert kept(opened) == [("recorded", True), ("who-we-are", True)]
    opened.page.case.reload()
    assert rights(opened).read_count == 2
    assert rights(opened)._rows[0].time.plain_text == "14:38"


def test_shift_f7_ticks_one_line_alone(opened: Desk) -> None:
    opened.key(Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert kept(opened) == [("recorded", True)]
    opened.key(Key.Key_F7)
    assert kept(opened) == [("recorded", True), ("who-we-are", True)], "the rest of the same part"


def test_a_consent_about_health_papers_is_ticked_by_itself(opened: Desk) -> None:
    opened.scene.prove(EvidenceKind.MEDICAL_CERTIFICATE)
    opened.page.case.reload()
    for part in (["recorded", "who-we-are"], ["help", "credit-report"], ["health-data"], ["complain"]):
        before = len(kept(opened))
        opened.key(Key.Key_F7)
        assert [name for name, _ in kept(opened)[before:]] == part


def test_a_click_on_a_ticked_right_takes_it_back(opened: Desk) -> None:
    opened.key(Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    opened.click(rights(opened)._rows[0].box)
    assert kept(opened) == [("recorded", True), ("recorded", False)]
    assert rights(opened).read_count == 0


def test_the_cost_waits_for_an_offer_and_is_said_again_for_another(opened: Desk) -> None:
    for _ in range(6):
        opened.key(Key.Key_F7)
    assert rights(opened).unread_count == 1, "nothing to say of the cost before there is an offer"
    cost = rights(opened)._rows[3]
    assert not cost.box.isEnabled()
    opened.click(opened.card(ConcessionKind.DEFERMENT))
    opened.key(Key.Key_F7)
    assert rights(opened).unread_count == 0
    spin = opened.card(ConcessionKind.DEFERMENT).control.spin
    spin.setFocus()
    opened.key(Key.Key_Up)
    assert rights(opened).unread_count == 1
    assert cost.why.plain_text == "said about other terms: say it again"


def test_a_tick_that_the_store_refuses_goes_away_again_and_that_is_said(opened: Desk) -> None:
    opened.scene.store.fail_next_commit = StoreError("store.away", detail="no answer")
    opened.key(Key.Key_F7)
    assert rights(opened).read_count == 0
    assert opened.page.view.problem.isVisible()


def test_what_was_said_in_another_window_shows_when_the_case_is_read_again(opened: Desk) -> None:
    scene = opened.scene
    scene.services.disclose.tick(scene.user("2042"), LATE, ["help"])
    opened.page.case.reload()
    assert rights(opened).read_count == 1
    opened.key(Key.Key_F7)
    assert kept(opened) == [("help", True), ("recorded", True), ("who-we-are", True)]
