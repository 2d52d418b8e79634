"""Find who calls: the loans behind a phone or loan number, in whichever portfolio they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.rights import Act, require

if TYPE_CHECKING:
    from agent_desk.domain.caller import Caller
    from agent_desk.domain.loan import LoanNumber, PortfolioId
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk

_MOST = 200


@dataclass(frozen=True)
class Found:
    """What was found.

    Attributes:
        portfolio_id: Where.
        loans: One or more.
    """

    portfolio_id: PortfolioId
    loans: tuple[LoanNumber, ...]

    @property
    def only(self) -> LoanNumber | None:
        """The loan, when there is just one."""
        return self.loans[0] if len(self.loans) == 1 else None


@dataclass(frozen=True)
class FindCaller:
    """The use case."""

    desk: Desk

    def find(self, actor: User, caller: Caller, first: PortfolioId | None = None) -> Found | None:
        """The loans of the first portfolio that knows the caller; ``first`` is looked at before the others.

        Only whole numbers count: a number that begins or ends like another is somebody else's.

        Raises:
            RuleError: ``right.missing``.
        """
        require(actor, Act.READ_QUEUE)
        with self.desk.reading() as work:
            portfolios = sorted(work.portfolios.all(), key=lambda item: item.portfolio_id != first)
        for portfolio in portfolios:
            rows = self.desk.store.reads.search(
                portfolio.portfolio_id, caller.text, portfolio.business_date, limit=_MOST
            )
            same = [row for row in rows if caller.is_loan(row.loan_number) or caller.is_phone(row.phone)]
            if same:
                return Found(portfolio.portfolio_id, tuple(row.loan_number for row in same))
        return None
