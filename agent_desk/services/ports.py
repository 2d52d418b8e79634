"""What the use cases need from the rooms beside them, as protocols.

Conventions of this file: a repository gives and takes domain values; a unit of work is one transaction with its audit
entries, committed whole or not at all; ``UnitOfWork.record`` appends an event to the audit log in the same
transaction. Reads that people page through (``Reads``) answer from stored columns and take no lock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self

from agent_desk.services.paper_ports import DocumentRenderer
from agent_desk.services.queue_rows import (
    Holding,
    Narrowing,
    QueueCounts,
    QueueFilter,
    QueueOrder,
    QueueRow,
    QueueView,
    SavedView,
)
from agent_desk.services.read_ports import Reads
from agent_desk.services.request_ports import Requests
from agent_desk.services.store_facts import AuditEntry, LogCheck, LogFilter, StoreCheck

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime
    from types import TracebackType

    from agent_desk.domain.agreement import Agreement, AgreementNumber
    from agent_desk.domain.approval import RequestId
    from agent_desk.domain.case import Case, ContactEntry, Hold
    from agent_desk.domain.events import Event
    from agent_desk.domain.evidence import EvidenceId, EvidenceRecord
    from agent_desk.domain.loan import Borrower, BorrowerId, Loan, LoanNumber, Portfolio, PortfolioId
    from agent_desk.domain.people import UserId
    from agent_desk.domain.standing import Standing
    from agent_desk.services.channel_ports import Chats, Letters, Texts
    from agent_desk.services.copy_ports import LoanCopying
    from agent_desk.services.draft_ports import Drafts
    from agent_desk.services.people_ports import Credentials, People
    from agent_desk.services.policy_ports import Policies
    from agent_desk.services.promise_ports import Promises
    from agent_desk.services.retention_ports import Retention
    from agent_desk.services.sending import Sending
    from agent_desk.services.speech_ports import Disclosures, Readings
    from agent_desk.services.view_ports import SavedViews

__all__ = [
    "Agreements",
    "AuditEntry",
    "Borrowers",
    "Cases",
    "Clock",
    "DocumentRenderer",
    "Evidence",
    "Holding",
    "Loans",
    "LogCheck",
    "LogFilter",
    "Narrowing",
    "Portfolios",
    "QueueCounts",
    "QueueFilter",
    "QueueOrder",
    "QueueRow",
    "QueueView",
    "Reads",
    "Requests",
    "SavedView",
    "Store",
    "StoreCheck",
    "UnitOfWork",
]


class Clock(Protocol):
    """The time of day, for audit and leases; business dates never come from it."""

    def now(self) -> datetime:
        """The time now, UTC, aware."""
        ...


class Portfolios(Protocol):
    """Portfolios of the store."""

    def get(self, portfolio_id: PortfolioId) -> Portfolio:
        """One of them. Raises InputError ``portfolio.unknown``."""
        ...

    def all(self) -> tuple[Portfolio, ...]:
        """All, by id."""
        ...

    def save(self, portfolio: Portfolio) -> None:
        """Add or change."""
        ...


class Borrowers(Protocol):
    """People who owe."""

    def get(self, borrower_id: BorrowerId) -> Borrower:
        """One of them. Raises InputError ``borrower.unknown``."""
        ...

    def find(self, borrower_ids: Iterable[BorrowerId]) -> dict[BorrowerId, Borrower]:
        """Those of them that are known."""
        ...

    def save_many(self, borrowers: Sequence[Borrower]) -> None:
        """Add or change, with their search index."""
        ...


class Loans(Protocol):
    """Loans with the schedule in force, payments, charges and reliefs."""

    def get(self, number: LoanNumber) -> Loan:
        """One loan, whole. Raises InputError ``loan.unknown``."""
        ...

    def find(self, numbers: Iterable[LoanNumber]) -> dict[LoanNumber, Loan]:
        """Those of them that are known, whole, in few queries."""
        ...

    def save(self, loan: Loan, standing: Standing) -> None:
        """Change one loan: its row, what is new in schedule, payments, charges, reliefs, and its queue columns.

        An earlier schedule is kept as history, never deleted.
        """
        ...

    def save_many(self, loans: Sequence[tuple[Loan, Standing]]) -> None:
        """Add or replace many loans fast (import); makes a case for each new one."""
        ...

    def to_review(self, portfolio_id: PortfolioId, on: date) -> Sequence[LoanNumber]:
        """Loans whose stored columns no longer hold on a date (``changes_on`` on or before it)."""
        ...

    def schedules(self, number: LoanNumber) -> Sequence[tuple[int, Loan]]:
        """The versions of a loan's schedule, oldest first, as (version, loan with that schedule)."""
        ...


class Cases(Protocol):
    """The work on each loan."""

    def get(self, number: LoanNumber) -> Case:
        """A case. Raises InputError ``loan.unknown``."""
        ...

    def save(self, case: Case) -> Case:
        """Change action, reason, note, facts, last contact; the version must be the stored one and rises by one.

        Raises:
            RuleError: ``case.changed`` when somebody else changed it since it was read.
        """
        ...

    def take_next(self, portfolio_id: PortfolioId, hold: Hold, now: datetime) -> LoanNumber | None:
        """Hand out the most urgent case of the queue that nobody holds; exact among processes."""
        ...

    def take(self, number: LoanNumber, hold: Hold, now: datetime, *, over: bool = False) -> Hold | None:
        """Take one case; the live hold of somebody else that stands in the way, or ``None`` when taken."""
        ...

    def release(self, number: LoanNumber, user_id: UserId) -> bool:
        """Give up one's own hold; False when there was none."""
        ...

    def add_contact(self, number: LoanNumber, entry: ContactEntry) -> None:
        """Append to the log."""
        ...

    def contacts(self, number: LoanNumber) -> Sequence[ContactEntry]:
        """The log, newest first."""
        ...

    def contacts_of(self, user_id: UserId, on: date) -> Sequence[ContactEntry]:
        """What a person logged on a business date, newest first."""
        ...


class Evidence(Protocol):
    """Proof and attached files."""

    def add(self, record: EvidenceRecord, content: bytes | None) -> None:
        """Keep a record and, where given, its file (checked and hashed by the caller)."""
        ...

    def get(self, evidence_id: EvidenceId) -> EvidenceRecord:
        """One record. Raises InputError ``evidence.unknown``."""
        ...

    def of_loan(self, number: LoanNumber) -> Sequence[EvidenceRecord]:
        """All of a loan, oldest first."""
        ...

    def file(self, evidence_id: EvidenceId) -> bytes:
        """The file's bytes; empty when there is none."""
        ...


class Agreements(Protocol):
    """Agreements and their sheets."""

    def next_number(self, on: date) -> AgreementNumber:
        """``AG-YYMMDD-NNNNN``, unique in the store."""
        ...

    def get(self, number: AgreementNumber) -> Agreement:
        """One of them. Raises InputError ``agreement.unknown``."""
        ...

    def save(self, agreement: Agreement) -> Agreement:
        """Add (version 0) or change; raises RuleError ``agreement.changed`` on an older version."""
        ...

    def of_loan(self, number: LoanNumber) -> Sequence[Agreement]:
        """All of a loan, newest first."""
        ...

    def of_request(self, number: RequestId) -> Agreement | None:
        """The one made from a request, if any (the newest)."""
        ...

    def in_force(self, portfolio_id: PortfolioId) -> Sequence[Agreement]:
        """Performing ones of a portfolio."""
        ...

    def made(self, portfolio_id: PortfolioId, since: date, until: date) -> Sequence[Agreement]:
        """From requests of a portfolio asked for on business dates in [since, until]; by number."""
        ...

    def open_until(self, portfolio_id: PortfolioId, before: date) -> Sequence[Agreement]:
        """Draft or issued ones whose offer ended before a date."""
        ...

    def add_sheet(self, number: AgreementNumber, language: str, pdf: bytes, digest: str) -> None:
        """Keep a printed sheet; the same language again replaces it only while the agreement is a draft."""
        ...

    def sheet(self, number: AgreementNumber, language: str) -> bytes | None:
        """A kept sheet."""
        ...


class UnitOfWork(Protocol):
    """One transaction: everything in it happens, with its audit entries, or nothing does.

    Used as ``with open_work(actor) as work: ...; work.commit()``; leaving without ``commit`` rolls back.
    """

    portfolios: Portfolios
    borrowers: Borrowers
    loans: Loans
    cases: Cases
    evidence: Evidence
    requests: Requests
    disclosures: Disclosures
    readings: Readings
    agreements: Agreements
    promises: Promises
    letters: Letters
    chats: Chats
    texts: Texts
    people: People
    credentials: Credentials
    policies: Policies
    retention: Retention
    saved_views: SavedViews
    drafts: Drafts

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End; rolls back what was not committed."""
        ...

    def record(self, event: Event, on: date | None = None) -> None:
        """Append to the audit log, in this transaction, under this unit of work's actor."""
        ...

    def commit(self) -> tuple[Event, ...]:
        """Make it lasting. Returns the events recorded, for the open pages."""
        ...


class Notices(Protocol):
    """Tells of commits by others."""

    def changed(self) -> bool:
        """True once after commits of others."""
        ...

    def close(self) -> None:
        """Give its connection back."""
        ...


class Store(Protocol):
    """A store: units of work, reads, and its own upkeep.

    Attributes:
        copy_suffix: How the names of its copies end.
        is_encrypted: Is its file, are its copies encrypted by the desk? A server's store is the server's to encrypt.
    """

    name: str
    copy_suffix: str
    is_encrypted: bool
    reads: Reads

    def work(self, actor: str, sending: Sending | None = None) -> UnitOfWork:
        """Begin a unit of work for an acting person, of an act under its key.

        Entering it raises DoneBeforeError when the act under this key was done already, RuleError ``act.key-used``
        when the key belongs to something else. The key is kept with the first commit.
        """
        ...

    def reading(self) -> UnitOfWork:
        """A unit of work that only reads: it waits for nobody, nobody waits for it, and it cannot commit."""
        ...

    def copying(self) -> LoanCopying:
        """What stores very many loans that are copies of a few."""
        ...

    def verify(self) -> StoreCheck:
        """Check the audit chain, foreign keys, sheets' digests and the database file."""
        ...

    def check_log(self, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]) -> LogCheck | None:
        """Follow the chain of the log, told of what is done and of how many; ``None`` when it was cancelled."""
        ...

    def notices(self) -> Notices:
        """A watch on this store; each asks for itself."""
        ...

    def backup(
        self,
        path: str,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bool:
        """Copy the store, consistent, to a file; False when it was cancelled. Raises StoreError.

        Told of parts done and of how many where that is known; a store on a server cannot be asked to stop.
        """
        ...

    def try_copy(
        self, path: str, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
    ) -> int | None:
        """Restore a copy in a place of its own and check it; the length of its log, ``None`` when cancelled.

        Neither the copy nor the store is touched. Raises StoreError.
        """
        ...

    def key_groups(self) -> tuple[str, ...]:
        """The 64 digits that open its file and its copies, in groups; none where it is not encrypted."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...
