"""Acts lock a loan before its case, so that two on one case wait for one another in turn and never crosswise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import event

from agent_desk.domain.loan import LoanNumber
from tests.reliability.scenery import agent, fill, open_desk

if TYPE_CHECKING:
    from tests.store.conftest import Places

NUMBER = LoanNumber("N-00000")


def test_a_case_is_given_back_under_the_lock_of_its_loan(places: Places) -> None:
    with places.empty("postgresql") as address:
        fill(address, 1, 0, 2)
        store, services = open_desk(address)
        services.queue.take(agent(0), NUMBER)
        sent: list[str] = []

        @event.listens_for(store.engine, "before_cursor_execute")
        def note(*values: Any) -> None:
            sent.append(values[2])

        assert services.queue.release(agent(0), NUMBER)
        store.close()
    locked = next(turn for turn, text in enumerate(sent) if "FROM loans" in text and "FOR UPDATE" in text)
    assert locked < next(turn for turn, text in enumerate(sent) if text.startswith("UPDATE cases"))
