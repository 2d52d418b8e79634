"""An agent and a supervisor at two windows on one PostgreSQL, each with connections of its own."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.agreement import AgreementNumber, AgreementStatus
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.schedule import ScheduleOrigin
from agent_desk.ui.case import case_reading
from tests.store.conftest import Places
from tools.stage import AGENT, SUPERVISOR, set_up
from tools.tour import Tour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

BORROWERS = 300


@pytest.fixture
def on_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    places = Places(tmp_path_factory.mktemp("stores"))
    with places.empty("postgresql") as address:
        yield address
    if places.server is not None:
        places.server.drop(places.server.template)
        places.server.engine.dispose()


@pytest.fixture
def tour(qapp: QApplication, on_server: str, tmp_path: Path) -> Iterator[Tour]:
    del qapp
    stage = set_up(tmp_path, BORROWERS, on_server)
    made = Tour(stage, tmp_path)
    try:
        yield made
    finally:
        made.close()
        stage.services.desk.store.close()


def test_the_exception_case_is_worked_in_two_windows_on_one_postgresql(
    tour: Tour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_reading, "_POLL_MS", 3_600_000)  # what brings the decision is the server's notification
    tour.lost_job()
    assert len({id(desk.desk.store) for desk in tour.desks}) == len(tour.windows) == 2
    services, agent = tour.stage.services, tour.stage.user(AGENT)
    number = AgreementNumber(max(tour.target.glob("AG-*-en.pdf")).name.removesuffix("-en.pdf"))
    agreement = services.agreements.get(agent, number)
    file = services.case.open(agent, agreement.loan_number)
    request = file.requests[0]
    assert agreement.status is AgreementStatus.PERFORMING
    assert request.status is RequestStatus.APPROVED
    assert request.decision is not None
    assert (request.maker, request.decision.checker) == (AGENT, SUPERVISOR)
    content = agreement.content
    assert content.waived.total == content.arrears.interest.share(Decimal("0.3"))
    assert file.context.loan.schedule.origin is ScheduleOrigin.AGREEMENT
    assert services.desk.store.verify().is_sound
