"""Verdicts and limits of an option card in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.domain.concessions import ConcessionKind, Deferment
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.findings import deferment_days

if TYPE_CHECKING:
    from agent_desk.services.negotiate import OptionLimits
    from agent_desk.ui.case.choices import Choices
    from agent_desk.ui.case.negotiation import CardWords
    from agent_desk.ui.widgets.state_pill import Verdict as PillVerdict
    from agent_desk.wording import Words

PILLS: dict[Verdict, PillVerdict] = {
    Verdict.WITHIN: "within",
    Verdict.NEEDS_AUTHORITY: "authority",
    Verdict.FORBIDDEN: "forbidden",
}


def card_verdict(words: Words, card: CardWords, currency: str) -> tuple[PillVerdict, str, str]:
    """The pill of a card: which verdict, its short words, and the sentence behind it."""
    spoken = words.finding(card.finding, currency) if card.finding is not None else ""
    return PILLS[card.verdict], words.verdict(card.verdict, card.finding), spoken


def limit_words(words: Words, option: OptionLimits, choices: Choices, currency: str) -> str:
    """The limits under a track."""
    if option.kind is ConcessionKind.DEFERMENT and choices.in_months:
        text = QCoreApplication.translate("LimitWords", "{limits} days; a month counts as {days}")
        return text.format(limits=words.limit_line(option, currency), days=deferment_days(Deferment(months=1)))
    return words.limit_line(option, currency)
