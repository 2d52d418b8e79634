"""The facts of a hardship as one line, for whoever decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.domain.hardship import HardshipFacts
    from agent_desk.wording.vocabulary import Vocabulary


def facts_line(words: Vocabulary, facts: HardshipFacts) -> str:
    """``Since 22 May 2026 · income ¥4,600.00 · costs ¥1,900.00 · ¥2,700.00 left``; empty when nothing is known."""
    parts: list[str] = []
    if facts.since is not None:
        parts.append(words.tr(QT_TRANSLATE_NOOP("Words", "since {date}")).format(date=words.date(facts.since)))
    amounts = (
        (QT_TRANSLATE_NOOP("Words", "income {amount} a month"), facts.income),
        (QT_TRANSLATE_NOOP("Words", "essential costs {amount}"), facts.costs),
        (QT_TRANSLATE_NOOP("Words", "{amount} left"), facts.left),
        (QT_TRANSLATE_NOOP("Words", "can pay {amount}"), facts.can_pay),
    )
    parts += [words.tr(text).format(amount=words.money(amount)) for text, amount in amounts if amount is not None]
    if facts.first_due is not None:
        parts.append(words.tr(QT_TRANSLATE_NOOP("Words", "from {date}")).format(date=words.date(facts.first_due)))
    joined = " · ".join(parts)
    return joined[:1].upper() + joined[1:]
