"""Stencils: a model's rows, prepared so that a copy costs little more than writing it down.

Conventions of this file: ``OWN`` names the columns that differ from copy to copy and stand first in a row; the others
are prepared once for each model. An id that holds the model's number is kept as what stands before and behind it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from agent_desk.store.repositories import loan_rows
from agent_desk.store.repositories.cases import contact_values, work_values
from agent_desk.store.repositories.loan_cases import new_case_values
from agent_desk.store.repositories.promises import promise_values
from agent_desk.store.tables import (
    cases,
    charges,
    contacts,
    evidence,
    instalments,
    loans,
    payments,
    promises,
    reliefs,
    schedules,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Table

    from agent_desk.services.copy_ports import LoanModel
    from agent_desk.store.bulk_rows import BulkRows, Piece

#: The tables of a loan in the order in which they can be written, each with the columns that are a copy's own.
OWN: Final[dict[Table, tuple[str, ...]]] = {
    loans: ("loan_number", "number_key", "number_reversed", "borrower_id", "schedule_id"),
    schedules: ("schedule_id", "loan_number"),
    instalments: ("schedule_id",),
    payments: ("loan_number", "payment_id"),
    charges: ("loan_number",),
    reliefs: ("loan_number",),
    cases: ("loan_number", "borrower_id", "name_key", "action_reference"),
    contacts: ("loan_number",),
    promises: ("loan_number", "promise_id"),
    evidence: ("loan_number", "evidence_id"),
}

#: What the database counts by itself.
_COUNTED = {"contact_id"}

#: Every column of a table as it is written: a copy's own ones first.
COLUMNS: Final[dict[Table, tuple[str, ...]]] = {
    table: (*own, *(item.name for item in table.c if item.name not in own and item.name not in _COUNTED))
    for table, own in OWN.items()
}

_ID: Final = {payments: "payment_id", cases: "action_reference", promises: "promise_id", evidence: "evidence_id"}


@dataclass(frozen=True, slots=True)
class _Cut:
    """One prepared row.

    Attributes:
        before, behind: Of its id, around the loan's number; ``whole`` when the id does not hold it.
        rest: The columns that are the same in every copy.
    """

    before: str
    behind: str
    whole: bool
    rest: Piece

    def id_of(self, number: str) -> str:
        return self.before if self.whole else f"{self.before}{number}{self.behind}"


class Stencil:
    """The rows of one model."""

    def __init__(self, model: LoanModel, rows: BulkRows) -> None:
        """Prepare every row of the model for an engine."""
        self._head = rows.head
        self._cuts: dict[Table, list[_Cut]] = {
            table: _cuts(table, found, model.loan.number, rows) for table, found in _rows_of(model).items()
        }
        self._parts: list[Piece] = [cut.rest for cut in self._cuts.pop(instalments)]

    def put(
        self, into: Mapping[Table, list[Piece]], number: str, borrower_id: str, name_key: str, schedule_id: int
    ) -> None:
        """Append the rows of a copy.

        Args:
            into: The rows so far, by table.
            number: Of the copy, letters and digits and what stands between them.
            borrower_id: Who owes it.
            name_key: By which the borrower sorts.
            schedule_id: Its own.
        """
        head, cuts = self._head, self._cuts
        key = loan_rows.number_key(number)
        into[loans].append(head((number, key, key[::-1], borrower_id, schedule_id)) + cuts[loans][0].rest)
        into[schedules].append(head((schedule_id, number)) + cuts[schedules][0].rest)
        begin = head((schedule_id,))
        into[instalments].extend([begin + part for part in self._parts])
        case = cuts[cases][0]
        into[cases].append(head((number, borrower_id, name_key, case.id_of(number))) + case.rest)
        begin = head((number,))
        for table in (charges, reliefs, contacts):
            into[table].extend([begin + cut.rest for cut in cuts[table]])
        for table in (payments, promises, evidence):
            into[table].extend([head((number, cut.id_of(number))) + cut.rest for cut in cuts[table]])


def _rows_of(model: LoanModel) -> dict[Table, Sequence[Mapping[str, Any]]]:
    loan, promise = model.loan, model.promise
    names = [column.name for column in instalments.c]
    return {
        loans: [loan_rows.loan_values(loan, 0)],
        schedules: [loan_rows.schedule_values(loan, 0, 1)],
        instalments: [dict(zip(names, row, strict=True)) for row in loan_rows.instalment_rows(loan.schedule, 0)],
        payments: loan_rows.payment_values(loan),
        charges: loan_rows.charge_values(loan),
        reliefs: loan_rows.relief_values(loan),
        cases: [_case(model)],
        contacts: [contact_values(loan.number, entry) for entry in model.contacts],
        promises: [promise_values(promise, loan.portfolio_id)] if promise is not None else [],
        evidence: [asdict(record) for record in model.evidence],
    }


def _case(model: LoanModel) -> dict[str, Any]:
    values = new_case_values(model.loan, model.standing, "")
    case = model.case
    if case is None:
        return values
    has_arrears = model.standing.oldest_due is not None
    work = work_values(case, model.loan.status, model.loan.portfolio_id, has_arrears=has_arrears)
    return {**values, **work, "version": case.version}


def _cuts(table: Table, found: Sequence[Mapping[str, Any]], number: str, rows: BulkRows) -> list[_Cut]:
    """The prepared rows of one table."""
    if not found:
        return []
    name = _ID.get(table)
    rests = rows.values(table, COLUMNS[table][len(OWN[table]) :], found)
    return [
        _cut(str(row[name]) if name is not None else "", number, rows.tail(rest))
        for row, rest in zip(found, rests, strict=True)
    ]


def _cut(own_id: str, number: str, rest: Piece) -> _Cut:
    before, held, behind = own_id.partition(number)
    return _Cut(before, behind, not held, rest)
