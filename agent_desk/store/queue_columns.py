"""The queue's stored columns: from a standing and an action to column values, and back.

Conventions of this file: what the columns mean is decided in ``agent_desk.domain.standing``; here it is only written
down. An accrual's line is kept as text, because its exact numbers pass 64 bits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agent_desk.domain.case import ActionKind, Hold, NextAction
from agent_desk.domain.ledger import Accrual
from agent_desk.domain.loan import LoanStatus
from agent_desk.domain.money import Currency, Money
from agent_desk.domain.people import UserId
from agent_desk.domain.standing import Standing, is_in_queue, urgency_of
from agent_desk.services.ports import QueueView
from agent_desk.store.column_types import NO_DATE

if TYPE_CHECKING:
    from sqlalchemy import Row

    from agent_desk.domain.loan import PortfolioId

#: In which saved view an action stands, besides the whole queue and one's own.
VIEW_OF = {
    ActionKind.CALLBACK: QueueView.CALLBACKS,
    ActionKind.PROMISE: QueueView.PROMISES,
    ActionKind.PROMISE_BROKEN: QueueView.BROKEN,
    ActionKind.PLAN_BROKEN: QueueView.BROKEN,
    ActionKind.AWAITING_APPROVAL: QueueView.AWAITING,
    ActionKind.APPROVED: QueueView.AWAITING,
    ActionKind.COUNTERED: QueueView.AWAITING,
    ActionKind.RETURNED: QueueView.AWAITING,
}


def standing_values(standing: Standing) -> dict[str, Any]:
    """The columns that follow from a loan's position."""
    line = standing.accrual
    return {
        "oldest_due": standing.oldest_due or NO_DATE,
        "next_due": standing.next_due,
        "accrued_on": line.as_of,
        "fixed_minor": line.fixed_minor,
        "accrual_line": f"{line.numerator} {line.daily} {line.denominator}",
        "changes_on": line.changes_on,
        "outstanding_minor": standing.outstanding_minor,
        "arrears_minor": line.arrears_minor(line.as_of),
    }


def place_values(
    kind: ActionKind, status: LoanStatus, portfolio_id: PortfolioId, *, has_arrears: bool, owes_reply: bool
) -> dict[str, Any]:
    """The columns that follow from action, loan status, arrears and whether an application waits for its answer.

    A loan that is not open never stands in line.
    """
    stands = status is LoanStatus.OPEN and is_in_queue(kind, has_arrears=has_arrears, owes_reply=owes_reply)
    return {
        "queue": portfolio_id if stands else None,
        "view": VIEW_OF[kind].value if kind in VIEW_OF else "",
        "urgency": urgency_of(kind, owes_reply=owes_reply),
    }


def action_values(action: NextAction) -> dict[str, Any]:
    """The columns of a next action."""
    return {
        "action_kind": action.kind,
        "action_due_on": action.due_on,
        "action_due_at": action.due_at,
        "action_minor": action.amount.minor if action.amount is not None else None,
        "action_reference": action.reference,
    }


def standing_from(row: Row[Any]) -> Standing:
    """A case row's standing, exactly as it was stored."""
    oldest = None if row.oldest_due == NO_DATE else row.oldest_due
    numerator, daily, denominator = (int(part) for part in row.accrual_line.split())
    accrual = Accrual(row.accrued_on, row.fixed_minor, numerator, daily, denominator, row.changes_on)
    return Standing(oldest, row.next_due, accrual, row.outstanding_minor)


def action_from(row: Row[Any]) -> NextAction:
    """A case row's next action; its amount is in the loan's currency."""
    amount = Money(row.action_minor, Currency(row.currency)) if row.action_minor is not None else None
    return NextAction(row.action_kind, row.action_due_on, row.action_due_at, amount, row.action_reference)


def hold_from(row: Row[Any]) -> Hold | None:
    """A case row's hold, live or over."""
    return Hold(UserId(row.held_by), row.held_since, row.held_until) if row.held_by is not None else None
