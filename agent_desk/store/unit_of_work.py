"""One transaction: repositories over one connection, and the events that become audit entries with the commit.

Conventions of this file: the transaction begins with the first statement. A unit of work that may write takes SQLite's
write lock then, so that what it reads stays true until it commits; on PostgreSQL it locks each loan that it gets. One
that only reads takes no lock and sees one moment. After a commit the same unit of work may go on: a new transaction
begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from sqlalchemy import select

from agent_desk.domain.errors import RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.store import acts, audit_chain
from agent_desk.store.audit_chain import Happening
from agent_desk.store.connections import WRITING
from agent_desk.store.repositories.agreements import SqlAgreements
from agent_desk.store.repositories.borrowers import SqlBorrowers
from agent_desk.store.repositories.cases import SqlCases
from agent_desk.store.repositories.channels import SqlChats, SqlLetters
from agent_desk.store.repositories.credentials import SqlCredentials
from agent_desk.store.repositories.disclosures import SqlDisclosures, SqlReadings
from agent_desk.store.repositories.drafts import SqlDrafts
from agent_desk.store.repositories.evidence import SqlEvidence
from agent_desk.store.repositories.loans import SqlLoans
from agent_desk.store.repositories.people import SqlPeople
from agent_desk.store.repositories.policies import SqlPolicies
from agent_desk.store.repositories.portfolios import SqlPortfolios
from agent_desk.store.repositories.promises import SqlPromises
from agent_desk.store.repositories.requests import SqlRequests
from agent_desk.store.repositories.retention import SqlRetention
from agent_desk.store.repositories.saved_views import SqlSavedViews
from agent_desk.store.repositories.texts import SqlTexts
from agent_desk.store.tables import users

if TYPE_CHECKING:
    from datetime import date
    from types import TracebackType

    from sqlalchemy import Engine

    from agent_desk.services import ports
    from agent_desk.services.channel_ports import Chats, Letters, Texts
    from agent_desk.services.draft_ports import Drafts
    from agent_desk.services.people_ports import Credentials, People
    from agent_desk.services.policy_ports import Policies
    from agent_desk.services.promise_ports import Promises
    from agent_desk.services.retention_ports import Retention
    from agent_desk.services.sending import Sending
    from agent_desk.services.speech_ports import Disclosures, Readings
    from agent_desk.services.view_ports import SavedViews


class SqlUnitOfWork:
    """Implements ``ports.UnitOfWork``. One thread, one use: ``with store.work(actor) as work: ...; work.commit()``."""

    portfolios: ports.Portfolios
    borrowers: ports.Borrowers
    loans: ports.Loans
    cases: ports.Cases
    evidence: ports.Evidence
    requests: ports.Requests
    disclosures: Disclosures
    readings: Readings
    agreements: ports.Agreements
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

    def __init__(
        self,
        engine: Engine,
        clock: ports.Clock,
        actor: str,
        *,
        writing: bool = True,
        sending: Sending | None = None,
        checked: bool = False,
    ) -> None:
        """For an acting person and the act that is sent; the clock stamps the audit entries.

        Args:
            engine: Of the store.
            clock: The time of day.
            actor: Who acts.
            writing: May it commit?
            sending: The act, under its key.
            checked: Take nothing from an account that has been closed meanwhile.
        """
        self._sending = sending
        self._checked = checked
        self._writing = writing
        self._engine = engine
        self._clock = clock
        self._actor = actor
        self._happenings: list[Happening] = []

    def __enter__(self) -> Self:
        """Take a connection; the transaction begins with the first statement, which for a sent act claims its key.

        Raises:
            DoneBeforeError: the act under this key was done. RuleError: ``act.key-used``.
        """
        connection = self._engine.connect().execution_options(**{WRITING: self._writing})
        if not self._writing and connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        self._connection = connection
        self.portfolios = SqlPortfolios(connection)
        self.borrowers = SqlBorrowers(connection)
        self.loans = SqlLoans(connection)
        self.letters = SqlLetters(connection)
        self.chats = SqlChats(connection)
        self.texts = SqlTexts(connection)
        self.cases = SqlCases(connection)
        self.evidence = SqlEvidence(connection)
        self.requests = SqlRequests(connection)
        self.disclosures = SqlDisclosures(connection)
        self.readings = SqlReadings(connection)
        self.agreements = SqlAgreements(connection)
        self.promises = SqlPromises(connection)
        self.people = SqlPeople(connection)
        self.credentials = SqlCredentials(connection)
        self.policies = SqlPolicies(connection)
        self.retention = SqlRetention(connection)
        self.saved_views = SqlSavedViews(connection)
        self.drafts = SqlDrafts(connection)
        if self._sending is not None:
            try:
                acts.claim(connection, self._sending, self._actor, self._clock.now())
            except BaseException:
                connection.close()
                raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the connection back; what was not committed never happened."""
        self._happenings.clear()
        self._connection.close()

    def record(self, event: Event, on: date | None = None) -> None:
        """Append to the audit log when this transaction commits, under this unit of work's actor."""
        self._happenings.append(Happening(event, self._actor, self._clock.now(), on))

    def commit(self) -> tuple[Event, ...]:
        """Make it lasting, audit entries included. Returns the events recorded, for the open pages.

        Raises:
            StoreError: the store could not keep it; nothing of it happened.
            RuleError: ``user.inactive`` when the actor's account has been closed since they sat down.
        """
        if not self._writing:
            raise RuntimeError("this unit of work only reads")
        if self._happenings:
            if self._checked:
                self._check_open()
            if any(happening.event.kind is EventKind.DATE_SET for happening in self._happenings):
                acts.forget(self._connection, self._clock.now())  # once a day, when the business date moves on
            sent = self._sending.key if self._sending is not None else None
            audit_chain.append_and_commit(self._connection, self._happenings, sent)
            self._sending = None
        else:
            self._connection.commit()
        done = tuple(happening.event for happening in self._happenings)
        self._happenings.clear()
        return done

    def _check_open(self) -> None:
        closed = select(users.c.user_id).where(users.c.user_id == self._actor, users.c.active.is_(False))
        if self._connection.execute(closed).first() is not None:
            raise RuleError("user.inactive", user=self._actor)
