"""Stores copies of loans: each portion is one transaction of bare rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agent_desk.store.bulk_rows import BulkRows
from agent_desk.store.connections import WRITING
from agent_desk.store.repositories.borrowers import borrower_values
from agent_desk.store.repositories.numbers import schedule_ids
from agent_desk.store.stencils import COLUMNS, Stencil
from agent_desk.store.tables import borrowers as people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Engine, Table

    from agent_desk.domain.loan import Borrower, LoanNumber
    from agent_desk.services.copy_ports import LoanCopy

_PEOPLE = tuple(column.name for column in people.c if column.name != "row_id")


class SqlLoanCopying:
    """Implements ``copy_ports.LoanCopying``."""

    def __init__(self, engine: Engine) -> None:
        """Over an engine whose schema is up to date."""
        self._engine = engine
        self._rows = BulkRows(engine.dialect)
        self._stencils: dict[LoanNumber, Stencil] = {}

    def add(self, borrowers: Sequence[Borrower], copies: Sequence[LoanCopy]) -> None:
        """Add borrowers and loans that are not there yet, in one transaction, with the cases of the loans."""
        if not copies:
            return
        with self._engine.connect().execution_options(**{WRITING: True}) as connection:
            names = self._add_people(connection, borrowers)
            rows: dict[Table, list[Any]] = {table: [] for table in COLUMNS}
            for schedule_id, copy in zip(schedule_ids(connection, len(copies)), copies, strict=True):
                stencil = self._stencil_of(copy)
                stencil.put(rows, copy.number, copy.borrower_id, names[copy.borrower_id], schedule_id)
            for table, columns in COLUMNS.items():
                self._rows.write(connection, table, columns, rows[table])
            connection.commit()

    def _add_people(self, connection: Connection, borrowers: Sequence[Borrower]) -> dict[str, str]:
        """Add the borrowers. Returns by which name each sorts."""
        values = [borrower_values(borrower) for borrower in borrowers]
        head = self._rows.head
        rows = [head(row) for row in self._rows.values(people, _PEOPLE, values)]
        self._rows.write(connection, people, _PEOPLE, rows)
        return {row["borrower_id"]: row["name_key"] for row in values}

    def _stencil_of(self, copy: LoanCopy) -> Stencil:
        number = copy.model.loan.number
        if number not in self._stencils:
            self._stencils[number] = Stencil(copy.model, self._rows)
        return self._stencils[number]
