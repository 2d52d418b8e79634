"""What a debt is made of: four components that are always kept apart, and the order in which money meets them.

Conventions of this file: an ``Amounts`` holds one currency; components are principal (lent and not repaid), interest
(at the contract rate), penalty interest (at the penalty rate, on arrears) and fees (late fees and other charges).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.money import Currency, Money

if TYPE_CHECKING:
    from collections.abc import Iterable


class Component(StrEnum):
    """A part of a debt. Stored codes, never renamed."""

    PRINCIPAL = "principal"
    INTEREST = "interest"
    PENALTY_INTEREST = "penalty-interest"
    FEES = "fees"


#: Costs, then interest, then principal. Source: Civil Code of the PRC, art. 561 (unless agreed otherwise).
COSTS_INTEREST_PRINCIPAL = (Component.FEES, Component.PENALTY_INTEREST, Component.INTEREST, Component.PRINCIPAL)


@dataclass(frozen=True, slots=True)
class Amounts:
    """One amount for each component, in one currency."""

    principal: Money
    interest: Money
    penalty_interest: Money
    fees: Money

    @classmethod
    def zero(cls, currency: str) -> Amounts:
        """Nothing of anything."""
        nothing = Money.zero(currency)
        return cls(nothing, nothing, nothing, nothing)

    @classmethod
    def of_minor(cls, currency: str, minors: dict[Component, int]) -> Amounts:
        """Build from minor units by component; a missing component is zero."""
        unit = Currency(currency)
        return cls(
            Money(minors.get(Component.PRINCIPAL, 0), unit),
            Money(minors.get(Component.INTEREST, 0), unit),
            Money(minors.get(Component.PENALTY_INTEREST, 0), unit),
            Money(minors.get(Component.FEES, 0), unit),
        )

    @classmethod
    def only(cls, component: Component, amount: Money) -> Amounts:
        """An amount of one component, nothing of the others."""
        return cls.of_minor(amount.currency, {component: amount.minor})

    @property
    def currency(self) -> Currency:
        """ISO 4217 code of all components."""
        return self.principal.currency

    @property
    def minor(self) -> int:
        """The sum of the components in minor units."""
        return self.principal.minor + self.interest.minor + self.penalty_interest.minor + self.fees.minor

    @property
    def total(self) -> Money:
        """The sum of the components."""
        return Money(self.minor, self.currency)

    def part(self, component: Component) -> Money:
        """The amount of one component."""
        match component:
            case Component.PRINCIPAL:
                return self.principal
            case Component.INTEREST:
                return self.interest
            case Component.PENALTY_INTEREST:
                return self.penalty_interest
            case Component.FEES:
                return self.fees

    def __add__(self, other: Amounts) -> Amounts:
        """Sum by component."""
        return Amounts(
            self.principal + other.principal,
            self.interest + other.interest,
            self.penalty_interest + other.penalty_interest,
            self.fees + other.fees,
        )

    def __sub__(self, other: Amounts) -> Amounts:
        """Difference by component; may be negative."""
        return Amounts(
            self.principal - other.principal,
            self.interest - other.interest,
            self.penalty_interest - other.penalty_interest,
            self.fees - other.fees,
        )

    def __bool__(self) -> bool:
        """True unless every component is zero."""
        return bool(self.principal.minor or self.interest.minor or self.penalty_interest.minor or self.fees.minor)


def sum_amounts(items: Iterable[Amounts], currency: str) -> Amounts:
    """Sum by component; zero in ``currency`` for none.

    Raises:
        ValueError: an amount in another currency.
    """
    principal = interest = penalty = fees = 0
    for item in items:
        parts = (item.principal, item.interest, item.penalty_interest, item.fees)
        if any(part.currency != currency for part in parts):
            raise ValueError(f"an amount in {item.currency} does not meet a sum in {currency}")
        principal += parts[0].minor
        interest += parts[1].minor
        penalty += parts[2].minor
        fees += parts[3].minor
    unit = Currency(currency)
    return Amounts(Money(principal, unit), Money(interest, unit), Money(penalty, unit), Money(fees, unit))
