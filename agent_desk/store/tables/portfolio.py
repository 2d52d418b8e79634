"""What came in with a portfolio: borrowers, loans, schedules and their instalments, payments, charges, reliefs.

Conventions of this file: amounts are whole minor units in the loan's currency; ``position`` keeps the order in which
the domain lists rows that have no id of their own; a schedule's row is never changed once written.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.loan import LateFeeTerms, LoanStatus, PenaltyTerms, Recorder
from agent_desk.domain.money import Rounding
from agent_desk.domain.schedule import ScheduleOrigin
from agent_desk.store.column_types import KEY, ROW_ID, Code, Exact, Structured
from agent_desk.store.tables.base import component_columns, loan_key, metadata, portfolio_key

portfolios = Table(
    "portfolios",
    metadata,
    Column("portfolio_id", KEY, primary_key=True),
    Column("name", Text, nullable=False),
    Column("currency", KEY, nullable=False),
    Column("jurisdiction", KEY, nullable=False),
    Column("pack_id", KEY, nullable=False),
    Column("business_date", Date, nullable=False),
    Column("time_zone", KEY, nullable=False),
    Column("generated", Boolean, nullable=False),
    Column("notes", Text, nullable=False),
)

#: ``name_key`` sorts, ``search_terms`` are looked up by their beginnings, ``*_reversed`` by the last digits.
borrowers = Table(
    "borrowers",
    metadata,
    Column("row_id", ROW_ID, primary_key=True, autoincrement=True),
    Column("borrower_id", KEY, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("latin_name", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("id_number", Text, nullable=False),
    Column("birth_date", Date),
    Column("email", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("language", KEY, nullable=False),
    Column("time_zone", KEY, nullable=False),
    Column("derived", Boolean, nullable=False),
    Column("name_key", KEY, nullable=False),
    Column("search_terms", KEY, nullable=False),
    Column("phone_digits", KEY, nullable=False, index=True),
    Column("phone_reversed", KEY, nullable=False, index=True),
    Column("id_key", KEY, nullable=False, index=True),
    Column("id_reversed", KEY, nullable=False, index=True),
)

loans = Table(
    "loans",
    metadata,
    Column("loan_number", KEY, primary_key=True),
    Column("borrower_id", KEY, ForeignKey("borrowers.borrower_id"), nullable=False, index=True),
    portfolio_key(),
    Column("product", Text, nullable=False),
    Column("currency", KEY, nullable=False),
    Column("principal_minor", BigInteger, nullable=False),
    Column("annual_rate", Exact, nullable=False),
    Column("instalments", Integer, nullable=False),
    Column("day_count", Code(DayCount), nullable=False),
    Column("penalty", Structured(PenaltyTerms)),
    Column("late_fee", Structured(LateFeeTerms)),
    Column("payment_order", Structured(tuple[Component, ...]), nullable=False),
    Column("rounding", Code(Rounding), nullable=False),
    Column("drawn_on", Date, nullable=False),
    Column("status", Code(LoanStatus), nullable=False),
    Column("schedule_id", BigInteger, nullable=False),
    Column("original_maturity", Date, nullable=False),
    Column("opening_paid", Structured(Amounts)),
    Column("dates_derived", Boolean, nullable=False),
    Column("source", Structured(dict[str, str]), nullable=False),
    Column("number_key", KEY, nullable=False, index=True),
    Column("number_reversed", KEY, nullable=False, index=True),
)

#: ``rows`` and ``total_minor`` are what the instalments must add up to: the check of a store compares them.
schedules = Table(
    "schedules",
    metadata,
    Column("schedule_id", BigInteger, primary_key=True, autoincrement=False),
    loan_key(),
    Column("version", Integer, nullable=False),
    Column("origin", Code(ScheduleOrigin), nullable=False),
    Column("effective_on", Date, nullable=False),
    Column("penalty_from", Date),
    Column("reference", KEY, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("total_minor", BigInteger, nullable=False),
    UniqueConstraint("loan_number", "version"),
)

instalments = Table(
    "instalments",
    metadata,
    Column("schedule_id", BigInteger, ForeignKey("schedules.schedule_id"), primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("due_date", Date, nullable=False),
    *component_columns(),
    sqlite_with_rowid=False,
)

payments = Table(
    "payments",
    metadata,
    loan_key(primary=True),
    Column("payment_id", KEY, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("value_date", Date, nullable=False),
    Column("amount_minor", BigInteger, nullable=False),
    Column("recorder", Code(Recorder), nullable=False),
    Column("reversed_on", Date),
    Column("settled", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

charges = Table(
    "charges",
    metadata,
    loan_key(primary=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("charged_on", Date, nullable=False),
    Column("amount_minor", BigInteger, nullable=False),
    Column("code", KEY, nullable=False),
    Column("instalment", Integer, nullable=False),
    sqlite_with_rowid=False,
)

reliefs = Table(
    "reliefs",
    metadata,
    loan_key(primary=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", KEY, nullable=False),
    Column("reason", KEY, nullable=False),
    Column("granted_on", Date, nullable=False),
    Column("ended_on", Date),
    Column("status", KEY, nullable=False),
    Column("days", Integer, nullable=False),
    Column("waived_minor", BigInteger),
    Column("kept_instalments", Integer),
    Column("recorder", Code(Recorder), nullable=False),
    Column("note", Text, nullable=False),
    sqlite_with_rowid=False,
)

Index("ix_loans_portfolio", loans.c.portfolio_id, loans.c.loan_number)
