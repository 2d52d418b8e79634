"""The rows of a repayment table: what is due, what was paid, and when.

Conventions of this file: whole minor units; ``instalment`` is what a row asks for in interest and principal together;
due is paid plus waived plus outstanding for every component.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.waterfall import Component

if TYPE_CHECKING:
    from datetime import date


class RowKind(StrEnum):
    """What a row is."""

    REGULAR = "regular"
    DOWN_PAYMENT = "down-payment"
    EXTRA = "extra"
    """Charges after maturity; holds neither interest nor principal."""
    CLOSED = "closed"
    """Closed at what was paid, by a new plan."""


@dataclass(slots=True)
class ChargeLine:
    """One fee or penalty.

    Attributes:
        component: FEE or PENALTY.
        due_on: When it falls due.
        amount: What was charged.
    """

    component: Component
    due_on: date
    amount: int


@dataclass(slots=True, eq=False)
class Row:
    """One line of the table.

    Attributes:
        begin: First day of the period.
        due: Its due date.
        kind: What the row is.
        instalment: Interest and principal it asks for.
        agreed: The instalment as agreed, before the last row absorbed anything.
        interest: Interest due.
        principal: Principal due.
        carried: Interest that accrued here and is due in the next row.
        extra_interest: Fixed interest that a plan has put here.
        own_principal: Principal that this row asks for whatever its interest is; None for a level row.
        fixed: Nothing accrues here: all interest is ``extra_interest``.
        planned: A new plan made this row; the contract's graces do not hold for it.
        carry_ends: Unpaid interest ends here: a plan has waived it or put it elsewhere.
        charges: Fees and penalties.
        paid: What was paid, by component.
        in_advance: Of it, paid before the due date.
        late: Of it, paid after the due date.
        memo: Interest as last worked out, and from what; saves working it out again.
    """

    begin: date
    due: date
    kind: RowKind = RowKind.REGULAR
    instalment: int = 0
    agreed: int = 0
    interest: int = 0
    principal: int = 0
    carried: int = 0
    extra_interest: int = 0
    own_principal: int | None = None
    fixed: bool = False
    planned: bool = False
    carry_ends: bool = False
    charges: list[ChargeLine] = field(default_factory=list)
    paid: dict[Component, int] = field(default_factory=dict)
    in_advance: int = 0
    late: int = 0
    memo: tuple[tuple[object, ...], int] | None = field(default=None, repr=False)

    def charged(self, component: Component) -> int:
        """Fees or penalties due in this row."""
        return sum(line.amount for line in self.charges if line.component is component)

    def due_of(self, component: Component) -> int:
        """What is due of a component."""
        if component is Component.INTEREST:
            return self.interest
        if component is Component.PRINCIPAL:
            return self.principal
        return self.charged(component)

    def paid_of(self, component: Component) -> int:
        """What was paid of a component."""
        return self.paid.get(component, 0)

    def open_of(self, component: Component) -> int:
        """What is still open of a component."""
        return self.due_of(component) - self.paid_of(component)

    @property
    def paid_instalment(self) -> int:
        """What was paid in interest and principal."""
        return self.paid_of(Component.INTEREST) + self.paid_of(Component.PRINCIPAL)

    @property
    def settled(self) -> bool:
        """Whether the instalment is paid."""
        return self.instalment <= self.paid_instalment

    @property
    def total_due(self) -> int:
        """Everything due in this row."""
        return self.interest + self.principal + self.charged(Component.FEE) + self.charged(Component.PENALTY)

    @property
    def total_paid(self) -> int:
        """Everything paid in this row."""
        return sum(self.paid.values())

    @property
    def outstanding(self) -> int:
        """What is still to be paid in this row."""
        return self.total_due - self.total_paid

    def absorb(self, missing: int) -> int:
        """Ask for more (or less, when negative), never for less than was paid; what of it the row could take."""
        if self.own_principal is not None:
            target = max(self.own_principal + missing, self.paid_of(Component.PRINCIPAL))
            taken, self.own_principal = target - self.own_principal, target
            return taken
        target = max(self.instalment + missing, self.paid_instalment)
        taken, self.instalment = target - self.instalment, target
        return taken

    def pay(self, component: Component, amount: int, on: date) -> None:
        """Book a part of a payment."""
        self.paid[component] = self.paid_of(component) + amount
        if on < self.due:
            self.in_advance += amount
        elif on > self.due:
            self.late += amount
