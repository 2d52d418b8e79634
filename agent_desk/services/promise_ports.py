"""What promises to pay need from the store, as a protocol; the other ones are in ``services.ports``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.loan import LoanNumber, PortfolioId
    from agent_desk.domain.promise import PromiseId, PromiseToPay


class Promises(Protocol):
    """Promises to pay."""

    def next_id(self, on: date) -> PromiseId:
        """``PP-YYMMDD-NNNNN``, unique in the store."""
        ...

    def save(self, promise: PromiseToPay) -> None:
        """Add or change."""
        ...

    def of_loan(self, number: LoanNumber) -> Sequence[PromiseToPay]:
        """All of a loan, newest first."""
        ...

    def open_in(self, portfolio_id: PortfolioId) -> Sequence[PromiseToPay]:
        """Open ones of a portfolio."""
        ...

    def made(self, portfolio_id: PortfolioId, since: date, until: date) -> Sequence[PromiseToPay]:
        """Of a portfolio, promised on business dates in [since, until]; by id."""
        ...
