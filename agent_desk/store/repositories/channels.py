"""Letters, written applications and chat lines."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from agent_desk.domain.chat import ChatLine, ChatSide
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.letters import Application, Letter, LetterNumber, LetterStatus
from agent_desk.store.repositories.numbers import next_number
from agent_desk.store.statements import upsert
from agent_desk.store.tables import applications, chat_lines, letter_sheets, letters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy import Connection, Select

    from agent_desk.domain.loan import LoanNumber

_FIELDS = tuple(item.name for item in fields(Letter))


class SqlLetters:
    """Implements ``channel_ports.Letters``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def add_application(self, application: Application) -> None:
        """Add or change."""
        upsert(self._connection, applications, [asdict(application)], ["application_id"])

    def applications(self, number: LoanNumber) -> Sequence[Application]:
        """All of a loan, newest first."""
        wanted = select(applications).where(applications.c.loan_number == number)
        newest_first = wanted.order_by(applications.c.received_on.desc(), applications.c.recorded_at.desc())
        return [Application(**row._asdict()) for row in self._connection.execute(newest_first)]

    def next_number(self, on: date) -> LetterNumber:
        """``LT-YYMMDD-NNNN``, unique in the store."""
        return LetterNumber(next_number(self._connection, "LT", on, 4))

    def get(self, number: LetterNumber) -> Letter:
        """One of them. Raises InputError ``letter.unknown``."""
        found = self._all(_letters().where(letters.c.number == number))
        if not found:
            raise InputError("letter.unknown", letter=number)
        return found[0]

    def save(self, letter: Letter) -> Letter:
        """Add (version 0) or change; the version rises by one.

        Raises:
            RuleError: ``letter.changed`` when somebody else changed it since it was read.
        """
        saved = replace(letter, version=letter.version + 1)
        values = {name: getattr(saved, name) for name in _FIELDS}
        if letter.version == 0:
            self._connection.execute(insert(letters).values(values))
            return saved
        as_read = (letters.c.number == letter.number, letters.c.version == letter.version)
        if self._connection.execute(update(letters).where(*as_read).values(values)).rowcount != 1:
            raise RuleError("letter.changed", letter=letter.number)
        return saved

    def of_loan(self, number: LoanNumber) -> Sequence[Letter]:
        """All of a loan, newest first."""
        wanted = _letters().where(letters.c.loan_number == number)
        return self._all(wanted.order_by(letters.c.drafted_at.desc(), letters.c.number.desc()))

    def by_status(self, status: LetterStatus) -> Sequence[Letter]:
        """With a status, oldest first."""
        wanted = _letters().where(letters.c.status == status)
        return self._all(wanted.order_by(letters.c.drafted_at, letters.c.number))

    def read_lately(self, limit: int) -> Sequence[Letter]:
        """The latest that a second reader released or gave back and that do not wait again, newest first."""
        read = (letters.c.read_at.is_not(None), letters.c.status != LetterStatus.READING)
        newest_first = (letters.c.read_at.desc(), letters.c.number.desc())
        return self._all(_letters().where(*read).order_by(*newest_first).limit(limit))

    def add_sheet(self, number: LetterNumber, pdf: bytes, digest: str) -> None:
        """Keep the sheet of a letter that is ready; it is never replaced."""
        self._connection.execute(insert(letter_sheets).values(number=number, pdf=pdf, digest=digest))

    def sheet(self, number: LetterNumber) -> bytes | None:
        """A kept sheet."""
        wanted = select(letter_sheets.c.pdf).where(letter_sheets.c.number == number)
        found = self._connection.execute(wanted).scalar_one_or_none()
        return None if found is None else bytes(found)

    def _all(self, wanted: Select[Any]) -> list[Letter]:
        return [Letter(**row._asdict()) for row in self._connection.execute(wanted)]


class SqlChats:
    """Implements ``channel_ports.Chats``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def add(self, line: ChatLine) -> None:
        """Append."""
        self._connection.execute(insert(chat_lines).values(asdict(line)))

    def of_loan(self, number: LoanNumber) -> Sequence[ChatLine]:
        """All of a loan, oldest first."""
        columns = [chat_lines.c[item.name] for item in fields(ChatLine)]
        wanted = select(*columns).where(chat_lines.c.loan_number == number).order_by(chat_lines.c.line_id)
        return [ChatLine(*row) for row in self._connection.execute(wanted)]

    def waiting(self, since: datetime) -> Sequence[LoanNumber]:
        """Loans whose last line is the borrower's and not older than a moment, the longest waiting first."""
        newest = (
            select(func.max(chat_lines.c.line_id).label("line_id"))
            .where(chat_lines.c.at >= since)
            .group_by(chat_lines.c.loan_number)
            .subquery()
        )
        wanted = (
            select(chat_lines.c.loan_number)
            .join(newest, newest.c.line_id == chat_lines.c.line_id)
            .where(chat_lines.c.side == ChatSide.BORROWER)
            .order_by(chat_lines.c.at, chat_lines.c.line_id)
        )
        return list(self._connection.execute(wanted).scalars())


def _letters() -> Select[Any]:
    return select(*(letters.c[name] for name in _FIELDS))
