"""The two cases the desk is for, played on the page from the first question to the agreement."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.concessions import ConcessionKind, Deferment
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.people import Role
from tests.ui.case.conftest import TEN_DAYS, Desk, Key
from tests.ui.scene import LATE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_an_agent_extends_by_a_month_for_illness_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.open(TEN_DAYS)
    assert desk.page.view.identity.asked == 3
    desk.choose_reason("Ill")
    assert desk.work.negotiation.reason is HardshipReason.ILLNESS
    desk.click(desk.card(ConcessionKind.DEFERMENT))
    assert desk.is_blocked(), "nothing proves the illness yet"
    desk.record_as_seen(EvidenceKind.MEDICAL_CERTIFICATE)
    desk.click(desk.work.offer.extension.unit._buttons["months"])
    assert desk.card(ConcessionKind.DEFERMENT).control.spin.text() == "1 month"
    assert desk.card(ConcessionKind.DEFERMENT).verdict.text == "Within your limit"
    assert desk.primary == "Create agreement"
    assert not desk.is_blocked()
    with qtbot.waitSignal(desk.session.agreement_wanted) as told:
        desk.click(desk.page.view.primary)
    (agreement,) = desk.scene.store.state.agreements.values()
    assert told.args == [agreement.number]
    (request,) = desk.scene.store.state.requests.values()
    assert request.status is RequestStatus.APPROVED
    assert request.decision is not None
    assert request.decision.checker is None
    assert request.proposal.timing == Deferment(months=1)
    assert desk.primary == "Open agreement"


def test_thirty_percent_of_overdue_interest_goes_to_a_supervisor_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    desk.open(LATE)
    desk.choose_reason("Lost")
    desk.record_as_seen(EvidenceKind.UNEMPLOYMENT_CERTIFICATE)
    card = desk.card(ConcessionKind.WAIVE_INTEREST)
    desk.click(card.mark)
    card.control.track.setFocus()
    desk.key(Key.Key_Home)
    for _ in range(6):
        desk.key(Key.Key_Right)
    assert card.value == 30
    assert card.verdict.text == "Needs supervisor"
    assert card.amount.plain_text == "¥507.07 waived"
    assert desk.primary == "Send for approval"
    desk.click(desk.page.view.waits)
    desk.click(desk.page.view.primary)
    (request,) = desk.scene.store.state.requests.values()
    assert request.status is RequestStatus.SUBMITTED
    assert request.needed_role is Role.SUPERVISOR
    assert request.caller_waiting
    assert [waiver.share for waiver in request.proposal.waivers] == [Decimal("0.3")]
    assert desk.is_blocked()
    assert desk.work.decision.message.title.plain_text == "Waiting for a supervisor"

    desk.scene.services.decide.approve(desk.scene.user("0107"), request.number, "Certificate is good.")
    desk.page.case.poll.timeout.emit()
    assert desk.work.decision.message.title.plain_text == "Approved by 周敏, 14:38"
    assert "Certificate is good." in desk.work.decision.message.small.plain_text
    assert desk.primary == "Create agreement"
    with qtbot.waitSignal(desk.session.agreement_wanted):
        desk.click(desk.page.view.primary)
    assert len(desk.scene.store.state.agreements) == 1
