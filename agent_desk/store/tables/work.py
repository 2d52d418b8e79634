"""The work on loans: cases with their place in the queue, contacts, evidence, requests, agreements, disclosures.

Conventions of this file: a case is one row for each loan. Its queue columns (the second half) are computed by the
domain whenever the loan or the case changes, and do not age: ``queue`` is the portfolio in whose queue the case
stands, NULL when in none; ``NO_DATE`` stands for no arrears in ``oldest_due`` and for nothing to answer in
``reply_by``, ``NEVER`` for no contact. The indexes lead from the queue to each order and hold no other cases.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
)

from agent_desk.domain.agreement import Acceptance, AgreementContent, AgreementStatus
from agent_desk.domain.approval import Decision, RequestStatus
from agent_desk.domain.basis import Basis
from agent_desk.domain.case import ActionKind, Channel, Direction, Disposition
from agent_desk.domain.evidence import EvidenceId, EvidenceKind, HardshipReason
from agent_desk.domain.hardship import HardshipFacts
from agent_desk.domain.people import Role
from agent_desk.domain.promise import PromiseStatus
from agent_desk.domain.proposal import Proposal
from agent_desk.domain.read_back import ReadingMark
from agent_desk.store.column_types import KEY, NO_DATE, ROW_ID, Code, Structured, UtcTime
from agent_desk.store.tables.base import loan_key, metadata, portfolio_key

cases = Table(
    "cases",
    metadata,
    loan_key(primary=True),
    portfolio_key(),
    Column("borrower_id", KEY, ForeignKey("borrowers.borrower_id"), nullable=False, index=True),
    Column("currency", KEY, nullable=False),
    Column("action_kind", Code(ActionKind), nullable=False),
    Column("action_due_on", Date),
    Column("action_due_at", UtcTime),
    Column("action_minor", BigInteger),
    Column("action_reference", KEY, nullable=False),
    Column("reason", Code(HardshipReason)),
    Column("note", Text, nullable=False),
    Column("held_by", KEY),
    Column("held_since", UtcTime),
    Column("held_until", UtcTime),
    Column("version", Integer, nullable=False),
    # the place in the queue
    Column("queue", KEY),
    Column("view", KEY, nullable=False),
    Column("urgency", SmallInteger, nullable=False),
    Column("oldest_due", Date, nullable=False),
    Column("next_due", Date),
    Column("accrued_on", Date, nullable=False),
    Column("fixed_minor", BigInteger, nullable=False),
    Column("accrual_line", KEY, nullable=False),
    Column("changes_on", Date),
    Column("outstanding_minor", BigInteger, nullable=False),
    Column("arrears_minor", BigInteger, nullable=False),
    Column("name_key", KEY, nullable=False),
    Column("last_contact_at", UtcTime, nullable=False),
    Column("facts", Structured(HardshipFacts)),
    Column("reply_by", Date, nullable=False, server_default=NO_DATE.isoformat()),
)

#: What follows the order in an index, so that the filters are answered from it.
_FILTERS = (cases.c.oldest_due, cases.c.view)

for _name, _columns in {
    "urgency": (cases.c.urgency.desc(), cases.c.reply_by, cases.c.oldest_due, cases.c.loan_number, cases.c.view),
    "oldest_due": (cases.c.oldest_due, cases.c.loan_number, cases.c.view),
    "arrears": (cases.c.arrears_minor, cases.c.loan_number, *_FILTERS),
    "name": (cases.c.name_key, cases.c.loan_number, *_FILTERS),
    "number": (cases.c.loan_number, *_FILTERS),
    "contact": (cases.c.last_contact_at, cases.c.loan_number, *_FILTERS),
    "view": (cases.c.view, cases.c.urgency.desc(), cases.c.reply_by, cases.c.oldest_due, cases.c.loan_number),
    "reply": (cases.c.reply_by, cases.c.loan_number, *_FILTERS),
    "borrower": (cases.c.borrower_id, cases.c.view),
}.items():
    Index(
        f"ix_cases_by_{_name}",
        cases.c.queue,
        *_columns,
        sqlite_where=cases.c.queue.is_not(None),
        postgresql_where=cases.c.queue.is_not(None),
    )
Index("ix_cases_by_holder", cases.c.held_by, cases.c.held_until)
Index("ix_cases_to_review", cases.c.portfolio_id, cases.c.changes_on)

contacts = Table(
    "contacts",
    metadata,
    Column("contact_id", ROW_ID, primary_key=True, autoincrement=True),
    loan_key(),
    Column("at", UtcTime, nullable=False),
    Column("business_date", Date, nullable=False),
    Column("user_id", KEY, nullable=False),
    Column("channel", Code(Channel), nullable=False),
    Column("direction", Code(Direction), nullable=False),
    Column("disposition", Code(Disposition)),
    Column("note", Text, nullable=False),
    Column("seconds", Integer, nullable=False),
)
Index("ix_contacts_of_loan", contacts.c.loan_number, contacts.c.at)
Index("ix_contacts_of_user", contacts.c.user_id, contacts.c.business_date)

#: What a contact has when it was wrapped up: where its time went, and the note that was drafted.
wrap_ups = Table(
    "wrap_ups",
    metadata,
    Column("contact_id", ROW_ID, ForeignKey("contacts.contact_id"), primary_key=True, autoincrement=False),
    Column("deciding_seconds", Integer, nullable=False),
    Column("waiting_seconds", Integer, nullable=False),
    Column("wrapping_seconds", Integer, nullable=False),
    Column("drafted", Text, nullable=False),
)

evidence = Table(
    "evidence",
    metadata,
    Column("evidence_id", KEY, primary_key=True),
    loan_key(index=True),
    Column("kind", Code(EvidenceKind), nullable=False),
    Column("seen_by", KEY, nullable=False),
    Column("recorded_at", UtcTime, nullable=False),
    Column("dated_on", Date, nullable=False),
    Column("good_until", Date, nullable=False),
    Column("note", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("media_type", KEY, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("digest", KEY, nullable=False),
)

evidence_files = Table(
    "evidence_files",
    metadata,
    Column("evidence_id", KEY, ForeignKey("evidence.evidence_id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

requests = Table(
    "requests",
    metadata,
    Column("number", KEY, primary_key=True),
    loan_key(index=True),
    Column("maker", KEY, nullable=False),
    Column("maker_person", KEY, nullable=False),
    Column("proposal", Structured(Proposal), nullable=False),
    Column("reason", Code(HardshipReason), nullable=False),
    Column("evidence", Structured(tuple[EvidenceId, ...]), nullable=False),
    Column("note", Text, nullable=False),
    Column("status", Code(RequestStatus), nullable=False),
    Column("needed_role", Code(Role)),
    Column("submitted_at", UtcTime, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("pack_label", KEY, nullable=False),
    Column("digest", KEY, nullable=False),
    Column("caller_waiting", Boolean, nullable=False),
    Column("decision", Structured(Decision)),
    Column("version", Integer, nullable=False),
    Column("facts", Structured(HardshipFacts)),
    Column("basis", Structured(Basis)),
    Column("documents_by", Date),
    Column("documents_on", Date),
)
Index("ix_requests_by_documents", requests.c.documents_by)
Index("ix_requests_by_status", requests.c.status, requests.c.caller_waiting.desc(), requests.c.submitted_at)

agreements = Table(
    "agreements",
    metadata,
    Column("number", KEY, primary_key=True),
    Column("request_number", KEY, ForeignKey("requests.number"), nullable=False, index=True),
    loan_key(index=True),
    portfolio_key(),
    Column("status", Code(AgreementStatus), nullable=False),
    Column("content", Structured(AgreementContent), nullable=False),
    Column("open_until", Date, nullable=False),
    Column("drafted_at", UtcTime, nullable=False),
    Column("drafted_by", KEY, nullable=False),
    Column("issued_on", Date),
    Column("issued_at", UtcTime),
    Column("acceptance", Structured(Acceptance)),
    Column("ended_on", Date),
    Column("end_note", Text, nullable=False),
    Column("version", Integer, nullable=False),
)
Index("ix_agreements_by_status", agreements.c.portfolio_id, agreements.c.status, agreements.c.open_until)

sheets = Table(
    "sheets",
    metadata,
    Column("agreement_number", KEY, ForeignKey("agreements.number"), primary_key=True),
    Column("language", KEY, primary_key=True),
    Column("digest", KEY, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
)

disclosures = Table(
    "disclosures",
    metadata,
    Column("tick_id", ROW_ID, primary_key=True, autoincrement=True),
    loan_key(),
    Column("disclosure_id", KEY, nullable=False),
    Column("version", KEY, nullable=False),
    Column("language", KEY, nullable=False),
    Column("digest", KEY, nullable=False),
    Column("channel", Code(Channel), nullable=False),
    Column("read_by", KEY, nullable=False),
    Column("read_at", UtcTime, nullable=False),
    Column("read_on", Date, nullable=False),
    Column("terms", KEY, nullable=False),
    Column("said", Boolean, nullable=False),
)
Index("ix_disclosures_of_loan", disclosures.c.loan_number, disclosures.c.tick_id)

readings = Table(
    "readings",
    metadata,
    Column("reading_id", ROW_ID, primary_key=True, autoincrement=True),
    Column("agreement_number", KEY, ForeignKey("agreements.number"), nullable=False),
    loan_key(),
    Column("clause_id", KEY, nullable=False),
    Column("mark", Code(ReadingMark), nullable=False),
    Column("language", KEY, nullable=False),
    Column("digest", KEY, nullable=False),
    Column("terms", KEY, nullable=False),
    Column("read_by", KEY, nullable=False),
    Column("read_at", UtcTime, nullable=False),
    Column("read_on", Date, nullable=False),
)
Index("ix_readings_of_agreement", readings.c.agreement_number, readings.c.reading_id)

promises = Table(
    "promises",
    metadata,
    Column("promise_id", KEY, primary_key=True),
    loan_key(index=True),
    portfolio_key(),
    Column("amount_minor", BigInteger, nullable=False),
    Column("currency", KEY, nullable=False),
    Column("promised_on", Date, nullable=False),
    Column("due_date", Date, nullable=False),
    Column("taken_by", KEY, nullable=False),
    Column("status", Code(PromiseStatus), nullable=False),
)
Index("ix_promises_by_status", promises.c.portfolio_id, promises.c.status, promises.c.due_date)
