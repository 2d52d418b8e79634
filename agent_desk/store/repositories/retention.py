"""Loans that ended long ago: which they are, and their deletion from every table.

Conventions of this file: what belongs to a loan is found by the tables' own foreign keys, so that a table that comes
later is not forgotten. The log stays. Deleted bytes are overwritten in a SQLite file.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, delete, exists, func, literal, select, text

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.loan import LoanNumber, LoanStatus
from agent_desk.store.tables import agreements, audit, borrowers, contacts, loans, metadata, payments, requests

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Column, Connection, Select

    from agent_desk.domain.loan import PortfolioId

#: Before anything that happened.
_NEVER = date(1, 1, 1)

_UNDER_WAY = [status for status in AgreementStatus if status.is_open or status.is_in_force]


class SqlRetention:
    """Implements ``retention_ports.Retention``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def ended_before(
        self, portfolio_id: PortfolioId, before: date, limit: int, after: str = ""
    ) -> Sequence[tuple[LoanNumber, date]]:
        """Loans that are not open and have no agreement open or kept, with the last date on which anything happened."""
        own = loans.c.loan_number
        paid = select(func.max(payments.c.value_date)).where(payments.c.loan_number == own).scalar_subquery()
        last = func.coalesce(paid, loans.c.original_maturity)
        later = (
            exists().where(payments.c.loan_number == own, payments.c.value_date >= before),
            exists().where(contacts.c.loan_number == own, contacts.c.business_date >= before),
            exists().where(requests.c.loan_number == own, requests.c.as_of >= before),
            exists().where(agreements.c.loan_number == own, agreements.c.ended_on >= before),
            exists().where(agreements.c.loan_number == own, agreements.c.status.in_(_UNDER_WAY)),
        )
        wanted = (
            select(own, last)
            .where(
                loans.c.portfolio_id == portfolio_id,
                loans.c.status != LoanStatus.OPEN,
                own > after,
                last < before,
                *(~condition for condition in later),
            )
            .order_by(own)
            .limit(limit)
        )
        return [(LoanNumber(number), day) for number, day in self._connection.execute(wanted)]

    def last_days(self, portfolio_id: PortfolioId) -> Sequence[tuple[date, int]]:
        """How many ended on which last date, as ``ended_before`` finds them; the earliest first."""
        own = loans.c.loan_number
        latest = func.max if self._connection.dialect.name == "sqlite" else func.greatest
        days = (
            func.coalesce(select(func.max(day)).where(day.table.c.loan_number == own).scalar_subquery(), instead)
            for day, instead in (
                (payments.c.value_date, loans.c.original_maturity),
                (contacts.c.business_date, literal(_NEVER)),
                (requests.c.as_of, literal(_NEVER)),
                (agreements.c.ended_on, literal(_NEVER)),
            )
        )
        under_way = exists().where(agreements.c.loan_number == own, agreements.c.status.in_(_UNDER_WAY))
        ended = (
            select(latest(*days, type_=Date()).label("day"))
            .where(loans.c.portfolio_id == portfolio_id, loans.c.status != LoanStatus.OPEN, ~under_way)
            .subquery()
        )
        wanted = select(ended.c.day, func.count()).group_by(ended.c.day).order_by(ended.c.day)
        return [(day, count) for day, count in self._connection.execute(wanted)]

    def erase(self, numbers: Sequence[LoanNumber]) -> int:
        """Delete loans with all that belongs to them, and borrowers who have no loan left; how many borrowers."""
        if self._connection.dialect.name == "sqlite":
            self._connection.execute(text("PRAGMA secure_delete = ON"))
        whose = select(loans.c.borrower_id).where(loans.c.loan_number.in_(numbers)).distinct()
        people = list(self._connection.execute(whose).scalars())
        for column, rows in _belonging(numbers):
            self._connection.execute(delete(column.table).where(column.in_(rows)))
        alone = ~exists().where(loans.c.borrower_id == borrowers.c.borrower_id)
        gone = delete(borrowers).where(borrowers.c.borrower_id.in_(people), alone)
        return self._connection.execute(gone).rowcount


def _belonging(numbers: Sequence[LoanNumber]) -> Iterator[tuple[Column[Any], Sequence[LoanNumber] | Select[Any]]]:
    """Columns by which rows go, children first: their own loan number, or the row they point to that has one."""
    for table in reversed(metadata.sorted_tables):
        if table is audit:
            continue
        if "loan_number" in table.c:
            yield table.c.loan_number, numbers
            continue
        for key in table.foreign_keys:
            parent = key.column.table
            if "loan_number" in parent.c:
                yield key.parent, select(key.column).where(parent.c.loan_number.in_(numbers))
