"""Contact a borrower: may we now, what is left today; record what was done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.call_times import CallTimes
from agent_desk.domain.case import Channel, ContactEntry, Direction, Disposition
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.rights import Act, require
from agent_desk.services.contact_guards import guard_of
from agent_desk.services.once import nothing, once
from agent_desk.services.work_case import WorkCase

if TYPE_CHECKING:
    from datetime import datetime

    from agent_desk.domain.contact import ContactAdvice
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk


@dataclass(frozen=True)
class ContactBorrower:
    """The use case."""

    desk: Desk

    def advise(
        self, actor: User, number: LoanNumber, channel: Channel = Channel.HOTLINE, at: datetime | None = None
    ) -> ContactAdvice:
        """May the desk begin a contact; at another moment than now, for planning a call back."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            loan = work.loans.get(number)
            portfolio = work.portfolios.get(loan.portfolio_id)
            rules = self.desk.pack_of(portfolio, portfolio.business_date, work).contact
            borrower = work.borrowers.get(loan.borrower_id)
            entries = work.cases.contacts(number)
            action = work.cases.get(number).action
        guard = guard_of(rules, borrower)
        return guard.advise(entries, action, at or self.desk.clock.now(), channel)

    def check(self, actor: User, number: LoanNumber, channel: Channel, at: datetime) -> None:
        """Raise unless the desk may begin a contact at a moment.

        Raises:
            RuleError: ``contact.barred`` with the barrier and the next moment.
        """
        advice = self.advise(actor, number, channel, at)
        if not advice.allowed:
            raise RuleError(
                "contact.barred",
                barrier=advice.barrier.value if advice.barrier is not None else "",
                flag=advice.flag.value if advice.flag is not None else "",
                local=advice.local.isoformat(timespec="minutes"),
                next=advice.next_at.isoformat(timespec="minutes") if advice.next_at is not None else "",
            )

    def record(
        self,
        actor: User,
        number: LoanNumber,
        channel: Channel,
        direction: Direction,
        *,
        disposition: Disposition | None = None,
        note: str = "",
        seconds: int = 0,
        times: CallTimes | None = None,
        drafted: str = "",
        at: datetime | None = None,
        call_back_at: datetime | None = None,
    ) -> ContactAdvice:
        """Log a contact. What the borrower began is always logged; what we begin only where it is allowed.

        Args:
            actor: Who had it.
            number: The loan.
            channel: Hotline, chat or letter.
            direction: Who began it.
            disposition: Its outcome.
            note: Free text, kept in the store alone.
            seconds: Length of a call.
            times: Where the time of a call went; gives its length.
            drafted: The part of the note that was drafted from what was done.
            at: When, for a contact entered later; not after now.
            call_back_at: Becomes what comes next.

        Returns:
            What is left afterwards.

        Raises:
            InputError: ``contact.future``. RuleError: ``contact.barred`` with the barrier and the next moment.
        """
        require(actor, Act.WORK_CASE)
        spent = times or CallTimes(talking=seconds)
        self._keep(actor, number, channel, direction, disposition, note, spent, drafted, at, call_back_at)
        return self.advise(actor, number, channel)

    @once(nothing)
    def _keep(
        self,
        actor: User,
        number: LoanNumber,
        channel: Channel,
        direction: Direction,
        disposition: Disposition | None,
        note: str,
        spent: CallTimes,
        drafted: str,
        at: datetime | None,
        call_back_at: datetime | None,
    ) -> None:
        entry = contact_entry(self.desk, actor, number, channel, direction, disposition, note, spent, drafted, at)
        WorkCase(self.desk).log_contact(actor, number, entry, call_back_at=call_back_at)


def contact_entry(
    desk: Desk,
    actor: User,
    number: LoanNumber,
    channel: Channel,
    direction: Direction,
    disposition: Disposition | None,
    note: str,
    spent: CallTimes,
    drafted: str,
    at: datetime | None,
) -> ContactEntry:
    """What is to be logged of a contact, once it was seen that it may be; writes nothing.

    Raises:
        InputError: ``contact.future``. RuleError: ``contact.barred`` with the barrier and the next moment.
    """
    now = desk.clock.now()
    moment = at or now
    if moment > now:
        raise InputError("contact.future", at=moment.isoformat(timespec="minutes"))
    if direction is Direction.OUTBOUND:
        ContactBorrower(desk).check(actor, number, channel, moment)
    with desk.reading() as work:
        loan = work.loans.get(number)
        on = work.portfolios.get(loan.portfolio_id).business_date
    return ContactEntry(
        moment,
        on,
        actor.user_id,
        channel,
        direction,
        disposition,
        note,
        spent.call,
        spent.deciding,
        spent.waiting,
        spent.wrapping_up,
        drafted,
    )
