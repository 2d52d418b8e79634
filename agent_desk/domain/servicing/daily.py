"""A loan at a daily rate whose overdue principal keeps bearing it: one payment, and what is still due afterwards.

Conventions of this file: minor units, half-up at each amount; interest on overdue principal is charged in the row
after the one that is overdue (in its own row for the last); a payment meets overdue and due rows oldest first, then
that interest and what has accrued in the running row, then principal in advance; the rest of the running period and
the later rows are worked out on the reduced balance.

Source: Mifos works so ("extra interest").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.daycount import days
from agent_desk.domain.money import round_exact

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from fractions import Fraction


@dataclass(frozen=True, slots=True)
class DailyRow:
    """One instalment as agreed."""

    due: date
    principal: int
    interest: int
    charges: int = 0


@dataclass(frozen=True, slots=True)
class DailyState:
    """What happened to each row, in the order of the rows.

    Attributes:
        charges_paid: Fees and penalties paid.
        principal_paid: Principal paid.
        interest_paid: Interest paid.
        interest_still_due: Interest that is still to be paid, overdue interest not counted.
        overdue_charged: Interest on overdue principal that is charged in this row.
        overdue_paid: Of it, paid.
        left_over: What no row could take.
    """

    charges_paid: tuple[int, ...]
    principal_paid: tuple[int, ...]
    interest_paid: tuple[int, ...]
    interest_still_due: tuple[int, ...]
    overdue_charged: tuple[int, ...]
    overdue_paid: tuple[int, ...]
    left_over: int


def overdue_interest(rows: Sequence[DailyRow], rate: Fraction, as_of: date) -> tuple[int, ...]:
    """Interest on the overdue principal of unpaid rows up to a day, by the row that it is charged in."""
    charged = [0] * len(rows)
    for place, row in enumerate(rows):
        late = days(row.due, as_of)
        if late > 0:
            charged[min(place + 1, len(rows) - 1)] += round_exact(row.principal * rate * late)
    return tuple(charged)


def pay_once(rows: Sequence[DailyRow], rate: Fraction, begin: date, on: date, amount: int) -> DailyState:
    """The state after one payment on a loan on which nothing was paid before.

    Args:
        rows: As agreed, in order of date.
        rate: Rate a day.
        begin: When the loan was paid out.
        on: Value date.
        amount: Minor units, 0 or more.
    """
    count = len(rows)
    charges, principal, interest = [0] * count, [0] * count, [0] * count
    extra_paid = [0] * count
    due = [place for place, row in enumerate(rows) if row.due <= on]
    extra = list(overdue_interest(rows, rate, on))
    running = len(due) if len(due) < count else None

    def take(asked: int) -> int:
        nonlocal amount
        part = min(amount, max(0, asked))
        amount -= part
        return part

    for place in due:
        charges[place] = take(rows[place].charges)
        interest[place] = take(rows[place].interest)
        principal[place] = take(rows[place].principal)
    for place in range(count):
        extra_paid[place] = take(extra[place])
    lent = sum(row.principal for row in rows)
    before = lent - sum(rows[place].principal for place in due)
    accrued = 0
    if running is not None:
        start = rows[running - 1].due if running else begin
        accrued = round_exact(before * rate * days(start, on))
        charges[running] = take(rows[running].charges)
        interest[running] = take(accrued)
    for place in range(len(due), count):
        principal[place] += take(rows[place].principal)
    still = _still_due(rows, rate, on, running, accrued, interest, principal)
    return DailyState(tuple(charges), tuple(principal), tuple(interest), still, tuple(extra), tuple(extra_paid), amount)


def _still_due(
    rows: Sequence[DailyRow],
    rate: Fraction,
    on: date,
    running: int | None,
    accrued: int,
    interest: Sequence[int],
    principal: Sequence[int],
) -> tuple[int, ...]:
    """Interest still due: rows behind keep theirs; the running row and later ones follow the reduced balance."""
    still = [max(0, row.interest - paid) for row, paid in zip(rows, interest, strict=True)]
    if running is None or (not any(principal[running:]) and not interest[running]):
        return tuple(still)
    ahead = sum(principal[running:])
    balance = sum(row.principal for row in rows[running:]) - ahead
    for place in range(running, len(rows)):
        if place == running:
            rest = round_exact(balance * rate * days(on, rows[place].due))
            still[place] = accrued - interest[place] + rest
        else:
            length = days(rows[place - 1].due, rows[place].due)
            fresh = round_exact(balance * rate * length)
            untouched = sum(row.principal for row in rows[place:])
            still[place] = rows[place].interest if balance == untouched else fresh
        balance -= rows[place].principal - principal[place]
    return tuple(still)
