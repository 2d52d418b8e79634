"""Work the queue: read it, search it, take a case, give it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent_desk.domain.case import Hold
from agent_desk.domain.errors import RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.rights import Act, require
from agent_desk.services.once import done, nothing, once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.loan import Portfolio, PortfolioId
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import QueueCounts, QueueFilter, QueueRow, UnitOfWork
    from agent_desk.services.queue_rows import QueuePlaces


def _taken(work: UnitOfWork, event: Event) -> LoanNumber | None:
    del work
    return LoanNumber(event.loan_number)


@dataclass(frozen=True)
class WorkQueue:
    """The use case."""

    desk: Desk

    def portfolios(self) -> tuple[Portfolio, ...]:
        """The portfolios of the store, by id."""
        with self.desk.reading() as work:
            return work.portfolios.all()

    def page(
        self,
        actor: User,
        wanted: QueueFilter,
        start: int = 0,
        limit: int = 200,
        places: QueuePlaces | None = None,
    ) -> Sequence[QueueRow]:
        """Rows of the queue; with its ``places`` a deep page costs no more than the first."""
        require(actor, Act.READ_QUEUE)
        return self.desk.store.reads.queue(self._asked(actor, wanted), start, limit, places)

    def places(self, actor: User, wanted: QueueFilter) -> QueuePlaces:
        """How many rows the filter leaves, and where they stand."""
        require(actor, Act.READ_QUEUE)
        return self.desk.store.reads.queue_places(self._asked(actor, wanted))

    def size(self, actor: User, wanted: QueueFilter) -> int:
        """How many rows the filter leaves."""
        require(actor, Act.READ_QUEUE)
        return self.desk.store.reads.queue_size(self._asked(actor, wanted))

    def counts(self, actor: User, wanted: QueueFilter) -> QueueCounts:
        """Numbers for views and buckets."""
        require(actor, Act.READ_QUEUE)
        return self.desk.store.reads.counts(self._asked(actor, wanted))

    def products(self, actor: User, portfolio_id: PortfolioId) -> Sequence[str]:
        """What the loans of a portfolio are, to choose from."""
        require(actor, Act.READ_QUEUE)
        return self.desk.store.reads.products(portfolio_id)

    def search(self, actor: User, portfolio: Portfolio, text: str, limit: int = 20) -> Sequence[QueueRow]:
        """Borrowers by any part of name, phone, ID or loan number."""
        require(actor, Act.READ_QUEUE)
        return self.desk.store.reads.search(portfolio.portfolio_id, text, portfolio.business_date, limit)

    @once(_taken)
    def take_next(self, actor: User, portfolio_id: PortfolioId) -> LoanNumber | None:
        """Hand out the most urgent free case and hold it; ``None`` when there is none."""
        require(actor, Act.WORK_CASE)
        now = self.desk.clock.now()
        with self.desk.work(actor.user_id) as work:
            portfolio = work.portfolios.get(portfolio_id)
            number = work.cases.take_next(portfolio_id, self._hold(actor), now)
            if number is None:
                return None
            work.record(Event(EventKind.CASE_TAKEN, number, number), portfolio.business_date)
            work.commit()
            return number

    @once(nothing)
    def take(self, actor: User, number: LoanNumber, *, over: bool = False) -> None:
        """Take one case; ``over`` takes it from whoever holds it, and says so in the log.

        Raises:
            RuleError: ``hold.taken`` with the holder and since when.
        """
        require(actor, Act.WORK_CASE)
        now = self.desk.clock.now()
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            held = work.cases.get(number).hold
            standing = work.cases.take(number, self._hold(actor), now, over=over)
            if standing is not None:
                holder = work.people.get(standing.held_by)
                raise RuleError("hold.taken", loan=number, holder=holder.name, since=standing.since.isoformat())
            from_whom = held.held_by if held is not None and held.is_live(now) else actor.user_id
            before = {"held_by": from_whom} if from_whom != actor.user_id else {}
            on = work.portfolios.get(loan.portfolio_id).business_date
            work.record(Event(EventKind.CASE_TAKEN, number, number, before), on)
            work.commit()

    @once(done)
    def release(self, actor: User, number: LoanNumber) -> bool:
        """Give one's own case back to the queue; False when it was not held. Raises InputError ``loan.unknown``."""
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)  # locked before its case, as by every act: two never wait for each other
            released = work.cases.release(number, actor.user_id)
            if released:
                on = work.portfolios.get(loan.portfolio_id).business_date
                work.record(Event(EventKind.CASE_RELEASED, number, number), on)
                work.commit()
            return released

    def _asked(self, actor: User, wanted: QueueFilter) -> QueueFilter:
        return replace(wanted, user_id=actor.user_id, moment=self.desk.clock.now())

    def _hold(self, actor: User) -> Hold:
        now = self.desk.clock.now()
        return Hold(actor.user_id, now, now + self.desk.lease)
