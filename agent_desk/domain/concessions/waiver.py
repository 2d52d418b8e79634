"""Waiver: penalty interest, fees or overdue interest forgiven; never principal.

A waiver takes from the oldest overdue instalment first. A share is reckoned on what is owed of the component on the
business date and rounded half-up, once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.concessions.base import ConcessionKind
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Money
from agent_desk.domain.schedule import Instalment

if TYPE_CHECKING:
    from decimal import Decimal

    from agent_desk.domain.concessions.base import Workings


class Vesting(StrEnum):
    """When a waiver takes effect. Stored codes, never renamed."""

    AT_ONCE = "at-once"
    WHEN_KEPT = "when-kept"


_KINDS = {
    Component.PENALTY_INTEREST: ConcessionKind.WAIVE_PENALTY,
    Component.FEES: ConcessionKind.WAIVE_FEES,
    Component.INTEREST: ConcessionKind.WAIVE_INTEREST,
}


@dataclass(frozen=True, slots=True)
class Waiver:
    """Part of one component forgiven: by amount or by share, exactly one of them.

    Attributes:
        component: Penalty interest, fees or (overdue) interest.
        amount: Zero or more.
        share: Fraction from 0 to 1.
        vesting: At once, or when the agreement has been kept to its end (until then it is not asked for, and comes
            back if the agreement is broken).

    Raises:
        InputError: ``waiver.principal``, ``waiver.amount-or-share``, ``waiver.negative``, ``waiver.share-range``.
    """

    component: Component
    amount: Money | None = None
    share: Decimal | None = None
    vesting: Vesting = Vesting.AT_ONCE

    def __post_init__(self) -> None:
        """Refuse what no policy could allow."""
        if self.component is Component.PRINCIPAL:
            raise InputError("waiver.principal")
        if (self.amount is None) == (self.share is None):
            raise InputError("waiver.amount-or-share")
        if self.amount is not None and self.amount.minor < 0:
            raise InputError("waiver.negative", amount=str(self.amount))
        if self.share is not None and not 0 <= self.share <= 1:
            raise InputError("waiver.share-range", percent=f"{(self.share * 100).normalize():f}")

    @property
    def kind(self) -> ConcessionKind:
        """The kind, by component."""
        return _KINDS[self.component]

    @property
    def is_identity(self) -> bool:
        """True when it forgives nothing."""
        return not self.share and not self.amount

    def asked(self, owed: Amounts) -> Money:
        """The amount asked for, which may pass what is owed when it was given as an amount."""
        if self.share is not None:
            return owed.part(self.component).share(self.share)
        assert self.amount is not None
        return self.amount

    def percent(self, owed: Amounts) -> int:
        """What it comes to in whole percent of what is owed, rounded down; 0 where nothing is owed."""
        whole = owed.part(self.component).minor
        return (
            int(self.share * 100) if self.share is not None else self.asked(owed).minor * 100 // whole if whole else 0
        )

    def apply(self, work: Workings) -> Workings:
        """Take from the arrears, oldest first; never more than is owed."""
        left = self.asked(work.arrears_total).minor
        rows: list[Instalment] = []
        taken = 0
        for row in work.arrears:
            part = min(left - taken, row.due.part(self.component).minor)
            cut = Amounts.only(self.component, Money(part, work.loan.currency))
            rows.append(Instalment(row.number, row.due_date, row.due - cut) if part else row)
            taken += part
        forgiven = Amounts.only(self.component, Money(taken, work.loan.currency))
        return replace(work, arrears=tuple(rows), waived=work.waived + forgiven)
