"""May we contact this person now? Hours, counters, stop flags; what is left today, and when the next contact may be.

Conventions of this file: hours and days are the borrower's own; windows are half-open (22:00:00 is closed). What the
borrower begins is always allowed and never counted. A conversation is a call in which the borrower was reached; an
attempt is any call we made; a contact is a conversation or a message that was left. Counters run over calendar days
(per day), the last 7 days (per week) and the last 30 days (per month), the day asked about included; a quiet period
begins on the day of the conversation, its first day. A time agreed with the borrower prevails over the hours.

Source: the contact rules of the policy packs name theirs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agent_desk.domain.case import ActionKind, Channel, Direction, Disposition

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from agent_desk.domain.case import ContactEntry, NextAction
    from agent_desk.domain.policy.pack import ContactRules

#: Outcomes of calls in which the borrower was not reached.
_NOT_REACHED = frozenset(
    {
        Disposition.NO_ANSWER,
        Disposition.BUSY,
        Disposition.INVALID_NUMBER,
        Disposition.VOICEMAIL,
        Disposition.WRONG_PARTY,
        Disposition.THIRD_PARTY_MESSAGE,
        Disposition.THIRD_PARTY_REFUSED,
        Disposition.SYSTEM_ERROR,
    },
)
#: How far ahead the next allowed moment is looked for.
_HORIZON_DAYS = 62
#: An agreed time holds for so long before and after.
_AGREED = timedelta(minutes=30)


class StopFlag(StrEnum):
    """Why nobody may begin a contact. Stored codes, never renamed."""

    DISPUTE = "dispute"
    DEATH = "death"
    INSOLVENCY = "insolvency"
    COMPLAINT = "complaint"
    ADVISER = "adviser"
    INCAPACITY = "incapacity"
    DO_NOT_CALL = "do-not-call"
    PLAN_KEPT = "plan-kept"


_FLAGS = {
    Disposition.DISPUTES_AMOUNT: StopFlag.DISPUTE,
    Disposition.DISPUTES_IDENTITY: StopFlag.DISPUTE,
    Disposition.DECEASED: StopFlag.DEATH,
    Disposition.BANKRUPTCY: StopFlag.INSOLVENCY,
    Disposition.COMPLAINT: StopFlag.COMPLAINT,
    Disposition.ADVISER_ACTS: StopFlag.ADVISER,
    Disposition.INCAPACITY: StopFlag.INCAPACITY,
    Disposition.DO_NOT_CALL: StopFlag.DO_NOT_CALL,
}


class Barrier(StrEnum):
    """What stands in the way of a contact now. Stored codes, never renamed."""

    FLAG = "flag"
    HOURS = "hours"
    HOLIDAY = "holiday"
    CONVERSATIONS_PER_DAY = "conversations-per-day"
    ATTEMPTS_PER_DAY = "attempts-per-day"
    NOTICES_PER_DAY = "notices-per-day"
    CONTACTS_PER_WEEK = "contacts-per-week"
    CONTACTS_PER_MONTH = "contacts-per-month"
    CALLS_PER_7_DAYS = "calls-per-7-days"
    QUIET_PERIOD = "quiet-period"


@dataclass(frozen=True, slots=True)
class Counter:
    """One rule's count on a day."""

    barrier: Barrier
    used: int
    most: int

    @property
    def left(self) -> int:
        """How many more are allowed; never negative."""
        return max(0, self.most - self.used)


@dataclass(frozen=True, slots=True)
class ContactAdvice:
    """The answer.

    Attributes:
        allowed: May the desk begin a contact now?
        barrier: The first thing in the way, ``None`` when allowed.
        flag: For a stop flag, which.
        opens, closes: The hours of the day, the borrower's own; ``None`` when it is closed all day.
        counters: What is used and left.
        next_at: The next moment (UTC) at which a contact is allowed; ``None`` when a flag stands in the way, or none
            lies within two months.
        local: Now, where the borrower lives.
    """

    allowed: bool
    barrier: Barrier | None
    flag: StopFlag | None
    opens: time | None
    closes: time | None
    counters: tuple[Counter, ...]
    next_at: datetime | None
    local: datetime

    @property
    def tightest(self) -> Counter | None:
        """The counter of which the least is left; ``None`` where nothing is counted."""
        return min(self.counters, key=lambda item: item.left, default=None)


def stop_flags(entries: Sequence[ContactEntry], action: NextAction) -> tuple[StopFlag, ...]:
    """Stop flags that the log and the next action raise, each once."""
    raised = {_FLAGS[entry.disposition] for entry in entries if entry.disposition in _FLAGS}
    if action.kind is ActionKind.PLAN_KEPT:
        raised.add(StopFlag.PLAN_KEPT)
    return tuple(sorted(raised))


@dataclass(frozen=True, slots=True)
class ContactGuard:
    """The rules applied to one borrower.

    Attributes:
        zone: IANA name of the borrower's time zone.
        is_holiday: Whether a date is a holiday on which contact is barred.
    """

    rules: ContactRules
    zone: str
    is_holiday: Callable[[date], bool]

    def advise(
        self, entries: Sequence[ContactEntry], action: NextAction, now: datetime, channel: Channel = Channel.HOTLINE
    ) -> ContactAdvice:
        """May the desk begin a contact on a channel now?

        Args:
            entries: The borrower's contacts, any order; across all the lender's agencies.
            action: What comes next on the case (an agreed call back, a plan being kept).
            now: Aware.
            channel: A message counts as a notice, a call as an attempt.
        """
        local = now.astimezone(ZoneInfo(self.zone))
        flags = stop_flags(entries, action)
        made = [(e.at.astimezone(ZoneInfo(self.zone)).date(), e) for e in entries if e.direction is Direction.OUTBOUND]
        counters = self._counters(made, local.date(), channel)
        barrier = Barrier.FLAG if flags else self._barrier(made, local, action, channel)
        opens, closes = self._window(local.date())
        return ContactAdvice(
            allowed=barrier is None,
            barrier=barrier,
            flag=flags[0] if flags else None,
            opens=opens,
            closes=closes,
            counters=counters,
            next_at=None if flags else now if barrier is None else self._next(made, local, channel),
            local=local,
        )

    def _window(self, day: date) -> tuple[time | None, time | None]:
        opens, closes = self.rules.open_minute[day.weekday()], self.rules.close_minute[day.weekday()]
        if opens is None or closes is None or self._barred(day):
            return None, None
        return time(opens // 60, opens % 60), time(closes // 60 % 24, closes % 60)

    def _barred(self, day: date) -> bool:
        return bool(self.rules.holidays) and self.is_holiday(day)

    def _barrier(
        self, made: Sequence[tuple[date, ContactEntry]], local: datetime, action: NextAction, channel: Channel
    ) -> Barrier | None:
        agreed = action.due_at if action.kind is ActionKind.CALLBACK else None
        if agreed is None or abs(agreed - local) > _AGREED:
            day = local.date()
            if self._barred(day):
                return Barrier.HOLIDAY
            opens, closes = self.rules.open_minute[day.weekday()], self.rules.close_minute[day.weekday()]
            minute = local.hour * 60 + local.minute
            if opens is None or closes is None or not opens <= minute < closes:
                return Barrier.HOURS
        return self._full(made, local.date(), channel)

    def _full(self, made: Sequence[tuple[date, ContactEntry]], day: date, channel: Channel) -> Barrier | None:
        quiet = self.rules.quiet_days_after_talk
        if quiet is not None and channel is Channel.HOTLINE:
            talks = [on for on, entry in made if _is_conversation(entry)]
            if any(on <= day < on + timedelta(days=quiet) for on in talks):
                return Barrier.QUIET_PERIOD
        return next((item.barrier for item in self._counters(made, day, channel) if not item.left), None)

    def _counters(self, made: Sequence[tuple[date, ContactEntry]], day: date, channel: Channel) -> tuple[Counter, ...]:
        rules = self.rules
        call = channel is Channel.HOTLINE
        wanted = (
            (Barrier.CONVERSATIONS_PER_DAY, rules.conversations_per_day if call else None, 1, _is_conversation),
            (Barrier.ATTEMPTS_PER_DAY, rules.attempts_per_day if call else None, 1, _is_attempt),
            (Barrier.NOTICES_PER_DAY, None if call else rules.notices_per_day, 1, _is_notice),
            (Barrier.CONTACTS_PER_WEEK, rules.contacts_per_week, 7, _is_contact),
            (Barrier.CONTACTS_PER_MONTH, rules.contacts_per_month, 30, _is_contact),
            (Barrier.CALLS_PER_7_DAYS, rules.calls_per_7_days if call else None, 7, _is_attempt),
        )
        return tuple(
            Counter(barrier, sum(1 for on, e in made if day - timedelta(days=span) < on <= day and counts(e)), most)
            for barrier, most, span, counts in wanted
            if most is not None
        )

    def _next(self, made: Sequence[tuple[date, ContactEntry]], local: datetime, channel: Channel) -> datetime | None:
        for ahead in range(_HORIZON_DAYS):
            day = local.date() + timedelta(days=ahead)
            opens, _ = self._window(day)
            if opens is None:
                continue
            start = datetime.combine(day, opens, ZoneInfo(self.zone))
            if start > local and self._full(made, day, channel) is None:
                return start.astimezone(UTC)
        return None


def _is_conversation(entry: ContactEntry) -> bool:
    return entry.channel is Channel.HOTLINE and entry.disposition is not None and entry.disposition not in _NOT_REACHED


def _is_attempt(entry: ContactEntry) -> bool:
    return entry.channel is Channel.HOTLINE


def _is_notice(entry: ContactEntry) -> bool:
    return entry.channel is not Channel.HOTLINE


def _is_contact(entry: ContactEntry) -> bool:
    return _is_conversation(entry) or _is_notice(entry) or entry.disposition is Disposition.VOICEMAIL
