"""Loans with the schedule in force, payments, charges and reliefs; earlier schedules stay as history."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from agent_desk.domain.errors import InputError
from agent_desk.store import tables
from agent_desk.store.connections import WRITING
from agent_desk.store.repositories import loan_rows
from agent_desk.store.repositories.loan_cases import LoanCases
from agent_desk.store.repositories.loan_writing import LoanWriting
from agent_desk.store.statements import portions
from agent_desk.store.tables import cases, charges, instalments, payments, reliefs, schedules

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import Column, Connection, Row, Table

    from agent_desk.domain.loan import Loan, LoanNumber, PortfolioId
    from agent_desk.domain.money import Currency
    from agent_desk.domain.schedule import RepaymentSchedule
    from agent_desk.domain.standing import Standing


class SqlLoans:
    """Implements ``ports.Loans``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection
        self._cases = LoanCases(connection)
        self._writing = LoanWriting(connection)

    def get(self, number: LoanNumber) -> Loan:
        """One loan, whole. Raises InputError ``loan.unknown``.

        In a transaction that may write, nobody else can change the loan until it ends: PostgreSQL locks its row.
        """
        found = self._find([number], lock=self._connection.get_execution_options().get(WRITING, False))
        if not found:
            raise InputError("loan.unknown", loan=number)
        return found[number]

    def find(self, numbers: Iterable[LoanNumber]) -> dict[LoanNumber, Loan]:
        """Those of them that are known, whole, in the order asked for, in few queries."""
        return self._find(numbers)

    def _find(self, numbers: Iterable[LoanNumber], *, lock: bool = False) -> dict[LoanNumber, Loan]:
        found: dict[LoanNumber, Loan] = {}
        for part in portions(numbers):
            wanted = select(tables.loans).where(tables.loans.c.loan_number.in_(part))
            locked = wanted.with_for_update() if lock else wanted
            rows = {row.loan_number: row for row in self._connection.execute(locked)}
            if not rows:
                continue
            plans = self._plans({row.schedule_id: row.currency for row in rows.values()})
            lists = [self._lists(table, rows) for table in (payments, charges, reliefs)]
            for number in part:
                if row := rows.get(number):
                    own = (of_loan[number] for of_loan in lists)
                    found[number] = loan_rows.loan_from(row, plans[row.schedule_id], *own)
        return found

    def save(self, loan: Loan, standing: Standing) -> None:
        """Change one loan: its row, what is new in schedule, payments, charges, reliefs, and its queue columns."""
        self.save_many([(loan, standing)])

    def save_many(self, loans: Sequence[tuple[Loan, Standing]]) -> None:
        """Add or replace many loans fast; makes a case for each new one. What is as stored is read and left alone.

        The borrower and the portfolio of a loan must be known.
        """
        for part in portions(loans):
            known = self._cases.known([loan.number for loan, _ in part])
            fresh = [pair for pair in part if pair[0].number not in known]
            self._writing.add([loan for loan, _ in fresh])
            self._cases.add(fresh)
            stored = [pair for pair in part if pair[0].number in known]
            self._writing.change([loan for loan, _ in stored])
            self._cases.move(stored, known)

    def to_review(self, portfolio_id: PortfolioId, on: date) -> Sequence[LoanNumber]:
        """Loans whose stored columns no longer hold on a date (``changes_on`` on or before it)."""
        wanted = select(cases.c.loan_number).where(cases.c.portfolio_id == portfolio_id, cases.c.changes_on <= on)
        return self._connection.execute(wanted.order_by(cases.c.loan_number)).scalars().all()

    def schedules(self, number: LoanNumber) -> Sequence[tuple[int, Loan]]:
        """The versions of a loan's schedule, oldest first, as (version, loan with that schedule)."""
        loan = self.get(number)
        wanted = select(schedules.c.schedule_id, schedules.c.version).where(schedules.c.loan_number == number)
        versions = self._connection.execute(wanted.order_by(schedules.c.version)).all()
        plans = self._plans({row.schedule_id: loan.currency for row in versions})
        return [(row.version, replace(loan, schedule=plans[row.schedule_id])) for row in versions]

    def _plans(self, wanted: dict[int, Currency]) -> dict[int, RepaymentSchedule]:
        rows = self._by_key(schedules, schedules.c.schedule_id, wanted, schedules.c.schedule_id)
        parts = self._by_key(instalments, instalments.c.schedule_id, wanted, instalments.c.number)
        return {
            key: loan_rows.schedule_from(rows[key][0], parts[key], currency)
            for key, currency in wanted.items()
            if key in rows
        }

    def _lists(self, table: Table, numbers: Iterable[LoanNumber]) -> dict[Any, list[Row[Any]]]:
        return self._by_key(table, table.c.loan_number, numbers, table.c.position)

    def _by_key(self, table: Table, key: Column[Any], wanted: Iterable[Any], order: Any) -> dict[Any, list[Row[Any]]]:
        found: dict[Any, list[Row[Any]]] = defaultdict(list)
        for part in portions(wanted):
            for row in self._connection.execute(select(table).where(key.in_(part)).order_by(key, order)):
                found[getattr(row, key.name)].append(row)
        return found
