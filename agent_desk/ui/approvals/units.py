"""The unit in which a concession is told: a new plan in months, because its instalments fall month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.policy.pack import Measure

if TYPE_CHECKING:
    from decimal import Decimal

    from agent_desk.wording.words import Words


def told_in(kind: ConcessionKind | None, measure: Measure) -> Measure:
    """The measure to say."""
    if kind is ConcessionKind.REAMORTISATION and measure is Measure.INSTALMENTS:
        return Measure.MONTHS
    return measure


def told(words: Words, kind: ConcessionKind | None, measure: Measure, value: Decimal | None, currency: str = "") -> str:
    """A value of a concession with its unit."""
    return words.measure(told_in(kind, measure), value, currency)
