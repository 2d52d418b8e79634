"""Short texts: marks of what borrowers agreed to, and what was sent; both are appended and never changed."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from agent_desk.domain.texting import ConsentMark, SentText
from agent_desk.store.tables import loans, sent_texts, text_consents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from agent_desk.domain.loan import BorrowerId, LoanNumber

_MARK = tuple(text_consents.c[item.name] for item in fields(ConsentMark))
_SENT = tuple(sent_texts.c[item.name] for item in fields(SentText))


class SqlTexts:
    """Implements ``channel_ports.Texts``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def add_mark(self, mark: ConsentMark) -> None:
        """Append."""
        self._connection.execute(insert(text_consents).values(asdict(mark)))

    def marks(self, borrower_id: BorrowerId) -> Sequence[ConsentMark]:
        """All of a borrower, on every loan of theirs, oldest first."""
        theirs = loans.c.loan_number == text_consents.c.loan_number
        wanted = select(*_MARK).join(loans, theirs).where(loans.c.borrower_id == borrower_id)
        return [ConsentMark(*row) for row in self._connection.execute(wanted.order_by(text_consents.c.mark_id))]

    def add_sent(self, text: SentText) -> None:
        """Append."""
        self._connection.execute(insert(sent_texts).values(asdict(text)))

    def sent(self, number: LoanNumber) -> Sequence[SentText]:
        """All of a loan, oldest first."""
        wanted = select(*_SENT).where(sent_texts.c.loan_number == number).order_by(sent_texts.c.text_id)
        return [SentText(*row) for row in self._connection.execute(wanted)]
