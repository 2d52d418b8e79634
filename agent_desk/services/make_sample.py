"""Make a portfolio up: borrowers, loans and cases in every state, the same for the same size and seed.

Conventions of this file: loans are made and stored in portions, so that a million take no more memory than a thousand;
each portion is one unit of work. Everything is marked as generated.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk import resources
from agent_desk.domain.case import Case
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import Loan, LoanStatus, Portfolio, PortfolioId
from agent_desk.domain.money import Currency
from agent_desk.domain.people import Role
from agent_desk.domain.rights import Act, require
from agent_desk.domain.standing import standing_of
from agent_desk.services.keep_promise import KeepPromise
from agent_desk.services.sampling.chances import Chances
from agent_desk.services.sampling.loans import LoanMaker, Target
from agent_desk.services.sampling.parameters import read_parameters
from agent_desk.services.sampling.people import made_up_borrower
from agent_desk.services.sampling.stories import (
    STORIES,
    IssuedOnly,
    StoryClock,
    StoryEnd,
    StoryTeller,
    pay_what_falls_due,
)
from agent_desk.services.sampling.worked_cases import CaseMaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from agent_desk.domain.loan import Borrower, LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.domain.standing import Standing
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork
    from agent_desk.services.sampling.parameters import SampleParameters
    from agent_desk.services.sampling.stories import Story
    from agent_desk.services.sampling.worked_cases import WorkedCase

#: Borrowers in one unit of work.
PORTION = 1_000

#: The seed when nobody says otherwise.
SEED = 20260616

_PAID_ON = frozenset({StoryEnd.KEPT, StoryEnd.PERFORMING})


@dataclass(frozen=True, slots=True)
class SampleMade:
    """What was made.

    Attributes:
        late: Loans in arrears.
        worked: Of them, with something done on them.
        stories: Cases with a request; ``untold`` those that the policy did not let happen.
    """

    portfolio: str
    borrowers: int
    loans: int
    late: int
    worked: int
    stories: int
    untold: int
    seed: int
    generated: bool = True


@dataclass(frozen=True, slots=True)
class _Portion:
    """Borrowers and loans that are stored together."""

    borrowers: list[Borrower]
    loans: list[tuple[Loan, Standing]]
    worked: list[tuple[Loan, WorkedCase]]


@dataclass(frozen=True)
class MakeSample:
    """The use case."""

    desk: Desk

    def make(
        self,
        size: int,
        seed: int | None,
        actor: User,
        *,
        instalments: int | None = None,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> SampleMade:
        """Make a portfolio of so many borrowers.

        Args:
            size: Borrowers, 1 or more.
            seed: Another one gives other people; the usual one when absent.
            actor: Who may import.
            instalments: Number of instalments of every loan, instead of its product's.
            progress: Called with the borrowers done and all.

        Raises:
            RuleError: ``right.missing``; ``sample.exists`` when the store has this portfolio already.
            InputError: ``sample.size``, ``sample.parameters``, ``pack.unknown``.
        """
        require(actor, Act.IMPORT)
        if size < 1:
            raise InputError("sample.size", size=size)
        parameters = read_parameters(resources.path("sample", "generated-cn.toml"))
        pack = self.desk.packs.get(parameters.portfolio.pack)
        if pack is None:
            raise InputError("pack.unknown", pack=parameters.portfolio.pack, known=", ".join(sorted(self.desk.packs)))
        with self.desk.work(actor.user_id) as work:
            people = work.people.all()
            if any(item.portfolio_id == parameters.portfolio.id for item in work.portfolios.all()):
                raise RuleError("sample.exists", portfolio=parameters.portfolio.id)
        agents = tuple(user for user in people if user.role in (Role.AGENT, Role.SENIOR) and user.active)
        cases = CaseMaker(parameters, pack, agents or (actor,))
        making = _Making(
            self.desk, parameters, LoanMaker(parameters, pack, instalments), cases, seed if seed is not None else SEED
        )
        return making.run(size, actor, people, progress)


@dataclass(frozen=True, slots=True)
class _Making:
    """One sample while it is being made."""

    desk: Desk
    parameters: SampleParameters
    loans: LoanMaker
    cases: CaseMaker
    seed: int

    def run(
        self, size: int, actor: User, people: tuple[User, ...], progress: Callable[[int, int | None], None] | None
    ) -> SampleMade:
        on = self.parameters.portfolio.business_date
        teller = self._teller(people)
        told = self._story_count(size) if teller is not None else 0
        begin = on - timedelta(days=max(story.days_before for story in STORIES)) if told else on
        with self.desk.work(actor.user_id) as work:
            work.portfolios.save(replace(self._portfolio(), business_date=begin))
            work.commit()
        untold = self._tell_all(teller, told, actor, people) if teller is not None and told else 0
        loans, late, worked = told, 0, 0
        for portion in self._portions(told, size):
            with self.desk.work(actor.user_id) as work:
                worked += self._store(work, portion, self.parameters.limits.most_worked - worked)
                work.commit()
            loans += len(portion.loans)
            late += sum(standing.oldest_due is not None for _, standing in portion.loans)
            if progress is not None:
                progress(min(size, told + loans), size)
        made = SampleMade(self.parameters.portfolio.id, size, loans, late, worked, told - untold, untold, self.seed)
        with self.desk.work(actor.user_id) as work:
            after = {"generated": "yes", "seed": str(self.seed), "borrowers": str(size), "imported": str(loans)}
            work.record(Event(EventKind.PORTFOLIO_IMPORTED, made.portfolio, after=after), on)
            work.commit()
        return made

    def _portfolio(self) -> Portfolio:
        facts = self.parameters.portfolio
        return Portfolio(
            portfolio_id=PortfolioId(facts.id),
            name=facts.name,
            currency=Currency(facts.currency),
            jurisdiction=facts.jurisdiction,
            pack_id=facts.pack,
            business_date=facts.business_date,
            time_zone=facts.time_zone,
            generated=True,
            notes=" ".join(facts.notes.split()),
        )

    def _story_count(self, size: int) -> int:
        share = int(size * self.parameters.stories.share / 100)
        return min(self.parameters.stories.most, max(share, min(size // 4, 2 * len(STORIES))))

    def _teller(self, people: tuple[User, ...]) -> StoryTeller | None:
        agents = tuple(user for user in people if user.role is Role.AGENT and user.active)
        supervisors = tuple(user for user in people if user.role is Role.SUPERVISOR and user.active)
        managers = tuple(user for user in people if user.role is Role.MANAGER and user.active)
        if not (agents and supervisors and managers):
            return None
        desk = replace(self.desk, clock=StoryClock(), renderer=IssuedOnly(self.desk.renderer))
        return StoryTeller(desk, self.cases, agents, (*supervisors, *managers))

    def _chances(self, borrower_id: str) -> Chances:
        return Chances(self.seed, borrower_id)

    def _borrower_id(self, index: int) -> str:
        return f"QF{index + 1:07d}"

    def _tell_all(self, teller: StoryTeller, told: int, actor: User, people: tuple[User, ...]) -> int:
        """Play the stories, the earliest first, and turn the days in between. Returns how many could not be."""
        turns = [(STORIES[turn % len(STORIES)], turn) for turn in range(told)]
        clock = teller.desk.clock
        assert isinstance(clock, StoryClock)
        keeper = next(user for user in people if user.role is Role.MANAGER and user.active)
        portfolio_id = PortfolioId(self.parameters.portfolio.id)
        untold = 0
        for days_before in sorted({story.days_before for story, _ in turns} | {0}, reverse=True):
            on = self.parameters.portfolio.business_date - timedelta(days=days_before)
            clock.set(on)
            KeepPromise(teller.desk).set_date(keeper, portfolio_id, on)
            today = [(story, turn) for story, turn in turns if story.days_before == days_before]
            numbers = self._begin(actor, today, on)
            for story, turn in today:
                chances = Chances(self.seed, f"story|{turn}")
                if not teller.play(story, numbers[turn], on, turn, chances):
                    untold += 1
                elif story.end in _PAID_ON:
                    last = self.parameters.portfolio.business_date
                    pay_what_falls_due(teller.desk, actor.user_id, numbers[turn], on, last)
        return untold

    def _begin(self, actor: User, today: list[tuple[Story, int]], on: date) -> dict[int, LoanNumber]:
        """The loans of a day's stories, stored."""
        portion = _Portion([], [], [])
        numbers: dict[int, LoanNumber] = {}
        for story, turn in today:
            borrower_id = self._borrower_id(turn)
            chances = self._chances(borrower_id)
            target = Target(on, LoanStatus.OPEN, chances.whole(story.first, story.last), plain=True)
            loan = self.loans.loan(borrower_id, borrower_id, chances, target)
            portion.borrowers.append(made_up_borrower(borrower_id, self.seed, chances, self.parameters))
            portion.loans.append((loan, standing_of(loan, on)))
            numbers[turn] = loan.number
        with self.desk.work(actor.user_id) as work:
            self._store(work, portion, 0)
            work.commit()
        return numbers

    def _portions(self, begin: int, end: int) -> Iterator[_Portion]:
        for first in range(begin, end, PORTION):
            portion = _Portion([], [], [])
            for index in range(first, min(end, first + PORTION)):
                self._add(portion, self._borrower_id(index))
            yield portion

    def _add(self, portion: _Portion, borrower_id: str) -> None:
        chances = self._chances(borrower_id)
        portion.borrowers.append(made_up_borrower(borrower_id, self.seed, chances, self.parameters))
        numbers = [borrower_id]
        if chances.happens(self.parameters.shares.second_loan):
            numbers.append(f"{borrower_id}-2")
        on = self.parameters.portfolio.business_date
        for number in numbers:
            loan = self.loans.loan(number, borrower_id, chances, self.loans.target(chances))
            now = position(loan, on)
            portion.loans.append((loan, standing_of(loan, on, now)))
            if now.days_past_due and chances.happens(self.parameters.shares.worked):
                case = self.cases.worked(loan, now.arrears.total, now.days_past_due, chances)
                portion.worked.append((loan, case))

    def _store(self, work: UnitOfWork, portion: _Portion, most_worked: int) -> int:
        work.borrowers.save_many(portion.borrowers)
        work.loans.save_many(portion.loans)
        worked = portion.worked[: max(0, most_worked)]
        for loan, case in worked:
            for contact in case.contacts:
                work.cases.add_contact(loan.number, contact)
            if case.promise is not None:
                work.promises.save(case.promise)
            for record in case.evidence:
                work.evidence.add(record, None)
            last = case.contacts[-1].at if case.contacts else None
            work.cases.save(Case(loan.number, case.action, case.reason, last_contact_at=last))
        return len(worked)
