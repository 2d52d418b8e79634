"""Accounts with what is kept of their passwords, counters, the audit log, and the keys of acts that were done.

Conventions of this file: every column of the log but its number is text, exactly as it went into the digest, so that
the chain is checked over what is stored and not over what a driver makes of it. ``audit_head`` repeats the last entry:
a log that was cut off at its end no longer agrees with it. ``acts`` repeats, for each act that was done under a key,
its entries and the digest of the last one.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Sequence, Table, Text

from agent_desk.domain.people import Role
from agent_desk.store.column_types import KEY, Code, UtcTime
from agent_desk.store.tables.base import metadata

users = Table(
    "users",
    metadata,
    Column("user_id", KEY, primary_key=True),
    Column("person_id", KEY, nullable=False),
    Column("name", Text, nullable=False),
    Column("latin_name", Text, nullable=False),
    Column("role", Code(Role), nullable=False),
    Column("team", Text, nullable=False),
    Column("active", Boolean, nullable=False),
)

credentials = Table(
    "credentials",
    metadata,
    Column("user_id", KEY, ForeignKey("users.user_id"), primary_key=True),
    Column("secret", Text, nullable=False),
    Column("must_change", Boolean, nullable=False),
    Column("changed_at", UtcTime),
    Column("wrong_tries", Integer, nullable=False),
    Column("locked_until", UtcTime),
    Column("last_seen_at", UtcTime),
)

counters = Table(
    "counters",
    metadata,
    Column("counter", KEY, primary_key=True),
    Column("last", BigInteger, nullable=False),
)

#: What counts on PostgreSQL (see ``repositories.numbers``): numbers of a day by their prefix, and schedules.
DAY_NUMBERS = {prefix: Sequence(f"number_{prefix.lower()}", metadata=metadata) for prefix in ("RQ", "AG", "PP", "LT")}
SCHEDULE_IDS = Sequence("schedule_ids", metadata=metadata)

audit = Table(
    "audit",
    metadata,
    Column("entry", BigInteger, primary_key=True, autoincrement=False),
    Column("at", KEY, nullable=False),
    Column("business_date", KEY, nullable=False),
    Column("actor", KEY, nullable=False),
    Column("kind", KEY, nullable=False),
    Column("subject", KEY, nullable=False),
    Column("loan_number", KEY, nullable=False, index=True),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("previous", KEY, nullable=False),
    Column("digest", KEY, nullable=False),
)

acts = Table(
    "acts",
    metadata,
    Column("key", KEY, primary_key=True),
    Column("fingerprint", KEY, nullable=False),
    Column("actor", KEY, nullable=False),
    Column("at", UtcTime, nullable=False, index=True),
    Column("first_entry", BigInteger, nullable=False),
    Column("last_entry", BigInteger, nullable=False),
    Column("digest", KEY, nullable=False),
)
Index("ix_audit_of_actor", audit.c.actor, audit.c.entry)
Index("ix_audit_of_kind", audit.c.kind, audit.c.entry)
Index("ix_audit_at", audit.c.at)

audit_head = Table(
    "audit_head",
    metadata,
    Column("head_id", Integer, primary_key=True, autoincrement=False),
    Column("entry", BigInteger, nullable=False),
    Column("digest", KEY, nullable=False),
    CheckConstraint("head_id = 1", name="one_row"),
)
