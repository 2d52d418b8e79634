"""Work a case: open it, see what is owed and what happened, reveal, record proof, log the call."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import uuid4

from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.call_times import Phase
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.evidence import EvidenceId, EvidenceKind, EvidenceRecord, HardshipReason
from agent_desk.domain.history import HistoryItem, history_of
from agent_desk.domain.masking import mask_id, mask_phone
from agent_desk.domain.rights import Act, require
from agent_desk.services.contact_guards import guard_of
from agent_desk.services.disclose import Spoken, spoken_on
from agent_desk.services.file_types import media_type_of
from agent_desk.services.judging import Judging
from agent_desk.services.negotiate import Context, Negotiate
from agent_desk.services.once import nothing, once
from agent_desk.services.recheck import recheck

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.case import Case, ContactEntry
    from agent_desk.domain.contact import ContactAdvice
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.promise import PromiseToPay
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork
    from agent_desk.services.recheck import Recheck


class PersonalField(StrEnum):
    """What can be revealed."""

    PHONE = "phone"
    ID_NUMBER = "id-number"
    BIRTH_DATE = "birth-date"
    ADDRESS = "address"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """Everything the case page shows, personal data masked.

    Attributes:
        context: Loan, position, evidence, pack, as a negotiation needs them.
        phone_masked, id_masked: With bullets.
        history: Newest first.
        holder: Name of whoever holds the case now, empty for nobody.
        request, agreement: The newest of each, if any.
        advice: May the desk call this borrower now; on the portfolio's own day.
        recheck: What was asked for or granted last no longer holds, and why; ``None`` while it does.
        spoken: What must be said to this borrower, and what was.
    """

    context: Context
    case: Case
    phone_masked: str
    id_masked: str
    history: tuple[HistoryItem, ...]
    requests: tuple[ConcessionRequest, ...]
    agreements: tuple[Agreement, ...]
    promises: tuple[PromiseToPay, ...]
    people: dict[str, str]
    advice: ContactAdvice
    spoken: Spoken
    recheck: Recheck | None = None

    @property
    def request(self) -> ConcessionRequest | None:
        """The newest request."""
        return self.requests[0] if self.requests else None

    @property
    def agreement(self) -> Agreement | None:
        """The newest agreement."""
        return self.agreements[0] if self.agreements else None


def _verified(work: UnitOfWork, event: Event) -> bool:
    del work
    return event.after["verified"] == "yes"


def _record(work: UnitOfWork, event: Event) -> EvidenceRecord:
    return work.evidence.get(EvidenceId(event.subject))


@dataclass(frozen=True)
class WorkCase:
    """The use case."""

    desk: Desk

    def open(self, actor: User, number: LoanNumber, as_of: date | None = None) -> CaseFile:
        """Read a case. Raises InputError ``loan.unknown``, RuleError ``right.missing``."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            context = Negotiate(self.desk).read(work, number, as_of)
            requests = tuple(work.requests.of_loan(number))
            agreements = tuple(work.agreements.of_loan(number))
            promises = tuple(work.promises.of_loan(number))
            case = work.cases.get(number)
            spoken = spoken_on(work, number, context.pack, context.as_of)
            contacts = work.cases.contacts(number)
            moment = context.portfolio.moment(self.desk.clock.now())
            return CaseFile(
                context=context,
                case=case,
                phone_masked=mask_phone(context.borrower.phone),
                id_masked=mask_id(context.borrower.id_number),
                history=history_of(
                    context.loan,
                    contacts,
                    context.evidence,
                    requests,
                    agreements,
                    promises,
                    context.portfolio.time_zone,
                    context.portfolio.business_date,
                ),
                requests=requests,
                agreements=agreements,
                promises=promises,
                people={user.user_id: user.name for user in work.people.all()},
                advice=guard_of(context.pack.contact, context.borrower).advise(contacts, case.action, moment),
                recheck=self._recheck(work, context, requests, agreements),
                spoken=spoken,
            )

    def _recheck(
        self,
        work: UnitOfWork,
        context: Context,
        requests: tuple[ConcessionRequest, ...],
        agreements: tuple[Agreement, ...],
    ) -> Recheck | None:
        """Of what waits or was granted, while no agreement was made from it."""
        last = requests[0] if requests else None
        if last is None or not (last.status is RequestStatus.SUBMITTED or last.status.is_granted):
            return None
        if any(item.request_number == last.number for item in agreements):
            return None
        return recheck(self.desk, work, last, context, work.people.get(last.maker).role)

    def reveal(self, actor: User, number: LoanNumber, wanted: PersonalField) -> str:
        """One personal value in clear; who, which field and when go into the log, the value does not."""
        require(actor, Act.REVEAL)
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            borrower = work.borrowers.get(loan.borrower_id)
            on = work.portfolios.get(loan.portfolio_id).business_date
            work.record(Event(EventKind.FIELD_REVEALED, number, number, after={"field": wanted.value}), on)
            work.commit()
        values = {
            PersonalField.PHONE: borrower.phone,
            PersonalField.ID_NUMBER: borrower.id_number,
            PersonalField.BIRTH_DATE: borrower.birth_date.isoformat() if borrower.birth_date else "",
            PersonalField.ADDRESS: borrower.address,
            PersonalField.EMAIL: borrower.email,
        }
        return values[wanted]

    @once(_verified)
    def confirm_identity(self, actor: User, number: LoanNumber, confirmed: int, asked: int) -> bool:
        """Record an identity check: verified when at least two items and all that were asked are right."""
        require(actor, Act.WORK_CASE)
        verified = confirmed >= 2 and confirmed == asked
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            on = work.portfolios.get(loan.portfolio_id).business_date
            after = {"confirmed": str(confirmed), "asked": str(asked), "verified": "yes" if verified else "no"}
            work.record(Event(EventKind.IDENTITY_CHECKED, number, number, after=after), on)
            work.commit()
        return verified

    @once(nothing)
    def set_reason(self, actor: User, number: LoanNumber, reason: HardshipReason) -> None:
        """Put the hardship reason on the case."""
        require(actor, Act.WORK_CASE)
        self._change(actor, number, lambda case: replace(case, reason=reason), {"reason": reason.value})

    @once(nothing)
    def save_note(self, actor: User, number: LoanNumber, note: str, base: str | None = None) -> None:
        """Keep the working note of the case; its text does not go into the log.

        Args:
            actor: Who writes.
            number: The loan.
            note: The whole note.
            base: As it stood when it was read; None overrides whatever stands there.

        Raises:
            InputError: ``note.too-long``.
            RuleError: ``note.changed`` when somebody else wrote something else meanwhile.
        """
        require(actor, Act.WORK_CASE)
        if len(note) > 20_000:
            raise InputError("note.too-long", length=len(note), most=20_000)

        def change(case: Case) -> Case:
            if base is not None and case.note not in (base, note):
                raise RuleError("note.changed", loan=number)
            return replace(case, note=note)

        self._change(actor, number, change, {"length": str(len(note))})

    @once(nothing)
    def call_back(self, actor: User, number: LoanNumber, at: datetime) -> None:
        """Agree on a moment (aware) to call back: it comes next on the case. No contact is logged by it."""
        require(actor, Act.WORK_CASE)
        action = NextAction(ActionKind.CALLBACK, due_at=at.astimezone(UTC))
        after = {"action": action.kind.value, "due_at": at.astimezone(UTC).isoformat(timespec="minutes")}
        self._change(actor, number, lambda case: replace(case, action=action), after)

    def _change(self, actor: User, number: LoanNumber, change: Callable[[Case], Case], after: dict[str, str]) -> None:
        kind = EventKind.NOTE_SAVED if "length" in after else EventKind.ACTION_SET
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            on = work.portfolios.get(loan.portfolio_id).business_date
            case = work.cases.get(number)
            changed = change(case)
            if changed == case:
                return
            work.cases.save(changed)
            work.record(Event(kind, number, number, after=after), on)
            work.commit()

    @once(_record)
    def record_evidence(
        self,
        actor: User,
        number: LoanNumber,
        kind: EvidenceKind,
        *,
        dated_on: date | None = None,
        file_name: str = "",
        content: bytes | None = None,
        note: str = "",
        reason: HardshipReason | None = None,
    ) -> EvidenceRecord:
        """Record proof that was seen, with or without its file.

        Args:
            actor: Who saw it.
            number: The loan.
            kind: What it is.
            dated_on: The date on the document; the business date when absent. Not after the business date.
            file_name: Of the attached file.
            content: The file; PDF, PNG, JPEG, GIF, WebP, TIFF or HEIC by its own first bytes, up to the desk's bound.
            note: A remark.
            reason: What it is to prove, which says how long it is good; the case's own reason when absent, and without
                one the shortest time that the policy gives a document of this kind.

        Raises:
            InputError: ``evidence.future``, ``evidence.empty-file``, ``evidence.too-large``, ``evidence.file-type``.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            portfolio = work.portfolios.get(loan.portfolio_id)
            on = portfolio.business_date
            dated = dated_on or on
            if dated > on:
                raise InputError("evidence.future", dated_on=dated.isoformat(), as_of=on.isoformat())
            pack = self.desk.pack_of(portfolio, on, work)
            valid = _valid_days(pack, kind, reason or work.cases.get(number).reason)
            media_type = self._checked(file_name, content)
            record = EvidenceRecord(
                evidence_id=EvidenceId(f"EV-{uuid4().hex[:12]}"),
                loan_number=number,
                kind=kind,
                seen_by=actor.user_id,
                recorded_at=self.desk.clock.now(),
                dated_on=dated,
                good_until=dated + timedelta(days=valid),
                note=note,
                file_name=file_name,
                media_type=media_type,
                size=len(content) if content is not None else 0,
                digest=hashlib.sha256(content).hexdigest() if content is not None else "",
            )
            work.evidence.add(record, content)
            after = {"kind": kind.value, "file": record.digest}
            work.record(Event(EventKind.EVIDENCE_RECORDED, record.evidence_id, number, after=after), on)
            Judging(self.desk, work, portfolio, on).documents_in(number, pack)
            work.commit()
            return record

    def _checked(self, file_name: str, content: bytes | None) -> str:
        if content is None:
            return ""
        if not content:
            raise InputError("evidence.empty-file", file=file_name)
        if len(content) > self.desk.max_file_bytes:
            raise InputError("evidence.too-large", file=file_name, size=len(content), most=self.desk.max_file_bytes)
        media_type = media_type_of(content)
        if media_type is None:
            raise InputError("evidence.file-type", file=file_name)
        return media_type

    def evidence_file(self, actor: User, evidence_id: EvidenceId) -> bytes:
        """An attached file; empty when there is none."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            return work.evidence.file(evidence_id)

    @once(nothing)
    def log_contact(
        self,
        actor: User,
        number: LoanNumber,
        entry: ContactEntry,
        *,
        call_back_at: datetime | None = None,
    ) -> None:
        """Append a call or message to the case's log; a call back, when set, becomes what comes next."""
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            log_contact_in(work, number, entry, call_back_at)
            work.commit()


def log_contact_in(work: UnitOfWork, number: LoanNumber, entry: ContactEntry, call_back_at: datetime | None) -> None:
    """Log a contact within a unit of work that somebody else commits."""
    on = work.portfolios.get(work.loans.get(number).portfolio_id).business_date
    work.cases.add_contact(number, entry)
    case = replace(work.cases.get(number), last_contact_at=entry.at)
    if call_back_at is not None:
        case = replace(case, action=NextAction(ActionKind.CALLBACK, due_at=call_back_at))
    work.cases.save(case)
    after = {
        "channel": entry.channel.value,
        "direction": entry.direction.value,
        "disposition": entry.disposition.value if entry.disposition else "",
    }
    after |= {phase.value: str(entry.times.of(phase)) for phase in Phase if entry.times.of(phase)}
    work.record(Event(EventKind.CONTACT_LOGGED, number, number, after=after), on)


def _valid_days(pack: PolicyPack, kind: EvidenceKind, reason: HardshipReason | None) -> int:
    """Days after its date on which a document still counts."""
    if kind is EvidenceKind.DECLARATION:
        return pack.declaration_days
    days = {why: rule.valid_days for why, rule in pack.evidence.items() if kind in rule.any_of | rule.also_asked}
    if reason in days:
        return days[reason]
    return min(days.values(), default=90)
