"""Writing loans: new ones in bulk, known ones by what differs from their stored rows.

Conventions of this file: rows are compared as values, without building loans; a schedule that differs becomes a new
version, and its predecessor stays.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, update

from agent_desk.store.repositories import loan_rows
from agent_desk.store.repositories.numbers import schedule_ids
from agent_desk.store.statements import insert_many, insert_rows, portions
from agent_desk.store.tables import charges, instalments, loans, payments, reliefs, schedules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection, Table

    from agent_desk.domain.loan import Loan

_Values = dict[str, Any]

#: The lists of a loan that are kept in rows of their own, with what makes the rows.
_LISTS: tuple[tuple[Table, Callable[[Loan], list[_Values]]], ...] = (
    (payments, loan_rows.payment_values),
    (charges, loan_rows.charge_values),
    (reliefs, loan_rows.relief_values),
)

#: What makes a row of ``schedules`` another schedule; number and version do not.
_PLAN = ("origin", "effective_on", "penalty_from", "reference", "rows", "total_minor")


class LoanWriting:
    """Keeps the rows of loans; the cases beside them are kept by ``LoanCases``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def add(self, fresh: Sequence[Loan]) -> None:
        """Add loans that are not there yet."""
        if not fresh:
            return
        numbered = list(zip(schedule_ids(self._connection, len(fresh)), fresh, strict=True))
        insert_many(self._connection, loans, [loan_rows.loan_values(loan, key) for key, loan in numbered])
        insert_many(self._connection, schedules, [loan_rows.schedule_values(loan, key, 1) for key, loan in numbered])
        rows = [row for key, loan in numbered for row in loan_rows.instalment_rows(loan.schedule, key)]
        insert_rows(self._connection, instalments, rows)
        for table, values in _LISTS:
            insert_many(self._connection, table, [row for loan in fresh for row in values(loan)])

    def change(self, known: Sequence[Loan]) -> None:
        """Change loans that are there, where they differ from what is stored."""
        if not known:
            return
        numbers = [loan.number for loan in known]
        rows = {
            row["loan_number"]: row for part in self._grouped(loans, "loan_number", numbers).values() for row in part
        }
        keys = [row["schedule_id"] for row in rows.values()]
        plans = self._grouped(schedules, "schedule_id", keys)
        parts = self._instalments(keys)
        lists = [self._grouped(table, "loan_number", numbers, "position") for table, _ in _LISTS]
        for loan in known:
            key = rows[loan.number]["schedule_id"]
            if not _same_plan(loan, plans[key], parts[key]):
                key = self._replace_schedule(loan)
            self._change_row(loan, key, rows[loan.number])
            for (table, values), stored in zip(_LISTS, lists, strict=True):
                self._change_list(loan, table, values(loan), stored[loan.number])

    def _change_row(self, loan: Loan, schedule_id: int, stored: _Values) -> None:
        values = loan_rows.loan_values(loan, schedule_id)
        if values != stored:
            self._connection.execute(update(loans).where(loans.c.loan_number == loan.number).values(values))

    def _change_list(self, loan: Loan, table: Table, rows: list[_Values], stored: list[_Values]) -> None:
        if rows != stored:
            self._connection.execute(delete(table).where(table.c.loan_number == loan.number))
            insert_many(self._connection, table, rows)

    def _replace_schedule(self, loan: Loan) -> int:
        (schedule_id,) = schedule_ids(self._connection)
        last = select(func.max(schedules.c.version)).where(schedules.c.loan_number == loan.number)
        version = self._connection.execute(last).scalar_one() + 1
        insert_many(self._connection, schedules, [loan_rows.schedule_values(loan, schedule_id, version)])
        insert_rows(self._connection, instalments, loan_rows.instalment_rows(loan.schedule, schedule_id))
        return schedule_id

    def _instalments(self, keys: Sequence[int]) -> dict[int, list[tuple[Any, ...]]]:
        found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
        column = instalments.c
        for part in portions(keys):
            wanted = select(instalments).where(column.schedule_id.in_(part)).order_by(column.schedule_id, column.number)
            for row in self._connection.execute(wanted):
                found[row[0]].append(tuple(row))
        return found

    def _grouped(self, table: Table, key: str, wanted: Iterable[Any], order: str = "") -> dict[Any, list[_Values]]:
        """The rows of many keys as values, by key and in order."""
        found: dict[Any, list[_Values]] = defaultdict(list)
        names = [column.name for column in table.c]
        place = names.index(key)
        for part in portions(wanted):
            statement = select(table).where(table.c[key].in_(part)).order_by(table.c[key], table.c[order or key])
            for row in self._connection.execute(statement):
                found[row[place]].append(dict(zip(names, row, strict=True)))
        return found


def _same_plan(loan: Loan, stored: list[_Values], parts: list[tuple[Any, ...]]) -> bool:
    if not stored:
        return False
    key = stored[0]["schedule_id"]
    plan = loan_rows.schedule_values(loan, key, 0)
    if any(plan[name] != stored[0][name] for name in _PLAN):
        return False
    return loan_rows.instalment_rows(loan.schedule, key) == parts
