"""Sentences for policy packs: what contradicts, what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desk.domain.people import Role
from agent_desk.domain.policy.differences import KEEPING, RETENTION_DAILY
from agent_desk.domain.policy.lines import IN_5_YEARS, IN_12_MONTHS, KEPT_BEFORE, PROMISE
from agent_desk.domain.policy.pack import ALL
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from decimal import Decimal

    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.policy.differences import Difference
    from agent_desk.domain.policy.pack import Measure
    from agent_desk.domain.policy.soundness import Flaw
    from agent_desk.wording.vocabulary import Vocabulary

FLAWS: Final = {
    "pack.ladder": QT_TRANSLATE_NOOP(
        "Words", "Rule {rule}: {0} may grant {1}, {2} only {3}. A higher role may never have less"
    ),
    "pack.above-cap": QT_TRANSLATE_NOOP("Words", "Rule {rule}: {0} may grant {1}, but nobody may pass {2}"),
    "pack.share": QT_TRANSLATE_NOOP(
        "Words", "Rule {rule}: {0} has a share of {1}. Write shares as fractions: 0.30 is 30 %"
    ),
    "pack.ladder-frequency": QT_TRANSLATE_NOOP("Words", "How often: {1} may grant less often than {0}"),
    "pack.ladder-kept": QT_TRANSLATE_NOOP("Words", "Kept before: {1} must wait longer than {0}"),
    "pack.bucket-gap": QT_TRANSLATE_NOOP(
        "Words", "Rule {rule}: no limit for {0} at {1}, between two stages that have one"
    ),
    "pack.overlap": QT_TRANSLATE_NOOP(
        "Words", "Rule {rule}: rule {0} sets a limit for the same at {1} already. One stage may have one limit"
    ),
    "pack.own-approval": QT_TRANSLATE_NOOP("Words", "{0} wrote this pack and approved it. Somebody else must approve"),
    "pack.disclosure-twice": QT_TRANSLATE_NOOP("Words", "The disclosure {rule} is named twice. Leave one of them out"),
    "pack.disclosure-text": QT_TRANSLATE_NOOP(
        "Words", "The disclosure {rule} has no text in the language that binds, {0}. Write one"
    ),
    "pack.wording-twice": QT_TRANSLATE_NOOP("Words", "The ban on words {rule} is named twice. Leave one of them out"),
    "pack.unconfirmed": QT_TRANSLATE_NOOP(
        "Words", "Rule {rule}: law not confirmed yet ({0}). Somebody has to accept this by name"
    ),
}


def flaw_sentence(words: Vocabulary, flaw: Flaw) -> str:
    """One flaw as a sentence, roles and values in words."""
    roles = {role.value: words.role(role, inside=True) for role in Role}
    values = [roles.get(value, value) or "—" for value in flaw.values]
    return words.tr(FLAWS[flaw.code]).format(*values, rule=flaw.rule)


#: What a line without a kind of concession is about.
OTHER_LINES: Final = {
    IN_12_MONTHS: QT_TRANSLATE_NOOP("Words", "How often in 12 months"),
    IN_5_YEARS: QT_TRANSLATE_NOOP("Words", "How often in 5 years"),
    KEPT_BEFORE: QT_TRANSLATE_NOOP("Words", "Kept before the next"),
    PROMISE: QT_TRANSLATE_NOOP("Words", "Promise to pay, days ahead"),
}


def line_name(words: Vocabulary, rule: str, kind: ConcessionKind | None) -> str:
    """What a line of limits is about."""
    return words.concession(kind) if kind is not None else words.tr(OTHER_LINES[rule])


def limit_text(words: Vocabulary, measure: Measure | None, value: Decimal | None, currency: str) -> str:
    """A role's cell: the limit, none, or all that is owed; a plain number for a count."""
    if value is None:
        return words.tr(QT_TRANSLATE_NOOP("Words", "none"))
    if value == ALL:
        return words.tr(QT_TRANSLATE_NOOP("Words", "all"))
    if measure is None:
        return str(int(value))
    return words.measure(measure, value, currency)


def keeping_words(words: Vocabulary, item: Difference) -> tuple[str, str]:
    """How records are kept from now on, and how they were."""
    return _keeping(words, item.rule, item.after), _keeping(words, item.rule, item.before)


def _keeping(words: Vocabulary, rule: str, value: Decimal | None) -> str:
    if rule == RETENTION_DAILY:
        by_itself = QT_TRANSLATE_NOOP("Words", "What is kept no longer goes by itself")
        by_hand = QT_TRANSLATE_NOOP("Words", "What is kept no longer is deleted by a person")
        return words.tr(by_itself if value else by_hand)
    if not value:
        return words.tr(QT_TRANSLATE_NOOP("Words", "Records are kept for good"))
    return words.tr(QT_TRANSLATE_NOOP("Words", "Records are kept for {years} years")).format(years=int(value))


def difference_sentence(words: Vocabulary, item: Difference, currency: str) -> str:
    """One cell that differs, in plain words."""
    if item.rule in KEEPING:
        after, before = keeping_words(words, item)
        text = QT_TRANSLATE_NOOP("Words", "{after}; before: {before}")
        return words.tr(text).format(after=after, before=before)
    after = limit_text(words, item.measure, item.after, currency)
    before = limit_text(words, item.measure, item.before, currency)
    who = words.role(item.role) if item.role is not None else words.tr(QT_TRANSLATE_NOOP("Words", "Nobody over"))
    text = (
        QT_TRANSLATE_NOOP("Words", "{what}, rule {rule}, {who}: {after} instead of {before} (wider)")
        if item.wider
        else QT_TRANSLATE_NOOP("Words", "{what}, rule {rule}, {who}: {after} instead of {before} (tighter)")
    )
    if item.kind is None:
        text = (
            QT_TRANSLATE_NOOP("Words", "{what}, {who}: {after} instead of {before} (wider)")
            if item.wider
            else QT_TRANSLATE_NOOP("Words", "{what}, {who}: {after} instead of {before} (tighter)")
        )
    what = line_name(words, item.rule, item.kind)
    return words.tr(text).format(what=what, rule=item.rule, who=who, after=after, before=before)
