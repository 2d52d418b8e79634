"""The case rows that follow their loans: one for each new loan, and the queue columns of those that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.loan import LoanStatus
from agent_desk.store.column_types import NEVER, NO_DATE
from agent_desk.store.queue_columns import action_values, place_values, standing_values
from agent_desk.store.statements import insert_many, portions
from agent_desk.store.tables import borrowers, cases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from agent_desk.domain.loan import BorrowerId, Loan, LoanNumber
    from agent_desk.domain.standing import Standing

#: The columns by which a case's place is compared; the work itself is not among them.
_WORK = {"action_due_on", "action_due_at", "action_minor", "action_reference", "reason", "note", "facts", "version"}
_HOLD = {"held_by", "held_since", "held_until", "last_contact_at"}
_PLACE = tuple(column for column in cases.c if column.name not in _WORK | _HOLD)


class LoanCases:
    """Keeps cases beside their loans, in one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def add(self, loans: Sequence[tuple[Loan, Standing]]) -> None:
        """A case for each new loan: something to do when it has arrears."""
        names = self._name_keys([loan.borrower_id for loan, _ in loans])
        rows = [new_case_values(loan, standing, names.get(loan.borrower_id, "")) for loan, standing in loans]
        insert_many(self._connection, cases, rows)

    def known(self, numbers: Sequence[LoanNumber]) -> dict[LoanNumber, dict[str, Any]]:
        """The stored place of each of these loans that is in the store, its action included."""
        wanted = select(*_PLACE).where(cases.c.loan_number.in_(numbers))
        return {row.loan_number: row._asdict() for row in self._connection.execute(wanted)}

    def move(self, loans: Sequence[tuple[Loan, Standing]], known: dict[LoanNumber, dict[str, Any]]) -> None:
        """Give known cases the place that their loans have now.

        Action and version stay, save that a case on which nothing was to be done is new once its loan is overdue.
        """
        names = self._name_keys([loan.borrower_id for loan, _ in loans])
        rows: list[dict[str, Any]] = []
        for loan, standing in loans:
            stored = known[loan.number]
            kind = _kind(stored["action_kind"], loan, standing)
            values = {
                **_belongs(loan),
                **standing_values(standing),
                **_place(kind, loan, standing, owes_reply=stored["reply_by"] != NO_DATE),
                "action_kind": kind,
                "name_key": names.get(loan.borrower_id, ""),
            }
            if any(stored[name] != value for name, value in values.items()):
                rows.append({"of_loan": loan.number, **values})
        if rows:
            changed: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "of_loan"}
            statement = update(cases).where(cases.c.loan_number == bindparam("of_loan")).values(changed)
            self._connection.execute(statement, rows)

    def _name_keys(self, borrower_ids: Sequence[BorrowerId]) -> dict[str, str]:
        found: dict[str, str] = {}
        for part in portions(borrower_ids):
            wanted = select(borrowers.c.borrower_id, borrowers.c.name_key).where(borrowers.c.borrower_id.in_(part))
            found |= {row.borrower_id: row.name_key for row in self._connection.execute(wanted)}
        return found


def new_case_values(loan: Loan, standing: Standing, name_key: str) -> dict[str, Any]:
    """The row of a case on which nobody has worked; ``name_key`` is what its borrower sorts by."""
    kind = _kind(ActionKind.NONE, loan, standing)
    return {
        "loan_number": loan.number,
        **_belongs(loan),
        **action_values(NextAction(kind)),
        "note": "",
        "version": 0,
        **standing_values(standing),
        **_place(kind, loan, standing),
        "name_key": name_key,
        "last_contact_at": NEVER,
        "reply_by": NO_DATE,
    }


def _belongs(loan: Loan) -> dict[str, Any]:
    return {"portfolio_id": loan.portfolio_id, "borrower_id": loan.borrower_id, "currency": loan.currency}


def _kind(kind: ActionKind, loan: Loan, standing: Standing) -> ActionKind:
    late = standing.oldest_due is not None and loan.status is LoanStatus.OPEN
    return ActionKind.NEW if late and kind is ActionKind.NONE else kind


def _place(kind: ActionKind, loan: Loan, standing: Standing, *, owes_reply: bool = False) -> dict[str, Any]:
    has_arrears = standing.oldest_due is not None
    return place_values(kind, loan.status, loan.portfolio_id, has_arrears=has_arrears, owes_reply=owes_reply)
