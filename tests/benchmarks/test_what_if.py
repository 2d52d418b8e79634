"""How fast figures follow a hand: positions of a floor's loans, and one what-if on a long loan.

``make bench`` measures and reports; nothing here fails for being slow, only for a wrong answer. The figures stand in
docs/performance.md; the aims are 1 s for a thousand positions, 5 ms for a step, 33 ms for an offer board.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentScope
from agent_desk.domain.dates import add_months
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.ledger import position
from agent_desk.domain.people import Role
from agent_desk.domain.policy.findings import judge
from agent_desk.domain.policy.offers import Facts, offer_board
from agent_desk.domain.proposal import Proposal, preview
from tests.domain.loans import AS_OF, contract, paid
from tests.domain.test_findings import pack, proof

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

    from agent_desk.domain.loan import Loan

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
    rules = pack()
    before = position(loan, AS_OF)

    def weigh() -> object:
        view = preview(loan, proposal, AS_OF, before)
        return judge(view, loan, HardshipReason.ILLNESS, (), rules, Role.AGENT)

    return weigh


def test_positions_measured(benchmark: BenchmarkFixture) -> None:
    loans = floor_of_loans()
    found = benchmark(lambda: [position(loan, AS_OF) for loan in loans])
    assert len(found) == 1000
    assert any(item.arrears for item in found)


@pytest.mark.parametrize("name", STEPS)
def test_steps_measured(benchmark: BenchmarkFixture, name: str) -> None:
    assert benchmark(step(name))


def test_an_offer_board_measured(benchmark: BenchmarkFixture) -> None:
    loan = paid(contract(count=36, first_due=add_months(AS_OF, -9), penalty="0.24"), 6)
    facts = Facts(loan, position(loan, AS_OF), HardshipReason.ILLNESS, (proof(),), pack())
    assert benchmark(lambda: offer_board(facts))


def test_findings_measured(benchmark: BenchmarkFixture) -> None:
    """The rules alone, on figures that are there already."""
    loan, rules = long_loan(), pack()
    view = preview(loan, STEPS["new plan of 60"], AS_OF)
    evidence = (proof(),)
    found = benchmark(lambda: judge(view, loan, HardshipReason.ILLNESS, evidence, rules, Role.AGENT))
    assert found.findings
