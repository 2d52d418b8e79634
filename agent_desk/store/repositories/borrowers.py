"""People who owe, with everything they can be found by."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from agent_desk.domain.errors import InputError
from agent_desk.domain.loan import Borrower
from agent_desk.store import tables
from agent_desk.store.search_terms import digits_of, key_of, name_key, name_terms
from agent_desk.store.statements import portions, upsert
from agent_desk.store.tables import cases

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from agent_desk.domain.loan import BorrowerId

#: The columns that are a borrower; the others are made from them.
_FIELDS = tuple(item.name for item in fields(Borrower))
_COLUMNS = tuple(tables.borrowers.c[name] for name in _FIELDS)


class SqlBorrowers:
    """Implements ``ports.Borrowers``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def get(self, borrower_id: BorrowerId) -> Borrower:
        """One of them. Raises InputError ``borrower.unknown``."""
        found = self.find([borrower_id])
        if not found:
            raise InputError("borrower.unknown", borrower=borrower_id)
        return found[borrower_id]

    def find(self, borrower_ids: Iterable[BorrowerId]) -> dict[BorrowerId, Borrower]:
        """Those of them that are known."""
        found: dict[BorrowerId, Borrower] = {}
        for part in portions(borrower_ids):
            for row in self._connection.execute(select(*_COLUMNS).where(tables.borrowers.c.borrower_id.in_(part))):
                found[row.borrower_id] = Borrower(*row)
        return found

    def save_many(self, borrowers: Sequence[Borrower]) -> None:
        """Add or change, with their search index; what is as stored already costs one read."""
        for part in portions(borrowers):
            known = self.find(item.borrower_id for item in part)
            rows = [borrower_values(item) for item in part if known.get(item.borrower_id) != item]
            upsert(self._connection, tables.borrowers, rows, ["borrower_id"])
            renamed = [
                {"of_borrower": row["borrower_id"], "new_key": row["name_key"]}
                for row in rows
                if row["borrower_id"] in known
            ]
            if renamed:
                statement = update(cases).where(cases.c.borrower_id == bindparam("of_borrower"))
                self._connection.execute(statement.values(name_key=bindparam("new_key")), renamed)


def borrower_values(borrower: Borrower) -> dict[str, Any]:
    """The row of a borrower, with everything it is found and sorted by."""
    phone, id_key = digits_of(borrower.phone), key_of(borrower.id_number)
    return {
        **{name: getattr(borrower, name) for name in _FIELDS},
        "name_key": name_key(borrower.name, borrower.latin_name),
        "search_terms": name_terms(borrower.name, borrower.latin_name),
        "phone_digits": phone,
        "phone_reversed": phone[::-1],
        "id_key": id_key,
        "id_reversed": id_key[::-1],
    }
