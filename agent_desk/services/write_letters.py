"""Answer in writing: take in an application, draft its letters from the case, have them read, make them ready."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import (
    Answer,
    Application,
    ApplicationId,
    Granted,
    Letter,
    LetterContent,
    LetterNumber,
    LetterStatus,
    check_complete,
    check_reader,
)
from agent_desk.domain.policy.evidence import evidence_wanted
from agent_desk.domain.proposal import preview
from agent_desk.domain.rights import Act, require
from agent_desk.services.holiday_calendars import calendar_of
from agent_desk.services.negotiate import Negotiate
from agent_desk.services.once import once

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.letters import LetterPart
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.negotiate import Context
    from agent_desk.services.ports import UnitOfWork

#: Longest text of one's own in a letter, in characters.
LONGEST_WORDS = 3000


def _the_application(work: UnitOfWork, event: Event) -> Application:
    found = work.letters.applications(event.loan_number)  # type: ignore[arg-type]
    return next(item for item in found if item.application_id == event.subject)


def _the_letter(work: UnitOfWork, event: Event) -> Letter:
    return work.letters.get(LetterNumber(event.subject))


def reply_date(received: date, days: int, jurisdiction: str) -> date:
    """The last day for an answer: so many working days after the day it was received.

    Days of a year whose calendar is not known yet count as worked from Monday to Friday.
    """
    day = received
    while days > 0:
        day += timedelta(days=1)
        try:
            worked = calendar_of(jurisdiction).is_business_day(day)
        except InputError:
            worked = day.weekday() < 5
        days -= worked
    return day


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What has been written to and fro on a loan, newest first."""

    applications: tuple[Application, ...]
    letters: tuple[Letter, ...]

    @property
    def application(self) -> Application | None:
        """The newest that is not answered."""
        return next((item for item in self.applications if item.answered_on is None), None)


@dataclass(frozen=True)
class WriteLetters:
    """The use case."""

    desk: Desk

    def of_loan(self, actor: User, number: LoanNumber) -> Correspondence:
        """Applications and letters of a loan."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            return Correspondence(tuple(work.letters.applications(number)), tuple(work.letters.of_loan(number)))

    def to_read(self, actor: User) -> Sequence[Letter]:
        """Letters that wait for a second reader, oldest first."""
        require(actor, Act.DECIDE)
        with self.desk.reading() as work:
            return work.letters.by_status(LetterStatus.READING)

    @once(_the_application)
    def receive(self, actor: User, number: LoanNumber, received_on: date | None = None) -> Application:
        """Take in a written application: its reply date comes from the pack and becomes what comes next.

        Raises:
            InputError: ``application.future``. RuleError: ``application.open`` while one is not answered.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            portfolio = work.portfolios.get(loan.portfolio_id)
            today = portfolio.business_date
            received = received_on or today
            if received > today:
                raise InputError("application.future", received=received.isoformat(), as_of=today.isoformat())
            if any(item.answered_on is None for item in work.letters.applications(number)):
                raise RuleError("application.open", loan=number)
            pack = self.desk.pack_of(portfolio, today)
            by = reply_date(received, pack.reply_days, pack.jurisdiction)
            now = self.desk.clock.now()
            made = Application(ApplicationId(f"WA-{uuid4().hex[:12]}"), number, received, by, actor.user_id, now)
            work.letters.add_application(made)
            action = NextAction(ActionKind.REPLY, due_on=by, reference=made.application_id)
            work.cases.save(replace(work.cases.get(number), action=action))
            after = {"received_on": received.isoformat(), "reply_by": by.isoformat()}
            work.record(Event(EventKind.APPLICATION_RECEIVED, made.application_id, number, after=after), today)
            work.commit()
            return made

    def compose(
        self,
        actor: User,
        number: LoanNumber,
        kind: LetterKind,
        language: str = "",
        *,
        own_words: str = "",
        left_out: Iterable[LetterPart] = (),
    ) -> tuple[LetterContent, bytes]:
        """A letter drafted from the case as it is now, and its sheet; nothing is kept.

        Raises:
            InputError: ``document.language``, ``letter.too-long``.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            content = self._content(work, actor, number, kind, language, own_words, left_out)
        return content, self.desk.renderer.letter(content, final=False)

    @once(_the_letter)
    def draft(
        self,
        actor: User,
        number: LoanNumber,
        kind: LetterKind,
        language: str = "",
        *,
        own_words: str = "",
        left_out: tuple[LetterPart, ...] = (),
    ) -> Letter:
        """Keep a letter as a draft; a draft of the same kind and language is written anew.

        Args:
            actor: Who writes it.
            number: The loan.
            kind: What it does.
            language: The borrower's own when absent, where there are texts in it.
            own_words: What is added.
            left_out: Parts taken out.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            on = work.portfolios.get(work.loans.get(number).portfolio_id).business_date
            content = self._content(work, actor, number, kind, language, own_words, left_out)
            same = (kind, content.language, LetterStatus.DRAFT)
            found = (item for item in work.letters.of_loan(number) if (item.kind, item.language, item.status) == same)
            before = next(found, None)
            name = before.number if before is not None else work.letters.next_number(on)
            content = replace(content, number=name)
            made = Letter(
                number=name,
                loan_number=number,
                kind=kind,
                language=content.language,
                status=LetterStatus.DRAFT,
                content=content,
                drafted_at=self.desk.clock.now(),
                drafted_by=actor.user_id,
                maker_person=actor.person_id,
                note=before.note if before is not None else "",
                version=before.version if before is not None else 0,
            )
            saved = work.letters.save(made)
            after = {"kind": kind.value, "language": content.language, "missing": ", ".join(content.missing)}
            work.record(Event(EventKind.LETTER_DRAFTED, name, number, after=after), on)
            work.commit()
            return saved

    @once(_the_letter)
    def finish(self, actor: User, letter_number: LetterNumber) -> Letter:
        """Make a draft ready; where the pack wants a second reader, it goes there first.

        Raises:
            RuleError: ``letter.status``, ``letter.missing`` with the parts.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            letter = work.letters.get(letter_number)
            if letter.status is not LetterStatus.DRAFT:
                raise RuleError("letter.status", letter=letter.number, status=letter.status.value)
            check_complete(letter.content)
            portfolio = work.portfolios.get(work.loans.get(letter.loan_number).portfolio_id)
            on = portfolio.business_date
            if letter.kind in self.desk.pack_of(portfolio, on).second_reader:
                saved = work.letters.save(replace(letter, status=LetterStatus.READING, note=""))
                event = Event(
                    EventKind.LETTER_ASKED, letter.number, letter.loan_number, after={"kind": letter.kind.value}
                )
                work.record(event, on)
            else:
                saved = self._make_ready(work, letter, on)
            work.commit()
            return saved

    @once(_the_letter)
    def read(self, actor: User, letter_number: LetterNumber, *, approve: bool, note: str = "") -> Letter:
        """Read a letter a second time: it is ready, or goes back to whoever wrote it with a note.

        Raises:
            RuleError: ``letter.own``, ``letter.reader``, ``letter.status``; ``letter.note`` without one when it goes
                back.
        """
        require(actor, Act.DECIDE)
        with self.desk.work(actor.user_id) as work:
            letter = work.letters.get(letter_number)
            check_reader(letter, actor)
            if not approve and not note.strip():
                raise RuleError("letter.note", letter=letter.number)
            on = work.portfolios.get(work.loans.get(letter.loan_number).portfolio_id).business_date
            seen = replace(letter, reader=actor.user_id, read_at=self.desk.clock.now(), note=note.strip())
            if approve:
                saved = self._make_ready(work, seen, on)
            else:
                saved = work.letters.save(replace(seen, status=LetterStatus.DRAFT))
                work.record(Event(EventKind.LETTER_RETURNED, letter.number, letter.loan_number), on)
            work.commit()
            return saved

    def sheet(self, actor: User, letter_number: LetterNumber) -> bytes:
        """The kept sheet of a letter that is ready; a draft's as it would be printed, marked as one."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            kept = work.letters.sheet(letter_number)
            letter = work.letters.get(letter_number)
        return kept if kept is not None else self.desk.renderer.letter(letter.content, final=False)

    def _make_ready(self, work: UnitOfWork, letter: Letter, on: date) -> Letter:
        pdf = self.desk.renderer.letter(letter.content, final=True)
        digest = hashlib.sha256(pdf).hexdigest()
        saved = work.letters.save(replace(letter, status=LetterStatus.READY, ready_on=on, digest=digest))
        work.letters.add_sheet(letter.number, pdf, digest)
        case = work.cases.get(letter.loan_number)
        if letter.kind is LetterKind.DECISION:
            for item in work.letters.applications(letter.loan_number):
                if item.answered_on is None:
                    work.letters.add_application(replace(item, answered_on=on))
            if case.action.kind is ActionKind.REPLY:
                work.cases.save(replace(case, action=NextAction(ActionKind.FOLLOW_UP, on, reference=letter.number)))
        after = {"kind": letter.kind.value, "language": letter.language, "digest": digest}
        work.record(Event(EventKind.LETTER_READY, letter.number, letter.loan_number, after=after), on)
        return saved

    def _content(
        self,
        work: UnitOfWork,
        actor: User,
        number: LoanNumber,
        kind: LetterKind,
        language: str,
        own_words: str,
        left_out: Iterable[LetterPart],
    ) -> LetterContent:
        if len(own_words) > LONGEST_WORDS:
            raise InputError("letter.too-long", length=len(own_words), most=LONGEST_WORDS)
        context = Negotiate(self.desk).read(work, number)
        pack, borrower, owed = context.pack, context.borrower, context.position
        tags = self.desk.renderer.languages()
        wanted = language or borrower.language
        tag = wanted if wanted in tags or language else pack.binding_language
        if tag not in tags:
            raise InputError("document.language", language=tag)
        applications = work.letters.applications(number)
        open_one = next((item for item in applications if item.answered_on is None), None)
        reason = work.cases.get(number).reason
        content = LetterContent(
            number=LetterNumber("LT-"),
            kind=kind,
            loan_number=number,
            product=context.loan.product,
            language=tag,
            lender=pack.lender,
            borrower_name=borrower.name,
            address=borrower.address,
            written_on=context.as_of,
            arrears=owed.arrears,
            principal_not_due=owed.not_due.principal,
            days_past_due=owed.days_past_due,
            binding_language=pack.binding_language,
            made_by=actor.user_id,
            received_on=open_one.received_on if open_one is not None else None,
            reply_by=open_one.reply_by if open_one is not None else None,
            reason=reason,
            evidence=tuple(sorted({item.kind for item in context.evidence if item.is_good_on(context.as_of)})),
            own_words=own_words.strip(),
            left_out=frozenset(left_out),
            sample=context.portfolio.generated,
        )
        if kind is LetterKind.ACKNOWLEDGEMENT:
            return replace(content, next_by=content.reply_by)
        if kind is LetterKind.DOCUMENTS:
            return self._with_documents(content, context)
        return self._with_answer(work, content, context)

    def _with_documents(self, content: LetterContent, context: Context) -> LetterContent:
        if content.reason is None:
            return content
        wanted = evidence_wanted(content.reason, context.evidence, context.as_of, context.pack)
        by = wanted.by or reply_date(context.as_of, context.pack.reply_days, context.pack.jurisdiction)
        return replace(
            content,
            documents=wanted.any_of,
            also=wanted.also_asked,
            valid_days=wanted.valid_days,
            next_by=by,
        )

    def _with_answer(self, work: UnitOfWork, content: LetterContent, context: Context) -> LetterContent:
        agreements = work.agreements.of_loan(content.loan_number)
        standing = next((item for item in agreements if item.status.is_open or item.status.is_in_force), None)
        if standing is not None:
            return replace(
                content, answer=Answer.GRANTED, granted=_agreed(standing), next_by=standing.content.open_until
            )
        request = next(iter(work.requests.of_loan(content.loan_number)), None)
        if request is None:
            return content
        grounds = request.decision.note if request.decision is not None else ""
        if request.status is RequestStatus.REJECTED:
            return replace(content, answer=Answer.DECLINED, grounds=grounds, next_by=context.as_of)
        if not request.status.is_granted:
            return content
        until = context.as_of + timedelta(days=context.pack.offer_days)
        return replace(content, answer=Answer.GRANTED, granted=_granted(request, context), next_by=until)


def _agreed(agreement: Agreement) -> Granted:
    content = agreement.content
    rows = [row for row in content.rows if row.due.total]
    return Granted(
        kinds=content.kinds,
        count=len(rows),
        first_amount=rows[0].due.total,
        first_date=rows[0].due_date,
        last_amount=rows[-1].due.total,
        last_date=rows[-1].due_date,
        total_before=content.total_before,
        total_after=content.total_after,
        waived=content.waived.total,
    )


def _granted(request: ConcessionRequest, context: Context) -> Granted:
    view = preview(context.loan, request.granted, context.as_of)
    rows = [row for row in view.schedule.instalments if row.due.total]
    return Granted(
        kinds=tuple(item.kind.value for item in request.granted.concessions),
        count=len(rows),
        first_amount=rows[0].due.total,
        first_date=rows[0].due_date,
        last_amount=rows[-1].due.total,
        last_date=rows[-1].due_date,
        total_before=view.total_before,
        total_after=view.total_after,
        waived=view.waived.total,
    )
