"""The two calls that the desk is for, played through the whole window by keys and clicks on what is visible.

Only the days that pass, and the payments of case a, come in as the lender's systems bring them; nothing that a person
does is done by calling a service or a slot.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from agent_desk.domain.agreement import AcceptanceKind, AgreementNumber, AgreementStatus
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.concessions import Deferment
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.ledger import position
from agent_desk.domain.schedule import ScheduleOrigin
from agent_desk.wording.formats import money_text
from tools.stage import AGENT, SUPERVISOR, set_up
from tools.tour import Tour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from agent_desk.domain.agreement import Agreement
    from agent_desk.services.work_case import CaseFile

BORROWERS = 300


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path) -> Iterator[Tour]:
    del qapp
    home = tmp_path / "desk"
    home.mkdir()
    stage = set_up(home, BORROWERS)
    made = Tour(stage, tmp_path)
    try:
        yield made
    finally:
        made.close()
        stage.services.desk.store.close()


def newest(tour: Tour) -> Agreement:
    sheet = max(tour.target.glob("AG-*-en.pdf"))
    number = AgreementNumber(sheet.name.removesuffix("-en.pdf"))
    return tour.stage.services.agreements.get(tour.stage.user(AGENT), number)


def case_of(tour: Tour, agreement: Agreement) -> CaseFile:
    return tour.stage.services.case.open(tour.stage.user(AGENT), agreement.loan_number)


def bare(text: str) -> str:
    return "".join(text.split())


def printed(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return bare("".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def sheets_say_what_the_store_says(tour: Tour, agreement: Agreement) -> None:
    content = agreement.content
    amounts = [row.due.total for row in content.rows]
    amounts += [content.total_before, content.total_after, content.arrears.total, content.waived.total]
    for language in ("en", "zh"):
        text = printed(tour.target / f"{agreement.number}-{language}.pdf")
        assert content.check_code in text
        for amount in amounts:
            if amount:
                assert bare(money_text(amount)) in text
    assert sum(row.due.total.minor for row in content.rows) == content.total_after.minor
    assert content.rows[-1].principal_left.minor == 0


def test_sudden_illness_the_due_date_moves_by_a_month_within_the_agents_limit_and_it_is_paid(tour: Tour) -> None:
    tour.illness()
    agreement = newest(tour)
    file = case_of(tour, agreement)
    request = file.requests[0]
    assert agreement.status is AgreementStatus.KEPT
    assert agreement.acceptance is not None
    assert agreement.acceptance.kind is AcceptanceKind.RECORDED
    assert isinstance(request.proposal.timing, Deferment)
    assert request.proposal.timing.months == 1
    assert (request.reason, request.decision and request.decision.checker) == (HardshipReason.ILLNESS, None)
    assert {item.kind for item in file.context.evidence} == {EvidenceKind.MEDICAL_CERTIFICATE}
    assert file.context.loan.schedule.reference == agreement.number
    assert not position(file.context.loan, file.context.as_of).arrears
    sheets_say_what_the_store_says(tour, agreement)
    assert tour.stage.services.desk.store.verify().is_sound


def test_lost_job_three_tenths_of_the_overdue_interest_after_a_supervisors_decision(tour: Tour) -> None:
    tour.lost_job()
    agreement = newest(tour)
    file = case_of(tour, agreement)
    request = file.requests[0]
    content = agreement.content
    assert agreement.status is AgreementStatus.PERFORMING
    assert 61 <= content.days_past_due <= 90
    assert request.status is RequestStatus.APPROVED
    assert request.decision is not None
    assert (request.maker, request.decision.checker) == (AGENT, SUPERVISOR)
    assert request.reason is HardshipReason.UNEMPLOYMENT
    assert content.waived.interest == content.arrears.interest.share(Decimal("0.3"))
    assert content.waived.total == content.waived.interest
    assert file.context.loan.schedule.origin is ScheduleOrigin.AGREEMENT
    assert file.context.position.days_past_due == 0
    sheets_say_what_the_store_says(tour, agreement)
    assert tour.stage.services.desk.store.verify().is_sound
