"""Delete on schedule: loans that ended longer ago than the policy keeps them, with everything about their borrowers.

Conventions of this file: a pack says how many years records are kept after the last thing that happened on a loan;
0 keeps them for good. What went is written into the log by loan number, and the log itself stays whole.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_months
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.retention import day_for_upkeep, goes_on, kept_since
from agent_desk.domain.rights import Act, require
from agent_desk.services.store_facts import LogFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from agent_desk.domain.loan import LoanNumber, Portfolio, PortfolioId
    from agent_desk.domain.people import User
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import AuditEntry

#: Loans in one transaction.
_PORTION = 200

#: The desk itself, in the log.
_NOBODY = "desk"

#: How far a plan looks ahead.
_MONTHS_AHEAD = 12


@dataclass(frozen=True, slots=True)
class Erasure:
    """What a deletion came to, or would come to.

    Attributes:
        years: How long the pack keeps records; 0 for good.
        before: Loans whose last date lies before this one go; ``None`` when records are kept for good.
        loans: Those loans, with their last date.
        borrowers: People who had no loan left; 0 in a trial.
        done: False for a trial.
        cancelled: Stopped before it was through; what went stays gone.
    """

    portfolio: PortfolioId
    years: int
    before: date | None
    loans: tuple[tuple[LoanNumber, date], ...]
    borrowers: int
    done: bool
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class RetentionPlan:
    """What one portfolio's rule deletes, and when.

    Attributes:
        policy: The pack whose rule it is, with its version.
        years: How long it keeps records after the last date; 0 for good.
        today: The business date.
        daily: Goes what is due by itself, with the day's copy? Else somebody deletes it.
        due: Loans that are kept no longer today.
        coming: Business dates of the next twelve months on which more are kept no longer, with how many, the first
            first.
        later: Ended loans that are kept beyond that.
    """

    portfolio: PortfolioId
    name: str
    policy: str
    years: int
    today: date
    due: int
    coming: tuple[tuple[date, int], ...]
    later: int
    daily: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """Whose loans go, by which policy, counted from which day, and who deletes them."""

    actor: str
    portfolio: Portfolio
    pack: PolicyPack
    day: date


def _never() -> bool:
    return False


def _quietly(_done: int, _total: int | None) -> None:
    return None


@dataclass(frozen=True)
class EraseExpired:
    """The use case."""

    desk: Desk

    def plans(self, actor: User) -> tuple[RetentionPlan, ...]:
        """What each portfolio's rule deletes today and in the next twelve months.

        Raises:
            RuleError: ``right.missing``. InputError: ``pack.unknown``, ``pack.not-in-force``.
        """
        require(actor, Act.ERASE)
        found = []
        with self.desk.reading() as work:
            for portfolio in work.portfolios.all():
                pack = self.desk.pack_of(portfolio, portfolio.business_date, work)
                today, years = portfolio.business_date, pack.retention_years
                horizon = add_months(today, _MONTHS_AHEAD)
                goes: Counter[date] = Counter()
                later = 0
                for last, count in work.retention.last_days(portfolio.portfolio_id):
                    on = goes_on(last, years)
                    if years == 0 or on > horizon:
                        later += count
                    else:
                        goes[max(on, today)] += count
                due = goes.pop(today, 0)
                coming = tuple(sorted(goes.items()))
                found.append(
                    RetentionPlan(
                        portfolio.portfolio_id, portfolio.name, pack.label, years, today, due, coming, later,
                        daily=pack.retention_daily and years > 0,
                    )
                )  # fmt: skip
        return tuple(found)

    def gone(self, actor: User, limit: int = 200) -> Sequence[AuditEntry]:
        """What was deleted, as the log keeps it, the newest first."""
        require(actor, Act.ERASE)
        return self.desk.store.reads.log(LogFilter(kinds=frozenset({EventKind.RECORDS_ERASED})), 0, limit)

    def run(
        self,
        actor: User,
        portfolio_id: PortfolioId,
        *,
        dry_run: bool = False,
        progress: Callable[[int, int | None], None] = _quietly,
        cancelled: Callable[[], bool] = _never,
    ) -> Erasure:
        """Delete what the policy keeps no longer, in portions that are each whole; run again, it goes on.

        Args:
            actor: A manager or an administrator.
            portfolio_id: Whose loans.
            dry_run: Only say what would go.
            progress: Told of the loans that are gone; nobody counts them first.
            cancelled: Asked between two portions.

        Raises:
            RuleError: ``right.missing``. InputError: ``portfolio.unknown``.
        """
        require(actor, Act.ERASE)
        with self.desk.reading() as work:
            portfolio = work.portfolios.get(portfolio_id)
            pack = self.desk.pack_of(portfolio, portfolio.business_date, work)
        found = _Found(actor.user_id, portfolio, pack, portfolio.business_date)
        return self._run(found, dry_run=dry_run, progress=progress, cancelled=cancelled)

    def run_due(self) -> tuple[Erasure, ...]:
        """What the policies delete by themselves, by the desk itself; nobody needs a right for it.

        Only portfolios whose pack says ``retention_daily``, and never from a business date ahead of the calendar.

        Raises:
            InputError: ``pack.unknown``, ``pack.not-in-force``.
        """
        with self.desk.reading() as work:
            packs = [(item, self.desk.pack_of(item, item.business_date, work)) for item in work.portfolios.all()]
        now = self.desk.clock.now()
        return tuple(
            self._run(_Found(_NOBODY, item, pack, day_for_upkeep(item.business_date, item.calendar_date(now))))
            for item, pack in packs
            if pack.retention_daily and pack.retention_years
        )

    def _run(
        self,
        whose: _Found,
        *,
        dry_run: bool = False,
        progress: Callable[[int, int | None], None] = _quietly,
        cancelled: Callable[[], bool] = _never,
    ) -> Erasure:
        portfolio_id, years = whose.portfolio.portfolio_id, whose.pack.retention_years
        if years == 0:
            return Erasure(portfolio_id, 0, None, (), 0, not dry_run)
        before = kept_since(whose.day, years)
        gone: list[tuple[LoanNumber, date]] = []
        borrowers, after, stopped = 0, "", False
        while True:
            with self.desk.reading() as work:
                found = work.retention.ended_before(portfolio_id, before, _PORTION, after)
            if not found:
                break
            if cancelled():
                stopped = True
                break
            after = found[-1][0]
            if not dry_run:
                borrowers += self._erase(whose, found)
            gone += found
            progress(len(gone), None)
        return Erasure(portfolio_id, years, before, tuple(gone), borrowers, not dry_run, stopped)

    def _erase(self, whose: _Found, found: Sequence[tuple[LoanNumber, date]]) -> int:
        with self.desk.work(whose.actor) as work:
            borrowers = work.retention.erase([number for number, _ in found])
            for number, last in found:
                after = {"last_on": last.isoformat(), "policy": whose.pack.label}
                event = Event(EventKind.RECORDS_ERASED, number, number, after=after)
                work.record(event, whose.portfolio.business_date)
            work.commit()
        return borrowers
