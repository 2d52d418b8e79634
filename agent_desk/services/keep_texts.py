"""Short texts to a borrower's phone: whether they agreed, and which were sent. Nothing is sent from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.case import Channel, ContactEntry, Direction
from agent_desk.domain.errors import InputError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.policy.wording import require_sendable
from agent_desk.domain.rights import Act, require
from agent_desk.domain.short_text import measure_text
from agent_desk.domain.texting import (
    LONGEST_TEXT,
    ConsentMark,
    ConsentWay,
    SentText,
    TextConsent,
    consent_of,
    may_text,
    require_textable,
)
from agent_desk.services.check_words import findings_of
from agent_desk.services.contact_borrower import ContactBorrower
from agent_desk.services.once import nothing, once
from agent_desk.services.work_case import log_contact_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Texting:
    """Short texts to the borrower of a loan.

    Attributes:
        marks: Of the borrower, on all their loans, oldest first.
        sent: Of the loan, oldest first.
        needs_consent: Does the policy ask for it?
        allowed: May one be sent, as far as it depends on what the borrower agreed to?
    """

    loan_number: LoanNumber
    marks: tuple[ConsentMark, ...]
    sent: tuple[SentText, ...]
    consent: TextConsent
    needs_consent: bool
    allowed: bool


@dataclass(frozen=True)
class KeepTexts:
    """The use case."""

    desk: Desk

    def of_loan(self, actor: User, number: LoanNumber) -> Texting:
        """How it stands, and what was sent. Raises InputError ``loan.unknown``."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            marks = tuple(_marks(work, number))
            sent = tuple(work.texts.sent(number))
            needs = self._needs_consent(work, number)
        allowed = may_text(marks, needs_consent=needs)
        return Texting(number, marks, sent, consent_of(marks), needs, allowed)

    def consent(self, actor: User, number: LoanNumber, *, given: bool, way: ConsentWay) -> Texting:
        """Record that the borrower agreed to short texts, or took it back."""
        self._mark(actor, number, way, given=given)
        return self.of_loan(actor, number)

    def sent(self, actor: User, number: LoanNumber, text: str) -> Texting:
        """Mark a text as sent; it counts as a contact that we began. What was written stays with the case.

        Raises:
            InputError: ``text.empty``, ``text.too-long``.
            RuleError: ``text.no-consent``, ``text.withdrawn``, those of ``require_sendable``, ``contact.barred``.
        """
        self._send(actor, number, text.strip())
        return self.of_loan(actor, number)

    def check(self, actor: User, number: LoanNumber, text: str) -> None:
        """Raise what ``sent`` would raise for this text now; keeps nothing."""
        require(actor, Act.WORK_CASE)
        wanted = text.strip()
        if not wanted:
            raise InputError("text.empty")
        if len(wanted) > LONGEST_TEXT:
            raise InputError("text.too-long", length=len(wanted), most=LONGEST_TEXT)
        with self.desk.reading() as work:
            require_textable(_marks(work, number), needs_consent=self._needs_consent(work, number))
            require_sendable(findings_of(self.desk, work, number, wanted))
        ContactBorrower(self.desk).check(actor, number, Channel.CHAT, self.desk.clock.now())

    @once(nothing)
    def _mark(self, actor: User, number: LoanNumber, way: ConsentWay, *, given: bool) -> None:
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            on = work.portfolios.get(work.loans.get(number).portfolio_id).business_date
            before = consent_of(_marks(work, number))
            work.texts.add_mark(ConsentMark(number, self.desk.clock.now(), given, way, actor.user_id))
            kind = EventKind.TEXTING_AGREED if given else EventKind.TEXTING_WITHDRAWN
            changed = ({"consent": before.value}, {"way": way.value})
            work.record(Event(kind, number, number, before=changed[0], after=changed[1]), on)
            work.commit()

    @once(nothing)
    def _send(self, actor: User, number: LoanNumber, text: str) -> None:
        self.check(actor, number, text)
        now, parts = self.desk.clock.now(), measure_text(text).parts
        with self.desk.work(actor.user_id) as work:
            require_textable(_marks(work, number), needs_consent=self._needs_consent(work, number))
            on = work.portfolios.get(work.loans.get(number).portfolio_id).business_date
            work.texts.add_sent(SentText(number, now, actor.user_id, text, parts))
            after = {"length": str(len(text)), "parts": str(parts)}
            work.record(Event(EventKind.TEXT_SENT, number, number, after=after), on)
            entry = ContactEntry(now, on, actor.user_id, Channel.CHAT, Direction.OUTBOUND, None, "")
            log_contact_in(work, number, entry, None)
            work.commit()

    def _needs_consent(self, work: UnitOfWork, number: LoanNumber) -> bool:
        portfolio = work.portfolios.get(work.loans.get(number).portfolio_id)
        return self.desk.pack_of(portfolio, portfolio.business_date, work).contact.texts_need_consent


def _marks(work: UnitOfWork, number: LoanNumber) -> Sequence[ConsentMark]:
    return work.texts.marks(work.loans.get(number).borrower_id)
