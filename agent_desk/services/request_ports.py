"""What asking and deciding need from the store, as a protocol; the other ones are in ``services.ports``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from agent_desk.domain.approval import ConcessionRequest, RequestId, RequestStatus
    from agent_desk.domain.loan import LoanNumber, PortfolioId


class Requests(Protocol):
    """Concession requests."""

    def next_number(self, on: date) -> RequestId:
        """``RQ-YYMMDD-NNNN``, unique in the store."""
        ...

    def get(self, number: RequestId) -> ConcessionRequest:
        """One of them. Raises InputError ``request.unknown``."""
        ...

    def save(self, request: ConcessionRequest) -> ConcessionRequest:
        """Add (version 0) or change; raises RuleError ``request.changed`` on an older version."""
        ...

    def of_loan(self, number: LoanNumber) -> Sequence[ConcessionRequest]:
        """All of a loan, newest first."""
        ...

    def by_status(self, statuses: Iterable[RequestStatus], limit: int = 200) -> Sequence[ConcessionRequest]:
        """With one of the statuses: waiting callers first, then oldest first."""
        ...

    def made(self, portfolio_id: PortfolioId, since: date, until: date) -> Sequence[ConcessionRequest]:
        """Of a portfolio, asked for on business dates in [since, until]; by number."""
        ...

    def past(self, limit: int = 200) -> Sequence[ConcessionRequest]:
        """Sent to somebody who decides, and waiting no longer; newest first."""
        ...

    def awaiting_documents(self, portfolio_id: PortfolioId, before: date) -> Sequence[ConcessionRequest]:
        """Granted subject to documents that had to come before a date, and that are not known to have come."""
        ...
