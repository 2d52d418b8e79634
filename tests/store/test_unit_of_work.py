"""One transaction: whole or not at all, on a connection of its own, as often as it commits."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from agent_desk.domain.errors import InputError, StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.loan import LoanNumber, PortfolioId
from agent_desk.services.ports import QueueFilter
from agent_desk.store.engine import open_store
from tests import builders as b

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from agent_desk.store.engine import SqlStore
    from tests.fakes import FixedClock


def test_what_is_not_committed_never_happened(store: SqlStore) -> None:
    with store.work("x") as work:
        work.portfolios.save(b.portfolio())
    with store.work("x") as work:
        assert work.portfolios.all() == ()


def test_an_error_inside_undoes_everything_and_goes_on(filled: SqlStore) -> None:
    with pytest.raises(InputError, match=r"portfolio\.unknown"):
        _save_and_fail(filled)
    with filled.work("x") as work:
        assert work.portfolios.get(b.PORTFOLIO).name == "Sample"


def test_it_goes_on_after_a_commit(store: SqlStore) -> None:
    with store.work("x") as work:
        for name in ("one", "two"):
            work.portfolios.save(b.portfolio(name))
            work.record(Event(EventKind.DATE_SET, name))
            assert [event.subject for event in work.commit()] == [name]
        work.portfolios.save(b.portfolio("three"))
    with store.work("x") as work:
        assert [item.portfolio_id for item in work.portfolios.all()] == ["one", "two"]


def test_a_loan_without_its_borrower_is_a_bug_and_is_not_kept(filled: SqlStore) -> None:
    with filled.work("x") as work, pytest.raises(IntegrityError):
        work.loans.save_many([b.standing(b.loan("X-1", "nobody"))])
    with filled.work("x") as work, pytest.raises(InputError):
        work.loans.get(LoanNumber("X-1"))


def test_readers_see_what_was_committed_while_somebody_writes(filled: SqlStore) -> None:
    with filled.work("x") as work:
        case = work.cases.get(LoanNumber("L-1001"))
        work.cases.save(replace(case, note="not yet"))
        assert [row.loan_number for row in filled.reads.queue(_filter())] == ["L-1001"]
        with filled.reading() as other:
            assert other.cases.get(LoanNumber("L-1001")).note == ""


def test_one_that_only_reads_sees_one_moment(filled: SqlStore) -> None:
    with filled.reading() as reader:
        assert reader.cases.get(LoanNumber("L-1001")).note == ""
        with filled.work("x") as work:
            work.cases.save(replace(work.cases.get(LoanNumber("L-1001")), note="later"))
            work.commit()
        assert reader.cases.get(LoanNumber("L-1001")).note == ""


def test_two_acts_on_one_loan_come_one_after_the_other(filled: SqlStore) -> None:
    """Each adds a payment to what it read; none is lost."""
    failures: list[BaseException] = []

    def pay(name: str) -> None:
        try:
            with filled.work(name) as work:
                loan = work.loans.get(LoanNumber("L-1001"))
                paid = replace(loan, payments=(*loan.payments, b.payment(name, 10)))
                work.loans.save(*b.standing(paid))
                work.record(Event(EventKind.PAYMENT_RECORDED, name))
                work.commit()
        except BaseException as failure:  # noqa: BLE001  # a thread's failure must reach the test
            failures.append(failure)

    threads = [threading.Thread(target=pay, args=(f"p-{index}",)) for index in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failures == []
    with filled.reading() as work:
        payments = work.loans.get(LoanNumber("L-1001")).payments
    assert sorted(payment.payment_id for payment in payments) == [f"p-{index}" for index in range(6)]


def test_one_that_only_reads_cannot_commit(filled: SqlStore) -> None:
    with filled.reading() as work:
        assert work.loans.get(LoanNumber("L-1001")) == b.loan()
        with pytest.raises(RuntimeError, match="only reads"):
            work.commit()


def test_a_writer_that_waits_too_long_says_that_the_store_is_locked(sqlite_path: Path, clock: FixedClock) -> None:
    first = open_store(str(sqlite_path), clock)
    second = open_store(str(sqlite_path), clock, patience=0.05)
    with first.work("x") as work, second.work("y") as other:
        work.portfolios.save(b.portfolio())
        with pytest.raises(StoreError) as caught:
            other.portfolios.save(b.portfolio())
        assert (caught.value.code, caught.value.values) == ("store.locked", {"store": "desk.db"})
        work.commit()
    with second.work("y") as other:
        assert len(other.portfolios.all()) == 1
    first.close()
    second.close()


def test_many_threads_share_one_store(filled: SqlStore) -> None:
    """Each commits once; no entry is lost, none is double."""
    failures: list[BaseException] = []

    def act(name: str) -> None:
        try:
            with filled.work(name) as work:
                case = work.cases.get(LoanNumber("L-1001"))
                work.record(Event(EventKind.NOTE_SAVED, name, after={"version": str(case.version)}))
                work.commit()
        except BaseException as failure:  # noqa: BLE001  # a thread's failure must reach the test
            failures.append(failure)

    threads = [threading.Thread(target=act, args=(f"agent-{index}",)) for index in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert failures == []
    assert {entry.actor for entry in filled.reads.audit(limit=8)} == {f"agent-{index}" for index in range(8)}
    assert filled.verify().is_sound


def test_a_full_disk_loses_nothing_that_was_committed(sqlite_path: Path, clock: FixedClock) -> None:
    store = open_store(str(sqlite_path), clock)

    @event.listens_for(store.engine, "connect")
    def leave_no_room(raw: sqlite3.Connection, _: object) -> None:
        raw.execute("PRAGMA max_page_count = 1")  # as small as it may be: the pages in use

    store.engine.dispose()
    with store.work("x") as work:
        work.portfolios.save(b.portfolio())
        people = [b.borrower(f"b-{index}", address="x" * 2000) for index in range(400)]
        with pytest.raises(StoreError) as caught:
            work.borrowers.save_many(people)
    assert (caught.value.code, caught.value.values) == ("store.full", {"store": "desk.db"})
    with store.reading() as work:
        assert work.portfolios.all() == ()
    assert store.verify().is_sound
    store.close()


def _save_and_fail(store: SqlStore) -> None:
    with store.work("x") as work:
        work.portfolios.save(replace(b.portfolio(), name="Other"))
        work.portfolios.get(PortfolioId("none"))


def _filter() -> QueueFilter:
    return QueueFilter(b.PORTFOLIO, b.TODAY)
