"""The nearest allowed value in few words, where one value is all that differs from what was asked."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.concessions import Deferment, Waiver
from agent_desk.domain.policy.pack import Measure

if TYPE_CHECKING:
    from agent_desk.domain.proposal import AnyConcession, Proposal
    from agent_desk.wording import Words


def nearest_words(words: Words, asked: Proposal, nearest: Proposal) -> str:
    """The one value that would change, such as ``24 months``; empty when it is more than one, or something goes.

    Args:
        words: In the user's language.
        asked: What the controls stand for.
        nearest: What the acting role may grant.
    """
    kept = {item.kind: item for item in nearest.concessions}
    others = [kept.get(item.kind) for item in asked.concessions if kept.get(item.kind) != item]
    if len(others) != 1 or others[0] is None:
        return ""
    return _value(words, others[0])


def _value(words: Words, item: AnyConcession) -> str:
    if isinstance(item, Waiver):
        return (
            words.money(item.amount)
            if item.amount is not None
            else words.measure(Measure.SHARE, item.share or Decimal())
        )
    if isinstance(item, Deferment):
        if item.months is not None:
            return words.measure(Measure.MONTHS, Decimal(item.months))
        return words.measure(Measure.DAYS, Decimal(item.days or 0))
    return words.measure(Measure.MONTHS, Decimal(item.instalments))
