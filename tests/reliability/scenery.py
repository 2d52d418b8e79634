"""Stores for the harness: many people, many cases, half of them within an agent's limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.loan import BorrowerId, LoanNumber
from agent_desk.domain.people import PersonId, Role, User, UserId
from agent_desk.domain.standing import standing_of
from agent_desk.services import Services, bind
from agent_desk.services.desk import Desk
from agent_desk.store.engine import open_store
from tests import builders
from tests.fakes import FakeRenderer, FixedClock
from tests.services.floor import NOON, PORTFOLIO, TODAY, packs
from tests.services.floor import loan as made_loan
from tests.store.conftest import key_of

if TYPE_CHECKING:
    from agent_desk.store.engine import SqlStore

#: Seconds that a writer waits for another: many agents at one file take turns.
PATIENCE = 120.0


def agent(index: int) -> User:
    """An agent by number."""
    return _person(f"A{index:03d}", Role.AGENT)


def supervisor(index: int) -> User:
    """A supervisor by number."""
    return _person(f"S{index:03d}", Role.SUPERVISOR)


def _person(number: str, role: Role) -> User:
    return User(UserId(number), PersonId(number), f"Person {number}", "", role, "")


def is_simple(number: str) -> bool:
    """A due date to be moved within the agent's limits; the others need a supervisor."""
    return number.startswith("N")


def fill(address: str, agents: int, supervisors: int, cases: int) -> None:
    """Everybody, and ``cases`` loans: N-... 6 days past due, L-... 67 days past due, taking turns."""
    store = open_store(address, FixedClock(NOON), key=key_of(address))
    with store.work("0002") as work:
        for person in (*map(agent, range(agents)), *map(supervisor, range(supervisors))):
            work.people.save(person)
        work.portfolios.save(
            builders.portfolio(
                PORTFOLIO,
                currency="CNY",
                jurisdiction="CN",
                pack_id="cn-instalment",
                business_date=TODAY,
                time_zone="Asia/Shanghai",
            )
        )
        simple, late = made_loan(LoanNumber("N"), 11), made_loan(LoanNumber("L"), 9)
        loans = []
        for index in range(cases):
            pattern = simple if index % 2 == 0 else late
            number = LoanNumber(f"{pattern.number}-{index:05d}")
            loans.append(replace(pattern, number=number, borrower_id=BorrowerId(f"b-{number}")))
        people = [builders.borrower(loan.borrower_id, "欧阳海燕", language="zh") for loan in loans]
        work.borrowers.save_many(people)
        work.loans.save_many([(loan, standing_of(loan, TODAY)) for loan in loans])
        work.commit()
    store.close()


def open_desk(address: str, clock: FixedClock | None = None) -> tuple[SqlStore, Services]:
    """A desk of one's own on a store; paper is made by a stand-in, its cost is no matter of the store."""
    clock = clock or FixedClock(NOON)
    store = open_store(address, clock, patience=PATIENCE, key=key_of(address))
    return store, bind(Desk(store, clock, FakeRenderer(), packs(), timedelta(hours=9)))
