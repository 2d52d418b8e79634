"""What changed under a decision, in words: one line each, from what to what."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from agent_desk.domain.basis import Aspect
from agent_desk.domain.money import Money
from agent_desk.wording.names import QT_TRANSLATE_NOOP
from agent_desk.wording.policy import limit_text, line_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.basis import Change
    from agent_desk.domain.policy.differences import Difference
    from agent_desk.wording.vocabulary import Vocabulary

#: So many are told in one sentence; the rest is counted.
_MOST: Final = 5

_NAMES: Final = {
    Aspect.DAY: QT_TRANSLATE_NOOP("Words", "Business date"),
    Aspect.RECEIVED: QT_TRANSLATE_NOOP("Words", "Received in all"),
    Aspect.PRINCIPAL: QT_TRANSLATE_NOOP("Words", "Overdue principal"),
    Aspect.INTEREST: QT_TRANSLATE_NOOP("Words", "Overdue interest"),
    Aspect.PENALTY: QT_TRANSLATE_NOOP("Words", "Penalty interest"),
    Aspect.FEES: QT_TRANSLATE_NOOP("Words", "Fees"),
    Aspect.DAYS_PAST_DUE: QT_TRANSLATE_NOOP("Words", "Days past due"),
    Aspect.TO_COME: QT_TRANSLATE_NOOP("Words", "Principal to come"),
    Aspect.POLICY: QT_TRANSLATE_NOOP("Words", "Policy"),
    Aspect.WAIVED: QT_TRANSLATE_NOOP("Words", "Waived"),
    Aspect.FIRST_DATE: QT_TRANSLATE_NOOP("Words", "First payment on"),
    Aspect.FIRST_PAYMENT: QT_TRANSLATE_NOOP("Words", "First payment"),
    Aspect.LAST_DATE: QT_TRANSLATE_NOOP("Words", "Last payment on"),
    Aspect.TOTAL: QT_TRANSLATE_NOOP("Words", "Total to pay"),
    Aspect.ROWS: QT_TRANSLATE_NOOP("Words", "Single payments of the plan"),
    Aspect.GONE: QT_TRANSLATE_NOOP("Words", "Nothing is left to agree on"),
}


def change_row(words: Vocabulary, change: Change, currency: str) -> tuple[str, str, str]:
    """What changed, from what and to what; without values where the name says it all."""
    if change.difference is not None:
        return _limit(words, change.difference, currency)
    name = words.tr(_NAMES[change.aspect])
    if change.before is None and change.after is None:
        return name, "", ""
    return name, _value(words, change.before), _value(words, change.after)


def change_line(words: Vocabulary, change: Change, currency: str) -> str:
    """One line: ``Overdue principal from ¥4,000.00 to ¥3,500.00``."""
    what, before, after = change_row(words, change, currency)
    if not before and not after:
        return what
    text = words.tr(QT_TRANSLATE_NOOP("Words", "{what} from {before} to {after}"))
    return text.format(what=what, before=before, after=after)


def changes_text(words: Vocabulary, changes: Sequence[Change], currency: str) -> str:
    """All in one sentence; from the sixth on only how many more."""
    lines = [change_line(words, item, currency) for item in changes[:_MOST]]
    if len(changes) > _MOST:
        more = words.tr(QT_TRANSLATE_NOOP("Words", "and {count} more"))
        lines.append(more.format(count=len(changes) - _MOST))
    return "; ".join(lines)


def _limit(words: Vocabulary, item: Difference, currency: str) -> tuple[str, str, str]:
    who = words.role(item.role) if item.role is not None else words.tr(QT_TRANSLATE_NOOP("Words", "Nobody over"))
    name = words.tr(QT_TRANSLATE_NOOP("Words", "Limit, {what}, {who}"))
    what = line_name(words, item.rule, item.kind)
    before = limit_text(words, item.measure, item.before, currency)
    after = limit_text(words, item.measure, item.after, currency)
    return name.format(what=what, who=who), before, after


def _value(words: Vocabulary, value: object) -> str:
    if isinstance(value, Money):
        return words.money(value)
    return words.date(value) if isinstance(value, dt.date) else str(value)
