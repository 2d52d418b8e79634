"""What was said and read back is kept as it was said, oldest first, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.case import Channel
from agent_desk.domain.disclosures import DisclosureTick
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import UserId
from agent_desk.domain.read_back import Reading, ReadingMark
from tests import builders as b

if TYPE_CHECKING:
    from agent_desk.store.engine import SqlStore

NUMBER = LoanNumber("L-1001")
TICK = DisclosureTick(
    NUMBER, "recorded", "1", "zh", "d" * 64, Channel.HOTLINE, UserId("2041"), b.NOON, b.TODAY, terms="t" * 64
)


def test_ticks_come_back_as_they_were_kept_oldest_first(filled: SqlStore) -> None:
    later = replace(TICK, disclosure_id="help", read_at=b.NOON - timedelta(hours=1), channel=Channel.CHAT)
    back = replace(TICK, said=False, terms="")
    with filled.work("x") as work:
        for tick in (TICK, later, back):
            work.disclosures.add(tick)
        work.commit()
    with filled.reading() as work:
        assert work.disclosures.of_loan(NUMBER) == [TICK, later, back]
        assert work.disclosures.of_loan(LoanNumber("none")) == []


def test_readings_come_back_as_they_were_kept_oldest_first(filled: SqlStore) -> None:
    with filled.work("x") as work:
        request = work.requests.save(b.request())
        agreement = work.agreements.save(b.agreement(request_number=request.number))
        first = Reading(
            agreement.number,
            NUMBER,
            "owed",
            ReadingMark.READ,
            "zh",
            "d" * 64,
            "t" * 64,
            UserId("2041"),
            b.NOON,
            b.TODAY,
        )
        again = replace(first, clause_id="", mark=ReadingMark.RESTARTED, digest="")
        work.readings.add(first)
        work.readings.add(again)
        work.commit()
    with filled.reading() as work:
        assert work.readings.of_agreement(agreement.number) == [first, again]


def test_a_tick_that_is_not_committed_was_never_kept(filled: SqlStore) -> None:
    with filled.work("x") as work:
        work.disclosures.add(TICK)
    with filled.reading() as work:
        assert work.disclosures.of_loan(NUMBER) == []
