"""Sentences for the contact guard: the fact first, then the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from agent_desk.domain.contact import Barrier, StopFlag
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.domain.contact import ContactAdvice
    from agent_desk.wording.vocabulary import Vocabulary

BARRIERS: Final = {
    Barrier.FLAG: QT_TRANSLATE_NOOP("Words", "No contact"),
    Barrier.HOURS: QT_TRANSLATE_NOOP("Words", "No call now: it is {clock}"),
    Barrier.HOLIDAY: QT_TRANSLATE_NOOP("Words", "No contact today: public holiday"),
    Barrier.CONVERSATIONS_PER_DAY: QT_TRANSLATE_NOOP("Words", "No more conversations today"),
    Barrier.ATTEMPTS_PER_DAY: QT_TRANSLATE_NOOP("Words", "No more calls to this number today"),
    Barrier.NOTICES_PER_DAY: QT_TRANSLATE_NOOP("Words", "No more messages today"),
    Barrier.CONTACTS_PER_WEEK: QT_TRANSLATE_NOOP("Words", "No more contacts this week"),
    Barrier.CONTACTS_PER_MONTH: QT_TRANSLATE_NOOP("Words", "No more contacts this month"),
    Barrier.CALLS_PER_7_DAYS: QT_TRANSLATE_NOOP("Words", "No more calls within 7 days"),
    Barrier.QUIET_PERIOD: QT_TRANSLATE_NOOP("Words", "No call so soon after a conversation"),
}
FLAGS: Final = {
    StopFlag.DISPUTE: QT_TRANSLATE_NOOP("Words", "the debt is disputed"),
    StopFlag.DEATH: QT_TRANSLATE_NOOP("Words", "the borrower has died"),
    StopFlag.INSOLVENCY: QT_TRANSLATE_NOOP("Words", "insolvency or a moratorium"),
    StopFlag.COMPLAINT: QT_TRANSLATE_NOOP("Words", "a complaint is open"),
    StopFlag.ADVISER: QT_TRANSLATE_NOOP("Words", "a lawyer or adviser acts"),
    StopFlag.INCAPACITY: QT_TRANSLATE_NOOP("Words", "a minor, or without capacity"),
    StopFlag.DO_NOT_CALL: QT_TRANSLATE_NOOP("Words", "the borrower asked not to be called"),
    StopFlag.PLAN_KEPT: QT_TRANSLATE_NOOP("Words", "a plan is being kept"),
}


def advice_sentence(words: Vocabulary, advice: ContactAdvice) -> str:
    """One line: hours and what is left, or what stands in the way and when it is over."""
    if advice.barrier is None:
        opens = f"{advice.opens:%H:%M}" if advice.opens is not None else ""
        closes = f"{advice.closes:%H:%M}" if advice.closes is not None else ""
        text = words.tr(QT_TRANSLATE_NOOP("Words", "{opens}–{closes} ok")).format(opens=opens, closes=closes)
        if advice.counters:
            first = min(advice.counters, key=lambda item: item.left)
            left = words.tr(QT_TRANSLATE_NOOP("Words", "contact {number} of {most}"))
            text += " · " + left.format(number=first.used + 1, most=first.most)
        return text
    text = words.tr(BARRIERS[advice.barrier]).format(clock=f"{advice.local:%H:%M}")
    if advice.flag is not None:
        return f"{text}: {words.tr(FLAGS[advice.flag])}"
    if advice.next_at is not None:
        local = advice.next_at.astimezone(ZoneInfo(str(advice.local.tzinfo)))
        following = words.tr(QT_TRANSLATE_NOOP("Words", "Next {day}, {clock}"))
        text += ". " + following.format(day=words.date(local.date()), clock=f"{local:%H:%M}")
    return text
