"""The reader of the queue: places before counts, counting beside the reading, and a rest after a long count."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from agent_desk.services.ports import QueueFilter, QueueOrder
from agent_desk.services.queue_rows import QueuePlaces
from agent_desk.ui.queue import queue_reader
from agent_desk.ui.queue.queue_reader import QueueReader
from agent_desk.ui.tasks import Runner
from tests.ui.queue.crowd import CrowdReads
from tests.ui.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from agent_desk.services import ports


class SlowCounts(CrowdReads):
    """Counts only when it is let.

    Attributes:
        used: The places that each window was read by.
        counted: How often the places were set.
    """

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.let = threading.Event()
        self.used: list[QueuePlaces | None] = []
        self.counted = 0

    def queue(
        self, wanted: ports.QueueFilter, start: int = 0, limit: int = 200, places: QueuePlaces | None = None
    ) -> Sequence[ports.QueueRow]:
        self.used.append(places)
        return super().queue(wanted, start, limit, places)

    def queue_places(self, wanted: ports.QueueFilter) -> QueuePlaces:
        self.let.wait(20)
        self.counted += 1
        return QueuePlaces(self.queue_size(wanted), (0,), ((wanted.order.value,),))


@pytest.fixture
def reads() -> SlowCounts:
    return SlowCounts(5000)


@pytest.fixture
def asked() -> QueueFilter:
    session = Scene().session("2041")
    assert session.portfolio is not None
    return QueueFilter(session.portfolio.portfolio_id, session.portfolio.business_date)


@pytest.fixture
def reader(reads: SlowCounts, qapp: object) -> Iterator[QueueReader]:
    del qapp
    scene = Scene()
    scene.store.reads = reads
    session = scene.session("2041")
    session.runner = Runner()
    made = QueueReader(session)
    yield made
    reads.let.set()
    session.runner.finish()


def test_windows_are_read_while_the_count_is_under_way(
    reader: QueueReader, reads: SlowCounts, asked: QueueFilter, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(reader.first_read):
        reader.read(asked)
    with qtbot.waitSignal(reader.window_read):
        reader.read_window(200)
    assert reads.used == [None, None]
    with qtbot.waitSignals([reader.sized, reader.counted]):
        reads.let.set()
    with qtbot.waitSignal(reader.window_read):
        reader.read_window(4000)
    assert reads.used[-1] == QueuePlaces(5000, (0,), (("urgency",),))


def test_another_question_forgets_the_places_of_the_last(
    reader: QueueReader, reads: SlowCounts, asked: QueueFilter, qtbot: QtBot
) -> None:
    reads.let.set()
    with qtbot.waitSignal(reader.counted):
        reader.read(asked)
    with qtbot.waitSignal(reader.counted):
        reader.read(replace(asked, order=QueueOrder.NAME))
    with qtbot.waitSignal(reader.window_read):
        reader.read_window(200)
    assert reads.used[-1] == QueuePlaces(5000, (0,), (("name",),))


def test_a_busy_floor_is_counted_once_more_when_the_count_has_rested(
    reader: QueueReader, reads: SlowCounts, asked: QueueFilter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_reader, "_SHORT_MS", -1)
    reads.let.set()
    with qtbot.waitSignal(reader.counted):
        reader.read(asked)
    with qtbot.waitSignal(reader.counted):
        for _ in range(20):
            reader.recount()
    assert reads.counted == 2
