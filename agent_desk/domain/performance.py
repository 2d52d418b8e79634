"""Is an agreement kept? What a business date makes of it, and what that does to the loan.

Conventions of this file: an agreement binds until the last payment it changed (the moved payment of an extension, the
last instalment of a new plan). It is broken when an instalment is unpaid more than the cure period after its date;
penalty interest then runs again, from the day on which it was found broken, never back. When it has been kept it ends,
and what the contract says of lateness counts again for the instalments to come.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.concessions import Deferment
from agent_desk.domain.concessions.deferment import DefermentScope
from agent_desk.domain.ledger import position

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.loan import Loan, PastRelief
    from agent_desk.domain.proposal import Proposal
    from agent_desk.domain.schedule import RepaymentSchedule


def bound_until(proposal: Proposal, schedule: RepaymentSchedule) -> date:
    """Due date of the last payment that a proposal changed, under its schedule."""
    timing = proposal.timing
    moves_one = timing is None or (isinstance(timing, Deferment) and timing.scope is DefermentScope.OVERDUE)
    return schedule.instalments[0].due_date if moves_one else schedule.last_due_date


def performance(loan: Loan, proposal: Proposal, cure_days: int, as_of: date) -> AgreementStatus:
    """What an agreement in force has become on a business date: performing, kept or broken."""
    found = position(loan, as_of)
    last = bound_until(proposal, loan.schedule)
    for state in found.instalments:
        if state.unpaid.total and as_of > state.instalment.due_date + timedelta(days=cure_days):
            return AgreementStatus.BROKEN
    bound = [state for state in found.instalments if state.instalment.due_date <= last]
    if all(not state.unpaid.total for state in bound):
        return AgreementStatus.KEPT
    return AgreementStatus.PERFORMING


def with_outcome(loan: Loan, reference: str, status: AgreementStatus, on: date) -> Loan:
    """The loan after its agreement ended on a day: lateness counts again, and the history says how it ended.

    Args:
        loan: Following the agreement's schedule.
        reference: The agreement's number.
        status: Kept, broken or undone.
        on: The business date.
    """
    schedule = loan.schedule
    if schedule.reference == reference:
        schedule = replace(schedule, penalty_from=on)
    return replace(loan, schedule=schedule, reliefs=tuple(_ended(item, reference, status, on) for item in loan.reliefs))


def _ended(relief: PastRelief, reference: str, status: AgreementStatus, on: date) -> PastRelief:
    if relief.note != reference:
        return relief
    return replace(relief, status=status.value, ended_on=on)
