"""Wrap up a call: what was done in it, the outcome that follows, what is still open; save it; one's own day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.call_times import CallTimes
from agent_desk.domain.case import Direction
from agent_desk.domain.errors import InputError
from agent_desk.domain.events import EventKind
from agent_desk.domain.outcomes import proposed_outcome
from agent_desk.domain.policy.evidence import evidence_standing
from agent_desk.domain.promise import PromiseStatus
from agent_desk.domain.rights import Act, require
from agent_desk.services.contact_borrower import ContactBorrower, contact_entry
from agent_desk.services.keep_promise import promise_in
from agent_desk.services.once import nothing, once
from agent_desk.services.work_case import WorkCase, log_contact_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.case import Channel, Disposition
    from agent_desk.domain.contact import ContactAdvice
    from agent_desk.domain.events import Event
    from agent_desk.domain.evidence import EvidenceKind
    from agent_desk.domain.loan import LoanNumber, PortfolioId
    from agent_desk.domain.money import Money
    from agent_desk.domain.outcomes import OutcomeList
    from agent_desk.domain.people import User
    from agent_desk.domain.promise import PromiseToPay
    from agent_desk.services.desk import Desk
    from agent_desk.services.work_case import CaseFile

#: Entries of a loan's log that are looked through; a call has some dozens.
_ENTRIES = 400
#: Calls from which the usual length can be told.
_LEAST_CALLS = 8

#: What counts as a step of a call; taking and holding the case, notes and the like do not.
STEPS = frozenset(
    {
        EventKind.IDENTITY_CHECKED,
        EventKind.FIELD_REVEALED,
        EventKind.ACTION_SET,
        EventKind.EVIDENCE_RECORDED,
        EventKind.DISCLOSURE_READ,
        EventKind.REQUEST_SUBMITTED,
        EventKind.REQUEST_APPROVED,
        EventKind.REQUEST_COUNTERED,
        EventKind.REQUEST_RETURNED,
        EventKind.REQUEST_REJECTED,
        EventKind.REQUEST_WITHDRAWN,
        EventKind.AGREEMENT_DRAFTED,
        EventKind.AGREEMENT_ISSUED,
        EventKind.AGREEMENT_ACCEPTED,
        EventKind.AGREEMENT_WITHDRAWN,
        EventKind.PAYMENT_RECORDED,
        EventKind.PROMISE_MADE,
    },
)
_REQUESTS = frozenset(kind for kind in STEPS if kind.value.startswith("request-"))
_AGREEMENTS = frozenset(kind for kind in STEPS if kind.value.startswith("agreement-"))


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done in the call."""

    at: datetime
    actor: str
    event: Event


@dataclass(frozen=True, slots=True)
class WrapUpSheet:
    """Everything the wrap-up shows.

    Attributes:
        file: The case as it is now.
        steps: What was done since the call began, oldest first.
        outcomes: What the pack offers.
        proposed: What follows from the steps; ``None`` when they do not tell.
        missing: Proof that is asked for and has not come.
        required: Is any of it required (or only wanted besides)?
        usual: Seconds between which half of the person's calls of the day lie; ``None`` when there are few.
    """

    file: CaseFile
    since: datetime
    steps: tuple[Step, ...]
    outcomes: OutcomeList
    proposed: Disposition | None
    missing: tuple[EvidenceKind, ...]
    required: bool
    usual: tuple[int, int] | None

    @property
    def promise(self) -> PromiseToPay | None:
        """The promise that was made in the call and holds."""
        made = {step.event.subject for step in self.steps if step.event.kind is EventKind.PROMISE_MADE}
        found = (item for item in self.file.promises if item.promise_id in made)
        return next((item for item in found if item.status is PromiseStatus.OPEN), None)

    @property
    def agreement(self) -> Agreement | None:
        """The newest agreement that something was done to in the call."""
        touched = {step.event.subject for step in self.steps if step.event.kind in _AGREEMENTS}
        return next((item for item in self.file.agreements if item.number in touched), None)

    @property
    def is_request_open(self) -> bool:
        """Was something asked for in the call that waits for its answer?"""
        touched = {step.event.subject for step in self.steps if step.event.kind in _REQUESTS}
        return any(item.number in touched and item.status.value == "submitted" for item in self.file.requests)


@dataclass(frozen=True, slots=True)
class CallEnd:
    """How a call ended, as the person says.

    Attributes:
        begun_at: When it began, UTC.
        note: The person's own words.
        drafted: The drafted part, as it was read and left standing.
        call_back_at: When to call back; becomes what comes next.
        promise: An amount by a date, where one was made just now.
    """

    channel: Channel
    direction: Direction
    disposition: Disposition
    times: CallTimes
    begun_at: datetime | None = None
    note: str = ""
    drafted: str = ""
    call_back_at: datetime | None = None
    promise: tuple[Money, date] | None = None


@dataclass(frozen=True, slots=True)
class DayFigures:
    """A person's own day.

    Attributes:
        contacts: Everything logged; ``calls`` those with a time.
        outcomes: How often each, the most frequent first.
    """

    on: date
    contacts: int
    calls: int
    inbound: int
    times: CallTimes
    outcomes: tuple[tuple[Disposition, int], ...]

    @property
    def average(self) -> int:
        """Whole seconds a call, wrapping up included; 0 without calls."""
        return self.times.total // self.calls if self.calls else 0


@dataclass(frozen=True)
class WrapUp:
    """The use case."""

    desk: Desk

    def sheet(self, actor: User, number: LoanNumber, since: datetime | None = None) -> WrapUpSheet:
        """What a call came to.

        Args:
            actor: Who had it.
            number: The loan.
            since: When the call began; when absent, everything on the business date after the last contact logged.
        """
        require(actor, Act.WORK_CASE)
        file = WorkCase(self.desk).open(actor, number)
        context = file.context
        log = self.desk.store.reads.audit(0, _ENTRIES, number)
        if since is None:
            day = [entry for entry in log if entry.on == context.portfolio.business_date]
            ended = next((entry.entry for entry in day if entry.event.kind is EventKind.CONTACT_LOGGED), 0)
            log = [entry for entry in day if entry.entry > ended]
        else:
            log = [entry for entry in log if entry.at >= since]
        steps = tuple(Step(item.at, item.actor, item.event) for item in reversed(log) if item.event.kind in STEPS)
        made = {step.event.subject for step in steps if step.event.kind is EventKind.PROMISE_MADE}
        promised = next((item.amount for item in file.promises if item.promise_id in made), None)
        arrears = context.position.arrears.total
        standing = (
            evidence_standing(file.case.reason, context.evidence, context.as_of, context.pack)
            if file.case.reason is not None
            else None
        )
        required = standing is not None and not standing.is_complete and standing.declared_until is None
        missing: Sequence[EvidenceKind] = ()
        if standing is not None:
            missing = standing.any_of if required else standing.also_asked
        return WrapUpSheet(
            file=file,
            since=since or (steps[0].at if steps else self.desk.clock.now()),
            steps=steps,
            outcomes=context.pack.outcomes,
            proposed=proposed_outcome([step.event for step in steps], promised, arrears),
            missing=tuple(missing),
            required=required,
            usual=self._usual(actor, context.portfolio.business_date),
        )

    def finish(self, actor: User, number: LoanNumber, end: CallEnd) -> ContactAdvice:
        """Save how a call ended: the outcome, the note, the times; a promise and a call back where they were set.

        All of it is one act in one transaction: either everything is kept or nothing.

        Returns:
            What may still be done today.

        Raises:
            InputError: ``outcome.not-in-pack`` with the outcomes of the pack; those of a promise. RuleError: those of
                a promise; ``contact.barred`` for a contact that the desk began and may not have. Nothing is saved then.
        """
        require(actor, Act.WORK_CASE)
        self._save(actor, number, end)
        return ContactBorrower(self.desk).advise(actor, number, end.channel)

    @once(nothing)
    def _save(self, actor: User, number: LoanNumber, end: CallEnd) -> None:
        with self.desk.reading() as work:
            portfolio = work.portfolios.get(work.loans.get(number).portfolio_id)
            offered = self.desk.pack_of(portfolio, portfolio.business_date).outcomes.all
        if end.disposition not in offered:
            known = ", ".join(offered)
            raise InputError("outcome.not-in-pack", outcome=end.disposition.value, known=known)
        entry = contact_entry(
            self.desk,
            actor,
            number,
            end.channel,
            end.direction,
            end.disposition,
            end.note,
            end.times,
            end.drafted,
            end.begun_at,
        )
        with self.desk.work(actor.user_id) as work:
            if end.promise is not None:
                promise_in(work, self.desk, actor, number, *end.promise)
            log_contact_in(work, number, entry, end.call_back_at)
            work.commit()

    def day(self, actor: User, portfolio_id: PortfolioId, on: date | None = None) -> DayFigures:
        """One's own day: calls, their times, their outcomes.

        Args:
            actor: Whose; nobody reads somebody else's.
            portfolio_id: Whose business date counts.
            on: Another business date.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            day = on or work.portfolios.get(portfolio_id).business_date
            entries = work.cases.contacts_of(actor.user_id, day)
        times = CallTimes()
        for entry in entries:
            times += entry.times
        named = Counter(entry.disposition for entry in entries if entry.disposition is not None)
        return DayFigures(
            on=day,
            contacts=len(entries),
            calls=sum(1 for entry in entries if entry.times.total),
            inbound=sum(1 for entry in entries if entry.direction is Direction.INBOUND),
            times=times,
            outcomes=tuple(named.most_common()),
        )

    def _usual(self, actor: User, on: date) -> tuple[int, int] | None:
        with self.desk.reading() as work:
            lengths = [entry.times.total for entry in work.cases.contacts_of(actor.user_id, on) if entry.times.total]
        if len(lengths) < _LEAST_CALLS:
            return None
        lengths.sort()
        return lengths[len(lengths) // 4], lengths[3 * len(lengths) // 4]
