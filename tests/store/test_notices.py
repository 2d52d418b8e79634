"""News of others' commits, on each engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.case_draft import CaseDraft
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import UserId
from tests import builders as b

if TYPE_CHECKING:
    from agent_desk.store.engine import SqlStore


def test_a_commit_of_somebody_else_is_told_once(store: SqlStore) -> None:
    notices = store.notices()
    assert not notices.changed()
    with store.work("x") as work:
        work.portfolios.save(b.portfolio())
        work.record(Event(EventKind.DATE_SET, b.PORTFOLIO))
        assert not notices.changed()
        work.commit()
    assert notices.changed()
    assert not notices.changed()
    notices.close()


def test_what_nothing_is_logged_of_is_no_news(filled: SqlStore) -> None:
    notices = filled.notices()
    with filled.work("x") as work:
        work.drafts.save(CaseDraft(UserId("x"), LoanNumber("L-1001"), b.NOON, {"note": "half a wo"}))
        work.commit()
    assert not notices.changed()
    with filled.work("x") as work:
        work.record(Event(EventKind.DATE_SET, b.PORTFOLIO))
        work.commit()
    assert notices.changed()
    notices.close()


def test_what_was_not_committed_is_no_news(store: SqlStore) -> None:
    notices = store.notices()
    with store.work("x") as work:
        work.record(Event(EventKind.DATE_SET, b.PORTFOLIO))
    store.reads.audit()
    assert not notices.changed()
    notices.close()
