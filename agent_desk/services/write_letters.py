"""Answer in writing: take in an application, draft its letters from the case, hand them in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.letters import (
    Application,
    ApplicationId,
    Letter,
    LetterContent,
    LetterNumber,
    LetterStatus,
    check_complete,
)
from agent_desk.domain.policy.wording import require_sendable
from agent_desk.domain.rights import Act, require
from agent_desk.services.check_words import findings_of_letter
from agent_desk.services.letter_content import Wanted, content_of, reply_date
from agent_desk.services.once import once
from agent_desk.services.ready_letters import make_ready

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from agent_desk.domain.letter_kinds import LetterKind
    from agent_desk.domain.letters import LetterPart
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork


def _the_application(work: UnitOfWork, event: Event) -> Application:
    found = work.letters.applications(event.loan_number)  # type: ignore[arg-type]
    return next(item for item in found if item.application_id == event.subject)


def _the_letter(work: UnitOfWork, event: Event) -> Letter:
    return work.letters.get(LetterNumber(event.subject))


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
        """Applications and letters of a loan. Raises InputError ``loan.unknown``."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            work.cases.get(number)  # a loan there is not has no letters, which would be believed
            return Correspondence(tuple(work.letters.applications(number)), tuple(work.letters.of_loan(number)))

    @once(_the_application)
    def receive(self, actor: User, number: LoanNumber, received_on: date | None = None) -> Application:
        """Take in a written application: its reply date comes from the pack, orders the queue and comes next.

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
            work.cases.save(replace(work.cases.get(number), action=action, reply_by=by))
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
            wanted = Wanted(number, kind, language, own_words, tuple(left_out))
            content = content_of(self.desk, work, actor, wanted)
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
            content = content_of(self.desk, work, actor, Wanted(number, kind, language, own_words, left_out))
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
            RuleError: ``letter.status``, ``letter.missing`` with the parts; those of ``require_sendable``.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            letter = work.letters.get(letter_number)
            if letter.status is not LetterStatus.DRAFT:
                raise RuleError("letter.status", letter=letter.number, status=letter.status.value)
            check_complete(letter.content)
            findings = findings_of_letter(self.desk, work, letter.content)
            require_sendable(findings)
            portfolio = work.portfolios.get(work.loans.get(letter.loan_number).portfolio_id)
            on = portfolio.business_date
            named = letter.kind in self.desk.pack_of(portfolio, on).second_reader
            if named or findings:  # an amount that the case does not know is read by another person too
                saved = work.letters.save(replace(letter, status=LetterStatus.READING, note=""))
                event = Event(
                    EventKind.LETTER_ASKED, letter.number, letter.loan_number, after={"kind": letter.kind.value}
                )
                work.record(event, on)
            else:
                saved = make_ready(self.desk, work, letter, on)
            work.commit()
            return saved

    def sheet(self, actor: User, letter_number: LetterNumber) -> bytes:
        """The kept sheet of a letter that is ready; a draft's as it would be printed, marked as one."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            kept = work.letters.sheet(letter_number)
            letter = work.letters.get(letter_number)
        return kept if kept is not None else self.desk.renderer.letter(letter.content, final=False)
