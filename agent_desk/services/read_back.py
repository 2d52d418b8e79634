"""Read the terms back: clause by clause, in the borrower's language, kept with time and words; then the answer.

Conventions of this file: reading a clause that is also a right ticks the right in the same transaction. The answer is
a yes with the place of its proof, by recording or code, and is taken only when every clause was read; from there the
agreement is issued, if it was not, and accepted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.affordability import Fit, fit_of, payments_by_month
from agent_desk.domain.agreement import AcceptanceKind, Agreement, AgreementNumber, AgreementStatus
from agent_desk.domain.case import Channel
from agent_desk.domain.disclosures import DisclosureTick, asked_for
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.read_back import (
    Reading,
    ReadingMark,
    ReadState,
    SpokenClause,
    read_states,
    spoken_clauses,
    unread,
)
from agent_desk.domain.rights import Act, require
from agent_desk.domain.schedule import Instalment
from agent_desk.services.accept_agreement import AcceptAgreement
from agent_desk.services.disclose import spoken_on, tick_event
from agent_desk.services.issue_agreement import IssueAgreement
from agent_desk.services.once import once
from agent_desk.services.read_agreement import AgreementFile, read_agreement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agent_desk.domain.hardship import HardshipFacts
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork
    from agent_desk.services.spoken_texts import SpokenText


@dataclass(frozen=True, slots=True)
class ReadBackFile:
    """A read-back with everything that stands around it.

    Attributes:
        file: The agreement.
        clauses: In the order in which they are read.
        texts: Their words, by language and clause.
        states: Where each stands, by clause.
        language: The borrower's, where there are texts in it; else the one that binds.
        facts: What the borrower can afford, as they told it.
    """

    file: AgreementFile
    clauses: tuple[SpokenClause, ...]
    texts: Mapping[str, Mapping[str, SpokenText]]
    states: Mapping[str, ReadState]
    language: str
    facts: HardshipFacts

    @property
    def unread(self) -> tuple[str, ...]:
        """Clauses that are still to be read, in order."""
        return unread(self.states)

    @property
    def burden(self) -> Money:
        """The greatest sum that falls due in one calendar month."""
        rows = [Instalment(row.number, row.due_date, row.due) for row in self.file.agreement.content.rows]
        return max((amount for _, amount in payments_by_month(rows)), key=lambda amount: amount.minor)

    @property
    def spare(self) -> Money | None:
        """What that leaves of the income after essential costs; ``None`` when that was not told."""
        return self.facts.spare(self.burden)

    @property
    def fit(self) -> Fit:
        """How it fits."""
        return fit_of(self.spare)

    @property
    def is_open(self) -> bool:
        """May it still be read back and agreed to?"""
        return self.file.agreement.status.is_open and not self.file.is_expired


def _number(work: UnitOfWork, event: Event) -> AgreementNumber:
    del work
    return AgreementNumber(event.subject)


@dataclass(frozen=True)
class ReadBack:
    """The use case."""

    desk: Desk

    def open(self, actor: User, number: AgreementNumber) -> ReadBackFile:
        """The clauses of an agreement, and where each stands. Raises InputError ``agreement.unknown``."""
        require(actor, Act.AGREE)
        with self.desk.reading() as work:
            return self._open(work, number)

    def _open(self, work: UnitOfWork, number: AgreementNumber) -> ReadBackFile:
        agreement = work.agreements.get(number)
        file = read_agreement(self.desk, work, agreement)
        clauses = spoken_clauses(agreement.content)
        texts = self._texts(agreement, clauses)
        digests = {language: {name: text.digest for name, text in found.items()} for language, found in texts.items()}
        wanted = file.context.borrower.language
        return ReadBackFile(
            file=file,
            clauses=clauses,
            texts=texts,
            states=read_states(clauses, work.readings.of_agreement(number), digests, agreement.content.digest),
            language=wanted if wanted in texts else agreement.content.binding_language,
            facts=work.cases.get(agreement.loan_number).facts,
        )

    def _texts(self, agreement: Agreement, clauses: Sequence[SpokenClause]) -> dict[str, dict[str, SpokenText]]:
        renderer = self.desk.renderer
        return {
            language: {text.clause_id: text for text in renderer.spoken(agreement.content, clauses, language)}
            for language in renderer.languages()
        }

    @once(_number)
    def mark(
        self,
        actor: User,
        number: AgreementNumber,
        mark: ReadingMark,
        clause_ids: Sequence[str] = (),
        language: str = "",
        channel: Channel = Channel.HOTLINE,
    ) -> AgreementNumber:
        """Record that clauses were read, that they were asked again, or that the reading starts again.

        Args:
            actor: Who reads.
            number: An open agreement.
            mark: What happened.
            clause_ids: Which; none for a restart.
            language: In which they were read; the borrower's own when empty.
            channel: How borrower and desk talk; kept with the rights that are read with it.

        Raises:
            InputError: ``read-back.clause`` for one that is not read back, ``document.language``.
            RuleError: ``read-back.closed`` when the agreement cannot be accepted any more.
        """
        require(actor, Act.AGREE)
        with self.desk.work(actor.user_id) as work:
            file = self._open(work, number)
            agreement, on = file.file.agreement, file.file.context.as_of
            if not file.is_open:
                raise RuleError("read-back.closed", agreement=number)
            spoken_in = language or file.language
            if spoken_in not in file.texts:
                raise InputError("document.language", language=spoken_in)
            known = {item.clause_id: item for item in file.clauses}
            for name in clause_ids:
                if name not in known:
                    raise InputError("read-back.clause", clause=name, known=" ".join(known))
            for name in clause_ids or ("",):
                reading = Reading(
                    agreement_number=number,
                    loan_number=agreement.loan_number,
                    clause_id=name,
                    mark=mark,
                    language=spoken_in,
                    digest=file.texts[spoken_in][name].digest if name else "",
                    terms=agreement.content.digest,
                    read_by=actor.user_id,
                    read_at=self.desk.clock.now(),
                    read_on=on,
                )
                work.readings.add(reading)
                work.record(_event(reading), on)
                if mark is ReadingMark.READ and known[name].right:
                    self._tick_right(work, known[name].right, reading, file, channel)
            work.commit()
        return number

    def _tick_right(self, work: UnitOfWork, right: str, reading: Reading, file: ReadBackFile, channel: Channel) -> None:
        """A clause that is also a right ticks both, where this case asks for the right."""
        context = file.file.context
        spoken = spoken_on(work, reading.loan_number, context.pack, context.as_of)
        item = next((d for d in asked_for(spoken.pack, spoken.evidence) if d.disclosure_id == right), None)
        if item is None or all(missing.disclosure_id != right for missing in spoken.missing(reading.terms)):
            return
        said_in = item.language_for(reading.language, context.pack.binding_language)
        tick = DisclosureTick(
            loan_number=reading.loan_number,
            disclosure_id=right,
            version=item.version,
            language=said_in,
            digest=item.text_digest(said_in),
            channel=channel,
            read_by=reading.read_by,
            read_at=reading.read_at,
            read_on=reading.read_on,
            terms=reading.terms,
        )
        work.disclosures.add(tick)
        work.record(tick_event(tick), reading.read_on)

    def conclude(self, actor: User, number: AgreementNumber, kind: AcceptanceKind, reference: str) -> Agreement:
        """The borrower says yes: the agreement is issued, if it was not, and accepted.

        Args:
            actor: Who takes it.
            number: An open agreement, every clause of it read.
            kind: By recording or by code.
            reference: Where the proof lies: the recording with its position, or the code.

        Raises:
            InputError: ``acceptance.reference``.
            RuleError: ``read-back.unread`` while a clause is still to be read, and those of issuing and accepting.
        """
        require(actor, Act.AGREE)
        if not reference.strip():
            raise InputError("acceptance.reference")
        file = self.open(actor, number)
        if file.unread:
            names = " ".join(file.unread)
            raise RuleError("read-back.unread", agreement=number, count=len(file.unread), clauses=names)
        agreement = file.file.agreement
        if agreement.status is AgreementStatus.DRAFT:
            IssueAgreement(self.desk).issue(actor, number)
        return AcceptAgreement(self.desk).accept(actor, number, kind, reference)


def _event(reading: Reading) -> Event:
    kinds = {
        ReadingMark.READ: EventKind.CLAUSE_READ,
        ReadingMark.ASKED_AGAIN: EventKind.CLAUSE_ASKED_AGAIN,
        ReadingMark.RESTARTED: EventKind.READ_BACK_RESTARTED,
    }
    after = {"language": reading.language, "text": reading.digest, "terms": reading.terms}
    if reading.clause_id:
        after["clause"] = reading.clause_id
    return Event(kinds[reading.mark], reading.agreement_number, reading.loan_number, after=after)
