"""The column of offers is made after its case is in sight, and never seen before identity is confirmed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.evidence import HardshipReason
from agent_desk.ui.case.work_column import WorkColumn
from agent_desk.ui.tasks import Runner
from tests.ui.case.conftest import TEN_DAYS, Desk
from tests.ui.scene import LATE, Scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from agent_desk.services.work_case import CaseFile


@pytest.fixture
def live(open_desk: Callable[..., Desk]) -> Iterator[Desk]:
    """A page whose store is read off the main thread, as in the window."""
    scene = Scene()
    scene.runner = Runner()
    yield open_desk(scene=scene)
    scene.runner.finish()


def _columns(desk: Desk) -> list[WorkColumn]:
    return desk.page.findChildren(WorkColumn)


def test_who_is_on_the_line_is_asked_before_the_column_is_there(live: Desk, qtbot: QtBot) -> None:
    seen: list[bool] = []
    live.page.case.opened.connect(lambda _new: seen.append(live.page.view.made_work is None))
    live.page.open_case(LATE)
    qtbot.waitUntil(lambda: bool(seen))
    view = live.page.view
    assert seen == [True]
    assert view.middle.currentWidget() is view.identity
    qtbot.waitUntil(lambda: view.made_work is not None)
    assert view.middle.currentWidget() is view.identity
    assert not any(column.isVisible() for column in _columns(live))


def test_whoever_needs_the_column_has_it_at_once(live: Desk, qtbot: QtBot) -> None:
    found: list[WorkColumn | None] = []
    live.page.case.opened.connect(lambda _new: found.append(live.page.view.work))
    live.page.open_case(LATE)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0] is not None
    assert found[0] is live.page.view.made_work
    assert not found[0].isVisible()


def test_another_case_before_the_column_is_whole_leaves_nothing_behind(live: Desk, qtbot: QtBot) -> None:
    begun: list[int] = []

    def go_on(_new: bool) -> None:
        if not begun:
            live.page.work._go_on()  # its first part
            begun.append(len(_columns(live)))
            live.page.open_case(TEN_DAYS)

    live.page.case.opened.connect(go_on)
    live.page.open_case(LATE)
    qtbot.waitUntil(lambda: live.page.case.number == TEN_DAYS and live.page.view.made_work is not None)
    qtbot.waitUntil(lambda: len(_columns(live)) == 1)
    assert begun == [1]
    assert live.work.negotiation.context.loan.number == TEN_DAYS


def test_the_column_comes_into_sight_once_identity_is_confirmed(live: Desk, qtbot: QtBot) -> None:
    live.page.open_case(LATE)
    qtbot.waitUntil(lambda: live.page.view.made_work is not None)
    live.answer()
    live.click(live.page.view.primary)
    qtbot.waitUntil(lambda: live.page.view.middle.currentWidget() is live.work)
    assert live.work.hardship.reason.isVisible()


def test_a_case_read_again_while_its_column_is_made_is_the_one_shown(live: Desk, qtbot: QtBot) -> None:
    newer: list[CaseFile] = []

    def read_again(_new: bool) -> None:
        reading = live.page.case
        if not newer and reading.file is not None:
            reading.file = replace(reading.file, case=replace(reading.file.case, reason=HardshipReason.ILLNESS))
            newer.append(reading.file)

    live.page.case.opened.connect(read_again)
    live.page.open_case(LATE)
    qtbot.waitUntil(lambda: live.page.view.made_work is not None)
    assert newer
    assert live.work.negotiation.reason is HardshipReason.ILLNESS
    assert live.work.hardship.reason.currentData() == HardshipReason.ILLNESS
