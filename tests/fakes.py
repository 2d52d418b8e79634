"""A store in dictionaries: units of work that commit or leave no trace, repositories, and the reads of the queue.

Good for tests of services: values are frozen, so that a unit of work copies dictionaries, not what lies in them.
"""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Self

from agent_desk.domain.agreement import AgreementNumber, AgreementStatus
from agent_desk.domain.approval import RequestId
from agent_desk.domain.buckets import bucket_of
from agent_desk.domain.case import ActionKind, Case, NextAction
from agent_desk.domain.errors import InputError, RuleError, StoreError
from agent_desk.domain.letters import LetterNumber, LetterStatus
from agent_desk.domain.loan import LoanStatus
from agent_desk.domain.money import Money
from agent_desk.domain.passwords import Credential, published
from agent_desk.domain.people import PersonId, Role, User, UserId
from agent_desk.domain.policy.draft import PackStatus
from agent_desk.domain.promise import PromiseId, PromiseStatus
from agent_desk.domain.standing import is_in_queue, urgency_of
from agent_desk.services import ports, queue_rows
from agent_desk.services.sending import DoneBeforeError
from agent_desk.services.spoken_texts import SpokenText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from types import TracebackType

    from agent_desk.domain.agreement import Agreement, AgreementContent
    from agent_desk.domain.approval import ConcessionRequest, RequestStatus
    from agent_desk.domain.case import ContactEntry, Hold
    from agent_desk.domain.case_draft import CaseDraft
    from agent_desk.domain.chat import ChatLine
    from agent_desk.domain.disclosures import DisclosureTick
    from agent_desk.domain.events import Event
    from agent_desk.domain.evidence import EvidenceId, EvidenceRecord
    from agent_desk.domain.letters import Application, ApplicationId, Letter, LetterContent
    from agent_desk.domain.loan import Borrower, BorrowerId, Loan, LoanNumber, Portfolio, PortfolioId
    from agent_desk.domain.policy.draft import StoredPack
    from agent_desk.domain.promise import PromiseToPay
    from agent_desk.domain.read_back import Reading, SpokenClause
    from agent_desk.domain.standing import Standing
    from agent_desk.domain.texting import ConsentMark, SentText
    from agent_desk.services.channel_ports import Chats, Letters, Texts
    from agent_desk.services.copy_ports import LoanCopy
    from agent_desk.services.draft_ports import Drafts
    from agent_desk.services.people_ports import Credentials, People
    from agent_desk.services.policy_ports import Policies
    from agent_desk.services.promise_ports import Promises
    from agent_desk.services.recovery import RecoveryContent
    from agent_desk.services.retention_ports import Retention
    from agent_desk.services.sending import Sending
    from agent_desk.services.speech_ports import Disclosures, Readings
    from agent_desk.services.view_ports import SavedViews


#: Of everybody in a store of dictionaries.
SAMPLE_PASSWORD = "agent-desk"


class FixedClock:
    """A clock that stands until it is moved."""

    def __init__(self, moment: datetime = datetime(2026, 6, 16, 8, 0, tzinfo=UTC)) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def move(self, step: timedelta) -> None:
        self.moment += step


@dataclass
class State:
    """Everything a store holds."""

    portfolios: dict[PortfolioId, Portfolio] = field(default_factory=dict)
    borrowers: dict[BorrowerId, Borrower] = field(default_factory=dict)
    loans: dict[LoanNumber, tuple[Loan, Standing]] = field(default_factory=dict)
    schedules: dict[LoanNumber, tuple[Loan, ...]] = field(default_factory=dict)
    cases: dict[LoanNumber, Case] = field(default_factory=dict)
    contacts: dict[LoanNumber, tuple[ContactEntry, ...]] = field(default_factory=dict)
    evidence: dict[EvidenceId, tuple[EvidenceRecord, bytes]] = field(default_factory=dict)
    requests: dict[RequestId, ConcessionRequest] = field(default_factory=dict)
    agreements: dict[AgreementNumber, Agreement] = field(default_factory=dict)
    sheets: dict[tuple[AgreementNumber, str], bytes] = field(default_factory=dict)
    promises: dict[PromiseId, PromiseToPay] = field(default_factory=dict)
    people: dict[UserId, User] = field(default_factory=dict)
    credentials: dict[UserId, Credential] = field(default_factory=dict)
    policies: dict[tuple[str, str], StoredPack] = field(default_factory=dict)
    drafts: dict[tuple[UserId, LoanNumber], CaseDraft] = field(default_factory=dict)
    saved_views: dict[tuple[UserId, str], queue_rows.SavedView] = field(default_factory=dict)
    disclosures: dict[int, DisclosureTick] = field(default_factory=dict)
    applications: dict[ApplicationId, Application] = field(default_factory=dict)
    letters: dict[LetterNumber, Letter] = field(default_factory=dict)
    letter_sheets: dict[LetterNumber, bytes] = field(default_factory=dict)
    chats: dict[int, ChatLine] = field(default_factory=dict)
    readings: dict[int, Reading] = field(default_factory=dict)
    consents: dict[int, ConsentMark] = field(default_factory=dict)
    sent_texts: dict[int, SentText] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    audit: dict[int, ports.AuditEntry] = field(default_factory=dict)
    acts: dict[str, tuple[str, Event]] = field(default_factory=dict)
    ended: dict[LoanNumber, date] = field(default_factory=dict)

    def copy(self) -> State:
        return State(**{item.name: dict(getattr(self, item.name)) for item in fields(self)})

    def count(self, prefix: str, on: date, digits: int) -> str:
        key = f"{prefix}-{on:%y%m%d}"
        self.counters[key] = self.counters.get(key, 0) + 1
        return f"{key}-{self.counters[key]:0{digits}d}"


class FakePortfolios:
    def __init__(self, state: State) -> None:
        self.state = state

    def get(self, portfolio_id: PortfolioId) -> Portfolio:
        if portfolio_id not in self.state.portfolios:
            raise InputError("portfolio.unknown", portfolio=portfolio_id)
        return self.state.portfolios[portfolio_id]

    def all(self) -> tuple[Portfolio, ...]:
        return tuple(self.state.portfolios[key] for key in sorted(self.state.portfolios))

    def save(self, portfolio: Portfolio) -> None:
        self.state.portfolios[portfolio.portfolio_id] = portfolio


class FakeBorrowers:
    def __init__(self, state: State) -> None:
        self.state = state

    def get(self, borrower_id: BorrowerId) -> Borrower:
        if borrower_id not in self.state.borrowers:
            raise InputError("borrower.unknown", borrower=borrower_id)
        return self.state.borrowers[borrower_id]

    def find(self, borrower_ids: Iterable[BorrowerId]) -> dict[BorrowerId, Borrower]:
        return {key: self.state.borrowers[key] for key in borrower_ids if key in self.state.borrowers}

    def save_many(self, borrowers: Sequence[Borrower]) -> None:
        self.state.borrowers.update({item.borrower_id: item for item in borrowers})


class FakeLoans:
    def __init__(self, state: State) -> None:
        self.state = state

    def get(self, number: LoanNumber) -> Loan:
        if number not in self.state.loans:
            raise InputError("loan.unknown", loan=number)
        return self.state.loans[number][0]

    def find(self, numbers: Iterable[LoanNumber]) -> dict[LoanNumber, Loan]:
        return {key: self.state.loans[key][0] for key in numbers if key in self.state.loans}

    def save(self, loan: Loan, standing: Standing) -> None:
        self.save_many([(loan, standing)])

    def save_many(self, loans: Sequence[tuple[Loan, Standing]]) -> None:
        for loan, standing in loans:
            known = self.state.loans.get(loan.number)
            kept = self.state.schedules.get(loan.number, ())
            if known is None or known[0].schedule != loan.schedule:
                kept = (*kept, loan)
            self.state.schedules[loan.number] = kept
            self.state.loans[loan.number] = (loan, standing)
            late = standing.oldest_due is not None and loan.status is LoanStatus.OPEN
            kind = ActionKind.NEW if late else ActionKind.NONE
            self.state.cases.setdefault(loan.number, Case(loan.number, NextAction(kind)))

    def to_review(self, portfolio_id: PortfolioId, on: date) -> Sequence[LoanNumber]:
        return [
            number
            for number, (loan, standing) in sorted(self.state.loans.items())
            if loan.portfolio_id == portfolio_id
            and standing.accrual.changes_on is not None
            and standing.accrual.changes_on <= on
        ]

    def schedules(self, number: LoanNumber) -> Sequence[tuple[int, Loan]]:
        return list(enumerate(self.state.schedules.get(number, ()), start=1))


class FakeCases:
    def __init__(self, state: State) -> None:
        self.state = state

    def get(self, number: LoanNumber) -> Case:
        if number not in self.state.cases:
            raise InputError("loan.unknown", loan=number)
        return self.state.cases[number]

    def save(self, case: Case) -> Case:
        if self.get(case.loan_number).version != case.version:
            raise RuleError("case.changed", loan=case.loan_number)
        saved = replace(case, version=case.version + 1)
        self.state.cases[case.loan_number] = saved
        return saved

    def take_next(self, portfolio_id: PortfolioId, hold: Hold, now: datetime) -> LoanNumber | None:
        for number in _by_urgency(self.state, portfolio_id):
            held = self.state.cases[number].hold
            if held is None or not held.is_live(now):
                self.state.cases[number] = replace(self.state.cases[number], hold=hold)
                return number
        return None

    def take(self, number: LoanNumber, hold: Hold, now: datetime, *, over: bool = False) -> Hold | None:
        case = self.get(number)
        held = case.hold
        if held is not None and held.is_live(now) and held.held_by != hold.held_by and not over:
            return held
        self.state.cases[number] = replace(case, hold=hold)
        return None

    def release(self, number: LoanNumber, user_id: UserId) -> bool:
        case = self.get(number)
        if case.hold is None or case.hold.held_by != user_id:
            return False
        self.state.cases[number] = replace(case, hold=None)
        return True

    def add_contact(self, number: LoanNumber, entry: ContactEntry) -> None:
        self.state.contacts[number] = (*self.state.contacts.get(number, ()), entry)

    def contacts(self, number: LoanNumber) -> Sequence[ContactEntry]:
        return sorted(self.state.contacts.get(number, ()), key=lambda entry: entry.at, reverse=True)

    def contacts_of(self, user_id: UserId, on: date) -> Sequence[ContactEntry]:
        everybody = [entry for entries in self.state.contacts.values() for entry in entries]
        own = [entry for entry in everybody if (entry.user_id, entry.on) == (user_id, on)]
        return sorted(own, key=lambda entry: entry.at, reverse=True)


class FakeEvidence:
    def __init__(self, state: State) -> None:
        self.state = state

    def add(self, record: EvidenceRecord, content: bytes | None) -> None:
        self.state.evidence[record.evidence_id] = (record, content or b"")

    def get(self, evidence_id: EvidenceId) -> EvidenceRecord:
        if evidence_id not in self.state.evidence:
            raise InputError("evidence.unknown", evidence=evidence_id)
        return self.state.evidence[evidence_id][0]

    def of_loan(self, number: LoanNumber) -> Sequence[EvidenceRecord]:
        records = [record for record, _ in self.state.evidence.values() if record.loan_number == number]
        return sorted(records, key=lambda record: record.recorded_at)

    def file(self, evidence_id: EvidenceId) -> bytes:
        self.get(evidence_id)
        return self.state.evidence[evidence_id][1]


class FakeRequests:
    def __init__(self, state: State) -> None:
        self.state = state

    def next_number(self, on: date) -> RequestId:
        return RequestId(self.state.count("RQ", on, 4))

    def get(self, number: RequestId) -> ConcessionRequest:
        if number not in self.state.requests:
            raise InputError("request.unknown", request=number)
        return self.state.requests[number]

    def save(self, request: ConcessionRequest) -> ConcessionRequest:
        known = self.state.requests.get(request.number)
        if request.version != (known.version if known is not None else 0):
            raise RuleError("request.changed", request=request.number)
        saved = replace(request, version=request.version + 1)
        self.state.requests[request.number] = saved
        return saved

    def of_loan(self, number: LoanNumber) -> Sequence[ConcessionRequest]:
        found = [item for item in self.state.requests.values() if item.loan_number == number]
        return sorted(found, key=lambda item: (item.submitted_at, item.number), reverse=True)

    def by_status(self, statuses: Iterable[RequestStatus], limit: int = 200) -> Sequence[ConcessionRequest]:
        wanted = set(statuses)
        found = [item for item in self.state.requests.values() if item.status in wanted]
        return sorted(found, key=lambda item: (not item.caller_waiting, item.submitted_at, item.number))[:limit]

    def awaiting_documents(self, portfolio_id: PortfolioId, before: date) -> Sequence[ConcessionRequest]:
        return [
            item
            for _, item in sorted(self.state.requests.items())
            if item.documents_by is not None
            and item.documents_by < before
            and self.state.loans[item.loan_number][0].portfolio_id == portfolio_id
        ]

    def made(self, portfolio_id: PortfolioId, since: date, until: date) -> Sequence[ConcessionRequest]:
        return [
            item
            for _, item in sorted(self.state.requests.items())
            if since <= item.as_of <= until and self.state.loans[item.loan_number][0].portfolio_id == portfolio_id
        ]

    def past(self, limit: int = 200) -> Sequence[ConcessionRequest]:
        sent = (item for item in self.state.requests.values() if item.needed_role and item.status != "submitted")
        return sorted(sent, key=lambda item: (item.submitted_at, item.number), reverse=True)[:limit]


class FakeAgreements:
    def __init__(self, state: State) -> None:
        self.state = state

    def next_number(self, on: date) -> AgreementNumber:
        return AgreementNumber(self.state.count("AG", on, 5))

    def get(self, number: AgreementNumber) -> Agreement:
        if number not in self.state.agreements:
            raise InputError("agreement.unknown", agreement=number)
        return self.state.agreements[number]

    def save(self, agreement: Agreement) -> Agreement:
        known = self.state.agreements.get(agreement.number)
        if agreement.version != (known.version if known is not None else 0):
            raise RuleError("agreement.changed", agreement=agreement.number)
        saved = replace(agreement, version=agreement.version + 1)
        self.state.agreements[agreement.number] = saved
        return saved

    def _newest_first(self, found: Iterable[Agreement]) -> list[Agreement]:
        return sorted(found, key=lambda item: (item.drafted_at, item.number), reverse=True)

    def of_loan(self, number: LoanNumber) -> Sequence[Agreement]:
        return self._newest_first(item for item in self.state.agreements.values() if item.loan_number == number)

    def of_request(self, number: RequestId) -> Agreement | None:
        found = (item for item in self.state.agreements.values() if item.request_number == number)
        return next(iter(self._newest_first(found)), None)

    def _in(self, portfolio_id: PortfolioId) -> Iterable[Agreement]:
        return (
            item
            for _, item in sorted(self.state.agreements.items())
            if self.state.loans[item.loan_number][0].portfolio_id == portfolio_id
        )

    def in_force(self, portfolio_id: PortfolioId) -> Sequence[Agreement]:
        return [item for item in self._in(portfolio_id) if item.status.is_in_force]

    def made(self, portfolio_id: PortfolioId, since: date, until: date) -> Sequence[Agreement]:
        asked = self.state.requests
        return [item for item in self._in(portfolio_id) if since <= asked[item.request_number].as_of <= until]

    def open_until(self, portfolio_id: PortfolioId, before: date) -> Sequence[Agreement]:
        return [item for item in self._in(portfolio_id) if item.status.is_open and item.content.open_until < before]

    def add_sheet(self, number: AgreementNumber, language: str, pdf: bytes, digest: str) -> None:
        assert hashlib.sha256(pdf).hexdigest() == digest, "the digest is over the sheet"
        known = self.state.sheets.get((number, language))
        if known is not None and known != pdf and self.get(number).status is not AgreementStatus.DRAFT:
            raise RuleError("agreement.sheet-kept", agreement=number)
        self.state.sheets[number, language] = pdf

    def sheet(self, number: AgreementNumber, language: str) -> bytes | None:
        return self.state.sheets.get((number, language))


class FakePromises:
    def __init__(self, state: State) -> None:
        self.state = state

    def next_id(self, on: date) -> PromiseId:
        return PromiseId(self.state.count("PP", on, 5))

    def save(self, promise: PromiseToPay) -> None:
        self.state.promises[promise.promise_id] = promise

    def of_loan(self, number: LoanNumber) -> Sequence[PromiseToPay]:
        found = [item for item in self.state.promises.values() if item.loan_number == number]
        return sorted(found, key=lambda item: (item.promised_on, item.promise_id), reverse=True)

    def made(self, portfolio_id: PortfolioId, since: date, until: date) -> Sequence[PromiseToPay]:
        return [
            item
            for _, item in sorted(self.state.promises.items())
            if since <= item.promised_on <= until and self.state.loans[item.loan_number][0].portfolio_id == portfolio_id
        ]

    def open_in(self, portfolio_id: PortfolioId) -> Sequence[PromiseToPay]:
        return [
            item
            for _, item in sorted(self.state.promises.items())
            if item.status is PromiseStatus.OPEN and self.state.loans[item.loan_number][0].portfolio_id == portfolio_id
        ]


class FakePeople:
    def __init__(self, state: State) -> None:
        self.state = state

    def get(self, user_id: UserId) -> User:
        if user_id not in self.state.people:
            raise InputError("user.unknown", user=user_id)
        return self.state.people[user_id]

    def all(self) -> tuple[User, ...]:
        order = list(Role)
        return tuple(sorted(self.state.people.values(), key=lambda user: (order.index(user.role), user.user_id)))

    def save(self, user: User) -> None:
        self.state.people[user.user_id] = user


class FakeCredentials:
    def __init__(self, state: State) -> None:
        self.state = state

    def get(self, user_id: UserId, *, for_change: bool = False) -> Credential:
        del for_change
        return self.state.credentials.get(user_id) or Credential(user_id)

    def all(self) -> dict[UserId, Credential]:
        return dict(self.state.credentials)

    def save(self, credential: Credential) -> None:
        self.state.credentials[credential.user_id] = credential


class FakeDisclosures:
    def __init__(self, state: State) -> None:
        self.state = state

    def add(self, tick: DisclosureTick) -> None:
        self.state.disclosures[len(self.state.disclosures) + 1] = tick

    def of_loan(self, number: LoanNumber) -> Sequence[DisclosureTick]:
        return [tick for _, tick in sorted(self.state.disclosures.items()) if tick.loan_number == number]


class FakeReadings:
    def __init__(self, state: State) -> None:
        self.state = state

    def add(self, reading: Reading) -> None:
        self.state.readings[len(self.state.readings) + 1] = reading

    def of_agreement(self, number: AgreementNumber) -> Sequence[Reading]:
        return [item for _, item in sorted(self.state.readings.items()) if item.agreement_number == number]


class FakePolicies:
    def __init__(self, state: State) -> None:
        self.state = state

    def get(self, pack_id: str, edition: str) -> StoredPack:
        if (pack_id, edition) not in self.state.policies:
            raise InputError("policy.unknown", pack=pack_id, edition=edition)
        return self.state.policies[pack_id, edition]

    def open(self, pack_id: str) -> StoredPack | None:
        return next((item for item in self.of_pack(pack_id) if item.status.is_open), None)

    def of_pack(self, pack_id: str) -> Sequence[StoredPack]:
        found = [item for item in self.state.policies.values() if item.pack_id == pack_id]
        return sorted(found, key=lambda item: (item.saved_at, item.edition), reverse=True)

    def in_force(self) -> frozenset[tuple[str, str, int]]:
        found = (item for item in self.state.policies.values() if item.status is PackStatus.IN_FORCE)
        return frozenset((item.pack_id, item.edition, item.version) for item in found)

    def save(self, pack: StoredPack) -> StoredPack:
        known = self.state.policies.get((pack.pack_id, pack.edition))
        if pack.version != (known.version if known is not None else 0):
            raise RuleError("policy.changed", policy=pack.label)
        saved = replace(pack, version=pack.version + 1)
        self.state.policies[pack.pack_id, pack.edition] = saved
        return saved

    def remove(self, pack: StoredPack) -> None:
        if self.get(pack.pack_id, pack.edition).version != pack.version:
            raise RuleError("policy.changed", policy=pack.label)
        del self.state.policies[pack.pack_id, pack.edition]


class FakeSavedViews:
    def __init__(self, state: State) -> None:
        self.state = state

    def of(self, user_id: UserId) -> Sequence[queue_rows.SavedView]:
        return [view for (owner, _), view in self.state.saved_views.items() if owner == user_id]

    def save(self, user_id: UserId, view: queue_rows.SavedView, at: datetime) -> None:
        del at
        self.state.saved_views[user_id, view.name] = view

    def remove(self, user_id: UserId, name: str) -> bool:
        return self.state.saved_views.pop((user_id, name), None) is not None


class FakeDrafts:
    def __init__(self, state: State) -> None:
        self.state = state

    def get(self, user_id: UserId, number: LoanNumber) -> CaseDraft | None:
        return self.state.drafts.get((user_id, number))

    def of(self, user_id: UserId) -> Sequence[CaseDraft]:
        own = [item for item in self.state.drafts.values() if item.user_id == user_id]
        return sorted(own, key=lambda item: (item.saved_at, item.loan_number), reverse=True)

    def save(self, draft: CaseDraft) -> None:
        self.state.drafts[draft.user_id, draft.loan_number] = draft

    def remove(self, user_id: UserId, number: LoanNumber) -> bool:
        return self.state.drafts.pop((user_id, number), None) is not None


class FakeLetters:
    def __init__(self, state: State) -> None:
        self.state = state

    def add_application(self, application: Application) -> None:
        self.state.applications[application.application_id] = application

    def applications(self, number: LoanNumber) -> Sequence[Application]:
        found = [item for item in self.state.applications.values() if item.loan_number == number]
        return sorted(found, key=lambda item: (item.received_on, item.recorded_at), reverse=True)

    def next_number(self, on: date) -> LetterNumber:
        return LetterNumber(self.state.count("LT", on, 4))

    def get(self, number: LetterNumber) -> Letter:
        if number not in self.state.letters:
            raise InputError("letter.unknown", letter=number)
        return self.state.letters[number]

    def save(self, letter: Letter) -> Letter:
        known = self.state.letters.get(letter.number)
        if letter.version != (known.version if known is not None else 0):
            raise RuleError("letter.changed", letter=letter.number)
        saved = replace(letter, version=letter.version + 1)
        self.state.letters[letter.number] = saved
        return saved

    def of_loan(self, number: LoanNumber) -> Sequence[Letter]:
        found = [item for item in self.state.letters.values() if item.loan_number == number]
        return sorted(found, key=lambda item: (item.drafted_at, item.number), reverse=True)

    def by_status(self, status: LetterStatus) -> Sequence[Letter]:
        found = [item for item in self.state.letters.values() if item.status is status]
        return sorted(found, key=lambda item: (item.drafted_at, item.number))

    def read_lately(self, limit: int) -> Sequence[Letter]:
        read = [(item.read_at, item) for item in self.state.letters.values() if item.read_at is not None]
        done = [pair for pair in read if pair[1].status is not LetterStatus.READING]
        return [item for _, item in sorted(done, key=lambda pair: (pair[0], pair[1].number), reverse=True)][:limit]

    def add_sheet(self, number: LetterNumber, pdf: bytes, digest: str) -> None:
        assert hashlib.sha256(pdf).hexdigest() == digest, "the digest is over the sheet"
        self.state.letter_sheets[number] = pdf

    def sheet(self, number: LetterNumber) -> bytes | None:
        return self.state.letter_sheets.get(number)


class FakeChats:
    def __init__(self, state: State) -> None:
        self.state = state

    def add(self, line: ChatLine) -> None:
        self.state.chats[len(self.state.chats)] = line

    def of_loan(self, number: LoanNumber) -> Sequence[ChatLine]:
        return [line for line in self.state.chats.values() if line.loan_number == number]

    def waiting(self, since: datetime) -> Sequence[LoanNumber]:
        last = {line.loan_number: line for line in self.state.chats.values()}
        open_ones = [line for line in last.values() if line.side == "borrower" and line.at >= since]
        return [line.loan_number for line in sorted(open_ones, key=lambda line: line.at)]


class FakeTexts:
    def __init__(self, state: State) -> None:
        self.state = state

    def add_mark(self, mark: ConsentMark) -> None:
        self.state.consents[len(self.state.consents)] = mark

    def marks(self, borrower_id: BorrowerId) -> Sequence[ConsentMark]:
        theirs = {number for number, (loan, _) in self.state.loans.items() if loan.borrower_id == borrower_id}
        return [mark for mark in self.state.consents.values() if mark.loan_number in theirs]

    def add_sent(self, text: SentText) -> None:
        self.state.sent_texts[len(self.state.sent_texts)] = text

    def sent(self, number: LoanNumber) -> Sequence[SentText]:
        return [text for text in self.state.sent_texts.values() if text.loan_number == number]


class FakeRetention:
    """Knows of the loans that ended when they did, and nothing else of them."""

    def __init__(self, state: State) -> None:
        self.state = state

    def ended_before(
        self, portfolio_id: PortfolioId, before: date, limit: int, after: str = ""
    ) -> Sequence[tuple[LoanNumber, date]]:
        del portfolio_id
        found = [(number, last) for number, last in sorted(self.state.ended.items()) if last < before]
        return [item for item in found if item[0] > after][:limit]

    def last_days(self, portfolio_id: PortfolioId) -> Sequence[tuple[date, int]]:
        del portfolio_id
        return sorted(Counter(self.state.ended.values()).items())

    def erase(self, numbers: Sequence[LoanNumber]) -> int:
        return sum(self.state.ended.pop(number, None) is not None for number in numbers)


class FakeWork:
    """One transaction over copies of the dictionaries; ``commit`` puts the copies in their place."""

    def __init__(self, store: FakeStore, actor: str, sending: Sending | None = None) -> None:
        self.store = store
        self.sending = sending
        self.actor = actor
        self.events: list[Event] = []
        self._bind(store.state.copy())

    def _bind(self, state: State) -> None:
        self.state = state
        self.portfolios: ports.Portfolios = FakePortfolios(state)
        self.borrowers: ports.Borrowers = FakeBorrowers(state)
        self.loans: ports.Loans = FakeLoans(state)
        self.cases: ports.Cases = FakeCases(state)
        self.evidence: ports.Evidence = FakeEvidence(state)
        self.requests: ports.Requests = FakeRequests(state)
        self.agreements: ports.Agreements = FakeAgreements(state)
        self.promises: Promises = FakePromises(state)
        self.letters: Letters = FakeLetters(state)
        self.chats: Chats = FakeChats(state)
        self.texts: Texts = FakeTexts(state)
        self.people: People = FakePeople(state)
        self.credentials: Credentials = FakeCredentials(state)
        self.policies: Policies = FakePolicies(state)
        self.retention: Retention = FakeRetention(state)
        self.saved_views: SavedViews = FakeSavedViews(state)
        self.drafts: Drafts = FakeDrafts(state)
        self.disclosures: Disclosures = FakeDisclosures(state)
        self.readings: Readings = FakeReadings(state)

    def __enter__(self) -> Self:
        self.store.lock.acquire()
        self._bind(self.store.state.copy())
        if self.sending is not None and self.sending.key in self.state.acts:
            self.store.lock.release()
            fingerprint, event = self.state.acts[self.sending.key]
            if fingerprint != self.sending.fingerprint:
                raise RuleError("act.key-used", key=self.sending.key)
            raise DoneBeforeError(event)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.store.lock.release()

    def record(self, event: Event, on: date | None = None) -> None:
        entry = len(self.state.audit) + 1
        before = self.state.audit[entry - 1].digest if entry > 1 else ""
        digest = hashlib.sha256(f"{before}{entry}{event!r}".encode()).hexdigest()
        at = self.store.clock.now()
        self.state.audit[entry] = ports.AuditEntry(entry, at, on, self.actor, event, digest)
        self.events.append(event)

    def commit(self) -> tuple[Event, ...]:
        if self.store.fail_next_commit is not None:
            failure, self.store.fail_next_commit = self.store.fail_next_commit, None
            raise failure
        if self.sending is not None and self.events:
            self.state.acts[self.sending.key] = (self.sending.fingerprint, self.events[0])
            self.sending = None
        account = self.state.people.get(UserId(self.actor))
        if self.events and account is not None and not account.active:
            raise RuleError("user.inactive", user=self.actor)
        self.store.state = self.state
        done = tuple(self.events)
        self.events.clear()
        self._bind(self.state.copy())
        self.store.commits += 1
        return done


def _by_urgency(state: State, portfolio_id: PortfolioId) -> list[LoanNumber]:
    found: list[tuple[int, date, int, LoanNumber]] = []
    for number, (loan, standing) in state.loans.items():
        kind, by = state.cases[number].action.kind, state.cases[number].reply_by
        late, owes = standing.oldest_due is not None, by is not None
        if loan.portfolio_id == portfolio_id and is_in_queue(kind, has_arrears=late, owes_reply=owes):
            oldest = standing.oldest_due.toordinal() if standing.oldest_due is not None else 10**7
            found.append((-urgency_of(kind, owes_reply=owes), by or date.max, oldest, number))
    return [number for _, _, _, number in sorted(found)]


#: Which actions a saved view shows; a view that is not named here is decided by itself.
_VIEW_ACTIONS = {
    queue_rows.QueueView.CALLBACKS: {ActionKind.CALLBACK},
    queue_rows.QueueView.PROMISES: {ActionKind.PROMISE},
    queue_rows.QueueView.BROKEN: {ActionKind.PROMISE_BROKEN, ActionKind.PLAN_BROKEN},
    queue_rows.QueueView.AWAITING: {ActionKind.AWAITING_APPROVAL},
}


class FakeReads:
    def __init__(self, store: FakeStore) -> None:
        self.store = store

    def _row(self, number: LoanNumber, on: date) -> queue_rows.QueueRow:
        state = self.store.state
        loan, standing = state.loans[number]
        borrower = state.borrowers[loan.borrower_id]
        case = state.cases[number]
        days = standing.days_past_due(on)
        holder = state.people.get(case.hold.held_by) if case.hold is not None else None
        return queue_rows.QueueRow(
            loan_number=number,
            borrower_id=loan.borrower_id,
            name=borrower.name,
            latin_name=borrower.latin_name,
            phone=borrower.phone,
            product=loan.product,
            days_past_due=days,
            bucket=bucket_of(days),
            arrears=Money(standing.accrual.arrears_minor(on), loan.currency),
            action=case.action,
            action_kind=case.action.kind,
            urgency=urgency_of(case.action.kind, owes_reply=case.reply_by is not None),
            reply_by=case.reply_by,
            hold=case.hold,
            holder_name=holder.name if holder is not None else "",
            last_contact_at=case.last_contact_at,
        )

    def _matches(self, row: queue_rows.QueueRow, text: str) -> bool:
        wanted = text.casefold()
        return any(wanted in field.casefold() for field in (row.name, row.latin_name, row.phone, row.loan_number))

    def _base(self, wanted: queue_rows.QueueFilter) -> list[queue_rows.QueueRow]:
        state = self.store.state
        if wanted.text:
            numbers = [n for n, (loan, _) in sorted(state.loans.items()) if loan.portfolio_id == wanted.portfolio_id]
        else:
            numbers = _by_urgency(state, wanted.portfolio_id)
        rows = [self._row(number, wanted.on) for number in numbers]
        found = [row for row in rows if not wanted.text or self._matches(row, wanted.text)]
        return [row for row in found if self._is_left(row, wanted)]

    def _is_left(self, row: queue_rows.QueueRow, wanted: queue_rows.QueueFilter) -> bool:
        asked, hold = wanted.narrowing, row.hold
        held = hold is not None and wanted.moment is not None and hold.is_live(wanted.moment)
        return (
            (not asked.reasons or self.store.state.cases[row.loan_number].reason in asked.reasons)
            and (not asked.products or row.product in asked.products)
            and (not asked.actions or row.action_kind in asked.actions)
            and (asked.holding is queue_rows.Holding.ANY or held is (asked.holding is queue_rows.Holding.HELD))
            and (asked.held_by is None or (held and hold is not None and hold.held_by == asked.held_by))
            and (asked.least is None or row.arrears.minor >= asked.least.minor)
            and (asked.most is None or row.arrears.minor <= asked.most.minor)
        )

    def _in_view(self, row: queue_rows.QueueRow, view: queue_rows.QueueView, user_id: UserId | None) -> bool:
        if view is queue_rows.QueueView.MINE:
            return row.hold is not None and row.hold.held_by == user_id
        if view is queue_rows.QueueView.REPLIES:
            return row.reply_by is not None
        actions = _VIEW_ACTIONS.get(view)
        return actions is None or row.action_kind in actions

    def _rows(self, wanted: queue_rows.QueueFilter) -> list[queue_rows.QueueRow]:
        rows = [
            row
            for row in self._base(wanted)
            if self._in_view(row, wanted.view, wanted.user_id) and (not wanted.buckets or row.bucket in wanted.buckets)
        ]
        never = datetime.min.replace(tzinfo=UTC)
        match wanted.order:
            case queue_rows.QueueOrder.URGENCY:
                first = date.max
                rows.sort(
                    key=lambda row: (
                        row.urgency,
                        -(row.reply_by or first).toordinal(),
                        row.days_past_due,
                    ),
                    reverse=wanted.descending,
                )
            case queue_rows.QueueOrder.REPLY:
                rows.sort(key=lambda row: row.reply_by or date.max, reverse=wanted.descending)
            case queue_rows.QueueOrder.DAYS_PAST_DUE:
                rows.sort(key=lambda row: row.days_past_due, reverse=wanted.descending)
            case queue_rows.QueueOrder.ARREARS:
                rows.sort(key=lambda row: row.arrears.minor, reverse=wanted.descending)
            case queue_rows.QueueOrder.NAME:
                rows.sort(key=lambda row: row.name, reverse=wanted.descending)
            case queue_rows.QueueOrder.LOAN:
                rows.sort(key=lambda row: row.loan_number, reverse=wanted.descending)
            case queue_rows.QueueOrder.LAST_CONTACT:
                rows.sort(key=lambda row: row.last_contact_at or never, reverse=wanted.descending)
        return rows

    def queue(
        self,
        wanted: queue_rows.QueueFilter,
        start: int = 0,
        limit: int = 200,
        places: queue_rows.QueuePlaces | None = None,
    ) -> Sequence[queue_rows.QueueRow]:
        del places
        return self._rows(wanted)[start : start + limit]

    def queue_places(self, wanted: queue_rows.QueueFilter) -> queue_rows.QueuePlaces:
        return queue_rows.QueuePlaces(self.queue_size(wanted), (), ())

    def queue_size(self, wanted: queue_rows.QueueFilter) -> int:
        return len(self._rows(wanted))

    def counts(self, wanted: queue_rows.QueueFilter) -> queue_rows.QueueCounts:
        rows = self._base(wanted)
        in_view = [row for row in rows if self._in_view(row, wanted.view, wanted.user_id)]
        return queue_rows.QueueCounts(
            {v: sum(self._in_view(row, v, wanted.user_id) for row in rows) for v in queue_rows.QueueView},
            {bucket: sum(row.bucket is bucket for row in in_view) for bucket in type(bucket_of(0))},
            len({row.borrower_id for row in in_view}),
        )

    def products(self, portfolio_id: PortfolioId) -> Sequence[str]:
        own = (loan for loan, _ in self.store.state.loans.values() if loan.portfolio_id == portfolio_id)
        return sorted({loan.product for loan in own if loan.product})

    def search(self, portfolio_id: PortfolioId, text: str, on: date, limit: int = 20) -> Sequence[queue_rows.QueueRow]:
        return self.queue(queue_rows.QueueFilter(portfolio_id, on, text=text), limit=limit)

    def audit(self, before: int = 0, limit: int = 100, loan_number: str = "") -> Sequence[ports.AuditEntry]:
        return self.log(ports.LogFilter(loans=frozenset({loan_number} if loan_number else ())), before, limit)

    def log(self, wanted: ports.LogFilter, before: int = 0, limit: int = 200) -> Sequence[ports.AuditEntry]:
        newest = sorted(self.store.state.audit.values(), key=lambda entry: entry.entry, reverse=True)
        return [item for item in newest if _fits(item, wanted) and (not before or item.entry < before)][:limit]

    def log_size(self, wanted: ports.LogFilter) -> int:
        return sum(_fits(item, wanted) for item in self.store.state.audit.values())


def _fits(item: ports.AuditEntry, wanted: ports.LogFilter) -> bool:
    named = (
        (wanted.kinds, item.event.kind),
        (wanted.loans, item.event.loan_number),
        (wanted.subjects, item.event.subject),
    )
    asked = [value in values for values, value in named if values]
    return (
        (wanted.since is None or item.at >= wanted.since)
        and (wanted.until is None or item.at < wanted.until)
        and (not wanted.actors or item.actor in wanted.actors)
        and (not asked or any(asked))
    )


class FakeNotices:
    """Nobody else ever commits here."""

    def changed(self) -> bool:
        return False

    def close(self) -> None:
        pass


class FakeLoanCopying:
    """Makes each copy a loan of its own."""

    def __init__(self, store: FakeStore) -> None:
        self.store = store

    def add(self, borrowers: Sequence[Borrower], copies: Sequence[LoanCopy]) -> None:
        with self.store.work("") as work:
            work.borrowers.save_many(borrowers)
            for copy in copies:
                made = copy.model.copied(copy.number, copy.borrower_id)
                work.loans.save_many([(made.loan, made.standing)])
                if made.case is not None:
                    work.cases.save(replace(made.case, version=work.cases.get(copy.number).version))
                for entry in made.contacts:
                    work.cases.add_contact(copy.number, entry)
                if made.promise is not None:
                    work.promises.save(made.promise)
                for record in made.evidence:
                    work.evidence.add(record, None)
            work.commit()


class FakeStore:
    """A store that lives as long as the test.

    Attributes:
        fail_next_commit: Raised by the next commit, once.
        commits: How many units of work were committed.
    """

    def __init__(self, clock: ports.Clock | None = None, people: Iterable[User] = ()) -> None:
        self.name = "in memory"
        self.copy_suffix = ".db"
        self.is_encrypted = False
        self.clock: ports.Clock = clock or FixedClock()
        known = {user.user_id: user for user in people}
        kept = {user_id: Credential(user_id, published(SAMPLE_PASSWORD)) for user_id in known}
        self.state = State(people=known, credentials=kept)
        self.lock = threading.RLock()
        self.reads: ports.Reads = FakeReads(self)
        self.fail_next_commit: Exception | None = None
        self.commits = 0
        self.broken_entry: str | None = None
        self.unsound: set[str] = set()

    def work(self, actor: str, sending: Sending | None = None) -> ports.UnitOfWork:
        return FakeWork(self, actor, sending)

    def notices(self) -> ports.Notices:
        return FakeNotices()

    def reading(self) -> ports.UnitOfWork:
        return FakeWork(self, "")

    def copying(self) -> FakeLoanCopying:
        return FakeLoanCopying(self)

    def verify(self) -> ports.StoreCheck:
        return ports.StoreCheck(len(self.state.audit), ())

    def check_log(
        self, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
    ) -> ports.LogCheck | None:
        count = len(self.state.audit)
        if cancelled():
            return None
        progress(count, count)
        last = self.state.audit[count].digest if count else ""
        return ports.LogCheck(count, self.broken_entry, last)

    def backup(
        self,
        path: str,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bool:
        if progress is not None:
            progress(1, 2)
        if cancelled is not None and cancelled():
            return False
        Path(path).write_bytes(b"encrypted" if self.is_encrypted else b"SQLite format 3\0")
        return True

    def try_copy(
        self, path: str, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
    ) -> int | None:
        progress(1, 2)
        if cancelled():
            return None
        if path in self.unsound:
            raise StoreError("backup.unsound", fault="audit.broken", subject="3")
        return len(self.state.audit)

    def key_groups(self) -> tuple[str, ...]:
        return ("0f1e",) * 16 if self.is_encrypted else ()

    def close(self) -> None:
        pass


class FakeRenderer:
    """Prints sheets that say what they are of."""

    def agreement(self, content: AgreementContent, language: str, *, status: str, issued_at: datetime | None) -> bytes:
        when = issued_at.isoformat() if issued_at is not None else "-"
        return f"%PDF {content.number} {content.digest} {language} {status} {when}".encode()

    def letter(self, content: LetterContent, *, final: bool) -> bytes:
        return f"%PDF {content.number} {content.kind} {content.language} {final}".encode()

    def recovery(self, content: RecoveryContent, language: str) -> bytes:
        return f"%PDF {content.store} {language} {' '.join(content.groups)}".encode()

    def languages(self) -> tuple[str, ...]:
        return ("en", "zh")

    def spoken(
        self, content: AgreementContent, clauses: Iterable[SpokenClause], language: str
    ) -> tuple[SpokenText, ...]:
        return tuple(
            SpokenText(item.clause_id, f"{item.clause_id} ({language})", f"{content.number} {language}")
            for item in clauses
        )


def person(user_id: str, role: Role, *, person_id: str = "", active: bool = True) -> User:
    """A made-up account; two accounts with one ``person_id`` are one person."""
    return User(UserId(user_id), PersonId(person_id or f"person-{user_id}"), f"Person {user_id}", "", role, "", active)


#: One of each role and a second supervisor, so that maker and checker can be two.
PEOPLE = (
    person("agent-1", Role.AGENT),
    person("agent-2", Role.AGENT),
    person("senior-1", Role.SENIOR),
    person("supervisor-1", Role.SUPERVISOR),
    person("supervisor-2", Role.SUPERVISOR),
    person("manager-1", Role.MANAGER),
    person("administrator-1", Role.ADMINISTRATOR),
)
