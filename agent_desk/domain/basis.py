"""What a decision was made on, kept beside its digest, and what has changed of it since.

Conventions of this file: a digest says that something changed, a basis says what. Two bases of one loan are compared in
the order in which people ask: the day, what came in, what is overdue, the policy, the figures of what was granted.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from agent_desk.domain.loan import Loan
    from agent_desk.domain.policy.differences import Difference
    from agent_desk.domain.proposal import Preview


class Aspect(StrEnum):
    """What may have changed. Codes of the command line's answers, never renamed."""

    DAY = "day"
    RECEIVED = "received"
    PRINCIPAL = "overdue-principal"
    INTEREST = "overdue-interest"
    PENALTY = "penalty-interest"
    FEES = "fees"
    DAYS_PAST_DUE = "days-past-due"
    TO_COME = "principal-to-come"
    POLICY = "policy"
    LIMIT = "limit"
    WAIVED = "waived"
    FIRST_DATE = "first-payment-on"
    FIRST_PAYMENT = "first-payment"
    LAST_DATE = "last-payment-on"
    TOTAL = "total-to-pay"
    ROWS = "rows"
    GONE = "nothing-left"


#: How an aspect of money is named in a position.
_OVERDUE = {
    Aspect.PRINCIPAL: Component.PRINCIPAL,
    Aspect.INTEREST: Component.INTEREST,
    Aspect.PENALTY: Component.PENALTY_INTEREST,
    Aspect.FEES: Component.FEES,
}


@dataclass(frozen=True, slots=True)
class Basis:
    """The position, the policy and the figures that a decision was made on.

    Attributes:
        received: Everything paid on the loan up to ``as_of``.
        arrears: Overdue and unpaid.
        waived, first_due, first_amount, last_due, total: Of what was asked for or granted.
    """

    as_of: date
    pack_label: str
    received: Money
    arrears: Amounts
    principal_to_come: Money
    days_past_due: int
    waived: Money
    first_due: date
    first_amount: Money
    last_due: date
    total: Money


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was.

    Attributes:
        before, after: ``None`` where there is no such value.
        difference: The limit that differs, for ``Aspect.LIMIT``.
    """

    aspect: Aspect
    before: Money | date | int | str | None = None
    after: Money | date | int | str | None = None
    difference: Difference | None = None


def basis_of(loan: Loan, view: Preview, pack_label: str) -> Basis:
    """What a decision on a preview is made on.

    Args:
        loan: As previewed.
        view: Of what is asked or granted, on its business date.
        pack_label: Of the pack that judged it.
    """
    position = view.position
    paid = [item.amount for item in loan.payments if item.value_date <= position.as_of]
    return Basis(
        as_of=position.as_of,
        pack_label=pack_label,
        received=sum(paid, Money.zero(loan.currency)),
        arrears=position.arrears,
        principal_to_come=position.not_due.principal,
        days_past_due=position.days_past_due,
        waived=view.waived.total,
        first_due=view.next_after.due_date,
        first_amount=view.next_after.due.total,
        last_due=view.schedule.last_due_date,
        total=view.total_after,
    )


def changes_of(before: Basis, after: Basis, limits: tuple[Difference, ...] = ()) -> tuple[Change, ...]:
    """What is not as it was; ``Aspect.ROWS`` alone when only single rows of the schedule differ.

    Args:
        before: When it was asked or decided.
        after: Now.
        limits: Cells in which the two packs differ.
    """
    found = [item for item in _compared(before, after) if item.before != item.after]
    place = next((index for index, item in enumerate(found) if item.aspect is Aspect.POLICY), None)
    if place is not None:
        found[place + 1 : place + 1] = [Change(Aspect.LIMIT, difference=item) for item in limits]
    return tuple(found) or (Change(Aspect.ROWS),)


def _compared(before: Basis, after: Basis) -> Iterator[Change]:
    yield Change(Aspect.DAY, before.as_of, after.as_of)
    yield Change(Aspect.RECEIVED, before.received, after.received)
    for aspect, component in _OVERDUE.items():
        yield Change(aspect, before.arrears.part(component), after.arrears.part(component))
    yield Change(Aspect.DAYS_PAST_DUE, before.days_past_due, after.days_past_due)
    yield Change(Aspect.TO_COME, before.principal_to_come, after.principal_to_come)
    yield Change(Aspect.POLICY, before.pack_label, after.pack_label)
    yield Change(Aspect.WAIVED, before.waived, after.waived)
    yield Change(Aspect.FIRST_DATE, before.first_due, after.first_due)
    yield Change(Aspect.FIRST_PAYMENT, before.first_amount, after.first_amount)
    yield Change(Aspect.LAST_DATE, before.last_due, after.last_due)
    yield Change(Aspect.TOTAL, before.total, after.total)
