"""An offer that is granted subject to documents, from the window."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.evidence import EvidenceKind
from tests.ui.case.conftest import Key
from tests.ui.scene import LATE

if TYPE_CHECKING:
    from tests.ui.case.conftest import Desk

PLAN = ConcessionKind.REAMORTISATION


def _offered(desk: Desk) -> None:
    desk.open(LATE)
    assert not desk.work.hardship.later.isVisible(), "nobody knows yet what is missing"
    desk.choose_reason("Lost")
    desk.click(desk.card(PLAN))
    assert desk.is_blocked()
    desk.work.hardship.later.box.setFocus()
    desk.key(Key.Key_Space)


def test_an_offer_goes_to_a_supervisor_subject_to_documents(desk: Desk) -> None:
    _offered(desk)
    later = desk.work.hardship.later
    assert later.by.day == date(2026, 6, 30)
    assert desk.primary == "Send for approval"
    assert not desk.is_blocked()
    desk.click(desk.page.view.primary)
    request = desk.scene.services.case.open(desk.session.user, LATE).request
    assert request is not None
    assert request.proposal.documents_by == date(2026, 6, 30)
    assert not later.isVisible()


def test_too_long_a_wait_is_a_rule_and_the_nearest_is_shorter(desk: Desk) -> None:
    _offered(desk)
    desk.work.hardship.later.by.setFocus()
    desk.work.hardship.later.by.selectAll()
    desk.write("2026-08-30")
    assert desk.is_blocked()
    desk.work.hardship.later.box.setFocus()
    desk.key(Key.Key_Space)
    assert desk.work.outcome.proposal is not None
    assert desk.work.outcome.proposal.documents_by is None


def test_once_the_proof_is_in_there_is_no_condition(desk: Desk) -> None:
    _offered(desk)
    desk.record_as_seen(EvidenceKind.TERMINATION_NOTICE)
    assert not desk.work.hardship.later.isVisible()
    assert desk.work.outcome.proposal is not None
    assert desk.work.outcome.proposal.documents_by is None
    assert desk.primary == "Create agreement"


def test_what_was_granted_says_until_when_the_proof_must_come(desk: Desk) -> None:
    _offered(desk)
    desk.click(desk.page.view.primary)
    request = desk.scene.services.case.open(desk.session.user, LATE).request
    assert request is not None
    desk.scene.services.decide.approve(desk.scene.user("0107"), request.number)
    desk.page.case.reload()
    desk.key(Key.Key_F2)
    assert desk.work.hardship.evidence.tag(EvidenceKind.TERMINATION_NOTICE).text() == "Layoff letter · by 30 Jun"
