"""The lines of a pack in words: what a limit is about, a cell, the cap, where it comes from, how it differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.policy.differences import KEEPING
from agent_desk.domain.policy.lines import IN_5_YEARS, IN_12_MONTHS, KEPT_BEFORE
from agent_desk.domain.policy.pack import ALL, Measure, SourceStatus
from agent_desk.wording.names import QT_TRANSLATE_NOOP
from agent_desk.wording.policy import keeping_words, limit_text, line_name

if TYPE_CHECKING:
    from decimal import Decimal

    from agent_desk.domain.policy.differences import Difference
    from agent_desk.domain.policy.lines import LimitLine
    from agent_desk.wording.vocabulary import Vocabulary

_UNITS: Final = {
    Measure.DAYS: QT_TRANSLATE_NOOP("Words", "longest, in days"),
    Measure.MONTHS: QT_TRANSLATE_NOOP("Words", "longest, in months"),
    Measure.INSTALMENTS: QT_TRANSLATE_NOOP("Words", "most instalments"),
    Measure.SHARE: QT_TRANSLATE_NOOP("Words", "share of what is owed"),
    Measure.AMOUNT: QT_TRANSLATE_NOOP("Words", "and at most"),
}
_COUNTS: Final = {
    IN_12_MONTHS: QT_TRANSLATE_NOOP("Words", "concessions per loan"),
    IN_5_YEARS: QT_TRANSLATE_NOOP("Words", "concessions per loan"),
    KEPT_BEFORE: QT_TRANSLATE_NOOP("Words", "since the last concession"),
}
_GONE: Final = QT_TRANSLATE_NOOP("Words", "a line that is gone")
STATUSES: Final = {
    SourceStatus.PROPOSAL: QT_TRANSLATE_NOOP("Words", "proposal"),
    SourceStatus.CONFIRMED: QT_TRANSLATE_NOOP("Words", "law, confirmed"),
    SourceStatus.UNCONFIRMED: QT_TRANSLATE_NOOP("Words", "law, unconfirmed"),
}


def line_words(words: Vocabulary, line: LimitLine) -> tuple[str, str]:
    """What a line is about, and what its numbers count."""
    name = line_name(words, line.rule, line.kind)
    if line.measure is None:
        return name, words.tr(_COUNTS[line.rule])
    rule = words.tr(QT_TRANSLATE_NOOP("Words", "rule {rule}")).format(rule=line.rule) if line.kind else ""
    unit = words.tr(_UNITS[line.measure])
    return name, f"{rule} · {unit}" if rule else unit


def applies_words(words: Vocabulary, line: LimitLine) -> tuple[str, str]:
    """The stages a line applies to, and the reasons; empty for every one."""
    order = [bucket for bucket in DelinquencyBucket if bucket in line.buckets]
    if not order or len(order) == len(DelinquencyBucket):
        stages = words.tr(QT_TRANSLATE_NOOP("Words", "any stage"))
    elif len(order) == 1:
        stages = words.bucket(order[0])
    else:
        text = words.tr(QT_TRANSLATE_NOOP("Words", "{first} to {last}"))
        stages = text.format(first=words.bucket(order[0]), last=words.bucket(order[-1]))
    reasons = ", ".join(words.reason(reason) for reason in sorted(line.reasons))
    return stages, reasons or ", ".join(sorted(line.products))


def cell_text(words: Vocabulary, line: LimitLine, value: Decimal | None, currency: str) -> str:
    """A cell of the table: the bare number where the line names the unit."""
    if value is None or value == ALL or line.measure in (Measure.SHARE, Measure.AMOUNT):
        return limit_text(words, line.measure, value, currency)
    return str(int(value))


def cap_text(words: Vocabulary, line: LimitLine, currency: str) -> str:
    """What nobody may pass."""
    if line.cap is not None:
        return cell_text(words, line, line.cap, currency)
    if line.measure in (Measure.SHARE, Measure.AMOUNT):
        return words.tr(QT_TRANSLATE_NOOP("Words", "what is owed"))
    if line.kind is ConcessionKind.DEFERMENT:
        return words.tr(QT_TRANSLATE_NOOP("Words", "the term's rules"))
    return words.tr(QT_TRANSLATE_NOOP("Words", "no cap"))


def source_words(words: Vocabulary, line: LimitLine) -> tuple[str, str]:
    """Where the number that binds comes from, and how far it is confirmed."""
    source, status = line.binding_source
    return source, words.tr(STATUSES[status])


def difference_words(
    words: Vocabulary, item: Difference, line: LimitLine | None, currency: str
) -> tuple[str, str, str]:
    """One cell that differs: what holds now, instead of what and for whom, wider or tighter.

    Args:
        words: The language.
        item: The difference.
        line: Its line; ``None`` where the pack has it no more, or it is no limit.
        currency: Of the pack.
    """
    if item.rule in KEEPING:
        after, before = keeping_words(words, item)
        return after, words.tr(QT_TRANSLATE_NOOP("Words", "before: {before}")).format(before=before), ""
    who = words.role(item.role) if item.role is not None else words.tr(QT_TRANSLATE_NOOP("Words", "Nobody over"))
    what = line_name(words, item.rule, item.kind)
    after = limit_text(words, item.measure, item.after, currency)
    before = limit_text(words, item.measure, item.before, currency)
    title = words.tr(QT_TRANSLATE_NOOP("Words", "{who}: {what}, {after}"))
    inside = what[:1].lower() + what[1:] if words.language == "en" else what
    detail = words.tr(QT_TRANSLATE_NOOP("Words", "instead of {before}; {stages}"))
    stages = applies_words(words, line)[0] if line is not None else words.tr(_GONE)
    text = QT_TRANSLATE_NOOP("Words", "wider") if item.wider else QT_TRANSLATE_NOOP("Words", "tighter")
    return (
        title.format(who=who, what=inside, after=after),
        detail.format(before=before, stages=stages),
        words.tr(text),
    )
