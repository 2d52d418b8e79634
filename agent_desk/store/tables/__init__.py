"""The tables of the store, by subject. ``metadata`` knows them all."""

from __future__ import annotations

from agent_desk.store.tables.base import metadata
from agent_desk.store.tables.channels import (
    applications,
    chat_lines,
    letter_sheets,
    letters,
    sent_texts,
    text_consents,
)
from agent_desk.store.tables.drafts import drafts
from agent_desk.store.tables.log import DAY_NUMBERS, SCHEDULE_IDS, acts, audit, audit_head, counters, credentials, users
from agent_desk.store.tables.policy import policies
from agent_desk.store.tables.portfolio import (
    borrowers,
    charges,
    instalments,
    loans,
    payments,
    portfolios,
    reliefs,
    schedules,
)
from agent_desk.store.tables.saved_views import saved_views
from agent_desk.store.tables.work import (
    agreements,
    cases,
    contacts,
    disclosures,
    evidence,
    evidence_files,
    promises,
    readings,
    requests,
    sheets,
    wrap_ups,
)

__all__ = [
    "DAY_NUMBERS",
    "SCHEDULE_IDS",
    "acts",
    "agreements",
    "applications",
    "audit",
    "audit_head",
    "borrowers",
    "cases",
    "charges",
    "chat_lines",
    "contacts",
    "counters",
    "credentials",
    "disclosures",
    "drafts",
    "evidence",
    "evidence_files",
    "instalments",
    "letter_sheets",
    "letters",
    "loans",
    "metadata",
    "payments",
    "policies",
    "portfolios",
    "promises",
    "readings",
    "reliefs",
    "requests",
    "saved_views",
    "schedules",
    "sent_texts",
    "sheets",
    "text_consents",
    "users",
    "wrap_ups",
]
