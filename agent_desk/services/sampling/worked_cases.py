"""What has been done on a made-up late loan: calls, a call back, a promise, evidence asked for.

Conventions of this file: everything happened in the days before the business date, in the hours in which one may call;
the next action is what the last call ended with.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agent_desk.domain.case import (
    ActionKind,
    Channel,
    ContactEntry,
    Direction,
    Disposition,
    NextAction,
)
from agent_desk.domain.evidence import EvidenceId, EvidenceKind, EvidenceRecord, HardshipReason
from agent_desk.domain.promise import PromiseId, PromiseStatus, PromiseToPay

if TYPE_CHECKING:
    from agent_desk.domain.loan import Loan
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import User
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.sampling.chances import Chances
    from agent_desk.services.sampling.parameters import SampleParameters

_TRIED = (
    Disposition.NO_ANSWER,
    Disposition.NO_ANSWER,
    Disposition.BUSY,
    Disposition.VOICEMAIL,
    Disposition.HUNG_UP,
    Disposition.WRONG_PARTY,
    Disposition.UNABLE_TO_PAY,
    Disposition.SAYS_PAID,
    Disposition.OFFER_DECLINED,
)
_ENDED_WITH = {
    ActionKind.CALLBACK: (Disposition.CALLBACK_SET,),
    ActionKind.PROMISE: (Disposition.PROMISE_FULL, Disposition.PROMISE_PARTIAL),
    ActionKind.PROMISE_BROKEN: (Disposition.PROMISE_FULL, Disposition.PROMISE_PARTIAL),
    ActionKind.EVIDENCE: (Disposition.HARDSHIP_CLAIMED, Disposition.DOCUMENTS_REQUESTED),
    ActionKind.FOLLOW_UP: (Disposition.UNABLE_TO_PAY, Disposition.REFUSES, Disposition.DISPUTES_AMOUNT),
}
#: A promise that is broken by now was made so many days ago, less one, to a date a week before.
_BROKEN_SINCE = 10
_OPEN_HOUR, _CLOSE_HOUR = 9, 20


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """What has been done on one loan.

    Attributes:
        contacts: Oldest first.
    """

    action: NextAction
    reason: HardshipReason | None
    contacts: tuple[ContactEntry, ...]
    promise: PromiseToPay | None = None
    evidence: tuple[EvidenceRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseMaker:
    """Makes what has been done.

    Attributes:
        agents: Who did it.
    """

    parameters: SampleParameters
    pack: PolicyPack
    agents: tuple[User, ...]

    def worked(self, loan: Loan, arrears: Money, since: int, chances: Chances) -> WorkedCase:
        """What has been done on a loan that is so many days past due (at least 1)."""
        on = self.parameters.portfolio.business_date
        kind = ActionKind(chances.weighted(self.parameters.actions))
        if kind is ActionKind.PROMISE_BROKEN and since < _BROKEN_SINCE:
            kind = ActionKind.CALLBACK
        agent = chances.one_of(self.agents)
        reason = (
            chances.weighted(self.parameters.reasons) if kind is ActionKind.EVIDENCE or chances.happens(35) else None
        )
        last = on - timedelta(
            days=_BROKEN_SINCE - 1 if kind is ActionKind.PROMISE_BROKEN else chances.whole(0, min(since, 4))
        )
        contacts = self._contacts(agent, kind, last, since, chances)
        promise = None
        if kind in (ActionKind.PROMISE, ActionKind.PROMISE_BROKEN):
            promise = self._promise(loan, arrears, agent, last, chances, is_broken=kind is ActionKind.PROMISE_BROKEN)
        evidence = self._evidence(loan, agent, reason, chances) if kind is ActionKind.FOLLOW_UP else ()
        return WorkedCase(self._action(kind, on, promise, chances), reason, contacts, promise, evidence)

    def _action(self, kind: ActionKind, on: date, promise: PromiseToPay | None, chances: Chances) -> NextAction:
        match kind:
            case ActionKind.CALLBACK:
                return NextAction(kind, due_at=self._moment(on + timedelta(days=chances.whole(0, 1)), chances))
            case ActionKind.PROMISE | ActionKind.PROMISE_BROKEN if promise is not None:
                return NextAction(kind, promise.due_date, amount=promise.amount, reference=promise.promise_id)
            case ActionKind.EVIDENCE:
                return NextAction(kind, on + timedelta(days=chances.whole(-2, 10)))
            case _:
                return NextAction(kind, on + timedelta(days=chances.whole(-1, 5)))

    def _moment(self, day: date, chances: Chances) -> datetime:
        hour = chances.whole(_OPEN_HOUR, _CLOSE_HOUR - 1)
        local = datetime(day.year, day.month, day.day, hour, chances.whole(0, 11) * 5, tzinfo=self._zone)
        return local.astimezone(UTC)

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.parameters.portfolio.time_zone)

    def _contacts(
        self, agent: User, kind: ActionKind, last: date, since: int, chances: Chances
    ) -> tuple[ContactEntry, ...]:
        entries: list[ContactEntry] = []
        for back in range(chances.whole(0, min(3, since)), 0, -1):
            day = last - timedelta(days=2 * back)
            entries.append(self.entry(chances.one_of(self.agents), day, chances.one_of(_TRIED), chances))
        entries.append(self.entry(agent, last, chances.one_of(_ENDED_WITH[kind]), chances))
        return tuple(entries)

    def entry(self, agent: User, day: date, disposition: Disposition, chances: Chances) -> ContactEntry:
        """A call or chat on a day that ended so."""
        spoke = disposition not in (Disposition.NO_ANSWER, Disposition.BUSY, Disposition.VOICEMAIL)
        return ContactEntry(
            at=self._moment(day, chances),
            on=day,
            user_id=agent.user_id,
            channel=Channel.CHAT if chances.happens(10) else Channel.HOTLINE,
            direction=Direction.INBOUND if spoke and chances.happens(30) else Direction.OUTBOUND,
            disposition=disposition,
            note="",
            seconds=chances.whole(60, 720) if spoke else chances.whole(5, 40),
        )

    def _promise(
        self, loan: Loan, arrears: Money, agent: User, made_on: date, chances: Chances, *, is_broken: bool
    ) -> PromiseToPay:
        rule = self.pack.promise
        most = min(7, rule.days_by_role.get(agent.role, 7))
        days = chances.whole(1, max(1, 8 - rule.broken_after_days)) if is_broken else chances.whole(4, max(4, most))
        amount = arrears.share(Decimal(chances.whole(4, 10)) / 10)
        return PromiseToPay(
            promise_id=PromiseId(f"PP-{loan.number}"),
            loan_number=loan.number,
            amount=amount,
            promised_on=made_on,
            due_date=made_on + timedelta(days=days),
            taken_by=agent.user_id,
            status=PromiseStatus.BROKEN if is_broken else PromiseStatus.OPEN,
        )

    def _evidence(
        self, loan: Loan, agent: User, reason: HardshipReason | None, chances: Chances
    ) -> tuple[EvidenceRecord, ...]:
        if reason is None or reason not in self.pack.evidence:
            return ()
        return (self.proof(loan, agent, reason, self.parameters.portfolio.business_date, chances),)

    def proof(self, loan: Loan, agent: User, reason: HardshipReason, on: date, chances: Chances) -> EvidenceRecord:
        """A record of proof that the pack takes for a reason, seen on a day."""
        rule = self.pack.evidence[reason]
        kind = chances.one_of(sorted(rule.any_of))
        valid = self.pack.declaration_days if kind is EvidenceKind.DECLARATION else rule.valid_days
        dated_on = on - timedelta(days=chances.whole(0, min(20, valid - 1)))
        return EvidenceRecord(
            evidence_id=EvidenceId(f"EV-{loan.number}-{kind.value}"),
            loan_number=loan.number,
            kind=kind,
            seen_by=agent.user_id,
            recorded_at=self._moment(on, chances),
            dated_on=dated_on,
            good_until=dated_on + timedelta(days=valid),
        )
