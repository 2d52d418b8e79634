"""Delete on schedule: loans that ended longer ago than the policy keeps them, with everything about their borrowers.

Conventions of this file: a pack says how many years records are kept after the last thing that happened on a loan;
0 keeps them for good. What went is written into the log by loan number, and the log itself stays whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_months
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.rights import Act, require

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.loan import LoanNumber, PortfolioId
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk

#: Loans in one transaction.
_PORTION = 200


@dataclass(frozen=True, slots=True)
class Erasure:
    """What a deletion came to, or would come to.

    Attributes:
        years: How long the pack keeps records; 0 for good.
        before: Loans whose last date lies before this one go; ``None`` when records are kept for good.
        loans: Those loans, with their last date.
        borrowers: People who had no loan left; 0 in a trial.
        done: False for a trial.
    """

    portfolio: PortfolioId
    years: int
    before: date | None
    loans: tuple[tuple[LoanNumber, date], ...]
    borrowers: int
    done: bool


@dataclass(frozen=True)
class EraseExpired:
    """The use case."""

    desk: Desk

    def run(self, actor: User, portfolio_id: PortfolioId, *, dry_run: bool = False) -> Erasure:
        """Delete what the policy keeps no longer, in portions that are each whole; run again, it goes on.

        Raises:
            RuleError: ``right.missing``. InputError: ``portfolio.unknown``.
        """
        require(actor, Act.ERASE)
        with self.desk.reading() as work:
            portfolio = work.portfolios.get(portfolio_id)
            pack = self.desk.pack_of(portfolio, portfolio.business_date, work)
        years = pack.retention_years
        if years == 0:
            return Erasure(portfolio_id, 0, None, (), 0, not dry_run)
        before = add_months(portfolio.business_date, -12 * years)
        gone: list[tuple[LoanNumber, date]] = []
        borrowers, after = 0, ""
        while True:
            with self.desk.reading() as work:
                found = work.retention.ended_before(portfolio_id, before, _PORTION, after)
            if not found:
                break
            after = found[-1][0]
            if not dry_run:
                borrowers += self._erase(actor, found, pack.label, portfolio.business_date)
            gone += found
        return Erasure(portfolio_id, years, before, tuple(gone), borrowers, not dry_run)

    def _erase(self, actor: User, found: Sequence[tuple[LoanNumber, date]], label: str, on: date) -> int:
        with self.desk.work(actor.user_id) as work:
            borrowers = work.retention.erase([number for number, _ in found])
            for number, last in found:
                after = {"last_on": last.isoformat(), "policy": label}
                work.record(Event(EventKind.RECORDS_ERASED, number, number, after=after), on)
            work.commit()
        return borrowers
