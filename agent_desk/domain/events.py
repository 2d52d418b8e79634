"""What happened, in the past tense: each event is an entry of the audit log and the news to the open pages.

Values are codes, numbers and dates; personal data never stands in an event (a revealed field is named, its value not).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class EventKind(StrEnum):
    """What can happen. Stored codes, never renamed."""

    UNREADABLE = "unreadable"  # stands for an entry that was damaged; never stored
    STORE_CREATED = "store-created"
    PORTFOLIO_IMPORTED = "portfolio-imported"
    DATE_SET = "date-set"
    SIGNED_IN = "signed-in"
    SIGN_IN_REFUSED = "sign-in-refused"
    ACCOUNT_LOCKED = "account-locked"
    ACCOUNT_UNLOCKED = "account-unlocked"
    PASSWORD_CHANGED = "password-changed"  # noqa: S105 - a code
    PASSWORD_RESET = "password-reset"  # noqa: S105 - a code
    SCREEN_LOCKED = "screen-locked"
    SCREEN_UNLOCKED = "screen-unlocked"
    LOG_OPENED = "log-opened"
    LOG_EXPORTED = "log-exported"
    USER_SAVED = "user-saved"
    CASE_TAKEN = "case-taken"
    CASE_RELEASED = "case-released"
    CONTACT_LOGGED = "contact-logged"
    NOTE_SAVED = "note-saved"
    FACTS_SAVED = "facts-saved"
    DRAFT_DISCARDED = "draft-discarded"
    ACTION_SET = "action-set"
    FIELD_REVEALED = "field-revealed"
    IDENTITY_CHECKED = "identity-checked"
    EVIDENCE_RECORDED = "evidence-recorded"
    REQUEST_SUBMITTED = "request-submitted"
    REQUEST_APPROVED = "request-approved"
    REQUEST_COUNTERED = "request-countered"
    REQUEST_RETURNED = "request-returned"
    REQUEST_REJECTED = "request-rejected"
    REQUEST_WITHDRAWN = "request-withdrawn"
    DOCUMENTS_RECEIVED = "documents-received"
    REQUEST_LAPSED = "request-lapsed"
    AGREEMENT_DRAFTED = "agreement-drafted"
    AGREEMENT_ISSUED = "agreement-issued"
    AGREEMENT_ACCEPTED = "agreement-accepted"
    AGREEMENT_WITHDRAWN = "agreement-withdrawn"
    AGREEMENT_LAPSED = "agreement-lapsed"
    AGREEMENT_KEPT = "agreement-kept"
    AGREEMENT_BROKEN = "agreement-broken"
    AGREEMENT_UNDONE = "agreement-undone"
    AGREEMENT_RESUMED = "agreement-resumed"
    PAYMENT_RECORDED = "payment-recorded"
    PAYMENT_REVERSED = "payment-reversed"
    PROMISE_MADE = "promise-made"
    PROMISE_KEPT = "promise-kept"
    PROMISE_BROKEN = "promise-broken"
    POLICY_IN_FORCE = "policy-in-force"
    POLICY_DRAFTED = "policy-drafted"
    POLICY_CHANGED = "policy-changed"
    POLICY_ASKED = "policy-asked"
    POLICY_REOPENED = "policy-reopened"
    POLICY_DISCARDED = "policy-discarded"
    BACKUP_MADE = "backup-made"
    BACKUP_RESTORED = "backup-restored"
    BACKUP_TRIED = "backup-tried"
    STORE_ENCRYPTED = "store-encrypted"
    STORE_DECRYPTED = "store-decrypted"
    STORE_REKEYED = "store-rekeyed"
    RECOVERY_SHEET_MADE = "recovery-sheet-made"
    RECORDS_ERASED = "records-erased"
    ERASURE_FAILED = "records-not-erased"
    DISCLOSURE_READ = "disclosure-read"
    APPLICATION_RECEIVED = "application-received"
    LETTER_DRAFTED = "letter-drafted"
    LETTER_ASKED = "letter-asked"
    LETTER_RETURNED = "letter-returned"
    LETTER_READY = "letter-ready"
    CHAT_LINE_KEPT = "chat-line-kept"
    TEXTING_AGREED = "text-agreed"
    TEXTING_WITHDRAWN = "text-withdrawn"
    TEXT_SENT = "text-sent"
    VIEW_SAVED = "view-saved"
    VIEW_REMOVED = "view-removed"
    DISCLOSURE_TAKEN_BACK = "disclosure-taken-back"
    CLAUSE_READ = "clause-read"
    CLAUSE_ASKED_AGAIN = "clause-asked-again"
    READ_BACK_RESTARTED = "clause-restarted"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    Attributes:
        subject: What it happened to: a loan, request or agreement number, a user, a file.
        loan_number: The loan concerned; empty when none is.
        before, after: The values that changed, as texts by name.
    """

    kind: EventKind
    subject: str
    loan_number: str = ""
    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)
