"""Offers: what the policy holds for a borrower, the same for the same facts, whoever asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.policy.nearest import nearest_allowed
from agent_desk.domain.policy.offers import Affordable, Facts, Offer, affordable, offer_board

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.concessions import Waiver
    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import Role
    from agent_desk.domain.proposal import Preview, Proposal
    from agent_desk.services.negotiate import Context


@dataclass(frozen=True)
class OfferBoard:
    """The use case. Pure: works on a context that ``Negotiate.open`` has read."""

    def board(self, context: Context, reason: HardshipReason | None) -> tuple[Offer, ...]:
        """The offers, ranked by the stated rule."""
        return offer_board(self._facts(context, reason))

    def affordable(
        self,
        context: Context,
        reason: HardshipReason | None,
        amount: Money,
        waivers: Sequence[Waiver],
        role: Role,
    ) -> Affordable:
        """The cheapest plan that fits an amount a month, and the nearest within a role's own limits.

        Raises:
            InputError: ``affordable.amount`` for zero or less.
        """
        if amount.minor <= 0:
            raise InputError("affordable.amount", amount=str(amount))
        return affordable(self._facts(context, reason), amount, waivers, role)

    def nearest(
        self, context: Context, reason: HardshipReason | None, proposal: Proposal, role: Role
    ) -> Preview | None:
        """The nearest whole proposal that a role may grant; ``None`` when there is none."""
        return nearest_allowed(proposal, context.loan, context.position, reason, context.evidence, context.pack, role)

    def _facts(self, context: Context, reason: HardshipReason | None) -> Facts:
        return Facts(context.loan, context.position, reason, context.evidence, context.pack)
