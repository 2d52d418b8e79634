"""Concession requests."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from agent_desk.domain.approval import ConcessionRequest, RequestId, RequestStatus
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.hardship import NO_FACTS
from agent_desk.store.repositories.numbers import next_number
from agent_desk.store.tables import loans, requests

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import Connection, Row

    from agent_desk.domain.loan import LoanNumber, PortfolioId

_FIELDS = tuple(item.name for item in fields(ConcessionRequest))


class SqlRequests:
    """Implements ``ports.Requests``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def next_number(self, on: date) -> RequestId:
        """``RQ-YYMMDD-NNNN``, unique in the store."""
        return RequestId(next_number(self._connection, "RQ", on, 4))

    def get(self, number: RequestId) -> ConcessionRequest:
        """One of them. Raises InputError ``request.unknown``."""
        row = self._connection.execute(select(requests).where(requests.c.number == number)).first()
        if row is None:
            raise InputError("request.unknown", request=number)
        return _request(row)

    def save(self, request: ConcessionRequest) -> ConcessionRequest:
        """Add (version 0) or change; the version rises by one.

        Raises:
            RuleError: ``request.changed`` when somebody else changed it since it was read.
        """
        saved = replace(request, version=request.version + 1)
        values = {name: getattr(saved, name) for name in (*_FIELDS, "documents_by")}
        if request.version == 0:
            if self._connection.execute(select(requests.c.number).where(requests.c.number == request.number)).first():
                raise RuleError("request.changed", request=request.number)
            self._connection.execute(insert(requests).values(values))
            return saved
        as_read = (requests.c.number == request.number, requests.c.version == request.version)
        if self._connection.execute(update(requests).where(*as_read).values(values)).rowcount != 1:
            raise RuleError("request.changed", request=request.number)
        return saved

    def of_loan(self, number: LoanNumber) -> Sequence[ConcessionRequest]:
        """All of a loan, newest first."""
        wanted = select(requests).where(requests.c.loan_number == number)
        newest_first = wanted.order_by(requests.c.submitted_at.desc(), requests.c.number.desc())
        return [_request(row) for row in self._connection.execute(newest_first)]

    def by_status(self, statuses: Iterable[RequestStatus], limit: int = 200) -> Sequence[ConcessionRequest]:
        """With one of the statuses: waiting callers first, then oldest first."""
        wanted = select(requests).where(requests.c.status.in_(tuple(statuses)))
        first = wanted.order_by(requests.c.caller_waiting.desc(), requests.c.submitted_at, requests.c.number)
        return [_request(row) for row in self._connection.execute(first.limit(limit))]

    def made(self, portfolio_id: PortfolioId, since: date, until: date) -> Sequence[ConcessionRequest]:
        """Of a portfolio, asked for on business dates in [since, until]; by number."""
        of_them = (loans.c.portfolio_id == portfolio_id, requests.c.as_of.between(since, until))
        joined = select(requests).join(loans, loans.c.loan_number == requests.c.loan_number)
        return [_request(row) for row in self._connection.execute(joined.where(*of_them).order_by(requests.c.number))]

    def past(self, limit: int = 200) -> Sequence[ConcessionRequest]:
        """Sent to somebody who decides, and waiting no longer; newest first."""
        sent = (requests.c.needed_role.is_not(None), requests.c.status != RequestStatus.SUBMITTED)
        newest_first = requests.c.submitted_at.desc(), requests.c.number.desc()
        wanted = select(requests).where(*sent).order_by(*newest_first).limit(limit)
        return [_request(row) for row in self._connection.execute(wanted)]

    def awaiting_documents(self, portfolio_id: PortfolioId, before: date) -> Sequence[ConcessionRequest]:
        """Granted subject to documents that had to come before a date, and that are not known to have come."""
        of_portfolio = requests.join(loans, loans.c.loan_number == requests.c.loan_number)
        late = (loans.c.portfolio_id == portfolio_id, requests.c.documents_by < before)
        wanted = select(requests).select_from(of_portfolio).where(*late).order_by(requests.c.number)
        return [_request(row) for row in self._connection.execute(wanted)]


def _request(row: Row[Any]) -> ConcessionRequest:
    values = {name: value for name, value in row._asdict().items() if name in _FIELDS}
    return ConcessionRequest(**{**values, "facts": values["facts"] or NO_FACTS})
