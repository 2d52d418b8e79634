"""Cases: the state of the work, holds that are exact among processes, the contact log."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, or_, select, update

from agent_desk.domain.case import Case, ContactEntry
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.hardship import NO_FACTS
from agent_desk.store.column_types import NEVER, NO_DATE
from agent_desk.store.queue_columns import action_from, action_values, hold_from, place_values
from agent_desk.store.tables import cases, contacts, loans, wrap_ups

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, Connection, Row

    from agent_desk.domain.case import Hold
    from agent_desk.domain.loan import LoanNumber, LoanStatus, PortfolioId
    from agent_desk.domain.people import UserId


#: What stands with the wrap-up of a contact; nothing of it where there was none.
_AFTER = {"deciding_seconds": 0, "waiting_seconds": 0, "wrapping_seconds": 0, "drafted": ""}


def _column(name: str) -> ColumnElement[Any]:
    if name in _AFTER:
        return func.coalesce(wrap_ups.c[name], _AFTER[name])
    return contacts.c["business_date" if name == "on" else name]


class SqlCases:
    """Implements ``ports.Cases``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def get(self, number: LoanNumber) -> Case:
        """A case. Raises InputError ``loan.unknown``."""
        row = self._row(number)
        return Case(
            loan_number=row.loan_number,
            action=action_from(row),
            reason=row.reason,
            hold=hold_from(row),
            last_contact_at=None if row.last_contact_at == NEVER else row.last_contact_at,
            note=row.note,
            facts=row.facts or NO_FACTS,
            reply_by=None if row.reply_by == NO_DATE else row.reply_by,
            version=row.version,
        )

    def save(self, case: Case) -> Case:
        """Change action, reason, note, facts, reply date, last contact (never the hold); the version rises by one.

        Raises:
            RuleError: ``case.changed`` when somebody else changed it since it was read.
            InputError: ``loan.unknown``.
        """
        row = self._row(case.loan_number)
        wanted = select(loans.c.status).where(loans.c.loan_number == case.loan_number)
        status = self._connection.execute(wanted).scalar_one()
        values = {
            **work_values(case, status, row.portfolio_id, has_arrears=row.oldest_due != NO_DATE),
            "version": case.version + 1,
        }
        as_read = (cases.c.loan_number == case.loan_number, cases.c.version == case.version)
        if self._connection.execute(update(cases).where(*as_read).values(values)).rowcount != 1:
            raise RuleError("case.changed", loan=case.loan_number)
        return replace(case, version=case.version + 1)

    def take_next(self, portfolio_id: PortfolioId, hold: Hold, now: datetime) -> LoanNumber | None:
        """Hand out the most urgent case of the queue that nobody holds; exact among processes.

        SQLite lets one writer in at a time; on PostgreSQL the row is locked and rows locked by others are passed by.
        """
        free = or_(cases.c.held_by.is_(None), cases.c.held_until <= now)
        wanted = (
            select(cases.c.loan_number)
            .where(cases.c.queue == portfolio_id, free)
            .order_by(cases.c.urgency.desc(), cases.c.reply_by, cases.c.oldest_due, cases.c.loan_number)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        number: LoanNumber | None = self._connection.execute(wanted).scalar_one_or_none()
        if number is not None:
            self._hold(number, hold)
        return number

    def take(self, number: LoanNumber, hold: Hold, now: datetime, *, over: bool = False) -> Hold | None:
        """Take one case; the live hold of somebody else that stands in the way, or ``None`` when taken."""
        held = hold_from(self._row(number, lock=True))
        if held is not None and held.held_by != hold.held_by and held.is_live(now) and not over:
            return held
        self._hold(number, hold)
        return None

    def release(self, number: LoanNumber, user_id: UserId) -> bool:
        """Give up one's own hold; False when there was none."""
        own = (cases.c.loan_number == number, cases.c.held_by == user_id)
        values = {"held_by": None, "held_since": None, "held_until": None}
        return self._connection.execute(update(cases).where(*own).values(values)).rowcount == 1

    def add_contact(self, number: LoanNumber, entry: ContactEntry) -> None:
        """Append to the log."""
        made = self._connection.execute(insert(contacts).values(contact_values(number, entry)))
        after = {name: getattr(entry, name) for name in _AFTER}
        if any(after.values()):
            key = made.inserted_primary_key
            assert key is not None
            self._connection.execute(insert(wrap_ups).values(contact_id=key[0], **after))

    def contacts(self, number: LoanNumber) -> Sequence[ContactEntry]:
        """The log, newest first."""
        return self._entries(contacts.c.loan_number == number)

    def contacts_of(self, user_id: UserId, on: date) -> Sequence[ContactEntry]:
        """What a person logged on a business date, newest first."""
        return self._entries(contacts.c.user_id == user_id, contacts.c.business_date == on)

    def _entries(self, *conditions: ColumnElement[bool]) -> Sequence[ContactEntry]:
        columns = [_column(item.name) for item in fields(ContactEntry)]
        both = contacts.outerjoin(wrap_ups, wrap_ups.c.contact_id == contacts.c.contact_id)
        wanted = select(*columns).select_from(both).where(*conditions)
        newest_first = wanted.order_by(contacts.c.at.desc(), contacts.c.contact_id.desc())
        return [ContactEntry(*row) for row in self._connection.execute(newest_first)]

    def _hold(self, number: LoanNumber, hold: Hold) -> None:
        values = {"held_by": hold.held_by, "held_since": hold.since, "held_until": hold.until}
        self._connection.execute(update(cases).where(cases.c.loan_number == number).values(values))

    def _row(self, number: LoanNumber, *, lock: bool = False) -> Row[Any]:
        wanted = select(cases).where(cases.c.loan_number == number)
        row = self._connection.execute(wanted.with_for_update() if lock else wanted).first()
        if row is None:
            raise InputError("loan.unknown", loan=number)
        return row


def work_values(case: Case, status: LoanStatus, portfolio_id: PortfolioId, *, has_arrears: bool) -> dict[str, Any]:
    """The columns of the work on a loan, its place in the queue included; neither hold nor version."""
    return {
        **action_values(case.action),
        **place_values(
            case.action.kind, status, portfolio_id, has_arrears=has_arrears, owes_reply=case.reply_by is not None
        ),
        "reply_by": case.reply_by or NO_DATE,
        "reason": case.reason,
        "note": case.note,
        "facts": case.facts,
        "last_contact_at": case.last_contact_at or NEVER,
    }


def contact_values(number: LoanNumber, entry: ContactEntry) -> dict[str, Any]:
    """The row of an entry in a loan's contact log, without its wrap-up; the database counts its id."""
    values = {name: value for name, value in asdict(entry).items() if name not in _AFTER}
    return {"loan_number": number, "business_date": values.pop("on"), **values}
