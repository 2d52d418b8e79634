"""Is an agreement kept? What a business date makes of it, and what that does to the loan.

Conventions of this file: an agreement binds until the last payment it changed (the moved payment of an extension, the
last instalment of a new plan). It is broken when an instalment is unpaid more than the cure period after its date;
penalty interest then runs again, from the day on which it was found broken, never back, and what was to be waived once
the agreement had been kept is owed again. When it has been kept it ends, and what the contract says of lateness counts
again for the instalments to come. Value dates decide, not the day on which a payment was booked: a payment that is
booked late, or taken back, may change what an agreement has become.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.amounts import Amounts
from agent_desk.domain.concessions import Deferment
from agent_desk.domain.concessions.deferment import DefermentScope
from agent_desk.domain.concessions.waiver import Vesting
from agent_desk.domain.dates import add_days
from agent_desk.domain.ledger import position

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.loan import Loan
    from agent_desk.domain.proposal import Preview, Proposal
    from agent_desk.domain.schedule import RepaymentSchedule


def bound_until(view: Preview) -> date:
    """Due date of the last payment that a proposal changes."""
    timing = view.proposal.timing
    if timing is None:
        return add_days(view.position.as_of, view.proposal.settle_days)
    if isinstance(timing, Deferment) and timing.scope is DefermentScope.OVERDUE and view.moved_to is not None:
        return view.moved_to
    return view.schedule.last_due_date


def performance(loan: Loan, agreement: Agreement, cure_days: int, as_of: date) -> AgreementStatus:
    """What an agreement has become on a business date: performing, kept or broken.

    Args:
        loan: On the agreement's schedule.
        agreement: That was accepted.
        cure_days: Days after a due date within which a payment still counts as made, 0 or more.
        as_of: The business date.
    """
    states = position(loan, as_of).instalments
    last = agreement.content.bound_until or loan.schedule.last_due_date
    settled = [state.settled_on for state in states if state.instalment.due_date <= last]
    kept_on = max((on for on in settled if on is not None), default=None) if None not in settled else None
    cure = timedelta(days=cure_days)
    for state in states:
        over = state.instalment.due_date + cure
        if over < (kept_on or as_of) and (state.settled_on is None or state.settled_on > over):
            return AgreementStatus.BROKEN
    return AgreementStatus.KEPT if kept_on is not None else AgreementStatus.PERFORMING


def with_outcome(loan: Loan, agreement: Agreement, proposal: Proposal, status: AgreementStatus, on: date) -> Loan:
    """The loan once its agreement ended on a day, or goes on.

    Args:
        loan: Following the agreement's schedule.
        agreement: As it stood before.
        proposal: What was granted.
        status: Kept, broken or undone: lateness counts again from this day, and the history says how it ended.
            Lapsed: the documents it was subject to did not come; what was unpaid of the schedule before is due again
            on its own dates, all that was waived with it. Penalty interest accrued to the agreement's date stands in
            it; none accrues for the days of the agreement, and it runs again from this day.
            Performing: a payment that was booked late puts it back; nothing accrues again.
        on: The business date.
    """
    going_on = status is AgreementStatus.PERFORMING
    schedule = loan.schedule
    if schedule.reference == agreement.number:
        schedule = replace(schedule, penalty_from=None if going_on else on)
        if status is AgreementStatus.BROKEN:
            schedule = _owed_again(loan, schedule, returning(agreement, proposal), on)
        elif status is AgreementStatus.LAPSED:
            schedule = _before(loan, schedule, agreement, on)
    ended_on = None if going_on else on
    reliefs = tuple(
        replace(item, status=status.value, ended_on=ended_on) if item.note == agreement.number else item
        for item in loan.reliefs
    )
    return replace(loan, schedule=schedule, reliefs=reliefs)


def _before(loan: Loan, schedule: RepaymentSchedule, agreement: Agreement, on: date) -> RepaymentSchedule:
    """The schedule that an agreement replaced; where that was not kept, its own with all that was waived."""
    acceptance = agreement.acceptance
    if acceptance is None or acceptance.replaced is None:
        return _owed_again(loan, schedule, agreement.content.waived, on)
    return replace(acceptance.replaced, penalty_from=on)


def returning(agreement: Agreement, proposal: Proposal) -> Amounts:
    """What was to be waived once the agreement had been kept, by component."""
    waived = agreement.content.waived
    vested = {w.component: waived.part(w.component).minor for w in proposal.waivers if w.vesting is Vesting.WHEN_KEPT}
    return Amounts.of_minor(waived.currency, vested)


def _owed_again(loan: Loan, schedule: RepaymentSchedule, amounts: Amounts, on: date) -> RepaymentSchedule:
    """Put amounts into the oldest instalment that is unpaid, which is the one that broke the agreement."""
    if not amounts:
        return schedule
    missed = next(s.instalment.number for s in position(loan, on).instalments if s.settled_on is None)
    rows = tuple(replace(r, due=r.due + amounts) if r.number == missed else r for r in schedule.instalments)
    return replace(schedule, instalments=rows)
