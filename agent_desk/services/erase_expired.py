"""Delete on schedule: loans that ended longer ago than the policy keeps them, with everything about their borrowers.

Conventions of this file: a pack says how many years records are kept after the last thing that happened on a loan;
0 keeps them for good. What went is written into the log by loan number, and the log itself stays whole.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_months
from agent_desk.domain.errors import DeskError, InputError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.retention import day_for_upkeep, goes_on, kept_since
from agent_desk.domain.rights import Act, require
from agent_desk.services.store_facts import LogFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from agent_desk.domain.loan import LoanNumber, Portfolio, PortfolioId
    from agent_desk.domain.people import User
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import AuditEntry, UnitOfWork

#: Loans in one transaction.
_PORTION = 200

#: The desk itself, in the log.
_NOBODY = "desk"

#: How far a plan looks ahead.
_MONTHS_AHEAD = 12

#: Failures that a plan looks through for the last one of each portfolio.
_FAILURES = 200


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
        failure: Why the desk could not delete by itself; what went before that stays gone and is in the log.
    """

    portfolio: PortfolioId
    years: int
    before: date | None
    loans: tuple[tuple[LoanNumber, date], ...]
    borrowers: int
    done: bool
    cancelled: bool = False
    failure: DeskError | None = None


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
        trouble: Why nobody can say: its pack is not in force, or cannot be read.
        failed: When the desk last failed to delete by itself, and why; ``None`` where nothing is due.
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
    trouble: DeskError | None = None
    failed: tuple[datetime, DeskError] | None = None


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
            RuleError: ``right.missing``.
        """
        require(actor, Act.ERASE)
        failed: dict[str, tuple[datetime, DeskError]] = {}
        for entry in self.desk.store.reads.log(LogFilter(kinds=frozenset({EventKind.ERASURE_FAILED})), 0, _FAILURES):
            values = dict(entry.event.after)
            failed.setdefault(entry.event.subject, (entry.at, InputError(values.pop("error", ""), **values)))
        with self.desk.reading() as work:
            return tuple(self._plan(work, item, failed.get(item.portfolio_id)) for item in work.portfolios.all())

    def _plan(self, work: UnitOfWork, portfolio: Portfolio, failed: tuple[datetime, DeskError] | None) -> RetentionPlan:
        today = portfolio.business_date
        try:
            pack = self.desk.pack_of(portfolio, today, work)
        except InputError as error:
            named = portfolio.portfolio_id, portfolio.name, portfolio.pack_id
            return RetentionPlan(*named, 0, today, 0, (), 0, trouble=error)
        years = pack.retention_years
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
        return RetentionPlan(
            portfolio.portfolio_id, portfolio.name, pack.label, years, today, due, coming, later,
            daily=pack.retention_daily and years > 0, failed=failed if due else None,
        )  # fmt: skip

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

        Only portfolios whose pack says ``retention_daily``, and never from a business date ahead of the calendar. Each
        by itself: one that fails is written into the log and told as a failure, and the others go on.
        """
        with self.desk.reading() as work:
            portfolios = work.portfolios.all()
        return tuple(done for item in portfolios if (done := self._run_daily(item)) is not None)

    def _run_daily(self, portfolio: Portfolio) -> Erasure | None:
        today = portfolio.business_date
        try:
            with self.desk.reading() as work:
                pack = self.desk.pack_of(portfolio, today, work)
            if not (pack.retention_daily and pack.retention_years):
                return None
            day = day_for_upkeep(today, portfolio.calendar_date(self.desk.clock.now()))
            return self._run(_Found(_NOBODY, portfolio, pack, day))
        except DeskError as error:
            after = {name: str(value) for name, value in error.values.items()} | {"error": error.code}
            with suppress(DeskError), self.desk.work(_NOBODY) as work:  # a store that fails may fail here too
                work.record(Event(EventKind.ERASURE_FAILED, portfolio.portfolio_id, after=after), today)
                work.commit()
            return Erasure(portfolio.portfolio_id, 0, None, (), 0, done=False, failure=error)

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
