"""Promises to pay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from agent_desk.domain.money import Currency, Money
from agent_desk.domain.promise import PromiseId, PromiseStatus, PromiseToPay
from agent_desk.store.repositories.numbers import next_number
from agent_desk.store.statements import upsert
from agent_desk.store.tables import loans, promises

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Connection, Row

    from agent_desk.domain.loan import LoanNumber, PortfolioId


class SqlPromises:
    """Implements ``ports.Promises``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def next_id(self, on: date) -> PromiseId:
        """``PP-YYMMDD-NNNNN``, unique in the store."""
        return PromiseId(next_number(self._connection, "PP", on, 5))

    def save(self, promise: PromiseToPay) -> None:
        """Add or change."""
        of_loan = select(loans.c.portfolio_id).where(loans.c.loan_number == promise.loan_number)
        row = promise_values(promise, self._connection.execute(of_loan).scalar_one())
        upsert(self._connection, promises, [row], ["promise_id"])

    def of_loan(self, number: LoanNumber) -> Sequence[PromiseToPay]:
        """All of a loan, newest first."""
        wanted = select(promises).where(promises.c.loan_number == number)
        newest_first = wanted.order_by(promises.c.promised_on.desc(), promises.c.promise_id.desc())
        return [_promise(row) for row in self._connection.execute(newest_first)]

    def made(self, portfolio_id: PortfolioId, since: date, until: date) -> Sequence[PromiseToPay]:
        """Of a portfolio, promised on business dates in [since, until]; by id."""
        of_them = (promises.c.portfolio_id == portfolio_id, promises.c.promised_on.between(since, until))
        wanted = select(promises).where(*of_them).order_by(promises.c.promise_id)
        return [_promise(row) for row in self._connection.execute(wanted)]

    def open_in(self, portfolio_id: PortfolioId) -> Sequence[PromiseToPay]:
        """Open ones of a portfolio, by id."""
        open_ones = (promises.c.portfolio_id == portfolio_id, promises.c.status == PromiseStatus.OPEN)
        wanted = select(promises).where(*open_ones).order_by(promises.c.promise_id)
        return [_promise(row) for row in self._connection.execute(wanted)]


def promise_values(promise: PromiseToPay, portfolio_id: PortfolioId) -> dict[str, Any]:
    """The row of a promise on a loan of a portfolio."""
    return {
        "promise_id": promise.promise_id,
        "loan_number": promise.loan_number,
        "portfolio_id": portfolio_id,
        "amount_minor": promise.amount.minor,
        "currency": promise.amount.currency,
        "promised_on": promise.promised_on,
        "due_date": promise.due_date,
        "taken_by": promise.taken_by,
        "status": promise.status,
    }


def _promise(row: Row[Any]) -> PromiseToPay:
    return PromiseToPay(
        promise_id=row.promise_id,
        loan_number=row.loan_number,
        amount=Money(row.amount_minor, Currency(row.currency)),
        promised_on=row.promised_on,
        due_date=row.due_date,
        taken_by=row.taken_by,
        status=row.status,
    )
