"""Offers: what the policy holds for a borrower, the same for the same facts, whoever asks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.evidence import EvidenceId, EvidenceRecord
from agent_desk.domain.people import UserId
from agent_desk.domain.policy.evidence import evidence_standing
from agent_desk.domain.policy.nearest import nearest_allowed
from agent_desk.domain.policy.offers import Affordable, Facts, Offer, affordable, offer_board

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

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
        first_due: date | None = None,
    ) -> Affordable:
        """The cheapest plan that fits an amount a month, and the nearest within a role's own limits.

        Args:
            context: As read.
            reason: By which the rules are chosen.
            amount: What can be paid a month.
            waivers: Given with the plan, as far as the granting role may.
            role: Of whoever asks.
            first_due: The first due date of the plan; the next regular one when absent.

        Raises:
            InputError: ``affordable.amount`` for zero or less.
        """
        if amount.minor <= 0:
            raise InputError("affordable.amount", amount=str(amount))
        return affordable(self._facts(context, reason), amount, waivers, role, first_due)

    def nearest(
        self, context: Context, reason: HardshipReason | None, proposal: Proposal, role: Role
    ) -> Preview | None:
        """The nearest whole proposal that a role may grant; ``None`` when there is none."""
        return nearest_allowed(proposal, context.loan, context.position, reason, context.evidence, context.pack, role)

    def expecting(self, context: Context, reason: HardshipReason | None) -> Context:
        """The context as if the proof that a reason asks for had come; unchanged when it has, or without a reason.

        For looking ahead alone: nothing is stored, and nothing may be granted on it.
        """
        if reason is None or evidence_standing(reason, context.evidence, context.as_of, context.pack).is_complete:
            return context
        on = context.as_of
        seen_at = datetime.combine(on, time(), UTC)
        expected = (
            EvidenceRecord(
                EvidenceId("expected"), context.loan.number, kind, UserId(""), seen_at, on, on, digest="expected"
            )
            for kind in sorted(context.pack.evidence[reason].any_of)
        )
        return replace(context, evidence=(*context.evidence, *expected))

    def _facts(self, context: Context, reason: HardshipReason | None) -> Facts:
        return Facts(context.loan, context.position, reason, context.evidence, context.pack)
