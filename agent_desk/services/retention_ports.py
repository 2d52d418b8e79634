"""What deleting on schedule needs from the store, as a protocol; the other ones are in ``services.ports``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.loan import LoanNumber, PortfolioId


class Retention(Protocol):
    """Loans that ended, and their deletion."""

    def ended_before(
        self, portfolio_id: PortfolioId, before: date, limit: int, after: str = ""
    ) -> Sequence[tuple[LoanNumber, date]]:
        """Loans that are not open and have no agreement open or kept, with the last date on which anything happened.

        That date lies before ``before``; in the order of their numbers, from the one that follows ``after``.
        """
        ...

    def last_days(self, portfolio_id: PortfolioId) -> Sequence[tuple[date, int]]:
        """Of the loans that are not open and have no agreement open or kept, how many ended on which last date."""
        ...

    def erase(self, numbers: Sequence[LoanNumber]) -> int:
        """Delete loans with all that belongs to them, and borrowers who have no loan left; how many borrowers.

        The log stays: it holds codes, numbers and dates, never personal data.
        """
        ...
