"""How fast figures follow a hand: positions of a floor's loans, and one what-if on a long loan.

Bounds hold on one core with room for a busy machine; ``make bench``-like runs (``--benchmark-enable``) measure, and the
figures stand in docs/performance.md.
"""

from __future__ import annotations

import statistics
import time
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentScope
from agent_desk.domain.dates import add_months
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.ledger import position
from agent_desk.domain.people import Role
from agent_desk.domain.policy.findings import judge
from agent_desk.domain.proposal import Proposal, preview
from agent_desk.services.policy_files import read_pack
from tests.domain.loans import AS_OF, contract, paid

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

    from agent_desk.domain.loan import Loan

#: Seconds of processor time that nothing here may take, on any machine: the aims are 1 s and 5 ms.
MOST_FOR_A_FLOOR = 3.0
MOST_FOR_A_STEP = 0.015

HALF = Waiver(Component.PENALTY_INTEREST, share=Decimal("0.5"))
STEPS = {
    "extension": Proposal.of([Deferment(months=1)]),
    "all instalments a month later": Proposal.of([Deferment(months=1, scope=DefermentScope.ALL), HALF]),
    "new plan of 60": Proposal.of([Reamortisation(60), HALF]),
    "interest only": Proposal.of([InterestOnly(3), HALF]),
    "waiver": Proposal.of([HALF]),
}


def floor_of_loans() -> list[Loan]:
    """1,000 loans of 12 to 48 instalments, none to six of them overdue."""
    found = []
    for index in range(1000):
        count = 12 + index % 4 * 12
        due = index % count
        found.append(paid(contract(count=count, first_due=add_months(AS_OF, -due - 1)), max(0, due - index % 7)))
    return found


def long_loan() -> Loan:
    """60 instalments, 15 paid, five overdue."""
    return paid(contract(count=60, first_due=add_months(AS_OF, -20)), 15)


def step(name: str) -> Callable[[], object]:
    """One step of a slider: figures and verdict, from the position that the page holds."""
    loan, proposal = long_loan(), STEPS[name]
    file = resources.path("policy", "cn-instalment.toml")
    pack = read_pack(file.read_text("utf-8"), file.name)
    before = position(loan, AS_OF)

    def weigh() -> object:
        view = preview(loan, proposal, AS_OF, before)
        return judge(view, loan, HardshipReason.ILLNESS, (), pack, Role.AGENT)

    return weigh


def seconds(act: Callable[[], object]) -> float:
    """Processor time of one run."""
    start = time.process_time()
    act()
    return time.process_time() - start


def test_the_positions_of_a_thousand_loans_take_less_than_a_second() -> None:
    loans = floor_of_loans()
    assert min(seconds(lambda: [position(loan, AS_OF) for loan in loans]) for _ in range(2)) < MOST_FOR_A_FLOOR


@pytest.mark.parametrize("name", STEPS)
def test_a_step_of_a_slider_takes_less_than_five_milliseconds(name: str) -> None:
    act = step(name)
    assert statistics.median(seconds(act) for _ in range(15)) < MOST_FOR_A_STEP


def test_positions_measured(benchmark: BenchmarkFixture) -> None:
    loans = floor_of_loans()
    benchmark(lambda: [position(loan, AS_OF) for loan in loans])


@pytest.mark.parametrize("name", STEPS)
def test_steps_measured(benchmark: BenchmarkFixture, name: str) -> None:
    benchmark(step(name))
