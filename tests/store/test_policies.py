"""Versions of policy packs come back as they were kept, and an older copy never overwrites a newer one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.people import PersonId, UserId
from agent_desk.domain.policy.draft import PackStatus, StoredPack
from tests import builders as b
from tests.fakes import FakeStore

if TYPE_CHECKING:
    from agent_desk.services.ports import Store
    from agent_desk.store.engine import SqlStore


def draft(edition: str = "2026.06-4") -> StoredPack:
    return StoredPack("cn", edition, '[meta]\nversion = "4" # 说明\n', UserId("0107"), (PersonId("p-1"),), b.NOON)


@pytest.fixture(params=["real", "in dictionaries"])
def either(request: pytest.FixtureRequest, store: SqlStore) -> Store:
    """The store, and the one that stands in for it in tests."""
    return store if request.param == "real" else FakeStore()


def test_a_version_comes_back_through_its_life(either: Store) -> None:
    with either.work("x") as work:
        assert work.policies.open("cn") is None
        saved = work.policies.save(draft())
        assert saved == replace(draft(), version=1)
        assert work.policies.open("cn") == saved
        asked = work.policies.save(replace(saved, status=PackStatus.ASKED, valid_from=date(2026, 7, 1)))
        assert work.policies.open("cn") == asked
        assert work.policies.in_force() == frozenset()
        later = b.NOON + timedelta(hours=1)
        governs = replace(
            asked, status=PackStatus.IN_FORCE, approver=UserId("0031"), approved_at=later, accepted=("2.1",)
        )
        kept = work.policies.save(governs)
        work.commit()
    with either.reading() as work:
        assert work.policies.get("cn", "2026.06-4") == kept
        assert work.policies.open("cn") is None
        assert work.policies.in_force() == {("cn", "2026.06-4", 3)}


def test_an_older_copy_is_refused(either: Store) -> None:
    with either.work("x") as work:
        saved = work.policies.save(draft())
        work.policies.save(saved)
        for act in (work.policies.save, work.policies.remove):
            with pytest.raises(RuleError, match=r"policy\.changed"):
                act(saved)
        with pytest.raises(RuleError, match=r"policy\.changed"):
            work.policies.save(draft())


def test_versions_of_a_pack_come_the_last_saved_first(either: Store) -> None:
    with either.work("x") as work:
        for index, edition in enumerate(("2026.06-4", "2026.06-5")):
            work.policies.save(replace(draft(edition), saved_at=b.NOON + timedelta(hours=index)))
        work.policies.save(replace(draft(), pack_id="us"))
        assert [item.edition for item in work.policies.of_pack("cn")] == ["2026.06-5", "2026.06-4"]
        work.policies.remove(work.policies.get("cn", "2026.06-5"))
        assert [item.edition for item in work.policies.of_pack("cn")] == ["2026.06-4"]
        with pytest.raises(InputError, match=r"policy\.unknown"):
            work.policies.get("cn", "2026.06-5")
