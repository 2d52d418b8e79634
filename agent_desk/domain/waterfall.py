"""Orders of payment as configuration: how one amount meets what is open, and what a waiver takes away.

Conventions of this file: amounts are whole minor units, never negative; the oldest line comes first and gets all its
components before the next line is looked at; nothing is lost: taken plus left over is what was paid.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Component(StrEnum):
    """What a debt is made of. Stored codes, never renamed."""

    COST = "cost"
    FINE = "fine"
    PENALTY = "penalty"
    FEE = "fee"
    INTEREST = "interest"
    PRINCIPAL = "principal"


@dataclass(frozen=True, slots=True)
class Line:
    """One instalment as the order of payment sees it.

    Attributes:
        open_minor: What is payable by component.
        in_advance: True when the instalment is not yet due.
        already_due: The part of ``open_minor`` whose own due date has passed though the instalment's has not.
    """

    open_minor: Mapping[Component, int]
    in_advance: bool = False
    already_due: Mapping[Component, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Split:
    """Where an amount went.

    Attributes:
        taken: Per line, by component.
        left_over: What no line could take.
    """

    taken: tuple[Mapping[Component, int], ...]
    left_over: int

    def total(self, component: Component) -> int:
        """What went to one component over all lines."""
        return sum(part.get(component, 0) for part in self.taken)


def _check_order(order: Sequence[Component]) -> None:
    if len(set(order)) != len(order):
        raise InputError("waterfall.order-repeats", order=" > ".join(order))


def _take(amount: int, open_minor: dict[Component, int], order: Iterable[Component], got: dict[Component, int]) -> int:
    for component in order:
        part = min(amount, open_minor.get(component, 0))
        if part:
            open_minor[component] -= part
            got[component] = got.get(component, 0) + part
            amount -= part
    return amount


def split(
    amount: int,
    lines: Sequence[Line],
    order: Sequence[Component],
    *,
    order_in_advance: Sequence[Component] | None = None,
) -> Split:
    """Split an amount over lines, oldest first.

    Args:
        amount: Minor units, zero or more.
        lines: In the order in which they are to be met.
        order: Order of components on lines that are due.
        order_in_advance: Order on lines that are not yet due; charges whose own date has passed come before it, in
            ``order``. The same as ``order`` when absent.

    Raises:
        InputError: ``waterfall.negative`` or ``waterfall.order-repeats``.
    """
    if amount < 0 or any(value < 0 for line in lines for value in line.open_minor.values()):
        raise InputError("waterfall.negative")
    _check_order(order)
    advance = order if order_in_advance is None else order_in_advance
    _check_order(advance)
    taken: list[Mapping[Component, int]] = []
    for line in lines:
        left = dict(line.open_minor)
        got: dict[Component, int] = {}
        if not line.in_advance:
            amount = _take(amount, left, order, got)
        else:
            due_now = {part: min(value, left.get(part, 0)) for part, value in line.already_due.items()}
            before = amount
            amount = _take(amount, due_now, order, got)
            if before != amount:
                left = {part: value - got.get(part, 0) for part, value in left.items()}
            amount = _take(amount, left, advance, got)
        taken.append(got)
    return Split(tuple(taken), amount)


@dataclass(frozen=True, slots=True)
class Charge:
    """What is owed of one component: due is paid plus waived plus outstanding, always.

    Attributes:
        due: What was charged; a waiver leaves it as it is.
        paid: What was paid.
        waived: What was forgiven.
    """

    due: int
    paid: int = 0
    waived: int = 0

    @property
    def outstanding(self) -> int:
        """What is still owed."""
        return self.due - self.paid - self.waived

    def waive(self, amount: int) -> Charge:
        """Forgive a part.

        Raises:
            InputError: ``waiver.above-owed`` or ``waiver.negative``.
        """
        if amount < 0:
            raise InputError("waiver.negative", amount=amount)
        if amount > self.outstanding:
            raise InputError("waiver.above-owed", amount=amount, owed=self.outstanding)
        return Charge(self.due, self.paid, self.waived + amount)

    def pay(self, amount: int) -> tuple[Charge, int]:
        """Pay up to what is owed; the second value is what is left of the amount."""
        part = min(amount, self.outstanding)
        return Charge(self.due, self.paid + part, self.waived), amount - part
