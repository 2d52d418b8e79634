"""The first schema: every table, and the log that cannot be rewritten.

Revision ID: 0001
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TIME = sa.DateTime(timezone=True)
ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
IN_QUEUE: dict[str, Any] = {
    "sqlite_where": sa.text("queue IS NOT NULL"),
    "postgresql_where": sa.text("queue IS NOT NULL"),
}

#: Changes and deletions in the log are refused by the database itself.
AUDIT_SQLITE = (
    "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
)
AUDIT_POSTGRESQL = (
    """CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $$""",
    "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
    "CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit EXECUTE FUNCTION audit_refuse()",
)


def upgrade() -> None:
    """Make everything, and the head of an empty log."""
    _portfolio_tables()
    _work_tables()
    _log_tables()
    op.execute("INSERT INTO audit_head (head_id, entry, digest) VALUES (1, 0, '')")
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in AUDIT_SQLITE if on_sqlite else AUDIT_POSTGRESQL:
        op.execute(statement)


def _must(name: str, kind: Any, **options: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False, **options)


def _all(kind: Any, *names: str) -> list[sa.Column[Any]]:
    return [_must(name, kind) for name in names]


def _queue_index(name: str, *columns: str) -> None:
    parts: list[Any] = [sa.text(column) if " " in column else column for column in ("queue", *columns)]
    op.create_index(f"ix_cases_by_{name}", "cases", parts, **IN_QUEUE)


def _indexes(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _points(name: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=name)


def _portfolio_tables() -> None:
    op.create_table(
        "borrowers",
        _must("row_id", ROW_ID, autoincrement=True),
        _must("borrower_id", KEY),
        *_all(sa.Text(), "name", "latin_name", "phone", "id_number"),
        sa.Column("birth_date", sa.Date()),
        *_all(sa.Text(), "email", "address"),
        *_all(KEY, "language", "time_zone"),
        _must("derived", sa.Boolean()),
        *_all(KEY, "name_key", "search_terms", "phone_digits", "phone_reversed", "id_key", "id_reversed"),
        sa.PrimaryKeyConstraint("row_id", name="pk_borrowers"),
        sa.UniqueConstraint("borrower_id", name="uq_borrowers_borrower_id"),
    )
    _indexes("borrowers", "id_key", "id_reversed", "phone_digits", "phone_reversed")
    op.create_table(
        "portfolios",
        _must("portfolio_id", KEY),
        _must("name", sa.Text()),
        *_all(KEY, "currency", "jurisdiction", "pack_id"),
        _must("business_date", sa.Date()),
        _must("time_zone", KEY),
        _must("generated", sa.Boolean()),
        _must("notes", sa.Text()),
        sa.PrimaryKeyConstraint("portfolio_id", name="pk_portfolios"),
    )
    op.create_table(
        "loans",
        *_all(KEY, "loan_number", "borrower_id", "portfolio_id"),
        _must("product", sa.Text()),
        _must("currency", KEY),
        _must("principal_minor", sa.BigInteger()),
        _must("annual_rate", KEY),
        _must("instalments", sa.Integer()),
        _must("day_count", KEY),
        sa.Column("penalty", sa.Text()),
        sa.Column("late_fee", sa.Text()),
        _must("payment_order", sa.Text()),
        _must("rounding", KEY),
        _must("drawn_on", sa.Date()),
        _must("status", KEY),
        _must("schedule_id", sa.BigInteger()),
        _must("original_maturity", sa.Date()),
        sa.Column("opening_paid", sa.Text()),
        _must("dates_derived", sa.Boolean()),
        _must("source", sa.Text()),
        *_all(KEY, "number_key", "number_reversed"),
        _points("fk_loans_borrower_id", "borrower_id", "borrowers.borrower_id"),
        _points("fk_loans_portfolio_id", "portfolio_id", "portfolios.portfolio_id"),
        sa.PrimaryKeyConstraint("loan_number", name="pk_loans"),
    )
    op.create_index("ix_loans_portfolio", "loans", ["portfolio_id", "loan_number"])
    _indexes("loans", "borrower_id", "number_key", "number_reversed")
    op.create_table(
        "charges",
        _must("loan_number", KEY),
        _must("position", sa.Integer(), autoincrement=False),
        _must("charged_on", sa.Date()),
        _must("amount_minor", sa.BigInteger()),
        _must("code", KEY),
        _must("instalment", sa.Integer()),
        _points("fk_charges_loan_number", "loan_number", "loans.loan_number"),
        sa.PrimaryKeyConstraint("loan_number", "position", name="pk_charges"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "payments",
        *_all(KEY, "loan_number", "payment_id"),
        _must("position", sa.Integer()),
        _must("value_date", sa.Date()),
        _must("amount_minor", sa.BigInteger()),
        _must("recorder", KEY),
        sa.Column("reversed_on", sa.Date()),
        _must("settled", sa.Boolean()),
        _points("fk_payments_loan_number", "loan_number", "loans.loan_number"),
        sa.PrimaryKeyConstraint("loan_number", "payment_id", name="pk_payments"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reliefs",
        _must("loan_number", KEY),
        _must("position", sa.Integer(), autoincrement=False),
        *_all(KEY, "kind", "reason"),
        _must("granted_on", sa.Date()),
        sa.Column("ended_on", sa.Date()),
        _must("status", KEY),
        _must("days", sa.Integer()),
        sa.Column("waived_minor", sa.BigInteger()),
        sa.Column("kept_instalments", sa.Integer()),
        _must("recorder", KEY),
        _must("note", sa.Text()),
        _points("fk_reliefs_loan_number", "loan_number", "loans.loan_number"),
        sa.PrimaryKeyConstraint("loan_number", "position", name="pk_reliefs"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "schedules",
        _must("schedule_id", sa.BigInteger(), autoincrement=False),
        _must("loan_number", KEY),
        _must("version", sa.Integer()),
        _must("origin", KEY),
        _must("effective_on", sa.Date()),
        sa.Column("penalty_from", sa.Date()),
        _must("reference", KEY),
        _must("rows", sa.Integer()),
        _must("total_minor", sa.BigInteger()),
        _points("fk_schedules_loan_number", "loan_number", "loans.loan_number"),
        sa.PrimaryKeyConstraint("schedule_id", name="pk_schedules"),
        sa.UniqueConstraint("loan_number", "version", name="uq_schedules_loan_number_version"),
    )
    op.create_table(
        "instalments",
        _must("schedule_id", sa.BigInteger(), autoincrement=False),
        _must("number", sa.Integer(), autoincrement=False),
        _must("due_date", sa.Date()),
        *_all(sa.BigInteger(), "principal_minor", "interest_minor", "penalty_minor", "fees_minor"),
        _points("fk_instalments_schedule_id", "schedule_id", "schedules.schedule_id"),
        sa.PrimaryKeyConstraint("schedule_id", "number", name="pk_instalments"),
        sqlite_with_rowid=False,
    )


def _work_tables() -> None:
    op.create_table(
        "cases",
        *_all(KEY, "loan_number", "portfolio_id", "borrower_id", "currency", "action_kind"),
        sa.Column("action_due_on", sa.Date()),
        sa.Column("action_due_at", TIME),
        sa.Column("action_minor", sa.BigInteger()),
        _must("action_reference", KEY),
        sa.Column("reason", KEY),
        _must("note", sa.Text()),
        sa.Column("held_by", KEY),
        sa.Column("held_since", TIME),
        sa.Column("held_until", TIME),
        _must("version", sa.Integer()),
        sa.Column("queue", KEY),
        _must("view", KEY),
        _must("urgency", sa.SmallInteger()),
        _must("oldest_due", sa.Date()),
        sa.Column("next_due", sa.Date()),
        _must("accrued_on", sa.Date()),
        _must("fixed_minor", sa.BigInteger()),
        _must("accrual_line", KEY),
        sa.Column("changes_on", sa.Date()),
        *_all(sa.BigInteger(), "outstanding_minor", "arrears_minor"),
        _must("name_key", KEY),
        _must("last_contact_at", TIME),
        _points("fk_cases_borrower_id", "borrower_id", "borrowers.borrower_id"),
        _points("fk_cases_loan_number", "loan_number", "loans.loan_number"),
        _points("fk_cases_portfolio_id", "portfolio_id", "portfolios.portfolio_id"),
        sa.PrimaryKeyConstraint("loan_number", name="pk_cases"),
    )
    _queue_index("arrears", "arrears_minor", "loan_number", "oldest_due", "view")
    _queue_index("borrower", "borrower_id", "view")
    _queue_index("contact", "last_contact_at", "loan_number", "oldest_due", "view")
    op.create_index("ix_cases_by_holder", "cases", ["held_by", "held_until"])
    _queue_index("name", "name_key", "loan_number", "oldest_due", "view")
    _queue_index("number", "loan_number", "oldest_due", "view")
    _queue_index("oldest_due", "oldest_due", "loan_number", "view")
    _queue_index("urgency", "urgency DESC", "oldest_due", "loan_number", "view")
    _queue_index("view", "view", "urgency DESC", "oldest_due", "loan_number")
    op.create_index("ix_cases_to_review", "cases", ["portfolio_id", "changes_on"])
    _indexes("cases", "borrower_id")
    op.create_table(
        "contacts",
        _must("contact_id", ROW_ID, autoincrement=True),
        _must("loan_number", KEY),
        _must("at", TIME),
        _must("business_date", sa.Date()),
        *_all(KEY, "user_id", "channel", "direction"),
        sa.Column("disposition", KEY),
        _must("note", sa.Text()),
        _must("seconds", sa.Integer()),
        _points("fk_contacts_loan_number", "loan_number", "loans.loan_number"),
        sa.PrimaryKeyConstraint("contact_id", name="pk_contacts"),
    )
    op.create_index("ix_contacts_of_loan", "contacts", ["loan_number", "at"])
    op.create_table(
        "evidence",
        *_all(KEY, "evidence_id", "loan_number", "kind", "seen_by"),
        _must("recorded_at", TIME),
        *_all(sa.Date(), "dated_on", "good_until"),
        *_all(sa.Text(), "note", "file_name"),
        _must("media_type", KEY),
        _must("size", sa.BigInteger()),
        _must("digest", KEY),
        _points("fk_evidence_loan_number", "loan_number", "loans.loan_number"),
        sa.PrimaryKeyConstraint("evidence_id", name="pk_evidence"),
    )
    _indexes("evidence", "loan_number")
    op.create_table(
        "promises",
        *_all(KEY, "promise_id", "loan_number", "portfolio_id"),
        _must("amount_minor", sa.BigInteger()),
        _must("currency", KEY),
        *_all(sa.Date(), "promised_on", "due_date"),
        *_all(KEY, "taken_by", "status"),
        _points("fk_promises_loan_number", "loan_number", "loans.loan_number"),
        _points("fk_promises_portfolio_id", "portfolio_id", "portfolios.portfolio_id"),
        sa.PrimaryKeyConstraint("promise_id", name="pk_promises"),
    )
    op.create_index("ix_promises_by_status", "promises", ["portfolio_id", "status", "due_date"])
    _indexes("promises", "loan_number")
    op.create_table(
        "requests",
        *_all(KEY, "number", "loan_number", "maker", "maker_person"),
        _must("proposal", sa.Text()),
        _must("reason", KEY),
        *_all(sa.Text(), "evidence", "note"),
        _must("status", KEY),
        sa.Column("needed_role", KEY),
        _must("submitted_at", TIME),
        _must("as_of", sa.Date()),
        *_all(KEY, "pack_label", "digest"),
        _must("caller_waiting", sa.Boolean()),
        sa.Column("decision", sa.Text()),
        _must("version", sa.Integer()),
        _points("fk_requests_loan_number", "loan_number", "loans.loan_number"),
        sa.PrimaryKeyConstraint("number", name="pk_requests"),
    )
    op.create_index("ix_requests_by_status", "requests", ["status", sa.text("caller_waiting DESC"), "submitted_at"])
    _indexes("requests", "loan_number")
    op.create_table(
        "agreements",
        *_all(KEY, "number", "request_number", "loan_number", "portfolio_id", "status"),
        _must("content", sa.Text()),
        _must("open_until", sa.Date()),
        _must("drafted_at", TIME),
        _must("drafted_by", KEY),
        sa.Column("issued_on", sa.Date()),
        sa.Column("issued_at", TIME),
        sa.Column("acceptance", sa.Text()),
        sa.Column("ended_on", sa.Date()),
        _must("end_note", sa.Text()),
        _must("version", sa.Integer()),
        _points("fk_agreements_loan_number", "loan_number", "loans.loan_number"),
        _points("fk_agreements_portfolio_id", "portfolio_id", "portfolios.portfolio_id"),
        _points("fk_agreements_request_number", "request_number", "requests.number"),
        sa.PrimaryKeyConstraint("number", name="pk_agreements"),
    )
    op.create_index("ix_agreements_by_status", "agreements", ["portfolio_id", "status", "open_until"])
    _indexes("agreements", "loan_number", "request_number")
    op.create_table(
        "evidence_files",
        _must("evidence_id", KEY),
        _must("content", sa.LargeBinary()),
        _points("fk_evidence_files_evidence_id", "evidence_id", "evidence.evidence_id"),
        sa.PrimaryKeyConstraint("evidence_id", name="pk_evidence_files"),
    )
    op.create_table(
        "sheets",
        *_all(KEY, "agreement_number", "language", "digest"),
        _must("pdf", sa.LargeBinary()),
        _points("fk_sheets_agreement_number", "agreement_number", "agreements.number"),
        sa.PrimaryKeyConstraint("agreement_number", "language", name="pk_sheets"),
    )


def _log_tables() -> None:
    op.create_table(
        "audit",
        _must("entry", sa.BigInteger(), autoincrement=False),
        *_all(KEY, "at", "business_date", "actor", "kind", "subject", "loan_number"),
        *_all(sa.Text(), "before", "after"),
        *_all(KEY, "previous", "digest"),
        sa.PrimaryKeyConstraint("entry", name="pk_audit"),
    )
    _indexes("audit", "loan_number")
    op.create_table(
        "audit_head",
        _must("head_id", sa.Integer(), autoincrement=False),
        _must("entry", sa.BigInteger()),
        _must("digest", KEY),
        sa.PrimaryKeyConstraint("head_id", name="pk_audit_head"),
        sa.CheckConstraint("head_id = 1", name=op.f("ck_audit_head_one_row")),
    )
    op.create_table(
        "counters",
        _must("counter", KEY),
        _must("last", sa.BigInteger()),
        sa.PrimaryKeyConstraint("counter", name="pk_counters"),
    )
    op.create_table(
        "users",
        *_all(KEY, "user_id", "person_id"),
        *_all(sa.Text(), "name", "latin_name"),
        _must("role", KEY),
        _must("team", sa.Text()),
        _must("active", sa.Boolean()),
        sa.PrimaryKeyConstraint("user_id", name="pk_users"),
    )
