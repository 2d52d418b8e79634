"""What letters, chats and short texts need from the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from agent_desk.domain.chat import ChatLine
    from agent_desk.domain.letters import Application, Letter, LetterNumber, LetterStatus
    from agent_desk.domain.loan import BorrowerId, LoanNumber
    from agent_desk.domain.texting import ConsentMark, SentText


class Letters(Protocol):
    """Written applications, letters and their sheets."""

    def add_application(self, application: Application) -> None:
        """Add or change."""
        ...

    def applications(self, number: LoanNumber) -> Sequence[Application]:
        """All of a loan, newest first."""
        ...

    def next_number(self, on: date) -> LetterNumber:
        """``LT-YYMMDD-NNNN``, unique in the store."""
        ...

    def get(self, number: LetterNumber) -> Letter:
        """One of them. Raises InputError ``letter.unknown``."""
        ...

    def save(self, letter: Letter) -> Letter:
        """Add (version 0) or change; raises RuleError ``letter.changed`` on an older version."""
        ...

    def of_loan(self, number: LoanNumber) -> Sequence[Letter]:
        """All of a loan, newest first."""
        ...

    def by_status(self, status: LetterStatus) -> Sequence[Letter]:
        """With a status, oldest first."""
        ...

    def read_lately(self, limit: int) -> Sequence[Letter]:
        """The latest that a second reader released or gave back and that do not wait again, newest first."""
        ...

    def add_sheet(self, number: LetterNumber, pdf: bytes, digest: str) -> None:
        """Keep the sheet of a letter that is ready; it is never replaced."""
        ...

    def sheet(self, number: LetterNumber) -> bytes | None:
        """A kept sheet."""
        ...


class Chats(Protocol):
    """Chat lines."""

    def add(self, line: ChatLine) -> None:
        """Append."""
        ...

    def of_loan(self, number: LoanNumber) -> Sequence[ChatLine]:
        """All of a loan, oldest first."""
        ...

    def waiting(self, since: datetime) -> Sequence[LoanNumber]:
        """Loans whose last line is the borrower's and not older than a moment, the longest waiting first."""
        ...


class Texts(Protocol):
    """Short texts: what borrowers agreed to, and what was sent."""

    def add_mark(self, mark: ConsentMark) -> None:
        """Append."""
        ...

    def marks(self, borrower_id: BorrowerId) -> Sequence[ConsentMark]:
        """All of a borrower, on every loan of theirs, oldest first."""
        ...

    def add_sent(self, text: SentText) -> None:
        """Append."""
        ...

    def sent(self, number: LoanNumber) -> Sequence[SentText]:
        """All of a loan, oldest first."""
        ...
