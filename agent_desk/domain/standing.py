"""What the queue shows of a loan, as plain values that do not age.

Conventions of this file: the oldest overdue date stands for days past due, a line over days for the arrears; both hold
until ``changes_on``, when the loan must be looked at again. A new day needs no work on any other loan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.case import URGENCY, WAITING_ACTIONS, ActionKind
from agent_desk.domain.ledger import standing
from agent_desk.domain.position import Standing

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.ledger import Position
    from agent_desk.domain.loan import Loan

__all__ = ["Standing", "is_in_queue", "standing_of", "urgency_of"]


def standing_of(loan: Loan, as_of: date, found: Position | None = None) -> Standing:
    """The stored columns of a loan on a business date.

    Args:
        loan: Any loan; one that is settled or charged off stands nowhere (nothing owed, nothing to come).
        as_of: The business date.
        found: The position on that date, when it is known already.
    """
    return found.standing if found is not None else standing(loan, as_of)


def is_in_queue(action: ActionKind, *, has_arrears: bool, owes_reply: bool = False) -> bool:
    """Does a case stand in the queue: overdue, or with something waiting that needs a hand?"""
    return action in WAITING_ACTIONS or has_arrears or owes_reply


def urgency_of(action: ActionKind, *, owes_reply: bool = False) -> int:
    """Points by which the queue is ordered, greatest first; then the reply date, the oldest due date, the loan number.

    A written application that is not answered does not sink under whatever else comes next: its last day stays. Only
    while somebody decides on the request there is nothing to answer yet.
    """
    if owes_reply and action is not ActionKind.AWAITING_APPROVAL:
        return max(URGENCY[action], URGENCY[ActionKind.REPLY])
    return URGENCY[action]


#: Every urgency that a case may have whose written application is not answered.
REPLY_LEVELS = frozenset(urgency_of(action, owes_reply=True) for action in ActionKind)
