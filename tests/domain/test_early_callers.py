"""Who calls before anything is overdue finds at least what the late caller finds, in every pack."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.people import LADDER
from agent_desk.domain.policy.pack import Measure
from agent_desk.services.policy_files import read_pack

PACKS = sorted((Path(__file__).parents[2] / "resources" / "policy").glob("*.toml"))
TIMING = (ConcessionKind.DEFERMENT, ConcessionKind.REAMORTISATION, ConcessionKind.INTEREST_ONLY)


@pytest.mark.parametrize("file", PACKS, ids=lambda file: file.stem)
@pytest.mark.parametrize("kind", TIMING)
def test_before_the_due_date_as_much_is_open_as_a_month_after_it(file: Path, kind: ConcessionKind) -> None:
    pack = read_pack(file.read_text("utf-8"), file.name)
    none = Decimal(-1)
    for measure in Measure:
        for reason in HardshipReason:
            late = pack.limit(kind, measure, DelinquencyBucket.M1, reason)
            early = pack.limit(kind, measure, DelinquencyBucket.DUE, reason)
            if late is None:
                continue
            assert early is not None
            for role in LADDER:
                assert (early.by_role.get(role) or none) >= (late.by_role.get(role) or none), role
