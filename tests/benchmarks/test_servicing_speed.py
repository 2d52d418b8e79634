"""How long the schedule engine takes; reported, never a reason to fail a test run."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from agent_desk.domain.rates import Flow, effective_rate
from agent_desk.domain.servicing.conventions import Frequency, PlanInterest, ServicingTerms
from agent_desk.domain.servicing.events import Disbursement, Event, NewPlan, PaymentReceived
from agent_desk.domain.servicing.servicing import replay

if TYPE_CHECKING:
    from agent_desk.domain.servicing.loan import Book

START = date(2024, 1, 15)
TERMS = ServicingTerms(2_400_000, Fraction("0.1499"), 60, START, recompute=True)


def _history() -> list[Event]:
    events: list[Event] = [Disbursement(START, TERMS.principal)]
    book = replay(TERMS, events)
    return [*events, *(PaymentReceived(row.due, row.instalment) for row in book.rows[:12])]


def test_position_of_a_60_instalment_loan(benchmark: Any) -> None:
    history = _history()
    book = benchmark(replay, TERMS, history)
    assert book.rows[11].outstanding == 0


def test_what_if_of_a_60_instalment_loan(benchmark: Any) -> None:
    history = _history()
    plan = NewPlan(date(2025, 3, 20), date(2025, 4, 15), 48, 1, Frequency.MONTHS, PlanInterest.CARRY)

    def what_if() -> tuple[Book, object]:
        after = replay(TERMS, [*history, plan])
        flows = [Flow(Fraction(0), Fraction(TERMS.principal))]
        flows += [
            Flow(Fraction((row.due - START).days, 365), Fraction(-row.total_due)) for row in after.rows if row.total_due
        ]
        return after, effective_rate(flows)

    after, rate = benchmark(what_if)
    assert sum(row.principal for row in after.rows) == TERMS.principal
    assert rate
