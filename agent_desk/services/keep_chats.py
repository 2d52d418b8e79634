"""Online chat: keep what was written with the case, and see who waits for an answer. Nothing is sent from here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.case import Channel
from agent_desk.domain.chat import LONGEST_LINE, ChatLine, ChatSide, Patience, patience, waiting_since
from agent_desk.domain.errors import InputError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.policy.wording import require_sendable
from agent_desk.domain.rights import Act, require
from agent_desk.services.check_words import findings_of
from agent_desk.services.contact_borrower import ContactBorrower
from agent_desk.services.once import nothing, once

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork

#: A chat in which nothing was written for so long has ended.
_OPEN_FOR = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Transcript:
    """The chat of a loan.

    Attributes:
        lines: Oldest first.
        since: Since when the borrower has waited for an answer; ``None`` when nobody waits.
        minutes: After how many of them that turns amber, and red.
    """

    loan_number: LoanNumber
    lines: tuple[ChatLine, ...]
    since: datetime | None
    minutes: tuple[int, int]
    patience: Patience


@dataclass(frozen=True, slots=True)
class OpenChat:
    """Somebody who waits for an answer in a chat."""

    loan_number: LoanNumber
    name: str
    since: datetime
    patience: Patience


@dataclass(frozen=True)
class KeepChats:
    """The use case."""

    desk: Desk

    def of_loan(self, actor: User, number: LoanNumber) -> Transcript:
        """The chat of a loan. Raises InputError ``loan.unknown``."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            work.cases.get(number)
            lines = tuple(work.chats.of_loan(number))
            minutes = self._minutes(work, number)
        since = waiting_since(lines)
        return Transcript(number, lines, since, minutes, patience(since, self.desk.clock.now(), minutes))

    def say(self, actor: User, number: LoanNumber, side: ChatSide, text: str) -> Transcript:
        """Keep a line. Who, when and how long go into the log; what was written stays with the case.

        Raises:
            InputError: ``chat.empty``, ``chat.too-long``.
            RuleError: for what the desk writes, those of ``require_sendable``; ``contact.barred`` when nobody wrote to
                us lately and the contact guard does not let us begin.
        """
        self._keep(actor, number, side, text.strip())
        return self.of_loan(actor, number)

    @once(nothing)
    def _keep(self, actor: User, number: LoanNumber, side: ChatSide, text: str) -> None:
        require(actor, Act.WORK_CASE)
        if not text:
            raise InputError("chat.empty")
        if len(text) > LONGEST_LINE:
            raise InputError("chat.too-long", length=len(text), most=LONGEST_LINE)
        if side is ChatSide.DESK:
            self._check(actor, number, text)
        with self.desk.work(actor.user_id) as work:
            on = work.portfolios.get(work.loans.get(number).portfolio_id).business_date
            work.chats.add(ChatLine(number, self.desk.clock.now(), side, actor.user_id, text))
            after = {"side": side.value, "length": str(len(text))}
            work.record(Event(EventKind.CHAT_LINE_KEPT, number, number, after=after), on)
            work.commit()

    def _check(self, actor: User, number: LoanNumber, text: str) -> None:
        now = self.desk.clock.now()
        with self.desk.reading() as work:
            require_sendable(findings_of(self.desk, work, number, text))
            lines = work.chats.of_loan(number)
        if not any(line.side is ChatSide.BORROWER and now - line.at <= _OPEN_FOR for line in lines):
            ContactBorrower(self.desk).check(actor, number, Channel.CHAT, now)

    def waiting(self, actor: User) -> Sequence[OpenChat]:
        """Who waits for an answer, the longest first; the name is all that is told."""
        require(actor, Act.WORK_CASE)
        now = self.desk.clock.now()
        found: list[OpenChat] = []
        with self.desk.reading() as work:
            for number in work.chats.waiting(now - _OPEN_FOR):
                since = waiting_since(work.chats.of_loan(number))
                if since is not None:
                    name = work.borrowers.get(work.loans.get(number).borrower_id).name
                    waits = patience(since, now, self._minutes(work, number))
                    found.append(OpenChat(number, name, since, waits))
        return sorted(found, key=lambda item: item.since)

    def _minutes(self, work: UnitOfWork, number: LoanNumber) -> tuple[int, int]:
        portfolio = work.portfolios.get(work.loans.get(number).portfolio_id)
        return self.desk.pack_of(portfolio, portfolio.business_date, work).chat_minutes
