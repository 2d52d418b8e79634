"""What a person does on a case, as calls of the services off the main thread; answers come back as callbacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from agent_desk.domain.errors import InputError
from agent_desk.domain.loan import LoanNumber
from agent_desk.given_files import content_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.case import Channel
    from agent_desk.domain.case_draft import CaseDraft
    from agent_desk.domain.contact import ContactAdvice
    from agent_desk.domain.disclosures import DisclosureTick
    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.evidence import EvidenceRecord, HardshipReason
    from agent_desk.domain.hardship import HardshipFacts
    from agent_desk.domain.money import Money
    from agent_desk.domain.proposal import Proposal
    from agent_desk.services.keep_facts import CaseChange, SinceHere
    from agent_desk.services.negotiate import Weighed
    from agent_desk.services.work_case import CaseFile, PersonalField
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.ui.case.evidence_row import NewEvidence
    from agent_desk.ui.session import Session
    from agent_desk.ui.unsaved import Unsaved


_T = TypeVar("_T")


class CaseActs(QObject):
    """The acts on one loan at a time.

    Signals:
        failed: What could not be done (``DeskError``).
    """

    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._services = session.services
        self._runner = session.runner

    def now(self) -> datetime:
        """The time now, UTC, by the desk's clock."""
        return self._services.desk.clock.now()

    def _run(
        self, work: Callable[[], _T], done: Callable[[_T], None], failed: Callable[[DeskError], None] | None = None
    ) -> None:
        self._runner.run(self, work, done, failed or self.failed.emit)

    def open(self, number: str, done: Callable[[CaseFile], None], failed: Callable[[DeskError], None]) -> None:
        """Read the case."""
        user = self._session.user
        self._run(lambda: self._services.case.open(user, LoanNumber(number)), done, failed)

    def take_over(self, number: str, done: Callable[[None], None]) -> None:
        """Take the case from whoever holds it; they see it, and so does the log."""
        user = self._session.user
        self._run(lambda: self._services.queue.take(user, LoanNumber(number), over=True), done)

    def reveal(self, number: str, fields: tuple[PersonalField, ...], done: Callable[[list[str]], None]) -> None:
        """Values in clear, in the order asked for; each one is logged."""
        user, case = self._session.user, self._services.case
        self._run(lambda: [case.reveal(user, LoanNumber(number), field) for field in fields], done)

    def confirm_identity(self, number: str, confirmed: int, asked: int, done: Callable[[bool], None]) -> None:
        """Record the answers; whether they are enough is the service's to say."""
        user = self._session.user
        self._run(lambda: self._services.case.confirm_identity(user, LoanNumber(number), confirmed, asked), done)

    def set_reason(self, number: str, reason: HardshipReason, done: Callable[[None], None]) -> None:
        """Put the reason on the case."""
        user = self._session.user
        self._run(lambda: self._services.case.set_reason(user, LoanNumber(number), reason), done)

    def save_note(
        self,
        number: str,
        note: str,
        base: str | None,
        done: Callable[[None], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Keep the note, that was written over another one (None: over whatever stands there)."""
        user = self._session.user
        self._run(lambda: self._services.case.save_note(user, LoanNumber(number), note, base), done, failed)

    def save_facts(
        self,
        number: str,
        facts: HardshipFacts,
        base: HardshipFacts,
        done: Callable[[HardshipFacts], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Keep what the borrower told, that was written over these facts."""
        user = self._session.user
        self._run(lambda: self._services.facts.save(user, LoanNumber(number), facts, base), done, failed)

    def since_here(self, number: str, done: Callable[[SinceHere | None], None]) -> None:
        """What others changed since one was last here."""
        user = self._session.user
        self._run(lambda: self._services.facts.since_here(user, LoanNumber(number)), done)

    def last_change(self, number: str, done: Callable[[CaseChange | None], None]) -> None:
        """Who else changed note or facts last, and when."""
        user = self._session.user
        self._run(lambda: self._services.facts.last_change(user, LoanNumber(number)), done)

    def find_draft(
        self, number: str, done: Callable[[CaseDraft | None], None], failed: Callable[[DeskError], None]
    ) -> None:
        """What was typed before and is not stored with the case."""
        user = self._session.user
        self._run(lambda: self._services.drafts_kept.find(user, LoanNumber(number)), done, failed)

    def keep_draft(
        self,
        number: str,
        fields: dict[str, str],
        *,
        in_front: bool,
        done: Callable[[CaseDraft], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Keep what is typed now."""
        user, kept = self._session.user, self._services.drafts_kept
        self._run(lambda: kept.keep(user, LoanNumber(number), fields, in_front=in_front), done, failed)

    def put_draft_aside(self, number: str, fields: dict[str, str], done: Callable[[bool], None]) -> None:
        """Keep what is typed now on this computer; the store is away."""
        user, kept = self._session.user, self._services.drafts_kept
        self._runner.run(self, lambda: kept.put_aside(user, LoanNumber(number), fields), done, beside=True)

    def is_draft_aside(self, number: str) -> bool:
        """Is the draft kept on this computer?"""
        return self._services.drafts_kept.is_put_aside(self._session.user, LoanNumber(number))

    @property
    def unsaved(self) -> Unsaved:
        """Where what waits to be saved is told."""
        return self._session.unsaved

    def discard_draft(self, number: str, done: Callable[[bool], None]) -> None:
        """Throw away what was typed before."""
        user = self._session.user
        self._run(lambda: self._services.drafts_kept.discard(user, LoanNumber(number)), done)

    def is_same_call(self, draft: CaseDraft) -> bool:
        """Does the call of a draft go on?"""
        return self._services.drafts_kept.is_same_call(draft)

    def record_evidence(
        self,
        number: str,
        wanted: NewEvidence,
        done: Callable[[EvidenceRecord], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Record proof; its file is read off the main thread."""
        user, case = self._session.user, self._services.case

        def work() -> EvidenceRecord:
            content = None
            name = ""
            if wanted.path is not None:
                name = wanted.path.name
                try:
                    content = content_of(wanted.path)
                except OSError as error:
                    raise InputError("evidence.unreadable", file=name) from error
            return case.record_evidence(
                user, LoanNumber(number), wanted.kind, dated_on=wanted.dated_on, file_name=name, content=content
            )

        self._run(work, done, failed)

    def submit(
        self,
        number: str,
        proposal: Proposal,
        reason: HardshipReason,
        note: str,
        *,
        waiting: bool,
        done: Callable[[ConcessionRequest], None],
    ) -> None:
        """Ask for it; granted at once within the person's own limits."""
        user, ask = self._session.user, self._services.ask
        self._run(
            lambda: ask.submit(user, LoanNumber(number), proposal, reason, note=note, caller_waiting=waiting), done
        )

    def withdraw(self, request: ConcessionRequest, done: Callable[[ConcessionRequest], None]) -> None:
        """Take a request back."""
        user = self._session.user
        self._run(lambda: self._services.ask.withdraw(user, request.number), done)

    def ask_again(
        self, request: ConcessionRequest, *, nearest: bool, done: Callable[[ConcessionRequest], None]
    ) -> None:
        """Ask once more for what no longer holds, or for the nearest of it that is still allowed."""
        user, ask = self._session.user, self._services.ask
        self._run(lambda: ask.again(user, request.number, nearest=nearest), done)

    def draft(self, request: ConcessionRequest, done: Callable[[str], None]) -> None:
        """Make the agreement from what was granted; carries its number."""
        user, agreements = self._session.user, self._services.agreements
        self._run(lambda: str(agreements.draft(user, request.number).number), done)

    def promise(
        self, number: str, amount: Money, due: date, done: Callable[[object], None], failed: Callable[[DeskError], None]
    ) -> None:
        """Record a promise to pay."""
        user = self._session.user
        self._run(lambda: self._services.promises.promise(user, LoanNumber(number), amount, due), done, failed)

    def advise(self, call: CallState, moment: datetime, done: Callable[[ContactAdvice], None]) -> None:
        """May the desk begin a contact by the channel of a call, at a moment?"""
        user, contact = self._session.user, self._services.contact
        number, channel = LoanNumber(call.loan_number), call.channel
        self._run(lambda: contact.advise(user, number, channel, moment), done)

    def call_back(self, number: str, moment: datetime, done: Callable[[None], None]) -> None:
        """Agree on a moment to call back."""
        user, case = self._session.user, self._services.case
        self._run(lambda: case.call_back(user, LoanNumber(number), moment), done)

    def tick(
        self,
        number: str,
        ids: Sequence[str],
        channel: Channel,
        language: str,
        terms: str,
        *,
        said: bool,
        done: Callable[[tuple[DisclosureTick, ...]], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Record that something was read out, or take that back."""
        user, disclose = self._session.user, self._services.disclose
        self._run(
            lambda: disclose.tick(
                user, LoanNumber(number), ids, channel=channel, language=language, terms=terms or None, said=said
            ),
            done,
            failed,
        )

    def terms_of(self, file: CaseFile, weighed: Weighed) -> str:
        """Digest of the terms of an offer; touches no store."""
        return self._services.disclose.terms_of(file.context, weighed)

    def release(self, number: str, done: Callable[[bool], None]) -> None:
        """Give the case back to the queue."""
        user = self._session.user
        self._run(lambda: self._services.queue.release(user, LoanNumber(number)), done)
