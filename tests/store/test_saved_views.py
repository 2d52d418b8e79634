"""Saved views come back exactly, in the order they were first saved, to their owner alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.case import ActionKind
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.money import Money
from agent_desk.domain.people import UserId
from agent_desk.services.ports import Holding, Narrowing, QueueOrder, QueueView, SavedView
from tests import builders as b
from tests.fakes import FakeStore

if TYPE_CHECKING:
    from agent_desk.services.ports import Store
    from agent_desk.store.engine import SqlStore

MINE, OTHER = UserId("2041"), UserId("2044")
LOST_JOBS = SavedView(
    "失业 M3",
    QueueView.BROKEN,
    frozenset({DelinquencyBucket.M3, DelinquencyBucket.M2}),
    "li",
    Narrowing(
        frozenset({HardshipReason.UNEMPLOYMENT}),
        frozenset({"Instalment 24"}),
        frozenset({ActionKind.PROMISE_BROKEN}),
        Holding.HELD,
        OTHER,
        Money.of("100.01", "CNY"),
        Money.of("900", "CNY"),
    ),
    QueueOrder.NAME,
    descending=False,
)


@pytest.fixture(params=["real", "in dictionaries"])
def either(request: pytest.FixtureRequest, store: SqlStore) -> Store:
    """The store, and the one that stands in for it in tests."""
    return store if request.param == "real" else FakeStore()


def test_views_come_back_whole_and_in_place(either: Store) -> None:
    plain = SavedView("plain")
    with either.work("x") as work:
        work.saved_views.save(MINE, LOST_JOBS, b.NOON)
        work.saved_views.save(MINE, plain, b.NOON + timedelta(minutes=1))
        work.saved_views.save(OTHER, replace(plain, name=LOST_JOBS.name), b.NOON)
        changed = replace(LOST_JOBS, text="")
        work.saved_views.save(MINE, changed, b.NOON + timedelta(minutes=2))
        work.commit()
        assert work.saved_views.of(MINE) == [changed, plain]
        assert work.saved_views.remove(MINE, plain.name)
        assert not work.saved_views.remove(MINE, plain.name)
        assert work.saved_views.of(MINE) == [changed]
        assert work.saved_views.of(OTHER) == [replace(plain, name=LOST_JOBS.name)]
