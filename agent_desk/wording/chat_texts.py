"""Short texts for a chat, with the figures filled in; said to the borrower, in the language of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.domain.proposal import Preview
    from agent_desk.wording.words import Words


def offer_text(words: Words, view: Preview) -> tuple[str, tuple[str, ...]]:
    """An offer in two sentences, and the figures in it.

    Args:
        words: In the borrower's language.
        view: What the offer comes to.
    """
    rows = [row for row in view.schedule.instalments if row.due.total]
    first, last = rows[0], rows[-1]
    more = view.difference
    figures = {
        "first": words.money(first.due.total),
        "first_date": words.date(first.due_date),
        "last": words.money(last.due.total),
        "last_date": words.date(last.due_date),
        "difference": words.money(more if more.minor >= 0 else -more),
    }
    if len(rows) == 1:
        offer = QT_TRANSLATE_NOOP("Words", "We can offer this: you pay {first} on {first_date}.")
    else:
        offer = QT_TRANSLATE_NOOP(
            "Words",
            "We can offer this: {count} payments, the first of {first} on {first_date}, "
            "the last of {last} on {last_date}.",
        )
    if not more:
        sum_up = QT_TRANSLATE_NOOP("Words", "In total you pay the same as now.")
    elif more.minor > 0:
        sum_up = QT_TRANSLATE_NOOP("Words", "In total that is {difference} more than now.")
    else:
        sum_up = QT_TRANSLATE_NOOP("Words", "In total that is {difference} less than now.")
    parts = [words.tr(text).format(count=len(rows), **figures) for text in (offer, sum_up)]
    text = words.tr(QT_TRANSLATE_NOOP("Words", "{one} {other}")).format(one=parts[0], other=parts[1])
    return text, tuple(figure for figure in figures.values() if figure in text)
