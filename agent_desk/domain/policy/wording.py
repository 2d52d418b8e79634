"""What a text to a borrower may not say, from the pack, and a check of a text before it goes out.

Conventions of this file: a text that somebody wrote is held against the pack's phrases, against gaps that were left
open, and against the amounts of the case. What may not go out stops it; an amount that the case does not know may be
right, so it only has to be looked at. Places are counted in characters from 0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class WordFault(StrEnum):
    """What is wrong with a text. Codes, never renamed."""

    FORBIDDEN = "forbidden"
    GAP = "gap"
    CURRENCY = "currency"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class WordRule:
    """Phrases that may not go out to a borrower.

    Attributes:
        rule_id: Stable id.
        phrases: By language tag; those of every language are looked for in every text.
        titles: What they are, by language tag.
        advice: What to write instead, by language tag.
        source: Where the ban comes from, in words.
    """

    rule_id: str
    phrases: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, str] = field(default_factory=dict)
    advice: Mapping[str, str] = field(default_factory=dict)
    source: str = ""

    def title(self, wanted: str, binding: str) -> str:
        """What the phrases are, in a language; the id where the pack names none."""
        return self.titles.get(wanted) or self.titles.get(binding) or self.rule_id

    def advise(self, wanted: str, binding: str) -> str:
        """What to do, in a language; empty where the pack says nothing."""
        return self.advice.get(wanted) or self.advice.get(binding) or ""


@dataclass(frozen=True, slots=True)
class WordFinding:
    """Something in a text.

    Attributes:
        start: Of the words in the text.
        words: As they stand there.
        rule: Of the pack; ``None`` for what is checked everywhere.
    """

    fault: WordFault
    start: int
    words: str
    rule: WordRule | None = None

    @property
    def stops(self) -> bool:
        """May the text not go out like this?"""
        return self.fault is not WordFault.AMOUNT


@dataclass(frozen=True, slots=True)
class Figures:
    """The amounts that a case knows; a text that names another one is looked at again."""

    currency: str
    amounts: frozenset[Money]


#: A gap that somebody meant to fill in: ``{amount}``, ``[date]``, ``____``, ``XXX``, ``TBD``, ``???``.
_GAP: Final = re.compile(r"\{[^{}\n]*\}|\[[^\[\]\n]*\]|_{3,}|(?<!\w)(?:[xX]{3,}|TBD|TODO)(?!\w)|[?？]{3,}")
_NUMBER: Final = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
#: Signs and words of currencies, and which currencies each may stand for.
_SIGNS: Final = {
    "¥": ("CNY", "JPY"), "￥": ("CNY", "JPY"), "$": ("USD", "AUD"), "£": ("GBP",), "€": ("EUR",),
    "CNY": ("CNY",), "RMB": ("CNY",), "USD": ("USD",), "AUD": ("AUD",), "GBP": ("GBP",), "EUR": ("EUR",),
}  # fmt: skip
_WORDS: Final = {
    "元": ("CNY",), "块": ("CNY",), "人民币": ("CNY",), "yuan": ("CNY",), "dollars": ("USD", "AUD"),
    "美元": ("USD",), "pounds": ("GBP",), "英镑": ("GBP",), "euros": ("EUR",), "欧元": ("EUR",),
}  # fmt: skip
_MONEY: Final = re.compile(
    rf"(?P<sign>{'|'.join(map(re.escape, sorted(_SIGNS, key=len, reverse=True)))})\s?(?P<before>{_NUMBER})"
    rf"|(?P<after>{_NUMBER})\s?(?P<ten>万?)(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})",
    re.IGNORECASE,
)


def check_words(text: str, rules: tuple[WordRule, ...], figures: Figures) -> tuple[WordFinding, ...]:
    """What is wrong with a text, in the order of its words.

    Args:
        text: As somebody wrote it.
        rules: Of the pack.
        figures: Of the case.
    """
    found = [*_forbidden(text, rules), *_gaps(text), *_amounts(text, figures)]
    return tuple(sorted(found, key=lambda item: (item.start, item.fault)))


def require_sendable(findings: tuple[WordFinding, ...]) -> None:
    """Raise for the first finding that stops a text.

    Raises:
        RuleError: ``words.forbidden``, ``words.gap`` or ``words.currency``, with the words and their place from 1.
    """
    for item in findings:
        if item.stops:
            rule = item.rule.rule_id if item.rule is not None else ""
            raise RuleError(f"words.{item.fault.value}", words=item.words, place=item.start + 1, rule=rule)


def _forbidden(text: str, rules: tuple[WordRule, ...]) -> Iterator[WordFinding]:
    for rule in rules:
        for phrases in rule.phrases.values():
            for phrase in phrases:
                for match in re.finditer(_pattern(phrase), text, re.IGNORECASE):
                    yield WordFinding(WordFault.FORBIDDEN, match.start(), match[0], rule)


def _pattern(phrase: str) -> str:
    """The phrase with any blanks between its words; a word of letters stands alone, what is written solid anywhere."""
    solid = r"\s+".join(map(re.escape, phrase.split()))
    return rf"(?<![A-Za-z]){solid}(?![A-Za-z])" if phrase.isascii() else solid


def _gaps(text: str) -> Iterator[WordFinding]:
    for match in _GAP.finditer(text):
        yield WordFinding(WordFault.GAP, match.start(), match[0])


def _amounts(text: str, figures: Figures) -> Iterator[WordFinding]:
    for match in _MONEY.finditer(text):
        mark = match["sign"] or match["word"]
        meant = _SIGNS.get(mark.upper()) or _WORDS[mark.lower()]
        if figures.currency not in meant:
            yield WordFinding(WordFault.CURRENCY, match.start(), match[0])
            continue
        number = Decimal((match["before"] or match["after"]).replace(",", "").replace("，", ""))
        try:
            amount = Money.of(number * (10_000 if match["ten"] else 1), figures.currency)
        except InputError:  # finer than the currency: no amount of the case
            yield WordFinding(WordFault.AMOUNT, match.start(), match[0])
            continue
        if amount not in figures.amounts:
            yield WordFinding(WordFault.AMOUNT, match.start(), match[0])
