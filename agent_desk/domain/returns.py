"""The annualised rate of what is owed: the effective annual rate (internal rate of return) of the payments to come.

Conventions of this file: the amount owed on the business date is the outlay, the payments to come are the returns, in
years of 365 actual days; payments that are overdue count on the business date. The rate is found by bisection on exact
fractions of a grid of one millionth: no binary floats. Label: effective, internal rate of return.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.money import Money
    from agent_desk.domain.schedule import Instalment

_CONTEXT = Context(prec=18)
_HIGHEST = Decimal(100)
_STEP = Decimal("0.000001")


def effective_rate(owed: Money, rows: Sequence[Instalment], as_of: date) -> Decimal | None:
    """The effective annual rate at which the rows repay what is owed.

    Args:
        owed: On the business date, without interest to come.
        rows: Payments to come.
        as_of: The business date.

    Returns:
        A fraction a year, to six digits, from 0 to 100; ``None`` when the rows do not repay what is owed, or when
        everything is paid at once (no time passes, no rate).
    """
    flows = [(max(0, (row.due_date - as_of).days), row.due.total.minor) for row in rows]
    if owed.minor <= 0 or all(days == 0 for days, _ in flows) or sum(minor for _, minor in flows) < owed.minor:
        return None
    low, high = Decimal(0), _HIGHEST
    if _worth(flows, high) > owed.minor:
        return None
    while high - low > _STEP:
        middle = (low + high) / 2
        if _worth(flows, middle) > owed.minor:
            low = middle
        else:
            high = middle
    return ((low + high) / 2).quantize(_STEP)


def _worth(flows: Sequence[tuple[int, int]], rate: Decimal) -> Decimal:
    """Present value of the flows: Horner's scheme over the days between them."""
    log_day = _CONTEXT.divide(_CONTEXT.ln(1 + rate), Decimal(365)).copy_negate()
    worth = Decimal(0)
    factor, last = Decimal(1), 0
    steps: dict[int, Decimal] = {}
    for days, minor in sorted(flows):
        gap = days - last
        if gap not in steps:
            steps[gap] = _CONTEXT.exp(_CONTEXT.multiply(log_day, Decimal(gap)))
        factor = _CONTEXT.multiply(factor, steps[gap])
        worth = _CONTEXT.add(worth, _CONTEXT.multiply(factor, Decimal(minor)))
        last = days
    return worth
