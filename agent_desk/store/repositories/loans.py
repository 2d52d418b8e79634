"""Loans with the schedule in force, payments, charges and reliefs; earlier schedules stay as history."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, update

from agent_desk.domain.errors import InputError
from agent_desk.store import tables
from agent_desk.store.repositories import loan_rows
from agent_desk.store.repositories.loan_cases import LoanCases
from agent_desk.store.statements import count_up, insert_many, portions
from agent_desk.store.tables import cases, charges, instalments, payments, reliefs, schedules

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import Column, Connection, Row, Table

    from agent_desk.domain.loan import Loan, LoanNumber, PortfolioId
    from agent_desk.domain.money import Currency
    from agent_desk.domain.schedule import RepaymentSchedule
    from agent_desk.domain.standing import Standing

#: The lists of a loan that are kept in rows of their own, with what makes the rows.
_LISTS = (
    (payments, loan_rows.payment_values),
    (charges, loan_rows.charge_values),
    (reliefs, loan_rows.relief_values),
)


class SqlLoans:
    """Implements ``ports.Loans``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection
        self._cases = LoanCases(connection)

    def get(self, number: LoanNumber) -> Loan:
        """One loan, whole. Raises InputError ``loan.unknown``."""
        found = self.find([number])
        if not found:
            raise InputError("loan.unknown", loan=number)
        return found[number]

    def find(self, numbers: Iterable[LoanNumber]) -> dict[LoanNumber, Loan]:
        """Those of them that are known, whole, in the order asked for, in few queries."""
        found: dict[LoanNumber, Loan] = {}
        for part in portions(numbers):
            wanted = select(tables.loans).where(tables.loans.c.loan_number.in_(part))
            rows = {row.loan_number: row for row in self._connection.execute(wanted)}
            if not rows:
                continue
            plans = self._plans({row.schedule_id: row.currency for row in rows.values()})
            lists = [self._lists(table, rows) for table, _ in _LISTS]
            for number in part:
                if row := rows.get(number):
                    own = (of_loan[number] for of_loan in lists)
                    found[number] = loan_rows.loan_from(row, plans[row.schedule_id], *own)
        return found

    def save(self, loan: Loan, standing: Standing) -> None:
        """Change one loan: its row, what is new in schedule, payments, charges, reliefs, and its queue columns."""
        self.save_many([(loan, standing)])

    def save_many(self, loans: Sequence[tuple[Loan, Standing]]) -> None:
        """Add or replace many loans fast; makes a case for each new one. One that is as stored costs one read.

        The borrower and the portfolio of a loan must be known.
        """
        for part in portions(loans):
            known = self.find(loan.number for loan, _ in part)
            fresh = [pair for pair in part if pair[0].number not in known]
            self._add([loan for loan, _ in fresh])
            self._cases.add(fresh)
            for loan, _ in part:
                before = known.get(loan.number)
                if before is not None and (before != loan or before.source != loan.source):
                    self._change(before, loan)
            self._cases.move([pair for pair in part if pair[0].number in known])

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

    def _add(self, loans: Sequence[Loan]) -> None:
        if not loans:
            return
        first = count_up(self._connection, "schedule", len(loans)) - len(loans) + 1
        numbered = list(enumerate(loans, first))
        insert_many(self._connection, tables.loans, [loan_rows.loan_values(loan, key) for key, loan in numbered])
        insert_many(self._connection, schedules, [loan_rows.schedule_values(loan, key, 1) for key, loan in numbered])
        rows = [row for key, loan in numbered for row in loan_rows.instalment_values(loan.schedule, key)]
        insert_many(self._connection, instalments, rows)
        for table, values in _LISTS:
            insert_many(self._connection, table, [row for loan in loans for row in values(loan)])

    def _change(self, before: Loan, loan: Loan) -> None:
        of_loan = tables.loans.c.loan_number == loan.number
        schedule_id = self._connection.execute(select(tables.loans.c.schedule_id).where(of_loan)).scalar_one()
        if loan.schedule != before.schedule:
            schedule_id = self._replace_schedule(loan)
        self._connection.execute(update(tables.loans).where(of_loan).values(loan_rows.loan_values(loan, schedule_id)))
        for table, values in _LISTS:
            rows = values(loan)
            if rows != values(before):
                self._connection.execute(delete(table).where(table.c.loan_number == loan.number))
                insert_many(self._connection, table, rows)

    def _replace_schedule(self, loan: Loan) -> int:
        schedule_id = count_up(self._connection, "schedule")
        last = select(func.max(schedules.c.version)).where(schedules.c.loan_number == loan.number)
        version = self._connection.execute(last).scalar_one() + 1
        insert_many(self._connection, schedules, [loan_rows.schedule_values(loan, schedule_id, version)])
        insert_many(self._connection, instalments, loan_rows.instalment_values(loan.schedule, schedule_id))
        return schedule_id
