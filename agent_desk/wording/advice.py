"""Sentences for the contact guard: the fact first, then the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from agent_desk.domain.case import ActionKind
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


def advice_parts(words: Vocabulary, advice: ContactAdvice) -> tuple[str, str]:
    """Hours, and what is left; or what stands in the way, and when it is over. The second may be empty."""
    if advice.barrier is None:
        title = words.action(ActionKind.CALLBACK)
        if advice.opens is not None and advice.closes is not None:
            hours = words.tr(QT_TRANSLATE_NOOP("Words", "{opens}–{closes} ok"))
            title = hours.format(opens=f"{advice.opens:%H:%M}", closes=f"{advice.closes:%H:%M}")
        first = advice.tightest
        if first is None:
            return title, ""
        left = words.tr(QT_TRANSLATE_NOOP("Words", "contact {number} of {most}"))
        return title, left.format(number=first.used + 1, most=first.most)
    title = words.tr(BARRIERS[advice.barrier]).format(clock=f"{advice.local:%H:%M}")
    if advice.flag is not None:
        return f"{title}: {words.tr(FLAGS[advice.flag])}", ""
    if advice.next_at is None:
        return title, ""
    local = advice.next_at.astimezone(ZoneInfo(str(advice.local.tzinfo)))
    following = words.tr(QT_TRANSLATE_NOOP("Words", "Next {day}, {clock}"))
    return title, following.format(day=words.date(local.date()), clock=f"{local:%H:%M}")


def advice_sentence(words: Vocabulary, advice: ContactAdvice) -> str:
    """One line: hours and what is left, or what stands in the way and when it is over."""
    return (" · " if advice.allowed else ". ").join(part for part in advice_parts(words, advice) if part)
