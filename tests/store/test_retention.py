"""Deletion of loans, on each engine: every table is emptied of them, the others stay."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from agent_desk.domain.loan import LoanNumber, LoanStatus
from tests import builders as b

if TYPE_CHECKING:
    from agent_desk.store.engine import SqlStore


def test_a_loan_goes_with_everything_and_its_borrower_when_alone(filled: SqlStore) -> None:
    number = LoanNumber("L-1001")
    with filled.work("agent-1") as work:
        work.borrowers.save_many([b.borrower("b-2")])
        other = b.loan("L-2", "b-2")
        work.loans.save_many([b.standing(other), b.standing(replace(b.loan(), status=LoanStatus.SETTLED))])
        work.evidence.add(b.evidence("ev-1", content=b"%PDF-1.7 scan"), b"%PDF-1.7 scan")
        work.requests.save(b.request())
        agreement = work.agreements.save(b.agreement())
        work.agreements.add_sheet(agreement.number, "en", b"%PDF", hashlib.sha256(b"%PDF").hexdigest())
        work.commit()
    with filled.work("agent-1") as work:
        assert work.retention.ended_before(b.PORTFOLIO, date(2060, 1, 1), 10) == []  # its agreement is open
        assert work.retention.erase([number]) == 1
        work.commit()
    with filled.work("agent-1") as work:
        assert set(work.loans.find([number, LoanNumber("L-2")])) == {"L-2"}
        assert set(work.borrowers.find([b.borrower().borrower_id, b.borrower("b-2").borrower_id])) == {"b-2"}
    assert filled.verify().faults == ()


def test_loans_are_found_in_portions_by_their_last_date(filled: SqlStore) -> None:
    paid = b.payment(on=date(2026, 1, 15))
    with filled.work("agent-1") as work:
        loans = [replace(b.loan(f"E-{index}", payments=[paid]), status=LoanStatus.SETTLED) for index in range(3)]
        work.loans.save_many([b.standing(loan) for loan in loans])
        work.commit()
    with filled.work("agent-1") as work:
        find = work.retention.ended_before
        assert find(b.PORTFOLIO, date(2026, 1, 15), 10) == []
        first = find(b.PORTFOLIO, date(2026, 1, 16), 2)
        assert first == [("E-0", date(2026, 1, 15)), ("E-1", date(2026, 1, 15))]
        assert [number for number, _ in find(b.PORTFOLIO, date(2026, 1, 16), 2, "E-1")] == ["E-2"]


def test_the_last_dates_are_counted_as_the_portions_find_them(filled: SqlStore) -> None:
    early, late = date(2026, 1, 15), date(2026, 3, 2)
    with filled.work("agent-1") as work:
        loans = [
            replace(b.loan(f"E-{index}", payments=[b.payment(on=day)]), status=LoanStatus.SETTLED)
            for index, day in enumerate((early, late, early))
        ]
        work.loans.save_many([b.standing(loan) for loan in [*loans, b.loan("E-9", payments=[b.payment(on=early)])]])
        work.commit()
    with filled.reading() as work:
        assert work.retention.last_days(b.PORTFOLIO) == [(early, 2), (late, 1)]
        for day in (early, late, date(2026, 3, 3)):
            found = work.retention.ended_before(b.PORTFOLIO, day, 10)
            assert len(found) == sum(count for last, count in work.retention.last_days(b.PORTFOLIO) if last < day)


def test_what_happened_later_counts_as_the_last_date(filled: SqlStore) -> None:
    with filled.work("agent-1") as work:
        ended = replace(b.loan(payments=[b.payment(on=date(2026, 1, 15))]), status=LoanStatus.SETTLED)
        work.loans.save_many([b.standing(ended)])
        request = b.request()
        work.requests.save(request)
        work.commit()
    with filled.reading() as work:
        assert work.retention.last_days(b.PORTFOLIO) == [(request.as_of, 1)]
        assert work.retention.ended_before(b.PORTFOLIO, request.as_of, 10) == []
