"""Make a portfolio up: borrowers, loans and cases in every state, the same for the same size and seed.

Conventions of this file: people and loans are made and stored in portions, each whole, so that a million take little
more memory than ten thousand; who says stop keeps the portions that are there. Everything is marked as generated.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk import resources
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.loan import LoanStatus, Portfolio, PortfolioId
from agent_desk.domain.money import Currency
from agent_desk.domain.people import Role
from agent_desk.domain.rights import Act, require
from agent_desk.domain.standing import standing_of
from agent_desk.services.keep_promise import KeepPromise
from agent_desk.services.sampling.chances import Chances
from agent_desk.services.sampling.loans import LoanMaker, Target
from agent_desk.services.sampling.lots import LotMaker, borrower_id_at
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
    from collections.abc import Callable
    from datetime import date

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.sampling.parameters import SampleParameters
    from agent_desk.services.sampling.stories import Story

#: The seed when nobody says otherwise.
SEED = 20260616

_PAID_ON = frozenset({StoryEnd.KEPT, StoryEnd.PERFORMING})


@dataclass(frozen=True, slots=True)
class SampleMade:
    """What was made.

    Attributes:
        borrowers: As many as were asked for, fewer when somebody said stop (``stopped``).
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
    stopped: bool = False


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
        told: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> SampleMade:
        """Make a portfolio of so many borrowers.

        Args:
            size: Borrowers, 1 or more.
            seed: Another one gives other people; the usual one when absent.
            actor: Who may import.
            instalments: Number of instalments of every loan, instead of its product's.
            progress: Called with the borrowers done and all.
            told: Called before and after each case with a history, with the cases done and all.
            cancelled: Asked after each portion whether to stop; what is stored stays.

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
        return making.run(size, actor, people, progress or _tell_nobody, told or _tell_nobody, cancelled or _never)


@dataclass(frozen=True, slots=True)
class _Making:
    """One sample while it is being made."""

    desk: Desk
    parameters: SampleParameters
    loans: LoanMaker
    cases: CaseMaker
    seed: int

    def run(
        self,
        size: int,
        actor: User,
        people: tuple[User, ...],
        progress: Callable[[int, int | None], None],
        tell: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> SampleMade:
        on = self.parameters.portfolio.business_date
        teller = self._teller(people)
        told = self._story_count(size) if teller is not None else 0
        begin = on - timedelta(days=max(story.days_before for story in STORIES)) if told else on
        with self.desk.work(actor.user_id) as work:
            work.portfolios.save(replace(self._portfolio(), business_date=begin))
            work.commit()
        untold = self._tell_all(teller, told, actor, people, tell) if teller is not None and told else 0
        borrowers, loans, late, worked, stopped = told, told, 0, 0, False
        copying = self.desk.store.copying()
        for lot in LotMaker(self.parameters, self.loans, self.cases, self.seed).lots(told, size):
            if stopped := cancelled():
                break
            copying.add(lot.borrowers, lot.copies)
            borrowers += len(lot.borrowers)
            loans += len(lot.copies)
            late += lot.late
            worked += lot.worked
            progress(borrowers, size)
        made = SampleMade(
            self.parameters.portfolio.id,
            borrowers,
            loans,
            late,
            worked,
            told - untold,
            untold,
            self.seed,
            stopped=stopped,
        )
        with self.desk.work(actor.user_id) as work:
            after = {"generated": "yes", "seed": str(self.seed), "borrowers": str(borrowers), "imported": str(loans)}
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

    def _tell_all(
        self, teller: StoryTeller, told: int, actor: User, people: tuple[User, ...], tell: Callable[[int, int], None]
    ) -> int:
        """Play the stories, the earliest first, and turn the days in between. Returns how many could not be."""
        turns = [(STORIES[turn % len(STORIES)], turn) for turn in range(told)]
        clock = teller.desk.clock
        assert isinstance(clock, StoryClock)
        keeper = next(user for user in people if user.role is Role.MANAGER and user.active)
        portfolio_id = PortfolioId(self.parameters.portfolio.id)
        untold = done = 0
        tell(done, told)
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
                done += 1
                tell(done, told)
        return untold

    def _begin(self, actor: User, today: list[tuple[Story, int]], on: date) -> dict[int, LoanNumber]:
        """The loans of a day's stories, stored."""
        borrowers, loans = [], []
        numbers: dict[int, LoanNumber] = {}
        for story, turn in today:
            borrower_id = borrower_id_at(turn)
            chances = Chances(self.seed, borrower_id)
            target = Target(on, LoanStatus.OPEN, chances.whole(story.first, story.last), plain=True)
            loan = self.loans.loan(borrower_id, borrower_id, chances, target)
            borrowers.append(made_up_borrower(borrower_id, self.seed, chances, self.parameters))
            loans.append((loan, standing_of(loan, on)))
            numbers[turn] = loan.number
        with self.desk.work(actor.user_id) as work:
            work.borrowers.save_many(borrowers)
            work.loans.save_many(loans)
            work.commit()
        return numbers


def _tell_nobody(_done: int, _of: int | None) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False
